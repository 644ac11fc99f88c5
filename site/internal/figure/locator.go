package figure

import (
	"html/template"
	"math"
	"strings"
)

// Locator is a small map that shows where something is, and where the other
// places of the dossier are, 400 by 244 units. Land is from Natural Earth.
type Locator struct {
	Head
	Places    []Place // a set; those that are Here stand out
	NoBorders bool
}

const (
	locatorWidth, locatorHeight = 400.0, 244.0
	locatorMargin               = 90.0
	locatorLeast                = 44 * math.Pi / 180
	locatorBytes                = 12_000 // of land, at most
	locatorOthers               = 30     // other places drawn, the heaviest
)

// locatorStyle is what a locator looks like in a file of its own, where no style
// sheet of the site reaches. Its colours are the site's.
const locatorStyle = `<style>
text{font:400 13px system-ui,-apple-system,"Segoe UI",Roboto,Inter,"Noto Sans","Liberation Sans",sans-serif;fill:#171b1a}
.paper{fill:#dfe8ea}.border{fill:none;stroke:#5f6663;stroke-width:.7}.border--disputed{stroke-dasharray:3 2}.land{fill:#f4f5f1;stroke:#5f6663;stroke-width:.6;stroke-linejoin:round}.leader{stroke:#5f6663;fill:none}
.gridline{fill:none;stroke:#cdd2ca;stroke-width:.6}.shape{fill:#24693a}.other{fill:#fff;stroke:#24693a;stroke-width:1.5}
.ring{fill:none;stroke:#24693a;stroke-width:1.5}.halo{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
.area{fill:#24693a;fill-opacity:.14;fill-rule:evenodd;stroke:#24693a;stroke-width:1.2;stroke-dasharray:4 3}.bold{font-weight:700}.muted{fill:#474d4a}
@media (prefers-color-scheme:dark){text{fill:#e4e8e4}.paper{fill:#101a1f}.border{stroke:#98a19c}.land{fill:#2a312f;stroke:#98a19c}.leader{stroke:#98a19c}
.gridline{stroke:#363e3c}.shape{fill:#8ccb9c}.other{fill:#1a1f1e;stroke:#8ccb9c}.ring,.area{stroke:#8ccb9c}.area{fill:#8ccb9c}.halo{stroke:#1a1f1e}.muted{fill:#b9c1bc}}
</style>`

// SVG draws the map as a file of its own, which pages show as a picture. Where the
// browser lets the page choose, as all that know color-scheme do, it is light or
// dark with the page. Without places it is empty.
func (l Locator) SVG() template.HTML {
	var p pen
	if !l.draw(&p) {
		return ""
	}
	open, drawn, _ := strings.Cut(string(l.svg(locatorWidth, locatorHeight, &p)), ">")
	return template.HTML(open + ` xmlns="http://www.w3.org/2000/svg">` + locatorStyle +
		`<path class="paper" d="M0 0H` + num(locatorWidth) + `V` + num(locatorHeight) + `H0z"/>` + drawn)
}

// draw reports whether there is something to draw.
func (l Locator) draw(p *pen) bool {
	places, spots := located(l.Places)
	if len(places) == 0 {
		return false
	}
	var areas []ring
	for _, p := range places {
		if p.Here {
			areas, spots = p.edges(), append(spots, p.extremes()...)
		}
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
	nameSites(marks, v.frame().grow(-2))
	p.clipped(v, l.ID, func() {
		p.path("gridline", v.graticule())
		p.path("land", v.land(locatorBytes))
		if !l.NoBorders {
			agreed, contested := v.bordersIn()
			p.path("border", agreed)
			p.path("border border--disputed", contested)
		}
		p.path("area", v.fill(areas, areaBytes))
	})
	for i := range marks { // what it is about comes first, and is drawn last
		s := marks[len(marks)-1-i]
		p.link(s.Href, s.Title, func() { s.drawLocated(p) })
	}
	return true
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
	if len(s.Area) == 0 {
		p.circle("ring", s.at, s.r)
		p.mark(KindPlace, s.at, 6.4)
	}
	s.drawName(p, "bold halo")
}
