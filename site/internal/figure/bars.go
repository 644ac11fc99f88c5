package figure

import "html/template"

// Bars is a spread over time in a line of text: a bar for each month, or for
// several where months are many. It is 24 units high.
type Bars struct {
	Label  string // what it says, in words: the whole of it, for those who don't see it
	Months []int  // how often in each month, the first to the last
}

const (
	barsMost   = 48
	barWidth   = 4.0
	barGap     = 1.0
	barsHeight = 24.0
)

// SVG draws the bars; without months it is empty.
func (b Bars) SVG() template.HTML {
	if len(b.Months) == 0 {
		return ""
	}
	counts := b.counts()
	most := 1
	for _, n := range counts {
		most = max(most, n)
	}
	width := float64(len(counts))*(barWidth+barGap) - barGap
	var d path
	for i, n := range counts {
		if n > 0 {
			x, h := float64(i)*(barWidth+barGap), max(2, float64(n)/float64(most)*(barsHeight-3))
			d.outline(point{x, barsHeight - 1}, point{x, barsHeight - 1 - h},
				point{x + barWidth, barsHeight - 1 - h}, point{x + barWidth, barsHeight - 1})
		}
	}
	var p pen
	p.open("svg", "class", "bars", "viewBox", "0 0 "+num(width)+" "+num(barsHeight), "role", "img", "aria-label", b.Label)
	p.line("axis", point{0, barsHeight - .5}, point{width, barsHeight - .5})
	p.path("bar", &d)
	p.close("svg")
	return template.HTML(p.b.String())
}

// counts adds up months so that there are not too many bars.
func (b Bars) counts() []int {
	per := (len(b.Months) + barsMost - 1) / barsMost
	counts := make([]int, (len(b.Months)+per-1)/per)
	for i, n := range b.Months {
		counts[i/per] += max(n, 0)
	}
	return counts
}
