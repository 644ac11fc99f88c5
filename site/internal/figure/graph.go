package figure

import (
	"cmp"
	"math"
	"slices"
	"strconv"
)

// Node is a thing in a network.
type Node struct {
	ID     string // what ties call it; unique
	Kind   Kind
	Label  string
	Title  string // what a reader hears of it: name and count
	Href   string
	Weight int // how often it is named; in Ego, how often with the centre
}

// Tie joins two nodes, by ID. Ties between the same two add up, and ties to
// unknown nodes or from a node to itself are not drawn.
type Tie struct {
	A, B   string
	Weight int // how often they are named together
}

// Graph is who is named with whom.
type Graph struct {
	Nodes []Node // a set
	Ties  []Tie  // a set
}

// nodesMost is how many nodes a network or arc diagram shows.
const nodesMost = 60

// LeftOut returns how many nodes with a tie are not drawn, because only the
// sixty with most weight are. Nodes without a tie are never drawn and not
// counted.
func (g Graph) LeftOut() int {
	all, _ := g.tied(len(g.Nodes))
	drawn, _ := g.tied(nodesMost)
	return len(all) - len(drawn)
}

// edge is a tie between nodes by number, a < b.
type edge struct{ a, b, weight int }

// tied returns the nodes to draw, heaviest first, at most so many, and the
// ties between them. Nodes without a tie to another of them are left out.
func (g Graph) tied(most int) ([]Node, []edge) {
	nodes, _ := g.among(ranked(g.Nodes))
	return g.among(nodes[:min(len(nodes), most)])
}

// among keeps the nodes that have a tie among each other.
func (g Graph) among(nodes []Node) ([]Node, []edge) {
	number, weights := map[string]int{}, map[[2]string]int{}
	for i, n := range nodes {
		number[n.ID] = i
	}
	tied := make([]bool, len(nodes))
	for _, t := range g.Ties {
		a, okA := number[t.A]
		b, okB := number[t.B]
		if okA && okB && a != b {
			weights[[2]string{min(t.A, t.B), max(t.A, t.B)}] += t.Weight
			tied[a], tied[b] = true, true
		}
	}
	var kept []Node
	for i, n := range nodes {
		delete(number, n.ID)
		if tied[i] {
			number[n.ID] = len(kept)
			kept = append(kept, n)
		}
	}
	edges := make([]edge, 0, len(weights))
	for ids, w := range weights {
		a, b := number[ids[0]], number[ids[1]]
		edges = append(edges, edge{min(a, b), max(a, b), w})
	}
	slices.SortFunc(edges, func(e, f edge) int { return cmp.Or(cmp.Compare(e.a, f.a), cmp.Compare(e.b, f.b)) })
	return kept, edges
}

// ranked returns nodes with the heaviest first.
func ranked(nodes []Node) []Node {
	nodes = slices.Clone(nodes)
	slices.SortFunc(nodes, func(a, b Node) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Label, b.Label), cmp.Compare(a.ID, b.ID),
			cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Href, b.Href), cmp.Compare(a.Title, b.Title))
	})
	return nodes
}

// components returns the numbers of the nodes that hang together, the largest
// group first.
func components(n int, edges []edge) [][]int {
	group := make([]int, n)
	for i := range group {
		group[i] = i
	}
	root := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	for _, e := range edges {
		a, b := root(e.a), root(e.b)
		group[max(a, b)] = min(a, b)
	}
	byRoot := make([][]int, n)
	for i := range n {
		byRoot[root(i)] = append(byRoot[root(i)], i)
	}
	byRoot = slices.DeleteFunc(byRoot, func(g []int) bool { return g == nil })
	slices.SortStableFunc(byRoot, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	return byRoot
}

// radii sizes nodes by their weights: area goes with weight, and the largest
// is bounded.
func radii(nodes []Node, least, most, perRoot float64) []float64 {
	heaviest := 1
	for _, n := range nodes {
		heaviest = max(heaviest, n.Weight)
	}
	perRoot = min(perRoot, (most-least)/math.Sqrt(float64(heaviest)))
	rs := make([]float64, len(nodes))
	for i, n := range nodes {
		rs[i] = least + perRoot*math.Sqrt(float64(max(n.Weight, 0)))
	}
	return rs
}

// edgeClass is the class of a line: thicker the more often two are named
// together, w1 to w4.
func edgeClass(weight int) string {
	return "edge w" + strconv.Itoa(max(1, min(weight, 4)))
}
