package facts

import (
	"strings"

	"berkas/site/internal/facts/words"
	"berkas/site/lang"
)

// order says which of two numbers is the day where nothing else does.
type order uint8

const (
	unknownOrder order = iota
	dayFirst
	monthFirst
)

// orderOf returns the order of a language's region. English has two.
func orderOf(language string) order {
	tag := strings.ToLower(strings.ReplaceAll(language, "_", "-"))
	switch primary, _, _ := strings.Cut(tag, "-"); {
	case primary == "id", tag == "en-gb":
		return dayFirst
	case tag == "en-us":
		return monthFirst
	}
	return unknownOrder
}

// point is a day or a month as it is written; what is not said is 0.
type point struct {
	lang.Day
	n       int  // how many tokens
	after   int  // how many years after that of the base
	hasYear bool // after tells the year
}

// date reads a day and a month in any order, with or without a year.
func (s *dating) date(i int) reading {
	p := s.dayMonth(i)
	if p.n == 0 {
		p = s.monthDay(i)
	}
	if p.n == 0 {
		return s.numeric(i, noWeekday)
	}
	return s.settle(p, noWeekday)
}

// settle gives a point the year that it does not say: one told from the base, or
// the one that brings it nearest to the base. A day that no year has, or that is
// on another weekday, is none.
func (s *dating) settle(p point, day weekday) reading {
	switch {
	case p.Year != 0:
		if !exists(p.Day) || !day.fits(p.Day) {
			return reading{n: p.n}
		}
		return reading{n: p.n, from: p.Day}
	case p.hasYear:
		return reading{n: p.n, from: s.ofYear(p), rule: OfYear}
	case !exists(lang.Day{Year: 2000, Month: p.Month, Day: p.Day.Day}):
		return reading{n: p.n}
	}
	r := reading{n: p.n, from: s.nearest(p.Day, day)}
	if r.from != (lang.Day{}) || !s.known() {
		r.rule = NearestYear
	}
	return r
}

// dayMonth reads "16 April 2023", "16 April", "16th of April", "16 April tahun
// lalu".
func (s *dating) dayMonth(i int) point {
	day, n := s.dayNumber(i)
	if n == 0 || !s.isFree(i) {
		return point{}
	}
	j := i + n
	if s.token(j).Is(of) && s.joins(j) {
		j++
	}
	m, ok := s.monthName(j)
	if !ok || !s.joins(j) {
		return point{}
	}
	return s.withYear(i, j+1, lang.Day{Month: m, Day: day})
}

// monthDay reads "April 16, 2023", "April 16th", "Sept. 5".
func (s *dating) monthDay(i int) point {
	m, ok := s.monthName(i)
	if !ok {
		return point{}
	}
	day, n := s.dayNumber(i + 1)
	if gap := s.gap(i + 1); n == 0 || gap != " " && gap != ". " && gap != "\u00a0" {
		return point{}
	}
	return s.withYear(i, i+1+n, lang.Day{Month: m, Day: day})
}

// withYear adds to a point from token i on the year at token next, if one stands
// there.
func (s *dating) withYear(i, next int, d lang.Day) point {
	p := point{Day: d, n: next - i}
	if s.token(next).Is(of) && s.joins(next) && d.Day == 0 {
		next++ // April of 2023
	}
	if year, ok := s.yearNumber(next); ok {
		p.Year, p.n = year, next+1-i
		return p
	}
	if by, n := s.shiftedUnit(next, 4); n > 0 && s.joins(next) {
		p.after, p.hasYear, p.n = by, true, next+n-i
	}
	return p
}

// dayNumber reads the number of a day, perhaps an ordinal: 16, 16th.
func (s *dating) dayNumber(i int) (day, n int) {
	low := s.token(i).Low
	if len(low) > 2 {
		if tail := low[len(low)-2:]; dayWords().Listed(tail)&ordinal != 0 {
			low = low[:len(low)-2]
		}
	}
	if day, ok := number(low, 1, 31); ok {
		return day, 1
	}
	return 0, 0
}

// yearNumber reads a year behind a month: 2023, or after a comma.
func (s *dating) yearNumber(i int) (int, bool) {
	t := s.token(i)
	gap := strings.TrimLeft(s.gap(i), ".")
	if len(t.Text) != 4 || gap != " " && gap != ", " && gap != "\u00a0" || s.isRunOn(i+1) {
		return 0, false
	}
	return number(t.Text, 1000, 2999)
}

// isFree reports whether token i is not the rest of something with a sign in it:
// ke-16, 1/16.
func (s *dating) isFree(i int) bool {
	gap := s.gap(i)
	if gap == "" {
		return i == 0
	}
	return gap != "-" && gap != "/" && gap != "."
}

// isRunOn reports whether token i goes on a number before it: the -an of 1990-an.
func (s *dating) isRunOn(i int) bool {
	t := s.token(i)
	return s.gap(i) == "-" && !t.Number
}

// monthName reads the name of a month, which has a capital.
func (s *dating) monthName(i int) (int, bool) {
	t := s.token(i)
	if !t.Capital {
		return 0, false
	}
	return dayWords().Value(t.Low, words.Month)
}

// numeric reads "2023-04-16", "16/4/2023", "16.4.2023" and, in brackets or behind
// a weekday, "16/4" and "16/4/23".
func (s *dating) numeric(i int, day weekday) reading {
	parts, n := s.numbers(i)
	if n == 0 || !s.isFree(i) {
		return reading{}
	}
	slash := s.gap(i+1) == "/"
	switch {
	case len(parts) == 2 && slash && (day != noWeekday || s.bracketed(i, n)):
		return s.ordered(parts, 0, day, n)
	case len(parts) != 3:
		return reading{}
	case len(parts[0]) == 4:
		return s.iso(parts, n)
	}
	year, _ := number(parts[2], 0, 2999)
	switch len(parts[2]) {
	case 4:
		return s.ordered(parts, year, day, n)
	case 2:
		if n > 1 && slash && s.order != unknownOrder {
			return s.ordered(parts, 2000+year, day, n)
		}
	}
	return reading{}
}

// bracketed reports whether brackets stand around n tokens.
func (s *dating) bracketed(i, n int) bool {
	return strings.HasSuffix(s.gap(i), "(") && strings.HasPrefix(s.text[s.tokens[i+n-1].End:], ")")
}

// numbers returns the numbers from token i on that slashes, hyphens or full stops
// join into a date, and how many tokens they are.
func (s *dating) numbers(i int) (parts []string, n int) {
	switch t := s.token(i); {
	case strings.Count(t.Text, ".") == 2:
		return strings.Split(t.Text, "."), 1
	case !t.Number:
		return nil, 0
	}
	sign := s.gap(i + 1)
	parts = []string{s.token(i).Text}
	for n = 1; n < 4 && (sign == "/" || sign == "-") && s.gap(i+n) == sign; n++ {
		parts = append(parts, s.token(i+n).Text)
	}
	for _, p := range parts {
		if _, ok := number(p, 0, 9999); !ok {
			return nil, 0
		}
	}
	return parts, n
}

func (s *dating) iso(parts []string, n int) reading {
	year, yes := number(parts[0], 1000, 2999)
	month, okay := number(parts[1], 1, 12)
	day, ok := number(parts[2], 1, 31)
	if d := (lang.Day{Year: year, Month: month, Day: day}); yes && okay && ok && exists(d) {
		return reading{n: n, from: d}
	}
	return reading{n: n}
}

// ordered reads two numbers of which one is the day and one the month, in a year
// or, where that is 0, the one nearest to the base.
func (s *dating) ordered(parts []string, year int, day weekday, n int) reading {
	a, yes := number(parts[0], 1, 31)
	b, ok := number(parts[1], 1, 31)
	if !yes || !ok || year != 0 && year < 1000 {
		return reading{n: n}
	}
	var can []reading
	for _, d := range s.orders(lang.Day{Year: year, Month: b, Day: a}, lang.Day{Year: year, Month: a, Day: b}) {
		if r := s.settle(point{Day: d, n: n}, day); r.from != (lang.Day{}) || r.rule != "" {
			can = append(can, r)
		}
	}
	switch {
	case len(can) == 1, len(can) == 2 && s.order != unknownOrder, len(can) == 2 && can[0].from == can[1].from:
		return can[0]
	}
	return reading{n: n}
}

// orders returns the ways to read two numbers that have a month, the region's
// first.
func (s *dating) orders(byDay, byMonth lang.Day) []lang.Day {
	list := []lang.Day{byDay, byMonth}
	if s.order == monthFirst {
		list[0], list[1] = byMonth, byDay
	}
	var can []lang.Day
	for _, d := range list {
		if d.Month <= 12 {
			can = append(can, d)
		}
	}
	return can
}

// monthYear reads "April 2023", "April of 2023", "Juni tahun lalu".
func (s *dating) monthYear(i int) reading {
	m, ok := s.monthName(i)
	if !ok {
		return reading{}
	}
	switch p := s.withYear(i, i+1, lang.Day{Month: m}); {
	case s.token(i-1).Number && s.joins(i):
		return reading{n: p.n} // 0 Mei 2024
	case p.Year != 0:
		return reading{n: p.n, from: p.Day}
	case p.hasYear:
		return reading{n: p.n, from: s.ofYear(p), rule: OfYear}
	}
	return reading{}
}

// year reads "pada 2022", "tahun 2018", "in 2022"; the year is the number alone.
func (s *dating) year(i int) reading {
	if t := s.token(i - 1); !t.Is(leadsYear|between) || !s.joins(i) || s.isRunOn(i+1) || len(s.token(i).Text) != 4 {
		return reading{}
	}
	least := 1800
	if s.unitAt(i-1) == unitYear {
		least = 1000
	}
	if y, ok := number(s.token(i).Text, least, 2100); ok {
		return reading{n: 1, from: lang.Day{Year: y}}
	}
	return reading{}
}
