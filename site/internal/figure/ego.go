package figure

import (
	"html/template"
	"math"
)

// Ego is one thing among those it is most often named with: up to eight, the
// closest first, to its right and left in turn. It is 520 by 250 units.
type Ego struct {
	Head
	Centre     Node   // drawn without a link: the page is about it
	Neighbours []Node // a set; Weight is how often they are named together
}

const egoMost = 8

// egoFont is the larger of the two sizes that a style sheet gives to the
// labels, for wide and for narrow columns.
var egoFont = font{size: 17}

// LeftOut returns how many neighbours are not drawn.
func (e Ego) LeftOut() int { return max(0, len(e.Neighbours)-egoMost) }

// SVG draws the network; without neighbours it is empty.
func (e Ego) SVG() template.HTML {
	if len(e.Neighbours) == 0 {
		return ""
	}
	nodes := ranked(e.Neighbours)
	nodes = nodes[:min(len(nodes), egoMost)]
	centre := point{260, 121}
	var p pen
	for i, n := range nodes {
		p.line(edgeClass(n.Weight), centre, egoSeat(i, len(nodes)))
	}
	for i, n := range nodes {
		lines := 3
		if len(nodes) > 6 {
			lines = 2
		}
		drawNeighbour(&p, n, egoSeat(i, len(nodes)), i%2 == 0, lines)
	}
	p.mark(e.Centre.Kind, centre, 20)
	name := font{egoFont.size, true}.balance(e.Centre.Label, egoCentreRoom(nodes))
	p.text("bold halo", point{260, 163}, middle, plain(name)...)
	return e.svg(520, 250, &p)
}

// egoCentreRoom returns how wide the name under the centre can be between the
// neighbours beside it and their labels, which begin farther out.
func egoCentreRoom(nodes []Node) float64 {
	const top, bottom, label = 146, 192, 32
	half := 100.0
	for i, n := range nodes {
		at, r := egoSeat(i, len(nodes)), 1.1*egoSize(n)+2
		out := math.Abs(at.x - 260)
		switch {
		case at.y+r > top && at.y-r < bottom:
			half = min(half, out-r)
		case at.y+label > top && at.y-label < bottom:
			half = min(half, out+r)
		}
	}
	return 2 * half
}

func egoSize(n Node) float64 { return 8 + between(float64(n.Weight), 1, 5) }

// egoSeat returns where the i-th of n neighbours sits: even ones on the right,
// odd ones on the left, each side spread over 132 degrees from the top down.
func egoSeat(i, n int) point {
	side, seats := 1.0, (n+1)/2
	if i%2 == 1 {
		side, seats = -1, n/2
	}
	slot := 132.0 / float64(seats)
	angle := (float64(i/2) - float64(seats-1)/2) * slot * math.Pi / 180
	return point{260 + side*98*math.Cos(angle), 121 + 119.6*math.Sin(angle)}
}

// drawNeighbour draws a neighbour with its label on the outer side.
func drawNeighbour(p *pen, n Node, at point, right bool, most int) {
	p.link(n.Href, n.Title, func() {
		r := egoSize(n)
		label, a, room := point{at.x + r + 7, at.y + 5}, start, 520-at.x-r-7
		if !right {
			label.x, a, room = at.x-r-7, end, at.x-r-7
		}
		lines := egoFont.wrap(n.Label, room, most)
		label.y -= 10 * float64(len(lines)-1)
		p.hit(at, r)
		p.mark(n.Kind, at, r)
		p.text("halo", label, a, plain(lines)...)
	})
}
