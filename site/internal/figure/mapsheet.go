package figure

import (
	"cmp"
	"html/template"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// numberRadius is that of a mark with a number in it, and no other is larger.
const numberRadius = 9.5

// sheet is one map of several: the whole, or an inset.
type sheet struct {
	Map
	view
	size     sheetSize
	sites    []site      // places with a mark
	lands    []countryOn // countries and areas with a name
	areas    []ring      // that are outlined
	svg      template.HTML
	crowds   [][]int // places under one mark, worth an inset
	numbered bool
	disputed bool
}

// countryOn is a country with its name on a map.
type countryOn struct {
	code  string
	place *Place // if something happened there
	class string
	at    point
	lines []string
	font  font
	area  float64
	piece []point // the largest of it
}

// sheet draws places on one map.
func (m Map) sheet(places []Place, spots []spot, size sheetSize, id string) *sheet {
	s := &sheet{Map: m, size: size}
	s.view = newView(s.held(places, spots), size.width, size.height, size.margin, size.least)
	s.ID = id
	var countries []Place
	for i, p := range places {
		if edges := p.edges(); len(edges) > 0 {
			s.areas = append(s.areas, edges...)
			countries = append(countries, p)
			continue
		}
		if p.Code != "" && len(s.countries().rings[p.Code]) > 0 {
			countries = append(countries, p)
			continue
		}
		at := s.frame().grow(-13).nearest(s.at(spots[i]))
		s.sites = append(s.sites, site{Place: p, from: at, at: at, font: ordinary, members: []int{i}})
	}
	s.gather()
	s.nameAll(countries)
	s.svg = s.drawn()
	return s
}

// held returns what has to be in view: places, and of a country alone most of its land, of an
// area alone its edge.
func (s *sheet) held(places []Place, spots []spot) []spot {
	held := slices.Clone(spots)
	if len(places) == 1 && len(places[0].Area) > 0 {
		return append(held, places[0].extremes()...)
	}
	for i, p := range places {
		if p.Code != "" && len(places) == 1 {
			for _, r := range coarseCountries().rings[p.Code] {
				for _, at := range r.spots {
					if at.vector().angle(spots[i].vector()) < .4 {
						held = append(held, at)
					}
				}
			}
		}
	}
	return held
}

// gather puts places that would hide each other under the mark of the heaviest, and more of
// them where there would be more marks than a map can hold.
func (s *sheet) gather() {
	all, longest := s.sites, 0
	for _, one := range all {
		longest = max(longest, len(strconv.Itoa(one.Number)))
	}
	for apart := max(21.5, 1+6.6*float64(longest)); ; apart *= 1.25 {
		var kept []site
		for _, one := range all {
			i := slices.IndexFunc(kept, func(k site) bool { return around(k.at, apart, apart).grow(-.01).overlaps(around(one.at, 0, 0)) })
			if i < 0 {
				one.members = slices.Clone(one.members)
				kept = append(kept, one)
				continue
			}
			kept[i].members = append(kept[i].members, one.members...)
			kept[i].sum += max(0, one.Weight)
		}
		if len(kept) <= s.size.marks || apart > s.size.width {
			s.sites = kept
			break
		}
	}
	heaviest := 1
	for i := range s.sites {
		one := &s.sites[i]
		one.sum += max(0, one.Weight)
		heaviest = max(heaviest, one.sum)
		if more := len(one.members) - 1; more > 0 {
			if s.Others != nil {
				one.Title = s.Others(one.Title, more)
			}
			if more+1 >= insetCrowd {
				s.crowds = append(s.crowds, one.members)
			}
		}
	}
	for i := range s.sites {
		one := &s.sites[i]
		one.r = 6.5 + 3*math.Sqrt(float64(one.sum)/float64(heaviest))
		one.count = one.counted()
	}
	slices.SortStableFunc(s.crowds, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
}

// counted says how much happened at the place, if more than once, and how many others the mark
// stands for: "3 +2".
func (s site) counted() string {
	var parts []string
	if s.Weight > 1 {
		parts = append(parts, strconv.Itoa(s.Weight))
	}
	if more := len(s.members) - 1; more > 0 {
		parts = append(parts, "+"+strconv.Itoa(more))
	}
	return strings.Join(parts, " ")
}

// nameAll finds room for names: of countries where something happened, of places, of other
// countries named, and then of some neighbours.
func (s *sheet) nameAll(countries []Place) {
	taken := s.nameCountries(countries)
	s.nameSites(&taken)
	happened := map[string]bool{}
	for _, p := range countries {
		happened[p.Code] = true
	}
	for _, code := range slices.Sorted(maps.Keys(s.Named)) {
		if !happened[code] {
			s.nameCountry(countryOn{code: code, class: "country halo", font: strong, lines: []string{strings.ToUpper(s.Named[code])}}, &taken, namedArea)
		}
	}
	if s.size.neighbours && !s.NoBorders && s.Country != nil {
		s.nameNeighbours(happened, &taken)
	}
}

// nameCountries names countries and areas where something happened, gives a mark to each whose
// name has no room, and returns what room is taken then. A mark may stand where a name would, so
// that all names are put anew after one.
func (s *sheet) nameCountries(countries []Place) (taken boxes) {
	marked := make([]bool, len(countries))
	for again := true; again; {
		again, taken, s.lands = false, nil, nil
		for _, one := range s.sites {
			taken = append(taken, around(one.at, 1.1*numberRadius, 1.1*numberRadius).grow(2))
		}
		for i, p := range countries {
			if !marked[i] && !s.nameCountry(s.countryOf(p), &taken, 0) {
				s.markCountry(p)
				marked[i], again = true, true
			}
		}
	}
	return taken
}

// countryOf is a country, or an area, where something happened.
func (s *sheet) countryOf(p Place) countryOn {
	c := countryOn{code: p.Code, place: &p, class: "country halo", font: strong, lines: []string{strings.ToUpper(p.Label)}}
	if edges := p.edges(); len(edges) > 0 {
		c.code, c.class, c.font, c.lines = "", "area-name halo", ordinary, []string{p.Label}
		c.piece, c.area = s.largest(edges)
	}
	if p.Weight > 0 {
		c.lines = append(c.lines, strconv.Itoa(p.Weight))
	}
	return c
}

// nameSites names places, and numbers those whose names find no room.
func (s *sheet) nameSites(taken *boxes) {
	for i := range s.sites {
		one := &s.sites[i]
		one.name = strings.Join(strings.Fields(one.Label), " ")
		r := one.r
		one.r = numberRadius // it may come to hold a number
		if one.name != "" && one.font.width(one.name) <= placeLabel && one.seat(s.frame().grow(-4), *taken) {
			*taken, one.r = append(*taken, one.words().grow(2)), r
			continue
		}
		if one.name = ""; one.Number > 0 {
			s.numbered = true
		}
	}
}

// nameNeighbours names the largest of the countries in view that have no part in it.
func (s *sheet) nameNeighbours(happened map[string]bool, taken *boxes) {
	var others []countryOn
	for code := range s.countries().rings {
		if _, named := s.Named[code]; named || happened[code] {
			continue
		}
		c := countryOn{code: code, class: "country country--other halo", font: small}
		if c.piece, c.area = s.shown(code); c.area < neighbourArea {
			continue
		}
		if name := s.Country(code); name != "" {
			c.lines = []string{name}
			others = append(others, c)
		}
	}
	slices.SortFunc(others, func(a, b countryOn) int { return cmp.Or(cmp.Compare(b.area, a.area), cmp.Compare(a.code, b.code)) })
	others = others[:min(len(others), 2*neighbours)]
	for n := 0; len(others) > 0 && n < neighbours; others = others[1:] {
		if s.nameCountry(others[0], taken, neighbourArea) {
			n++
		}
	}
}

// nameCountry puts a name where it is farthest from the country's edges and overlaps nothing,
// and reports whether there is room.
func (s *sheet) nameCountry(c countryOn, taken *boxes, least float64) bool {
	if c.piece == nil {
		c.piece, c.area = s.shown(c.code)
	}
	if c.area < least {
		return false
	}
	for _, in := range s.inside(c.piece) {
		c.at = in.at.add(point{0, 4})
		if b := c.box(); b.inside(s.frame().grow(-3)) && taken.free(b) {
			*taken = append(*taken, b.grow(2))
			s.lands = append(s.lands, c)
			return true
		}
	}
	return false
}

// markCountry gives a mark to a country whose name has no room, or adds it to the mark that
// is there.
func (s *sheet) markCountry(p Place) {
	at := s.frame().grow(-14).nearest(s.at(p.spot()))
	one := site{Place: p, from: at, at: at, r: 8, font: ordinary, members: []int{-1}}
	one.count = one.counted()
	for i := range s.sites {
		if there := &s.sites[i]; there.disc().grow(3).overlaps(one.disc()) {
			if there.members = append(there.members, -1); s.Others != nil {
				there.Title = s.Others(there.Title, 1)
			}
			there.count = there.counted()
			return
		}
	}
	s.sites = append(s.sites, one)
}

// box is the room of the name; letters are spaced.
func (c countryOn) box() box {
	b := c.font.box(c.at, middle, c.lines...)
	return box{b.x0 - .08*b.width(), b.y0, b.x1 + .08*b.width(), b.y1}
}

// drawn draws the sheet.
func (s *sheet) drawn() template.HTML {
	var p pen
	p.rect("sea", s.frame(), "")
	s.drawLand(&p)
	for _, c := range s.lands {
		if c.place == nil {
			p.text(c.class, c.at, middle, plain(c.lines)...)
			continue
		}
		p.link(c.place.Href, c.place.Title, func() {
			p.rect("hit", c.box().union(around(c.box().middle(), 12, 12)), "")
			p.text(c.class, c.at, middle, plain(c.lines)...)
		})
	}
	for _, one := range s.sites {
		p.link(one.Href, one.Title, func() {
			p.hit(one.at, one.r)
			p.mark(KindPlace, one.at, one.r)
			if one.name == "" && one.Number > 0 {
				p.text("number", one.at.add(point{0, 3.4}), middle, line{text: strconv.Itoa(one.Number)})
			}
			one.drawName(&p, "halo")
		})
	}
	return s.Head.svg(s.size.width, s.size.height, &p)
}

// drawLand draws land, named countries and borders.
func (s *sheet) drawLand(p *pen) {
	named := map[string]bool{}
	for code := range s.Named {
		named[code] = true
	}
	for _, c := range s.lands {
		named[c.code] = named[c.code] || c.place != nil
	}
	var rings []ring
	for _, code := range slices.Sorted(maps.Keys(named)) {
		if named[code] {
			rings = append(rings, s.countries().rings[code]...)
		}
	}
	p.clipped(s.view, s.ID, func() {
		p.path("gridline", s.graticule())
		land := s.land(mapBytes)
		p.path("land", land)
		if !s.NoBorders {
			p.path("named", s.fill(rings, namedBytes))
			agreed, contested := s.bordersIn()
			p.path("border", agreed)
			p.path("border border--disputed", contested)
			s.disputed = len(contested.b) > 0
		}
		p.path("area", s.fill(s.areas, areaBytes))
	})
}

// clipped keeps what is drawn within the frame of a view.
func (p *pen) clipped(v view, id string, draw func()) {
	var frame path
	frame.outline(point{}, point{v.width, 0}, point{v.width, v.height}, point{0, v.height})
	p.open("clipPath", "id", id+"-c")
	p.path("", &frame)
	p.close("clipPath")
	p.open("g", "clip-path", "url(#"+id+"-c)")
	draw()
	p.close("g")
	p.b.WriteByte('\n')
}
