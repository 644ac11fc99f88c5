package document

import "slices"

// rows tells which lines of a page are rows of a table, by index, with their cells:
// lines that stand together and are cut into cells of which two begin at one place,
// and the lines above and below whose words keep to the same columns.
func rows(lines []line) map[int][]string {
	found := map[int][]string{}
	for from := 0; from < len(lines); from++ {
		to := from
		for to+1 < len(lines) && lines[to+1].column == lines[from].column && alike(lines[to], lines[to+1]) {
			to++
		}
		if to == from {
			continue
		}
		for i := from; i <= to; i++ {
			found[i], _ = cellsOf(lines[i])
		}
		between := separators(lines[from : to+1])
		for i := from - 1; i >= 0 && found[i] == nil && lines[i].column == lines[from].column; i-- {
			if found[i] = fit(lines[i], between); found[i] == nil {
				break
			}
		}
		for ; to+1 < len(lines) && lines[to+1].column == lines[from].column; to++ {
			if found[to+1] = fit(lines[to+1], between); found[to+1] == nil {
				break
			}
		}
		from = to
	}
	return found
}

// cellsOf cuts a line where its words stand far apart, and returns where the cells
// begin.
func cellsOf(l line) (cells []string, starts []float64) {
	end := 0.0
	for _, w := range l.words {
		if len(cells) == 0 || w.x0-end > l.size {
			cells, starts = append(cells, w.text), append(starts, w.x0)
		} else {
			cells[len(cells)-1] += " " + w.text
		}
		end = w.x1
	}
	return cells, starts
}

// alike reports whether two lines have the cells of one table: two that begin at
// one place behind the first, or more than two in each.
func alike(a, b line) bool {
	cells, starts := cellsOf(a)
	others, at := cellsOf(b)
	switch {
	case len(cells) < 2 || len(others) < 2, len(cells) == 2 && marker.MatchString(cells[0]):
		return false
	case len(cells) == len(others) && len(cells) > 2:
		return true
	}
	return slices.ContainsFunc(starts[1:], func(x float64) bool {
		return slices.ContainsFunc(at[1:], func(y float64) bool { return max(x, y)-min(x, y) < 0.6*a.size })
	})
}

// separators returns the white space between the columns of a table, as the rows with
// the most cells have them.
func separators(lines []line) [][2]float64 {
	var ends, begins []float64
	for _, l := range lines {
		cells, starts := cellsOf(l)
		if len(cells) < len(begins) {
			continue
		}
		if len(cells) > len(begins) {
			begins, ends = starts, endsOf(l, starts)
			continue
		}
		for i, end := range endsOf(l, starts) {
			begins[i], ends[i] = min(begins[i], starts[i]), max(ends[i], end)
		}
	}
	var between [][2]float64
	for i := 1; i < len(begins); i++ {
		if begins[i] > ends[i-1] {
			between = append(between, [2]float64{ends[i-1], begins[i]})
		}
	}
	return between
}

// endsOf returns where the cells that begin at places end.
func endsOf(l line, starts []float64) []float64 {
	ends := make([]float64, len(starts))
	for _, w := range l.words {
		for i, start := range starts {
			if w.x0 >= start {
				if i+1 == len(starts) || w.x0 < starts[i+1] {
					ends[i] = max(ends[i], w.x1)
				}
			}
		}
	}
	return ends
}

// fit returns the cells of a line whose words leave some of the white space between
// the columns of a table, nil for a line that is none of it.
func fit(l line, between [][2]float64) []string {
	cells := make([]string, len(between)+1)
	cuts := make([]float64, len(between))
	for i, gap := range between {
		at, found := l.spaceIn(gap)
		if !found {
			return nil
		}
		cuts[i] = at
	}
	filled, end := 0, 0.0
	inside, across := 0.0, l.x1-l.x0 // the widest space in a cell, the narrowest between two
	for _, w := range l.words {
		i, _ := slices.BinarySearch(cuts, w.x0+0.01)
		if cells[i] != "" {
			inside = max(inside, w.x0-end)
			cells[i] += " " + w.text
		} else {
			if filled > 0 {
				across = min(across, w.x0-end)
			}
			cells[i], filled = w.text, filled+1
		}
		end = w.x1
	}
	if filled < 2 || across < 0.3*l.size || across < 1.25*inside {
		return nil
	}
	return cells
}

// spaceIn returns where the widest white space begins that a line has between two
// places, and whether it has any.
func (l line) spaceIn(gap [2]float64) (at float64, found bool) {
	widest := 0.0
	for i := 1; i < len(l.words); i++ {
		from, to := l.words[i-1].x1, l.words[i].x0
		if from < gap[1] && to > gap[0] && to-from > widest {
			widest, at, found = to-from, from, true
		}
	}
	if !found && (l.x0 > gap[0] || l.x1 < gap[1]) {
		return min(l.x1, gap[0]), true
	}
	return at, found
}
