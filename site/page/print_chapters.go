package page

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
)

// Piece is an entry as the document has it.
type Piece struct {
	ID, Name string
	Class    string // of its kind: "k-person"
	Summary  string
	Body     template.HTML
}

// Briefing is a topic: the curator's text, what is missing, and the numbers.
type Briefing struct {
	Piece
	Extent     string // "8 paragraf di 2 sumber, April–Mei 2024"
	Gaps       []template.HTML
	Quantities Chapter[Quantity]
	Claims     Sentence // where they are; none without any, like the next
	Events     Sentence
}

// Report is an event: who was there and what the sources say of it.
type Report struct {
	Piece
	When         Time
	DateNote     string
	Place        *Link
	Within       []*Link // what the place is part of, nearest first
	Participants []Participant
	Accounts     Accounts
}

// Proposition is a claim with the positions on it by date.
type Proposition struct {
	Piece
	Status string
	Stands Chapter[Stand]
}

// Portrait is a person, an organisation or a place.
type Portrait struct {
	Piece
	Type    string
	Country *Link
	PartOf  *Link
	Roles   []Role // newest first
	Ties    []Tie
}

// Speeches are the quotations of one speaker by date.
type Speeches struct {
	Speaker *Link  // nil for what sources report themselves
	Words   string // in its place
	Quotes  []Quote
}

// Record is a source: everything but its text.
type Record struct {
	Piece
	Siglum      string
	Outlet      string
	OutletNote  string
	Author, Via string
	When        Time
	DateNote    string
	Extent      []string // paragraphs, words, quotations, language
	URL         string
	Archived    string
	Accessed    Time
	Rights      string // what of the text may not be published, and why; "" when all may
}

func piece(e *dossier.Entry) Piece {
	return Piece{ID: anchor(e), Name: title(e), Class: class(e.Kind), Summary: e.Summary}
}

// whole is a piece with its text.
func (d *desk) whole(e *dossier.Entry) Piece {
	p := piece(e)
	p.Body = d.at(e).prose(e.Body, 4)
	return p
}

func (d *desk) briefing(e *dossier.Entry) Briefing {
	d = d.at(e)
	b := Briefing{Piece: d.whole(e)}
	paragraphs, period := d.extent(e)
	b.Extent = strings.Trim(paragraphs+", "+period, ", ")
	for _, gap := range e.Topic().Gaps {
		b.Gaps = append(b.Gaps, d.line(gap))
	}
	numbers := slices.DeleteFunc(slices.Clone(d.StatementsOf(e)), func(s *dossier.Statement) bool { return s.Quotes[0].Figure == nil })
	held := mostPrinted(numbers, maxPrintedRows)
	b.Quantities = Chapter[Quantity]{d.quantities(held), d.restOn(e, len(held), len(numbers))}
	var claims []*dossier.Entry
	for _, c := range d.Claims {
		if slices.Contains(c.Topics, e.Topic()) {
			claims = append(claims, &c.Entry)
		}
	}
	events := entries(d.EventsOf(e), func(v *dossier.Event) *dossier.Entry { return &v.Entry })
	b.Claims, b.Events = d.pointers(d.words.PrintClaimsOf, claims), d.pointers(d.words.PrintEventsOf, events)
	return b
}

// restOn says how many statements of all the document holds, and that the rest
// is on the page of e; "" when there is no rest.
func (d *desk) restOn(e *dossier.Entry, held, all int) Sentence {
	if held == all {
		return nil
	}
	return d.some(held, d.n(d.words.CountStatements, all), d.address.Entry(e), title(e))
}

// pointers fills the {list} of a sentence with links, and counts what is too
// many for a sentence.
func (d *desk) pointers(sentence string, to []*dossier.Entry) Sentence {
	if len(to) == 0 {
		return nil
	}
	var all []Phrase
	for i, e := range list.First(to, maxPointers) {
		if i > 0 {
			all = append(all, Phrase{Text: "; "})
		}
		all = append(all, Phrase{Link: d.link(e)})
	}
	if more := len(to) - maxPointers; more > 0 {
		all = append(all, Phrase{Text: "; " + d.n(d.words.MoreOthers, more)})
	}
	return compose(sentence, Holes{"list": all})
}

// drawnEvents draws the document's events in time, for a column of paper.
func (d *desk) drawnEvents() Drawing {
	events := d.heldEvents()
	if len(events) < minLifeline {
		return Drawing{}
	}
	title := lang.Fill(d.words.TimelineTitle, "period", d.eventPeriod(events))
	return d.timelineOf(figure.Timeline{Head: figure.Head{Title: title}, Narrow: true, List: "#events"}, events, d.Sources)
}

// drawnPlaces draws the places of the document's events, where there are
// several.
func (d *desk) drawnPlaces() Drawing {
	m := figure.Map{Head: figure.Head{ID: "map", Title: d.words.MapTitle, Desc: d.words.MapDesc}}
	for _, t := range tallied(d.heldEvents(), scene) {
		p := t.of.Place()
		mark := d.pin(p, t.n)
		mark.Title, mark.Href = p.Name+": "+d.n(d.words.CountEvents, t.n), d.href(t.of)
		m.Places = append(m.Places, mark)
	}
	if len(m.Places) < 2 {
		return Drawing{}
	}
	return Drawing{m.SVG(), d.words.MapCaption + " " + d.words.MapAttribution}
}

func (d *desk) heldEvents() []*dossier.Event {
	return slices.DeleteFunc(slices.Clone(d.Events), func(v *dossier.Event) bool { return !d.holds(&v.Entry) })
}

func (d *desk) report(e *dossier.Entry) Report {
	d, v := d.at(e), e.Event()
	r := Report{Piece: d.whole(e), When: d.full(v.Date), DateNote: v.DateNote}
	if v.Place != nil {
		r.Place, r.Within = d.link(&v.Place.Entry), d.within(v.Place)
	}
	r.Participants, r.Accounts = d.participants(e, v.Participants).All, d.accounts(e, v.Accounts)
	for i, p := range v.Participants {
		if p.Who.Kind != dossier.KindPerson {
			r.Participants[i].Roles = nil // what an organisation or a place is stands in its portrait
		}
	}
	return r
}

func (d *desk) proposition(e *dossier.Entry) Proposition {
	d = d.at(e)
	p := Proposition{Piece: piece(e), Status: d.status(e.Claim().Status)}
	all := d.StatementsOf(e)
	held := mostPrinted(all, maxPrintedRows)
	p.Stands = Chapter[Stand]{d.stands(e.Claim(), held), d.restOn(e, len(held), len(all))}
	p.Body = d.prose(e.Body, 4)
	return p
}

func (d *desk) portrait(e *dossier.Entry) Portrait {
	d = d.at(e)
	p := Portrait{Piece: piece(e)}
	switch e.Kind {
	case dossier.KindPerson:
		p.ofPerson(d, e.Person())
	case dossier.KindOrganisation:
		p.ofOrganisation(d, e.Organisation())
	default:
		p.ofPlace(d, e.Place())
	}
	p.Ties = d.ties(e)
	p.Body = d.prose(e.Body, 4)
	return p
}

func (p *Portrait) ofPerson(d *desk, person *dossier.Person) {
	p.Country = d.placeLink(person.Country)
	for _, v := range slices.Backward(person.Roles) {
		p.Roles = append(p.Roles, d.role(v))
	}
}

func (p *Portrait) ofOrganisation(d *desk, o *dossier.Organisation) {
	p.Type, p.Country = d.typeWord(o.Type), d.placeLink(o.Country)
	if o.PartOf != nil {
		p.PartOf = d.link(&o.PartOf.Entry)
	}
}

func (p *Portrait) ofPlace(d *desk, place *dossier.Place) {
	p.Type = d.typeWord(place.Type)
	if place.Country != place {
		p.Country = d.placeLink(place.Country)
	}
	if place.PartOf != place.Country {
		p.PartOf = d.placeLink(place.PartOf)
	}
}

func (d *desk) placeLink(p *dossier.Place) *Link {
	if p == nil {
		return nil
	}
	return d.link(&p.Entry)
}

// speeches gathers the quotations by speaker, who is quoted most first; what
// sources report themselves comes last. Of too many those are left out that
// fewest sources print.
func (d *desk) speeches() Chapter[Speeches] {
	held := mostPrinted(d.Statements, maxPrintedQuotes)
	var c Chapter[Speeches]
	for _, t := range tallied(held, func(s *dossier.Statement) []*dossier.Entry { return []*dossier.Entry{s.By} }) {
		c.Things = append(c.Things, d.speechesOf(t.of, held))
	}
	if own := d.speechesOf(nil, held); len(own.Quotes) > 0 {
		c.Things = append(c.Things, own)
	}
	if len(held) < len(d.Statements) {
		c.Cut = d.some(len(held), d.n(d.words.CountQuotes, len(d.Statements)), d.address.List(dossier.KindPerson), d.words.People)
	}
	return c
}

func (d *desk) speechesOf(by *dossier.Entry, held []*dossier.Statement) Speeches {
	d = d.at(by)
	s := Speeches{Speaker: d.link(by), Words: d.words.SideNarration}
	for _, statement := range held {
		if statement.By == by {
			s.Quotes = append(s.Quotes, d.quote(statement))
		}
	}
	return s
}

// mostPrinted returns the n statements that most sources print, in their order.
func mostPrinted(all []*dossier.Statement, n int) []*dossier.Statement {
	rank := slices.Clone(all)
	slices.SortStableFunc(rank, func(a, b *dossier.Statement) int { return cmp.Compare(len(b.Quotes), len(a.Quotes)) })
	held := map[*dossier.Statement]bool{}
	for _, s := range list.First(rank, n) {
		held[s] = true
	}
	return slices.DeleteFunc(slices.Clone(all), func(s *dossier.Statement) bool { return !held[s] })
}

func (b printBody) quoted() int {
	n := 0
	for _, s := range b.Quotes.Things {
		n += len(s.Quotes)
	}
	return n
}

func (d *desk) record(s *dossier.Source) Record {
	r := Record{
		Piece: piece(&s.Entry), Siglum: s.Siglum, Outlet: d.outlet(s), OutletNote: s.PublisherNote,
		Author: s.Author, Via: d.via(s), When: d.when(s.Date), DateNote: s.DateNote,
		URL: s.URL, Archived: s.ArchivedURL, Accessed: d.when(s.Accessed), Rights: d.rights(s),
	}
	r.Extent = []string{
		d.n(d.words.CountParagraphs, len(s.Body.Paragraphs)), d.n(d.words.CountWords, words(s)),
		d.n(d.words.CountQuotes, len(s.Quotes)),
	}
	if s.Language != "" && s.Language != d.lang.Tag {
		r.Extent = append(r.Extent, d.lang.NameOf(s.Language))
	}
	r.Extent = append(r.Extent, d.translation(s)...)
	return r
}
