package render

import "berkas/site/dossier"

// Renderer makes what goes into the view of one page: the site, seen from the
// page's place.
type Renderer struct {
	*Site
	Origin
	Entry *dossier.Entry // what the page is of; nil for lists and the like
	made  *made          // what was made for the page so far
}

// New returns the renderer of a page at its place.
func New(s *Site, here Origin, e *dossier.Entry) *Renderer {
	return &Renderer{Site: s, Origin: here, Entry: e, made: &made{}}
}

// made is what is counted while the view of a page is made.
type made struct {
	texts   int      // curated texts; their number keeps their footnotes apart
	edition *edition // what the whole dossier becomes; nil on every other page
}

// At is the renderer for a part of the page that is of another entry: no text of
// it links to that entry.
func (r *Renderer) At(e *dossier.Entry) *Renderer {
	there := *r
	there.Entry = e
	return &there
}

// There links to a path while there is a page, else it is "".
func (r *Renderer) There(path string) string {
	if !r.Has(path) {
		return ""
	}
	return r.To(path)
}

// BeginEdition makes the page a part of an edition of the dossier; places are the
// paths of the parts that entries stand in, of those that it holds. Notes are
// numbered in the order in which what refers to them is made.
func (r *Renderer) BeginEdition(places map[*dossier.Entry]string) {
	r.made.edition = &edition{places: places, numbers: map[dossier.Locator]int{}}
}

// Holds reports whether an entry stands in the edition that the page is of.
func (r *Renderer) Holds(e *dossier.Entry) bool {
	return r.made.edition != nil && r.made.edition.places[e] != ""
}

// Noted returns what was referred to so far, by the numbers of the notes.
func (r *Renderer) Noted() []dossier.Locator { return r.made.edition.noted }
