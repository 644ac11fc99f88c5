package support

import (
	"fmt"
	"slices"

	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/internal/match"
	"berkas/site/internal/stem"
)

// sharedWords is how many content words a passage must share with a sentence to
// be what it rests on, where it names nothing that the sentence names.
const sharedWords = 4

// least is how many it must share with a sentence of so many: half of a short one may be
// words of its own, and a very short one has none to spare.
func (c content) least() int {
	return min(sharedWords, max((len(c)+1)/2, min(len(c), sharedWords-1), 1))
}

// references warns of the references of a sentence that lead to passages which
// have nothing of it.
func (p *prover) references(s sentence) {
	if !s.own || len(s.cites) == 0 {
		return
	}
	said := p.said(s)
	for _, l := range s.cites {
		if l.Paragraph == nil {
			continue
		}
		if at := p.passage(l.Paragraph); p.carries(at, said) {
			if other := p.better(at, s.on, said); other != nil {
				d := p.problems.Warnf("reference-names-nothing", l.Span, "%s has next to nothing of what the sentence says: %s", l, shortened(s.text))
				d.Hint = fmt.Sprintf("%s has more of it", other.Locator())
			}
			continue
		}
		if len(s.named) == 0 && stem.Of(p.d.LanguageOf(l.Source)) != stem.Of(p.d.Lang.Tag) {
			continue // without a name nobody can tell across languages
		}
		d := p.problems.Warnf("reference-names-nothing", l.Span, "%s has nothing that the sentence names: %s", l, shortened(s.text))
		if near := p.nearest(l.Source, said); near != nil {
			d.Hint = fmt.Sprintf("%s has more of it", near.Locator())
		}
	}
}

// said is what a sentence says that a passage can have as well.
type said struct {
	text    string
	named   []*dossier.Entry // those included that a pronoun can mean
	words   content
	numbers []facts.Number
	days    []day
}

func (p *prover) said(s sentence) said {
	named := slices.Concat(s.named, s.meant)
	if s.of != nil && s.of.Kind <= dossier.KindPlace && !slices.ContainsFunc(named, isActor) {
		named = append(named, s.of) // "Ia …"
	}
	read := p.reading(s)
	return said{
		s.text, named, read.content(), read.numbers(), read.days(),
	}
}

// carries reports whether a passage has something of what a sentence says.
func (p *prover) carries(at *passage, s said) bool {
	return slices.ContainsFunc(s.named, func(e *dossier.Entry) bool { return p.namesSpeaker(at.Paragraph, e) || p.speaksIn(at, e) }) ||
		s.tallies(at) || s.words.in(at.words()) >= s.words.least()
}

// tallies reports whether a passage has a number, a day or quoted words of a sentence.
func (s said) tallies(at *passage) bool {
	return slices.ContainsFunc(s.numbers, func(n facts.Number) bool {
		return slices.ContainsFunc(at.numbers(), func(o facts.Number) bool { return compared(n).SameValue(heldTo(n, o)) })
	}) || slices.ContainsFunc(s.days, func(r day) bool {
		return slices.ContainsFunc(at.days(), func(o day) bool { return within(r.Date, o.Date) })
	}) || quotes(s.text, at.Text)
}

// A sentence is better borne out by another passage of a source where it shares no more
// words than fewShared with all that it cites, and so many more with that one. Beyond
// mostCompared passages in all something else is wrong.
const (
	fewShared    = 2
	clearlyMore  = 3
	mostCompared = 1_000_000
)

// better returns a passage of the same source that has clearly more of a sentence than
// all that it cites, of which one passage is at; nil where none has, or where that has
// a number, a day or quoted words of it.
func (p *prover) better(at *passage, on *ground, s said) *passage {
	if own := stem.Of(p.d.Lang.Tag); own < 0 || stem.Of(at.language) != own || len(s.words) < clearlyMore || s.tallies(at) {
		return nil
	}
	shared := s.words.in(on.all().words())
	if shared > fewShared || len(s.words) < shared+clearlyMore {
		return nil
	}
	for _, paragraph := range at.source.Body.Paragraphs {
		if p.weighed++; p.weighed > mostCompared {
			return nil
		}
		if other := p.passage(paragraph); s.words.in(other.words()) >= shared+clearlyMore {
			return other
		}
	}
	return nil
}

// quotes reports whether a text has words in quotation marks that stand in another.
func quotes(text, in string) bool {
	spans := match.QuotedSpans(text)
	if len(spans) == 0 {
		return false
	}
	folded := match.Fold(in)
	return slices.ContainsFunc(spans, func(r match.Range) bool {
		words := quotedWords(text[r.Start:r.End])
		return words != "" && len(match.Quotation(folded, words)) > 0
	})
}

func isActor(e *dossier.Entry) bool {
	return e.Kind == dossier.KindPerson || e.Kind == dossier.KindOrganisation
}

// speaksIn reports whether a passage has a quotation of somebody, whom the text can
// name before it, or one that somebody passed on.
func (p *prover) speaksIn(at *passage, e *dossier.Entry) bool {
	return slices.ContainsFunc(p.quotes[at.Paragraph], func(q *dossier.Quote) bool { return q.SaidBy(e) || is(q.Relay, e) })
}

// nearest returns the passage of a source that carries a sentence and shares most
// words with it, nil where none does.
func (p *prover) nearest(s *dossier.Source, of said) *passage {
	var best *passage
	most := -1
	for _, paragraph := range s.Body.Paragraphs {
		if p.looked++; p.looked > mostLooked {
			return nil
		}
		at := p.passage(paragraph)
		if n := of.words.in(at.words()); n > most && p.carries(at, of) {
			best, most = at, n
		}
	}
	return best
}
