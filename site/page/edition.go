package page

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

// bind makes the page an edition of the dossier that holds some of its entries.
// Notes are numbered in the order in which what refers to them is made.
func (d *desk) bind(holds map[*dossier.Entry]bool) {
	d.made.edition = &edition{holds: holds, numbers: map[dossier.Locator]int{}}
}

// holds reports whether an entry stands in the edition that the page is.
func (d *desk) holds(e *dossier.Entry) bool { return d.made.edition != nil && d.made.edition.holds[e] }

// notedSoFar returns what was referred to so far, by the numbers of the notes.
func (d *desk) notedSoFar() []dossier.Locator { return d.made.edition.noted }

// anchor returns the id of an entry in the document.
func anchor(e *dossier.Entry) string { return "e-" + e.Slug }

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

// href returns where an entry is: its page, or its place in the document that
// is being made.
func (d *desk) href(e *dossier.Entry) string {
	if d.holds(e) {
		return "#" + anchor(e)
	}
	return d.to(d.address.Entry(e))
}

// noted makes a reference the number of its note.
func (d *desk) noted(r Ref, l dossier.Locator) Ref {
	n, first := d.made.edition.number(l)
	r.Note, r.Href = n, "#n"+strconv.Itoa(n)
	r.Label = lang.Fill(d.words.NoteLabel, "n", strconv.Itoa(n), "ref", r.Label)
	if first {
		r.ID = "r" + strconv.Itoa(n)
	}
	return r
}
