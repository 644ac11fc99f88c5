package figure

import (
	"cmp"
	"slices"
	"strconv"
)

const (
	lettersMost = 12   // sources drawn as letters; more are bars
	lettersTop  = 28.0 // of the boxes, below the axis
	letterBox   = 16.0 // a box is so high
	letterGap   = 3.0
	groupDays   = 7 // sources within so many days share a stem
)

// letters are the sources below the axis: groups of letters, or bars.
type letters struct {
	groups []letterGroup
	bars   []bar
}

// letterGroup is sources that appeared within a week, side by side under one stem.
type letterGroup struct {
	sources []int
	x       float64 // where its stem leaves the axis
	at      float64 // where its middle is
	half    float64 // half of its width
}

// layLetters groups the sources, and moves groups apart that would touch.
func (c *chart) layLetters() {
	days := make([]Day, len(c.Sources))
	for i, s := range c.Sources {
		days[i] = s.Day
	}
	if len(c.Sources) == 0 {
		return
	}
	groups := groupLetters(c.Sources, groupDays, func(s Dispatch) float64 { return c.scale.x(s.stretch()) })
	if len(c.Sources) > lettersMost || !place(groups, 1, c.width()-1) {
		c.letters.bars = c.countBars(days)
		return
	}
	c.letters.groups = groups
}

// groupLetters puts sources, in order, into groups, each of sources that appeared within so many
// days of the first.
func groupLetters(sources []Dispatch, within Day, x func(Dispatch) float64) []letterGroup {
	var groups []letterGroup
	var since Day
	for i, s := range sources {
		if i == 0 || s.Day-since > within {
			since = s.Day
			groups = append(groups, letterGroup{})
		}
		g := &groups[len(groups)-1]
		g.x = (g.x*float64(len(g.sources)) + x(s)) / float64(len(g.sources)+1)
		g.sources = append(g.sources, i)
		g.half += letterWidth(s)/2 + letterGap/2
	}
	return groups
}

func letterWidth(s Dispatch) float64 { return max(letterBox, strong.width(letter1(s))+5) }

// letter1 is what stands in the box of a source.
func letter1(s Dispatch) string { return strong.cut(cmp.Or(s.Siglum, "?"), 60) }

// place sets groups as near to their stems as they can be between lo and hi
// without touching each other, and reports whether there is room. Neighbours that would
// touch become a block at the mean of where each of them wants it.
func place(groups []letterGroup, lo, hi float64) bool {
	type block struct {
		from, n    int
		want, wide float64 // the sum of where its members want it to begin; its width
	}
	width := 0.0
	var blocks []block
	for i, g := range groups {
		width += 2 * g.half
		blocks = append(blocks, block{i, 1, g.x - g.half, 2 * g.half})
		for n := len(blocks) - 1; n > 0; n-- {
			a, b := blocks[n-1], blocks[n]
			if a.want/float64(a.n)+a.wide <= b.want/float64(b.n) {
				break
			}
			blocks = append(blocks[:n-1], block{a.from, a.n + b.n, a.want + b.want - a.wide*float64(b.n), a.wide + b.wide})
		}
	}
	if width > hi-lo {
		return false
	}
	left := lo
	for _, b := range blocks {
		x := max(left, b.want/float64(b.n))
		for i := b.from; i < b.from+b.n; i++ {
			groups[i].at = x + groups[i].half
			x = groups[i].at + groups[i].half
		}
		left = x
	}
	for i, g := range slices.Backward(groups) {
		groups[i].at = min(g.at, hi-g.half)
		hi = groups[i].at - g.half
	}
	return true
}

// drawSources draws the letters, or the bars, below the axis.
func (c *chart) drawSources(p *pen) {
	for _, b := range c.letters.bars {
		c.drawBar(p, "tally k-source node", b, c.letters.bars, 1, c.SourceList, c.CountSources(b.n))
	}
	for _, g := range c.letters.groups {
		c.drawLetters(p, c.Sources, g, c.axis+lettersTop)
	}
}

// drawLetters draws a group side by side, from y down.
func (c *chart) drawLetters(p *pen, sources []Dispatch, g letterGroup, y float64) {
	x := g.at - g.half + letterGap/2
	for _, i := range g.sources {
		s := sources[i]
		b := box{x, y, x + letterWidth(s), y + letterBox}
		p.link(s.Href, s.Title, func() {
			p.rect("hit", b.grow(letterGap/2).union(around(b.middle(), 0, 12)), "")
			p.rect("sigla-box node", b, "2")
			p.text("sigla", point{b.middle().x, b.y1 - 3.6}, middle, line{text: letter1(s)})
		})
		x = b.x1 + letterGap
	}
}

// drawRest counts what a strip has no room for.
func (c *chart) drawRest(p *pen, n int, at point) {
	p.link(c.SourceList, c.CountSources(n), func() {
		p.text("sigla", at, end, line{text: "+" + strconv.Itoa(n)})
	})
}
