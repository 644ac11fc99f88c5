package figure

import "strconv"

// tick is a mark on the time axis.
type tick struct {
	x     float64
	label string // what begins here; empty for none
	major bool   // years, or months where days are told apart
	edge  bool   // the first of a segment that begins between two majors
}

// ruler says which calendar units a segment marks.
type ruler struct{ major, minor, labelled step }

// ruler chooses units by the room that a day has.
func (s segment) ruler() ruler {
	fits := func(room float64, steps ...step) step {
		for _, t := range steps {
			if t.length()*s.perDay() >= room {
				return t
			}
		}
		return steps[len(steps)-1]
	}
	months := []step{{months: 1}, {months: 3}, {months: 6}}
	switch {
	case s.vague:
		years := fits(44, yearSteps...)
		return ruler{years, years, years}
	case s.perDay() >= 4.5:
		return ruler{
			step{months: 1},
			fits(8, step{days: 1}, step{days: 5}, step{days: 10}),
			fits(30, step{days: 1}, step{days: 2}, step{days: 5}, step{days: 10}, step{days: 15}),
		}
	case s.perDay()*365 >= 48:
		return ruler{step{years: 1}, fits(8, months...), fits(36, months...)}
	}
	years := fits(48, yearSteps...)
	return ruler{years, fits(8, yearSteps...), years}
}

var yearSteps = []step{
	{years: 1},
	{years: 2},
	{years: 5},
	{years: 10},
	{years: 20},
	{years: 50},
	{years: 100},
	{years: 200},
	{years: 500},
	{years: 1000},
	{years: 2000},
	{years: 5000},
	{years: 10_000},
}

// ticks returns the ticks of a segment from left to right.
func (s segment) ticks(months [12]string) []tick {
	r := s.ruler()
	var ticks []tick
	for d := r.minor.ceil(s.from); d < s.to; d = r.minor.next(d) {
		t := tick{x: s.x(float64(d)), major: r.major.floor(d) == d}
		switch {
		case t.major:
			t.label = d.name(r.major, months, true)
		case r.labelled.floor(d) == d:
			t.label = d.name(r.labelled, months, false)
		}
		ticks = append(ticks, t)
	}
	return s.begun(ticks, r, months)
}

// begun makes sure that a reader sees when the segment begins: without a major
// tick near its left edge, the edge is labelled with the whole date.
func (s segment) begun(ticks []tick, r ruler, months [12]string) []tick {
	for _, t := range ticks {
		if t.major && t.x < s.x0+leastSegment {
			return ticks
		}
	}
	unit := r.labelled
	if unit.days > 0 {
		unit = r.major
	}
	if len(ticks) > 0 && ticks[0].x == s.x0 {
		ticks = ticks[1:]
	}
	return append([]tick{{x: s.x0, edge: true, label: s.from.name(unit, months, true)}}, ticks...)
}

// name writes d as the beginning of a unit; whole adds the year to a month.
func (d Day) name(s step, months [12]string, whole bool) string {
	y, m, n := d.Date()
	switch {
	case s.years > 0:
		return strconv.Itoa(y)
	case s.months > 0 && whole:
		return months[m-1] + " " + strconv.Itoa(y)
	case s.months > 0:
		return months[m-1]
	}
	return strconv.Itoa(n)
}
