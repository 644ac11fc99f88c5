package page

import "berkas/site/lang"

// timelineBody is every event by date.
type timelineBody struct {
	Lede     string
	Overview Drawing
	Sieve    Sieve
	Years    []Year
}

// Year is the events that began in one year.
type Year struct {
	ID     string
	Year   string
	Events []Happening
}

func timelineKind() Kind {
	return kind(spec[struct{}, timelineBody]{
		name: "timeline",
		of:   func(s *site) []struct{} { return once(s)[:min(1, len(s.Events))] },
		path: func(s *site, _ struct{}) string { return s.lang.Paths.Timeline + ".html" },
		frame: func(d *desk, _ struct{}) heading {
			return heading{
				title: d.words.Timeline, description: d.timelineLede(), section: d.lang.Paths.Timeline + ".html",
			}
		},
		body: (*desk).timeline,
	})
}

func (d *desk) timelineLede() string {
	return lang.Fill(d.words.TimelineLede,
		"events", d.n(d.words.CountEvents, len(d.Events)), "sources", d.n(d.words.CountSources, len(d.Sources)))
}

func (d *desk) timeline(struct{}) timelineBody {
	b := timelineBody{Lede: d.timelineLede(), Overview: d.overview(d.Events, "#years")}
	var tags []string
	b.Sieve, tags = d.sieve(entries(d.Events, ofEvent), d.eventFacets()...)
	for i, v := range d.Events {
		year := itoa(v.Date.Earliest().Year)
		if n := len(b.Years); n == 0 || b.Years[n-1].Year != year {
			b.Years = append(b.Years, Year{ID: "y" + year, Year: year})
		}
		group := &b.Years[len(b.Years)-1]
		h := d.withNames(d.happening(v), v)
		h.Tags = tags[i]
		group.Events = append(group.Events, h)
	}
	return b
}
