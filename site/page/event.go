package page

import (
	"html/template"
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
)

// eventBody is the page of an event.
type eventBody struct {
	Name, Lede   string
	When         Time
	DateNote     string
	Place        *Link
	Within       []*Link // what the place is part of, nearest first
	PartOf       *Link
	Reported     string // "3 dari 5 sumber"
	Spread       Spread
	Map          Drawing // where it was
	Contents     []Section
	Body         template.HTML
	Participants list.Cut[Participants]
	Accounts     list.Cut[Accounts]
	Quotes       list.Cut[[]Quote]
	Parts        list.Cut[[]Happening]
	Around       []Happening
	Backlinks    list.Cut[Backlinks]

	Topics, Claims Rows
	Sources        list.Cut[Rows]
	Next           *NextEvent
}

// NextEvent is the event after another.
type NextEvent struct {
	Link *Link
	When Time
	Note string // how well the date is known, in a word
}

// Participants are those at an event.
type Participants struct {
	RolesAt string // head of a column: the roles at that date
	All     []Participant
}

// Participant is somebody at an event, in the role held then.
type Participant struct {
	Who      *Link
	Roles    []string // of people: what they were at the event's date; of others: what they are
	As       string
	Evidence Evidence
}

func eventKind(maps *placeMaps) Kind {
	return kind(spec[*dossier.Event, eventBody]{
		name:  "event",
		of:    func(s *site) []*dossier.Event { return s.Events },
		entry: func(v *dossier.Event) *dossier.Entry { return &v.Entry },
		frame: func(d *desk, v *dossier.Event) heading {
			h := d.entryHeading(&v.Entry, d.words.Events)
			h.tab += ", " + d.lang.Date(v.Date)
			h.section = d.address.Timeline()
			return h
		},
		body: func(d *desk, v *dossier.Event) eventBody {
			b := d.event(v)
			b.Map = maps.of(d.site, v.Place)
			return b
		},
	})
}

func (d *desk) event(v *dossier.Event) eventBody {
	e := &v.Entry
	b := eventBody{
		Name: title(e), Lede: v.Summary,
		When: d.full(v.Date), DateNote: v.DateNote,
		Reported: d.someSources(len(d.SourcesOf(e))), Spread: d.spread(e),
		Body:         d.prose(v.Body, 3),
		Participants: participantSeries().begin(d, e),
		Accounts:     accountSeries().begin(d, e),
		Quotes:       quoteSeries().begin(d, e),
		Parts:        partSeries().begin(d, e),
		Around:       d.happenings(d.around(v, 3, 2)),
		Backlinks:    backlinkSeries().begin(d, e),
		Topics:       d.topicRows(e),
		Sources:      reporterSeries().begin(d, e),
		Claims:       d.claimRows(d.StatementsOf(e)),
		Next:         d.next(v),
	}
	if v.Place != nil {
		b.Place, b.Within = d.link(&v.Place.Entry), d.within(v.Place)
	}
	if v.PartOf != nil {
		b.PartOf = d.link(&v.PartOf.Entry)
	}
	b.Contents = contents(
		prosaic("summary", d.words.Summary, b.Body),
		counted("participants", d.words.Participants, b.Participants.Count),
		counted("accounts", d.words.AccountsContents, b.Accounts.Count),
		counted("quotes", d.words.Quotes, b.Quotes.Count),
		counted("parts", d.words.PartsOfEvent, b.Parts.Count),
		prosaic("around", d.words.BeforeAfter, d.words.BeforeAfter),
		counted("backlinks", d.words.Backlinks, b.Backlinks.Count),
	)
	return b
}

// participantsOnPage is how many participants stand on a page, about.
const participantsOnPage = 40

func participantSeries() series[dossier.Participant, Participants] {
	return series[dossier.Participant, Participants]{
		id: "participants", room: participantsOnPage,
		name: func(w *lang.Words) string { return w.Participants },
		path: func(p *lang.Paths) string { return p.Participants },
		of:   func(_ *site, e *dossier.Entry) []dossier.Participant { return e.Event().Participants },
		show: (*desk).participants,
		put:  func(b *continuedBody, p Participants) { b.Participants = p },
	}
}

func (d *desk) participants(e *dossier.Entry, participants []dossier.Participant) Participants {
	date := e.Event().Date
	all := Participants{RolesAt: lang.Fill(d.words.RoleAt, "date", d.lang.Date(date))}
	for _, p := range participants {
		all.All = append(all.All, Participant{d.link(p.Who), d.rolesAt(p.Who, date), p.As, d.evidence(p.Evidence)})
	}
	return all
}

// rolesAt says what somebody was at a date.
func (d *desk) rolesAt(e *dossier.Entry, date lang.Date) []string {
	var roles []string
	if p := e.Person(); p != nil {
		for _, r := range p.RolesAt(date) {
			roles = append(roles, r.Title)
		}
	}
	if o := e.Organisation(); o != nil {
		roles = append(roles, d.typeWord(o.Type))
	}
	if p := e.Place(); p != nil {
		roles = append(roles, d.typeWord(p.Type))
	}
	return roles
}

// parts returns the events that are part of v, by date.
func (s *site) parts(v *dossier.Event) []*dossier.Event {
	var all []*dossier.Event
	for _, e := range s.Events {
		if e.PartOf == v {
			all = append(all, e)
		}
	}
	return all
}

// within returns the places that p is part of, nearest first.
func (d *desk) within(p *dossier.Place) []*Link {
	return links(d, wider(p), func(up *dossier.Place) *dossier.Entry { return &up.Entry })
}

// claimRows lists the claims that statements take a position on.
func (d *desk) claimRows(statements []*dossier.Statement) Rows {
	return d.tallyRows(tallied(statements, func(s *dossier.Statement) []*dossier.Entry {
		if c := s.Quotes[0].Claim; c != nil {
			return []*dossier.Entry{&c.Entry}
		}
		return nil
	}), d.words.CountStatements)
}

// next returns the event after v, nil after the last.
func (d *desk) next(v *dossier.Event) *NextEvent {
	i := slices.Index(d.Events, v) + 1
	if i == len(d.Events) {
		return nil
	}
	after := d.Events[i]
	return &NextEvent{d.link(&after.Entry), d.short(after.Date), d.qualifier(after.DateNote)}
}
