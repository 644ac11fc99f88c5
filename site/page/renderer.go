package page

import "berkas/site/dossier"

// desk is where one page is made: the site, seen from the page's place.
type desk struct {
	*site
	from
	entry *dossier.Entry // what the page is of; nil for lists and the like
	made  *made          // what was made at it so far
}

// newDesk returns the desk of a page at its place, with or without cards for
// what it links to.
func newDesk(s *site, here from, e *dossier.Entry, cards bool) *desk {
	d := &desk{site: s, from: here, entry: e, made: &made{}}
	if cards {
		d.made.cards = targets{}
	}
	return d
}

// made is what is counted while the view of a page is made.
type made struct {
	texts   int      // curated texts; their number keeps their footnotes apart
	cards   targets  // what the page links to
	edition *edition // what the whole dossier becomes; nil on every other page
}

// at is the desk for a part of the page that is of another entry: no text of it
// links to that entry.
func (d *desk) at(e *dossier.Entry) *desk {
	there := *d
	there.entry = e
	return &there
}

// there links to a path while there is a page, else it is "".
func (d *desk) there(path string) string {
	if !d.paths[path] {
		return ""
	}
	return d.to(path)
}
