package figure

import "slices"

// drawFrame draws what is behind the marks: hatching, and lines between periods,
// blocks and lanes.
func (g *grid) drawFrame(p *pen) {
	var hatched, columns, lanes, blocks path
	for i, period := range g.Periods {
		columns.move(point{g.x[i], 8})
		columns.line(point{g.x[i], g.bottom})
		if period.Folded {
			g.hatchFold(&hatched, g.x[i+1])
		}
	}
	for i, b := range g.blocks {
		for j, l := range b.lanes {
			for _, s := range g.Blocks[i].Lanes[j].Silent {
				hatched.hatch(g.silence(s, b.lanes[j:j+1]))
			}
			if j > 0 && g.Blocks[i].Lanes[j].Stance == "" {
				lanes.move(point{0, l.top})
				lanes.line(point{positionsWidth, l.top})
			}
		}
		for _, s := range g.Blocks[i].Silent {
			hatched.hatch(g.silence(s, b.lanes))
		}
		if i > 0 {
			blocks.move(point{0, b.top})
			blocks.line(point{positionsWidth, b.top})
		}
	}
	p.path("gridline", &columns)
	p.path("hatch", &hatched)
	p.path("gridline", &lanes)
	p.path("leader", &blocks)
}

// hatchFold hatches a break through all blocks, but for their titles.
func (g *grid) hatchFold(d *path, to float64) {
	for _, b := range g.blocks {
		top := b.top + 1
		if strong.widest(b.title) > positionsHead-12 {
			top = b.lanes[0].top
		}
		d.hatch(box{to - breakRoom, top, to, b.bottom - 1})
	}
}

// silence is the room of a silence through lanes: marks before and after it
// reach into it with their words.
func (g *grid) silence(s Silence, lanes []placedLane) box {
	b := box{g.x[s.From] + 4, lanes[0].top + 2, g.x[s.To] - 4, lanes[len(lanes)-1].bottom - 2}
	for _, l := range lanes {
		for _, m := range l.marks {
			if m.Period < s.From {
				b.x0 = max(b.x0, m.x1)
			}
			if m.Period >= s.To {
				b.x1 = min(b.x1, m.x0)
			}
		}
	}
	return b
}

// hatchStep is how far the lines of a hatching are apart, along either axis.
const hatchStep = 8

// hatch fills a box with slanting lines. All that are drawn into one figure go on
// with each other.
func (d *path) hatch(b box) {
	if b.width() < hatchStep || b.height() < hatchStep {
		return
	}
	for k := int((b.x0+b.y0)/hatchStep) + 1; float64(k*hatchStep) < b.x1+b.y1; k++ {
		s := float64(k * hatchStep)
		from, to := max(b.x0, s-b.y1), min(b.x1, s-b.y0)
		d.move(point{from, s - from})
		d.line(point{to, s - to})
	}
}

// drawAxis draws the axis of time with the periods' names and the days that are
// known.
func (g *grid) drawAxis(p *pen) {
	p.line("axis", point{0, positionsTop}, point{positionsWidth, positionsTop})
	var breaks path
	for i, period := range g.Periods {
		from, to := g.x[i], g.x[i+1]
		if period.Folded {
			half := to - breakRoom/2
			for _, x := range []float64{half - 6, half + 2} {
				breaks.move(point{x, positionsTop + 6})
				breaks.line(point{x + 6, positionsTop - 7})
			}
			p.text("muted", point{to - 4, 18}, end, line{text: period.Name})
			continue
		}
		p.text("bold", point{from + 6, 18}, start, line{text: period.Name})
		if small.width(period.Note) <= to-from-10 && period.Note != "" {
			p.text("muted", point{from + 6, 33}, start, line{text: period.Note})
		}
	}
	p.path("axis", &breaks)
	g.drawDays(p)
}

// drawDays marks on the axis the days of which something is said; the number is
// left out where the one before is too near.
func (g *grid) drawDays(p *pen) {
	days := map[int]string{} // by place, in tenths
	var places []int
	for _, b := range g.blocks {
		for _, l := range b.lanes {
			for _, m := range l.marks {
				x := tenths(m.at.x)
				if _, known := days[x]; !known && m.Day != "" {
					days[x] = m.Day
					places = append(places, x)
				}
			}
		}
	}
	slices.Sort(places)
	var ticks path
	free := 0.0
	for _, place := range places {
		x := float64(place) / 10
		ticks.move(point{x, positionsTop})
		ticks.line(point{x, positionsTop - 5})
		if b := small.box(point{x, 47}, middle, days[place]); b.x0 >= free {
			p.text("muted", point{x, 47}, middle, line{text: days[place]})
			free = b.x1 + 2
		}
	}
	p.path("axis", &ticks)
}

func (g *grid) drawBlock(p *pen, i int) {
	b, at := g.Blocks[i], g.blocks[i]
	p.link(b.Href, b.Title, func() {
		if b.Href != "" {
			p.rect("hit", box{0, at.top + 2, strong.widest(at.title) + 8, at.lanes[0].top}, "")
		}
		p.text("bold halo", point{0, at.top + 18}, start, plain(at.title)...)
	})
	if b.Note != "" {
		p.text("muted halo", point{positionsWidth, at.top + 18}, end, line{text: b.Note})
	}
	for j, l := range at.lanes {
		g.drawLane(p, b.Lanes[j], l, b.All)
		g.drawSilent(p, b.Lanes[j].Silent, at.lanes[j:j+1])
	}
	g.drawSilent(p, b.Silent, at.lanes)
}

// drawSilent says who is silent, where it fits into the hatching.
func (g *grid) drawSilent(p *pen, all []Silence, lanes []placedLane) {
	for _, s := range all {
		b := g.silence(s, lanes)
		if s.Words == "" || small.width(s.Words)+12 > b.width() {
			continue
		}
		p.link("", "", func() {
			p.text("muted halo", point{b.x0 + 6, b.middle().y + 4}, start, line{text: s.Words})
		})
	}
}

func (g *grid) drawLane(p *pen, l Lane, at placedLane, all string) {
	p.link("", "", func() {
		if l.Stance != "" {
			p.stance(l.Stance, point{8, at.top + statementLine/2})
		}
		if len(at.label) > 0 {
			p.text("", point{laneIndent(l), at.top + statementLine/2 + 4.5}, start, plain(at.label)...)
		}
	})
	for _, m := range at.marks {
		href, title := m.Href, m.Title
		if m.rest > 0 {
			href, title = all, g.More(m.rest)
		}
		p.link(href, title, func() { g.drawMark(p, m) })
	}
}

func (g *grid) drawMark(p *pen, m placedMark) {
	p.rect("hit", box{m.x0, m.at.y - statementLine/2, m.x1, m.at.y + statementLine/2}, "")
	if m.rest > 0 {
		p.inline("halo", point{m.at.x, m.at.y + 4.5}, start, m.words...)
		return
	}
	if from, to := g.x[m.Period]+3, m.left(); m.By && from < to {
		p.line("by", point{from, m.at.y}, point{to, m.at.y})
	}
	p.stance(m.Stance, m.at)
	if m.leftward {
		p.inline("halo", point{m.at.x - wordsFrom, m.at.y + 4.5}, end, m.words...)
		return
	}
	p.inline("halo", point{m.at.x + wordsFrom, m.at.y + 4.5}, start, m.words...)
}

// stance draws the mark of a stance around c: the ink on the left of a half,
// and above the diagonal of a square.
func (p *pen) stance(s Stance, c point) {
	const r = 5.5
	switch s {
	case Context:
		p.rect("fill-hollow node", around(c, r, r), "")
		var d path
		d.outline(c.add(point{-r, -r}), c.add(point{r, -r}), c.add(point{-r, r}))
		p.path("fill-solid", &d)
	case Asserts:
		p.circle("fill-solid node", c, r+1)
	default:
		p.circle("fill-hollow node", c, r)
		switch s {
		case NotYet:
			p.circle("fill-solid", c, 2)
		case Qualifies:
			var d path
			d.move(c.add(point{0, -r}))
			d.arc(r, r, c.add(point{0, r}))
			d.close()
			p.path("fill-solid", &d)
		}
	}
}
