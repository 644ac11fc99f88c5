package figure

import (
	"cmp"
	"slices"
)

const (
	axisLeft  = 40.0
	axisAfter = 30.0 // from its right end to the edge of the picture

	foldRoom = 26.0      // units that a fold takes
	foldEach = 165.0     // units of the axis for each fold there may be
	foldDays = 2 * 365.0 // a gap no longer than this is never folded
	foldPart = .25       // nor one shorter than this part of what is left

	leastSegment = 56.0 // units
	yearRoom     = 62.0 // units for a year that stands for all its days
	wholeYear    = 300  // a date of so many days says no more than the year
)

// segment is a part of the time axis without a fold.
type segment struct {
	stretch
	vague  bool // every date in it is known to the year only
	x0, x1 float64
}

func (s segment) perDay() float64 { return (s.x1 - s.x0) / s.days() }

// x returns where a moment stands; half a day past midnight is noon.
func (s segment) x(day float64) float64 { return s.x0 + (day-float64(s.from))*s.perDay() }

// timescale is the time axis: segments from left to right, and between two of
// them a fold that leaves out years in which nothing happens.
type timescale []segment

// newTimescale makes an axis, as wide as room, that holds all dates; there must
// be one.
func newTimescale(dates []stretch, room float64) timescale {
	dates = slices.Clone(dates)
	slices.SortFunc(dates, func(a, b stretch) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
	})
	scale := fold(dates, int(room/foldEach))
	scale.round()
	scale.spread(room)
	return scale
}

// fold cuts the axis where the gaps between dates are longest, at most so often.
func fold(dates []stretch, most int) timescale {
	last := dates[0].to
	var gaps []stretch
	for _, d := range dates {
		if d.from > last {
			gaps = append(gaps, stretch{last, d.from})
		}
		last = max(last, d.to)
	}
	live := float64(last - dates[0].from)
	slices.SortStableFunc(gaps, func(a, b stretch) int { return cmp.Compare(b.days(), a.days()) })
	for i, g := range gaps {
		if i == most || g.days() <= foldDays || g.days() < foldPart*live {
			gaps = gaps[:i]
			break
		}
		live -= g.days()
	}
	slices.SortFunc(gaps, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	var scale timescale
	from := dates[0].from
	for _, g := range gaps {
		scale = append(scale, segment{stretch: stretch{from, g.from}})
		from = g.to
	}
	scale = append(scale, segment{stretch: stretch{from, last}})
	for i := range scale {
		scale[i].vague = !slices.ContainsFunc(dates, func(d stretch) bool {
			return d.from >= scale[i].from && d.to <= scale[i].to && d.days() < wholeYear
		})
	}
	return scale
}

// round lets each segment begin and end with a month, quarter, year, …,
// whichever suits the time there is to show.
func (ts timescale) round() {
	years := 0.0
	for _, s := range ts {
		if !s.vague {
			years += s.days() / 365
		}
	}
	unit := step{months: 1}
	switch {
	case years > 4000:
		unit = step{years: 1000}
	case years > 400:
		unit = step{years: 100}
	case years > 40:
		unit = step{years: 10}
	case years > 8:
		unit = step{years: 1}
	case years > 2:
		unit = step{months: 3}
	}
	for i, s := range ts {
		if s.vague {
			ts[i].stretch = stretch{step{years: 1}.floor(s.from), step{years: 1}.ceil(s.to)}
		} else {
			ts[i].stretch = stretch{unit.floor(s.from), unit.ceil(s.to)}
		}
	}
	for i := 1; i < len(ts); i++ { // rounding must not fold the axis back
		ts[i].from = max(ts[i].from, ts[i-1].to)
	}
}

// spread gives the segments their part of the room: those with real dates share one scale,
// except that none is too narrow to be labelled; vague ones get a fixed room.
func (ts timescale) spread(room float64) {
	room -= foldRoom * float64(len(ts)-1)
	widths := make([]float64, len(ts))
	vague, dated := 0.0, 0.0
	for i, s := range ts {
		if s.vague {
			widths[i] = between(s.days()/365*yearRoom/2, yearRoom, 4*yearRoom)
			vague += widths[i]
		} else {
			dated += s.days()
		}
	}
	scaleVague := room / vague
	if dated > 0 {
		scaleVague = min(1, .6*room/vague)
	}
	for i, s := range ts {
		if s.vague {
			widths[i] *= scaleVague
			room -= widths[i]
		}
	}
	share(ts, widths, room, dated)
	x := axisLeft
	for i := range ts {
		ts[i].x0, ts[i].x1 = x, x+widths[i]
		x += widths[i] + foldRoom
	}
}

// share divides room among the dated segments by their days, none below the
// least.
func share(ts timescale, widths []float64, room, days float64) {
	for settled := false; !settled; {
		settled = true
		for i, s := range ts {
			if !s.vague && widths[i] == 0 && s.days()*room/days < leastSegment {
				widths[i], settled = leastSegment, false
				room -= leastSegment
				days -= s.days()
			}
		}
	}
	for i, s := range ts {
		if !s.vague && widths[i] == 0 {
			widths[i] = s.days() * room / days
		}
	}
}

// at returns the segment in which day lies.
func (ts timescale) at(day Day) segment {
	for _, s := range ts {
		if day < s.to {
			return s
		}
	}
	return ts[len(ts)-1]
}

// x returns where the middle of a stretch stands.
func (ts timescale) x(d stretch) float64 { return ts.at(d.from).x(d.middle()) }
