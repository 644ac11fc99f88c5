package figure

import (
	"slices"
	"strconv"
)

const (
	pitch     = 17.0 // from one mark of a pile to the next
	pileGap   = 18.0 // between piles
	pileMost  = 8    // rows of a pile
	laneMost  = 3    // rows of lines under the piles
	lineLeast = 60.0 // a stretch narrower than this gets no line
	foot      = 7.0  // from the axis to the first row
)

// eventMark is where an event stands.
type eventMark struct {
	at     point // the middle of its shape
	r      float64
	from   float64 // where its line begins and ends; both 0 without a line
	to     float64
	lane   int
	pile   int // the pile it stands in, -1 for none
	hidden bool
}

// pile is a column of marks.
type pile struct {
	x      float64
	top    float64 // y of its upper edge
	rows   []int   // the events shown, from the axis up
	hidden int     // how many are not
	count  point   // where that is said
}

// row returns the middle of a mark in a row.
func row(x float64, n int, r float64) point { return point{x, -foot - .76*r - pitch*float64(n)} }

func (m eventMark) box() box { return around(m.at, .86*m.r, .76*m.r) }

// layLines puts events whose stretch can be seen in lanes next to the axis,
// and returns the others.
func (c *chart) layLines() (points []int) {
	var lanes [laneMost]boxes
	for i, e := range c.Events {
		x0, x1 := c.scale.span(e.stretch())
		m := &c.marks[i]
		m.pile, m.r, m.at.x = -1, eventSize(e), c.scale.x(e.stretch())
		lane := slices.IndexFunc(lanes[:], func(l boxes) bool { return l.free(box{x0 - 4, 0, x1 + 4, 1}) })
		if e.From == e.To || x1-x0 < lineLeast || lane < 0 {
			points = append(points, i)
			continue
		}
		lanes[lane] = append(lanes[lane], box{x0, 0, x1, 1})
		m.from, m.to, m.lane, m.at = x0+1, x1-1, lane, row(m.at.x, lane, m.r)
		c.taken = append(c.taken, box{m.from, m.at.y - 8, m.to, m.at.y + 8})
	}
	return points
}

func eventSize(e Event) float64 {
	if e.Key {
		return 10
	}
	return 8.5
}

// pileUp stands events on each other, above the lanes that pass under them.
func (c *chart) pileUp(events []int) {
	xs := make([]float64, len(events))
	for i, e := range events {
		xs[i] = c.marks[e].at.x
	}
	for n, col := range columns(xs, pileGap) {
		base := c.base(col.x)
		for i, m := range col.members {
			col.members[i] = events[m]
		}
		p := pile{x: col.x, rows: c.foremost(col.members)}
		p.hidden = len(col.members) - len(p.rows)
		for _, e := range col.members {
			m, at := &c.marks[e], slices.Index(p.rows, e)
			m.pile, m.hidden = n, at < 0
			if at >= 0 {
				m.at = row(p.x, base+at, m.r)
			}
		}
		p.top = c.marks[p.rows[len(p.rows)-1]].box().y0
		c.piles = append(c.piles, p)
	}
	for _, p := range c.piles {
		c.taken = append(c.taken, box{p.x - 9, p.top, p.x + 9, 0})
	}
}

// base returns how many rows over x are taken by lines.
func (c *chart) base(x float64) int {
	rows := 0
	for _, m := range c.marks {
		if m.to > 0 && m.from < x+pileGap/2 && x-pileGap/2 < m.to {
			rows = max(rows, m.lane+1)
		}
	}
	return rows
}

// foremost returns as many of a pile's events as it can show, key events first,
// in their own order.
func (c *chart) foremost(events []int) []int {
	if len(events) <= pileMost {
		return events
	}
	chosen := slices.Clone(events)
	slices.SortStableFunc(chosen, func(a, b int) int {
		return compareBool(c.Events[b].Key, c.Events[a].Key)
	})
	chosen = chosen[:pileMost-1]
	slices.Sort(chosen)
	return chosen
}

// countHidden finds room for the counts over the piles that need one.
func (c *chart) countHidden() {
	for i := range c.piles {
		p := &c.piles[i]
		if p.hidden == 0 {
			continue
		}
		p.count = point{p.x, p.top - 5}
		for !c.taken.free(p.countBox()) {
			p.count.y -= 15
		}
		p.top = p.countBox().y0
		c.taken = append(c.taken, p.countBox())
	}
}

func (p pile) countText() string { return "+" + strconv.Itoa(p.hidden) }
func (p pile) countBox() box     { return strong.box(p.count, middle, p.countText()).grow(1) }
