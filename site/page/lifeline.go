package page

import (
	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
)

const (
	minLifeline = 3 // events that a topic or person has before they are drawn
	maxLabels   = 8 // events up to which all are labelled
)

// overview draws every event of the dossier on one axis, with the sources below
// it. What it has no room for leads to list.
func (d *desk) overview(list string) Drawing {
	title := lang.Fill(d.words.TimelineTitle, "period", d.eventPeriod(d.Events))
	return d.timelineOf(figure.Timeline{Head: figure.Head{Title: title}, List: list}, d.Events, d.Sources)
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
	for _, v := range events {
		t.Events = append(t.Events, d.marked(v))
	}
	labelKeys(t.Events)
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

// labelKeys leaves labels to key events, where events are many and there are
// some key ones among them.
func labelKeys(events []figure.Event) {
	keys := 0
	for _, v := range events {
		if v.Key {
			keys++
		}
	}
	for i := range events {
		if len(events) > maxLabels && keys >= minLifeline && !events[i].Key {
			events[i].Label = ""
		}
	}
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
