package render

import (
	"strconv"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// edition is the whole dossier in one piece, as it is read on paper. Links to
// what stands in it stay within it, and references are the numbers of notes.
type edition struct {
	holds   map[*dossier.Entry]bool
	numbers map[dossier.Locator]int // by source and paragraph
	noted   []dossier.Locator       // in the order they were first referred to
}

// BeginEdition makes the page an edition of the dossier that holds some of its entries.
// Notes are numbered in the order in which what refers to them is made.
func (r *Renderer) BeginEdition(holds map[*dossier.Entry]bool) {
	r.made.edition = &edition{holds: holds, numbers: map[dossier.Locator]int{}}
}

// Holds reports whether an entry stands in the edition that the page is.
func (r *Renderer) Holds(e *dossier.Entry) bool {
	return r.made.edition != nil && r.made.edition.holds[e]
}

// Noted returns what was referred to so far, by the numbers of the notes.
func (r *Renderer) Noted() []dossier.Locator { return r.made.edition.noted }

// Anchor returns the id of an entry in the document.
func Anchor(e *dossier.Entry) string { return "e-" + e.Slug }

// number returns the number of the note on a locator, and whether nothing has
// referred to it before. A note is on a paragraph, whichever of its quotations
// is meant.
func (e *edition) number(l dossier.Locator) (n int, first bool) {
	key := dossier.Locator{Source: l.Source, Paragraph: l.Paragraph}
	n = e.numbers[key]
	if n > 0 {
		return n, false
	}
	e.noted = append(e.noted, key)
	e.numbers[key] = len(e.noted)
	return len(e.noted), true
}

// Href returns where an entry is: its page, or its place in the document that
// is being made.
func (r *Renderer) Href(e *dossier.Entry) string {
	if r.Holds(e) {
		return "#" + Anchor(e)
	}
	return r.To(r.Address.Entry(e))
}

// noted makes a reference the number of its note.
func (r *Renderer) noted(ref Ref, l dossier.Locator) Ref {
	n, first := r.made.edition.number(l)
	ref.Note, ref.Href = n, "#n"+strconv.Itoa(n)
	ref.Label = lang.Fill(r.Words.NoteLabel, "n", strconv.Itoa(n), "ref", ref.Label)
	if first {
		ref.ID = "r" + strconv.Itoa(n)
	}
	return ref
}
