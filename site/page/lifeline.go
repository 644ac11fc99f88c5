package page

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

const (
	minLifeline = 3  // events that a topic or person has before they are drawn
	maxLabels   = 10 // of a timeline, for the events that most sources report
)

// overviewOf draws events of the dossier on one axis, with all sources below it.
// What it has no room for leads to list.
func overviewOf(r *render.Renderer, events []*dossier.Event, list string) Drawing {
	title := lang.Fill(r.Words.TimelineTitle, "period", eventPeriod(r, events))
	drawing := timelineOf(r, figure.Timeline{Head: figure.Head{Title: title}, List: list}, events, r.Sources)
	if len(events) < len(r.Events) {
		drawing.Caption += " " + r.N(r.Words.TimelineTop, len(events))
	}
	return drawing
}

// lifelineOf draws the events of an entry and the sources that name it, for the
// column of text that its page has them in.
func lifelineOf(r *render.Renderer, e *dossier.Entry) Drawing {
	events := r.EventsOf(e)
	if len(events) < minLifeline {
		return Drawing{}
	}
	title := lang.Fill(r.Words.TimelineOf, "name", e.Name, "period", eventPeriod(r, events))
	return timelineOf(r, figure.Timeline{Head: figure.Head{Title: title}, Narrow: true, List: "#events"}, events, r.SourcesOf(e))
}

func timelineOf(r *render.Renderer, t figure.Timeline, events []*dossier.Event, sources []*dossier.Source) Drawing {
	t.ID, t.Desc = "tl", r.Words.TimelineDesc
	t.Months, t.Fold = r.Lang.Calendar.MonthsShort, r.Words.TimelineFold
	t.Count = func(n int) string { return r.N(r.Words.CountEvents, n) }
	labelled := mostReported(r.Site, events, maxLabels)
	for _, v := range events {
		mark := drawnEvent(r, v)
		if !slices.Contains(labelled, v) {
			mark.Label = ""
		}
		t.Events = append(t.Events, mark)
	}
	for _, s := range sources {
		if !s.Date.IsZero() {
			day, _ := days(s.Date)
			t.Sources = append(t.Sources, figure.Dispatch{Day: day, Siglum: s.Siglum, Title: r.SiglumLine(s), Href: r.Href(&s.Entry)})
		}
	}
	drawing := Drawing{t.SVG(), r.Words.TimelineCaption}
	if t.Folded() {
		drawing.Caption += " " + r.Words.TimelineFold
	}
	return drawing
}

// drawnEvent returns an event as timelines draw it.
func drawnEvent(r *render.Renderer, v *dossier.Event) figure.Event {
	from, to := days(v.Date)
	when := r.Lang.ShortDate(v.Date)
	return figure.Event{
		From: from, To: to, Title: when + ": " + v.Name, Href: r.Href(&v.Entry),
		Label: render.Brief(&v.Entry), When: when, Key: len(r.Proofs.Event(v).Reports) > 1,
	}
}

// eventPeriod writes from the first month of events to the last.
func eventPeriod(r *render.Renderer, events []*dossier.Event) string {
	var dates []lang.Date
	for _, v := range events {
		dates = append(dates, v.Date)
	}
	return r.Period(dates)
}
