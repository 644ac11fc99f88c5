package dossier

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
)

func (l *loader) resolveQuote(s *Source, n int, f quoteFront) {
	q := &Quote{
		Source: s, N: n, Dated: f.Date.Set(), Text: f.Text.Value, Span: f.Text.Span,
		Event: l.event(f.Event), Topics: l.topics(f.Topics), Claim: l.claim(f.Claim),
		Relay: l.outlet(f.Relay), OwnWitness: f.Witness.Value == "own",
		Attribution: strings.TrimSpace(f.Attribution.Value), attribution: f.Attribution.Span, Short: l.shortPoint(f.Short),
		Note: f.Note.Value, Private: l.private(&s.Entry, f.Private), paragraph: f.Paragraph,
		Corrections: l.corrections(fmt.Sprintf("q%d-", n), f.Corrections),
	}
	if q.Span.File == nil {
		q.Span = f.Span
	}
	q.By = each(l, f.By, func(ref fm.Text) *Entry { return l.entry(ref, KindPerson, KindOrganisation) })
	for _, ref := range f.By {
		q.BySpans = append(q.BySpans, ref.Span)
	}
	switch q.Date = l.date(f.Date); {
	case f.Date.Set():
	case q.Event != nil:
		q.Date = q.Event.Date
	default:
		q.Date = s.Date
	}
	l.takeStance(q, f)
	q.Translation = l.translation(s, f.Translation)
	q.Figure = l.figure(f.Figure)
	if f.Figure != nil {
		l.prose(Prose{Of: &s.Entry, Quote: q, Key: "of", value: f.Figure.Of})
	}
	l.prose(Prose{Of: &s.Entry, Quote: q, Key: "note", value: f.Note})
	l.prose(Prose{Of: &s.Entry, Quote: q, Key: "short", value: f.Short})
	s.Quotes = append(s.Quotes, q)
}

// baseStances are the four that every claim has.
var baseStances = []Stance{Asserts, Denies, Qualifies, Context}

// takeStance reads which position a quotation takes: one of the four, or one that
// its claim names.
func (l *loader) takeStance(q *Quote, f quoteFront) {
	if !f.Stance.Set() {
		if f.Claim.Set() {
			q.Stance = Context
			q.OwnStance = q.Claim.ownStance(string(Context))
		}
		return
	}
	q.StanceSpan = f.Stance.Span
	if !f.Claim.Set() {
		l.errs.Errorf(f.Stance.Span, "a stance needs the claim it is taken on").Hint = "add claim: with the claim's slug"
		return
	}
	if q.OwnStance = q.Claim.ownStance(f.Stance.Value); q.OwnStance != nil {
		q.Stance = q.OwnStance.As
		return
	}
	if q.Stance = Stance(f.Stance.Value); !slices.Contains(baseStances, q.Stance) {
		l.unknownStance(f.Stance, q.Claim)
	}
}

// ownStance returns what the claim says of a position, nil when nothing.
func (c *Claim) ownStance(name string) *ClaimStance {
	if c == nil {
		return nil
	}
	return c.stances[name]
}

func (l *loader) unknownStance(t fm.Text, c *Claim) {
	var names []string
	for _, s := range baseStances {
		names = append(names, string(s))
	}
	if c != nil {
		for _, s := range c.Stances {
			if !slices.Contains(names, s.Name) {
				names = append(names, s.Name)
			}
		}
	}
	d := l.errs.Errorf(t.Span, "%q cannot be %q", "stance", t.Value)
	d.Hint = "it is one of " + strings.Join(names, ", ") + "; a claim names others of its own under stances"
	if near := diag.Nearest(t.Value, names); near != "" {
		d.Hint = fmt.Sprintf("did you mean %q?", near)
	}
}

// claimStances reads the positions that a claim names: of one of the four its
// other words, of any other which of the four it is.
func (l *loader) claimStances(fronts stancesFront) []*ClaimStance {
	var all []*ClaimStance
	for _, f := range fronts {
		s := &ClaimStance{Name: f.name.Value, As: Stance(f.As.Value), Words: strings.TrimSpace(f.Words.Value), Span: f.name.Span}
		base := slices.Contains(baseStances, Stance(s.Name))
		short := !f.As.Set() && slices.Contains(baseStances, Stance(s.Words)) // {belum-terjadi: qualifies}
		switch {
		case !slugPattern.MatchString(s.Name):
			l.errs.Errorf(s.Span, "%q is no name of a position", s.Name).Hint = "write it like a slug: belum-terjadi; how pages name it goes under words"
		case base && (short || f.As.Set() && s.As != Stance(s.Name)):
			l.errs.Errorf(s.Span, "%q is one of the four positions and cannot be another", s.Name).Hint = "give it other words ({denies: \"membantah\"}), or name a position of the claim's own"
		case base && s.Words == "":
			l.errs.Errorf(s.Span, "%q has no other words", s.Name).Hint = "write how this claim's page names it, or leave it out"
		case base:
			s.As = Stance(s.Name)
			all = append(all, s)
		case short:
			s.As, s.Words = Stance(s.Words), strings.ReplaceAll(s.Name, "-", " ")
			all = append(all, s)
		case f.As.Set():
			if s.Words == "" {
				s.Words = strings.ReplaceAll(s.Name, "-", " ")
			}
			all = append(all, s)
		default:
			l.unplacedStance(f)
		}
	}
	return all
}

// unplacedStance reports a position of a claim's own that is none of the four.
func (l *loader) unplacedStance(f stanceFront) {
	d := l.errs.Errorf(f.name.Span, "%q does not say which position it counts as", f.name.Value)
	d.Hint = fmt.Sprintf("write {as: qualifies, words: %q}; as is one of asserts, denies, qualifies, context", f.name.Value)
	if f.Words.Set() {
		d.Span = f.Words.Span
		d.Message = fmt.Sprintf("%q: %q is none of the four positions", f.name.Value, f.Words.Value)
		d.Hint = fmt.Sprintf("write {as: qualifies, words: %q}; as is one of asserts, denies, qualifies, context", f.Words.Value)
	}
}

// figure reads an amount: a number, or words where there is none.
func (l *loader) figure(f *figureFront) *Figure {
	switch {
	case f == nil || f.wrong:
		return nil
	case f.Value.Set() && f.Words.Set():
		l.errs.Errorf(f.Words.Span, "a figure is a number or words, not both").Hint = "the page prints a number as the source has it; words are for what has none (puluhan ribu)"
		return nil
	case f.Words.Set() && f.Unit.Set():
		l.errs.Errorf(f.Unit.Span, "a figure in words has no unit").Hint = "what is counted goes under of"
		return nil
	case !f.Value.Set() && !f.Words.Set():
		l.errs.Errorf(f.Span, "the figure has neither a number nor words").Hint = `give value: 70, or, where the source has no number, words: "puluhan ribu"`
		return nil
	case !l.finite(f.Value):
		return nil
	}
	return &Figure{Value: f.Value.Value, Unit: f.Unit.Value, Words: f.Words.Value, Of: f.Of.Value, Span: f.Span}
}

// finite refuses what YAML has for numbers that are none.
func (l *loader) finite(n fm.Number) bool {
	if math.IsNaN(n.Value) || math.IsInf(n.Value, 0) {
		l.errs.Errorf(n.Span, "a figure is a number")
		return false
	}
	return true
}
