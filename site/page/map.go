package page

import (
	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// mapBody is every event by its place.
type mapBody struct {
	Name    string
	Lede    string
	Drawing Drawing // on the first page
	Label   string  // of the part of the figure that scrolls
	Scenes  []Scene
	Rest    []Happening // what is not on the map
	Pager   list.Pager
	SeeAlso []NavItem
}

// Scene is a place on the map with what happened there, or what of it stands on
// a page.
type Scene struct {
	ID        string
	Place     *render.Link
	Continued bool           // the page before has the first
	Within    []*render.Link // nearest first
	Events    []Happening
}

// eventsOnMap is how many events stand on a page of the map, about.
const eventsOnMap = 120

// mapPage is a page of the map: the first has the drawing.
type mapPage struct {
	headedPage
	scenes []tally
	events []*dossier.Event // those of the first scene first, those of none last
}

func mapKind() Kind {
	return kind(spec[mapPage, mapBody]{
		name: "map",
		of:   mapPages,
		path: func(_ *render.Site, m mapPage) string { return address.Numbered(m.path, m.N) },
		frame: func(r *render.Renderer, m mapPage) heading {
			return onPage(r, m.Part, heading{title: r.Words.Map, description: r.Words.MapLede, section: m.path}, m.path)
		},
		body: mapView,
	})
}

// mapPages cuts the events where a place begins; without a place on the map
// there is none.
func mapPages(s *render.Site) []mapPage {
	scenes := scenesIn(s)
	if len(scenes) == 0 {
		return nil
	}
	at := map[*dossier.Entry][]*dossier.Event{}
	for _, v := range s.Events {
		at[sceneOf(v)] = append(at[sceneOf(v)], v)
	}
	var events []*dossier.Event
	for _, t := range scenes {
		events = append(events, at[t.of]...)
	}
	events = append(events, at[nil]...)
	h := list.UnderHeadings(len(events), func(i int) string { return sceneID(sceneOf(events[i])) }, list.Measure{Room: eventsOnMap})
	var pages []mapPage
	for _, p := range headedPages(s.Address.Map(), h) {
		pages = append(pages, mapPage{p, scenes, events})
	}
	return pages
}

// sceneOf returns the place that an event is drawn at, nil if there is none.
func sceneOf(v *dossier.Event) *dossier.Entry {
	if p := pinned(v.Place); p != nil {
		return &p.Entry
	}
	return nil
}

func sceneID(e *dossier.Entry) string {
	if e == nil {
		return "unplaced"
	}
	return "place-" + e.Slug
}

func mapView(r *render.Renderer, m mapPage) mapBody {
	b := mapBody{
		Name: pageTitle(r.Site, m.Part, r.Words.Map), Pager: pagerOf(r, m.Part, r.Words.Map, m.path, m.path),
		SeeAlso: navigation(r, []place{
			{r.Words.Places, r.Address.List(dossier.KindPlace)},
			{r.Words.Timeline, r.Address.Timeline()},
		}, ""),
	}
	if m.N == 1 {
		b.Lede, b.Label = r.Words.MapLede, lang.Fill(r.Words.ScrollLabel, "figure", r.Words.MapTitle)
		b.Drawing = drawScenes(r, m)
	}
	for _, run := range m.On(m.Part) {
		var events []Happening
		for _, v := range m.events[run.From:run.To] {
			events = append(events, briefly(r, v))
		}
		if e := sceneOf(m.events[run.From]); e != nil {
			b.Scenes = append(b.Scenes, Scene{run.Key, r.Link(e), run.Continued, placesAround(r, e.Place()), events})
		} else {
			b.Rest = events
		}
	}
	return b
}

// drawScenes draws the map, each place leading to where its events are listed.
func drawScenes(r *render.Renderer, m mapPage) Drawing {
	f := figure.Map{Head: figure.Head{ID: "map", Title: r.Words.MapTitle, Desc: r.Words.MapDesc}}
	page := map[string]int{}
	for _, run := range m.Runs {
		page[run.Key] = m.PageOf(run)
	}
	for _, t := range m.scenes {
		p, id := t.of.Place(), sceneID(t.of)
		mark := pinOf(p, t.n)
		mark.Title, mark.Href = p.Name+": "+r.N(r.Words.CountEvents, t.n), "#"+id
		if n := page[id]; n > 1 {
			mark.Href = r.To(address.Numbered(m.path, n) + "#" + id)
		}
		f.Places = append(f.Places, mark)
	}
	return Drawing{f.SVG(), r.Words.MapCaption + " " + r.Words.MapAttribution}
}

// briefly returns an event without its summary, for lists that are long.
func briefly(r *render.Renderer, v *dossier.Event) Happening {
	h := happeningOf(r, v)
	h.Summary = ""
	return h
}
