package intake

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/internal/markdown"
	"berkas/site/internal/pagetext"
)

// writer writes leaves as the blocks of an article, one after the other.
type writer struct {
	numbers map[*html.Node]string // of the items of the lists that were met
	begun   map[*html.Node]bool   // items whose first leaf was written
	list    *html.Node            // the list whose item was written last
	number  int                   // and that item's number
	sign    string                // and what stood behind it
}

func newWriter() *writer {
	return &writer{numbers: map[*html.Node]string{}, begun: map[*html.Node]bool{}}
}

// block writes a leaf: headings, items, quotations and tables as such.
func (w *writer) block(l leaf) Block {
	list := w.list
	w.list = nil
	if l.table != nil {
		return l.table.block()
	}
	b := l.inline()
	if level := l.heading(); level > 0 {
		b, _ = b.marked(strings.Repeat("#", max(level, 2)) + " ")
		return b
	}
	item := l.within(atom.Li)
	if item != nil && !w.begun[item] {
		w.begun[item] = true
		return w.item(b, item, list)
	}
	if item == nil && l.within(atom.Blockquote) != nil {
		b, _ = b.marked("> ")
	}
	return b
}

// item writes the first leaf of a list's item, with the number that it has.
func (w *writer) item(b Block, item, before *html.Node) Block {
	list := pagetext.ListOf(item)
	if list != nil && list.DataAtom == atom.Ol {
		return w.numbered(b, item, list, before)
	}
	b, marked := b.marked("- ")
	if marked {
		b.Tight = before != nil && before == list
		w.list = list
	}
	return b
}

// numbered writes the first leaf of an item of a numbered list; a number that
// Markdown's lists do not have is text.
func (w *writer) numbered(b Block, item, list, before *html.Node) Block {
	pagetext.Number(list, w.numbers)
	text := w.numbers[item]
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || len(text) > 9 {
		return plain(text + ". " + b.Text)
	}
	next := before == list && n == w.number+1
	switch {
	case next:
	case before != nil && before.DataAtom == atom.Ol && w.sign == ".":
		w.sign = ")" // else the number would be counted on from the one before
	default:
		w.sign = "."
	}
	numbered, marked := b.marked(text + w.sign + " ")
	if !marked {
		return plain(text + ". " + b.Text)
	}
	numbered.Tight = next
	w.list, w.number = list, n
	return numbered
}

// marked puts a sign before a block, where it then reads as before, and tells
// whether it does.
func (b Block) marked(sign string) (Block, bool) {
	parsed := markdown.Parse([]byte(sign+b.Markdown), nil)
	if len(parsed) != 1 || parsed[0].Text != b.Text || parsed[0].Kind == markdown.Paragraph && sign != "> " {
		return b, false
	}
	b.Markdown = sign + b.Markdown
	return b, true
}
