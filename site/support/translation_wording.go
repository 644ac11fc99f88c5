package support

import (
	"maps"
	"math/big"
	"slices"
	"strconv"

	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/lang"
)

// wording is one of the two, as far as its language can be read.
type wording struct {
	text, language string
	reads          bool // numbers in words, and days, are read in the language
	numbers        []facts.Number
	days           []day
	years          []day // those that stand alone
	literals       []facts.Literal

	values  map[string][]facts.Number // the numbers by their value
	dates   map[[2]lang.Day]bool      // of the days and years
	digits  map[string]bool           // the values of the literals
	ordinal int                       // how many numbers are a place in a row
}

func (p *prover) wording(text, language string, q *dossier.Quote) wording {
	w := wording{
		text: text, language: language, reads: facts.Reads(language), literals: facts.Literals(text, language),
		values: map[string][]facts.Number{}, dates: map[[2]lang.Day]bool{}, digits: map[string]bool{},
	}
	for _, l := range w.literals {
		w.digits[l.Value.RatString()] = true
	}
	if !w.reads {
		return w
	}
	w.numbers = facts.Numbers(text, language)
	numbered := map[int]bool{} // where the numbers begin
	for _, n := range w.numbers {
		value := valueOf(unsigned(n))
		w.values[value], numbered[n.Start] = append(w.values[value], n), true
		if n.Ordinal {
			w.ordinal++
		}
	}
	today := func(d day) bool { return d.Rule == facts.NearDay && d.Date.From == q.Source.Date.From } // or nowadays
	w.days = slices.DeleteFunc(readDays(text, q.Source.Date, language), today)
	for _, year := range bareYears(text, w.days) {
		if !numbered[year.Start] {
			w.years = append(w.years, year)
		}
	}
	for _, d := range slices.Concat(w.days, w.years) {
		w.dates[[2]lang.Day{d.Date.From, d.Date.To}] = true
	}
	return w
}

func (w wording) quoted(start, end int) string { return "“" + w.text[start:end] + "”" }

// numbersBeyond returns the numbers of a that b does not have. "1" can be an article
// in b, and an ordinal a word that is not read; what looks like a year is one of
// two things that only a word beside it tells apart, so its digits are enough.
func numbersBeyond(a, b wording) []string {
	var all []string
	for _, n := range a.numbers {
		mere := n.Unit == "" && n.Scale == "" && n.Low.Cmp(n.High) == 0
		switch value := n.Low.RatString(); {
		case slices.ContainsFunc(b.values[valueOf(unsigned(n))], func(o facts.Number) bool { return unsigned(n).Agrees(unsigned(o)) }):
		case n.Ordinal && a.ordinal > b.ordinal, mere && value == "1", mere && isYear(n) && b.digits[value]:
		default:
			all = append(all, a.quoted(n.Start, n.End))
		}
	}
	return all
}

// unsigned returns a number whose currency is what a bare sign can stand for: ¥ of
// yen and yuan.
func unsigned(n facts.Number) facts.Number {
	if n.Unit == "JPY" || n.Unit == "CNY" {
		n.Unit = "¥"
	}
	return n
}

// isYear reports whether a number can be a year.
func isYear(n facts.Number) bool {
	return n.Low.IsInt() && n.Low.Cmp(big.NewRat(1000, 1)) >= 0 && n.Low.Cmp(big.NewRat(2100, 1)) <= 0
}

// daysBeyond returns the days, months and years of a that b does not have.
func daysBeyond(a, b wording) []string {
	var all []string
	for i, d := range slices.Concat(a.days, a.years) {
		alone := i >= len(a.days)
		if !b.dates[[2]lang.Day{d.Date.From, d.Date.To}] && !(alone && b.digits[d.Date.Text]) {
			all = append(all, a.quoted(d.Start, d.End))
		}
	}
	return all
}

// digitsBeyond returns the digits of a, whose language is not read, that b has
// neither as digits nor, as far as b is read, in words or as a part of a day. With a
// word behind, which can be a scale, they may be some zeros short.
func digitsBeyond(a, b wording) []string {
	var all []string
	has := b.parts()
	for _, l := range a.literals {
		if l.Value.RatString() != "1" && !hasValue(has, l) {
			all = append(all, a.quoted(l.Start, l.End))
		}
	}
	return all
}

// parts returns every value that the wording has, with those of its days' parts.
func (w wording) parts() map[string]bool {
	has := map[string]bool{}
	for dates := range w.dates {
		for _, end := range dates {
			has[strconv.Itoa(end.Year)], has[strconv.Itoa(end.Month)], has[strconv.Itoa(end.Day)] = true, true, true
		}
	}
	delete(has, "0") // of days that are less than whole
	for _, n := range w.numbers {
		has[n.Low.RatString()], has[n.High.RatString()] = true, true
	}
	maps.Copy(has, w.digits)
	return has
}

// The scales that digits can stand before, in zeros: from thousand to million
// million, and those of Chinese between them.
const leastZeros, mostZeros = 3, 12

func hasValue(has map[string]bool, l facts.Literal) bool {
	value := new(big.Rat).Set(l.Value)
	if has[value.RatString()] {
		return true
	}
	for zeros := 1; l.Word && zeros <= mostZeros; zeros++ {
		value.Mul(value, big.NewRat(10, 1))
		if zeros >= leastZeros && has[value.RatString()] {
			return true
		}
	}
	return false
}
