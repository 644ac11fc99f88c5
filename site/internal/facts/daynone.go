package facts

import (
	"berkas/site/internal/facts/words"
)

// What looks like a day and is none: these rules read tokens that mean nothing.

// anyWeekday reads "setiap Senin", "Black Friday", "Jumat Agung".
func (s *dating) anyWeekday(i int) reading {
	before := s.token(i).Is(anyDay) && s.weekdayName(i+1) != noWeekday
	behind := s.token(i+1).Is(anyDay) && s.token(i+1).Capital && s.weekdayName(i) != noWeekday
	if s.joins(i+1) && (before || behind) {
		return reading{n: 2}
	}
	return reading{}
}

// pastWeekday reads "ran past Thursday", not "this past Thursday".
func (s *dating) pastWeekday(i int) reading {
	if s.token(i).Low == "past" && s.weekdayName(i+1) != noWeekday && !s.token(i-1).Is(words.ShiftThis|words.Article) {
		return reading{n: 2}
	}
	return reading{}
}

// weekdays reads "Senin–Jumat", "from Monday to Friday", which may be of any week; the
// last of them not where its date is behind it.
func (s *dating) weekdays(i int) reading {
	if s.weekdayName(i) == noWeekday || s.token(i-1).Is(between) {
		return reading{}
	}
	j := s.onward(i, i+1)
	switch {
	case j == 0 || s.weekdayName(j) == noWeekday:
		return reading{}
	case j > i+1 && (s.wholeDay(j+1).n > 0 || s.numeric(j+1, noWeekday).n > 0):
		return reading{n: j - i}
	case j > i+1 && s.joins(j+1) && s.token(j+1).Is(words.ShiftLast|words.ShiftNext|words.ShiftThis):
		return reading{}
	}
	return reading{n: j + 1 - i}
}

// openingWeek reads "Minggu lalu" where a sentence opens with it: a Sunday, or a
// week.
func (s *dating) openingWeek(i int) reading {
	t := s.token(i)
	if t.Opens && t.Capital && t.Is(words.Weekday) && t.Is(words.Unit) && s.joins(i+1) && s.token(i+1).Is(words.ShiftLast|words.ShiftNext|words.ShiftThis) {
		return reading{n: 2}
	}
	return reading{}
}

// bearer reads "Jalan 17 Agustus", "Universitas 17 Agustus 1945".
func (s *dating) bearer(i int) reading {
	if t := s.token(i); !t.Is(bears) || !t.Capital || !s.joins(i+1) {
		return reading{}
	}
	if p := s.wholeDay(i + 1); p.n > 0 {
		return reading{n: p.n + 1}
	}
	return reading{}
}

// knownByDay reads "Peristiwa 27 Juli", "the September 11 attacks", without a year.
func (s *dating) knownByDay(i int) reading {
	if s.token(i).Is(event) && s.joins(i+1) {
		if p := s.wholeDay(i + 1); p.n > 0 && p.Year == 0 && !p.hasYear {
			return reading{n: p.n + 1}
		}
	}
	if p := s.wholeDay(i); p.n > 0 && p.Year == 0 && s.token(i+p.n).Is(event) && s.joins(i+p.n) {
		return reading{n: p.n + 1}
	}
	return reading{}
}
