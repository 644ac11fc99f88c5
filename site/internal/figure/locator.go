package figure

import (
	"html/template"
	"math"
)

// Locator is a small map that shows where something is, and where the other
// places of the dossier are, 400 by 244 units. Land is from Natural Earth.
type Locator struct {
	Head
	Places []Place // a set; those that are Here stand out
}

const (
	locatorWidth, locatorHeight = 400.0, 244.0
	locatorMargin               = 90.0
	locatorLeast                = 44 * math.Pi / 180
	locatorBytes                = 12_000 // of land, at most
	locatorOthers               = 30     // other places drawn, the heaviest
)

// SVG draws the map; without places it is empty.
func (l Locator) SVG() template.HTML {
	places, spots := located(l.Places)
	if len(places) == 0 {
		return ""
	}
	v := newView(spots, locatorWidth, locatorHeight, locatorMargin, locatorLeast)
	var marks []site
	for i, p := range places {
		at := v.at(spots[i])
		s := site{Place: p, from: at, at: at, r: 5, font: small}
		if p.Here {
			s.r, s.font = 13, strong
		}
		s.at = v.frame().grow(-1 - s.r).nearest(at) // a pole is on the edge of the world
		if p.Here || len(marks) < locatorOthers {
			marks = append(marks, s)
		}
	}
	nameSites(marks, v.frame().grow(-2), false)
	var p pen
	v.draw(&p, l.ID, locatorBytes)
	for i := range marks { // what it is about comes first, and is drawn last
		s := marks[len(marks)-1-i]
		p.link(s.Href, s.Title, func() { s.drawLocated(&p) })
	}
	return l.svg(locatorWidth, locatorHeight, &p)
}

// drawLocated draws a place of a locator: a ring around the one it is about.
func (s site) drawLocated(p *pen) {
	if s.Href != "" {
		p.hit(s.at, s.r)
	}
	if !s.Here {
		var d path
		d.outline(corners(KindPlace, s.at, s.r/1.1)...)
		p.path("other node", &d)
		s.drawName(p, "muted halo")
		return
	}
	p.circle("ring", s.at, s.r)
	p.mark(KindPlace, s.at, 6.4)
	s.drawName(p, "bold halo")
}
