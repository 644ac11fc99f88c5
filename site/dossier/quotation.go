package dossier

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
	"berkas/site/internal/match"
)

// mostMisses is how many quotations that are not in their source are looked for
// in all. Beyond it something else is wrong, and the search is slow.
const mostMisses = 200

// proveQuotations finds each quotation in its source, and each source's own
// words in the accounts of events. Nothing is matched approximately.
func (l *loader) proveQuotations() {
	sayings := map[*Text][]pendingSaying{}
	for _, s := range l.sayings {
		l.resolveSaying(s, sayings)
	}
	var texts []*Text
	for _, s := range l.d.Sources {
		if len(s.Body.Paragraphs) == 0 {
			continue // why it has none is told: of what was not read nothing is said to be missing
		}
		if len(s.Quotes) > 0 || len(sayings[s.Body]) > 0 {
			texts = append(texts, s.Body)
		}
	}
	missing := make([][]miss, len(l.d.Sources))
	at := map[*Text]int{}
	for i, s := range l.d.Sources {
		at[s.Body] = i
	}
	l.inParallel(texts, func(t *Text, errs *diag.List) {
		p := newProver(t, errs)
		for _, q := range t.Of.Source().Quotes {
			p.prove(q)
		}
		for _, s := range sayings[t] {
			p.proveSaying(s)
		}
		missing[at[t]] = p.missing
	})
	l.completeLocators()
	l.seekMissing(slices.Concat(missing...))
}

// miss is words that do not stand in the source they are quoted from.
type miss struct {
	at    diag.Span
	words string
	from  *Source
}

// seekMissing says of each where else it stands, or what comes near it.
func (l *loader) seekMissing(all []miss) {
	seeker := l.d.Seeker()
	for i, m := range all {
		if i >= mostMisses {
			l.errs.Failf("quotation-nowhere", m.at, "these words do not stand in the source")
			continue
		}
		found := seeker.Seek(m.words, Locator{Source: m.from})
		if found.Verdict == Elsewhere {
			l.elsewhere(m, found.Places)
		} else {
			l.nowhere(m, found.Nearest)
		}
	}
}

func (l *loader) elsewhere(m miss, found []Standing) {
	first := found[0].Paragraph
	d := l.errs.Failf("quotation-elsewhere", m.at, "these words stand in %s, not in %s", locators(found), m.from.Siglum)
	d.Hint = fmt.Sprintf("quote them in %s, or quote the words of this source", first.In.File.Path)
	for _, f := range found[:min(len(found), 4)] {
		d.Notes = append(d.Notes, diag.Note{Span: f.Span(), Message: "here, in " + f.Paragraph.Locator().String()})
	}
}

func (l *loader) nowhere(m miss, near *Near) {
	d := l.errs.Failf("quotation-nowhere", m.at, "these words do not stand in the source")
	if len(l.d.Sources) > 1 {
		d.Message += ", nor in any other"
	}
	if near == nil {
		d.Hint = "nothing in it comes near them"
		return
	}
	d.Hint = near.Differs
	if of := near.Paragraph.In.Of.Source(); of != m.from {
		d.Hint = fmt.Sprintf("nothing in %s comes near them; what differs in %s: %s", m.from.Siglum, of.Siglum, near.Differs)
	}
	d.Notes = append(d.Notes, diag.Note{
		Span:    near.Span(),
		Message: fmt.Sprintf("the nearest passage, %s: %s", near.Paragraph.Locator(), near.Paragraph.Text[near.Start:near.End]),
	})
}

// resolveSaying adds what a source says of a fact, and files its words under
// the source's text when they have to be proved.
func (l *loader) resolveSaying(s pendingSaying, bySource map[*Text][]pendingSaying) {
	at := l.locators([]fm.Text{s.front.Source})
	if len(at) == 0 {
		return
	}
	a := &s.event.Accounts[s.account]
	a.Says = append(a.Says, Saying{At: at[0], Quote: s.front.Quote.Value, Text: s.front.Text.Value, Span: s.front.Text.Span})
	l.prose(Prose{Of: &s.event.Entry, At: at[0], Key: "text", value: s.front.Text})
	if s.front.Quote.Set() {
		s.at, s.nth = at[0], len(a.Says)-1
		a.Says[s.nth].Span = s.front.Quote.Span
		bySource[at[0].Source.Body] = append(bySource[at[0].Source.Body], s)
	}
}

// prover looks for passages in one source.
type prover struct {
	*sourceText
	errs    *diag.List
	missing []miss
	cuts    map[*Paragraph]cut
}

// cut is a paragraph cut up, for all quotations that stand in it.
type cut struct{ sentences, spoken, quoted []match.Range }

func (p *prover) cut(at *Paragraph) cut {
	c, done := p.cuts[at]
	if !done {
		c = cut{match.Sentences(at.Text), match.Spoken(at.Text), match.QuotedSpans(at.Text)}
		p.cuts[at] = c
	}
	return c
}

func newProver(t *Text, errs *diag.List) *prover {
	p := &prover{sourceText: &sourceText{text: t}, errs: errs, cuts: map[*Paragraph]cut{}}
	if len(t.Of.Source().Quotes) >= manyQuotes {
		p.prepare()
		p.index = match.NewIndex(p.folded)
	}
	return p
}

// manyQuotes is from how many quotations on an index of the text pays.
const manyQuotes = 500

func (p *prover) miss(at diag.Span, words string) {
	p.missing = append(p.missing, miss{at, words, p.text.Of.Source()})
}

// prove finds the one place where a quotation stands.
func (p *prover) prove(q *Quote) {
	if strings.TrimSpace(q.Text) == "" {
		return // reported as empty already
	}
	found := p.find(q.Text)
	if q.paragraph.Set() {
		var ok bool
		if found, ok = p.atParagraph(q, found); !ok {
			return
		}
	}
	switch len(found) {
	case 0:
		p.miss(q.Span, q.Text)
	case 1:
		p.settle(q, found[0])
		p.proveAttribution(q)
	default:
		p.ambiguous(q, found)
	}
}

// atParagraph keeps, of the places found, the first in the paragraph that the
// curator says. It reports a paragraph that is not there or not the one.
func (p *prover) atParagraph(q *Quote, found []Standing) ([]Standing, bool) {
	n := int(q.paragraph.Value)
	if n < 1 || n > len(p.text.Paragraphs) || float64(n) != q.paragraph.Value {
		p.errs.Errorf(q.paragraph.Span, "there is no paragraph %v; the source has %d", q.paragraph.Value, len(p.text.Paragraphs))
		return nil, false
	}
	inside := within(found, n)
	if len(inside) == 0 && len(found) > 0 {
		p.errs.Errorf(q.paragraph.Span, "the quotation is not in ¶%d", n).Hint = "it stands in " + places(found)
		return nil, false
	}
	return inside[:min(len(inside), 1)], true
}

func within(found []Standing, n int) []Standing {
	var inside []Standing
	for _, f := range found {
		if f.Paragraph.N == n {
			inside = append(inside, f)
		}
	}
	return inside
}

func places(found []Standing) string {
	var words []string
	for i, f := range found {
		if i == 0 || f.Paragraph != found[i-1].Paragraph {
			words = append(words, fmt.Sprintf("¶%d", f.Paragraph.N))
		}
	}
	return strings.Join(words, ", ")
}

// locators names the paragraphs with their sources: "B¶4, C¶2".
func locators(found []Standing) string {
	words := &once[string]{}
	for _, f := range found {
		words.add(f.Paragraph.Locator().String())
	}
	return strings.Join(words.list, ", ")
}

func (p *prover) ambiguous(q *Quote, found []Standing) {
	d := p.errs.Errorf(q.Span, "the words stand %d times in the source", len(found))
	d.Hint = fmt.Sprintf("say which with paragraph: %d, or quote more of them", found[0].Paragraph.N)
	for _, f := range found[:min(len(found), 4)] {
		d.Notes = append(d.Notes, diag.Note{Span: f.Span(), Message: fmt.Sprintf("here, in ¶%d", f.Paragraph.N)})
	}
}

// settle keeps where the quotation stands and what kind of speech it is.
func (p *prover) settle(q *Quote, at Standing) {
	q.Paragraph, q.Parts = at.Paragraph, at.Parts
	text, cut := at.Paragraph.Text, p.cut(at.Paragraph)
	q.Sentence.Start, q.Sentence.End = match.Around(cut.sentences, q.Parts[0].Start, q.Parts[len(q.Parts)-1].End)
	q.Direct = true
	for _, part := range q.Parts {
		_, inside := match.Inside(cut.spoken, part.Start, part.End)
		q.Direct = q.Direct && inside
	}
	q.Fragment = q.Direct && isFragment(text, cut.quoted, q.Parts[0], q.Parts[len(q.Parts)-1])
}

// proveAttribution finds the words by which the source says whom it has a quotation
// from: they stand in the same paragraph.
func (p *prover) proveAttribution(q *Quote) {
	if q.Attribution == "" {
		return
	}
	found := p.find(q.Attribution)
	inside := within(found, q.Paragraph.N)
	switch {
	case len(inside) > 0:
		p.text.quoted = append(p.text.quoted, inside[0])
	case len(found) > 0:
		p.errs.Failf("attribution-elsewhere", q.attribution, "these words are not in ¶%d, where the quotation stands", q.Paragraph.N).Hint = "they stand in " + places(found) + "; an attribution is part of the paragraph that it is the attribution of"
	default:
		p.miss(q.attribution, q.Attribution)
	}
}

// proveSaying does the same for a source's words in an account.
func (p *prover) proveSaying(s pendingSaying) {
	found := p.find(s.front.Quote.Value)
	if s.at.Paragraph != nil {
		if inside := within(found, s.at.Paragraph.N); len(inside) > 0 {
			found = inside
		} else if len(found) > 0 {
			p.errs.Errorf(s.front.Quote.Span, "these words are not in ¶%d", s.at.Paragraph.N).Hint = "they stand in " + places(found)
			return
		}
	}
	if len(found) == 0 {
		p.miss(s.front.Quote.Span, s.front.Quote.Value)
		return
	}
	p.text.quoted = append(p.text.quoted, found[0])
	s.event.Accounts[s.account].Says[s.nth].Stands = found[0]
}

// isFragment tells a few words of an utterance from a whole one: they begin
// with a small letter, or more of the utterance stands before them.
func isFragment(text string, quoted []match.Range, first, last Range) bool {
	if speech, is := match.Inside(quoted, first.Start, last.End); is {
		before := strings.TrimSpace(text[speech.Start:first.Start])
		if before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?") {
			return true
		}
	}
	r, _ := utf8.DecodeRuneInString(text[first.Start:])
	return unicode.IsLower(r)
}
