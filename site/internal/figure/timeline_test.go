package figure

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// inWords gives a timeline words that are no language's.
func inWords(t Timeline) Timeline {
	day := func(d Day) string { y, m, n := d.Date(); return fmt.Sprintf("%d-%d-%d", y, m, n) }
	t.Months, t.Newest, t.SourceList = months, "Newest:", "#sources"
	t.Period = func(from, to Day) string { return day(from) + "/" + day(to) }
	t.DayName = func(d Day) string { _, m, n := d.Date(); return fmt.Sprint(n, " ", months[m-1]) }
	t.List = func(d Day) string { y, _, _ := d.Date(); return fmt.Sprint("#y", y) }
	t.CountEvents = func(n int) string { return fmt.Sprint(n, " events") }
	t.CountSources = func(n int) string { return fmt.Sprint(n, " sources") }
	return t
}

// anyTimeline draws a timeline of up to most events.
func anyTimeline(t *rapid.T, most int) Timeline {
	from := DayOf(rapid.IntRange(0, 2100).Draw(t, "year"), 1, 1)
	length := rapid.SampledFrom([]int{1, 30, 400, 3000, 100_000, 3_000_000}).Draw(t, "days")
	day := rapid.Custom(func(t *rapid.T) Day { return from + Day(rapid.IntRange(0, length).Draw(t, "day")) })
	n := 0
	event := rapid.Custom(func(t *rapid.T) Event {
		d := day.Draw(t, "from")
		n++
		return Event{
			From: d, To: d + Day(rapid.SampledFrom([]int{0, 0, 0, 3, 29, 364, 5000}).Draw(t, "stretch")), Loose: rapid.Bool().Draw(t, "loose"),
			Title: fmt.Sprint("event ", n), Href: fmt.Sprint("#e", n),
			Label: rapid.StringMatching(`([A-Z][a-z]{0,9}( [a-z]{1,9}){0,12})?`).Draw(t, "label"), Weight: rapid.IntRange(0, 3).Draw(t, "weight"),
		}
	})
	source := rapid.Custom(func(t *rapid.T) Dispatch {
		return Dispatch{day.Draw(t, "day"), rapid.StringMatching(`[A-Z]{1,2}`).Draw(t, "siglum"), "source", "#s"}
	})
	return inWords(Timeline{
		Head: Head{ID: "tl", Title: "Timeline"}, Narrow: rapid.Bool().Draw(t, "narrow"),
		Events:  rapid.SliceOfN(event, 1, most).Draw(t, "events"),
		Sources: rapid.SliceOfN(source, 0, 40).Draw(t, "sources"),
	})
}

// crowded is a timeline of n events and as many sources in some years.
func crowded(n, years int) Timeline {
	var line Timeline
	for i := range n {
		d := DayOf(2018, 1, 1+(i*7919+i*i)%(years*365))
		line.Events = append(line.Events, Event{
			From: d, To: d + Day(i%11/9*30), Loose: i%11 >= 9, Title: fmt.Sprint("event ", i), Href: fmt.Sprint("#e", i),
			Label: fmt.Sprint("Something that happened at ", i), Weight: i % 5,
		})
		line.Sources = append(line.Sources, Dispatch{d + 2, "S" + strconv.Itoa(i), fmt.Sprint("source ", i), fmt.Sprint("#s", i)})
	}
	return inWords(line)
}

var amounts = []struct{ events, years int }{{5, 1}, {5, 4}, {12, 1}, {30, 3}, {120, 2}, {500, 6}, {5000, 6}, {5000, 60}}

// honest fails where words overlap or are cut, a stem crosses words, a mark leads nowhere,
// marks overlap, or an event or source is neither drawn nor counted.
func honest(t rapid.TB, line Timeline) {
	t.Helper()
	svg := line.Draw().SVG
	d := read(t, svg, 13)
	noOverlaps(t, d)
	for _, text := range d.texts {
		if strings.Contains(text.words, "…") {
			t.Fatalf("%q is cut", text.words)
		}
	}
	for _, mast := range outlines(pathOf(svg, "leader")) {
		for i, to := range mast[1:] {
			for _, text := range d.texts {
				if text.box.crossed(mast[i], to) {
					t.Fatalf("stem %v crosses %q %v", mast, text.words, text.box)
				}
			}
		}
	}
	for i, a := range d.nodes {
		for _, b := range d.nodes[:i] {
			if a.box.grow(-.5).overlaps(b.box.grow(-.5)) {
				t.Fatalf("marks overlap: %s %v and %s %v", a.class, a.box, b.class, b.box)
			}
		}
	}
	if led := strings.Count(string(svg), `<a href="#`); led != d.links || strings.Count(string(svg), "<a href=") != led {
		t.Fatalf("%d links, %d lead somewhere", d.links, led)
	}
	everyMarkIsALink(t, string(svg))
	drawnOrCounted(t, line, string(svg))
}

var linked = regexp.MustCompile(`(?s)<a href="[^"]+">.*?</a>`)

// everyMarkIsALink fails if a mark is not inside of a link with a title.
func everyMarkIsALink(t rapid.TB, svg string) {
	t.Helper()
	for _, a := range linked.FindAllString(svg, -1) {
		if !strings.Contains(a, "<title>") {
			t.Fatalf("a link says nothing: %s", a)
		}
	}
	if rest := linked.ReplaceAllString(svg, ""); regexp.MustCompile(`class="[^"]*\bnode\b`).MatchString(rest) {
		t.Fatalf("a mark leads nowhere: %s", rest)
	}
}

var counted = regexp.MustCompile(`<title>[^<]*: (\d+) (events|sources)</title>`)

// drawnOrCounted fails unless each event has a mark or a row of its own, or is in a bar.
func drawnOrCounted(t rapid.TB, line Timeline, svg string) {
	t.Helper()
	c := line.chart()
	own := map[int]bool{}
	for _, f := range c.flags {
		own[f.event] = true
	}
	for _, s := range c.strips {
		for _, r := range s.rows {
			own[r.event] = true
		}
	}
	events, sources := 0, 0
	for _, m := range counted.FindAllStringSubmatch(svg, -1) {
		n, _ := strconv.Atoi(m[1])
		if m[2] == "events" {
			events += n
		} else {
			sources += n
		}
	}
	for _, w := range c.windows {
		events -= len(w.events) // said above the window, and drawn in its strip
	}
	if len(c.bars) > 0 && events != len(c.open) || len(c.bars) == 0 && len(own) != len(line.Events) {
		t.Fatalf("%d of %d events drawn, %d counted", len(own), len(line.Events), events)
	}
	if len(c.letters.bars) > 0 && sources != len(line.Sources) {
		t.Fatalf("%d sources counted of %d", sources, len(line.Sources))
	}
	if !own[c.newest()] {
		t.Fatalf("the newest event has no label")
	}
}

func TestTimelineIsHonest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { honest(t, anyTimeline(t, 80)) })
}

func TestTimelineHoldsAnyAmount(t *testing.T) {
	for _, a := range amounts {
		for _, narrow := range []bool{false, true} {
			t.Run(fmt.Sprint(a.events, " in ", a.years, " years, narrow ", narrow), func(t *testing.T) {
				line := crowded(a.events, a.years)
				line.Narrow = narrow
				honest(t, line)
				svg := line.Draw().SVG
				if d := read(t, svg, 13); d.view.y1 > 800 {
					t.Errorf("%v high", d.view.y1)
				}
				if len(svg) > 60_000 {
					t.Errorf("%d bytes", len(svg))
				}
			})
		}
	}
}

func TestTheNewestEventIsLabelled(t *testing.T) {
	for _, a := range amounts {
		line := crowded(a.events, a.years)
		last := line.Events[0]
		for _, e := range line.Events {
			if e.From >= last.From {
				last = e
			}
		}
		words := strings.Join(read(t, line.Draw().SVG, 13).everything(), "\n")
		if want := "Newest: " + last.Label; !strings.Contains(strings.ReplaceAll(words, "\n", " "), want) {
			t.Errorf("%d events: no %q in %s", a.events, want, words)
		}
	}
}

// TestFiveEventsOfAWeekAreFive: in a strip, a row for each.
func TestFiveEventsOfAWeekAreFive(t *testing.T) {
	var line Timeline
	for i, d := range []Day{DayOf(2019, 3, 1), DayOf(2021, 8, 9), DayOf(2023, 4, 14), DayOf(2023, 4, 16), DayOf(2023, 4, 16), DayOf(2023, 4, 18), DayOf(2023, 4, 19)} {
		line.Events = append(line.Events, Event{From: d, To: d, Title: fmt.Sprint("event ", i), Href: fmt.Sprint("#e", i), Label: fmt.Sprint("Event ", i)})
	}
	line = inWords(line)
	c := line.chart()
	if len(c.strips) != 1 || len(c.strips[0].rows) != 5 || len(c.flags) != 2 {
		t.Fatalf("%d strips, %d labels on the axis", len(c.strips), len(c.flags))
	}
	for i, r := range c.strips[0].rows {
		if r.event != i+2 {
			t.Errorf("row %d is event %d", i, r.event)
		}
	}
}

// TestEventsOfADayKeepTheirOrder: the caller knows what came first.
func TestEventsOfADayKeepTheirOrder(t *testing.T) {
	line := Timeline{}
	for i := range 5 {
		d := DayOf(2023, 4, 16)
		line.Events = append(line.Events, Event{From: d, To: d, Title: fmt.Sprint(9 - i), Label: "x"})
	}
	for i, e := range line.tidy().Events {
		if e.Title != fmt.Sprint(9-i) {
			t.Errorf("%s is number %d", e.Title, i)
		}
	}
}

func TestSourcesShareAStemOnlyWithinAWeek(t *testing.T) {
	line := inWords(Timeline{Events: []Event{{From: DayOf(2020, 1, 1), To: DayOf(2020, 1, 1), Title: "x"}}})
	for i, d := range []int{1, 3, 8, 9, 40} {
		line.Sources = append(line.Sources, Dispatch{DayOf(2023, 4, d), string(rune('A' + i)), "s", "#s"})
	}
	var sizes []int
	for _, g := range line.chart().letters.groups {
		sizes = append(sizes, len(g.sources))
	}
	if !slices.Equal(sizes, []int{3, 1, 1}) {
		t.Errorf("groups of %v, want 3, 1 and 1", sizes)
	}
}

func TestThirteenSourcesAreBars(t *testing.T) {
	for n, bars := range map[int]bool{lettersMost: false, lettersMost + 1: true} {
		line := inWords(Timeline{Events: []Event{{From: DayOf(2020, 1, 1), To: DayOf(2020, 1, 1), Title: "x"}}})
		for i := range n {
			line.Sources = append(line.Sources, Dispatch{DayOf(2020, 1+i%5, 3), string(rune('A' + i)), "s", "#s"})
		}
		if got := line.Draw().Bars; got != bars {
			t.Errorf("%d sources: bars %t", n, got)
		}
	}
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
		line := inWords(Timeline{Head: Head{ID: "tl"}, Fold: "years without events"})
		for _, y := range c.years {
			line.Events = append(line.Events, day(y))
		}
		drawn := line.Draw()
		if got := strings.Count(string(drawn.SVG), "years without events"); got != c.folds {
			t.Errorf("%v: %d folds, want %d", c.years, got, c.folds)
		}
		if drawn.Folded != (c.folds > 0) {
			t.Errorf("%v: it says that it is folded: %t", c.years, drawn.Folded)
		}
	}
}

func TestHeavyEventsAreLabelledFirst(t *testing.T) {
	line := crowded(400, 3)
	for i := range 6 {
		d := DayOf(2018, 3+5*i, 15)
		line.Events = append(line.Events, Event{From: d, To: d, Title: "x", Href: "#e", Label: fmt.Sprint("Key event ", i), Weight: 90})
	}
	words := read(t, line.Draw().SVG, 13).everything()
	for i := range 6 {
		if !slices.Contains(words, fmt.Sprint("Key event ", i)) {
			t.Errorf("key event %d has no label: %q", i, words)
		}
	}
}

// TestStretchesAreDrawnAsLines: solid for what took days, dotted for what was on one
// of them, with a head where the strip ends before it does.
func TestStretchesAreDrawnAsLines(t *testing.T) {
	line := Timeline{}
	for _, e := range []Event{
		{From: DayOf(2020, 1, 1), To: DayOf(2020, 1, 1)},
		{From: DayOf(2023, 4, 1), To: DayOf(2023, 4, 30), Loose: true},
		{From: DayOf(2023, 4, 14), To: DayOf(2023, 4, 14)},
		{From: DayOf(2023, 4, 16), To: DayOf(2023, 4, 19)},
		{From: DayOf(2023, 4, 18), To: DayOf(2023, 4, 18)},
	} {
		e.Title, e.Href = "x", "#x"
		line.Events = append(line.Events, e)
	}
	svg := string(inWords(line).Draw().SVG)
	for class, n := range map[string]int{`"range node"`: 1, `"range range--loose node"`: 1, `"range"`: 1} {
		if got := strings.Count(svg, "class="+class); got != n {
			t.Errorf("%d of %s, want %d", got, class, n)
		}
	}
}

// TestStretchesOnTheAxisAreDrawnAlongIt: a mark on a stem stands for a day, and where
// days have room on the axis it would say which.
func TestStretchesOnTheAxisAreDrawnAlongIt(t *testing.T) {
	line := Timeline{Events: []Event{
		{From: DayOf(2024, 4, 1), To: DayOf(2024, 4, 30), Loose: true, Title: "x", Href: "#x"},
		{From: DayOf(2024, 4, 1), To: DayOf(2024, 4, 30), Loose: true, Title: "y", Href: "#y"},
		{From: DayOf(2024, 5, 16), To: DayOf(2024, 5, 16), Title: "z", Href: "#z"},
	}}
	drawn := inWords(line).Draw()
	if svg := string(drawn.SVG); strings.Count(svg, "range--loose") != 1 || strings.Contains(svg, `"range"`) || !drawn.Loose {
		t.Errorf("what was in April is not drawn along it: %s", svg)
	}
	for year := 1924; year < 2024; year++ { // so that nothing is folded away
		line.Sources = append(line.Sources, Dispatch{Day: DayOf(year, 1, 1), Siglum: "A"})
	}
	if drawn := inWords(line).Draw(); drawn.Loose {
		t.Errorf("a month is drawn along an axis of a century, where its mark is wider: %s", drawn.SVG)
	}
}

func FuzzTimeline(f *testing.F) {
	f.Add(0, 0, 0, 0, "Label", "A", uint8(3))
	f.Add(-719528, 2932897, 1, -1, "<b>", "", uint8(40))
	f.Add(1<<62, -1<<62, 1<<40, 7, "日本語 العربية", "\x00", uint8(1))
	f.Fuzz(func(t *testing.T, from, to, step, source int, label, siglum string, n uint8) {
		line := inWords(Timeline{Head: Head{ID: "tl", Title: label}})
		for i := range int(n) {
			line.Events = append(line.Events, Event{From: Day(from + i*step), To: Day(to + i*step), Title: label, Label: label, Loose: i%2 == 0})
			line.Sources = append(line.Sources, Dispatch{Day(source * i), siglum, label, label})
		}
		svg := line.Draw().SVG
		if (n == 0) != (svg == "") {
			t.Fatalf("%d events: %q", n, svg)
		}
		if n > 0 {
			noOverlaps(t, read(t, svg, 13))
		}
	})
}
