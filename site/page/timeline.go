package page

import (
	"slices"

	"berkas/site/address"
	"berkas/site/lang"
)

// timelineBody is every event by date.
type timelineBody struct {
	Name     string
	Lede     string
	Overview Drawing // on the first page
	Jumps    []Jump  // to the years, when not all are on this page
	Sieve    Sieve
	Years    []Year
	Pages    Pages
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
		path: func(_ *site, h headedPage) string { return address.Numbered(h.path, h.n) },
		frame: func(d *desk, h headedPage) heading {
			return d.onPage(h.part, heading{title: d.words.Timeline, description: d.timelineLede(), section: h.path}, h.path)
		},
		body: (*desk).timeline,
	})
}

func (s *site) timelinePages() []headedPage {
	h := headed{
		path: s.address.Timeline(),
		runs: runs(len(s.Events), func(i int) string { return itoa(s.Events[i].Date.Earliest().Year) }),
	}
	h.parts = measure{room: eventsOnPage, starts: starting(h.runs)}.cut(len(s.Events))
	return h.pages()
}

func (d *desk) timelineLede() string {
	return lang.Fill(d.words.TimelineLede,
		"events", d.n(d.words.CountEvents, len(d.Events)), "sources", d.n(d.words.CountSources, len(d.Sources)))
}

func (d *desk) timeline(h headedPage) timelineBody {
	b := timelineBody{
		Name: d.pageTitle(h.part, d.words.Timeline), Pages: d.pages(h.part, d.words.Timeline, h.path, h.path),
	}
	if h.n == 1 {
		b.Lede, b.Overview = d.timelineLede(), d.overview(d.Events, "#years")
	}
	facets := d.eventFacets
	if h.of > 1 {
		b.Jumps = d.jumps(h, yearID)
		facets = func() []facet {
			return slices.DeleteFunc(d.eventFacets(), func(f facet) bool { return f.key == "year" })
		}
	}
	var tags []string
	b.Sieve, tags = d.sieveOn(h.part, entries(d.Events, ofEvent), facets)
	for _, r := range h.on(h.runs) {
		year := Year{ID: yearID(r.key), Year: r.key, Continued: r.continued}
		for i, v := range d.Events[r.from:r.to] {
			happening := d.withNames(d.happening(v), v)
			happening.Tags = tags[r.from-h.from+i]
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
		for _, r := range h.on(h.runs) {
			if !r.continued {
				at[r.key] = address.Numbered(h.path, h.n) + "#" + yearID(r.key)
			}
		}
	}
	return at
}
