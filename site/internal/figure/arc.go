package figure

import (
	"cmp"
	"html/template"
	"slices"
)

// Arc is the same as a [Network] for narrow columns: names under each other,
// people first, arcs to their left between those that are tied. It is 358
// units wide.
type Arc struct {
	Head
	Graph
}

const (
	arcRow   = 27.0
	arcGroup = 14.0 // between kinds
	arcX     = 104.0
	arcLabel = 118.0
	arcWidth = 358.0
)

// SVG draws the diagram; without ties it is empty.
func (a Arc) SVG() template.HTML {
	nodes, edges := a.tied(nodesMost)
	if len(nodes) == 0 {
		return ""
	}
	order := arcOrder(nodes)
	ys := make([]float64, len(nodes))
	y := 20.0 - arcRow
	for i, n := range order {
		y += arcRow
		if i > 0 && nodes[order[i-1]].Kind != nodes[n].Kind {
			y += arcGroup
		}
		ys[n] = y
	}
	var p pen
	for _, e := range edges {
		drawArc(&p, e, ys)
	}
	rs := radii(nodes, 4, 8, 1)
	for _, n := range order {
		drawName(&p, nodes[n], point{arcX, ys[n]}, rs[n])
	}
	return a.svg(arcWidth, y+16, &p)
}

// arcOrder returns the numbers of nodes from the top down: by kind, people
// first, the heaviest first among them.
func arcOrder(nodes []Node) []int {
	order := make([]int, len(nodes))
	for i := range order {
		order[i] = i
	}
	kinds := []Kind{KindPerson, KindOrganisation}
	rank := func(k Kind) int {
		if i := slices.Index(kinds, k); i >= 0 {
			return i
		}
		return len(kinds)
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := nodes[i].Kind, nodes[j].Kind
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b))
	})
	return order
}

func drawArc(p *pen, e edge, ys []float64) {
	top, bottom := min(ys[e.a], ys[e.b]), max(ys[e.a], ys[e.b])
	ry := (bottom - top) / 2
	var d path
	d.move(point{arcX, top})
	d.arc(min(ry*.62, 96), ry, point{arcX, bottom})
	p.path(edgeClass(e.weight), &d)
}

func drawName(p *pen, n Node, at point, r float64) {
	p.link(n.Href, n.Title, func() {
		p.rect("hit", box{at.x - 12, at.y - arcRow/2, arcWidth, at.y + arcRow/2}, "")
		p.mark(n.Kind, at, r)
		p.text("", point{arcLabel, at.y + 5}, start, line{text: ordinary.cut(n.Label, arcWidth-arcLabel-2)})
	})
}
