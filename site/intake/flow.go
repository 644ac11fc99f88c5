package intake

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/internal/pagetext"
)

// leaf is a stretch of a page that is one block of text.
type leaf struct {
	in    *html.Node   // the element around it that parts it from others
	nodes []*html.Node // its inline nodes; none for a table
	table *table       // nil for running text
	texts []*html.Node // every text in it, in order
	text  string       // as a reader sees it
	apart bool         // a control, or hidden: no part of the text around it
	part  part         // which part of the page its elements say it is

	letters, linked, taken int // all; those in links; those that were taken for the article
}

// leaves are all of a page, in order.
type leaves []leaf

// flow returns the leaves of a page: elements that have no block in them, inline
// text between such elements, and tables of data. Between them they have every
// word of the page that a reader can see.
func flow(doc *html.Node) leaves {
	f := flowing{parts: pagetext.Parting(doc, isNamedLine)}
	f.walk(doc)
	return f.all
}

// flowing is a page being cut into leaves.
type flowing struct {
	parts map[*html.Node]bool // elements that are cut within
	all   leaves
}

// isNamedLine reports whether an inline element is by its names a headline, a
// byline or a date, and so a line of its own.
func isNamedLine(n *html.Node) bool {
	return n.DataAtom == atom.Span && (says(n, aTitle) || says(n, aByline) || says(n, aDate))
}

// walk cuts what is in an element.
func (f *flowing) walk(n *html.Node) {
	var line []*html.Node
	flush := func() {
		f.add(n, line)
		line = nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			line = append(line, c)
		case c.Type != html.ElementNode || pagetext.IsSilent(c):
		case pagetext.IsApart(c) && (pagetext.IsBlock(c) || f.parts[c]):
			flush()
			f.addApart(c)
		case pagetext.OpensLine(c, isNamedLine):
			flush()
		case !pagetext.IsBlock(c) && !f.parts[c]:
			line = append(line, c)
		default:
			flush()
			f.block(c)
		}
	}
	flush()
}

// block cuts an element that stands apart; a table of data is whole.
func (f *flowing) block(n *html.Node) {
	if n.DataAtom == atom.Table {
		if t := readTable(n); t != nil {
			f.addTable(n, t)
			return
		}
	}
	f.walk(n)
}

// add makes a leaf of a line, if it has text, and leaves of what stands apart in
// it. The lines of preformatted text are a leaf each.
func (f *flowing) add(in *html.Node, line []*html.Node) {
	l := leaf{in: in, nodes: line}
	l.text = pagetext.TextOf(pagetext.Running(l.nodes...))
	for _, n := range line {
		l.measure(n, false)
	}
	switch {
	case l.text == "":
	case l.within(atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext) != nil:
		f.addLines(l)
	default:
		f.all = append(f.all, l)
	}
	for _, n := range line {
		f.apartWithin(n)
	}
}

// addLines adds each line of preformatted text.
func (f *flowing) addLines(l leaf) {
	var b strings.Builder
	for _, t := range l.texts {
		b.WriteString(t.Data)
	}
	for text := range strings.Lines(b.String()) {
		if text = strings.Join(strings.Fields(text), " "); text != "" {
			one := l
			one.nodes, one.text = []*html.Node{{Type: html.TextNode, Data: text}}, text
			f.all = append(f.all, one)
		}
	}
}

// apartWithin adds what stands apart in an inline node.
func (f *flowing) apartWithin(n *html.Node) {
	if n.Type != html.ElementNode || pagetext.IsSilent(n) {
		return
	}
	if pagetext.IsApart(n) {
		f.addApart(n)
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		f.apartWithin(c)
	}
}

// addApart adds the text of a control or of something hidden.
func (f *flowing) addApart(n *html.Node) {
	from := len(f.all)
	f.walk(n)
	for i := from; i < len(f.all); i++ {
		f.all[i].apart = true
	}
}

// addTable adds a table of data, its caption before it.
func (f *flowing) addTable(n *html.Node, t *table) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Caption {
			f.walk(c)
		}
	}
	l := leaf{in: n, table: t, text: t.text()}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Caption {
			l.measure(c, false)
		}
	}
	if l.letters > 0 {
		f.all = append(f.all, l)
	}
}

// measure counts the letters of a node that belong to the leaf.
func (l *leaf) measure(n *html.Node, linked bool) {
	switch {
	case n.Type == html.TextNode:
		l.texts = append(l.texts, n)
		l.letters += letters(n.Data)
		if linked {
			l.linked += letters(n.Data)
		}
	case n.Type == html.ElementNode && !pagetext.IsSilent(n) && !pagetext.IsApart(n):
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			l.measure(c, linked || n.DataAtom == atom.A)
		}
	}
}

// kept reports whether a leaf is of the article's text: most of it was taken, and
// it is no caption or what stands around an article. A leaf is never cut within.
func (l leaf) kept() bool {
	return !l.apart && l.part == aText && l.letters > 0 && l.taken*2 >= l.letters && l.within(atom.Figcaption, atom.Nav) == nil
}

// heading returns the level of the heading that a leaf is, 0 for none.
func (l leaf) heading() int {
	if h := l.within(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6); h != nil {
		return int(h.Data[1] - '0')
	}
	return 0
}

// within returns the nearest element of some kinds around a leaf, nil for none.
func (l leaf) within(kinds ...atom.Atom) *html.Node {
	for n := l.in; n != nil; n = n.Parent {
		if slices.Contains(kinds, n.DataAtom) {
			return n
		}
	}
	return nil
}

// inside reports whether a leaf stands in an element.
func (l leaf) inside(of *html.Node) bool {
	for n := l.in; n != nil; n = n.Parent {
		if n == of {
			return true
		}
	}
	return false
}
