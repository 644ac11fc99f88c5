package figure

import (
	"html/template"
)

// Network draws a graph as nodes and lines, 1080 units wide and as high as it
// needs to be. Groups that do not hang together stand apart, the largest on the
// left. Every node drawn has its label, and no label overlaps another, nor
// another's node.
type Network struct {
	Head
	Graph
}

const (
	networkWidth = 1080.0
	networkMain  = 720.0 // the largest group, when there are others
	networkGap   = 28.0  // between groups
)

// SVG draws the network; without ties it is empty.
func (n Network) SVG() template.HTML {
	nodes, edges := n.tied(nodesMost)
	if len(nodes) == 0 {
		return ""
	}
	labels, height := layout(nodes, edges)
	var p pen
	for weight := range 4 { // thick lines over thin ones
		for _, e := range edges {
			if between(float64(e.weight), 1, 4) == float64(weight+1) {
				p.line(edgeClass(e.weight), labels[e.a].at, labels[e.b].at)
			}
		}
	}
	for i, node := range nodes {
		labels[i].draw(&p, node)
	}
	return n.svg(networkWidth, height, &p)
}

// layout places the nodes and returns how high the picture is.
func layout(nodes []Node, edges []edge) ([]labelled, float64) {
	all := make([]labelled, len(nodes))
	rs := radii(nodes, 6, 18, 2.3)
	for i, n := range nodes {
		bold := i < 8 && n.Weight > 2 && n.Weight*3 >= nodes[0].Weight
		all[i] = newLabelled(n.Label, rs[i], bold)
	}
	groups := components(len(nodes), edges)
	sizes := make([]point, len(groups))
	for i, g := range groups {
		width := networkWidth
		if len(groups) > 1 {
			width = networkMain
		}
		sizes[i] = arrange(all, g, within(g, edges), width)
	}
	corners := pack(sizes, networkWidth+networkGap)
	right, bottom := 0.0, 0.0
	for i, c := range corners {
		right, bottom = max(right, c.x+sizes[i].x-networkGap), max(bottom, c.y+sizes[i].y-networkGap)
	}
	for i, g := range groups {
		for _, n := range g {
			all[n].at = all[n].at.add(corners[i]).add(point{(networkWidth - right) / 2, 0})
		}
	}
	return all, bottom
}

// within returns the edges among a group, numbered as the group is.
func within(group []int, edges []edge) []edge {
	number := map[int]int{}
	for i, n := range group {
		number[n] = i
	}
	var inner []edge
	for _, e := range edges {
		if a, ok := number[e.a]; ok {
			inner = append(inner, edge{a, number[e.b], e.weight})
		}
	}
	return inner
}
