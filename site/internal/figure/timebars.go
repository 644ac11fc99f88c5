package figure

import "strconv"

const (
	barsTall  = 36.0
	barLeast  = 10.0 // units that a bar's time takes at least
	barsInset = 1.0
)

// bar counts what happened in a unit of the calendar.
type bar struct {
	from, to Day
	x0, x1   float64
	n        int
	of       int // the index of the first
}

// countBars counts days by the smallest unit of the calendar, months or longer, for which a bar
// is not too narrow. The days are in order.
func (c *chart) countBars(days []Day) []bar {
	var bars []bar
	for i, day := range days {
		s := c.scale.at(day)
		unit := s.barUnit()
		from := unit.floor(day)
		if n := len(bars) - 1; n >= 0 && bars[n].from == from {
			bars[n].n++
			continue
		}
		to := unit.next(from)
		bars = append(bars, bar{from, to, s.x(float64(max(from, s.from))), s.x(float64(min(to, s.to))), 1, i})
	}
	return bars
}

// barUnit is the time that a bar of the segment counts.
func (s segment) barUnit() step {
	units := append([]step{{months: 1}, {months: 3}}, yearSteps...)
	if s.vague {
		units = yearSteps
	}
	for _, u := range units {
		if u.length()*s.perDay() >= barLeast {
			return u
		}
	}
	return units[len(units)-1]
}

// layBars counts the events outside of the windows.
func (c *chart) layBars() {
	days := make([]Day, len(c.open))
	for i, e := range c.open {
		days[i] = c.Events[e].From
	}
	c.bars = c.countBars(days)
}

// drawBars draws the bars of events upwards.
func (c *chart) drawBars(p *pen) {
	for _, b := range c.bars {
		c.drawBar(p, "tally k-event node", b, c.bars, -1, c.List(b.from), c.CountEvents(b.n))
	}
}

// drawBar draws one of some bars, up (−1) or down (1) from where it stands.
func (c *chart) drawBar(p *pen, class string, b bar, all []bar, way float64, href, count string) {
	most, from := 1, c.axis+way
	for _, other := range all {
		most = max(most, other.n)
	}
	if way > 0 {
		from = c.axis + lettersTop
	}
	tall := max(2, barsTall*float64(b.n)/float64(most))
	title := c.Period(b.from, b.to-1) + ": " + count
	inset := min(barsInset, (b.x1-b.x0)/4)
	room := box{b.x0 + inset, from, b.x1 - inset, from + tall}
	if way < 0 {
		room.y0, room.y1 = from-tall, from
	}
	p.link(href, title, func() { p.rect(class, room, "") })
}

func (c *chart) countText(w window) string { return strconv.Itoa(len(w.events)) }
