package support

import (
	"slices"

	"berkas/site/dossier"
)

// Quote is what is proved of a quotation beside its words.
type Quote struct {
	Figure  Figure  // of its figure; the zero Figure without one
	By      []Proof // of each of its speakers
	Witness Witnesses
}

func (p *prover) proveQuotes() {
	for _, s := range p.d.Sources {
		for _, q := range s.Quotes {
			proved := &Quote{}
			p.ledger.quotes[q] = proved
			for i, who := range q.By {
				by := p.speaker(q, who)
				if by.Kind == Curator {
					d := p.problems.Warnf("speaker-not-named", q.BySpans[i], "%s stands nowhere in %s (%s)", who.Name, s.Siglum, s.Slug)
					d.Hint = "give it the spelling of the text as an alias, or name who speaks there"
				}
				proved.By = append(proved.By, by)
			}
			if q.Figure != nil {
				proved.Figure = p.figure(q)
			}
		}
	}
	for _, s := range p.d.Statements {
		p.ledger.statements[s] = p.witnesses(ofQuotes(s.Quotes))
	}
}

// speaker proves that somebody so named stands in a quotation's source: by name,
// by an office held, of a government also by its country or that country's
// capital. The nearest place before the quotation comes first.
func (p *prover) speaker(q *dossier.Quote, who *dossier.Entry) Proof {
	paragraphs := q.Source.Body.Paragraphs
	for n := q.Paragraph.N; n > 0; n-- {
		if p.namesSpeaker(p.passage(paragraphs[n-1]), who) {
			return Proof{Kind: Stated, At: []dossier.Locator{paragraphs[n-1].Locator()}}
		}
	}
	for _, paragraph := range paragraphs[q.Paragraph.N:] {
		if p.namesSpeaker(p.passage(paragraph), who) {
			return Proof{Kind: Stated, At: []dossier.Locator{paragraph.Locator()}}
		}
	}
	return Proof{}
}

func (p *prover) namesSpeaker(at *passage, who *dossier.Entry) bool {
	if p.names(at, who) {
		return true
	}
	person := who.Person()
	return person != nil && slices.ContainsFunc(person.RolesAt(at.source.Date), func(r dossier.Role) bool {
		office := contentOf(r.Title, at.language)
		return len(office) > 1 && office.in(at.words) == len(office)
	})
}
