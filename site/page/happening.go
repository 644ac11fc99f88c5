package page

import (
	"html/template"
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
	"berkas/site/support"
)

// Happening is an event in a list by date.
type Happening struct {
	ID string
	render.Dating
	Title   string
	Link    *render.Link // nil for the event whose page this is
	Summary template.HTML
	Reports render.Refs // where it is reported
	Key     bool        // several sources report it: gets a larger mark
	Ahead   bool        // all of them came out before it
	People  []*render.Link
	More    string // "3 lainnya"
	Place   *render.Link
	Tags    string // what a filter finds it by; on the timeline
}

const (
	maxRow   = 8 // references an event has in a list
	maxNamed = 8 // participants it has there
)

// eventsOfEntry is how many events stand on the page of one they are of, about.
const eventsOfEntry = 30

func eventSeries() series[*dossier.Event, []Happening] {
	return series[*dossier.Event, []Happening]{
		id: "events", room: eventsOfEntry,
		name: func(w *lang.Words) string { return w.Events },
		path: func(p *lang.Paths) string { return p.Events },
		of:   (*render.Site).EventsOf,
		show: func(r *render.Renderer, _ *dossier.Entry, events []*dossier.Event) []Happening {
			return happeningsOf(r, events)
		},
	}
}

// partSeries lists the events that are part of one.
func partSeries() series[*dossier.Event, []Happening] {
	l := eventSeries()
	l.id = "parts"
	l.name = func(w *lang.Words) string { return w.PartsOfEvent }
	l.path = func(p *lang.Paths) string { return p.Parts }
	l.of = func(s *render.Site, e *dossier.Entry) []*dossier.Event { return s.PartsOf(e.Event()) }
	return l
}

// happeningsOf lists events by date.
func happeningsOf(r *render.Renderer, events []*dossier.Event) []Happening {
	var all []Happening
	for _, v := range events {
		all = append(all, happeningOf(r, v))
	}
	return all
}

// listed returns the id that a thing has in a list: its slug, unless the frame of every page
// has that for its own.
func listed(slug string) string {
	switch slug {
	case "main", "q", "preview", "citation-text":
		return "e-" + slug
	}
	return slug
}

func happeningOf(r *render.Renderer, v *dossier.Event) Happening {
	h := Happening{
		ID: listed(v.Slug), Title: render.Bind(v.Name), Summary: render.Unbroken(v.Summary),
		Dating: r.Dating(v, r.Short(v.Date)), Reports: render.Leading(r.Href(&v.Entry), render.Few(r.Site, rowOf(r.Site, v), maxRow, r.Ref)),
		Key: len(r.Proofs.Event(v).Reports) > 1, Ahead: ahead(r.Site, v),
	}
	if &v.Entry != r.Entry {
		h.Link = r.Link(&v.Entry)
	}
	return h
}

// withNames adds who took part in an event and where it was.
func withNames(r *render.Renderer, h Happening, v *dossier.Event) Happening {
	for _, p := range list.First(v.Participants, maxNamed) {
		h.People = append(h.People, r.Link(p.Who))
	}
	h.More = r.Plural(r.Words.MoreOthers, len(v.Participants)-len(h.People))
	if v.Place != nil && !slices.ContainsFunc(v.Participants, func(p dossier.Participant) bool { return p.Who == &v.Place.Entry }) {
		h.Place = r.Link(&v.Place.Entry)
	}
	return h
}

// rowOf returns what a list cites for an event: of each source that reports it
// the passages that carry what the list says.
func rowOf(s *render.Site, v *dossier.Event) []dossier.Locator {
	var all []dossier.Locator
	for _, report := range s.Proofs.Event(v).Reports {
		all = append(all, report.Row...)
	}
	return all
}

// ahead reports whether every source that reports an event came out before its first
// day, as far as days are known: what they say of it is what was to be.
func ahead(s *render.Site, v *dossier.Event) bool {
	reports := s.Proofs.Event(v).Reports
	return len(reports) > 0 && !v.Date.IsZero() && !v.Date.Approx && !slices.ContainsFunc(reports, func(report support.Report) bool {
		date := report.Source.Date
		return date.IsZero() || date.Approx || date.Latest().Compare(v.Date.Earliest()) >= 0
	})
}

// eventsAround returns an event with its neighbours by date. Its parts are none: they are
// listed as such.
func eventsAround(s *render.Site, v *dossier.Event, before, after int) []*dossier.Event {
	at, around := s.PlaceOf(v), []*dossier.Event{v}
	for i := at - 1; i >= 0 && len(around) <= before; i-- {
		if s.Events[i].PartOf != v {
			around = slices.Insert(around, 0, s.Events[i])
		}
	}
	most := len(around) + after
	for i := at + 1; i < len(s.Events) && len(around) < most; i++ {
		if s.Events[i].PartOf != v {
			around = append(around, s.Events[i])
		}
	}
	return around
}
