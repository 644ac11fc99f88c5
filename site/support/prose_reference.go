package support

import (
	"fmt"
	"slices"

	"berkas/site/dossier"
	"berkas/site/internal/facts"
)

// sharedWords is how many content words a passage must share with a sentence to
// be what it rests on, where it names nothing that the sentence names.
const sharedWords = 4

// references warns of the references of a sentence that lead to passages which
// have nothing of it.
func (p *prover) references(s sentence) {
	if !s.own {
		return
	}
	named := s.named
	if s.of != nil && s.of.Kind <= dossier.KindPlace && !slices.ContainsFunc(named, isActor) {
		named = append(slices.Clone(named), s.of) // "Ia …"
	}
	words := contentOf(s.text, p.d.Lang.Tag)
	numbers, days := facts.Numbers(s.text, p.d.Lang.Tag), readDays(s.text, p.base(s), p.d.Lang.Tag)
	carries := func(at *passage) bool {
		return slices.ContainsFunc(named, func(e *dossier.Entry) bool { return p.names(at, e) }) ||
			slices.ContainsFunc(numbers, func(n facts.Number) bool { return slices.ContainsFunc(at.numbers, n.SameValue) }) ||
			slices.ContainsFunc(days, func(r day) bool {
				return slices.ContainsFunc(at.days, func(o day) bool { return within(r.Date, o.Date) })
			}) ||
			words.in(at.words) >= sharedWords
	}
	for _, l := range s.cites {
		if l.Paragraph == nil || carries(p.passage(l.Paragraph)) {
			continue
		}
		d := p.problems.Warnf("reference-names-nothing", l.Span, "%s has nothing that the sentence names: %s", l, shortened(s.text))
		if near := p.nearest(l.Source, words, carries); near != nil {
			d.Hint = fmt.Sprintf("%s has more of it", near.Locator())
		}
	}
}

func isActor(e *dossier.Entry) bool {
	return e.Kind == dossier.KindPerson || e.Kind == dossier.KindOrganisation
}

// nearest returns the passage of a source that carries a sentence and shares most
// words with it, nil where none does.
func (p *prover) nearest(s *dossier.Source, words content, carries func(*passage) bool) *passage {
	var best *passage
	most := -1
	for _, paragraph := range s.Body.Paragraphs[:min(len(s.Body.Paragraphs), mostLooked)] {
		at := p.passage(paragraph)
		if n := words.in(at.words); n > most && carries(at) {
			best, most = at, n
		}
	}
	return best
}
