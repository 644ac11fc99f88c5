package figure

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNetworkLabelsNeverOverlap(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{5, 9, 16, 30, 45, 60} {
		for _, ties := range []float64{.7, 1.5, 3, 8, 60} { // of a node, from a forest to a crowd
			g := randomGraph(r, n, ties/float64(n))
			svg := Network{Head{ID: "net", Title: "Network"}, g}.SVG()
			if svg == "" {
				continue
			}
			d := read(t, svg, 13)
			noOverlaps(t, d)
			for i, a := range d.nodes {
				for _, b := range d.nodes[:i] {
					if a.box.overlaps(b.box) {
						t.Fatalf("%d nodes, %v ties: nodes overlap: %v and %v", n, ties, a.box, b.box)
					}
				}
			}
			if nodes, _ := g.tied(nodesMost); len(d.nodes) != len(nodes) || len(d.texts) != len(nodes) {
				t.Fatalf("%d nodes and %d labels, want %d", len(d.nodes), len(d.texts), len(nodes))
			}
		}
	}
}

func TestArcAndEgoLabelsNeverOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		g := randomGraph(r, rapid.IntRange(1, 70).Draw(t, "nodes"), .1)
		if svg := (Arc{Head{ID: "arc", Title: "Arc"}, g}).SVG(); svg != "" {
			noOverlaps(t, read(t, svg, 13))
		}
		n := rapid.IntRange(1, 12).Draw(t, "neighbours")
		ego := Ego{Head{ID: "ego", Title: "Ego"}, g.Nodes[0], g.Nodes[:min(n, len(g.Nodes))]}
		noOverlaps(t, read(t, ego.SVG(), egoFont.size))
	})
}

func TestNodesKeepOffOthersLines(t *testing.T) {
	pairs, hits := 0, 0
	for seed := range uint64(20) {
		g := randomGraph(rand.New(rand.NewPCG(seed, 3)), 25, .08)
		nodes, edges := g.tied(nodesMost)
		labels, _ := layout(nodes, edges)
		for _, e := range edges {
			for i, l := range labels {
				if i == e.a || i == e.b {
					continue
				}
				pairs++
				if d, _ := reach(l.at, labels[e.a].at, labels[e.b].at); d < l.r {
					hits++
				}
			}
		}
	}
	if hits*200 > pairs {
		t.Errorf("%d of %d pairs of a node and a line that is not its own overlap", hits, pairs)
	}
}

func TestGroupsStandApart(t *testing.T) {
	g := Graph{Ties: []Tie{{"a", "b", 1}, {"b", "c", 1}, {"d", "e", 1}, {"f", "g", 1}}}
	for id := range strings.SplitSeq("abcdefg", "") {
		g.Nodes = append(g.Nodes, Node{ID: id, Label: "Node " + id, Weight: 1})
	}
	nodes, edges := g.tied(nodesMost)
	labels, _ := layout(nodes, edges)
	var hulls boxes
	for _, group := range components(len(nodes), edges) {
		hull := labels[group[0]].box()
		for _, n := range group {
			hull = hull.union(labels[n].box())
		}
		if !hulls.free(hull) {
			t.Errorf("group %v overlaps another", group)
		}
		hulls = append(hulls, hull)
	}
	if len(hulls) != 3 {
		t.Errorf("%d groups, want 3", len(hulls))
	}
}

func TestSixtyHeaviestNodesAreKept(t *testing.T) {
	var g Graph
	for i := range 100 {
		id := fmt.Sprintf("n%02d", i)
		g.Nodes = append(g.Nodes, Node{ID: id, Label: id, Weight: i})
		g.Ties = append(g.Ties, Tie{id, "n99", 1})
	}
	g.Nodes = append(g.Nodes, Node{ID: "alone", Weight: 1000})
	if got := g.LeftOut(); got != 40 {
		t.Errorf("%d left out, want 40", got)
	}
	nodes, edges := g.tied(nodesMost)
	if len(nodes) != 60 || nodes[0].ID != "n99" || nodes[59].ID != "n40" || len(edges) != 59 {
		t.Errorf("%d nodes, %s to %s, %d ties", len(nodes), nodes[0].ID, nodes[len(nodes)-1].ID, len(edges))
	}
}

func TestTiesAddUp(t *testing.T) {
	g := Graph{
		Nodes: []Node{{ID: "a", Label: "A", Weight: 2}, {ID: "b", Label: "B", Weight: 1}},
		Ties:  []Tie{{"a", "b", 1}, {"b", "a", 2}, {"a", "a", 9}, {"a", "?", 9}},
	}
	if _, edges := g.tied(nodesMost); !slices.Equal(edges, []edge{{0, 1, 3}}) {
		t.Errorf("edges %v", edges)
	}
	if svg := (Network{Head{ID: "net"}, g}).SVG(); strings.Count(string(svg), "edge w3") != 1 {
		t.Errorf("no line of weight 3: %s", svg)
	}
}

func TestEgoShowsTheClosestEight(t *testing.T) {
	var e Ego
	for i := range 11 {
		e.Neighbours = append(e.Neighbours, Node{ID: fmt.Sprint(i), Label: fmt.Sprint("n", i), Weight: i})
	}
	words := read(t, e.SVG(), 17).words("halo")
	if want := strings.Fields("n10 n9 n8 n7 n6 n5 n4 n3"); !slices.Equal(words, want) || e.LeftOut() != 3 {
		t.Errorf("neighbours %v, %d left out", words, e.LeftOut())
	}
}

func FuzzNetwork(f *testing.F) {
	f.Add("Li Shangfu", 7, 3, uint8(12))
	f.Add("<svg/onload=1>", -5, 0, uint8(39))
	f.Add("Organisasi Kerja Sama Shanghai yang namanya amat sangat panjang sekali", 1<<40, 1, uint8(2))
	f.Fuzz(func(t *testing.T, label string, weight, stride int, n uint8) {
		n %= 40 // the work grows with the square: many small graphs find more than few large ones
		var g Graph
		for i := range int(n) {
			id := fmt.Sprint(i)
			g.Nodes = append(g.Nodes, Node{ID: id, Label: label, Title: label, Href: label, Weight: weight * i})
			g.Ties = append(g.Ties, Tie{id, fmt.Sprint(uint(stride) * uint(i) % max(uint(n), 1)), weight})
		}
		if svg := (Network{Head{ID: "net"}, g}).SVG(); svg != "" {
			noOverlaps(t, read(t, svg, 13))
		}
		if svg := (Arc{Head{ID: "arc"}, g}).SVG(); svg != "" {
			noOverlaps(t, read(t, svg, 13))
		}
	})
}
