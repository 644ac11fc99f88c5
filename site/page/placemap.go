package page

import (
	"slices"
	"sync"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// maxScenes is how many other places a small map shows.
const maxScenes = 12

// placeMaps are the small maps of places that were drawn by now: all that
// happened at a place has the same.
type placeMaps struct{ drawn sync.Map } // *dossier.Place to func() Drawing

// of draws where a place is, among the other places where something happened. A
// place without coordinates is shown by the nearest it is part of that has
// some; without any there is no map.
func (m *placeMaps) of(s *render.Site, p *dossier.Place) Drawing {
	here := pinned(p)
	if here == nil {
		return Drawing{}
	}
	draw, _ := m.drawn.LoadOrStore(here, sync.OnceValue(func() Drawing { return drawPlaceMap(s, here) }))
	return draw.(func() Drawing)()
}

func drawPlaceMap(s *render.Site, here *dossier.Place) Drawing {
	m := figure.Locator{Head: figure.Head{
		ID: "map", Title: lang.Fill(s.Words.MapOfTitle, "place", here.Name),
		Desc: lang.Fill(s.Words.MapOfDesc, "place", here.Name),
	}}
	mark := pinOf(here, 1)
	mark.Here = true
	m.Places = append(m.Places, mark)
	var names []string
	for _, t := range list.First(otherScenes(s, here), maxScenes) {
		m.Places = append(m.Places, pinOf(t.of.Place(), t.n))
		names = append(names, t.of.Name)
	}
	caption := s.Words.MapOfAlone
	if len(names) > 0 {
		caption = s.Words.MapOfCaption
		m.Desc += " " + lang.Fill(s.Words.MapOfOthers, "places", s.Lang.List(names))
	}
	return Drawing{m.SVG(), lang.Fill(caption, "place", here.Name) + " " + s.Words.MapAttribution}
}

// pinOf returns a place as maps draw it. It must have coordinates.
func pinOf(p *dossier.Place, weight int) figure.Place {
	return figure.Place{Lat: p.Coordinates.Latitude, Lon: p.Coordinates.Longitude, Label: render.Brief(&p.Entry), Weight: weight}
}

// pinned returns p, or the nearest place it is part of, that has coordinates;
// nil if there is none.
func pinned(p *dossier.Place) *dossier.Place {
	if p == nil {
		return nil
	}
	for _, up := range append([]*dossier.Place{p}, wider(p)...) {
		if up.Coordinates != nil {
			return up
		}
	}
	return nil
}

// wider returns the places that p is part of, nearest first, up to its country.
func wider(p *dossier.Place) []*dossier.Place {
	var all []*dossier.Place
	for up := p.PartOf; up != nil; up = up.PartOf {
		all = append(all, up)
		if up == p.Country {
			return all
		}
	}
	if p.Country != nil && p.Country != p {
		all = append(all, p.Country)
	}
	return all
}

// scenesIn counts the events at each place that can be drawn, most first.
func scenesIn(s *render.Site) []tally {
	return tallied(s.Events, scene)
}

// scene returns the place that an event is drawn at; nothing if there is none.
func scene(v *dossier.Event) []*dossier.Entry {
	if p := pinned(v.Place); p != nil {
		return []*dossier.Entry{&p.Entry}
	}
	return nil
}

// otherScenes returns the scenes that a map of here shows besides. A country or
// region is left out: nothing happened at the point that stands for it. So is
// what would lie on here: what it is part of, and the parts of a city.
func otherScenes(s *render.Site, here *dossier.Place) []tally {
	return slices.DeleteFunc(scenesIn(s), func(t tally) bool {
		p := t.of.Place()
		return p == here || isArea(p) || slices.Contains(wider(here), p) || !isArea(here) && slices.Contains(wider(p), here)
	})
}

// isArea reports whether a place is larger than a point on a map.
func isArea(p *dossier.Place) bool { return p.Type == "country" || p.Type == "region" }
