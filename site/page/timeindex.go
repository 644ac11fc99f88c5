package page

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

const (
	maxTimeRows = eventsOnPage // events that a narrow screen shows instead of the drawing: more are the newest alone
	newestRows  = 12           // so many of them
	quiet       = 92           // days without an event that are said to be
	nearby      = 7            // days within which sources are said to have appeared together
	yearOfDays  = 365          // after so many quiet days years are counted
)

// TimeIndex is the timeline as a narrow screen has it, above its list.
type TimeIndex struct {
	Note string // which events it has, unless all
	Rows []TimeRow
}

// TimeRow is a row of it: an event, sources that appeared, or time without an event.
type TimeRow struct {
	Quiet   string
	When    string
	Event   *render.Link
	Newest  bool
	Sources []SourceName
}

// timeIndexOf lists events by date with what appeared between them. Those that are all on
// the page lead to their rows.
func timeIndexOf(r *render.Renderer, onPage bool) TimeIndex {
	events, sources, b := r.Events, datedSources(r.Site), TimeIndex{}
	if len(events) > maxTimeRows {
		events = events[len(events)-newestRows:]
		since := events[0].Date.Earliest()
		sources = slices.DeleteFunc(sources, func(s *dossier.Source) bool { return s.Date.Latest().Compare(since) < 0 })
		b.Note = r.N(r.Words.TimelineLatest, newestRows)
	}
	for i, v := range events {
		if i > 0 {
			b.Rows = append(b.Rows, quietBefore(r, events[:i], v)...)
		}
		n := 0
		for n < len(sources) && sources[n].Date.Latest().Compare(v.Date.Earliest()) < 0 {
			n++
		}
		b.Rows = append(b.Rows, appeared(r, sources[:n])...)
		sources = sources[n:]
		m := TimeRow{When: r.Lang.ShortDate(v.Date), Event: r.Link(&v.Entry), Newest: i == len(events)-1}
		m.Event.Text = render.Bind(render.Brief(&v.Entry))
		if onPage {
			m.Event.Href = "#" + listed(v.Slug)
		}
		b.Rows = append(b.Rows, m)
	}
	b.Rows = append(b.Rows, appeared(r, sources)...)
	return b
}

// quietBefore says how long nothing had happened when an event began.
func quietBefore(r *render.Renderer, before []*dossier.Event, v *dossier.Event) []TimeRow {
	_, last := days(before[0].Date)
	for _, u := range before {
		_, to := days(u.Date)
		last = max(last, to)
	}
	from, _ := days(v.Date)
	switch gap := int(from-last) - 1; {
	case gap < quiet:
		return nil
	case gap < 2*yearOfDays:
		return []TimeRow{{Quiet: r.N(r.Words.QuietMonths, gap*12/yearOfDays)}}
	default:
		return []TimeRow{{Quiet: r.N(r.Words.QuietYears, gap/yearOfDays)}}
	}
}

// appeared says which sources appeared, those within a week together.
func appeared(r *render.Renderer, sources []*dossier.Source) []TimeRow {
	var all []TimeRow
	for len(sources) > 0 {
		first, _ := days(sources[0].Date)
		n, m := 0, TimeRow{}
		for n < len(sources) {
			day, _ := days(sources[n].Date)
			if day-first > nearby {
				break
			}
			m.Sources = append(m.Sources, sourceName(r, sources[n]))
			n++
		}
		if m.When = r.Lang.ShortDate(sources[0].Date); n > 1 {
			_, last := days(sources[n-1].Date)
			m.When = r.Lang.ShortDate(interval(first, last))
		}
		all, sources = append(all, m), sources[n:]
	}
	return all
}

// datedSources returns the sources that have a date, by it.
func datedSources(s *render.Site) []*dossier.Source {
	sources := slices.DeleteFunc(slices.Clone(s.Sources), func(s *dossier.Source) bool { return s.Date.IsZero() })
	slices.SortStableFunc(sources, func(a, b *dossier.Source) int { return a.Date.Compare(b.Date) })
	return sources
}
