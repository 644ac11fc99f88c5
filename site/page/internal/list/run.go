package list

import "slices"

// Run is neighbours of a list that stand under one heading.
type Run struct {
	Key       string
	From, To  int
	Continued bool // on a page: it began on one before
}

// Runs returns the runs of a list by what they have in common.
func Runs(size int, key func(i int) string) []Run {
	var all []Run
	for i := range size {
		k := key(i)
		if n := len(all); n == 0 || all[n-1].Key != k {
			all = append(all, Run{Key: k, From: i})
		}
		all[len(all)-1].To = i + 1
	}
	return all
}

// Headed is a list under headings that is cut into pages: the timeline with its
// years, the index with its letters.
type Headed struct {
	Runs  []Run
	Parts []Part
}

// UnderHeadings cuts a list, by preference where a heading stands.
func UnderHeadings(size int, key func(i int) string, m Measure) Headed {
	h := Headed{Runs: Runs(size, key)}
	first := map[int]bool{}
	for _, r := range h.Runs {
		first[r.From] = true
	}
	m.Starts = func(i int) bool { return first[i] }
	h.Parts = m.Cut(size)
	return h
}

// On returns the runs that stand on a page, cut to what of them does.
func (h Headed) On(p Part) []Run {
	var here []Run
	for _, r := range h.Runs {
		if r.From < p.To && p.From < r.To {
			here = append(here, Run{r.Key, max(r.From, p.From), min(r.To, p.To), r.From < p.From})
		}
	}
	return here
}

// PageOf returns the number of the page that a run begins on.
func (h Headed) PageOf(r Run) int {
	return 1 + slices.IndexFunc(h.Parts, func(p Part) bool { return r.From < p.To })
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

// Jumps leads from a page to the headings of its list. Id returns a heading's
// id, and href the address of that id on a page.
func (h Headed) Jumps(p Part, id func(key string) string, href func(page int, id string) string) []Jump {
	var all []Jump
	for _, r := range h.Runs {
		j := Jump{Text: r.Key, Count: r.To - r.From, Href: href(h.PageOf(r), id(r.Key))}
		here := r.From < p.To && p.From < r.To
		if !here {
			j.ID = id(r.Key)
		}
		if here || len(h.Runs) <= maxJumps {
			all = append(all, j)
		}
	}
	return all
}
