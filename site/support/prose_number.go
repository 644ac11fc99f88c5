package support

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"unicode"

	"berkas/site/internal/facts"
	"berkas/site/internal/stem"
)

// numbers warns of the numbers of a sentence that nothing it rests on has.
func (p *prover) numbers(s sentence) {
	for _, n := range p.reading(s).numbers() {
		if !p.held(s.text, n) && !p.outnumbers(n) || s.on.hasNumber(n) {
			continue
		}
		text := s.text[n.Start:n.End]
		d := p.problems.Warnf("number-not-in-reference", s.span(n.Start, n.End), "“%s” stands in nothing that the sentence rests on", text)
		if d.Hint = p.otherwise(s.on, n); d.Hint == "" {
			d.Hint = p.elsewhere(func(at *passage) bool { return slices.ContainsFunc(at.numbers(), n.Agrees) })
		}
	}
}

// otherwise tells of a passage that has a number's value with another hedge or unit, ""
// where none has.
func (p *prover) otherwise(on *ground, n facts.Number) string {
	if n.Vague || len(on.numbers()[mereValue(n)]) == 0 {
		return ""
	}
	for _, at := range on.passages() {
		for _, o := range at.numbers() {
			if p.looked++; p.looked <= mostLooked && n.Low.Cmp(o.Low) == 0 && n.High.Cmp(o.High) == 0 {
				return fmt.Sprintf("%s has it as “%s”", at.Locator(), at.Text[o.Start:o.End])
			}
		}
	}
	return ""
}

// held reports whether a number is one that a source must have: digits, or words
// with a scale or a unit; not what the curator counts in the dossier, and not the
// distance between two days.
func (p *prover) held(text string, n facts.Number) bool {
	if n.Spelled && n.Scale == "" && n.Unit == "" || n.Ordinal && n.Spelled {
		return false
	}
	if slices.Contains(counted, n.Noun) || n.Spelled && n.Unit == "times" && behind(text, n.End) != "lipat" {
		return false // "twice" is what curators count themselves, "twofold" is not
	}
	if !slices.Contains(spans, n.Unit) {
		return true
	}
	around := stem.Words(before(text, n.Start) + " " + behind(text, n.End))
	return !slices.ContainsFunc(around, func(w string) bool { return slices.Contains(apart, w) })
}

// outnumbers reports whether a number in digits of sources, texts or witnesses is one
// that the curator cannot have counted in the dossier: that of a court's witnesses.
func (p *prover) outnumbers(n facts.Number) bool {
	return !n.Spelled && slices.Contains(ofSources, n.Noun) && n.Low.Cmp(big.NewRat(int64(len(p.d.Sources)), 1)) > 0
}

// counted are the nouns of what curators count themselves, ofSources those of which there
// are no more than sources.
var (
	counted   = append(strings.Fields("pernyataan kutipan paragraf klaim statement statements quotation quotations paragraph paragraphs claim claims"), ofSources...)
	ofSources = strings.Fields("sumber teks artikel saksi source sources text texts article articles witness witnesses")
)

// spans are the units of time, and apart the words that make a span of time the
// distance between two days.
var (
	spans = strings.Fields("day week month year")
	apart = strings.Fields("kemudian sesudah sesudahnya setelah setelahnya sebelum sebelumnya lalu berselang later after before earlier ago")
)

// before and behind return the word on either side of a place.
func before(text string, at int) string {
	text = strings.TrimRightFunc(text[:at], unicode.IsSpace)
	return text[strings.LastIndexFunc(text, unicode.IsSpace)+1:]
}

func behind(text string, at int) string {
	text = strings.TrimLeftFunc(text[at:], unicode.IsSpace)
	if end := strings.IndexFunc(text, unicode.IsSpace); end >= 0 {
		return text[:end]
	}
	return text
}

// mostLooked is how many passages are searched, in all, for what others do not
// have. Beyond it something else is wrong.
const mostLooked = 100_000

// elsewhere names a passage that has what a sentence's own do not, "" where too
// much was looked for.
func (p *prover) elsewhere(has func(*passage) bool) string {
	for _, s := range p.d.Sources {
		for _, paragraph := range s.Body.Paragraphs {
			if p.looked++; p.looked > mostLooked {
				return ""
			}
			if has(p.passage(paragraph)) {
				return "it stands in " + paragraph.Locator().String()
			}
		}
	}
	return "it stands in no source"
}
