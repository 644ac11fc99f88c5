package facts

import (
	"strings"
	"sync"

	"berkas/site/internal/facts/words"
	"berkas/site/lang"
)

// Day is a day, a month, a year or a range of them that a passage names.
type Day struct {
	Start, End int // bytes of the passage
	Text       string
	Date       lang.Date // the zero Date where it depends on a day that is not known, or can be two
	Rule       Rule      // how it was inferred; "" for what the passage says in full
}

// Rule says how a day was inferred that a passage does not say in full.
type Rule string

// The rules. The base is the day on which the passage came out.
const (
	Weekday       Rule = "weekday"         // the last one up to the base
	WeekdayBefore Rule = "weekday-before"  // the last one before the base: Jumat lalu
	WeekdayAfter  Rule = "weekday-after"   // the first one after it: Senin depan
	EitherWeek    Rule = "either-week"     // a day of this week or of the next to it, nobody can tell which: last Thursday, on a Friday
	WeekdayOfWeek Rule = "weekday-of-week" // in the week of the base, or another: Rabu pekan lalu
	NearestYear   Rule = "nearest-year"    // a day and a month, in the year that brings them nearest to the base; the year before where that is far ahead and the sentence speaks of nothing to come
	OfYear        Rule = "of-year"         // a month in a year told from the base: Juni tahun lalu
	MonthBefore   Rule = "month-before"    // the last one up to the base, or before it where the words say so
	MonthAfter    Rule = "month-after"     // the first one after the base
	Period        Rule = "period"          // a week, month or year beside that of the base: bulan lalu
	Counted       Rule = "counted"         // so many units from the base: dua hari lalu
	NearDay       Rule = "near-day"        // the base, or a day beside it: kemarin
	BeforeNamed   Rule = "before-named"    // so many units before the day that the passage named last
	BeforeBase    Rule = "before-base"     // so many units before the base, because the passage named no day
)

// Days finds the days of a passage, in order. Base is the day on which the
// passage came out: what is relative is counted from it, and has no Date where it
// is not a whole day. Language is a BCP 47 tag, "" where it is not known; days are
// read in Indonesian and English whatever it is, but only it tells which number is
// the month in 05/07/2024.
//
// A form that can be two days is read where a weekday, the language's region or a
// month that does not exist decides, else not at all; nor is a day that the
// calendar does not have, or not on the weekday beside it. Weeks begin on Monday.
func Days(passage string, base lang.Day, language string) []Day {
	return newDating(passage, base, language).days()
}

// days reads a passage from its first token to its last.
func (s *dating) days() []Day {
	var all []Day
	for i := 0; i < len(s.tokens); {
		if s.isPlain(i) {
			i++
			continue
		}
		r := s.read(i)
		if r.n == 0 {
			i++
			continue
		}
		if d, ok := s.day(i, r); ok {
			all = append(all, d)
		}
		i += r.n
	}
	return all
}

// isPlain reports whether token i is a word that stands in no list and has no digit:
// most are, and no rule reads anything at one.
func (s *dating) isPlain(i int) bool {
	t := &s.tokens[i]
	return t.Class == 0 && !t.Number && !strings.HasSuffix(t.Low, "s") && !strings.Contains(t.Text, ".")
}

// dating is a passage being searched for days.
type dating struct {
	text   string
	tokens []words.Token
	base   lang.Day // the zero Day where it is not known
	order  order
	named  lang.Day // the day that was named last
	begins int      // a token that is read as if it stood by itself
	rules  []dayRule
}

// reading is what a rule reads: how many tokens, and what they mean. One with
// tokens and nothing else says that they mean no day.
type reading struct {
	n        int
	from, to lang.Day // to is the zero Day unless it is a range
	approx   bool
	rule     Rule
}

var everyDayRule = sync.OnceValue(dayRules)

func newDating(passage string, base lang.Day, language string) *dating {
	if base.Precision() != lang.ADay {
		base = lang.Day{}
	}
	return &dating{text: passage, tokens: dayWords().Tokens(passage), base: base, order: orderOf(language), rules: everyDayRule()}
}

// read tries the rules at token i; the first that reads anything wins.
func (s *dating) read(i int) reading {
	for _, rule := range s.rules {
		if r := rule.read(s, i); r.n > 0 {
			return r
		}
	}
	return reading{}
}

// day makes a Day of what was read at token i, unless it is none.
func (s *dating) day(i int, r reading) (Day, bool) {
	d := Day{Start: s.tokens[i].Start, End: s.tokens[i+r.n-1].End, Rule: r.rule}
	if strings.Contains(s.text[d.Start:d.End], "(") && strings.HasPrefix(s.text[d.End:], ")") {
		d.End++
	}
	d.Text = s.text[d.Start:d.End]
	if r.rule == NearestYear && s.isFarAhead(i, r) {
		r.from.Year--
		if r.to != (lang.Day{}) {
			r.to.Year--
		}
	}
	if r.from == (lang.Day{}) {
		return d, r.rule != ""
	}
	date, err := lang.ParseDate(r.edtf())
	if err != nil {
		return Day{}, false
	}
	d.Date = date
	if r.to == (lang.Day{}) && r.from.Precision() == lang.ADay {
		s.named = r.from
	}
	return d, true
}

// edtf writes what was read as EDTF does.
func (r reading) edtf() string {
	mark := ""
	if r.approx {
		mark = "~"
	}
	text := r.from.String() + mark
	if r.to != (lang.Day{}) {
		text += "/" + r.to.String() + mark
	}
	return text
}

// token returns token i, an empty one beyond the ends.
func (s *dating) token(i int) *words.Token {
	if i < 0 || i >= len(s.tokens) {
		return &words.Token{}
	}
	return &s.tokens[i]
}

// gap returns what stands before token i.
func (s *dating) gap(i int) string {
	if i > 0 && i == s.begins {
		return " "
	}
	return s.token(i).Gap
}

// joins reports whether nothing but a space stands before token i.
func (s *dating) joins(i int) bool { return s.gap(i) == " " || s.gap(i) == "\u00a0" }

// value returns the number that the word, or the phrase, at token i means as one
// of a class, and how many tokens it has; n is 0 where it is none.
func (s *dating) value(i int, c words.Class) (v, n int) {
	t := s.token(i)
	if !t.Is(c) {
		return 0, 0
	}
	parts := []string{t.Low}
	for j := i + 1; j < i+t.Phrase; j++ {
		parts = append(parts, s.tokens[j].Low)
	}
	if v, ok := dayWords().Value(strings.Join(parts, " "), c); ok {
		return v, max(t.Phrase, 1)
	}
	return 0, 0
}
