package list

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestListsAreCutWhereTheyShouldBe(t *testing.T) {
	decades := func(i int) bool { return i%10 == 0 }
	for _, c := range []struct {
		name string
		Measure
		size int
		want []int // what stands on each page
	}{
		{"nothing", Measure{Room: 10}, 0, nil},
		{"less than a page", Measure{Room: 10}, 9, []int{9}},
		{"a few more stay on the page", Measure{Room: 10}, 12, []int{12}},
		{"more go on the next", Measure{Room: 10}, 13, []int{10, 3}},
		{"many", Measure{Room: 10}, 35, []int{10, 10, 10, 5}},
		{"pages begin where groups do", Measure{Room: 8, Starts: decades}, 30, []int{10, 10, 10}},
		{"a long group is cut all the same", Measure{Room: 8, Starts: func(i int) bool { return i == 0 }}, 30, []int{12, 12, 6}},
		{"what is heavy takes more room", Measure{Room: 10, Weight: func(i int) int { return 1 + i%2*8 }}, 6, []int{2, 2, 2}},
		{"heavier than a page", Measure{Room: 10, Weight: func(int) int { return 99 }}, 3, []int{1, 1, 1}},
	} {
		var got []int
		for _, p := range c.Cut(c.size) {
			got = append(got, p.To-p.From)
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
		m := Measure{Room: rapid.IntRange(9, 40).Draw(t, "room")}
		m.Weight = func(i int) int { return weights[i] }
		m.Starts = func(i int) bool { return heads[i] }
		next := 0
		parts := m.Cut(len(weights))
		for i, p := range parts {
			if p.N != i+1 || p.Of != len(parts) || p.From != next || p.To <= p.From {
				t.Fatalf("page %d is %+v and should begin with %d", i+1, p, next)
			}
			next = p.To
			full := 0
			for _, w := range Share(weights, p) {
				full += w
			}
			if full > m.Room*7/4+9 {
				t.Fatalf("page %d holds %d in a room of %d", p.N, full, m.Room)
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
	m := Measure{Room: 10}
	for size := 1; size < 100; size++ {
		before, after := m.Cut(size), m.Cut(size+1)
		for i := range len(before) - 1 {
			if before[i].From != after[i].From || before[i].To != after[i].To {
				t.Errorf("page %d of %d things was %+v and is %+v with one more", i+1, size, before[i], after[i])
			}
		}
	}
}

func TestFarPagesAreLeftOutBetween(t *testing.T) {
	address := func(n int) string { return fmt.Sprintf("index-%d.html", n) }
	pager := PagerOf(Part{N: 10, Of: 20}, "Orang", address)
	var got []string
	for _, item := range pager.Items {
		got = append(got, item.Text+item.Current)
	}
	if want := []string{"1", "", "8", "9", "10page", "11", "12", "", "20"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if pager.Prev != "index-9.html" || pager.Next != "index-11.html" || pager.Items[0].Href != "index-1.html" {
		t.Errorf("%+v", pager)
	}
	if one := PagerOf(Part{N: 1, Of: 1}, "Orang", address); one.Items != nil {
		t.Errorf("a list on one page leads to %+v", one)
	}
}
