package figure

import (
	"fmt"
	"html/template"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// onLand answers from longitude and latitude alone whether a place is on land:
// how many coasts lie between it and the north pole.
func onLand(rings []ring, lat, lon float64) bool {
	crossed := false
	lon += 1e-6 // off the grid of the data, so that no corner is met
	for _, r := range rings {
		for i, a := range r.spots {
			b := r.spots[(i+1)%len(r.spots)]
			from := math.Remainder(a.lon*180/math.Pi-lon, 360)
			to := from + math.Remainder((b.lon-a.lon)*180/math.Pi, 360)
			if (from < 0) != (to < 0) && math.Abs(from-to) < 180 {
				if at := a.lat + (b.lat-a.lat)*from/(from-to); at*180/math.Pi > lat {
					crossed = !crossed
				}
			}
		}
	}
	return crossed
}

// island reports whether there is both land and water within so many degrees:
// what small islands and bays are left out of.
func island(rings []ring, lat, lon, around float64) bool {
	here := onLand(rings, lat, lon)
	for i := range 16 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 8)
		if onLand(rings, between(lat+sin*around, -90, 90), lon+cos*around/math.Cos(lat*math.Pi/180)) != here {
			return true
		}
	}
	return false
}

// painted answers from a path whether a point is filled, and how far it is
// from the nearest line.
func painted(all [][]point, p point) (filled bool, far float64) {
	winding, far := 0, math.Inf(1)
	for _, line := range all {
		for i, a := range line {
			b := line[(i+1)%len(line)]
			d := reach(p, a, b)
			far = min(far, d)
			if (a.y <= p.y) != (b.y <= p.y) && (b.x-a.x)*(p.y-a.y)/(b.y-a.y)+a.x > p.x {
				if b.y > a.y {
					winding++
				} else {
					winding--
				}
			}
		}
	}
	return winding != 0, far
}

func TestLandIsWhereItIs(t *testing.T) {
	for _, c := range []struct {
		name     string
		lat, lon float64
		land     bool
	}{
		{"Moscow", 55.75, 37.6, true},
		{"Caspian Sea", 42, 50.5, false},
		{"South Pole", -89.9, 10, true},
		{"North Pole", 89.9, 0, false},
		{"Anadyr", 66, 175, true},
		{"Bering Strait", 63, -175, false},
		{"Java", -7.3, 110, true},
		{"Gulf of Guinea", 0, 0, false},
		{"mid Pacific", 0, -150, false},
	} {
		for _, rings := range [][]ring{coarseLand(), fineLand()} {
			if got := onLand(rings, c.lat, c.lon); got != c.land {
				t.Errorf("%s: on land is %v", c.name, got)
			}
		}
	}
}

// Whatever a map is centred on, what it fills is land, and nothing else is:
// across the date line, over the poles and at the antipode of continents.
func TestMapsFillTheLandAndNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		lat, lon := rapid.Float64Range(-90, 90).Draw(t, "lat"), rapid.Float64Range(-180, 180).Draw(t, "lon")
		spread := rapid.SampledFrom([]float64{0, 5, 40, 90, 180}).Draw(t, "spread")
		places := []Place{{Lat: lat, Lon: lon}}
		for range 3 {
			places = append(places, Place{Lat: between(lat+spread*(r.Float64()-.5), -90, 90), Lon: lon + spread*(r.Float64()-.5)})
		}
		_, spots := located(places)
		v := newView(spots, 400, 244, 30, .4)
		lines := outlines(string(v.land(1e6).b))
		rings := coarseLand()
		if v.scale*math.Pi/180 > 6 {
			rings = fineLand()
		}
		for range 60 {
			s := spot{math.Asin(2*r.Float64() - 1), (2*r.Float64() - 1) * math.Pi}
			at := v.at(s)
			if !at.within(v.frame()) {
				continue
			}
			filled, far := painted(lines, at)
			lat, lon := s.lat*180/math.Pi, s.lon*180/math.Pi
			if want := onLand(rings, lat, lon); filled != want && far > 4 && !island(rings, lat, lon, 8/v.scale*180/math.Pi) {
				t.Fatalf("%.2f %.2f at %v: filled is %v, on land is %v, %v from a coast", lat, lon, at, filled, want, far)
			}
		}
	})
}

func TestCloseMapsShowSmallIslands(t *testing.T) {
	bali := degrees(-8.4, 115.15)
	v := newView([]spot{bali}, 400, 244, 30, .4)
	if filled, _ := painted(outlines(string(v.land(1e6).b)), v.at(bali)); !filled {
		t.Error("Bali is water")
	}
}

func anyPlaces(t *rapid.T) []Place {
	n := rapid.IntRange(1, 40).Draw(t, "places")
	lat, lon := rapid.Float64Range(-90, 90).Draw(t, "lat"), rapid.Float64Range(-180, 180).Draw(t, "lon")
	spread := rapid.SampledFrom([]float64{0, .01, 3, 30, 100, 360}).Draw(t, "spread")
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 2))
	var places []Place
	for i := range n {
		places = append(places, Place{
			Lat: between(lat+spread*(r.Float64()-.5), -90, 90), Lon: lon + spread*(r.Float64()-.5),
			Label: strings.Repeat("Kota ", 1+r.IntN(3)) + fmt.Sprint(i), Title: "place", Href: "#p", Weight: r.IntN(12), Here: i == 0, Number: i + 1,
		})
	}
	return places
}

// atlasOf is a map of n places, most of them in one country and some all over the world.
func atlasOf(n int) Map {
	r := rand.New(rand.NewPCG(uint64(n), 7))
	m := Map{
		Head: Head{ID: "map", Title: "Map"}, Named: map[string]string{"ID": "Indonesia", "MY": "Malaysia"},
		Country: func(code string) string { return "Country " + code },
		Others:  func(title string, more int) string { return fmt.Sprint(title, " and ", more) },
	}
	for i := range n {
		p := Place{Lat: -9 + 14*r.Float64(), Lon: 96 + 44*r.Float64(), Label: fmt.Sprint("Kota ", i), Title: fmt.Sprint("place ", i), Href: fmt.Sprint("#p", i), Weight: 1 + r.IntN(9), Number: i + 1}
		if i%17 == 3 {
			p.Lat, p.Lon = -60+130*r.Float64(), 360*r.Float64()
		}
		if i == 1 {
			p.Code, p.Label = "MY", "Malaysia"
		}
		m.Places = append(m.Places, p)
	}
	return m
}

// honestMap fails where words overlap or are cut, a mark has neither name nor number, or leads nowhere.
func honestMap(t rapid.TB, drawn MapDrawing) {
	t.Helper()
	for _, svg := range append([]template.HTML{drawn.SVG}, drawn.Insets...) {
		d := read(t, svg, 13)
		noOverlaps(t, d)
		everyMarkIsALink(t, string(svg))
		said := map[int]bool{}
		for _, text := range d.texts {
			if strings.Contains(text.words, "…") {
				t.Fatalf("%q is cut", text.words)
			}
			said[text.link] = true
		}
		for _, n := range d.nodes {
			if !said[n.link] {
				t.Fatalf("the mark at %v has neither name nor number", n.box)
			}
		}
	}
}

func TestMapHoldsAnyAmount(t *testing.T) {
	for _, n := range []int{1, 2, 5, 40, 500, 5000} {
		for _, narrow := range []bool{false, true} {
			m := atlasOf(n)
			m.Narrow = narrow
			drawn := m.Draw()
			honestMap(t, drawn)
			size := len(drawn.SVG)
			for _, inset := range drawn.Insets {
				size += len(inset)
			}
			if size > 220_000 {
				t.Errorf("%d places, narrow %t: %d bytes", n, narrow, size)
			}
		}
	}
}

// TestEveryPlaceIsDrawnOrCounted: under a mark, in an inset, or among those left out.
func TestEveryPlaceIsDrawnOrCounted(t *testing.T) {
	for _, n := range []int{5, 40, 500} {
		m := atlasOf(n)
		places, spots := located(m.Places)
		near, far := split(places, spots)
		if len(near)+len(far) != n {
			t.Fatalf("%d near and %d far of %d", len(near), len(far), n)
		}
		main := m.sheet(pick(places, near), pick(spots, near), m.size(), "m")
		drawn := 0
		for _, one := range main.sites {
			drawn += len(one.members)
		}
		for _, c := range main.lands {
			if c.place != nil {
				drawn++
			}
		}
		if drawn != len(near) {
			t.Errorf("%d places on the map, want %d", drawn, len(near))
		}
	}
}

func TestCountriesAreWhereTheyAre(t *testing.T) {
	for code, at := range map[string][2]float64{"RU": {61.5, 90}, "UA": {45.3, 34.4}, "CN": {35, 104}, "ID": {-2, 113}, "SO": {9.6, 45}, "FR": {46.5, 2.5}} {
		for name, w := range map[string]atlas{"coarse": coarseCountries(), "fine": fineCountries()} {
			if !onLand(w.rings[code], at[0], at[1]) {
				t.Errorf("%s: %v is not in %s", name, at, code)
			}
			if code == "UA" && onLand(w.rings["RU"], at[0], at[1]) {
				t.Errorf("%s: Crimea is in two countries", name)
			}
		}
	}
}

func TestBordersCanBeLeftOut(t *testing.T) {
	m := atlasOf(40)
	for _, without := range []bool{false, true} {
		m.NoBorders = without
		drawn := m.Draw()
		if has := strings.Contains(string(drawn.SVG), `class="border"`); has == without {
			t.Errorf("no borders %t: borders %t", without, has)
		}
	}
}

// TestNothingIsSmeared: no map looks over the edge of a hemisphere.
func TestNothingIsSmeared(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		places, spots := located(anyPlaces(t))
		if v := newView(spots, mapWidth, mapHeight, mapMargin, mapLeast); len(places) > 0 {
			if _, round := v.projection.(azimuthal); round && v.farthest() > horizon {
				t.Fatalf("looks %v far", v.farthest())
			}
		}
	})
}

func TestMapLabelsNeverOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		places := anyPlaces(t)
		honestMap(t, Map{Head: Head{ID: "map", Title: "Map"}, Places: places}.Draw())
		noOverlaps(t, read(t, Locator{Head: Head{ID: "loc", Title: "Map"}, Places: places}.SVG(), 13))
	})
}

func TestEveryPlaceIsInView(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, spots := located(anyPlaces(t))
		v := newView(spots, mapWidth, mapHeight, mapMargin, mapLeast)
		for _, s := range spots {
			if at := v.at(s); !at.within(v.frame()) {
				t.Fatalf("%v is at %v", s, at)
			}
		}
		if across := v.width / v.scale; across < mapLeast-1e-9 && across < 2*math.Pi {
			t.Fatalf("the view is %v radians wide", across)
		}
	})
}

func TestProjectionsKeepAreas(t *testing.T) {
	const side = .01
	for _, p := range []projection{newAzimuthal(degrees(50, 72)), newAzimuthal(degrees(-90, 0)), equalEarth{1}} {
		for _, s := range []spot{{0, 1}, {.9, 1.2}, {-.8, .3}, {1.2, 2}} {
			square := []point{
				p.point(s), p.point(spot{s.lat, s.lon + side}),
				p.point(spot{s.lat + side, s.lon + side}), p.point(spot{s.lat + side, s.lon}),
			}
			want := side * (math.Sin(s.lat+side) - math.Sin(s.lat))
			if got := signedArea(square); math.Abs(got-want) > want*.001 {
				t.Errorf("%T: area at %v is %v, want %v", p, s, got, want)
			}
		}
	}
}

func TestLandIsALightPath(t *testing.T) {
	for lat := -80.0; lat <= 80; lat += 20 {
		for lon := -180.0; lon < 180; lon += 30 {
			svg := Locator{Head: Head{ID: "loc"}, Places: []Place{{Lat: lat, Lon: lon, Label: "x"}}}.SVG()
			if n := len(pathOf(svg, "land")); n > locatorBytes {
				t.Errorf("at %v %v the land takes %d bytes", lat, lon, n)
			}
			if len(svg) > 18_000 {
				t.Errorf("at %v %v the map takes %d bytes", lat, lon, len(svg))
			}
		}
	}
}

func TestPlacesWithoutCoordinatesAreNotDrawn(t *testing.T) {
	nowhere := Place{Lat: math.NaN(), Lon: math.Inf(1), Label: "Nowhere"}
	if svg := (Map{Head: Head{ID: "map"}, Places: []Place{nowhere}}).Draw().SVG; svg != "" {
		t.Error("a map of nowhere")
	}
	d := read(t, Map{Head: Head{ID: "map"}, Places: []Place{nowhere, {Label: "Null Island"}}}.Draw().SVG, 13)
	if len(d.nodes) != 1 {
		t.Errorf("%d marks, want 1", len(d.nodes))
	}
}

func TestLocatorMarksWhatItIsAbout(t *testing.T) {
	svg := Locator{Head: Head{ID: "loc"}, Places: []Place{
		{Lat: 55.75, Lon: 37.6, Label: "Moskow", Here: true}, {Lat: 39.9, Lon: 116.4, Label: "Beijing", Weight: 9},
	}}.SVG()
	d := read(t, svg, 13)
	if got := d.words("bold halo"); !slices.Equal(got, []string{"Moskow"}) || strings.Count(string(svg), `"ring"`) != 1 {
		t.Errorf("bold: %q", got)
	}
	if got := d.words("muted halo"); !slices.Equal(got, []string{"Beijing"}) {
		t.Errorf("muted: %q", got)
	}
}

// TestLocatorHoldsMarksAtThePole: on a map of the world the poles are its edges.
func TestLocatorHoldsMarksAtThePole(t *testing.T) {
	d := read(t, Locator{Head: Head{ID: "l"}, Places: []Place{
		{Lat: 0, Lon: 0, Here: true, Href: "a"}, {Lat: 90, Lon: -172, Href: "b"}, {Lat: 49, Lon: -172, Href: "c"},
	}}.SVG(), 13)
	noOverlaps(t, d)
	if len(d.nodes) != 3 {
		t.Errorf("%d marks, want 3", len(d.nodes))
	}
}

func FuzzMap(f *testing.F) {
	f.Add(55.75, 37.6, 39.9, 116.4, "Moskow", 3)
	f.Add(90.0, 0.0, -90.0, 0.0, "<b>", -1)
	f.Add(0.0, 180.0, 0.0, -180.0, "", 1<<40)
	f.Add(90.0, 0.0, 85.0, 15.0, "<>>", 23) // a mark where the name of another area would be
	f.Add(math.Inf(1), 1e308, -1e308, 720.5, "\x00", 0)
	f.Fuzz(func(t *testing.T, lat1, lon1, lat2, lon2 float64, label string, weight int) {
		places := []Place{
			{lat1, lon1, label, label, label, weight, 1, "", true, [][][2]float64{{{lat1, lon1}, {lat2, lon2}, {lat2, lon1}}}},
			{lat2, lon2, label, label, "", 1, 2, "FR", false, nil},
			{(lat1 + lat2) / 2, lon2, label, label, label, 2, 3, "", false, [][][2]float64{{{lat1, lon1}, {lat2, lon1}, {lat2, lon2}}}},
		}
		for _, svg := range []string{string(Map{Head: Head{ID: "m"}, Places: places}.Draw().SVG), string(Locator{Head: Head{ID: "l"}, Places: places}.SVG())} {
			if svg != "" {
				noOverlaps(t, read(t, template.HTML(svg), 13))
			}
		}
	})
}
