package dossier

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
	"berkas/site/internal/match"
)

// mostMisses is how many quotations of one source get a search for the nearest
// passage. Beyond it something else is wrong, and the search is slow.
const mostMisses = 40

// proveQuotations finds each quotation in its source, and each source's own
// words in the accounts of events. Nothing is matched approximately.
func (l *loader) proveQuotations() {
	sayings := map[*Text][]pendingSaying{}
	for _, s := range l.sayings {
		l.resolveSaying(s, sayings)
	}
	var texts []*Text
	for _, s := range l.d.Sources {
		if len(s.Quotes) > 0 || len(sayings[s.Body]) > 0 {
			texts = append(texts, s.Body)
		}
	}
	l.inParallel(texts, func(t *Text, errs *diag.List) {
		p := newProver(t, errs)
		for _, q := range t.Of.Source().Quotes {
			p.prove(q)
		}
		for _, s := range sayings[t] {
			p.proveSaying(s)
		}
	})
	l.completeLocators()
}

// resolveSaying adds what a source says of a fact, and files its words under
// the source's text when they have to be proved.
func (l *loader) resolveSaying(s pendingSaying, bySource map[*Text][]pendingSaying) {
	at := l.locators([]fm.Text{s.front.Source})
	if len(at) == 0 {
		return
	}
	a := &s.event.Accounts[s.account]
	a.Says = append(a.Says, Saying{At: at[0], Quote: s.front.Quote.Value, Text: s.front.Text.Value})
	if s.front.Quote.Set() {
		s.at = at[0]
		bySource[at[0].Source.Body] = append(bySource[at[0].Source.Body], s)
	}
}

// prover looks for passages in one source.
type prover struct {
	text      *Text
	errs      *diag.List
	folded    match.Folded
	quotation func(words string) [][]match.Range
	starts    []int // where each paragraph begins in what was folded
	misses    int
}

func newProver(t *Text, errs *diag.List) *prover {
	p := &prover{text: t, errs: errs}
	var all strings.Builder
	for _, para := range t.Paragraphs {
		p.starts = append(p.starts, all.Len())
		all.WriteString(para.Text)
		all.WriteByte(0) // no quotation crosses it: front matter has no NUL
	}
	p.folded = match.Fold(all.String())
	p.quotation = func(words string) [][]match.Range { return match.Quotation(p.folded, words) }
	if len(t.Of.Source().Quotes) >= manyQuotes {
		p.quotation = match.NewIndex(p.folded).Quotation
	}
	return p
}

// manyQuotes is from how many quotations on an index of the text pays.
const manyQuotes = 500

// passage is where a quotation stands.
type passage struct {
	paragraph *Paragraph
	parts     []Range
}

// find returns every place where words stand within one paragraph.
func (p *prover) find(words string) []passage {
	var found []passage
	for _, ranges := range p.quotation(words) {
		n := p.paragraphAt(ranges[0].Start)
		para, from := p.text.Paragraphs[n], p.starts[n]
		at := passage{paragraph: para}
		for _, r := range ranges {
			if r.End-from <= len(para.Text) {
				at.parts = append(at.parts, Range{r.Start - from, r.End - from})
			}
		}
		if len(at.parts) == len(ranges) {
			found = append(found, at)
		}
	}
	return found
}

func (p *prover) paragraphAt(offset int) int {
	return sort.SearchInts(p.starts, offset+1) - 1
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
		p.missing(q.Span, q.Text)
	case 1:
		q.settle(found[0])
	default:
		p.ambiguous(q, found)
	}
}

// atParagraph keeps, of the places found, the first in the paragraph that the
// curator says. It reports a paragraph that is not there or not the one.
func (p *prover) atParagraph(q *Quote, found []passage) ([]passage, bool) {
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

func within(found []passage, n int) []passage {
	var inside []passage
	for _, f := range found {
		if f.paragraph.N == n {
			inside = append(inside, f)
		}
	}
	return inside
}

func places(found []passage) string {
	var words []string
	for i, f := range found {
		if i == 0 || f.paragraph != found[i-1].paragraph {
			words = append(words, fmt.Sprintf("¶%d", f.paragraph.N))
		}
	}
	return strings.Join(words, ", ")
}

func (p *prover) ambiguous(q *Quote, found []passage) {
	d := p.errs.Errorf(q.Span, "the words stand %d times in the source", len(found))
	d.Hint = fmt.Sprintf("say which with paragraph: %d, or quote more of them", found[0].paragraph.N)
	for _, f := range found[:min(len(found), 4)] {
		d.Notes = append(d.Notes, diag.Note{Span: f.span(), Message: fmt.Sprintf("here, in ¶%d", f.paragraph.N)})
	}
}

func (f passage) span() diag.Span {
	return f.paragraph.Span(f.parts[0].Start, f.parts[len(f.parts)-1].End)
}

// missing reports words that do not stand in the source, with the passage that
// comes nearest.
func (p *prover) missing(at diag.Span, words string) {
	d := p.errs.Errorf(at, "these words do not stand in the source")
	if p.misses++; p.misses > mostMisses {
		return
	}
	r, differs, score := match.Nearest(p.folded, words)
	if score < 0.5 {
		d.Hint = "nothing in it comes near them"
		return
	}
	d.Hint = differs
	n := p.paragraphAt(r.Start)
	para, from := p.text.Paragraphs[n], p.starts[n]
	end := min(r.End-from, len(para.Text))
	d.Notes = append(d.Notes, diag.Note{
		Span:    para.Span(r.Start-from, end),
		Message: fmt.Sprintf("the nearest passage, ¶%d: %s", para.N, para.Text[r.Start-from:end]),
	})
}

// settle keeps where the quotation stands and what kind of speech it is.
func (q *Quote) settle(at passage) {
	q.Paragraph, q.Parts = at.paragraph, at.parts
	text := at.paragraph.Text
	q.Direct = true
	for _, part := range q.Parts {
		q.Direct = q.Direct && match.InQuotes(text, part.Start, part.End)
	}
	q.Fragment = q.Direct && isFragment(text, q.Parts[0], q.Parts[len(q.Parts)-1])
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
		p.missing(s.front.Quote.Span, s.front.Quote.Value)
		return
	}
	p.text.quoted = append(p.text.quoted, found[0])
}

// isFragment tells a few words of an utterance from a whole one: they begin
// with a small letter, or more of the utterance stands before them.
func isFragment(text string, first, last Range) bool {
	for _, speech := range match.QuotedSpans(text) {
		if speech.Start <= first.Start && last.End <= speech.End {
			before := strings.TrimSpace(text[speech.Start:first.Start])
			if before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?") {
				return true
			}
		}
	}
	r, _ := utf8.DecodeRuneInString(text[first.Start:])
	return unicode.IsLower(r)
}

// completeLocators gives locators of quotations the paragraph they stand in.
func (l *loader) completeLocators() {
	complete := func(list []Locator) {
		for i := range list {
			if q := list[i].Quote; q != nil {
				list[i].Paragraph = q.Paragraph
			}
		}
	}
	for _, p := range l.d.People {
		for _, r := range p.Roles {
			complete(r.Evidence)
		}
		completeRelations(p.Relations, complete)
	}
	for _, o := range l.d.Organisations {
		completeRelations(o.Relations, complete)
	}
	for _, v := range l.d.Events {
		for _, p := range v.Participants {
			complete(p.Evidence)
		}
		for _, a := range v.Accounts {
			for i, s := range a.Says {
				if s.At.Quote != nil {
					a.Says[i].At.Paragraph = s.At.Quote.Paragraph
				}
			}
		}
	}
	for _, t := range l.curated() {
		for _, p := range t.Paragraphs {
			complete(p.Locators)
		}
	}
}

func completeRelations(relations []Relation, complete func([]Locator)) {
	for _, r := range relations {
		complete(r.Evidence)
	}
}
