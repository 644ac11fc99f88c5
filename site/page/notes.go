package page

import (
	"strconv"

	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// Note says where in the sources something is said.
type Note struct {
	N       string
	ID      string
	Back    string // to where it is first referred to
	Label   string // of the way back
	Ref     render.Ref
	Source  *render.Link
	When    render.Time
	Tongue  render.Tongue
	Excerpt string // how the paragraph begins; "" when rights or their number forbid
}

const (
	maxExcerpts = 600 // with more notes than this none has an excerpt
	maxExcerpt  = 160 // characters of one
)

// notesIn returns the notes to everything that was referred to so far.
func notesIn(r *render.Renderer) []Note {
	located := r.Noted()
	excerpts := len(located) <= maxExcerpts
	var all []Note
	for i, l := range located {
		n := strconv.Itoa(i + 1)
		note := Note{
			N: n, ID: "n" + n, Back: "#r" + n, Label: lang.Fill(r.Words.NoteBackLabel, "n", n),
			Ref: r.PlainRef(l), Source: r.Link(&l.Source.Entry), When: r.Short(l.Source.Date), Tongue: r.Tongue(l.Source),
		}
		if excerpts && l.Paragraph != nil && len(l.Paragraph.Published()) > 0 {
			note.Excerpt = l.Paragraph.Excerpt(maxExcerpt)
		}
		all = append(all, note)
	}
	return all
}

// howToNote explains the numbers with the dossier's first paragraph.
func howToNote(r *render.Renderer) render.Sentence {
	for _, s := range r.Sources {
		for _, p := range s.Body.Paragraphs {
			if len(p.Published()) > 0 { // else its page has no such place
				return r.Explained(r.Words.NotesText, r.PlainRef(p.Locator()))
			}
		}
	}
	return nil
}
