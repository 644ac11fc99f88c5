package intake

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/internal/markdown"
	"berkas/site/internal/pagetext"
)

// table is a table of data: its rows, each with as many cells.
type table struct {
	rows   [][]string
	headed bool // the first row has the headings
}

const (
	longestCell = 40     // words; with more in a cell a table is there for its looks
	mostColumns = 40     // no wider table is read as one
	mostCells   = 20_000 // nor a larger one
)

// readTable reads a table of data; nil for one that only puts things beside each
// other.
func readTable(n *html.Node) *table {
	if role := attribute(n, "role"); role == "presentation" || role == "none" {
		return nil
	}
	var t table
	var g grid
	for _, tr := range rowsOf(n) {
		row, heads, ok := g.row(tr)
		if !ok {
			return nil
		}
		if len(row) > 0 {
			t.headed = t.headed || len(t.rows) == 0 && (heads || tr.Parent.DataAtom == atom.Thead)
			t.rows = append(t.rows, row)
		}
	}
	return t.even()
}

// grid is where the cells of a table that is being read fall.
type grid struct {
	down  []int // for how many rows more each column is taken by a cell above
	cells int
}

// row reads a row, and tells whether all its cells are headings; false where it is
// none of a table of data.
func (g *grid) row(tr *html.Node) (row []string, heads, ok bool) {
	heads = true
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		text, plain := cellText(c)
		if !plain {
			return nil, false, false
		}
		heads = heads && c.DataAtom == atom.Th
		for range span(c, "colspan") {
			row = append(g.fill(row), text)
			g.take(len(row), span(c, "rowspan")-1)
			text = ""
		}
		if len(row) > mostColumns {
			return nil, false, false
		}
	}
	row = g.fill(row)
	g.cells += len(row)
	return row, heads, g.cells <= mostCells
}

// fill adds empty cells where cells above reach down.
func (g *grid) fill(row []string) []string {
	for len(row) < len(g.down) && g.down[len(row)] > 0 {
		g.down[len(row)]--
		row = append(row, "")
	}
	return row
}

// take notes for how many rows more the last of so many columns is taken.
func (g *grid) take(columns, rows int) {
	for len(g.down) < columns {
		g.down = append(g.down, 0)
	}
	g.down[columns-1] = rows
}

// even makes all rows of a length; nil where that is less than two columns or
// rows.
func (t *table) even() *table {
	width := 0
	for _, row := range t.rows {
		width = max(width, len(row))
	}
	if width < 2 || len(t.rows) < 2 {
		return nil
	}
	for i := range t.rows {
		for len(t.rows[i]) < width {
			t.rows[i] = append(t.rows[i], "")
		}
	}
	if !t.headed {
		t.rows = append([][]string{make([]string, width)}, t.rows...)
	}
	return t
}

// rowsOf returns the rows of a table, not those of a table in it.
func rowsOf(n *html.Node) []*html.Node {
	var rows []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Tr:
			rows = append(rows, c)
		case atom.Thead, atom.Tbody, atom.Tfoot:
			rows = append(rows, rowsOf(c)...)
		}
	}
	return rows
}

func span(n *html.Node, key string) int {
	v, err := strconv.Atoi(attribute(n, key))
	if err != nil {
		return 1
	}
	return min(max(v, 1), mostColumns)
}

// cellText returns the text of a cell; false where it is none of a table of data.
func cellText(n *html.Node) (string, bool) {
	for c := range n.Descendants() {
		switch c.DataAtom {
		case atom.Table, atom.H1, atom.H2, atom.H3, atom.H4, atom.Article, atom.Section, atom.Form, atom.Nav, atom.Figure, atom.Blockquote:
			return "", false
		}
		if c.Type == html.ElementNode && pagetext.IsApart(c) {
			return "", false // else its words would be nowhere
		}
	}
	text := pagetext.TextOf(pagetext.Within(n))
	return text, wordCount(text) <= longestCell
}

// text returns a table as a reader of the article sees it: a row a line, tabs
// between the cells.
func (t *table) text() string {
	lines := make([]string, len(t.rows))
	for i, row := range t.rows {
		lines[i] = strings.Join(row, "\t")
	}
	return strings.Join(lines, "\n")
}

// block writes a table; where it would not read as one, each row as a line of its
// own with signs between the cells.
func (t *table) block() Block {
	var b strings.Builder
	for i, row := range t.rows {
		cells := make([]string, len(row))
		for j, text := range row {
			cells[j] = escape(text)
		}
		fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | "))
		if i == 0 {
			b.WriteString(strings.Repeat("| --- ", len(row)) + "|\n")
		}
	}
	md := strings.TrimSuffix(b.String(), "\n")
	if parsed := markdown.Parse([]byte(md), nil); len(parsed) == 1 && parsed[0].Text == t.text() {
		return Block{Text: t.text(), Markdown: md, table: true}
	}
	return plain(strings.ReplaceAll(strings.ReplaceAll(t.text(), "\t", " | "), "\n", " | "))
}
