package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
)

// walker goes through a text once and takes it apart into leaves. The tags it
// writes are those of goldmark's own renderer.
type walker struct {
	src    []byte // for goldmark; nil where it is not asked
	source string // the same
	o      Options

	leaves []leaf
	tags   strings.Builder // since the last leaf
	kind   BlockKind       // of paragraphs here
	number int             // of the footnote here, 0 outside
	anchor string          // id for the next leaf

	leaf    leaf // being made
	size    int  // of its reading text
	to      int  // where the last piece of it ends in the source
	outside int  // depth in what is no running text
	links   int  // depth in links
	joined  bool // what is next goes on with the last running text

	describing bool // what is in a picture: it is only read
}

func (w *walker) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Document:
		w.children(n)
	case *ast.Paragraph:
		w.paragraph(n)
	case *ast.TextBlock:
		w.textBlock(n)
	case *ast.Heading:
		w.heading(n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.code(n, w.language(n))
	case *ast.ThematicBreak:
		w.tags.WriteString("<hr>\n")
	case *ast.Blockquote:
		w.within(Quotation, n, "<blockquote>\n", "</blockquote>\n")
	case *ast.List:
		w.list(n)
	case *ast.ListItem:
		w.item(n)
	case *extension.Table:
		w.table(n)
	case *extension.FootnoteList:
		w.within(Footnote, n, "<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n", "</ol>\n</div>\n")
	case *extension.Footnote:
		w.footnote(n)
	case *ast.LinkReferenceDefinition:
	default:
		panic("markdown: no such block: " + n.Kind().String())
	}
}

func (w *walker) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.block(c)
	}
}

// within goes through a block that holds others.
func (w *walker) within(kind BlockKind, n ast.Node, open, close string) {
	outer := w.kind
	w.kind = kind
	w.tags.WriteString(open)
	w.children(n)
	w.tags.WriteString(close)
	w.kind = outer
}

func (w *walker) list(n *ast.List) {
	tag, start := "ul", ""
	if n.IsOrdered() {
		tag = "ol"
		if n.Start != 1 {
			start = ` start="` + strconv.Itoa(n.Start) + `"`
		}
	}
	w.within(Item, n, "<"+tag+start+">\n", "</"+tag+">\n")
}

func (w *walker) item(n *ast.ListItem) {
	open := "<li>"
	if first := n.FirstChild(); first != nil && first.Kind() != ast.KindTextBlock {
		open = "<li>\n"
	}
	w.within(Item, n, open, "</li>\n")
}

func (w *walker) footnote(n *extension.Footnote) {
	w.number = n.Index
	w.anchor = w.o.FootnotePrefix + "fn:" + strconv.Itoa(n.Index)
	w.tags.WriteString(`<li id="` + escape(w.anchor) + "\">\n")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if back, ok := c.(*extension.FootnoteBacklink); ok {
			w.tags.WriteString(w.backlink(back))
		} else {
			w.block(c)
		}
	}
	w.tags.WriteString("</li>\n")
	w.number, w.anchor = 0, ""
}

func (w *walker) paragraph(n *ast.Paragraph) {
	if html := w.figure(n); html != "" {
		w.begin(w.kind, n)
		w.mark(html)
		w.finish()
		w.tags.WriteByte('\n')
		return
	}
	w.tags.WriteString("<p>")
	w.begin(w.kind, n)
	w.inlines(n)
	w.finish()
	w.tags.WriteString("</p>\n")
}

// textBlock is a paragraph of a tight list.
func (w *walker) textBlock(n *ast.TextBlock) {
	w.begin(w.kind, n)
	w.inlines(n)
	w.finish()
	if n.NextSibling() != nil && n.FirstChild() != nil {
		w.tags.WriteByte('\n')
	}
}

func (w *walker) heading(n *ast.Heading) {
	w.begin(Heading, n)
	w.leaf.Heading = n.Level
	w.inlines(n)
	l := w.finish()
	tag := "h" + strconv.Itoa(min(max(n.Level+w.o.Shift, 1), 6))
	open := "<" + tag + ">"
	if w.o.IDs != nil {
		open = "<" + tag + ` id="` + escape(w.o.IDs.For(l.Text)) + `">`
	}
	l.before += open
	w.tags.WriteString("</" + tag + ">\n")
}

func (w *walker) code(n ast.Node, language string) {
	w.tags.WriteString("<pre><code" + language + ">")
	w.begin(Code, n)
	w.outside++
	lines := n.Lines()
	for i := range lines.Len() {
		s := lines.At(i)
		if s.Padding > 0 {
			w.put(piece{text: strings.Repeat(" ", s.Padding)}, s.Start, s.Start)
		}
		end := s.Start + len(strings.TrimRight(w.source[s.Start:s.Stop], "\r\n"))
		w.say(s.Start, end)
		if i+1 < lines.Len() {
			w.glyph(piece{text: "\n"}, end)
		}
	}
	w.outside--
	w.finish()
	if lines.Len() > 0 {
		w.tags.WriteByte('\n')
	}
	w.tags.WriteString("</code></pre>\n")
}

// language returns the class of code in a named language, as an attribute.
func (w *walker) language(n ast.Node) string {
	fenced, ok := n.(*ast.FencedCodeBlock)
	if !ok || fenced.Info == nil {
		return ""
	}
	info := fenced.Info.Segment
	name, _, _ := strings.Cut(w.source[info.Start:info.Stop], " ")
	return ` class="language-` + escape(unescape(name)) + `"`
}
