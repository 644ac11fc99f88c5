package figure

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestPilesStandApartAndLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		xs := rapid.SliceOf(rapid.Float64Range(0, 1000)).Draw(t, "xs")
		gap := rapid.Float64Range(1, 50).Draw(t, "gap")
		var members []int
		last := -1e9
		for _, c := range columns(xs, gap) {
			if c.x-last < gap {
				t.Fatalf("columns at %v and %v, gap is %v", last, c.x, gap)
			}
			last = c.x
			members = append(members, c.members...)
		}
		slices.Sort(members)
		for i := range xs {
			if len(members) != len(xs) || members[i] != i {
				t.Fatalf("members %v of %d", members, len(xs))
			}
		}
	})
}

func TestDaysCountOn(t *testing.T) {
	for _, c := range []struct{ y, m, d, want int }{
		{1970, 1, 1, 0}, {1970, 1, 2, 1}, {1969, 12, 31, -1}, {2024, 3, 1, 19783}, {0, 1, 1, -719528}, {10000, 1, 1, 2932897},
	} {
		if got := DayOf(c.y, c.m, c.d); int(got) != c.want {
			t.Errorf("DayOf(%d, %d, %d) = %d, want %d", c.y, c.m, c.d, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d := Day(rapid.IntRange(-1_000_000, 4_000_000).Draw(t, "day"))
		if y, m, n := d.Date(); DayOf(y, m, n) != d {
			t.Fatalf("day %d is %d-%d-%d", d, y, m, n)
		}
		s := rapid.SampledFrom(append(slices.Clone(yearSteps), step{months: 1}, step{months: 3}, step{months: 6},
			step{days: 1}, step{days: 2}, step{days: 5}, step{days: 10}, step{days: 15})).Draw(t, "step")
		if f := s.floor(d); f > d || s.next(f) <= f {
			t.Fatalf("%v: unit of %d begins at %d, the next at %d", s, d, f, s.next(f))
		}
		if c := s.ceil(d); c < d || s.ceil(c) != c {
			t.Fatalf("%v: first unit from %d on begins at %d", s, d, c)
		}
	})
}
