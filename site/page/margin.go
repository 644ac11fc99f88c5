package page

import (
	"slices"

	"berkas/site/dossier"
)

// maxMarginRefs is how many paragraphs a note beside the text names.
const maxMarginRefs = 8

// marginNotes says where else the words of a paragraph stand: quotations that
// other sources print, word for word or in another translation, and other
// passages that sources share. A paragraph is named once in each note.
func (d *desk) marginNotes(s *dossier.Source, p *dossier.Paragraph) []MarginNote {
	var exact, other, near places
	for _, q := range s.Quotes {
		if q.Paragraph != p {
			continue
		}
		for _, printed := range q.Statement.Quotes {
			if printed.Source != s {
				exact.add(quoteLocator(printed))
			}
		}
		for _, similar := range q.Similar {
			other.add(quoteLocator(similar))
		}
	}
	for _, shared := range d.SharedWith(p) {
		at := shared.B.Paragraph.Locator()
		switch {
		case exact.has(at) || other.has(at):
		case shared.Exact:
			exact.add(at)
		default:
			near.add(at)
		}
	}
	w := d.words
	notes := []MarginNote{
		{Class: "agreement", Word: w.SharedExact, Text: w.SharedExactNote, Refs: d.marginRefs(exact)},
		{Class: "agreement agreement--similar", Word: w.SharedNear, Text: w.SharedTranslation, Refs: d.marginRefs(other)},
		{Class: "agreement agreement--similar", Word: w.SharedNear, Text: w.SharedNearNote, Refs: d.marginRefs(near)},
	}
	return slices.DeleteFunc(notes, func(n MarginNote) bool { return len(n.Refs.Shown) == 0 })
}

func (d *desk) marginRefs(at places) Refs { return few(d.site, at, maxMarginRefs, d.ref) }

// places are paragraphs, each once: of several quotations in one the first.
type places []dossier.Locator

func (p *places) add(l dossier.Locator) {
	if !p.has(l) {
		*p = append(*p, l)
	}
}

func (p places) has(l dossier.Locator) bool {
	return slices.ContainsFunc(p, func(other dossier.Locator) bool { return other.Paragraph == l.Paragraph })
}
