package facts

import (
	"fmt"
	"strings"
	"time"

	"berkas/site/internal/facts/words"
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
	s := dating{tokens: words.Base().Tokens(text), text: text, now: published}
	var all []Date
	for i := 0; i < len(s.tokens); i++ {
		n, found := s.at(i)
		if n == 0 {
			continue
		}
		last := s.tokens[i+n-1]
		d := Date{Start: s.tokens[i].Start, End: last.End, Relative: found.relative}
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
	tokens []words.Token
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
func (s dating) token(i int) *words.Token {
	if i < 0 || i >= len(s.tokens) {
		return &words.Token{}
	}
	return &s.tokens[i]
}

// unit reads "bulan lalu", "last month", "pekan ini", "next year".
func (s dating) unit(i int) (int, dated) {
	t, shift := s.token(i), s.token(i+1)
	if t.Is(words.ShiftLast | words.ShiftNext | words.ShiftThis) {
		t, shift = shift, t
	}
	if !t.Is(words.Unit) || !shift.Is(words.ShiftLast|words.ShiftNext|words.ShiftThis) || strings.TrimSpace(s.token(i+1).Gap) != "" {
		return 0, dated{}
	}
	by := 0
	switch {
	case shift.Is(words.ShiftNext):
		by = 1
	case shift.Is(words.ShiftLast):
		by = -1
	}
	return 2, dated{s.shift(t.Low, by), true}
}

// ago reads "dua hari lalu", "3 bulan yang lalu", "sebulan lalu", "two weeks ago".
func (s dating) ago(i int) (int, dated) {
	n, ok := count(s.token(i).Low)
	j := i + 1
	low := strings.TrimSuffix(s.token(j).Low, "s")
	if rest, found := strings.CutPrefix(s.token(i).Low, "se"); found && !ok {
		n, ok, low, j = 1, true, rest, i
	}
	switch low {
	case "hari", "day", "pekan", "minggu", "week", "bulan", "month", "tahun", "year":
	default:
		return 0, dated{}
	}
	j++
	if s.token(j).Low == "yang" {
		j++
	}
	if t := s.token(j); !ok || t.Low != "lalu" && t.Low != "silam" && t.Low != "ago" {
		return 0, dated{}
	}
	return j + 1 - i, dated{s.before(low, n), true}
}

// nearDay reads hari ini, kemarin, besok and their like.
func (s dating) nearDay(i int) (int, dated) {
	by, n := 0, 1
	switch t := s.token(i); t.Low {
	case "hari":
		if s.token(i+1).Low != "ini" {
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
	year, ok := number(s.token(i).Text, 1900, 2100)
	gap := s.token(i).Gap
	if !ok || gap != " " {
		return 0, dated{}
	}
	switch s.token(i - 1).Low {
	case "pada", "tahun", "sejak", "hingga", "sampai", "in", "since", "until", "by", "during", "of", "year":
		return 1, dated{fmt.Sprintf("%04d", year), false}
	}
	return 0, dated{}
}
