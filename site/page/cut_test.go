package page

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestListsAreCutWhereTheyShouldBe(t *testing.T) {
	decades := func(i int) bool { return i%10 == 0 }
	for _, c := range []struct {
		name string
		measure
		size int
		want []int // what stands on each page
	}{
		{"nothing", measure{room: 10}, 0, nil},
		{"less than a page", measure{room: 10}, 9, []int{9}},
		{"a few more stay on the page", measure{room: 10}, 12, []int{12}},
		{"more go on the next", measure{room: 10}, 13, []int{10, 3}},
		{"many", measure{room: 10}, 35, []int{10, 10, 10, 5}},
		{"pages begin where groups do", measure{room: 8, starts: decades}, 30, []int{10, 10, 10}},
		{"a long group is cut all the same", measure{room: 8, starts: func(i int) bool { return i == 0 }}, 30, []int{12, 12, 6}},
		{"what is heavy takes more room", measure{room: 10, weight: func(i int) int { return 1 + i%2*8 }}, 6, []int{2, 2, 2}},
		{"heavier than a page", measure{room: 10, weight: func(int) int { return 99 }}, 3, []int{1, 1, 1}},
	} {
		var got []int
		for _, p := range c.cut(c.size) {
			got = append(got, p.to-p.from)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %d on pages %v, want %v", c.name, c.size, got, c.want)
		}
	}
}

func TestEverythingStandsOnOnePageInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights := rapid.SliceOfN(rapid.IntRange(1, 9), 0, 200).Draw(t, "weights")
		heads := rapid.SliceOfN(rapid.Bool(), len(weights), len(weights)).Draw(t, "heads")
		m := measure{room: rapid.IntRange(9, 40).Draw(t, "room")}
		m.weight = func(i int) int { return weights[i] }
		m.starts = func(i int) bool { return heads[i] }
		next := 0
		parts := m.cut(len(weights))
		for i, p := range parts {
			if p.n != i+1 || p.of != len(parts) || p.from != next || p.to <= p.from {
				t.Fatalf("page %d is %+v and should begin with %d", i+1, p, next)
			}
			next = p.to
			full := 0
			for _, w := range share(weights, p) {
				full += w
			}
			if full > m.room*7/4+9 {
				t.Fatalf("page %d holds %d in a room of %d", p.n, full, m.room)
			}
		}
		if next != len(weights) {
			t.Fatalf("%d of %d stand on pages", next, len(weights))
		}
	})
}

// TestWhatIsAddedAtTheEndChangesNoOtherPage: addresses of a list that grows at
// its end, as a timeline does, keep what they had.
func TestWhatIsAddedAtTheEndChangesNoOtherPage(t *testing.T) {
	m := measure{room: 10}
	for size := 1; size < 100; size++ {
		before, after := m.cut(size), m.cut(size+1)
		for i := range len(before) - 1 {
			if before[i].from != after[i].from || before[i].to != after[i].to {
				t.Errorf("page %d of %d things was %+v and is %+v with one more", i+1, size, before[i], after[i])
			}
		}
	}
}

func TestFarPagesAreLeftOutBetween(t *testing.T) {
	d := load(t, harbour())
	desk := &desk{site: newSite(d, d.Lang, Config{}), from: fromPage("orang/index-10.html")}
	pages := desk.pages(part{n: 10, of: 20}, "Orang", "orang/index.html", "orang/index.html")
	var got []string
	for _, item := range pages.Items {
		got = append(got, item.Text+item.Current)
	}
	if want := []string{"1", "", "8", "9", "10page", "11", "12", "", "20"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if pages.Prev != "../orang/index-9.html" || pages.Next != "../orang/index-11.html" || pages.Items[0].Href != "../orang/index.html" {
		t.Errorf("%+v", pages)
	}
	if one := desk.pages(part{n: 1, of: 1}, "Orang", "a", "a"); one.Items != nil {
		t.Errorf("a list on one page leads to %+v", one)
	}
}
