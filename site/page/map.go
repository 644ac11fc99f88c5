package page

import (
	"html/template"
	"slices"
	"strings"

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
	Drawing MapDrawing // on the first page
	Scenes  []Scene
	Rest    []Happening // what is not on the map
	Pager   list.Pager
	SeeAlso []NavItem
}

// Scene is a place on the map with what happened there, or what of it stands on
// a page.
type Scene struct {
	ID        string
	Number    int // what the map may call it by
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
			return onPage(r, m.Part, heading{title: r.Words.Map, description: mapLede(r, m), section: m.path}, m.path)
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
		b.Lede, b.Drawing = mapLede(r, m), drawScenes(r, m)
	}
	for _, run := range m.On(m.Part) {
		var events []Happening
		for _, v := range m.events[run.From:run.To] {
			events = append(events, briefly(r, v))
		}
		if e := sceneOf(m.events[run.From]); e != nil {
			scene := Scene{run.Key, 0, r.Link(e), run.Continued, placesAround(r, e.Place()), events}
			if b.Drawing.Numbered || m.Of > 1 {
				scene.Number = 1 + slices.IndexFunc(m.scenes, func(t tally) bool { return t.of == e })
			}
			b.Scenes = append(b.Scenes, scene)
		} else {
			b.Rest = events
		}
	}
	return b
}

// MapDrawing is the map with its insets, and the same for a narrow screen.
type MapDrawing struct {
	Wide, Narrow template.HTML
	Insets       []template.HTML
	Caption      string
	Numbered     bool // some places have numbers for names
}

// drawScenes draws the map, each place leading to where its events are listed.
func drawScenes(r *render.Renderer, m mapPage) MapDrawing {
	f := mapOf(r)
	page := map[string]int{}
	for _, run := range m.Runs {
		page[run.Key] = m.PageOf(run)
	}
	for i, t := range m.scenes {
		id := sceneID(t.of)
		mark := sceneOn(r, t)
		mark.Number, mark.Href = i+1, "#"+id
		if n := page[id]; n > 1 {
			mark.Href = r.To(address.Numbered(m.path, n) + "#" + id)
		}
		f.Places = append(f.Places, mark)
	}
	wide := f.Draw()
	f.Narrow, f.ID = true, "mapn"
	narrow := f.Draw()
	wide.Numbered, wide.Disputed = wide.Numbered || narrow.Numbered, wide.Disputed || narrow.Disputed
	return MapDrawing{wide.SVG, narrow.SVG, wide.Insets, mapCaption(r, wide), wide.Numbered}
}

// mapOf is a map without places.
func mapOf(r *render.Renderer) figure.Map {
	f := figure.Map{
		Head: figure.Head{ID: "map", Title: r.Words.MapTitle, Desc: r.Words.MapDesc}, NoBorders: r.Meta.NoBorders,
		Named: map[string]string{}, Country: r.Lang.Country,
		Others: func(title string, more int) string { return title + "; " + r.N(r.Words.MapNear, more) },
	}
	for _, p := range r.Places {
		if p.Code != "" {
			f.Named[p.Code] = render.Brief(&p.Entry)
		}
	}
	return f
}

// sceneOn returns a place as the map of all draws it.
func sceneOn(r *render.Renderer, t tally) figure.Place {
	p := t.of.Place()
	mark := pinOf(p, t.n)
	mark.Title, mark.Code = p.Name+": "+r.N(r.Words.CountEvents, t.n), p.Code
	return mark
}

// mapCaption says what is drawn, and by which rule.
func mapCaption(r *render.Renderer, drawn figure.MapDrawing) string {
	caption := []string{r.Words.MapCaption}
	for _, part := range []struct {
		drawn bool
		words string
	}{
		{drawn.Numbered, r.Words.MapNumbered},
		{len(drawn.Insets) > 0, r.Words.MapInsets},
		{drawn.Left > 0, r.N(r.Words.MapLeft, drawn.Left)},
		{!r.Meta.NoBorders, r.Words.MapBorders},
		{drawn.Disputed, r.Words.MapDisputed},
		{drawn.Areas, r.Words.MapAreas},
	} {
		if part.drawn {
			caption = append(caption, part.words)
		}
	}
	return strings.Join(append(caption, r.Words.MapAttribution), " ")
}

// mapLede says how many events are on the map.
func mapLede(r *render.Renderer, m mapPage) string {
	placed := 0
	for _, t := range m.scenes {
		placed += t.n
	}
	if placed == len(r.Events) {
		return r.Words.MapLede
	}
	return lang.Fill(r.Words.MapSome, "placed", r.Lang.Int(placed), "events", r.N(r.Words.CountEvents, len(r.Events)))
}

// briefly returns an event without its summary, for lists that are long.
func briefly(r *render.Renderer, v *dossier.Event) Happening {
	h := happeningOf(r, v)
	h.Summary = ""
	return h
}
