package page

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// maxMarginRefs is how many paragraphs a note beside the text names: many, since
// what other pages leave out of a row of them leads to here.
const maxMarginRefs = 48

// marginNotes has the translations of a paragraph's quotations, and says where else
// its words stand: quotations that other sources print, word for word or in another translation, and other
// passages that sources share. A paragraph is named once in each note.
func marginNotes(r *render.Renderer, s *dossier.Source, p *dossier.Paragraph) []MarginNote {
	var exact, other, near places
	var translated []MarginNote
	for _, q := range s.Quotes {
		if q.Paragraph != p {
			continue
		}
		if t := r.Translation(q); t != nil {
			translated = append(translated, MarginNote{Translation: t, Refs: marginRefs(r, places{render.QuoteLocator(q)})})
		}
		for _, printed := range q.Statement.Quotes {
			if printed.Source != s {
				exact.add(render.QuoteLocator(printed))
			}
		}
		for _, similar := range q.Similar {
			other.add(render.QuoteLocator(similar))
		}
	}
	for _, shared := range r.SharedWith(p) {
		at := shared.B.Paragraph.Locator()
		switch {
		case exact.has(at) || other.has(at):
		case shared.Exact:
			exact.add(at)
		default:
			near.add(at)
		}
	}
	w := r.Words
	notes := []MarginNote{
		{Class: "agreement", Word: w.SharedExact, Text: w.SharedExactNote, Refs: marginRefs(r, exact)},
		{Class: "agreement agreement--similar", Word: w.SharedNear, Text: w.SharedTranslation, Refs: marginRefs(r, other)},
		{Class: "agreement agreement--similar", Word: w.SharedNear, Text: w.SharedNearNote, Refs: marginRefs(r, near)},
	}
	notes = slices.DeleteFunc(notes, func(n MarginNote) bool { return len(n.Refs.Shown) == 0 })
	return append(translated, notes...)
}

func marginRefs(r *render.Renderer, at places) render.Refs {
	return render.Few(r.Site, at, maxMarginRefs, r.Ref)
}

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

// MarginNote says where else the words of a paragraph stand, or what a quotation in
// it says in translation.
type MarginNote struct {
	Class       string // of the mark: agreement, agreement--similar
	Word        string
	Refs        render.Refs
	Text        string
	Translation *render.Translation // in place of Class, Word and Text
}
