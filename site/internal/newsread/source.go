package newsread

import (
	"berkas/site/dossier"
	"berkas/site/internal/match"
)

// ReadSource reads the text of a source.
func ReadSource(s *dossier.Source) *Reading { return Read(TextOf(s)) }

// TextOf returns the text of a source, in which what the dossier found is known,
// and asks who says those of its quotations that stand in no quotation marks.
func TextOf(s *dossier.Source) []Paragraph {
	text := make([]Paragraph, len(s.Body.Paragraphs))
	for i, p := range s.Body.Paragraphs {
		text[i] = Paragraph{Text: p.Text, Known: known(p)}
	}
	for _, q := range s.Quotes {
		if !q.Direct {
			p := &text[q.Paragraph.N-1]
			for _, r := range q.Parts {
				p.Reported = append(p.Reported, match.Range(r))
			}
		}
	}
	return text
}

// known returns the names of people, organisations and places that a paragraph's
// mentions are.
func known(p *dossier.Paragraph) []Known {
	var list []Known
	for _, m := range p.Mentions {
		var kind Kind
		switch m.Of.Kind {
		case dossier.KindPerson:
			kind = Person
		case dossier.KindOrganisation:
			kind = Organisation
		case dossier.KindPlace:
			kind = Place
		default:
			continue
		}
		list = append(list, Known{Start: m.Start, End: m.End, ID: m.Of.Slug, Name: m.Of.Name, Kind: kind})
	}
	return list
}
