package page

import (
	"berkas/site/dossier"
	"berkas/site/lang"
)

// edition is the whole dossier in one piece, as it is read on paper. While a
// desk makes one, links to what stands in it stay within it, and references
// are the numbers of notes.
type edition struct {
	holds   map[*dossier.Entry]bool
	numbers map[dossier.Locator]int // by source and paragraph
	noted   []dossier.Locator       // in the order they were first referred to
}

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
	if d.made.edition != nil && d.made.edition.holds[e] {
		return "#" + anchor(e)
	}
	return d.to(d.address.Entry(e))
}

// noted makes a reference the number of its note.
func (d *desk) noted(r Ref, l dossier.Locator) Ref {
	n, first := d.made.edition.number(l)
	r.Note, r.Href = n, "#n"+itoa(n)
	r.Label = lang.Fill(d.words.NoteLabel, "n", itoa(n), "ref", r.Label)
	if first {
		r.ID = "r" + itoa(n)
	}
	return r
}

// Note says where in the sources something is said.
type Note struct {
	N       string
	ID      string
	Back    string // to where it is first referred to
	Label   string // of the way back
	Ref     Ref
	Source  *Link
	When    Time
	Excerpt string // how the paragraph begins; "" when rights or their number forbid
}

const (
	maxExcerpts = 600 // with more notes than this none has an excerpt
	maxExcerpt  = 160 // characters of one
)

// notes returns the notes to everything that was referred to so far.
func (d *desk) notes() []Note {
	located := d.made.edition.noted
	excerpts := len(located) <= maxExcerpts
	var all []Note
	for i, l := range located {
		n := itoa(i + 1)
		note := Note{
			N: n, ID: "n" + n, Back: "#r" + n, Label: lang.Fill(d.words.NoteBackLabel, "n", n),
			Ref: d.plainRef(l), Source: d.plainLink(&l.Source.Entry), When: d.short(l.Source.Date),
		}
		if excerpts && l.Paragraph != nil && len(l.Paragraph.Published()) > 0 {
			note.Excerpt = l.Paragraph.Excerpt(maxExcerpt)
		}
		all = append(all, note)
	}
	return all
}

// howToNote explains the numbers with the dossier's first paragraph.
func (d *desk) howToNote() Sentence {
	for _, s := range d.Sources {
		for _, p := range s.Body.Paragraphs {
			return d.explained(d.words.NotesText, d.plainRef(p.Locator()))
		}
	}
	return nil
}
