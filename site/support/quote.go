package support

import (
	"slices"
	"strings"

	"berkas/site/dossier"
)

// Quote is what is proved of a quotation beside its words.
type Quote struct {
	Figure Figure  // of its figure; the zero Figure without one
	By     []Proof // of each of its speakers
}

func (p *prover) proveQuotes() {
	heard := p.heard()
	for _, s := range p.d.Sources {
		for _, q := range s.Quotes {
			proved := &Quote{}
			p.ledger.quotes[q] = proved
			if len(q.By) > 0 && (p.turnDiffers(q) || p.speakerDiffers(q, heard[q])) {
				proved.By = make([]Proof, len(q.By)) // what the text denies is the curator's
			} else {
				p.proveSpeakers(q, proved)
			}
			p.checkRelay(q)
			p.dayDiffers(q)
			p.ownDayDiffers(q)
			p.translation(q)
			if q.Figure != nil {
				proved.Figure = p.figure(q)
			}
		}
	}
	for _, s := range p.d.Statements {
		p.ledger.statements[s] = p.witnesses(ofQuotes(s.Quotes))
	}
}

func (p *prover) proveSpeakers(q *dossier.Quote, proved *Quote) {
	for i, who := range q.By {
		by := p.speaker(q, who)
		if by.Kind == Curator {
			d := p.problems.Warnf("speaker-not-named", q.BySpans[i], "%s stands nowhere in %s (%s)", who.Name, q.Source.Siglum, q.Source.Slug)
			d.Hint = "give it the spelling of the text as an alias, or name who speaks there"
		}
		proved.By = append(proved.By, by)
	}
}

// checkRelay refuses a relay that neither the passage names nor the source was
// taken from.
func (p *prover) checkRelay(q *dossier.Quote) {
	relay := q.Relay.Name()
	if relay == "" || strings.EqualFold(relay, q.Source.Via.Name()) || p.namesRelay(q) {
		return
	}
	d := p.problems.Failf("relay-not-named", q.Relay.Span, "%s does not name %s, and %s was not taken from there", q.Paragraph.Locator(), relay, q.Source.Slug)
	d.Hint = "write in relay: who passes the words on as the passage names him, or leave it out"
}

func (p *prover) namesRelay(q *dossier.Quote) bool {
	names := []string{q.Relay.Text}
	if o := q.Relay.Organisation; o != nil {
		if p.passage(q.Paragraph).names[&o.Entry] {
			return true
		}
		names = spellings(&o.Entry)
	}
	text := strings.ToLower(q.Paragraph.Text)
	return slices.ContainsFunc(names, func(name string) bool { return hasWords(text, strings.ToLower(name)) })
}

// speaker proves that somebody so named stands in a quotation's source: by name,
// by an office held, of a government also by its country or that country's
// capital. The nearest place before the quotation comes first.
func (p *prover) speaker(q *dossier.Quote, who *dossier.Entry) Proof {
	paragraphs := q.Source.Body.Paragraphs
	for n := q.Paragraph.N; n > 0; n-- {
		if p.namesSpeaker(paragraphs[n-1], who) {
			return Proof{Kind: Stated, At: []dossier.Locator{paragraphs[n-1].Locator()}}
		}
	}
	for _, paragraph := range paragraphs[q.Paragraph.N:] {
		if p.namesSpeaker(paragraph, who) {
			return Proof{Kind: Stated, At: []dossier.Locator{paragraph.Locator()}}
		}
	}
	return Proof{}
}

// hasTurn reports whether a paragraph of a recording is somebody's turn, as its source
// says.
func hasTurn(at *dossier.Paragraph, who *dossier.Entry) bool {
	turn := at.Locus()
	return turn.By == who || turn.Speaker != "" && slices.ContainsFunc(spellings(who), func(name string) bool { return strings.EqualFold(name, turn.Speaker) })
}

// turnDiffers warns where a recording's source says that somebody else speaks there, and
// tells whether it does. What the one whose turn it is quotes, or tells of somebody whom
// he names, may be another's.
func (p *prover) turnDiffers(q *dossier.Quote) bool {
	turn := q.Paragraph.Locus()
	if turn.Speaker == "" || q.Direct || slices.ContainsFunc(q.By, func(who *dossier.Entry) bool { return p.namesSpeaker(q.Paragraph, who) }) {
		return false
	}
	speaks := turn.Speaker
	if turn.By != nil {
		speaks = turn.By.Name
	}
	d := p.problems.Warnf("speaker-differs", q.BySpans[0], "%s is spoken by %s, not by %s", q.Paragraph.Locator(), speaks, namesOf(q.By))
	d.Hint = "speakers: of the source says so; name in by: who speaks there"
	return true
}

func (p *prover) namesSpeaker(at *dossier.Paragraph, who *dossier.Entry) bool {
	if hasTurn(at, who) || p.names(p.glance(at), who) {
		return true
	}
	person := who.Person()
	return person != nil && p.hasOffice(person, at.In.Of.Source(), func() stems { return p.passage(at).words() })
}

// hasOffice reports whether words of a source have all of an office that somebody
// held when it came out, and more than one.
func (p *prover) hasOffice(person *dossier.Person, s *dossier.Source, words func() stems) bool {
	return slices.ContainsFunc(person.RolesAt(s.Date), func(r dossier.Role) bool {
		office := contentOf(r.Title, p.d.LanguageOf(s))
		return len(office) > 1 && office.in(words()) == len(office)
	})
}
