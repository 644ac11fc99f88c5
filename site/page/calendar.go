package page

import (
	"slices"

	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// calendar is an axis of time: months, or longer periods, with a break in place
// of those in which nothing was said.
type calendar struct {
	months  int // of a period
	periods []period
}

// period begins with a month, by its number, and ends before another.
type period struct {
	from, to int
	folded   bool
}

// leastSilence is how many months, or longer periods, without a statement are
// pointed out.
const leastSilence = 2

// calendarOf chooses months, or quarters, one, two or five years, decades,
// centuries, millennia: the shortest that the dates allow and that a figure has room for.
func calendarOf(dates []lang.Date) calendar { return calendarWithin(dates, figure.PeriodsFit) }

// calendarWithin chooses them for where so many periods and breaks fit.
func calendarWithin(dates []lang.Date, fit func(periods, breaks int) bool) calendar {
	least := 1
	if slices.ContainsFunc(dates, func(d lang.Date) bool { return d.From.Precision() == lang.Year }) {
		least = 12
	}
	var c calendar
	for _, months := range []int{1, 3, 12, 24, 60, 120, 1200, 12000} {
		if months < least {
			continue
		}
		if c = newCalendar(dates, months); fit(c.count()) {
			break
		}
	}
	return c
}

func newCalendar(dates []lang.Date, months int) calendar {
	c := calendar{months: months}
	var begins []int
	for _, date := range dates {
		begins = append(begins, render.Month(date)/months*months)
	}
	slices.Sort(begins)
	for _, from := range slices.Compact(begins) {
		if n := len(c.periods); n > 0 {
			c.fill(c.periods[n-1].to, from)
		}
		c.periods = append(c.periods, period{from, from + months, false})
	}
	return c
}

// fill adds what lies between two months: one period, or a break.
func (c *calendar) fill(from, to int) {
	if from < to {
		c.periods = append(c.periods, period{from, to, (to-from)/c.months >= leastSilence})
	}
}

func (c calendar) count() (periods, breaks int) {
	for _, p := range c.periods {
		if p.folded {
			breaks++
		}
	}
	return len(c.periods) - breaks, breaks
}

// place returns where on the axis a date begins: in which period, and how far
// into it.
func (c calendar) place(date lang.Date) (at int, share float64) {
	month, day := render.Month(date), date.Earliest().Day
	at, _ = slices.BinarySearchFunc(c.periods, month, func(p period, month int) int {
		if p.to <= month {
			return -1
		}
		return p.from - min(p.from, month)
	})
	return at, (float64(month-c.periods[at].from) + float64(day-1)/31) / float64(c.months)
}

// name says what a period is: "Apr 2023", "2020–2029"; of a break, how long it is.
func (c calendar) name(s *render.Site, p period) string {
	if n := p.to - p.from; p.folded && n < 36 {
		return s.N(s.Words.CountMonths, n)
	} else if p.folded {
		return s.N(s.Words.CountYears, n/12)
	}
	date := lang.Date{From: lang.Day{Year: p.from / 12}}
	switch {
	case c.months < 12:
		date.From.Month = p.from%12 + 1
		date.To = firstOf(p.to - 1).From
	case c.months > 12:
		date.To = lang.Day{Year: p.to/12 - 1}
	}
	date.Text = date.From.String()
	return s.Lang.ShortDate(date)
}
