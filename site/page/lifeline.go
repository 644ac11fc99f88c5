package page

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
)

const (
	minLifeline = 3             // events that a topic or person has before they are drawn
	maxLabels   = maxHomeEvents // of a timeline, for the events that most sources report
)

// overview draws events of the dossier on one axis, with all sources below it.
// What it has no room for leads to list.
func (d *desk) overview(events []*dossier.Event, list string) Drawing {
	title := lang.Fill(d.words.TimelineTitle, "period", d.eventPeriod(events))
	drawing := d.timelineOf(figure.Timeline{Head: figure.Head{Title: title}, List: list}, events, d.Sources)
	if len(events) < len(d.Events) {
		drawing.Caption += " " + d.n(d.words.TimelineTop, len(events))
	}
	return drawing
}

// lifeline draws the events of an entry and the sources that name it, for the
// column of text that its page has them in.
func (d *desk) lifeline(e *dossier.Entry) Drawing {
	events := d.EventsOf(e)
	if len(events) < minLifeline {
		return Drawing{}
	}
	title := lang.Fill(d.words.TimelineOf, "name", e.Name, "period", d.eventPeriod(events))
	return d.timelineOf(figure.Timeline{Head: figure.Head{Title: title}, Narrow: true, List: "#events"}, events, d.SourcesOf(e))
}

func (d *desk) timelineOf(t figure.Timeline, events []*dossier.Event, sources []*dossier.Source) Drawing {
	t.ID, t.Desc = "tl", d.words.TimelineDesc
	t.Months, t.Fold = d.lang.Calendar.MonthsShort, d.words.TimelineFold
	t.Count = func(n int) string { return d.n(d.words.CountEvents, n) }
	labelled := d.mostReported(events, maxLabels)
	for _, v := range events {
		mark := d.marked(v)
		if !slices.Contains(labelled, v) {
			mark.Label = ""
		}
		t.Events = append(t.Events, mark)
	}
	for _, s := range sources {
		if !s.Date.IsZero() {
			day, _ := days(s.Date)
			t.Sources = append(t.Sources, figure.Dispatch{Day: day, Siglum: s.Siglum, Title: d.siglumLine(s), Href: d.href(&s.Entry)})
		}
	}
	drawing := Drawing{t.SVG(), d.words.TimelineCaption}
	if t.Folded() {
		drawing.Caption += " " + d.words.TimelineFold
	}
	return drawing
}

// marked returns an event as timelines draw it.
func (d *desk) marked(v *dossier.Event) figure.Event {
	from, to := days(v.Date)
	when := d.lang.ShortDate(v.Date)
	return figure.Event{
		From: from, To: to, Title: when + ": " + v.Name, Href: d.href(&v.Entry),
		Label: v.Name, When: when, Key: len(d.SourcesOf(&v.Entry)) > 1,
	}
}

// eventPeriod writes from the first month of events to the last.
func (d *desk) eventPeriod(events []*dossier.Event) string {
	var dates []lang.Date
	for _, v := range events {
		dates = append(dates, v.Date)
	}
	return d.period(dates)
}
