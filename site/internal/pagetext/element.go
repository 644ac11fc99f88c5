package pagetext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// IsBlock reports whether an element is shown apart from the text around it, by
// HTML's own list. Everything else, known or not, is part of a line.
func IsBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Col, atom.Colgroup, atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt,
		atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.Frameset, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html,
		atom.Legend, atom.Li, atom.Listing, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.Optgroup, atom.Option, atom.P, atom.Plaintext, atom.Pre, atom.Section, atom.Summary,
		atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Xmp:
		return n.Namespace == ""
	}
	return n.Data == "search" && n.Namespace == ""
}

// OpensLine reports whether an element is a line break with another behind it, or
// beside an element that is a line of its own, as isLine says; nil: there are none.
func OpensLine(n *html.Node, isLine func(*html.Node) bool) bool {
	if n.DataAtom != atom.Br {
		return false
	}
	beside := func(n *html.Node, step func(*html.Node) *html.Node) *html.Node {
		n = step(n)
		for n != nil && (n.Type == html.CommentNode || n.Type == html.TextNode && strings.TrimSpace(n.Data) == "") {
			n = step(n)
		}
		return n
	}
	next := beside(n, func(n *html.Node) *html.Node { return n.NextSibling })
	before := beside(n, func(n *html.Node) *html.Node { return n.PrevSibling })
	if next != nil && next.DataAtom == atom.Br {
		return true
	}
	return isLine != nil && (next != nil && isLine(next) || before != nil && isLine(before))
}

// Parting returns the elements that have a block in them, or what opens a line.
func Parting(doc *html.Node, isLine func(*html.Node) bool) map[*html.Node]bool {
	parts := map[*html.Node]bool{}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || !IsBlock(n) && !OpensLine(n, isLine) {
			continue
		}
		for up := n.Parent; up != nil && !parts[up]; up = up.Parent {
			parts[up] = true
		}
	}
	return parts
}

// IsSilent reports whether an element has no text that a reader can see.
func IsSilent(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Select, atom.Datalist, atom.Textarea, atom.Input, atom.Head, atom.Object, atom.Embed, atom.Audio, atom.Video, atom.Canvas:
		return true
	}
	return n.Namespace == "math" && strings.HasPrefix(n.Data, "annotation")
}

// IsApart reports whether an element is a control or hidden: its text is not read
// with the text around it.
func IsApart(n *html.Node) bool {
	if n.DataAtom == atom.Button || n.DataAtom != atom.P && isInlineControl(n) {
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" && a.Val != "until-found" {
			return true
		}
	}
	style := strings.ReplaceAll(strings.ToLower(Attribute(n, "style")), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// isInlineControl reports whether an element within a line is none of its words: a
// link to edit or to come back, or words for those who hear the page.
func isInlineControl(n *html.Node) bool {
	if IsBlock(n) {
		return false
	}
	for name := range strings.FieldsSeq(Attribute(n, "class")) {
		switch name {
		case "mw-editsection", "mw-cite-backlink", "footnote-backref", "headerlink", "visually-hidden", "sr-only", "screen-reader-text":
			return true
		}
	}
	return false
}

// Attribute returns an attribute of an element without the space around it, "" for
// none.
func Attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}
