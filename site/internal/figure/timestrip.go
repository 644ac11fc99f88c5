package figure

const (
	stripApart  = 48.0
	stripHead   = 44.0 // the title and the days
	stripRow    = 22.0 // a row with one line
	stripInset  = 8.0
	stripLabels = 120.0 // a label beside a mark has so much room, or stands in its own lines
)

// strip is a window enlarged, with a row for each event and one for the sources. It is laid
// out from its own upper left corner, but across as in the picture.
type strip struct {
	segment
	rows   []eventRow
	groups []letterGroup
	within []Dispatch // the sources that appeared in it
	height float64
}

// eventRow is the row of an event.
type eventRow struct {
	event  int
	y      float64 // of the mark
	x0, x1 float64 // what the event may fill, within the strip
	words  point
	anchor anchor
	lines  []string
	font   font
}

func (r eventRow) text() box { return r.font.box(r.words, r.anchor, r.lines...) }

// layStrips lays the windows out side by side.
func (c *chart) layStrips() {
	n := float64(len(c.windows))
	wide := (c.width() - stripApart*(n-1)) / n
	for i, w := range c.windows {
		x := float64(i) * (wide + stripApart)
		s := strip{segment: segment{stretch: w.frame, x0: x, x1: x + wide}}
		y := stripHead
		for _, e := range w.events {
			r := c.layRow(s, e, y)
			y += stripRow + 1.2*r.font.size*float64(len(r.lines)-1)
			if r.words.y > r.y+5 { // the label stands below the mark
				y += 1.2 * r.font.size
			}
			s.rows = append(s.rows, r)
		}
		s.height = y + 4
		if c.sourcesOf(&s); len(s.within) > 0 {
			s.height += letterBox + 8
		}
		c.strips = append(c.strips, s)
	}
}

// layRow puts the label of an event on the side of its mark that has room, or below it.
func (c *chart) layRow(s strip, event int, top float64) eventRow {
	e := c.Events[event]
	r := eventRow{event: event, font: ordinary, y: top + stripRow/2}
	if event == c.newest() {
		r.font = strong
	}
	r.x0 = between(s.x(float64(e.From)), s.x0+stripInset, s.x1-stripInset)
	r.x1 = between(s.x(float64(e.To+1)), r.x0, s.x1-stripInset)
	left, right := r.x0, r.x1
	if e.From == e.To {
		left, right = (r.x0+r.x1)/2-2, (r.x0+r.x1)/2+2
	}
	rightRoom, leftRoom := s.x1-stripInset-(right+10), left-10-(s.x0+stripInset)
	want := r.font.width(e.Label)
	switch room := max(rightRoom, leftRoom); {
	case want <= rightRoom || rightRoom == room && room >= stripLabels:
		r.words, r.lines = point{right + 10, r.y + 4.5}, r.font.whole(e.Label, rightRoom)
	case room >= stripLabels || want <= leftRoom:
		r.words, r.anchor, r.lines = point{left - 10, r.y + 4.5}, end, r.font.whole(e.Label, leftRoom)
	default:
		r.lines = r.font.whole(e.Label, s.x1-s.x0-2*stripInset)
		wide := r.font.widest(r.lines)
		r.words = point{between(left, s.x0+stripInset, s.x1-stripInset-wide), r.y + 4.5 + 1.2*r.font.size}
	}
	return r
}

// sourcesOf finds the sources that appeared in a strip, and places them in its last row.
func (c *chart) sourcesOf(s *strip) {
	for _, d := range c.Sources {
		if d.Day >= s.from && d.Day < s.to {
			s.within = append(s.within, d)
		}
	}
	for shown := min(len(s.within), lettersMost); shown > 0; shown-- {
		s.groups = groupLetters(s.within[:shown], 0, func(d Dispatch) float64 { return s.x(d.stretch().middle()) })
		hi := s.x1 - stripInset
		if shown < len(s.within) {
			hi -= 44
		}
		if place(s.groups, s.x0+stripInset, hi) {
			return
		}
	}
	s.groups = nil
}

// drawWindows draws what is enlarged, on the axis and below it.
func (c *chart) drawWindows(p *pen) {
	for i, w := range c.windows {
		s := c.strips[i]
		top := c.stripTop()
		room := box{w.room.x0, c.axis - c.base() + w.room.y0, w.room.x1, c.axis + c.below()}
		p.rect("window", room, "")
		var zoom path
		zoom.move(point{room.x0, room.y1})
		zoom.line(point{s.x0, top})
		zoom.move(point{room.x1, room.y1})
		zoom.line(point{s.x1, top})
		p.path("zoom", &zoom)
		p.rect("window", box{s.x0, top, s.x1, top + s.height}, "")
	}
}

// drawStrips draws what is in the strips.
func (c *chart) drawStrips(p *pen) {
	for _, s := range c.strips {
		top := c.stripTop()
		c.drawDays(p, s, top)
		title := c.Period(s.from, s.to-1)
		p.text("bold", point{s.x0 + stripInset, top + 17}, start, line{text: title})
		if count := c.CountEvents(len(s.rows)); strong.width(title)+ordinary.width(count)+3*stripInset < s.x1-s.x0 {
			p.text("muted", point{s.x1 - stripInset, top + 17}, end, line{text: count})
		}
		for _, r := range s.rows {
			p.link(c.Events[r.event].Href, c.Events[r.event].Title, func() { c.drawRow(p, s, r, top) })
		}
		for _, g := range s.groups {
			c.drawLetters(p, s.within, g, top+s.height-letterBox-6)
		}
		shown := 0
		for _, g := range s.groups {
			shown += len(g.sources)
		}
		if rest := len(s.within) - shown; rest > 0 {
			c.drawRest(p, rest, point{s.x1 - stripInset, top + s.height - 9.6})
		}
	}
}

// drawDays names the days on which something is known to have happened, then others where there is room.
func (c *chart) drawDays(p *pen, s strip, top float64) {
	happened := map[Day]bool{}
	for _, r := range s.rows {
		if e := c.Events[r.event]; !e.Loose {
			happened[e.From], happened[e.To] = true, true
		}
	}
	var lines path
	var words boxes
	name := func(d Day, class string, f font) {
		x := s.x(float64(d))
		at := point{x + 4, top + 35}
		b := f.box(at, start, c.DayName(d))
		if x > s.x0 && b.x1 <= s.x1-2 && words.free(b.grow(3)) {
			words = append(words, b)
			p.text(class, at, start, line{text: c.DayName(d)})
			lines.move(point{x, top + stripHead - 3})
			lines.line(point{x, top + s.height})
		}
	}
	for d := s.from; d < s.to; d++ {
		if happened[d] {
			name(d, "bold", strong)
		}
	}
	unit := step{days: 15}
	for _, days := range []int{10, 5, 2, 1} {
		if float64(days)*s.perDay() >= 54 {
			unit.days = days
		}
	}
	for d := unit.ceil(s.from); d < s.to; d = unit.next(d) {
		if !happened[d] {
			name(d, "muted", small)
		}
	}
	p.path("gridline", &lines)
	p.line("axis", point{s.x0, top + stripHead - 3}, point{s.x1, top + stripHead - 3})
}

// drawRow draws an event: a mark for a day, a line for days, a dotted one for a time in
// which it was, with a head where that begins or ends outside of the strip.
func (c *chart) drawRow(p *pen, s strip, r eventRow, top float64) {
	e := c.Events[r.event]
	y := top + r.y
	p.rect("hit", box{min(r.x0, r.text().x0), y - stripRow/2, max(r.x1, r.text().x1), y + stripRow/2}, "")
	if e.From == e.To {
		e.mark(p, point{(r.x0 + r.x1) / 2, y - 1})
	} else {
		class := "range node"
		if e.Loose {
			class = "range range--loose node"
		}
		p.line(class, point{r.x0, y}, point{max(r.x1, r.x0+6), y})
		p.path("range", heads(e, s, r, y))
	}
	name := "halo halo--wash"
	if r.font.bold {
		name += " bold"
	}
	p.text(name, r.words.add(point{0, top}), r.anchor, plain(r.lines)...)
}

// heads are those of the line of an event that goes on outside of the strip.
func heads(e Event, s strip, r eventRow, y float64) *path {
	var d path
	if e.From < s.from {
		d.move(point{r.x0 + 6, y - 5})
		d.line(point{r.x0, y})
		d.line(point{r.x0 + 6, y + 5})
	}
	if e.To >= s.to {
		d.move(point{r.x1 - 6, y - 5})
		d.line(point{r.x1, y})
		d.line(point{r.x1 - 6, y + 5})
	}
	return &d
}
