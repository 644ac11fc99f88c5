// Package pagetext gives all text of a page, as a reader sees it: nothing of it is
// chosen, and nothing is left out that is shown.
//
//	text, err := pagetext.Decode(data, "windows-1251")
//	all, err := pagetext.Text(text)
//
// What is a block, what is silent, what stands apart within a line, what a browser
// draws of its own: that is said here once, for those who choose an article from a
// page and for those who look whether its words stand there. It is the same in all
// versions of the program, lest an old proof fail.
package pagetext

import (
	"errors"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// ErrDeep says that a page is nested too deep to be read.
var ErrDeep = errors.New("this is nested too deep to be read as HTML")

// Text returns all text of a page, which was decoded, in the order of the document:
// a block a line, the numbers of lists before their items, and what stands apart
// within a line, such as a link to edit it, behind it. The head, scripts and the like
// have none.
func Text(page string) (string, error) {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return "", ErrDeep
	}
	t := texter{parts: Parting(doc, nil), numbers: map[*html.Node]string{}}
	t.walk(doc, false)
	return t.out.String(), nil
}

// texter is a page being written down.
type texter struct {
	out     strings.Builder
	parts   map[*html.Node]bool // elements that are cut within
	numbers map[*html.Node]string
}

// walk writes what is in an element; as it is, where it is preformatted.
func (t *texter) walk(n *html.Node, pre bool) {
	t.number(n)
	pre = pre || isPreformatted(n)
	var line []*html.Node
	flush := func() {
		t.line(line, pre)
		line = nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			line = append(line, c)
		case c.Type != html.ElementNode || IsSilent(c):
		case OpensLine(c, nil):
			flush()
		case !IsBlock(c) && !t.parts[c]:
			line = append(line, c)
		default:
			flush()
			t.walk(c, pre)
		}
	}
	flush()
}

// number writes the number of a list's item.
func (t *texter) number(n *html.Node) {
	if n.DataAtom != atom.Li {
		return
	}
	list := ListOf(n)
	if list == nil || list.DataAtom != atom.Ol {
		return
	}
	Number(list, t.numbers)
	if number := t.numbers[n]; number != "" {
		t.out.WriteString(number + ".\n")
	}
}

func isPreformatted(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext:
		return true
	}
	return false
}

// line writes a line, and behind it what stands apart in it.
func (t *texter) line(nodes []*html.Node, pre bool) {
	if pre {
		for _, n := range nodes {
			t.raw(n)
		}
		t.out.WriteByte('\n')
	} else if text := TextOf(Running(nodes...)); text != "" {
		t.out.WriteString(text + "\n")
	}
	for _, n := range nodes {
		t.apart(n)
	}
}

// raw writes the text of a node as it is.
func (t *texter) raw(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		t.out.WriteString(n.Data)
	case n.Type == html.ElementNode && !IsSilent(n) && !IsApart(n):
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			t.raw(c)
		}
	}
}

// apart writes what stands apart in an inline node.
func (t *texter) apart(n *html.Node) {
	if n.Type != html.ElementNode || IsSilent(n) {
		return
	}
	if IsApart(n) {
		t.walk(n, false)
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t.apart(c)
	}
}
