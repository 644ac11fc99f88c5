package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
)

// table makes one leaf of a table, with walls between its cells.
func (w *walker) table(n *extension.Table) {
	start, end := w.tableExtent(n)
	w.open(Block{Kind: Table, Start: start, End: end})
	w.wall("<table class=\"table\">\n", "")
	body := "<tbody>\n"
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if row != n.FirstChild() {
			w.wall("", "\n")
		}
		if row.Kind() == extension.KindTableHeader {
			w.wall("<thead>\n", "")
			w.row(row, "th")
			w.wall("</thead>\n", "")
			continue
		}
		w.wall(body, "")
		body = ""
		w.row(row, "td")
	}
	if body == "" {
		w.wall("</tbody>\n", "")
	}
	w.wall("</table>\n", "")
	w.finish()
}

// row writes a row. Right-aligned columns are those of numbers; their cells are
// of the class num, centred ones of the class center.
func (w *walker) row(n ast.Node, tag string) {
	w.wall("<tr>\n", "")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c != n.FirstChild() {
			w.wall("", "\t")
		}
		w.wall("<"+tag+alignment(c.(*extension.TableCell))+">", "")
		w.inlines(c)
		w.wall("</"+tag+">\n", "")
	}
	w.wall("</tr>\n", "")
}

func alignment(c *extension.TableCell) string {
	switch c.Alignment {
	case extension.AlignRight:
		return ` class="num"`
	case extension.AlignCenter:
		return ` class="center"`
	}
	return ""
}

// wall adds tags, or the text that stands for them.
func (w *walker) wall(html, text string) {
	w.joined = false
	w.outside++
	w.put(piece{kind: wall, html: html, text: text}, w.to, w.to)
	w.outside--
}

// tableExtent returns the bytes from the first row to the end of the last line.
// The tree knows only where rows begin, and nothing of the line of dashes.
func (w *walker) tableExtent(n *extension.Table) (start, end int) {
	last := n.LastChild().Pos()
	if n.ChildCount() == 1 {
		last += strings.IndexByte(w.source[last:], '\n') + 1
	}
	line, _, _ := strings.Cut(w.source[last:], "\n")
	return n.FirstChild().Pos(), last + len(strings.TrimRight(line, " \t\r"))
}
