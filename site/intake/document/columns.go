package document

import (
	"cmp"
	"slices"
)

// columnsOf cuts the words of a page into columns, in the order of reading: along
// white space from top to bottom, where text stands on both sides of it, else from
// side to side, where what is above and below has other columns. This is the
// recursive XY-cut of Nagy and Seth (1984), cut where text is and not tables.
func columnsOf(words []word, depth int) [][]word {
	if len(words) == 0 {
		return nil
	}
	if depth < 12 {
		if left, right, cut := besides(words); cut {
			return append(columnsOf(left, depth+1), columnsOf(right, depth+1)...)
		}
		for _, gap := range gapsBelow(words) {
			above, below := splitAt(words, gap, func(w word) float64 { return w.y0 })
			if hasColumns(above) || hasColumns(below) {
				return append(columnsOf(above, depth+1), columnsOf(below, depth+1)...)
			}
		}
	}
	return [][]word{words}
}

func hasColumns(words []word) bool {
	_, _, cut := besides(words)
	return cut
}

// besides cuts words along the widest white space from top to bottom that has
// running text on both sides.
func besides(words []word) (left, right []word, cut bool) {
	size := usualSize(words)
	best, at := 0.0, 0.0
	for _, g := range gaps(words, func(w word) (float64, float64) { return w.x0, w.x1 }) {
		if wide := g[1] - g[0]; wide > best && wide >= size {
			best, at = wide, g[1]
		}
	}
	if best == 0 {
		return nil, nil, false
	}
	left, right = splitAt(words, at, func(w word) float64 { return w.x0 })
	if enough, more := isRunning(left, 4), isRunning(right, 4); !(enough && more || enough && isRunning(right, 1) && isRunning(left, 6)) {
		return nil, nil, false // the last column of a text may be short
	}
	if fromRight(words) {
		left, right = right, left
	}
	return left, right, true
}

// isRunning reports whether words are lines of text and no column of a table: so
// many lines or more, most of them with some words.
func isRunning(words []word, least int) bool {
	lines := linesOf(0, words, nil)
	full := 0
	for _, l := range lines {
		if len(l.words) >= 3 || len(l.words) > 0 && len(l.text()) >= 24 {
			full++
		}
	}
	return len(lines) >= least && full*3 >= len(lines)*2
}

// gapsBelow returns where white space goes from side to side, from the top down.
func gapsBelow(words []word) []float64 {
	var at []float64
	for _, g := range gaps(words, func(w word) (float64, float64) { return w.y0, w.y1 }) {
		at = append(at, g[1])
	}
	if len(at) > 60 { // a page of text has fewer breaks that part columns
		at = at[:60]
	}
	return at
}

// gaps returns the stretches that no word covers on an axis, in order.
func gaps(words []word, extent func(word) (from, to float64)) [][2]float64 {
	sorted := slices.Clone(words)
	slices.SortFunc(sorted, func(a, b word) int {
		from, _ := extent(a)
		other, _ := extent(b)
		return cmp.Compare(from, other)
	})
	var list [][2]float64
	_, end := extent(sorted[0])
	for _, w := range sorted {
		from, to := extent(w)
		if from > end+0.5 {
			list = append(list, [2]float64{end, from})
		}
		end = max(end, to)
	}
	return list
}

func splitAt(words []word, at float64, start func(word) float64) (before, after []word) {
	for _, w := range words {
		if start(w) < at {
			before = append(before, w)
		} else {
			after = append(after, w)
		}
	}
	return before, after
}

// usualSize returns the height of most letters.
func usualSize(words []word) float64 {
	heights := make([]float64, 0, len(words))
	for _, w := range words {
		heights = append(heights, w.height())
	}
	slices.Sort(heights)
	return heights[len(heights)/2]
}
