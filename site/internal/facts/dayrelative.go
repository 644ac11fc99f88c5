package facts

import (
	"slices"
	"strings"

	"berkas/site/internal/match"

	"berkas/site/internal/facts/words"
	"berkas/site/lang"
)

// weekdayName reads a weekday, which has a capital unless "hari" leads to it.
func (s *dating) weekdayName(i int) weekday {
	t := s.token(i)
	if !t.Capital && !(s.unitAt(i-1) == unitDay && s.joins(i)) {
		return noWeekday
	}
	if v, ok := dayWords().Value(t.Low, words.Weekday); ok {
		return weekday(v)
	}
	return noWeekday
}

// weekdayDate reads "Minggu, 16 April 2023", "Jumat (26/4)", "Selasa malam (23/4)".
func (s *dating) weekdayDate(i int) reading {
	day := s.weekdayName(i)
	if day == noWeekday {
		return reading{}
	}
	j := i + 1
	if t := s.token(j); t.Is(daytime) && s.joins(j) {
		j += max(t.Phrase, 1)
	}
	switch strings.TrimSpace(s.gap(j)) {
	case ",", "(", ", (", "":
	default:
		return reading{}
	}
	r := s.dateOn(j, day)
	if r.n > 0 {
		r.n += j - i
	}
	return r
}

// dateOn reads the date behind a weekday.
func (s *dating) dateOn(j int, day weekday) reading {
	p := s.from(j).dayMonth(j)
	if p.n == 0 {
		p = s.monthDay(j)
	}
	if p.n == 0 {
		return s.numeric(j, day)
	}
	return s.settle(p, day)
}

// weekdayOfWeek reads "Rabu pekan lalu", "Monday next week", "Rabu ini", "this
// Wednesday".
func (s *dating) weekdayOfWeek(i int) reading {
	first := i
	if s.token(i).Is(words.ShiftThis) && s.joins(i+1) {
		i++
	}
	day := s.weekdayName(i)
	if day == noWeekday {
		return reading{}
	}
	by, n := s.shiftedUnit(i+1, unitWeek)
	switch {
	case first < i:
		n = 0
	case n > 0 && s.joins(i+1):
	case s.token(i+1).Is(words.ShiftThis) && s.joins(i+1):
		by, n = 0, 1
	default:
		return reading{}
	}
	r := reading{n: i + 1 + n - first, rule: WeekdayOfWeek}
	if s.known() {
		r.from = plus(s.monday(by), (int(day)+6)%7)
	}
	return r
}

// weekday reads "Minggu", "Jumat lalu", "last Friday", "Senin depan".
func (s *dating) weekday(i int) reading {
	first, rule := i, Weekday
	switch t := s.token(i); {
	case t.Is(words.ShiftLast):
		i, rule = i+1, WeekdayBefore
	case t.Is(words.ShiftNext):
		i, rule = i+1, WeekdayAfter
	}
	day := s.weekdayName(i)
	switch {
	case day == noWeekday, first < i && !s.joins(i):
		return reading{}
	case s.isSomebody(i):
		return reading{n: 1}
	}
	n, shift := i+1, s.token(first).Low
	if next := s.token(n); first == i && s.joins(n) {
		shift = next.Low
		switch {
		case next.Is(words.ShiftLast):
			n, rule = n+1, WeekdayBefore
		case next.Is(words.ShiftNext):
			n, rule = n+1, WeekdayAfter
		}
	}
	switch {
	case rule != Weekday && s.isEither(day, rule, shift):
		return reading{n: n - first, rule: EitherWeek}
	case rule != Weekday:
	case s.ahead(i):
		rule = WeekdayAfter
	case s.endsAt(i): // what goes on until Monday may be over, or not
		return reading{n: n - first}
	}
	return reading{n: n - first, from: s.weekdayFrom(day, rule), rule: rule}
}

// endsAt reports whether the words before token i say that something goes on until
// then: "hingga Senin", "until at least Monday"; not "dari Jumat hingga Senin", and
// not "to Monday", which is as often whose or where.
func (s *dating) endsAt(i int) bool {
	i--
	for s.token(i).Is(atLeast) && s.joins(i+1) {
		i--
	}
	t := s.token(i)
	return t.Is(through) && t.Low != "to" && s.joins(i+1) && s.weekdayName(i-1) == noWeekday
}

// lasts reports whether the words before the month at token i say that something goes
// on until then: "sampai awal April", "until early March".
func (s *dating) lasts(i int) bool {
	for i--; s.token(i).Is(words.LeadsMonth) && !s.token(i).Is(through) && s.joins(i); {
		i--
	}
	return s.token(i).Is(through) && s.token(i).Low != "to" && s.joins(i+1)
}

// isSoon reports whether the month ahead is nearer to the base than the one behind it.
func (s *dating) isSoon(month int) bool {
	months := (month - s.base.Month + 12) % 12
	return 0 < months && months < 6
}

// isEither reports whether a weekday with a word that shifts it can be of two weeks.
// The day beside the base is called yesterday or by its name alone, so that "last" and
// "lalu" may mean the one of a week before. English writers also differ on a "last" or
// "next" day of the base's own week; in Indonesian "Senin lalu" is the last one, and
// that of the week before is "Senin pekan lalu". "Kamis kemarin", "mendatang" and
// "coming" are the nearest whatever day it is.
func (s *dating) isEither(day weekday, rule Rule, shift string) bool {
	if !s.known() || !slices.Contains(eitherShifts, shift) {
		return false
	}
	nearest := s.weekdayFrom(day, rule)
	beside := nearest == plus(s.base, -1) || nearest == plus(s.base, 1)
	english := shift == "last" || shift == "next"
	monday := s.monday(0)
	return beside || english && monday.Compare(nearest) <= 0 && nearest.Compare(plus(monday, 6)) <= 0
}

// eitherShifts are the words that writers use for one day or for the one a week apart.
var eitherShifts = []string{"last", "lalu", "silam", "next", "depan"}

// isSomebody reports whether a weekday that opens a sentence may be a name: Sunday
// Oliseh.
func (s *dating) isSomebody(i int) bool {
	t, next := s.token(i), s.token(i+1)
	return t.Opens && next.Capital && s.joins(i+1) && !next.Is(words.Title|words.Rank)
}

// farthestWord is how many words may stand between "akan" and the day that lies
// ahead.
const farthestWord = 8

// ahead reports whether the words before token i say that it lies ahead: "akan
// tiba Senin". What somebody is quoted as saying does not.
func (s *dating) ahead(i int) bool {
	for k := i - 1; k >= 0 && i-k <= farthestWord; k-- {
		if next := s.token(k + 1); next.Opens || strings.ContainsAny(next.Gap, ",;:.()!?—") || strings.ContainsFunc(next.Gap, match.IsDoubleMark) {
			return false
		}
		switch t := s.token(k); {
		case t.Is(future) && (i-k > 2 || !t.Is(words.Say)): // not "berjanji pada April"
			return true
		case t.Is(words.Say):
			return false
		}
	}
	return false
}

// month reads "pada Februari", "last March", "Februari lalu", "April ini".
func (s *dating) month(i int) reading {
	first, t := i, s.token(i)
	if t.Is(words.ShiftLast|words.ShiftNext|words.ShiftThis) && s.joins(i+1) {
		i++
	} else {
		t = s.token(i + 1)
	}
	m, ok := s.monthName(i)
	if !ok {
		return reading{}
	}
	shifted := first < i || s.joins(i+1)
	r := reading{n: 2}
	switch {
	case shifted && t.Is(words.ShiftThis):
		r.rule, r.from = OfYear, s.ofYear(point{Day: lang.Day{Month: m}})
	case shifted && t.Is(words.ShiftNext):
		r.rule, r.from = MonthAfter, s.monthFrom(m, MonthAfter, false)
	case shifted && t.Is(words.ShiftLast):
		r.rule, r.from = MonthBefore, s.monthFrom(m, MonthBefore, false)
	case !s.token(i - 1).Is(words.LeadsMonth):
		return reading{}
	case s.ahead(i), s.lasts(i) && s.isSoon(m):
		r.n, r.rule, r.from = 1, MonthAfter, s.monthFrom(m, MonthAfter, false)
	default:
		r.n, r.rule, r.from = 1, MonthBefore, s.monthFrom(m, MonthBefore, true)
	}
	return r
}

// nearDay reads hari ini, kemarin, besok and their like.
func (s *dating) nearDay(i int) reading {
	by, n := s.value(i, near)
	if n == 0 && s.unitAt(i) == unitDay && s.token(i+1).Is(words.ShiftThis) && s.joins(i+1) {
		n = 2
	}
	if n == 0 {
		return reading{}
	}
	r := reading{n: n, rule: NearDay}
	if s.known() {
		r.from = plus(s.base, by)
	}
	return r
}

// unitAt reads a unit of time, in the plural as well.
func (s *dating) unitAt(i int) int {
	low := s.token(i).Low
	if v, ok := dayWords().Value(low, words.Unit); ok {
		return v
	}
	v, _ := dayWords().Value(strings.TrimSuffix(low, "s"), words.Unit)
	return v
}

// amount reads "dua hari", "3 bulan", "sepekan", "a year" from token i on.
func (s *dating) amount(i int) (unit, many, n int) {
	if unit, n := s.value(i, oneUnit); n > 0 {
		return unit, 1, n
	}
	many, n = s.value(i, count)
	if v, ok := number(s.token(i).Text, 1, 99); ok {
		many, n = v, 1
	}
	if unit = s.unitAt(i + n); n == 0 || unit == 0 || !s.joins(i+n) {
		return 0, 0, 0
	}
	return unit, many, n + 1
}

// counted reads "dua hari lalu", "3 bulan yang lalu", "two weeks ago", "sepekan
// lagi", "sebulan sebelumnya".
func (s *dating) counted(i int) reading {
	unit, many, n := s.amount(i)
	if n == 0 || !s.isFree(i) {
		return reading{}
	}
	if s.token(i - 1).Is(vague) {
		return reading{n: n} // berumur 16 tahun lalu
	}
	j := i + n
	if s.token(j).Is(linking) && s.joins(j) {
		j++
	}
	t, by, rule, from := s.token(j), -many, Counted, s.base
	switch {
	case !s.joins(j):
		return reading{}
	case t.Is(hence):
		by = many
	case t.Is(earlier):
		if rule = BeforeBase; s.named != (lang.Day{}) {
			rule, from = BeforeNamed, s.named
		}
	case !t.Is(ago):
		return reading{}
	}
	r := reading{n: j + 1 - i, rule: rule}
	if from != (lang.Day{}) {
		r.from, r.approx = moved(from, unit, by)
	}
	return r
}

// shiftedUnit reads "tahun lalu" or "last year" from token i on, of one unit: how
// many after that of the base it is.
func (s *dating) shiftedUnit(i, unit int) (by, n int) {
	t, shift := i, s.token(i+1)
	if s.token(i).Is(words.ShiftLast | words.ShiftNext | words.ShiftThis) {
		t, shift = i+1, s.token(i)
	}
	if s.unitAt(t) != unit || s.token(t).Low != strings.TrimSuffix(s.token(t).Low, "s") || !s.joins(i+1) {
		return 0, 0
	}
	switch {
	case shift.Is(words.ShiftNext):
		return 1, 2
	case shift.Is(words.ShiftLast):
		return -1, 2
	case shift.Is(words.ShiftThis):
		return 0, 2
	}
	return 0, 0
}

// period reads "bulan lalu", "last month", "pekan ini", "next year".
func (s *dating) period(i int) reading {
	if last := s.token(i - 1); (last.Is(vague) || last.Number || !s.isFree(i)) && i > 0 {
		return reading{}
	}
	for unit := unitWeek; unit <= unitYear; unit++ {
		by, n := s.shiftedUnit(i, unit)
		if n == 0 {
			continue
		}
		r := reading{n: n, rule: Period}
		switch {
		case !s.known():
		case unit == unitWeek:
			r.from = s.monday(by)
			r.to = plus(r.from, 6)
		default:
			r.from, _ = moved(s.base, unit, by)
		}
		return r
	}
	return reading{}
}

// hedged reads "sekitar April 2023", "around 16 April", "circa 1890".
func (s *dating) hedged(i int) reading {
	n := max(s.token(i).Phrase, 1)
	j := i + n
	switch {
	case !s.token(i).Is(about) || s.token(j).Is(about) || !s.joins(j):
		return reading{}
	case s.unitAt(j) == unitYear:
		j++
	}
	r := s.read(j)
	if r.n == 0 && s.token(j).Number && s.endsClause(j+1) {
		r = s.yearAlone(j)
	}
	if r.n == 0 || r.from == (lang.Day{}) && r.rule == "" {
		return reading{}
	}
	r.n += j - i
	r.approx = true
	return r
}

// endsClause reports whether a sign, or nothing, stands before token i: what is
// behind a number of years, and never behind a number of things.
func (s *dating) endsClause(i int) bool {
	return i >= len(s.tokens) || strings.TrimSpace(s.gap(i)) != "" && !s.isRunOn(i)
}

func (s *dating) yearAlone(i int) reading {
	if y, ok := number(s.token(i).Text, 1000, 2100); ok && len(s.token(i).Text) == 4 {
		return reading{n: 1, from: lang.Day{Year: y}}
	}
	return reading{}
}
