package figure

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// randomGraph returns n nodes, each two of them tied with probability p.
func randomGraph(r *rand.Rand, n int, p float64) Graph {
	names := []string{"Li", "Anna Kusumawardhani", "NATO", "Organisasi Kerja Sama Shanghai", "Sergei Shoigu", "Komisi Eropa"}
	kinds := []Kind{KindPerson, KindOrganisation, KindPlace}
	var g Graph
	for i := range n {
		id := fmt.Sprintf("n%03d", i)
		g.Nodes = append(g.Nodes, Node{
			ID: id, Kind: kinds[r.IntN(len(kinds))], Label: fmt.Sprint(names[r.IntN(len(names))], " ", i),
			Title: id, Href: id + ".html", Weight: 1 + r.IntN(20),
		})
		for j := range i {
			if r.Float64() < p {
				g.Ties = append(g.Ties, Tie{g.Nodes[j].ID, id, 1 + r.IntN(5)})
			}
		}
	}
	return g
}

func BenchmarkNetwork(b *testing.B) {
	for _, p := range []float64{.04, .15, 1} {
		b.Run(fmt.Sprintf("60 nodes, %g tied", p), func(b *testing.B) {
			n := Network{Head: Head{ID: "net", Title: "Network"}, Graph: randomGraph(rand.New(rand.NewPCG(1, 2)), 60, p)}
			for b.Loop() {
				n.SVG()
			}
		})
	}
}

func BenchmarkTimeline(b *testing.B) {
	line := Timeline{Head: Head{ID: "tl", Title: "Timeline"}}
	for i := range 1000 {
		d := DayOf(2020, 1, 1+i*i%1500)
		line.Events = append(line.Events, Event{From: d, To: d, Title: "x", Label: fmt.Sprint("Event ", i), Key: i%10 == 0})
	}
	for b.Loop() {
		line.SVG()
	}
}

func BenchmarkLocator(b *testing.B) {
	l := Locator{Head{ID: "loc"}, []Place{{Lat: 59, Lon: 10, Label: "Oslo", Here: true}}}
	for b.Loop() {
		l.SVG()
	}
}
