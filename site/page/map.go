package page

import (
	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
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
	Place  *Link
	Within []*Link // nearest first
	Events []Happening
}

func mapKind() Kind {
	return kind(spec[struct{}, mapBody]{
		name: "map",
		of:   func(s *site) []struct{} { return once(s)[:min(1, len(s.scenes()))] },
		path: func(s *site, _ struct{}) string { return s.address.Map() },
		frame: func(d *desk, _ struct{}) heading {
			return heading{title: d.words.Map, description: d.words.MapLede, section: d.self}
		},
		body: (*desk).mapOfEvents,
	})
}

func (d *desk) mapOfEvents(struct{}) mapBody {
	m := figure.Map{Head: figure.Head{ID: "map", Title: d.words.MapTitle, Desc: d.words.MapDesc}}
	b := mapBody{Label: lang.Fill(d.words.ScrollLabel, "figure", d.words.MapTitle)}
	happened := map[*dossier.Place][]Happening{}
	for _, v := range d.Events {
		if p := pinned(v.Place); p != nil {
			happened[p] = append(happened[p], d.brief(v))
		} else {
			b.Rest = append(b.Rest, d.brief(v))
		}
	}
	for _, t := range d.scenes() {
		p, id := t.of.Place(), "place-"+t.of.Slug
		mark := d.pin(p, t.n)
		mark.Title, mark.Href = p.Name+": "+d.n(d.words.CountEvents, t.n), "#"+id
		m.Places = append(m.Places, mark)
		b.Scenes = append(b.Scenes, Scene{id, d.link(t.of), d.within(p), happened[p]})
	}
	b.Drawing = Drawing{m.SVG(), d.words.MapCaption + " " + d.words.MapAttribution}
	b.SeeAlso = d.nav([]place{
		{d.words.Places, d.address.List(dossier.KindPlace)},
		{d.words.Timeline, d.address.Timeline()},
	}, "")
	return b
}

// brief returns an event without its summary, for lists that are long.
func (d *desk) brief(v *dossier.Event) Happening {
	h := d.happening(v)
	h.Summary = ""
	return h
}
