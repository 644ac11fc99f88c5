package figure

// drawAxis draws the time axis with its ticks, years and folds.
func (c *chart) drawAxis(p *pen) {
	var axis, years path
	var ticks []tick
	for i, s := range c.scale {
		axis.move(point{s.x0, c.axis})
		axis.line(point{s.x1, c.axis})
		if i > 0 {
			c.drawFold(p, s.x0-foldRoom/2)
		}
		for _, t := range s.ticks(c.Months) {
			ticks = append(ticks, t)
			if t.major {
				years.move(point{t.x, 8})
				years.line(point{t.x, c.axis + 22})
			} else {
				axis.move(point{t.x, c.axis})
				axis.line(point{t.x, c.axis + 5})
			}
		}
	}
	p.path("gridline", &years)
	p.path("axis", &axis)
	c.nameTicks(p, ticks)
}

// drawFold draws the two strokes that stand for time left out.
func (c *chart) drawFold(p *pen, x float64) {
	var d path
	for _, dx := range []float64{-6, 1} {
		d.move(point{x + dx, c.axis + 6})
		d.line(point{x + dx + 5, c.axis - 6})
	}
	p.link("", c.Fold, func() { p.path("axis", &d) })
}

// nameTicks writes what the ticks mean, years first, where there is room beside the stems of
// the sources: to the right of a tick, years else to the left.
func (c *chart) nameTicks(p *pen, ticks []tick) {
	var taken boxes
	for _, g := range c.letters.groups {
		taken = append(taken, box{g.x - 2, c.axis, g.x + 2, c.axis + lettersTop})
	}
	for _, pass := range []func(tick) bool{
		func(t tick) bool { return t.major },
		func(t tick) bool { return t.edge },
		func(t tick) bool { return !t.major && !t.edge },
	} {
		for _, t := range ticks {
			if t.label != "" && pass(t) {
				c.nameTick(p, t, &taken)
			}
		}
	}
}

func (c *chart) nameTick(p *pen, t tick, taken *boxes) {
	name, sides := "muted", []anchor{start}
	if t.major || t.edge {
		name, sides = "bold", []anchor{start, end}
	}
	for _, side := range sides {
		at := point{t.x + 4, c.axis + 18}
		if side == end {
			at.x = t.x - 4
		}
		if b := strong.box(at, side, t.label); b.x0 >= 0 && b.x1 < c.width() && taken.free(b.grow(3)) {
			*taken = append(*taken, b)
			p.text(name, at, side, line{text: t.label})
			return
		}
	}
}

// drawSpans draws along the axis, dotted, the days on one of which an event on a stem was, and
// reports whether there are any. Its mark stands in their middle and would be taken for that day.
func (c *chart) drawSpans(p *pen) bool {
	var d path
	drawn := map[stretch]bool{}
	for _, s := range c.flags {
		e := c.Events[s.event]
		part := c.scale.at(e.From)
		x0, x1 := part.x(float64(e.From)), min(part.x(float64(e.To+1)), part.x1)
		if e.Loose && !drawn[e.stretch()] && len(c.bars) == 0 && x1-x0 > s.mark().width() {
			drawn[e.stretch()] = true
			d.move(point{x0 + 3, c.axis - 4}) // apart from the month beside it
			d.line(point{x1 - 3, c.axis - 4})
		}
	}
	p.path("range range--loose", &d)
	return len(drawn) > 0
}

// drawStems draws the lines from the axis to marks, and those from it to sources.
func (c *chart) drawStems(p *pen) {
	var d path
	for _, s := range c.flags {
		d.move(point{s.x, c.axis})
		d.line(point{s.x, c.axis + s.stem().y0})
	}
	for _, g := range c.letters.groups {
		d.move(point{g.x, c.axis})
		d.line(point{g.x, c.axis + lettersTop - 5})
		d.line(point{g.at, c.axis + lettersTop})
	}
	p.path("leader", &d)
}

// drawEvents draws the marks with their labels, and what the windows count.
func (c *chart) drawEvents(p *pen) {
	down := point{0, c.axis}
	for _, s := range c.flags {
		e := c.Events[s.event]
		name := "halo"
		if s.font.bold {
			name += " bold"
		}
		p.link(e.Href, e.Title, func() {
			p.rect("hit", s.mark().union(s.text()).move(down), "")
			e.mark(p, s.at.add(down))
			p.text(name, s.words.add(down), s.anchor, plain(s.lines)...)
		})
	}
	for _, w := range c.windows {
		title := c.Period(w.frame.from, w.frame.to-1) + ": " + c.CountEvents(len(w.events))
		p.link(c.List(c.Events[w.events[0]].From), title, func() {
			p.rect("hit", box{w.room.x0, -c.base() - windowTop, w.room.x1, -c.base()}.move(down), "")
			p.mark(KindEvent, c.markAt(w).add(down), markRadius)
			p.text("bold", c.countAt(w).add(down), middle, line{text: c.countText(w)})
		})
	}
}

// mark draws the triangle of an event.
func (e Event) mark(p *pen, at point) {
	if e.Ahead {
		p.hollow(KindEvent, at, markRadius)
	} else {
		p.mark(KindEvent, at, markRadius)
	}
}
