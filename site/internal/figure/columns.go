package figure

import (
	"cmp"
	"slices"
)

// column is a pile of things that stand too close to stand side by side.
type column struct {
	x       float64
	members []int // what stands in it, in order
}

// columns piles things at xs so that piles are at least gap apart: as long as
// two neighbours are closer, the closest two become one, at the mean of their
// members.
func columns(xs []float64, gap float64) []column {
	order := make([]int, len(xs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(xs[a], xs[b]) })
	var cols []column
	for _, i := range order {
		if n := len(cols) - 1; n >= 0 && xs[i]-cols[n].x < .5 {
			cols[n].members = append(cols[n].members, i)
		} else {
			cols = append(cols, column{xs[i], []int{i}})
		}
	}
	for len(cols) > 1 {
		i := closest(cols)
		if cols[i+1].x-cols[i].x >= gap {
			break
		}
		a, b := cols[i], cols[i+1]
		na, nb := float64(len(a.members)), float64(len(b.members))
		cols[i] = column{(a.x*na + b.x*nb) / (na + nb), append(a.members, b.members...)}
		cols = slices.Delete(cols, i+1, i+2)
	}
	for _, c := range cols {
		slices.Sort(c.members)
	}
	return cols
}

// closest returns which column is closest to the one after it.
func closest(cols []column) int {
	best := 0
	for i := range cols[1:] {
		if cols[i+1].x-cols[i].x < cols[best+1].x-cols[best].x {
			best = i
		}
	}
	return best
}
