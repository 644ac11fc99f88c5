package render

import (
	"berkas/site/dossier"
)

// edition is the whole dossier as it is read on paper, in one piece or in parts.
// Links to what stands in it stay within it, and references are the numbers of
// the notes of a part.
type edition struct {
	places  map[*dossier.Entry]string // the paths of the parts that entries stand in
	numbers map[dossier.Locator]int   // by source and paragraph
	noted   []dossier.Locator         // in the order they were first referred to
}

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
