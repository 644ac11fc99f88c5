package page

import (
	"slices"

	"berkas/site/address"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// timelineBody is every event by date.
type timelineBody struct {
	Name     string
	Lede     string
	Overview Drawing     // on the first page
	Index    TimeIndex   // instead of it on a narrow screen
	Jumps    []list.Jump // to the years, when not all are on this page
	Filter   list.Filter
	Years    []Year
	Pager    list.Pager
}

// Year is the events that began in one year, or those of them that stand on a
// page.
type Year struct {
	ID        string
	Year      string
	Continued bool // the page before has the first
	Events    []Happening
}

func timelineKind() Kind {
	return kind(spec[headedPage, timelineBody]{
		name: "timeline",
		of:   timelinePages,
		path: func(_ *render.Site, h headedPage) string { return address.Numbered(h.path, h.N) },
		frame: func(r *render.Renderer, h headedPage) heading {
			return onPage(r, h.Part, heading{title: r.Words.Timeline, description: timelineLede(r), section: h.path}, h.path)
		},
		body: timelineView,
	})
}

func timelineLede(r *render.Renderer) string {
	return lang.Fill(r.Words.TimelineLede,
		"events", r.N(r.Words.CountEvents, len(r.Events)), "sources", r.N(r.Words.CountSources, len(r.Sources)))
}

func timelineView(r *render.Renderer, h headedPage) timelineBody {
	b := timelineBody{
		Name: pageTitle(r.Site, h.Part, r.Words.Timeline), Pager: pagerOf(r, h.Part, r.Words.Timeline, h.path, h.path),
	}
	if h.N == 1 {
		b.Lede, b.Overview = timelineLede(r), overviewOf(r, r.Events)
		b.Index = timeIndexOf(r, h.Of == 1)
	}
	divisions := func() []division { return eventDivisions(r) }
	if h.Of > 1 {
		b.Jumps = h.Jumps(h.Part, yearID, headingAddress(r, h))
		divisions = func() []division {
			return slices.DeleteFunc(eventDivisions(r), func(by division) bool { return by.Key == "year" })
		}
	}
	var tags []string
	b.Filter, tags = list.FilterOn(h.Part, entries(r.Events, ofEvent), divisions)
	for _, run := range h.On(h.Part) {
		year := Year{ID: yearID(run.Key), Year: run.Key, Continued: run.Continued}
		for i, v := range r.Events[run.From:run.To] {
			happening := withNames(r, happeningOf(r, v), v)
			happening.Tags = tags[run.From-h.From+i]
			year.Events = append(year.Events, happening)
		}
		b.Years = append(b.Years, year)
	}
	return b
}
