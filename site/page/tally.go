package page

import (
	"cmp"
	"slices"

	"berkas/site/dossier"
)

// tally is how often something was met.
type tally struct {
	of *dossier.Entry
	n  int
}

// tallied counts the entries that things belong to, most often met first, in
// the order they were first met. What belongs to nothing counts for nothing.
func tallied[T any](things []T, entries func(T) []*dossier.Entry) []tally {
	var all []tally
	at := map[*dossier.Entry]int{}
	for _, t := range things {
		for _, e := range entries(t) {
			if e == nil {
				continue
			}
			i, seen := at[e]
			if !seen {
				i = len(all)
				at[e] = i
				all = append(all, tally{of: e})
			}
			all[i].n++
		}
	}
	slices.SortStableFunc(all, func(a, b tally) int { return cmp.Compare(b.n, a.n) })
	return all
}
