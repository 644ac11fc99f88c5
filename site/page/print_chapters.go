package page

import (
	"html/template"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

const (
	maxPrintedQuotes = 600
	maxPrintedRows   = 60 // statements on a claim, numbers of a topic
	maxPointers      = 24 // events or claims that a topic leads to
)

// Piece is an entry as the document has it.
type Piece struct {
	ID, Name string
	Class    string // of its kind: "k-person"
	Summary  template.HTML
	Reviewed string // who read it against the sources; "" while nobody says so
	Picture  template.HTML
	Body     template.HTML
}

// Briefing is a topic: the curator's text, what is missing, and the numbers.
type Briefing struct {
	Piece
	Extent     string // "8 paragraf di 2 sumber, April–Mei 2024"
	Gaps       []template.HTML
	Quantities Chapter[Quantity]
	Claims     render.Sentence // where they are; none without any, like the next
	Events     render.Sentence
}

// Report is an event: who was there and what the sources say of it.
type Report struct {
	Piece
	Dating       render.Dating
	DateNote     *render.Rule // where no other has it
	Place        *render.Link
	Within       []*render.Link // what the place is part of, nearest first
	Participants []Participant
	Accounts     Accounts
}

// Proposition is a claim with the positions on it by date.
type Proposition struct {
	Piece
	Status string
	Grade  string
	Stands Chapter[Stand]
}

// Portrait is a person, an organisation or a place.
type Portrait struct {
	Piece
	Type    string
	Country *render.Link
	PartOf  *render.Link
	Roles   []Role // newest first
	Ties    []Tie
}

// Record is a source: everything but its text.
type Record struct {
	Piece
	Siglum      string
	Tongue      render.Tongue // of the headline
	Outlet      string
	OutletNote  string
	Author, Via string
	When        render.Time
	DateNote    string
	Extent      []string // paragraphs, words, quotations, language
	URL         string
	URLNote     string
	Archived    string
	Accessed    render.Time
	Printed     string
	Original    Original
	Rights      string // what of the text may not be published, and why; "" when all may
}

func piece(r *render.Renderer, e *dossier.Entry) Piece {
	return Piece{
		ID: render.Anchor(e), Name: render.Title(e), Class: render.Class(e.Kind), Summary: render.Unbroken(e.Summary), Reviewed: r.Reviewed(e.Reviewed),
		Picture: r.Picture(e.Image, render.InHeading, ""),
	}
}

// wholePiece is a piece with its text.
func wholePiece(r *render.Renderer, e *dossier.Entry) Piece {
	p := piece(r, e)
	p.Body = r.At(e).Prose(e.Body, 4)
	return p
}

func briefingOf(r *render.Renderer, e *dossier.Entry) Briefing {
	r = r.At(e)
	b := Briefing{Piece: wholePiece(r, e)}
	paragraphs, period := extentOf(r, e)
	b.Extent = strings.Trim(paragraphs+", "+period, ", ")
	for _, gap := range e.Topic().Gaps {
		b.Gaps = append(b.Gaps, r.Line(gap))
	}
	numbers := withFigures(r.StatementsOf(e))
	held := mostPrinted(numbers, maxPrintedRows)
	b.Quantities = Chapter[Quantity]{quantitiesIn(r, held), restOn(r, e, len(held), len(numbers))}
	b.Claims = pointers(r, r.Words.PrintClaimsOf, entries(r.ClaimsOn(e.Topic()), ofClaim))
	b.Events = pointers(r, r.Words.PrintEventsOf, entries(r.EventsOf(e), ofEvent))
	return b
}

// pointers fills the {list} of a sentence with links, and counts what is too
// many for a sentence.
func pointers(r *render.Renderer, sentence string, to []*dossier.Entry) render.Sentence {
	if len(to) == 0 {
		return nil
	}
	var all []render.Phrase
	for i, e := range list.First(to, maxPointers) {
		if i > 0 {
			all = append(all, render.Phrase{Text: "; "})
		}
		all = append(all, render.Phrase{Link: r.Link(e)})
	}
	if more := len(to) - maxPointers; more > 0 {
		all = append(all, render.Phrase{Text: "; " + r.N(r.Words.MoreOthers, more)})
	}
	return render.Compose(sentence, render.Holes{"list": all})
}

// drawnEvents draws the document's events in time, for a column of paper.
func drawnEvents(r *render.Renderer) Drawing {
	events := heldEvents(r)
	if len(events) < minLifeline {
		return Drawing{}
	}
	title := lang.Fill(r.Words.TimelineTitle, "period", eventPeriod(r, events))
	return timelineOf(r, figure.Timeline{Head: figure.Head{Title: title}, Narrow: true, List: func(figure.Day) string { return "#events" }}, events, r.Sources)
}

// drawnPlaces draws the places of the document's events, where there are
// several.
func drawnPlaces(r *render.Renderer) Drawing {
	m := mapOf(r)
	for _, t := range tallied(heldEvents(r), scene) {
		mark := sceneOn(r, t)
		mark.Href = r.Href(t.of)
		m.Places = append(m.Places, mark)
	}
	if len(m.Places) < 2 {
		return Drawing{}
	}
	drawn := m.Draw()
	return Drawing{drawn.SVG, mapCaption(r, drawn)}
}

func heldEvents(r *render.Renderer) []*dossier.Event {
	return slices.DeleteFunc(slices.Clone(r.Events), func(v *dossier.Event) bool { return !r.Holds(&v.Entry) })
}

func reportOn(r *render.Renderer, e *dossier.Entry) Report {
	r, v := r.At(e), e.Event()
	report := Report{Dating: r.Dating(v, r.Full(v.Date)), DateNote: dateNote(r.Site, v)}
	report.Piece = wholePiece(r, e)
	if v.Place != nil {
		report.Place, report.Within = r.Link(&v.Place.Entry), placesAround(r, v.Place)
	}
	report.Participants, report.Accounts = participantsOf(r, e, v.Participants).All, accountsOf(r, e, v.Accounts)
	for i, p := range v.Participants {
		if p.Who.Kind != dossier.KindPerson {
			report.Participants[i].Roles = nil // what an organisation or a place is stands in its portrait
		}
	}
	return report
}

func propositionOf(r *render.Renderer, e *dossier.Entry) Proposition {
	r = r.At(e)
	p := Proposition{Piece: piece(r, e), Status: statusWord(r.Site, e.Claim().Status), Grade: credibilityWord(r.Site, e.Claim().Credibility)}
	all := r.StatementsOf(e)
	held := mostPrinted(all, maxPrintedRows)
	p.Stands = Chapter[Stand]{standsOn(r, e.Claim(), held, r.Passages), restOn(r, e, len(held), len(all))}
	p.Body = r.Prose(e.Body, 4)
	return p
}

func portraitOf(r *render.Renderer, e *dossier.Entry) Portrait {
	r = r.At(e)
	p := Portrait{Piece: piece(r, e)}
	switch e.Kind {
	case dossier.KindPerson:
		p.ofPerson(r, e.Person())
	case dossier.KindOrganisation:
		p.ofOrganisation(r, e.Organisation())
	default:
		p.ofPlace(r, e.Place())
	}
	for _, b := range relationsOf(r.Site, e) {
		p.Ties = append(p.Ties, tieOf(r, e, b))
	}
	p.Body = r.Prose(e.Body, 4)
	return p
}

func (p *Portrait) ofPerson(r *render.Renderer, person *dossier.Person) {
	p.Country = placeLink(r, person.Country)
	for _, v := range slices.Backward(person.Roles) {
		p.Roles = append(p.Roles, roleOf(r, person, v))
	}
}

func (p *Portrait) ofOrganisation(r *render.Renderer, o *dossier.Organisation) {
	p.Type, p.Country = typeWord(r.Site, o.Type), placeLink(r, o.Country)
	if o.PartOf != nil {
		p.PartOf = r.Link(&o.PartOf.Entry)
	}
}

func (p *Portrait) ofPlace(r *render.Renderer, place *dossier.Place) {
	p.Type = typeWord(r.Site, place.Type)
	if place.Country != place {
		p.Country = placeLink(r, place.Country)
	}
	if place.PartOf != place.Country {
		p.PartOf = placeLink(r, place.PartOf)
	}
}

func recordOf(r *render.Renderer, s *dossier.Source) Record {
	record := Record{
		Piece: piece(r, &s.Entry), Siglum: s.Siglum, Tongue: r.TongueOf(&s.Entry), Outlet: r.Outlet(s), OutletNote: s.PublisherNote,
		Author: s.Author, Via: viaNote(r.Site, s), When: r.When(s.Date), DateNote: s.DateNote,
		URL: s.URL, URLNote: s.URLNote, Archived: s.Copy(), Accessed: r.When(s.Accessed),
		Printed: printedNote(r.Site, s), Original: originalOf(r.Site, s), Rights: rightsNote(r.Site, s),
	}
	record.Extent = []string{
		r.N(r.Words.CountParagraphs, len(s.Body.Paragraphs)), r.N(r.Words.CountWords, words(s)),
		r.N(r.Words.CountQuotes, len(s.Quotes)),
	}
	if s.Language != "" && s.Language != r.Lang.Tag {
		record.Extent = append(record.Extent, r.Lang.NameOf(s.Language))
	}
	record.Extent = append(record.Extent, translationNotes(r.Site, s)...)
	return record
}
