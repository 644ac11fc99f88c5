package page

import (
	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// mapBody is every event by its place.
type mapBody struct {
	Drawing Drawing
	Label   string // of the part of the figure that scrolls
	Scenes  []Scene
	Rest    []Happening // what is not on the map
	SeeAlso []NavItem
}

// Scene is a place on the map with what happened there.
type Scene struct {
	ID     string
	Place  *render.Link
	Within []*render.Link // nearest first
	Events []Happening
}

func mapKind() Kind {
	return kind(spec[struct{}, mapBody]{
		name: "map",
		of:   func(s *render.Site) []struct{} { return once(s)[:min(1, len(scenesIn(s)))] },
		path: func(s *render.Site, _ struct{}) string { return s.Address.Map() },
		frame: func(r *render.Renderer, _ struct{}) heading {
			return heading{title: r.Words.Map, description: r.Words.MapLede, section: r.Self}
		},
		body: mapView,
	})
}

func mapView(r *render.Renderer, _ struct{}) mapBody {
	m := figure.Map{Head: figure.Head{ID: "map", Title: r.Words.MapTitle, Desc: r.Words.MapDesc}}
	b := mapBody{Label: lang.Fill(r.Words.ScrollLabel, "figure", r.Words.MapTitle)}
	happened := map[*dossier.Place][]Happening{}
	for _, v := range r.Events {
		if p := pinned(v.Place); p != nil {
			happened[p] = append(happened[p], briefly(r, v))
		} else {
			b.Rest = append(b.Rest, briefly(r, v))
		}
	}
	for _, t := range scenesIn(r.Site) {
		p, id := t.of.Place(), "place-"+t.of.Slug
		mark := pinOf(p, t.n)
		mark.Title, mark.Href = p.Name+": "+r.N(r.Words.CountEvents, t.n), "#"+id
		m.Places = append(m.Places, mark)
		b.Scenes = append(b.Scenes, Scene{id, r.Link(t.of), placesAround(r, p), happened[p]})
	}
	b.Drawing = Drawing{m.SVG(), r.Words.MapCaption + " " + r.Words.MapAttribution}
	b.SeeAlso = navigation(r, []place{
		{r.Words.Places, r.Address.List(dossier.KindPlace)},
		{r.Words.Timeline, r.Address.Timeline()},
	}, "")
	return b
}

// briefly returns an event without its summary, for lists that are long.
func briefly(r *render.Renderer, v *dossier.Event) Happening {
	h := happeningOf(r, v)
	h.Summary = ""
	return h
}
