package support

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/match"
)

//go:embed denials.txt
var denialsFile string

// readDenials returns the words of a language that deny, nil where none are known.
func readDenials(language string) map[string]bool {
	language, _, _ = strings.Cut(language, "-")
	for line := range strings.Lines(denialsFile) {
		code, words, _ := strings.Cut(line, " ")
		if code != language {
			continue
		}
		denies := map[string]bool{}
		for word := range strings.FieldsSeq(words) {
			denies[word] = true
		}
		return denies
	}
	return nil
}

// denies warns of a sentence that names nothing but silent sources and denies
// nothing: it claims something, and no passage is cited for it.
func (p *prover) denies(s sentence) {
	if len(s.mute) == 0 || len(s.cites) > 0 || p.denials == nil {
		return
	}
	if slices.ContainsFunc(match.Words(s.text), func(w match.Word) bool {
		word := strings.ToLower(s.text[w.Start:w.End])
		return p.denials[word] || strings.HasSuffix(strings.ReplaceAll(word, "’", "'"), "n't")
	}) {
		return
	}
	d := p.problems.Warnf("silence-without-negation", s.mute[0].Span, "the sentence denies nothing, and cites only that a source is silent: %s", shortened(s.text))
	d.Hint = "say what is not told, or cite the passage that tells it"
}

// silence proves that a source which a sentence calls silent names none of what
// the sentence links, or else not what the page is of. Of a passage that was read
// nothing but that it is there is known.
func (p *prover) silence(s sentence) {
	things := s.links
	if len(things) == 0 && s.of != nil && s.of.Kind != dossier.KindPage {
		things = []*dossier.Entry{s.of}
	}
	for _, r := range s.mute {
		if r.Paragraph != nil {
			continue
		}
		if len(things) == 0 {
			p.problems.Failf("not-silent", r.Span, "it does not say what %s is silent on", r.Source.Siglum).Hint = "link it in the sentence: [[slug|words]]"
			continue
		}
		for _, e := range things {
			if at := p.tells(r.Source, e); at != nil {
				p.problems.Failf("not-silent", r.Span, "%s is not silent on %s: %s names it", r.Source.Siglum, e.Name, at.Locator()).Hint =
					"where a detail is missing, name the passage that was read: [[" + r.Source.Slug + "#p" + strconv.Itoa(at.N) + "-silent]]"
			}
		}
	}
}

// tells returns a paragraph of a source that names a thing, nil where there is
// none: of an event one that names two of its participants or is known to report
// it, of anything else one that names it or holds a quotation filed under it.
func (p *prover) tells(s *dossier.Source, e *dossier.Entry) *dossier.Paragraph {
	if v := e.Event(); v != nil {
		for _, paragraph := range s.Body.Paragraphs {
			if participantsIn(paragraph, v) >= 2 {
				return paragraph
			}
		}
	}
	for _, paragraph := range p.d.ParagraphsOf(e) {
		if paragraph.In == s.Body {
			return paragraph
		}
	}
	return nil
}

func participantsIn(at *dossier.Paragraph, v *dossier.Event) int {
	named := map[*dossier.Entry]bool{}
	for _, m := range at.Mentions {
		if slices.ContainsFunc(v.Participants, func(who dossier.Participant) bool { return who.Who == m.Of }) {
			named[m.Of] = true
		}
	}
	return len(named)
}
