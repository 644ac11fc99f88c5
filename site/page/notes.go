package page

import (
	"strconv"

	"berkas/site/lang"
)

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
	located := d.notedSoFar()
	excerpts := len(located) <= maxExcerpts
	var all []Note
	for i, l := range located {
		n := strconv.Itoa(i + 1)
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
