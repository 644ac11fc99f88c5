package render

import (
	"slices"

	"berkas/site/dossier"
)

// Speakers are those who said something together, in the order in which they are
// named. On the page of one of them they are the others.
type Speakers struct {
	Who     []*Link
	Besides bool // the page's own thing, which spoke too
}

// Speakers links to those who said something; none of a source's own reporting.
func (r *Renderer) Speakers(by []*dossier.Entry) Speakers {
	var s Speakers
	for _, e := range by {
		if e == r.Entry {
			continue
		}
		s.Who = append(s.Who, r.Link(e))
	}
	s.Besides = len(s.Who) > 0 && slices.Contains(by, r.Entry)
	return s
}
