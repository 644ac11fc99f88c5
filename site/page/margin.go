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
	exact := MarginNote{Class: "agreement", Word: d.words.SharedExact, Text: d.words.SharedExactNote}
	near := MarginNote{Class: "agreement agreement--similar", Word: d.words.SharedNear, Text: d.words.SharedNearNote}
	other := MarginNote{Class: near.Class, Word: near.Word, Text: d.words.SharedTranslation}
	for _, q := range s.Quotes {
		if q.Paragraph != p {
			continue
		}
		for _, printed := range q.Statement.Quotes {
			if printed.Source != s {
				exact.add(d.quoteRef(printed))
			}
		}
		for _, similar := range q.Similar {
			other.add(d.quoteRef(similar))
		}
	}
	for _, shared := range d.SharedWith(p) {
		ref := d.ref(shared.B.Paragraph.Locator())
		switch {
		case exact.names(ref) || other.names(ref):
		case shared.Exact:
			exact.add(ref)
		default:
			near.add(ref)
		}
	}
	notes := slices.DeleteFunc([]MarginNote{exact, other, near}, func(n MarginNote) bool { return len(n.all) == 0 })
	for i := range notes {
		notes[i].Refs = few(d.site, notes[i].all, maxMarginRefs, func(r Ref) Ref { return r })
	}
	return notes
}

func (n *MarginNote) add(r Ref) {
	if !n.names(r) {
		n.all = append(n.all, r)
	}
}

// names reports whether a note has a reference to the paragraph of r.
func (n *MarginNote) names(r Ref) bool {
	return slices.ContainsFunc(n.all, func(other Ref) bool {
		return other.Siglum == r.Siglum && other.Paragraph == r.Paragraph
	})
}
