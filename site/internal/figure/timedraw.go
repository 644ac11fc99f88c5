package figure

import (
	"slices"
	"strconv"
	"strings"
)

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

// nameTicks writes what the ticks mean, years first, where there is room.
func (c *chart) nameTicks(p *pen, ticks []tick) {
	var words boxes
	kept := make([]bool, len(ticks))
	for _, pass := range []func(tick) bool{
		func(t tick) bool { return t.major },
		func(t tick) bool { return t.edge },
		func(t tick) bool { return !t.major && !t.edge },
	} {
		for i, t := range ticks {
			b := strong.box(point{t.x + 4, c.axis + 18}, start, t.label)
			if t.label != "" && pass(t) && b.x1 < c.width() && words.free(b.grow(3)) {
				kept[i] = true
				words = append(words, b)
			}
		}
	}
	for i, t := range ticks {
		if !kept[i] {
			continue
		}
		name := "muted"
		if t.major || t.edge {
			name = "bold"
		}
		p.text(name, point{t.x + 4, c.axis + 18}, start, line{text: t.label})
	}
}

// drawLeaders draws the masts of the labels.
func (c *chart) drawLeaders(p *pen) {
	var d path
	for _, f := range c.flags {
		x := f.mast.middle().x
		d.move(point{x, f.mast.y1})
		d.line(point{x, f.mast.y0})
	}
	p.path("leader", &d)
}

// drawEvents draws the marks with their labels, each pile followed by what it
// does not show.
func (c *chart) drawEvents(p *pen) {
	for i, e := range c.Events {
		if m := c.marks[i]; !m.hidden {
			p.link(e.Href, e.Title, func() { c.drawEvent(p, i) })
		}
	}
	for i, pile := range c.piles {
		if pile.hidden > 0 {
			p.link(c.List, c.countTitle(i), func() {
				p.text("bold", pile.count, middle, line{text: pile.countText()})
			})
		}
	}
}

func (c *chart) drawEvent(p *pen, i int) {
	m := c.marks[i]
	target := around(m.at, 9, pitch/2)
	if m.pile < 0 || c.piles[m.pile].rows[len(c.piles[m.pile].rows)-1] == i {
		target.y0 -= 24 - pitch
	}
	p.rect("hit", target, "")
	if m.to > 0 {
		p.path("span k-event", stretchLine(m))
	}
	p.mark(KindEvent, m.at, m.r)
	for _, f := range c.flags {
		if f.event == i {
			lines := plain(f.lines)
			for i := range f.bold {
				lines[i].class = "bold"
			}
			p.text("halo", f.at, f.anchor, lines...)
		}
	}
}

// stretchLine is the line of an event known as a stretch, with ends.
func stretchLine(m eventMark) *path {
	var d path
	y := m.box().y1 - 4
	d.move(point{m.from, y - 4})
	d.line(point{m.from, y + 4})
	d.move(point{m.from, y})
	d.line(point{m.to, y})
	d.move(point{m.to, y - 4})
	d.line(point{m.to, y + 4})
	return &d
}

// countTitle says how many events of a pile are not shown, and names some.
func (c *chart) countTitle(pile int) string {
	var titles []string
	for i, e := range c.Events {
		if c.marks[i].pile == pile && c.marks[i].hidden {
			titles = append(titles, e.Title)
		}
	}
	head := c.piles[pile].countText()
	if c.Count != nil {
		head = c.Count(c.piles[pile].hidden)
	}
	return head + ": " + some(titles)
}

// some joins titles and says that there are more.
func some(titles []string) string {
	const most = 3
	if len(titles) <= most {
		return strings.Join(titles, "; ")
	}
	return strings.Join(titles[:most], "; ") + "; …"
}

const (
	sourceBox  = 18.0
	sourceCell = 24.0
	sourceMost = 4 // rows of sources below the axis
)

// drawSources draws the sigla below the axis, and returns how deep it all is.
func (c *chart) drawSources(p *pen) float64 {
	half, deepest := sourceBox/2, 0
	xs := make([]float64, len(c.Sources))
	for i, s := range c.Sources {
		xs[i] = c.scale.x(s.stretch())
		half = max(half, strong.width(strong.cut(s.Siglum, 60))/2+4)
	}
	cols := columns(xs, max(sourceCell, 2*half+6))
	if slices.ContainsFunc(cols, func(col column) bool { return len(col.members) > sourceMost }) {
		cols = columns(xs, max(2*half+6, strong.width("+"+strconv.Itoa(len(xs)))+6))
	}
	for _, col := range cols {
		deepest = max(deepest, min(len(col.members), sourceMost))
		c.drawPile(p, col, half)
	}
	if deepest == 0 {
		return 26
	}
	return 30 + sourceCell*float64(deepest)
}

// drawPile draws the sources of one column from the axis down.
func (c *chart) drawPile(p *pen, col column, half float64) {
	shown := col.members
	if len(shown) > sourceMost {
		shown = shown[:sourceMost-1]
	}
	at := point{col.x, c.axis + 28 + sourceCell/2}
	for _, i := range shown {
		s := c.Sources[i]
		p.link(s.Href, s.Title, func() {
			p.rect("hit", around(at, max(half, sourceCell/2), sourceCell/2), "")
			p.rect("sigla-box", around(at, half, sourceBox/2), "2")
			p.text("sigla", at.add(point{0, 4.5}), middle, line{text: strong.cut(s.Siglum, 60)})
		})
		at.y += sourceCell
	}
	if rest := col.members[len(shown):]; len(rest) > 0 {
		var titles []string
		for _, i := range rest {
			titles = append(titles, c.Sources[i].Title)
		}
		p.link("", some(titles), func() {
			p.text("sigla", at.add(point{0, 4.5}), middle, line{text: "+" + strconv.Itoa(len(rest))})
		})
	}
}
