package page

import (
	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// About how many bytes of the document things take, beside their own words.
const (
	pieceBytes   = 500
	rowBytes     = 450 // of a table: a number, a statement, a source's words on a fact
	noteBytes    = 700 // a reference and the note that it leads to
	lineBytes    = 250 // a participant, an office, a tie
	pointerBytes = 120
)

// weigh returns about how many bytes the i-th thing of the document takes, with
// its notes. What else stands in the part that it begins counts with it: the
// contents before the first thing, the drawings before the first event.
func (p *printing) weigh(s *render.Site, i int) int {
	t := p.things[i]
	if t.said != nil {
		return rowBytes + noteBytes + len(t.said.Quotes[0].Text) + noteBytes*(len(t.said.Quotes)-1)
	}
	n := weightOf(s, t.entry)
	if i == 0 {
		n += pieceBytes*len(s.Meta.Points) + pointerBytes*min(2*maxPrinted, len(s.Topics)+len(s.Claims))
	}
	if t.entry.Kind == dossier.KindEvent && (i == 0 || p.things[i-1].entry.Kind != dossier.KindEvent) {
		n += 2 * lineBytes * min(maxPrinted, len(s.Events))
	}
	return n
}

func weightOf(s *render.Site, e *dossier.Entry) int {
	n := pieceBytes + len(e.Name) + len(e.Summary)
	if s := e.Source(); s != nil {
		return n + len(s.PublisherNote) + len(s.DateNote) + 2*len(s.URL) + len(s.URLNote) + 2*len(s.ArchivedURL) + 2*len(s.OriginalURL)
	}
	for _, p := range e.Body.Paragraphs {
		n += len(p.Text) + noteBytes*len(p.Locators) + pointerBytes*(len(p.Links)+len(p.Mentions))
	}
	switch e.Kind {
	case dossier.KindTopic:
		n += rowsOfStatements(withFigures(s.StatementsOf(e))) + 2*maxPointers*pointerBytes
		for _, gap := range e.Topic().Gaps {
			n += weightOfText(gap)
		}
	case dossier.KindClaim:
		n += rowsOfStatements(s.StatementsOf(e))
	case dossier.KindEvent:
		n += weightOfEvent(e.Event())
	case dossier.KindPerson:
		for _, role := range e.Person().Roles {
			n += lineBytes + noteBytes*len(role.Evidence)
		}
	}
	for _, relation := range s.RelationsOf(e) {
		n += lineBytes + noteBytes*len(relation.Evidence)
	}
	return n
}

func weightOfText(t *dossier.Text) int {
	n := 0
	for _, p := range t.Paragraphs {
		n += len(p.Text) + noteBytes*len(p.Locators)
	}
	return n
}

func rowsOfStatements(all []*dossier.Statement) int {
	n := 0
	for _, s := range mostPrinted(all, maxPrintedRows) {
		n += rowBytes + len(s.Quotes[0].Text) + noteBytes*len(s.Quotes)
	}
	return n
}

func weightOfEvent(v *dossier.Event) int {
	n := noteBytes * len(v.Evidence)
	for _, p := range v.Participants {
		n += lineBytes + noteBytes*len(p.Evidence)
	}
	for _, a := range v.Accounts {
		n += rowBytes
		for _, says := range a.Says {
			n += noteBytes + len(says.Quote) + len(says.Text)
		}
	}
	return n
}
