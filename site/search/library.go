package search

import (
	"cmp"
	"slices"

	"berkas/site/dossier"
)

// library numbers what can be found. Documents are numbered from 0: things,
// sources, quotations, and the paragraphs of the sources. Things come kind by
// kind in the order of kindsFound, the prominent first, so that search.js can
// offer names without knowing more of them.
type library struct {
	*dossier.Dossier
	things     []*dossier.Entry
	sizes      []int // how many things of each of kindsFound there are
	numbers    map[*dossier.Entry]int
	quotes     []*dossier.Quote // by source and number
	quoteStart []int            // the number of each source's first quotation, and one past the last
	paraStart  []int            // the number of each source's first paragraph, likewise
}

// kindsFound are the kinds of things in the order they are offered.
var kindsFound = [...]dossier.Kind{
	dossier.KindPerson, dossier.KindOrganisation, dossier.KindPlace, dossier.KindTopic,
	dossier.KindEvent, dossier.KindClaim, dossier.KindPage,
}

func newLibrary(d *dossier.Dossier) *library {
	l := &library{Dossier: d, numbers: map[*dossier.Entry]int{}}
	for _, k := range kindsFound {
		things := l.ofKind(k)
		l.things = append(l.things, things...)
		l.sizes = append(l.sizes, len(things))
	}
	for i, e := range l.things {
		l.numbers[e] = i
	}
	for _, s := range d.Sources {
		l.quoteStart = append(l.quoteStart, l.units()+len(l.quotes))
		l.quotes = append(l.quotes, s.Quotes...)
	}
	next := l.units() + len(l.quotes)
	l.quoteStart = append(l.quoteStart, next)
	for _, s := range d.Sources {
		l.paraStart = append(l.paraStart, next)
		next += len(s.Body.Paragraphs)
	}
	l.paraStart = append(l.paraStart, next)
	return l
}

// ofKind returns the things of a kind: events as they happened, the last first,
// topics as the curators order them, all else by how often it is named.
func (l *library) ofKind(k dossier.Kind) []*dossier.Entry {
	var things []*dossier.Entry
	for _, e := range l.Entries() {
		if e.Kind == k {
			things = append(things, e)
		}
	}
	switch k {
	case dossier.KindEvent:
		slices.SortStableFunc(things, func(a, b *dossier.Entry) int { return b.Event().Date.Compare(a.Event().Date) })
	case dossier.KindTopic:
		for i, t := range l.Topics {
			things[i] = &t.Entry
		}
	default:
		slices.SortStableFunc(things, func(a, b *dossier.Entry) int {
			return cmp.Compare(len(l.MentionsOf(b)), len(l.MentionsOf(a)))
		})
	}
	return things
}

// units is how many documents have a name: things and sources.
func (l *library) units() int { return len(l.things) + len(l.Sources) }

// total is how many documents there are.
func (l *library) total() int { return l.paraStart[len(l.Sources)] }

func (l *library) source(i int) int { return len(l.things) + i }

// shown returns the text of a paragraph that its source's rights let a reader
// see, "" for none. Only this is searched.
func shown(p *dossier.Paragraph) string {
	if len(p.Published()) == 0 {
		return ""
	}
	return p.Excerpt(len(p.Text) + 16*len(p.Published())) // room for every […]
}
