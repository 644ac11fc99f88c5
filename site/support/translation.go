package support

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/internal/match"
	"berkas/site/lang"
)

// translation holds the translation of a quotation against its words: numbers, days
// and names must be the same. Whether the sense is, nothing here can tell.
func (p *prover) translation(q *dossier.Quote) {
	t := q.Translation
	if t == nil || q.Paragraph == nil {
		return
	}
	original := p.wording(originalOf(q), p.d.LanguageOf(q.Source), q)
	translated := p.wording(t.Read(), t.Language, q)
	if original.reads && translated.reads {
		p.differs(q, "numbers", numbersHint, numbersBeyond(original, translated), numbersBeyond(translated, original))
		p.differs(q, "days", numbersHint, daysBeyond(original, translated), daysBeyond(translated, original))
	} else if translated.reads || !original.reads {
		p.differs(q, "digits", numbersHint, digitsBeyond(original, translated), nil)
	} else {
		p.differs(q, "digits", numbersHint, nil, digitsBeyond(translated, original))
	}
	p.namesDiffer(q, original, translated)
}

const numbersHint = "write those of the original; what the translator adds stands in [square brackets] and is not compared"

// differs reports what one of the two has and the other has not.
func (p *prover) differs(q *dossier.Quote, what, hint string, original, translated []string) {
	message := ""
	switch {
	case len(original) == 0 && len(translated) == 0:
		return
	case len(translated) == 0:
		message = "the original has " + strings.Join(original, ", ") + ", the translation does not"
	case len(original) == 0:
		message = "the translation has " + strings.Join(translated, ", ") + ", the original does not"
	default:
		message = "the original has " + strings.Join(original, ", ") + ", the translation " + strings.Join(translated, ", ")
	}
	d := p.problems.Failf("translation-differs", q.Translation.Span, "%s differ: %s", what, message)
	d.Hint = hint
	first, last := q.Parts[0], q.Parts[len(q.Parts)-1]
	d.Notes = append(d.Notes, diag.Note{Span: q.Paragraph.Span(first.Start, last.End), Message: "the original, in " + q.Paragraph.Locator().String()})
}

// translated returns the first quotation whose translation has exactly these words, be
// they in capitals or small letters, nil if there is none.
func (p *prover) translated(words string) *dossier.Quote {
	folded := func(words string) string { return strings.ToLower(strings.Trim(match.Fold(match.Unquoted(words)).Text, " .,")) }
	if p.rendered == nil {
		p.rendered = map[string]*dossier.Quote{}
		for _, s := range p.d.Sources {
			for _, q := range s.Quotes {
				if q.Translation != nil && p.rendered[folded(q.Translation.Text)] == nil {
					p.rendered[folded(q.Translation.Text)] = q
				}
			}
		}
	}
	return p.rendered[folded(words)]
}

// originalOf returns the words of a quotation as its source has them.
func originalOf(q *dossier.Quote) string {
	var parts []string
	for _, part := range q.Parts {
		parts = append(parts, q.Paragraph.Text[part.Start:part.End])
	}
	return strings.Join(parts, "\n")
}

// wording is one of the two, as far as its language can be read.
type wording struct {
	text, language string
	reads          bool // numbers in words, and days, are read in the language
	numbers        []facts.Number
	days           []day
	years          []day // those that stand alone
	literals       []facts.Literal
}

func (p *prover) wording(text, language string, q *dossier.Quote) wording {
	w := wording{text: text, language: language, reads: facts.Reads(language), literals: facts.Literals(text, language)}
	if !w.reads {
		return w
	}
	w.numbers = facts.Numbers(text, language)
	today := func(d day) bool { return d.Rule == facts.NearDay && d.Date.From == q.Source.Date.From } // or nowadays
	w.days = slices.DeleteFunc(readDays(text, q.Source.Date, language), today)
	for _, year := range bareYears(text, w.days) {
		if !slices.ContainsFunc(w.numbers, func(n facts.Number) bool { return n.Start <= year.Start && year.Start < n.End }) {
			w.years = append(w.years, year)
		}
	}
	return w
}

func (w wording) quoted(start, end int) string { return "“" + w.text[start:end] + "”" }

// numbersBeyond returns the numbers of a that b does not have. "1" can be an article
// in b, and an ordinal a word that is not read; what looks like a year is one of
// two things that only a word beside it tells apart, so its digits are enough.
func numbersBeyond(a, b wording) []string {
	var all []string
	one := big.NewRat(1, 1)
	ordinal := func(n facts.Number) bool { return n.Ordinal }
	unread := count(a.numbers, ordinal) > count(b.numbers, ordinal)
	for _, n := range a.numbers {
		switch {
		case slices.ContainsFunc(b.numbers, func(o facts.Number) bool { return agree(n, o) }):
		case n.Ordinal && unread, n.Unit == "" && n.Scale == "" && n.Low.Cmp(one) == 0 && n.High.Cmp(one) == 0:
		case n.Unit == "" && couldBeYear(n) && b.hasLiteral(n.Low):
		default:
			all = append(all, a.quoted(n.Start, n.End))
		}
	}
	return all
}

// agree reports whether two numbers say the same in two languages, of which one may
// have a sign for what the other names.
func agree(a, b facts.Number) bool {
	for _, yen := range []*string{&a.Unit, &b.Unit} {
		if *yen == "JPY" || *yen == "CNY" {
			if other := a.Unit + b.Unit; strings.Contains(other, "¥") {
				*yen = "¥"
			}
		}
	}
	return a.Agrees(b)
}

func couldBeYear(n facts.Number) bool {
	return n.Low.IsInt() && n.Low.Cmp(big.NewRat(1000, 1)) >= 0 && n.Low.Cmp(big.NewRat(2100, 1)) <= 0
}

func count[T any](all []T, is func(T) bool) (n int) {
	for _, one := range all {
		if is(one) {
			n++
		}
	}
	return n
}

// hasLiteral reports whether digits of the wording have a value.
func (w wording) hasLiteral(value *big.Rat) bool {
	return slices.ContainsFunc(w.literals, func(l facts.Literal) bool { return l.Value.Cmp(value) == 0 })
}

// daysBeyond returns the days, months and years of a that b does not have.
func daysBeyond(a, b wording) []string {
	var all []string
	for _, d := range a.days {
		same := func(o day) bool { return o.Date.From == d.Date.From && o.Date.To == d.Date.To }
		if !slices.ContainsFunc(b.days, same) && !slices.ContainsFunc(b.years, same) {
			all = append(all, a.quoted(d.Start, d.End))
		}
	}
	for _, year := range a.years {
		same := func(o day) bool { return o.Date.From == year.Date.From && o.Date.To == year.Date.To }
		if !slices.ContainsFunc(b.days, same) && !b.hasLiteral(big.NewRat(int64(year.Date.From.Year), 1)) {
			all = append(all, a.quoted(year.Start, year.End))
		}
	}
	return all
}

// digitsBeyond returns the digits of a, whose language is not read, that b has
// neither as digits nor, as far as b is read, in words or as a part of a day. With a
// word behind, which can be a scale, they may be some zeros short.
func digitsBeyond(a, b wording) []string {
	var all []string
	has := b.values()
	for _, l := range a.literals {
		if l.Value.Cmp(big.NewRat(1, 1)) != 0 && !hasValue(has, l) {
			all = append(all, a.quoted(l.Start, l.End))
		}
	}
	return all
}

// values returns every value that the wording has, with those of its days' parts.
func (w wording) values() map[string]bool {
	has := map[string]bool{}
	for _, l := range w.literals {
		has[l.Value.RatString()] = true
	}
	for _, n := range w.numbers {
		has[n.Low.RatString()], has[n.High.RatString()] = true, true
	}
	for _, d := range w.days {
		for _, end := range []lang.Day{d.Date.From, d.Date.To} {
			has[strconv.Itoa(end.Year)], has[strconv.Itoa(end.Month)], has[strconv.Itoa(end.Day)] = true, true, true
		}
	}
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
