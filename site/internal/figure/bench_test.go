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
