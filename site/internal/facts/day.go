package facts

import (
	"fmt"
	"strings"

	"berkas/site/internal/facts/words"
	"berkas/site/lang"
)

// weekday reads "Minggu, 16 April 2023", "Jumat (26/4)", "Jumat lalu", "last
// Friday", "Minggu".
func (s dating) weekday(i int) (int, dated) {
	from, last, next := i, s.token(i).Low == "last", s.token(i).Low == "next"
	if last || next {
		i++
	}
	t := s.token(i)
	day, ok := weekdayOf(t.Low)
	if !ok || !t.Capital || s.isEvery(from-1) {
		return 0, dated{}
	}
	n := i + 1
	if m, d := s.dateAfterDay(n); m > 0 {
		return n + m - from, d
	}
	if strings.TrimSpace(s.token(n).Gap) == "" {
		switch t := s.token(n); {
		case t.Low == "lalu" || t.Low == "silam":
			last, n = true, n+1
		case t.Is(words.ShiftNext):
			next, n = true, n+1
		case t.Low == "ini":
			n++
		}
	}
	return n - from, dated{s.nearest(day, last, next), true}
}

// isEvery reports whether a word makes a weekday any.
func (s dating) isEvery(i int) bool {
	switch s.token(i).Low {
	case "setiap", "every", "tiap":
		return true
	}
	return false
}

// dateAfterDay reads the date behind a weekday, perhaps in brackets.
func (s dating) dateAfterDay(i int) (int, dated) {
	switch strings.TrimSpace(s.token(i).Gap) {
	case ",", "(", ", (", "":
	default:
		return 0, dated{}
	}
	for _, read := range [...]func(int) (int, dated){s.dayMonth, s.monthDay, s.numeric} {
		if n, d := read(i); n > 0 {
			return n, d
		}
	}
	return 0, dated{}
}

// dayMonth reads "16 April 2023" and "16 April".
func (s dating) dayMonth(i int) (int, dated) {
	day, ok := number(s.token(i).Text, 1, 31)
	m := monthOf(s.token(i + 1).Low)
	if !ok || m == 0 || !s.token(i+1).Capital || strings.TrimSpace(s.token(i+1).Gap) != "" {
		return 0, dated{}
	}
	return s.withYear(i, i+2, day, m)
}

// monthDay reads "April 16, 2023" and "April 16".
func (s dating) monthDay(i int) (int, dated) {
	m := monthOf(s.token(i).Low)
	t := s.token(i + 1)
	day, ok := number(strings.TrimRight(t.Text, "stndrh"), 1, 31)
	if m == 0 || !ok || !s.token(i).Capital || strings.TrimSpace(t.Gap) != "" && strings.TrimSpace(t.Gap) != "." {
		return 0, dated{}
	}
	return s.withYear(i, i+2, day, m)
}

// withYear adds the year at token next, or else the one that brings a day and a
// month nearest to publication.
func (s dating) withYear(i, next, day, m int) (int, dated) {
	if year, ok := number(s.token(next).Text, 1000, 2999); ok && strings.Trim(s.token(next).Gap, " ,") == "" {
		return next + 1 - i, dated{fmt.Sprintf("%04d-%02d-%02d", year, m, day), false}
	}
	return next - i, dated{s.inYear(day, m), true}
}

// numeric reads "2023-04-16", "16/4/2023" and "(16/4)".
func (s dating) numeric(i int) (int, dated) {
	a, b, c := s.token(i), s.token(i+1), s.token(i+2)
	first, ok := number(a.Text, 1, 2999)
	second, isMonth := number(b.Text, 1, 12)
	if !ok || !isMonth || b.Gap != "/" && b.Gap != "-" {
		return 0, dated{}
	}
	if third, ok := number(c.Text, 1, 2999); ok && c.Gap == b.Gap {
		switch {
		case first > 999 && third <= 31:
			return 3, dated{fmt.Sprintf("%04d-%02d-%02d", first, second, third), false}
		case first <= 31 && third > 99:
			return 3, dated{fmt.Sprintf("%04d-%02d-%02d", third, second, first), false}
		}
	}
	if bracketed := strings.HasSuffix(a.Gap, "(") && strings.HasPrefix(s.text[b.End:], ")"); bracketed && b.Gap == "/" && first <= 31 {
		return 2, dated{s.inYear(first, second), true}
	}
	return 0, dated{}
}

// month reads "April 2023", "pada Februari", "last March", "Februari lalu".
func (s dating) month(i int) (int, dated) {
	t, next := s.token(i), s.token(i+1)
	m := monthOf(t.Low)
	if m == 0 || !t.Capital {
		return 0, dated{}
	}
	if year, ok := number(next.Text, 1000, 2999); ok && strings.Trim(next.Gap, " ,") == "" {
		return 2, dated{fmt.Sprintf("%04d-%02d", year, m), false}
	}
	beside := strings.TrimSpace(next.Gap) == ""
	ahead, back := beside && next.Is(words.ShiftNext), beside && next.Is(words.ShiftLast)
	switch {
	case ahead || back:
		return 2, dated{s.monthNear(m, ahead, true), true}
	case LeadsMonth(s.token(i - 1).Low):
		return 1, dated{s.monthNear(m, false, false), true}
	}
	return 0, dated{}
}

// monthNear returns the month m before publication, or the one ahead; "" where
// the day of publication is not known. A shifted one is not that of publication.
func (s dating) monthNear(m int, ahead, shifted bool) string {
	if s.now == (lang.Day{}) {
		return ""
	}
	year := s.now.Year
	switch {
	case ahead && m <= s.now.Month:
		year++
	case !ahead && (m > s.now.Month || shifted && m == s.now.Month):
		year--
	}
	return fmt.Sprintf("%04d-%02d", year, m)
}
