package page

import (
	"slices"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// minLifeline is how many events a topic or person has before they are drawn.
const minLifeline = 3

// overviewOf draws events of the dossier on one axis, with all sources below it.
// What it counts leads to the timeline.
func overviewOf(r *render.Renderer, events []*dossier.Event) Drawing {
	years := yearAddresses(r.Site)
	list := func(d figure.Day) string { return r.There(years[strconv.Itoa(calendarDay(d).Year)]) }
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
	return timelineOf(r, figure.Timeline{Head: figure.Head{Title: title}, Narrow: true, List: func(figure.Day) string { return "#events" }}, events, r.SourcesOf(e))
}

func timelineOf(r *render.Renderer, t figure.Timeline, events []*dossier.Event, sources []*dossier.Source) Drawing {
	t.ID, t.Desc, t.Newest = "tl", r.Words.TimelineDesc, r.Words.TimelineNewest
	t.Months, t.Fold = r.Lang.Calendar.MonthsShort, r.Words.TimelineFold
	t.SourceList = r.There(r.Address.List(dossier.KindSource))
	t.CountEvents = func(n int) string { return r.N(r.Words.CountEvents, n) }
	t.CountSources = func(n int) string { return r.N(r.Words.CountSources, n) }
	t.Period = func(from, to figure.Day) string { return r.Lang.ShortDate(interval(from, to)) }
	t.DayName = func(d figure.Day) string { return r.Lang.DayOfYear(calendarDay(d)) }
	for _, v := range events {
		t.Events = append(t.Events, drawnEvent(r, v))
	}
	for _, s := range sources {
		if !s.Date.IsZero() {
			day, _ := days(s.Date)
			t.Sources = append(t.Sources, figure.Dispatch{Day: day, Siglum: s.Siglum, Title: r.SiglumLine(s), Href: r.Href(&s.Entry)})
		}
	}
	drawn := t.Draw()
	caption := []string{r.Words.TimelineCaption}
	for _, part := range []struct {
		drawn bool
		words string
	}{
		{len(t.Sources) > 0 && !drawn.Bars, r.Words.TimelineLetters},
		{drawn.Bars, r.Words.TimelineBars},
		{drawn.Counted, r.Words.TimelineCounted},
		{drawn.Enlarged, r.Words.TimelineEnlarged},
		{drawn.Loose, r.Words.TimelineLoose},
		{slices.ContainsFunc(t.Events, func(e figure.Event) bool { return e.Ahead }), r.Words.TimelineAhead},
		{drawn.Folded, r.Words.TimelineFold},
	} {
		if part.drawn {
			caption = append(caption, part.words)
		}
	}
	return Drawing{drawn.SVG, strings.Join(caption, " ")}
}

// drawnEvent returns an event as timelines draw it.
func drawnEvent(r *render.Renderer, v *dossier.Event) figure.Event {
	from, to := days(v.Date)
	label := render.Brief(&v.Entry)
	if v.Date.Approx {
		label = "± " + label
	}
	return figure.Event{
		From: from, To: to, Loose: v.Date.Approx || v.Date.Precision() != lang.ADay, Ahead: ahead(r.Site, v),
		Title: r.Lang.ShortDate(v.Date) + ": " + v.Name, Href: r.Href(&v.Entry),
		Label: label, Weight: len(r.Proofs.Event(v).Reports),
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
