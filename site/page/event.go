package page

import (
	"html/template"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
	"berkas/site/support"
)

// eventBody is the page of an event.
type eventBody struct {
	Name, Lede   template.HTML
	Dating       render.Dating
	Ahead        bool         // all that report it came out before it
	DateNote     *render.Rule // where no other has it
	Place        *render.Link
	Within       []*render.Link // what the place is part of, nearest first
	PartOf       *render.Link
	Reported     string          // "3 dari 5 sumber"
	Witnesses    render.Sentence // where they are fewer than the sources
	Spread       render.Spread
	Map          Picture // where it was
	Contents     []Section
	Picture      template.HTML
	Body         template.HTML
	Participants list.Cut[Participants]
	Accounts     list.Cut[Accounts]
	Quotes       list.Cut[[]render.Quote]
	Parts        list.Cut[[]Happening]
	Around       []Happening
	Backlinks    list.Cut[Backlinks]

	Topics, Claims Rows
	Sources        list.Cut[Rows]
	Next           *NextEvent
}

// NextEvent is the event after another.
type NextEvent struct {
	Link *render.Link
	When render.Time
	render.Known
}

// Participants are those at an event.
type Participants struct {
	RolesAt string // head of a column: the roles at that date
	All     []Participant
}

// Participant is somebody at an event, in the role held then.
type Participant struct {
	Who   *render.Link
	Roles []render.Part // of people: what they were at the event's date; of others: what they are
	As    string
	render.Support
}

func eventKind(maps *placeMaps) Kind {
	return kind(spec[*dossier.Event, eventBody]{
		name:  "event",
		of:    func(s *render.Site) []*dossier.Event { return s.Events },
		entry: ofEvent,
		frame: func(r *render.Renderer, v *dossier.Event) heading {
			h := entryHeading(r, &v.Entry, r.Words.Events)
			h.tab += ", " + r.Lang.Date(v.Date)
			h.section = r.Address.Timeline()
			return h
		},
		body: func(r *render.Renderer, v *dossier.Event) eventBody {
			b := eventView(r, v)
			b.Map = maps.of(r, v.Place)
			return b
		},
	})
}

func eventView(r *render.Renderer, v *dossier.Event) eventBody {
	e := &v.Entry
	b := eventBody{
		Name: render.Heading(e), Lede: render.Unbroken(v.Summary),
		Dating: r.Dating(v, r.Full(v.Date)), Ahead: ahead(r.Site, v), DateNote: dateNote(r.Site, v),
		Reported: r.SomeSources(len(r.Proofs.Event(v).Reports)), Spread: r.Spread(e),
		Witnesses:    r.Witnesses(r.Proofs.Event(v).Witnesses),
		Picture:      r.Picture(e.Image, render.InText, ""),
		Body:         r.Prose(v.Body, 3),
		Participants: participantSeries().begin(r, e),
		Accounts:     accountSeries().begin(r, e),
		Quotes:       quoteSeries().begin(r, e),
		Parts:        partSeries().begin(r, e),
		Around:       happeningsOf(r, eventsAround(r.Site, v, 3, 2)),
		Backlinks:    backlinkSeries().begin(r, e),
		Topics:       topicRows(r, e),
		Sources:      reporterSeries().begin(r, e),
		Claims:       claimRows(r, r.StatementsOf(e)),
		Next:         nextEvent(r, v),
	}
	if v.Place != nil {
		b.Place, b.Within = r.Link(&v.Place.Entry), placesAround(r, v.Place)
	}
	if v.PartOf != nil {
		b.PartOf = r.Link(&v.PartOf.Entry)
	}
	if len(b.Around) == 1 {
		b.Around = nil // itself
	}
	b.Contents = contents(
		prosaic("summary", r.Words.Summary, b.Body),
		counted("participants", r.Words.Participants, b.Participants.Count),
		counted("accounts", r.Words.Accounts, b.Accounts.Count),
		counted("quotes", r.Words.Quotes, b.Quotes.Count),
		counted("parts", r.Words.PartsOfEvent, b.Parts.Count),
		counted("around", r.Words.BeforeAfter, len(b.Around)),
		counted("backlinks", r.Words.Backlinks, b.Backlinks.Count),
	)
	return b
}

// dateNote returns the curator's note on an event's date, nil where the rule that the
// date is shown with has it.
func dateNote(s *render.Site, v *dossier.Event) *render.Rule {
	if v.DateNote == "" || s.Known(v).Kind == "curator" {
		return nil
	}
	return &render.Rule{Kind: "curator", Word: s.Words.SupportCurator, Text: render.Sentence{{Text: v.DateNote}}}
}

// participantsOnPage is how many participants stand on a page, about.
const participantsOnPage = 40

func participantSeries() series[dossier.Participant, Participants] {
	return series[dossier.Participant, Participants]{
		id: "participants", room: participantsOnPage,
		name: func(w *lang.Words) string { return w.Participants },
		path: func(p *lang.Paths) string { return p.Participants },
		of:   func(_ *render.Site, e *dossier.Entry) []dossier.Participant { return e.Event().Participants },
		show: participantsOf,
	}
}

func participantsOf(r *render.Renderer, e *dossier.Entry, participants []dossier.Participant) Participants {
	v := e.Event()
	proofs := map[diag.Span]support.Proof{}
	for i, p := range r.Proofs.Event(v).Participants {
		proofs[v.Participants[i].Span] = p
	}
	all := Participants{RolesAt: lang.Fill(r.Words.RoleAt, "date", r.Lang.Date(v.Date))}
	for _, p := range participants {
		all.All = append(all.All, Participant{r.Link(p.Who), rolesAt(r, p.Who, v.Date), p.As, r.Support(proofs[p.Span])})
	}
	return all
}

// rolesAt says what somebody was at a date.
func rolesAt(r *render.Renderer, e *dossier.Entry, date lang.Date) []render.Part {
	var roles []render.Part
	if p := e.Person(); p != nil {
		for _, role := range p.RolesAt(date) {
			roles = append(roles, render.Part{Text: role.Title, Support: r.Support(proofOf(r, p, role).Title)})
		}
	}
	word := ""
	if o := e.Organisation(); o != nil {
		word = typeWord(r.Site, o.Type)
	}
	if p := e.Place(); p != nil {
		word = typeWord(r.Site, p.Type)
	}
	if word != "" {
		roles = append(roles, render.Part{Text: word})
	}
	return roles
}

// placesAround returns the places that p is part of, nearest first.
func placesAround(r *render.Renderer, p *dossier.Place) []*render.Link {
	return render.Links(r, wider(p), func(up *dossier.Place) *dossier.Entry { return &up.Entry })
}

// claimRows lists the claims that statements take a position on.
func claimRows(r *render.Renderer, statements []*dossier.Statement) Rows {
	return tallyRows(r, tallied(statements, func(s *dossier.Statement) []*dossier.Entry {
		if c := s.Quotes[0].Claim; c != nil {
			return []*dossier.Entry{&c.Entry}
		}
		return nil
	}), r.Words.CountStatements)
}

// nextEvent returns the event after v, nil after the last.
func nextEvent(r *render.Renderer, v *dossier.Event) *NextEvent {
	i := r.PlaceOf(v) + 1
	if i == len(r.Events) {
		return nil
	}
	after := r.Events[i]
	return &NextEvent{r.Link(&after.Entry), r.Short(after.Date), r.Known(after)}
}
