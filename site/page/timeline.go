package page

import (
	"slices"
	"strconv"

	"berkas/site/address"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
)

// timelineBody is every event by date.
type timelineBody struct {
	Name     string
	Lede     string
	Overview Drawing     // on the first page
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

// eventsOnPage is about how many events of the timeline stand on a page.
const eventsOnPage = 40

func timelineKind() Kind {
	return kind(spec[headedPage, timelineBody]{
		name: "timeline",
		of:   (*site).timelinePages,
		path: func(_ *site, h headedPage) string { return address.Numbered(h.path, h.N) },
		frame: func(d *desk, h headedPage) heading {
			return d.onPage(h.Part, heading{title: d.words.Timeline, description: d.timelineLede(), section: h.path}, h.path)
		},
		body: (*desk).timeline,
	})
}

func (s *site) timelinePages() []headedPage {
	year := func(i int) string { return strconv.Itoa(s.Events[i].Date.Earliest().Year) }
	return headedPages(s.address.Timeline(), list.UnderHeadings(len(s.Events), year, list.Measure{Room: eventsOnPage}))
}

func (d *desk) timelineLede() string {
	return lang.Fill(d.words.TimelineLede,
		"events", d.n(d.words.CountEvents, len(d.Events)), "sources", d.n(d.words.CountSources, len(d.Sources)))
}

func (d *desk) timeline(h headedPage) timelineBody {
	b := timelineBody{
		Name: d.pageTitle(h.Part, d.words.Timeline), Pager: d.pager(h.Part, d.words.Timeline, h.path, h.path),
	}
	if h.N == 1 {
		b.Lede, b.Overview = d.timelineLede(), d.overview(d.Events, "#years")
	}
	divisions := d.eventDivisions
	if h.Of > 1 {
		b.Jumps = h.Jumps(h.Part, yearID, d.heading(h))
		divisions = func() []division {
			return slices.DeleteFunc(d.eventDivisions(), func(by division) bool { return by.Key == "year" })
		}
	}
	var tags []string
	b.Filter, tags = list.FilterOn(h.Part, entries(d.Events, ofEvent), divisions)
	for _, r := range h.On(h.Part) {
		year := Year{ID: yearID(r.Key), Year: r.Key, Continued: r.Continued}
		for i, v := range d.Events[r.From:r.To] {
			happening := d.withNames(d.happening(v), v)
			happening.Tags = tags[r.From-h.From+i]
			year.Events = append(year.Events, happening)
		}
		b.Years = append(b.Years, year)
	}
	return b
}

func yearID(year string) string { return "y" + year }

// years returns where in the timeline each year is.
func (s *site) years() map[string]string {
	at := map[string]string{}
	for _, h := range s.timelinePages() {
		for _, r := range h.On(h.Part) {
			if !r.Continued {
				at[r.Key] = address.Numbered(h.path, h.N) + "#" + yearID(r.Key)
			}
		}
	}
	return at
}
