package facts

import (
	"strings"

	"berkas/site/lang"
)

// onward returns the token behind what leads from a day, which ends before token
// j, to another: a dash, "hingga", or "dan" where "antara" stands before token i;
// 0 for none.
func (s *dating) onward(i, j int) int {
	t := s.token(j)
	switch gap := s.gap(j); {
	case isDash(gap):
		return j
	case strings.TrimSpace(gap) != "" || t.Capital:
		return 0
	case t.Is(through):
		return j + max(t.Phrase, 1)
	case t.Is(and) && s.token(i-1).Is(between):
		return j + 1
	}
	return 0
}

func isDash(gap string) bool {
	switch strings.TrimSpace(gap) {
	case "-", "–", "—":
		return true
	}
	return false
}

// daysOfMonth reads "16-19 April 2023", "16 sampai 19 April", "20-21/4/2024".
func (s *dating) daysOfMonth(i int) reading {
	first, n := s.dayNumber(i)
	j := s.onward(i, i+n)
	if n == 0 || j == 0 || !s.isFree(i) {
		return reading{}
	}
	last := s.from(j).dayMonth(j)
	if last.n > 0 {
		return s.span(i, lang.Day{Month: last.Month, Day: first}, last, j)
	}
	if r := s.from(j).numeric(j, noWeekday); r.n > 0 && r.from != (lang.Day{}) && r.rule == "" {
		return s.span(i, lang.Day{Month: r.from.Month, Day: first}, point{Day: r.from, n: r.n}, j)
	}
	return reading{}
}

// from returns the passage as if token j stood by itself, although a dash leads
// to it.
func (s *dating) from(j int) *dating {
	c := *s
	c.begins = j
	return &c
}

// span makes a range of a day, which has its year from the last one, and the last
// one at token j.
func (s *dating) span(i int, first lang.Day, last point, j int) reading {
	end := s.settle(last, noWeekday)
	r := reading{n: j + last.n - i, rule: end.rule}
	if end.from == (lang.Day{}) {
		return r
	}
	if first.Year == 0 {
		first.Year = end.from.Year
		if first.Month > end.from.Month {
			first.Year--
		}
	}
	if !exists(first) || first.Compare(end.from) >= 0 {
		return reading{}
	}
	r.from, r.to = first, end.from
	return r
}

// monthAndDays reads "April 16-19, 2023", "April 16 to 19".
func (s *dating) monthAndDays(i int) reading {
	m, ok := s.monthName(i)
	first, n := s.dayNumber(i + 1)
	if !ok || n == 0 || !s.joins(i+1) {
		return reading{}
	}
	j := s.onward(i, i+1+n)
	last, n := s.dayNumber(j)
	if _, isMonth := s.monthName(j + n); j == 0 || n == 0 || isMonth && s.joins(j+n) {
		return reading{}
	}
	p := s.withYear(j, j+n, lang.Day{Month: m, Day: last})
	return s.span(i, lang.Day{Month: m, Day: first}, p, j)
}

// dayToDay reads "30 April–2 Mei 2024", "between April 16 and April 19".
func (s *dating) dayToDay(i int) reading {
	first := s.wholeDay(i)
	j := s.onward(i, i+first.n)
	if first.n == 0 || j == 0 || first.hasYear {
		return reading{}
	}
	last := s.from(j).wholeDay(j)
	if last.n == 0 {
		return reading{}
	}
	return s.span(i, first.Day, last, j)
}

// wholeDay reads a day and a month, in letters.
func (s *dating) wholeDay(i int) point {
	if p := s.dayMonth(i); p.n > 0 {
		return p
	}
	return s.monthDay(i)
}

// monthToMonth reads "April–Mei 2024", "November 2023 to February 2024".
func (s *dating) monthToMonth(i int) reading {
	m, ok := s.monthName(i)
	if !ok {
		return reading{}
	}
	first := s.withYear(i, i+1, lang.Day{Month: m})
	j := s.onward(i, i+first.n)
	last, isMonth := s.monthName(j)
	if j == 0 || !isMonth || first.hasYear {
		return reading{}
	}
	p := s.withYear(j, j+1, lang.Day{Month: last})
	if p.Year == 0 {
		return reading{}
	}
	return s.span(i, first.Day, p, j)
}

// yearToYear reads "pada 2019–2023", "from 2019 to 2023".
func (s *dating) yearToYear(i int) reading {
	first := s.year(i)
	j := s.onward(i, i+1)
	if first.n == 0 || j == 0 || len(s.token(j).Text) != 4 || s.isRunOn(j+1) {
		return reading{}
	}
	last, ok := number(s.token(j).Text, first.from.Year+1, 2999)
	if !ok {
		return reading{}
	}
	return reading{n: j + 1 - i, from: first.from, to: lang.Day{Year: last}}
}

// mostListed is how many days may share the month behind the last one.
const mostListed = 6

// listed reads the first of "16, 17, dan 19 April 2023", whose month stands behind
// the last.
func (s *dating) listed(i int) reading {
	day, n := s.dayNumber(i)
	if n == 0 || !s.isFree(i) {
		return reading{}
	}
	for k, j := 1, s.nextListed(i); j > 0 && k < mostListed; k, j = k+1, s.nextListed(j) {
		if p := s.dayMonth(j); p.n > 0 {
			p.Day.Day, p.n = day, n
			return s.settle(p, noWeekday)
		}
	}
	return reading{}
}

// nextListed returns the token of the number behind the one at token i in a list,
// 0 for none.
func (s *dating) nextListed(i int) int {
	j, gap := i+1, s.gap(i+1)
	switch {
	case s.token(j).Is(and) && (gap == " " || gap == ", ") && s.joins(j+1):
		j++
	case gap != ", ":
		return 0
	}
	if _, n := s.dayNumber(j); n == 0 {
		return 0
	}
	return j
}

// listedBehind reads both of "April 16 and 19, 2023", one after the other.
func (s *dating) listedBehind(i int) reading {
	if m, ok := s.monthName(i); ok && s.token(i+2).Is(and) {
		if p := s.behind(i+3, m); p.n > 0 && s.joins(i+1) {
			if day, n := s.dayNumber(i + 1); n > 0 {
				p.Day.Day, p.n = day, 2
				return s.settle(p, noWeekday)
			}
		}
	}
	if m, ok := s.monthName(i - 3); ok && s.token(i-1).Is(and) {
		if p := s.behind(i, m); p.n > 0 {
			return s.settle(p, noWeekday)
		}
	}
	return reading{}
}

// behind reads a day and a year at token i, of a month that was read.
func (s *dating) behind(i, month int) point {
	day, n := s.dayNumber(i)
	if year, ok := s.yearNumber(i + n); ok && n > 0 && s.joins(i) {
		return point{Day: lang.Day{Year: year, Month: month, Day: day}, n: n + 1}
	}
	return point{}
}
