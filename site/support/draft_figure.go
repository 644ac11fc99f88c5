package support

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/internal/stem"
)

// reading is a number that stands in a source.
type reading struct {
	facts.Number
	at *dossier.Paragraph
}

// register has the numbers of all sources by value and by paragraph.
type register struct {
	of map[string][]reading
	in map[*dossier.Paragraph][]reading
}

func (e *examiner) register() *register {
	if e.read == nil {
		e.read = &register{map[string][]reading{}, map[*dossier.Paragraph][]reading{}}
		for _, s := range e.d.Sources {
			for _, p := range s.Body.Paragraphs {
				for _, n := range facts.Numbers(p.Text, e.prover.d.LanguageOf(s)) {
					e.read.of[valueOf(n)] = append(e.read.of[valueOf(n)], reading{n, p})
					e.read.in[p] = append(e.read.in[p], reading{n, p})
				}
			}
		}
	}
	return e.read
}

// valueOf is the same of all numbers that may have one value.
func valueOf(n facts.Number) string {
	if n.Vague {
		return n.Unit + " vague"
	}
	return n.Unit + " " + n.Low.RatString() + " " + n.High.RatString()
}

// figures examines the figures of a paragraph that are not part of words that
// stand.
func (e *examiner) figures(at *dossier.Paragraph, sentences []rest, quotations []Item) []Item {
	var items []Item
	stands := standing(quotations)
	for _, s := range sentences {
		text := at.Text[s.start:s.end]
		for _, n := range facts.Numbers(text, e.language) {
			if n.Ordinal && n.Spelled {
				continue
			}
			own := e.own(text, n)
			n.Start, n.End = n.Start+s.start, n.End+s.start
			span := at.Span(n.Start, n.End)
			if stands(span) {
				continue
			}
			item := e.figure(at.Text, n, s, own)
			item.Span = span
			items = append(items, item)
		}
	}
	return items
}

// figure examines a figure that its sentence rests on something for. What may be the
// writer's own is here where a source counts the same so; else nobody can tell.
func (e *examiner) figure(text string, n facts.Number, on rest, own bool) Item {
	item := Item{Kind: "figure", Text: withNoun(text, n), Verdict: Unchecked, Cited: on.written, Found: []Place{}}
	if on.tooMuch() {
		return item
	}
	var here, all []reading
	for _, r := range e.register().of[valueOf(n)] {
		if n.Agrees(r.Number) && (!own || n.Noun == r.Noun) {
			if all = append(all, r); isCited(r.at, on.at) {
				here = append(here, r)
			}
		}
	}
	switch {
	case len(here) > 0:
		item.Verdict, all = Here, here
	case !on.cites() && len(all) > 0:
		item.Verdict = Here
		byNames(all, on.named)
	case own, slices.ContainsFunc(on.at, e.unread):
		return item // it may stand there all the same
	case len(all) > 0:
		item.Verdict = Elsewhere
		byNames(all, on.named)
	default:
		item.Verdict = Nowhere
	}
	for _, r := range all[:min(len(all), mostTold)] {
		item.Found = appendPlace(item.Found, e.place(r.at, r.Start, r.End))
	}
	if item.Verdict != Here {
		item.Nearest = e.nearestFigure(n, on)
	}
	return item
}

// standing returns whether a part of a draft is inside a quotation that stands where
// it is cited from. It is asked in the order of the text.
func standing(quotations []Item) func(diag.Span) bool {
	return func(span diag.Span) bool {
		for len(quotations) > 0 && quotations[0].Span.End <= span.Start {
			quotations = quotations[1:]
		}
		return len(quotations) > 0 && quotations[0].Verdict == Here && quotations[0].Span.Start <= span.Start && span.End <= quotations[0].Span.End
	}
}

// mostOwn is up to what a writer may have counted himself: "three ministers".
var mostOwn = big.NewRat(10, 1)

// own reports whether a figure may be the writer's own count of what he tells, or how
// far two days are apart: then no source need have it.
func (e *examiner) own(text string, n facts.Number) bool {
	return !e.held(text, n) && (n.Unit != "" || n.Vague || slices.Contains(counted, n.Noun) || n.High.Cmp(mostOwn) <= 0)
}

// mostTold is how many places of a figure are told.
const mostTold = 20

// withNoun returns a mere number's words with what is counted behind them.
func withNoun(text string, n facts.Number) string {
	rest := text[n.End:]
	if word := strings.TrimLeft(rest, " "); n.Unit == "" && n.Noun != "" && len(word) >= len(n.Noun) && strings.EqualFold(word[:len(n.Noun)], n.Noun) {
		return text[n.Start : n.End+len(rest)-len(word)+len(n.Noun)]
	}
	return text[n.Start:n.End]
}

func isCited(p *dossier.Paragraph, cited []dossier.Locator) bool {
	return slices.ContainsFunc(cited, func(l dossier.Locator) bool {
		return l.Source == p.In.Of.Source() && (l.Paragraph == nil || l.Paragraph == p)
	})
}

// unread reports whether a source is in a language that numbers are not read in.
func (e *examiner) unread(l dossier.Locator) bool {
	return stem.Of(e.prover.d.LanguageOf(l.Source)) < 0
}

// byNames puts those first whose paragraph names most of whom a sentence names.
func byNames(all []reading, named []*dossier.Entry) {
	wanted := map[*dossier.Entry]bool{}
	for _, who := range named {
		wanted[who] = true
	}
	shared := map[*dossier.Paragraph]int{}
	for _, r := range all {
		if _, counted := shared[r.at]; !counted {
			met := map[*dossier.Entry]bool{}
			for _, m := range r.at.Mentions {
				if wanted[m.Of] {
					met[m.Of] = true
				}
			}
			shared[r.at] = len(met)
		}
	}
	slices.SortStableFunc(all, func(a, b reading) int { return cmp.Compare(shared[b.at], shared[a.at]) })
}

// mostNear is how many figures something near is looked for.
const mostNear = 1000

// nearestFigure returns what the cited passages have in a figure's place: its
// value with another hedge, else another of the same unit and noun.
func (e *examiner) nearestFigure(n facts.Number, on rest) *Near {
	if e.missed++; e.missed > mostNear {
		return nil
	}
	var best *reading
	most := 0
	for _, r := range e.candidates(n, on.at) {
		score := 0
		switch {
		case n.SameValue(r.Number):
			score = 3
		case n.Unit == r.Unit && n.Noun == r.Noun && (n.Unit != "" || n.Noun != ""):
			score = 2
		case n.Unit == r.Unit && n.Unit != "":
			score = 1
		}
		if score > most {
			best, most = &r, score
		}
	}
	if best == nil {
		return nil
	}
	return &Near{Place: e.place(best.at, best.Start, best.End), Text: withNoun(best.at.Text, best.Number)}
}

// candidates returns the numbers of the cited passages; where nothing is cited
// those of the same value.
func (e *examiner) candidates(n facts.Number, cited []dossier.Locator) []reading {
	if len(cited) == 0 {
		return e.register().of[valueOf(n)]
	}
	var all []reading
	for _, l := range cited {
		paragraphs := []*dossier.Paragraph{l.Paragraph}
		if l.Paragraph == nil {
			paragraphs = l.Source.Body.Paragraphs
		}
		for _, p := range paragraphs {
			all = append(all, e.register().in[p]...)
		}
	}
	return all
}
