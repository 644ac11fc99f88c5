package figure

import "slices"

const (
	windowDays  = 60   // a window is at most so long
	windowSlack = 8    // days that its frame may add
	windowLeast = 4    // events it has at least
	windowMost  = 12   // and at most: rows of its strip
	windowPart  = .4   // more of the axis than this needs no enlargement
	windowTop   = 46.0 // how far it reaches above the bars, or the axis
)

// window is a time that is shown enlarged.
type window struct {
	frame  stretch
	events []int // one after the other
	room   box   // on the axis
}

// chooseWindows encloses the newest events, as many as go into one window, and then those
// that crowd most; in a column of text only one of them.
func (c *chart) chooseWindows() {
	most := 2
	if c.Narrow {
		most = 1
	}
	if from := c.reach(c.newest()); len(c.Events)-from >= windowLeast {
		c.enclose(from, len(c.Events))
	}
	if len(c.windows) < most {
		if from, to := c.crowd(); to > from {
			c.enclose(from, to)
		}
	}
	slices.SortFunc(c.windows, func(v, w window) int { return v.events[0] - w.events[0] })
	c.openAll()
}

// openAll finds the events outside of the windows.
func (c *chart) openAll() {
	c.open = nil
	for i := range c.Events {
		if !slices.ContainsFunc(c.windows, func(w window) bool { return slices.Contains(w.events, i) }) {
			c.open = append(c.open, i)
		}
	}
}

// reach returns the first event of the longest window that ends with the i-th.
func (c *chart) reach(last int) int {
	first := last
	for first > 0 && last-first+1 < windowMost && c.near(first-1, last) {
		first--
	}
	return first
}

// near reports whether a window can hold both of two events, and shows them enlarged.
func (c *chart) near(i, j int) bool {
	a, b := c.Events[i].stretch(), c.Events[j].stretch()
	return max(a.middle(), b.middle())-min(a.middle(), b.middle()) <= windowDays &&
		a.days() <= windowDays && b.days() <= windowDays
}

// crowd returns the run of events before the window there is that is densest.
func (c *chart) crowd() (from, to int) {
	end := len(c.Events)
	if len(c.windows) > 0 {
		end = c.windows[0].events[0]
	}
	best := 0.0
	for last := range end {
		least, most := 1e18, -1e18
		for first := last; first >= 0 && last-first < windowMost && c.near(first, last); first-- {
			m := c.Events[first].stretch().middle()
			least, most = min(least, m), max(most, m)
			n := float64(last - first + 1)
			if density := n / (most - least + windowDays/4); n >= windowLeast && density > best {
				best, from, to = density, first, last+1
			}
		}
	}
	return from, to
}

// enclose makes a window of some events, unless the axis shows them as large already or
// another window is in its way.
func (c *chart) enclose(from, to int) {
	w := window{frame: c.frame(from, to)}
	if w.frame.days() > windowDays+windowSlack {
		return
	}
	for i := from; i < to; i++ {
		w.events = append(w.events, i)
	}
	x0, x1 := c.scale.x(stretch{w.frame.from, w.frame.from}), c.scale.x(stretch{w.frame.to - 1, w.frame.to})
	if x1-x0 > windowPart*c.width() {
		return
	}
	middle, half := (x0+x1)/2, max((x1-x0)/2, 14)
	middle = between(middle, half+1, c.width()-half-1)
	w.room = box{middle - half, -windowTop, middle + half, c.below()}
	if !slices.ContainsFunc(c.windows, func(v window) bool { return v.room.grow(2).overlaps(w.room) }) {
		c.windows = append(c.windows, w)
	}
}

// frame returns the time around some events: around those whose days are known, and as
// much of the others as a window can show.
func (c *chart) frame(from, to int) stretch {
	known := stretch{1 << 40, -1 << 40}
	for _, e := range c.Events[from:to] {
		if !e.Loose {
			known = stretch{min(known.from, e.From), max(known.to, e.To+1)}
		}
	}
	for _, e := range c.Events[from:to] {
		if s := e.stretch(); s.to <= known.from+3 || s.from >= known.to-3 || known.to < known.from {
			known = stretch{min(known.from, s.from), max(known.to, s.to)}
		}
	}
	margin := Day(1)
	if known.days() > 14 {
		margin = 2
	}
	for known.days() < 5 {
		known.to++
	}
	return stretch{known.from - margin, known.to + margin}
}

// base is how high bars stand above the axis.
func (c *chart) base() float64 {
	if len(c.bars) > 0 {
		return barsTall + 6
	}
	return 0
}

// countAt is where the number of a window's events stands.
func (c *chart) countAt(w window) point { return point{w.room.middle().x, -c.base() - 30} }

// markAt is where the mark below it stands.
func (c *chart) markAt(w window) point { return point{w.room.middle().x, -c.base() - 15} }
