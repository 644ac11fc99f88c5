package facts

import (
	"time"

	"berkas/site/internal/facts/words"
	"berkas/site/lang"
)

// weekday is a day of the week from Sunday on, or noWeekday.
type weekday int

const noWeekday weekday = -1

// fits reports whether a day is on a weekday. Any is where either is not known.
func (w weekday) fits(d lang.Day) bool {
	return w == noWeekday || d == lang.Day{} || d.Time().Weekday() == time.Weekday(w)
}

// exists reports whether the calendar has a day.
func exists(d lang.Day) bool {
	if d.Day == 0 {
		return d.Month <= 12
	}
	t := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return int(t.Month()) == d.Month && t.Day() == d.Day
}

func dayOf(t time.Time) lang.Day {
	return lang.Day{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// plus returns the day so many days after another.
func plus(d lang.Day, days int) lang.Day { return dayOf(d.Time().AddDate(0, 0, days)) }

// known reports whether the base is.
func (s *dating) known() bool { return s.base != lang.Day{} }

// farAhead is from how many days ahead a day whose year is not said is rather that of the
// year before, unless its sentence speaks of what is to come.
const farAhead = 90

// isFarAhead reports whether what was read at token i, by no weekday, lies so far ahead that
// the year before is meant: "16 March" in a text of October.
func (s *dating) isFarAhead(i int, r reading) bool {
	past := r.from
	past.Year--
	if r.from == (lang.Day{}) || !exists(past) || r.from.Compare(plus(s.base, farAhead)) <= 0 {
		return false
	}
	for k := i; k < i+r.n; k++ {
		if s.token(k).Is(words.Weekday) {
			return false
		}
	}
	return !s.speaksOfFuture(i, -1) && !s.speaksOfFuture(i+r.n, 1)
}

// longestSentence is how many words are looked through on each side of a day.
const longestSentence = 40

// speaksOfFuture reports whether a word of what is to come stands before the end of the
// sentence, from token i on in a direction.
func (s *dating) speaksOfFuture(i, by int) bool {
	for n := 0; n < longestSentence && i >= 0 && i < len(s.tokens); n, i = n+1, i+by {
		t := s.token(i)
		switch {
		case by > 0 && t.Opens:
			return false
		case t.Is(future | words.ShiftNext):
			return true
		case t.Opens:
			return false
		}
	}
	return false
}

// farthestYear is how far from the base a year may be that is not said: two
// leap years are eight years apart at most.
const farthestYear = 8

// nearest returns a day and a month in the year that brings it nearest to the
// base, of those in which it is on the weekday; the zero Day for none, and where
// the base is not known.
func (s *dating) nearest(d lang.Day, day weekday) lang.Day {
	if !s.known() {
		return lang.Day{}
	}
	var best lang.Day
	now, least := s.base.Time(), time.Duration(0)
	most := 1
	if d.Month == 2 && d.Day == 29 {
		most = farthestYear
	}
	for by := -most; by <= most; by++ {
		d.Year = s.base.Year + by
		if !exists(d) || !day.fits(d) {
			continue
		}
		if far := d.Time().Sub(now).Abs(); best == (lang.Day{}) || far < least {
			best, least = d, far
		}
	}
	return best
}

// ofYear returns a point in a year that is told from the base.
func (s *dating) ofYear(p point) lang.Day {
	if !s.known() {
		return lang.Day{}
	}
	p.Year = s.base.Year + p.after
	if !exists(p.Day) {
		return lang.Day{}
	}
	return p.Day
}

// weekdayFrom returns the weekday up to the base; before it, or after it.
func (s *dating) weekdayFrom(day weekday, rule Rule) lang.Day {
	if !s.known() {
		return lang.Day{}
	}
	step, d := -1, s.base
	if rule == WeekdayAfter {
		step = 1
	}
	if rule != Weekday {
		d = plus(d, step)
	}
	for !day.fits(d) {
		d = plus(d, step)
	}
	return d
}

// monday returns the first day of the week so many after that of the base.
func (s *dating) monday(weeks int) lang.Day {
	return plus(s.base, 7*weeks-(int(s.base.Time().Weekday())+6)%7)
}

// monthFrom returns a month before the base or after it; up to it includes its
// own.
func (s *dating) monthFrom(month int, rule Rule, upTo bool) lang.Day {
	if !s.known() {
		return lang.Day{}
	}
	year := s.base.Year
	switch {
	case rule == MonthAfter && month <= s.base.Month:
		year++
	case rule == MonthBefore && (month > s.base.Month || month == s.base.Month && !upTo):
		year--
	}
	return lang.Day{Year: year, Month: month}
}

// The units of time, as words/dates.txt numbers them.
const (
	unitDay = 1 + iota
	unitWeek
	unitMonth
	unitYear
)

// moved returns what is so many units after a day; weeks are counted in days, and
// are about that.
func moved(d lang.Day, unit, by int) (to lang.Day, approx bool) {
	switch unit {
	case unitDay:
		return plus(d, by), false
	case unitWeek:
		return plus(d, 7*by), true
	case unitMonth:
		t := time.Date(d.Year, time.Month(d.Month+by), 1, 0, 0, 0, 0, time.UTC)
		return lang.Day{Year: t.Year(), Month: int(t.Month())}, false
	}
	return lang.Day{Year: d.Year + by}, false
}

// number reads a whole number between two others.
func number(text string, least, most int) (int, bool) {
	n := 0
	for _, c := range text {
		if c < '0' || c > '9' || n > most {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, text != "" && n >= least && n <= most
}
