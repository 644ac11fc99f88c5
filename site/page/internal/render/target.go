package render

import (
	"cmp"
	"strconv"

	"berkas/site/dossier"
)

// target is what a link leads to: an entry, or a paragraph of a source.
type target struct {
	entry     *dossier.Entry
	paragraph *dossier.Paragraph // nil: the entry as a whole
}

// id returns the id of a target's card: card-A4, card-A, card-li-shangfu.
// Letters of sources are capitals and slugs are not, so none is another's.
func (t target) id() string {
	s := t.entry.Source()
	switch {
	case s == nil:
		return "card-" + t.entry.Slug
	case t.paragraph == nil:
		return "card-" + s.Siglum
	}
	return "card-" + s.Siglum + strconv.Itoa(t.paragraph.N)
}

// compare orders targets by kind, name or letter, and paragraph.
func (t target) compare(o target) int {
	if by := cmp.Compare(t.entry.Kind, o.entry.Kind); by != 0 {
		return by
	}
	if s := t.entry.Source(); s != nil {
		return cmp.Or(BySiglum(s, o.entry.Source()), cmp.Compare(t.number(), o.number()))
	}
	return cmp.Compare(t.entry.Slug, o.entry.Slug)
}

func (t target) number() int { return number(dossier.Locator{Paragraph: t.paragraph}) }

// targets are what a page links to with a card. Of a page without cards they
// are nil.
type targets map[target]bool

// add notes that the page of an entry, or of none, links to a target. It
// returns the id of the target's card, "" where there is none: on a page
// without cards, or for what the page itself is about.
func (all targets) add(t target, page *dossier.Entry) string {
	if all == nil || t == (target{entry: page}) {
		return ""
	}
	all[t] = true
	return t.id()
}
