package page

import (
	"slices"

	"berkas/site/address"
)

// headed is a list under headings that is cut into pages: the timeline with its
// years, the index with its letters.
type headed struct {
	path  string // of its first page
	runs  []run
	parts []part
}

// headedPage is a page of such a list.
type headedPage struct {
	headed
	part
}

// pages returns the pages of the list.
func (h headed) pages() []headedPage {
	var all []headedPage
	for _, p := range h.parts {
		all = append(all, headedPage{h, p})
	}
	return all
}

// Jump leads to a heading, on whichever page it stands. There ID is "";
// elsewhere it is the heading's own, so that an address of before the list was
// cut leads here.
type Jump struct {
	ID, Text, Href string
	Count          int
}

// maxJumps is how many headings every page leads to; of more it leads to its
// own.
const maxJumps = 60

// jumps leads from a page to the headings of its list. Id returns a heading's.
func (d *desk) jumps(h headedPage, id func(key string) string) []Jump {
	var all []Jump
	for _, r := range h.runs {
		i := slices.IndexFunc(h.parts, func(p part) bool { return r.from < p.to })
		j := Jump{Text: r.key, Count: r.to - r.from, Href: d.to(address.Numbered(h.path, i+1) + "#" + id(r.key))}
		here := r.from < h.to && h.from < r.to
		if !here {
			j.ID = id(r.key)
		}
		if here || len(h.runs) <= maxJumps {
			all = append(all, j)
		}
	}
	return all
}
