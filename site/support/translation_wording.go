package support

import (
	_ "embed"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"sync"

	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/internal/stem"
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
	guessed map[[2]lang.Day]bool      // of the days whose year was inferred
	digits  map[string]bool           // the values of the literals, and of words that can mean a number
	loose   map[string]bool           // what literals can mean that are no part of a number or day
	ordinal int                       // how many numbers are a place in a row
}

func (p *prover) wording(text, language string, q *dossier.Quote) wording {
	w := wording{
		text: text, language: language, reads: facts.Reads(language), literals: facts.Literals(text, language),
		values: map[string][]facts.Number{}, dates: map[[2]lang.Day]bool{}, guessed: map[[2]lang.Day]bool{}, digits: map[string]bool{}, loose: map[string]bool{},
	}
	for _, l := range w.literals {
		w.digits[l.Value.RatString()] = true
	}
	if !w.reads {
		return w
	}
	w.numbers = facts.Numbers(text, language)
	for _, word := range stem.Words(text) {
		if value := numerals()[word]; value != "" {
			w.digits[value] = true
		}
	}
	numbered := map[int]bool{} // where the numbers begin
	for _, n := range w.numbers {
		value := valueOf(compared(n))
		w.values[value], numbered[n.Start] = append(w.values[value], n), true
		if n.Ordinal {
			w.ordinal++
		}
	}
	today := func(d day) bool { return d.Rule == facts.NearDay && d.Date.From == q.Source.Date.From } // or nowadays
	days, _ := daysOf(text, q.Source.Date.From, language)
	w.days = slices.DeleteFunc(days, today)
	for _, year := range bareYears(text, w.days) {
		if !numbered[year.Start] {
			w.years = append(w.years, year)
		}
	}
	for _, d := range slices.Concat(w.days, w.years) {
		w.dates[[2]lang.Day{d.Date.From, d.Date.To}] = true
		if guessesYear(d) {
			w.guessed[[2]lang.Day{d.Date.From, d.Date.To}] = true
		}
	}
	w.loosen()
	return w
}

// near reports whether one of some days is d, if in the year before or after.
func near(days map[[2]lang.Day]bool, d day) bool {
	for shift := -1; shift <= 1; shift++ {
		from, to := d.Date.From, d.Date.To
		from.Year += shift
		if to != (lang.Day{}) {
			to.Year += shift
		}
		if days[[2]lang.Day{from, to}] {
			return true
		}
	}
	return false
}

// guessesYear reports whether a day says its month and not its year.
func guessesYear(d day) bool {
	return d.Date.From.Month > 0 && (d.Rule == facts.NearestYear || d.Rule == facts.MonthBefore || d.Rule == facts.MonthAfter)
}

// loosen notes what the literals can mean that were not read: 5m.
func (w *wording) loosen() {
	n, d := 0, 0
	for _, l := range w.literals {
		for n < len(w.numbers) && w.numbers[n].End <= l.Start {
			n++
		}
		for d < len(w.days) && w.days[d].End <= l.Start {
			d++
		}
		if n < len(w.numbers) && w.numbers[n].Start <= l.Start || d < len(w.days) && w.days[d].Start <= l.Start {
			continue
		}
		for _, value := range meant(l) {
			w.loose[value] = true
		}
	}
}

//go:embed numerals.txt
var numeralsFile string

// numerals returns the numbers of numerals.txt by their words.
var numerals = sync.OnceValue(func() map[string]string {
	words := map[string]string{}
	for line := range strings.Lines(numeralsFile) {
		for i, word := range strings.Fields(line) {
			if i > 0 && line[0] != '#' {
				words[word] = strings.Fields(line)[0]
			}
		}
	}
	return words
})

func (w wording) quoted(start, end int) string { return "“" + w.text[start:end] + "”" }

// numbersBeyond returns the numbers of a that b does not have. "1" can be an article
// in b, and an ordinal a word that is not read; of a mere number its digits, or a word
// that can mean it, are enough (2014, both), since what they are b may not say.
func numbersBeyond(a, b wording) []string {
	var all []string
	for _, n := range a.numbers {
		n := compared(n)
		mere := n.Unit == "" && n.Scale == "" && n.Low.Cmp(n.High) == 0
		switch value := n.Low.RatString(); {
		case slices.ContainsFunc(b.values[valueOf(n)], func(o facts.Number) bool { return agree(n, compared(o), a, b) }):
		case n.Vague && n.Unit == "year": // decades
		case n.Ordinal && a.ordinal > b.ordinal, mere && (value == "1" || b.digits[value]), b.loose[value]:
		default:
			all = append(all, a.quoted(n.Start, n.End))
		}
	}
	return all
}

// agree reports whether two numbers of a and b say the same. What limits one may be
// a verb in the other: exceeds two billion.
func agree(n, o facts.Number, a, b wording) bool {
	if n.Agrees(o) {
		return true
	}
	if n.Hedge != facts.Exactly && o.Hedge != facts.Exactly || !n.SameValue(o) {
		return false
	}
	hedge, other := n.Hedge, b
	if hedge == facts.Exactly {
		hedge, other = o.Hedge, a
	}
	more, less := hedge == facts.MoreThan || hedge == facts.AtLeast, hedge == facts.LessThan || hedge == facts.AtMost
	return more && other.digits["more"] || less && other.digits["less"]
}

// compared returns a number as it is compared: ¥ can be yen and yuan; people and
// years can be counted in words of their own, or in none, and so can times.
func compared(n facts.Number) facts.Number {
	switch n.Unit {
	case "JPY", "CNY":
		n.Unit = "¥"
	case "person", "times", "x":
		n.Unit = ""
	case "year":
		if !n.Vague {
			n.Unit = ""
		}
	}
	return n
}

// daysBeyond returns the days, months and years of a that b does not have. A year that
// one of them does not say may be one off, as the two readers may have counted.
func daysBeyond(a, b wording) []string {
	var all []string
	for i, d := range slices.Concat(a.days, a.years) {
		switch alone := i >= len(a.days); {
		case b.dates[[2]lang.Day{d.Date.From, d.Date.To}], alone && b.digits[d.Date.Text]:
		case guessesYear(d) && (near(b.dates, d) || b.digits["month"+strconv.Itoa(d.Date.From.Month)]), near(b.guessed, d):
		default:
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
		if l.Value.RatString() != "1" && !slices.ContainsFunc(meant(l), func(value string) bool { return has[value] }) {
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

// meant returns what digits can mean: their value, and with a word behind that can be
// a scale, all that they are with one.
func meant(l facts.Literal) []string {
	values := []string{l.Value.RatString()}
	value := new(big.Rat).Set(l.Value)
	for zeros := 1; l.Word && zeros <= mostZeros; zeros++ {
		value.Mul(value, big.NewRat(10, 1))
		if zeros >= leastZeros {
			values = append(values, value.RatString())
		}
	}
	return values
}
