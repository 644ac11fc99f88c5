package page

import (
	"io"
	"slices"
	"sync"

	"berkas/site/artifact"
	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// maxScenes is how many other places a small map shows.
const maxScenes = 12

// placeMaps are the small maps of places. All that happened at a place shows
// the same, which is a file of its own.
type placeMaps struct {
	once   sync.Once
	scenes []tally  // of the whole dossier
	made   sync.Map // *dossier.Place to func() figure.Locator
}

// Picture is a drawing in a file of its own. Src is "" where there is none.
type Picture struct {
	Src     string
	Alt     string // says what is drawn
	Caption string
}

// of shows where a place is, among the other places where something happened. A
// place without coordinates is shown by the nearest it is part of that has
// some; without any there is no map.
func (m *placeMaps) of(r *render.Renderer, p *dossier.Place) Picture {
	here := pinned(p)
	if here == nil {
		return Picture{}
	}
	drawn := m.draw(r.Site, here)
	caption := r.Words.MapOfCaption
	if len(drawn.Places) == 1 {
		caption = r.Words.MapOfAlone
	}
	if len(here.Area) > 0 {
		caption += " " + r.Words.MapAreas
	}
	return Picture{
		Src: r.To(r.Address.Drawing(&here.Entry)), Alt: drawn.Title + ". " + drawn.Desc,
		Caption: lang.Fill(caption, "place", here.Name) + " " + r.Words.MapAttribution,
	}
}

// draw returns the map of a place that has coordinates.
func (m *placeMaps) draw(s *render.Site, here *dossier.Place) figure.Locator {
	m.once.Do(func() { m.scenes = scenesIn(s) })
	draw, _ := m.made.LoadOrStore(here, sync.OnceValue(func() figure.Locator { return locate(s, here, m.scenes) }))
	return draw.(func() figure.Locator)()
}

func locate(s *render.Site, here *dossier.Place, scenes []tally) figure.Locator {
	m := figure.Locator{NoBorders: s.Meta.NoBorders, Head: figure.Head{
		ID: "map", Title: lang.Fill(s.Words.MapOfTitle, "place", here.Name),
		Desc: lang.Fill(s.Words.MapOfDesc, "place", here.Name),
	}}
	mark := pinOf(here, 1)
	mark.Here = true
	m.Places = append(m.Places, mark)
	var names []string
	for _, t := range scenes {
		if len(names) == maxScenes {
			break
		}
		if besides(t.of.Place(), here) {
			m.Places = append(m.Places, pinOf(t.of.Place(), t.n))
			names = append(names, t.of.Name)
		}
	}
	if len(names) > 0 {
		m.Desc += " " + lang.Fill(s.Words.MapOfOthers, "places", s.Lang.List(names))
	}
	return m
}

// drawings lists the files of all places that have coordinates.
func (m *placeMaps) drawings(s *render.Site) []artifact.File {
	var all []artifact.File
	for _, p := range s.Places {
		if p.Spot() == nil {
			continue
		}
		all = append(all, artifact.File{Path: s.Address.Drawing(&p.Entry), From: diag.Span{File: p.File}, Write: func(w io.Writer) error {
			_, err := io.WriteString(w, string(m.draw(s, p).SVG()))
			return err
		}})
	}
	return all
}

// pinOf returns a place as maps draw it. It must have a spot.
func pinOf(p *dossier.Place, weight int) figure.Place {
	at := p.Spot()
	mark := figure.Place{Lat: at.Latitude, Lon: at.Longitude, Label: render.Brief(&p.Entry), Weight: weight}
	for _, ring := range p.Area {
		var edge [][2]float64
		for _, c := range ring {
			edge = append(edge, [2]float64{c.Latitude, c.Longitude})
		}
		mark.Area = append(mark.Area, edge)
	}
	return mark
}

// pinned returns p, or the nearest place it is part of, that has coordinates;
// nil if there is none.
func pinned(p *dossier.Place) *dossier.Place {
	if p == nil {
		return nil
	}
	for _, up := range append([]*dossier.Place{p}, wider(p)...) {
		if up.Spot() != nil {
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

// besides reports whether a map of here shows a scene too. A country or region
// is left out: nothing happened at the point that stands for it. So is what
// would lie on here: what it is part of, and the parts of a city.
func besides(p, here *dossier.Place) bool {
	return p != here && !isArea(p) && !slices.Contains(wider(here), p) && (isArea(here) || !slices.Contains(wider(p), here))
}

// isArea reports whether a place is larger than a point on a map.
func isArea(p *dossier.Place) bool { return p.Type == "country" || p.Type == "region" }
