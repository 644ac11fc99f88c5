package figure

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func BenchmarkTies(b *testing.B) {
	t := randomTies(rand.New(rand.NewPCG(1, 2)), 8, 8, 8)
	for b.Loop() {
		t.SVG()
	}
}

func BenchmarkTimeline(b *testing.B) {
	line := inWords(Timeline{Head: Head{ID: "tl", Title: "Timeline"}})
	for i := range 1000 {
		d := DayOf(2020, 1, 1+i*i%1500)
		line.Events = append(line.Events, Event{From: d, To: d, Title: "x", Label: fmt.Sprint("Event ", i), Weight: i % 10})
	}
	for b.Loop() {
		line.Draw()
	}
}

func BenchmarkLocator(b *testing.B) {
	l := Locator{Head: Head{ID: "loc"}, Places: []Place{{Lat: 59, Lon: 10, Label: "Oslo", Here: true}}}
	for b.Loop() {
		l.SVG()
	}
}

func BenchmarkMap(b *testing.B) {
	m := atlasOf(40)
	for b.Loop() {
		m.Draw()
	}
}
