package figure

import (
	"cmp"
	"html/template"
	"math"
	"slices"
	"strconv"
)

// Place is a place on a map.
type Place struct {
	Lat, Lon float64 // degrees north and east; a place without a finite pair is not drawn
	Label    string
	Title    string
	Href     string
	Weight   int  // what happened there
	Here     bool // what a Locator is about
}

// Map shows all places with what happened there, 1080 by 600 units. The view
// is chosen so that it holds them all. Marks grow with weight; marks that would
// hide each other are drawn beside the place, with a line to it. A label that
// finds no room is left out. Land is from Natural Earth.
type Map struct {
	Head
	Places []Place // a set
}

const (
	mapWidth, mapHeight = 1080.0, 600.0
	mapMargin           = 220.0
	mapLeast            = 48 * math.Pi / 180
	mapBytes            = 28_000 // of land, at most
	placeLabel          = 170.0  // a label is at most so wide
)

// SVG draws the map; without places it is empty.
func (m Map) SVG() template.HTML {
	places, spots := located(m.Places)
	if len(places) == 0 {
		return ""
	}
	v := newView(spots, mapWidth, mapHeight, mapMargin, mapLeast)
	marks := make([]site, len(places))
	for i, p := range places {
		at := v.at(spots[i])
		r := 5 + min(2.2, 9/math.Sqrt(float64(max(1, places[0].Weight))))*math.Sqrt(float64(max(p.Weight, 0)))
		marks[i] = site{Place: p, from: at, at: at, r: r, font: ordinary}
		if p.Weight > 1 {
			marks[i].count = strconv.Itoa(p.Weight)
		}
	}
	disperse(marks, v.frame())
	nameSites(marks, v.frame().grow(-4), true)
	var p pen
	v.draw(&p, m.ID, mapBytes)
	for _, s := range marks {
		s.drawLeader(&p)
	}
	for _, s := range marks {
		p.link(s.Href, s.Title, func() {
			p.hit(s.at, s.r)
			p.mark(KindPlace, s.at, s.r)
			s.drawName(&p, "halo")
		})
	}
	return m.svg(mapWidth, mapHeight, &p)
}

// located returns the places that have coordinates, heaviest first, and where
// they are.
func located(places []Place) ([]Place, []spot) {
	places = slices.DeleteFunc(slices.Clone(places), func(p Place) bool { return !point{p.Lat, p.Lon}.finite() })
	slices.SortFunc(places, func(a, b Place) int {
		return cmp.Or(compareBool(b.Here, a.Here), cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Label, b.Label),
			cmp.Compare(a.Lat, b.Lat), cmp.Compare(a.Lon, b.Lon), cmp.Compare(a.Href, b.Href),
			cmp.Compare(a.Title, b.Title))
	})
	spots := make([]spot, len(places))
	for i, p := range places {
		spots[i] = degrees(between(p.Lat, -90, 90), math.Remainder(p.Lon, 360))
	}
	return places, spots
}

// draw draws the graticule and the land, at most so many bytes of it.
func (v view) draw(p *pen, id string, most int) {
	var frame path
	frame.outline(point{}, point{v.width, 0}, point{v.width, v.height}, point{0, v.height})
	p.open("clipPath", "id", id+"-c")
	p.path("", &frame)
	p.close("clipPath")
	p.open("g", "clip-path", "url(#"+id+"-c)")
	p.path("gridline", v.graticule())
	p.path("land", v.land(most))
	p.close("g")
	p.b.WriteByte('\n')
}
