package figure

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// anyTimeline draws a timeline of up to most events.
func anyTimeline(t *rapid.T, most int) Timeline {
	from := DayOf(rapid.IntRange(0, 2100).Draw(t, "year"), 1, 1)
	length := rapid.SampledFrom([]int{1, 30, 400, 3000, 100_000, 3_000_000}).Draw(t, "days")
	day := rapid.Custom(func(t *rapid.T) Day { return from + Day(rapid.IntRange(0, length).Draw(t, "day")) })
	event := rapid.Custom(func(t *rapid.T) Event {
		d := day.Draw(t, "from")
		label := rapid.StringMatching(`([A-Z][a-z]{0,9}( [a-z]{1,9}){0,5})?`).Draw(t, "label")
		return Event{
			From: d, To: d + Day(rapid.SampledFrom([]int{0, 0, 0, 3, 29, 364, 5000}).Draw(t, "stretch")),
			Title: "event", Href: "#e", Label: label, When: "16 April 2023", Key: rapid.Bool().Draw(t, "key"),
		}
	})
	source := rapid.Custom(func(t *rapid.T) Dispatch {
		return Dispatch{day.Draw(t, "day"), rapid.StringMatching(`[A-Z]{1,2}`).Draw(t, "siglum"), "source", "#s"}
	})
	return Timeline{
		Head: Head{ID: "tl", Title: "Timeline"}, Months: months, Narrow: rapid.Bool().Draw(t, "narrow"),
		Events:  rapid.SliceOfN(event, 1, most).Draw(t, "events"),
		Sources: rapid.SliceOfN(source, 0, 40).Draw(t, "sources"),
	}
}

func TestTimelineTextsNeverOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		svg := anyTimeline(t, 80).SVG()
		d := read(t, svg, 13)
		noOverlaps(t, d)
		for _, mast := range outlines(pathOf(svg, "leader")) {
			for _, text := range d.texts {
				if text.box.crossed(mast[0], mast[1]) {
					t.Fatalf("leader %v crosses %q %v", mast, text.words, text.box)
				}
			}
		}
		for i, a := range d.nodes {
			for _, b := range d.nodes[:i] {
				if a.box.grow(-.5).overlaps(b.box.grow(-.5)) {
					t.Fatalf("marks overlap: %v and %v", a.box, b.box)
				}
			}
		}
	})
}

func TestEveryEventIsDrawnOrCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := anyTimeline(t, 200)
		d := read(t, line.SVG(), 13)
		events, sources := len(d.nodes), 0
		for _, text := range d.texts {
			n, err := strconv.Atoi(strings.TrimPrefix(text.words, "+"))
			switch counted := err == nil && strings.HasPrefix(text.words, "+"); {
			case counted && text.class == "bold":
				events += n
			case counted && text.class == "sigla":
				sources += n
			case text.class == "sigla":
				sources++
			}
		}
		if events != len(line.Events) || sources != len(line.Sources) {
			t.Fatalf("%d events and %d sources, want %d and %d", events, sources, len(line.Events), len(line.Sources))
		}
	})
}

func TestTimeRunsForward(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyTimeline(t, 60).chart()
		last := c.scale[0].from
		lastX := 0.0
		for _, s := range c.scale {
			if s.from < last || s.x0 < lastX || s.to <= s.from || s.x1 <= s.x0 {
				t.Fatalf("segment %v begins before %d or %v", s, last, lastX)
			}
			last, lastX = s.to, s.x1
		}
		if lastX > c.width()-axisAfter+.01 {
			t.Fatalf("the axis ends at %v", lastX)
		}
		for i, e := range c.Events {
			if x := c.scale.x(e.stretch()); x < axisLeft || x > c.width()-axisAfter {
				t.Fatalf("event %d stands at %v", i, x)
			}
		}
	})
}

func TestLongGapsAreFolded(t *testing.T) {
	day := func(y int) Event { return Event{From: DayOf(y, 5, 9), To: DayOf(y, 5, 9), Title: "x"} }
	for _, c := range []struct {
		years []int
		folds int
	}{
		{[]int{2023}, 0},
		{[]int{2022, 2023, 2024}, 0},
		{[]int{1949, 2022, 2023, 2024}, 1},
		{[]int{0, 10_000}, 1},
		{[]int{1949, 1991, 2022, 2023}, 2},
		{[]int{1900, 1910, 1920, 1930, 1940, 1950, 1960}, 0},
	} {
		line := Timeline{Head: Head{ID: "tl"}, Fold: "years without events"}
		for _, y := range c.years {
			line.Events = append(line.Events, day(y))
		}
		if got := strings.Count(string(line.SVG()), "years without events"); got != c.folds {
			t.Errorf("%v: %d folds, want %d", c.years, got, c.folds)
		}
		if line.Folded() != (c.folds > 0) {
			t.Errorf("%v: it says that it is folded: %t", c.years, line.Folded())
		}
	}
}

func TestKeyEventsAreLabelledFirst(t *testing.T) {
	var line Timeline
	for i := range 200 {
		d := DayOf(2023, 1, 1+i)
		line.Events = append(line.Events, Event{From: d, To: d, Title: "x", Label: fmt.Sprint("Ordinary event ", i)})
	}
	for i := range 6 {
		d := DayOf(2023, 1+i, 15)
		line.Events = append(line.Events, Event{From: d, To: d, Title: "x", Label: fmt.Sprint("Key event ", i), Key: true})
	}
	words := read(t, line.SVG(), 13).words("halo")
	for i := range 6 {
		if !slices.Contains(words, fmt.Sprint("Key event ", i)) {
			t.Errorf("key event %d has no label: %q", i, words)
		}
	}
}

func TestAThousandEventsInADayStayLow(t *testing.T) {
	var line Timeline
	line.Count = func(n int) string { return fmt.Sprint(n, " more events") }
	for i := range 1000 {
		d := DayOf(2023, 4, 16)
		line.Events = append(line.Events, Event{From: d, To: d, Title: fmt.Sprint("event ", i), Label: "Event", Key: true})
	}
	d := read(t, line.SVG(), 13)
	if d.view.y1 > 400 || len(d.nodes) > pileMost {
		t.Errorf("%d marks, %v high", len(d.nodes), d.view.y1)
	}
	if !slices.ContainsFunc(d.titles, func(s string) bool { return strings.HasPrefix(s, "993 more events: ") }) {
		t.Errorf("no title counts what is not drawn: %q", d.titles[len(d.titles)-1])
	}
}

func TestACrowdedYearStaysLegible(t *testing.T) {
	line := Timeline{Months: months}
	for i := range 2000 {
		d := DayOf(2023, 1, 1+i*i%365)
		line.Events = append(line.Events, Event{From: d, To: d, Title: "x", Label: fmt.Sprint("Event ", i), Key: i%7 == 0})
		line.Sources = append(line.Sources, Dispatch{Day: d, Siglum: "AB", Title: "x"})
	}
	d := read(t, line.SVG(), 13)
	noOverlaps(t, d)
	if d.view.y1 > 520 {
		t.Errorf("%v high", d.view.y1)
	}
}

func TestStretchesAreDrawnAsLines(t *testing.T) {
	year := Event{From: DayOf(2018, 1, 1), To: DayOf(2018, 12, 31), Title: "2018"}
	day := Event{From: DayOf(2018, 6, 1), To: DayOf(2018, 6, 1), Title: "1 June 2018"}
	svg := Timeline{Events: []Event{year, day}, Months: months}.SVG()
	line := outlines(pathOf(svg, "span k-event"))
	if len(line) != 3 || line[2][0].x-line[0][0].x < 900 {
		t.Errorf("line %v, want one over all of the axis", line)
	}
	if strings.Count(string(svg), "span k-event") != 1 {
		t.Error("a day has a line")
	}
}

func FuzzTimeline(f *testing.F) {
	f.Add(0, 0, 0, 0, "Label", "A", uint8(3))
	f.Add(-719528, 2932897, 1, -1, "<b>", "", uint8(40))
	f.Add(1<<62, -1<<62, 1<<40, 7, "日本語 العربية", "\x00", uint8(1))
	f.Fuzz(func(t *testing.T, from, to, step, source int, label, siglum string, n uint8) {
		line := Timeline{Head: Head{ID: "tl", Title: label}, Months: months}
		for i := range int(n) {
			line.Events = append(line.Events, Event{
				From: Day(from + i*step), To: Day(to + i*step), Title: label, Label: label, When: label, Key: i%2 == 0,
			})
			line.Sources = append(line.Sources, Dispatch{Day(source * i), siglum, label, label})
		}
		svg := line.SVG()
		if (n == 0) != (svg == "") {
			t.Fatalf("%d events: %q", n, svg)
		}
		if n > 0 {
			noOverlaps(t, read(t, svg, 13))
		}
	})
}
