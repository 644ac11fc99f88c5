package support

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/internal/match"
)

// Figure is what is proved of a figure.
type Figure struct {
	Proof
	Text   string       // as the source has it, hedge included: "sekitar 70 persen"
	Number facts.Number // what was read; none where the figure is words
}

// figure proves a figure by the numbers in its quotation's own words, or by the
// words themselves.
func (p *prover) figure(q *dossier.Quote) Figure {
	at := []dossier.Locator{q.Paragraph.Locator()}
	read := p.passage(q.Paragraph)
	if words := q.Figure.Words; words != "" {
		if text := wordsIn(q, words); text != "" {
			return Figure{Proof: Proof{Kind: Verbatim, At: at}, Text: text}
		}
		p.problems.Failf("figure-differs", q.Figure.Span, "the quotation does not have the words %q", words).Hint = "write them as the source has them"
		return Figure{}
	}
	numbers := numbersOf(q, read)
	for _, n := range numbers {
		if !n.Vague && n.Low.Cmp(n.High) == 0 && p.amounts(q, n) {
			return Figure{Proof{Kind: Stated, At: at}, q.Paragraph.Text[n.Start:n.End], n}
		}
	}
	d := p.problems.Failf("figure-differs", q.Figure.Span, "the quotation does not have the figure %s", shown(q.Figure))
	d.Hint = "no number can be read in it; where the source has words alone, write figure: {words: …}"
	if len(numbers) > 0 {
		d.Hint = "it has " + strings.Join(texts(read, numbers), ", ")
	}
	right := func(n facts.Number) bool {
		return !n.Vague && n.Low.Cmp(n.High) == 0 && value(q.Figure).Cmp(n.Low) == 0
	}
	if q.Figure.Unit != "" && slices.ContainsFunc(numbers, right) {
		d.Hint += fmt.Sprintf("; the unit is not %q: leave it out, or write it as the source has it", q.Figure.Unit)
	}
	return Figure{}
}

// numbersOf returns the numbers that stand in a quotation, those included that
// it begins behind the hedge of.
func numbersOf(q *dossier.Quote, read *passage) []facts.Number {
	var all []facts.Number
	for _, n := range read.numbers() {
		for _, part := range q.Parts {
			if n.End > part.Start && n.End <= part.End {
				all = append(all, n)
			}
		}
	}
	return all
}

// amounts reports whether a number read in a source is its quotation's figure:
// one value in one unit, in whatever language the figure is written.
func (p *prover) amounts(q *dossier.Quote, n facts.Number) bool {
	f := q.Figure
	for _, language := range []string{p.d.Lang.Tag, p.d.LanguageOf(q.Source), "en"} {
		for _, asked := range facts.Numbers(shown(f), language) {
			if asked.SameValue(n) && (asked.Unit != "" || asked.Noun == "" || asked.Noun == n.Noun) {
				return true
			}
		}
	}
	unit := strings.ToLower(strings.TrimSpace(f.Unit))
	return value(f).Cmp(n.Low) == 0 && (unit == strings.ToLower(n.Unit) || unit == n.Noun)
}

// value returns the value of a figure as it is written, not as floats have it.
func value(f *dossier.Figure) *big.Rat {
	v, _ := new(big.Rat).SetString(strconv.FormatFloat(f.Value, 'f', -1, 64)) // the reader of front matter takes only numbers that are one
	return v
}

func shown(f *dossier.Figure) string {
	return strings.TrimSpace(strconv.FormatFloat(f.Value, 'f', -1, 64) + " " + f.Unit)
}

func texts(read *passage, numbers []facts.Number) []string {
	var all []string
	for _, n := range numbers {
		all = append(all, "“"+read.Text[n.Start:n.End]+"”")
	}
	return all
}

// wordsIn returns words as a quotation has them, "" where it does not.
func wordsIn(q *dossier.Quote, words string) string {
	for _, part := range q.Parts {
		text := q.Paragraph.Text[part.Start:part.End]
		if found := match.Quotation(match.Fold(text), words); len(found) > 0 && len(found[0]) > 0 {
			return text[found[0][0].Start:found[0][len(found[0])-1].End]
		}
	}
	return ""
}
