package hearsay

import (
	"fmt"
	"strings"
	"time"

	"berkas/site/lang"
)

// Date is a date that a paragraph names.
type Date struct {
	Start, End int // bytes
	Text       string
	Date       lang.Date // zero where it depends on a day that is not known
	Relative   bool      // worked out from the day of publication
}

// Dates finds the dates of a paragraph, in order. Published is the day the text
// came out; what is relative is worked out from it, and has no Date where it is
// the zero Day.
//
// A weekday is the last one before publication, or the day itself; "lalu" and
// "last" exclude the day, "depan" and "next" look ahead. A month without a year
// is the last one before. Weeks begin on Monday.
func Dates(text string, published lang.Day) []Date {
	s := dating{tokens: words().tokens(text), text: text, now: published}
	var all []Date
	for i := 0; i < len(s.tokens); i++ {
		n, found := s.at(i)
		if n == 0 {
			continue
		}
		last := s.tokens[i+n-1]
		d := Date{Start: s.tokens[i].start, End: last.end, Relative: found.relative}
		if strings.Contains(text[d.Start:d.End], "(") && strings.HasPrefix(text[d.End:], ")") {
			d.End++
		}
		d.Text = text[d.Start:d.End]
		if found.text != "" && (published != lang.Day{} || !found.relative) {
			if date, err := lang.ParseDate(found.text); err == nil {
				d.Date = date
			}
		}
		all = append(all, d)
		i += n - 1
	}
	return all
}

// dating is a paragraph being searched for dates.
type dating struct {
	tokens []token
	text   string
	now    lang.Day
}

// dated is a date as EDTF writes it.
type dated struct {
	text     string
	relative bool
}

// at returns how many tokens from i on are a date, and which.
func (s dating) at(i int) (int, dated) {
	for _, read := range [...]func(int) (int, dated){s.weekday, s.dayMonth, s.monthDay, s.numeric, s.month, s.unit, s.ago, s.nearDay, s.year} {
		if n, d := read(i); n > 0 {
			return n, d
		}
	}
	return 0, dated{}
}

// token returns token i, an empty one beyond the end.
func (s dating) token(i int) *token {
	if i < 0 || i >= len(s.tokens) {
		return &token{}
	}
	return &s.tokens[i]
}

// weekday reads "Minggu, 16 April 2023", "Jumat (26/4)", "Jumat lalu", "last
// Friday", "Minggu".
func (s dating) weekday(i int) (int, dated) {
	from, last := i, s.token(i).is(shiftLast) && s.token(i).low == "last"
	next := s.token(i).low == "next"
	if last || next {
		i++
	}
	t := s.token(i)
	day, ok := weekdayOf(t.low)
	if !ok || !t.capital || s.token(from-1).low == "setiap" || s.token(from-1).low == "every" || s.token(from-1).low == "tiap" {
		return 0, dated{}
	}
	n := i + 1
	if gap := strings.TrimSpace(s.token(n).gap); gap == "," || gap == "(" || gap == ", (" || gap == "" {
		for _, read := range [...]func(int) (int, dated){s.dayMonth, s.monthDay, s.numeric} {
			if m, d := read(n); m > 0 {
				return n + m - from, d
			}
		}
	}
	if strings.TrimSpace(s.token(n).gap) == "" {
		switch t := s.token(n); {
		case t.low == "lalu" || t.low == "silam":
			last, n = true, n+1
		case t.is(shiftNext):
			next, n = true, n+1
		case t.low == "ini":
			n++
		}
	}
	return n - from, dated{s.nearest(day, last, next), true}
}

// dayMonth reads "16 April 2023" and "16 April".
func (s dating) dayMonth(i int) (int, dated) {
	day, ok := number(s.token(i).text, 1, 31)
	m := monthOf(s.token(i + 1).low)
	if !ok || m == 0 || !s.token(i+1).capital || strings.TrimSpace(s.token(i+1).gap) != "" {
		return 0, dated{}
	}
	return s.withYear(i, i+2, day, m)
}

// monthDay reads "April 16, 2023" and "April 16".
func (s dating) monthDay(i int) (int, dated) {
	m := monthOf(s.token(i).low)
	t := s.token(i + 1)
	day, ok := number(strings.TrimRight(t.text, "stndrh"), 1, 31)
	if m == 0 || !ok || !s.token(i).capital || strings.TrimSpace(t.gap) != "" && strings.TrimSpace(t.gap) != "." {
		return 0, dated{}
	}
	return s.withYear(i, i+2, day, m)
}

// withYear adds the year at token next, or else the one that brings a day and a
// month nearest to publication.
func (s dating) withYear(i, next, day, m int) (int, dated) {
	if year, ok := number(s.token(next).text, 1000, 2999); ok && strings.Trim(s.token(next).gap, " ,") == "" {
		return next + 1 - i, dated{fmt.Sprintf("%04d-%02d-%02d", year, m, day), false}
	}
	return next - i, dated{s.inYear(day, m), true}
}

// numeric reads "2023-04-16", "16/4/2023" and "(16/4)".
func (s dating) numeric(i int) (int, dated) {
	a, b, c := s.token(i), s.token(i+1), s.token(i+2)
	first, ok := number(a.text, 0, 2999)
	if !ok || b.gap != "/" && b.gap != "-" {
		return 0, dated{}
	}
	second, ok := number(b.text, 1, 12)
	third, three := number(c.text, 1, 2999)
	switch {
	case ok && three && c.gap == b.gap && first > 999 && third <= 31:
		return 3, dated{fmt.Sprintf("%04d-%02d-%02d", first, second, third), false}
	case ok && three && c.gap == b.gap && first >= 1 && first <= 31 && third > 99:
		return 3, dated{fmt.Sprintf("%04d-%02d-%02d", third, second, first), false}
	case ok && b.gap == "/" && c.gap != "/" && first >= 1 && first <= 31 && strings.HasSuffix(a.gap, "(") && strings.HasPrefix(s.text[b.end:], ")"):
		return 2, dated{s.inYear(first, second), true}
	}
	return 0, dated{}
}

// month reads "April 2023", "pada Februari", "last March", "Februari lalu".
func (s dating) month(i int) (int, dated) {
	t := s.token(i)
	m := monthOf(t.low)
	if m == 0 || !t.capital {
		return 0, dated{}
	}
	next := s.token(i + 1)
	if year, ok := number(next.text, 1000, 2999); ok && strings.Trim(next.gap, " ,") == "" {
		return 2, dated{fmt.Sprintf("%04d-%02d", year, m), false}
	}
	ahead := strings.TrimSpace(next.gap) == "" && next.is(shiftNext)
	shifted := strings.TrimSpace(next.gap) == "" && (next.is(shiftLast) || ahead)
	if !shifted && !leadsMonth(s.token(i-1).low) {
		return 0, dated{}
	}
	n := 1
	if shifted {
		n = 2
	}
	if s.now == (lang.Day{}) {
		return n, dated{"", true}
	}
	year := s.now.Year
	switch {
	case ahead && m <= s.now.Month:
		year++
	case !ahead && m > s.now.Month, !ahead && shifted && m == s.now.Month:
		year--
	}
	return n, dated{fmt.Sprintf("%04d-%02d", year, m), true}
}

// unit reads "bulan lalu", "last month", "pekan ini", "next year".
func (s dating) unit(i int) (int, dated) {
	t, shift := s.token(i), s.token(i+1)
	if t.is(shiftLast | shiftNext | shiftThis) {
		t, shift = shift, t
	}
	if !t.is(unit) || !shift.is(shiftLast|shiftNext|shiftThis) || strings.TrimSpace(s.token(i+1).gap) != "" {
		return 0, dated{}
	}
	by := 0
	switch {
	case shift.is(shiftNext):
		by = 1
	case shift.is(shiftLast):
		by = -1
	}
	return 2, dated{s.shift(t.low, by), true}
}

// ago reads "dua hari lalu", "3 bulan yang lalu", "sebulan lalu", "two weeks ago".
func (s dating) ago(i int) (int, dated) {
	n, ok := count(s.token(i).low)
	j := i + 1
	low := strings.TrimSuffix(s.token(j).low, "s")
	if rest, found := strings.CutPrefix(s.token(i).low, "se"); found && !ok {
		n, ok, low, j = 1, true, rest, i
	}
	switch low {
	case "hari", "day", "pekan", "minggu", "week", "bulan", "month", "tahun", "year":
	default:
		return 0, dated{}
	}
	j++
	if s.token(j).low == "yang" {
		j++
	}
	if t := s.token(j); !ok || t.low != "lalu" && t.low != "silam" && t.low != "ago" {
		return 0, dated{}
	}
	return j + 1 - i, dated{s.before(low, n), true}
}

// nearDay reads hari ini, kemarin, besok and their like.
func (s dating) nearDay(i int) (int, dated) {
	by, n := 0, 1
	switch t := s.token(i); t.low {
	case "hari":
		if s.token(i+1).low != "ini" {
			return 0, dated{}
		}
		n = 2
	case "today", "tonight":
	case "kemarin", "yesterday":
		by = -1
	case "besok", "tomorrow":
		by = 1
	case "lusa":
		by = 2
	default:
		return 0, dated{}
	}
	if s.now == (lang.Day{}) {
		return n, dated{"", true}
	}
	return n, dated{s.now.Time().AddDate(0, 0, by).Format(time.DateOnly), true}
}

// year reads "pada 2022", "tahun 2018", "in 2022"; the date is the number alone.
func (s dating) year(i int) (int, dated) {
	year, ok := number(s.token(i).text, 1900, 2100)
	gap := s.token(i).gap
	if !ok || gap != " " {
		return 0, dated{}
	}
	switch s.token(i - 1).low {
	case "pada", "tahun", "sejak", "hingga", "sampai", "in", "since", "until", "by", "during", "of", "year":
		return 1, dated{fmt.Sprintf("%04d", year), false}
	}
	return 0, dated{}
}
