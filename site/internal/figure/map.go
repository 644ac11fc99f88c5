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
	Weight   int            // what happened there
	Number   int            // what stands for its name where that has no room, if not 0
	Code     string         // of a country, ISO 3166-1 alpha-2: it is drawn as the land it is, if that is known
	Here     bool           // what a Locator is about
	Area     [][][2]float64 // closed lines of degrees north and east around it: it is drawn as what they enclose
}

// Map shows places with what happened there, 1080 by 560 units or 358 by 262, and in insets what is
// far from most of it or crowds. Countries are areas with their names, not points.
// Places that would hide each other have one mark, which names the heaviest of them. A name
// that finds no room is a number. Land and borders are from Natural Earth.
type Map struct {
	Head
	Places    []Place // a set
	Narrow    bool    // without insets: those of the wide one stand beside it
	NoBorders bool
	// Named are the codes of countries that are drawn darker, with the names that they have there, and
	// Country names any other; it may be nil.
	Named   map[string]string
	Country func(code string) string
	// Others words what a mark stands for beside its own place: "Jakarta and 3 places near it".
	Others func(title string, more int) string
}

// MapDrawing is a map drawn.
type MapDrawing struct {
	SVG      template.HTML
	Insets   []template.HTML // of what the map itself has no room for
	Left     int             // places that are on none
	Numbered bool            // some names are numbers
	Disputed bool            // a border in view is disputed
	Areas    bool            // an area is outlined
}

const (
	mapWidth, mapHeight = 1080.0, 560.0
	mapMargin           = 150.0
	mapLeast            = 34 * math.Pi / 180
	mapBytes            = 26_000 // of land, at most
	namedBytes          = 16_000 // of countries that are named
	areaBytes           = 8_000  // of areas
	placeLabel          = 190.0  // a name wider than this has no room

	insetsMost    = 3
	insetLeast    = 9 * math.Pi / 180
	insetCrowd    = 3   // places under one mark that are worth an inset
	marksMost     = 60  // on a map
	marksNarrow   = 12  // on a narrow one
	mainShare     = .8  // of what happened is on the map at least, if places are not all over the world
	mainStretch   = 2.0 // times as far from the middle as that, other places are on it too
	mainLeast     = 14 * math.Pi / 180
	neighbours    = 8
	neighbourArea = 2600.0 // square units that a country without a part in it takes to be named
	namedArea     = 120.0
)

// Draw draws the map; without places it is empty.
func (m Map) Draw() MapDrawing {
	places, spots := located(m.Places)
	if len(places) == 0 {
		return MapDrawing{}
	}
	near, far := split(places, spots)
	main := m.sheet(pick(places, near), pick(spots, near), m.size(), m.ID)
	drawn := MapDrawing{SVG: main.svg, Numbered: main.numbered, Disputed: main.disputed, Areas: len(main.areas) > 0}
	if m.Narrow {
		return drawn
	}
	groups := clusters(pick(spots, far), far)
	for _, crowd := range main.crowds {
		if len(groups) < insetsMost {
			groups = append(groups, pick(near, crowd))
		}
	}
	slices.SortStableFunc(groups, func(a, b []int) int { return cmp.Compare(weights(places, b), weights(places, a)) })
	for i, g := range groups {
		if i >= insetsMost {
			for _, n := range g {
				if slices.Contains(far, n) {
					drawn.Left++
				}
			}
			continue
		}
		sheet := m.sheet(pick(places, g), pick(spots, g), insetSize, m.ID+strconv.Itoa(i+1))
		drawn.Insets = append(drawn.Insets, sheet.svg)
		drawn.Numbered, drawn.Disputed = drawn.Numbered || sheet.numbered, drawn.Disputed || sheet.disputed
		drawn.Areas = drawn.Areas || len(sheet.areas) > 0
	}
	return drawn
}

// sheetSize is how large a map is, and how much of the world it shows at least.
type sheetSize struct {
	width, height, margin, least float64
	marks                        int
	neighbours                   bool
}

var insetSize = sheetSize{360, 230, 56, insetLeast, 24, true}

func (m Map) size() sheetSize {
	if m.Narrow {
		return sheetSize{358, 262, 48, mapLeast, marksNarrow, false}
	}
	return sheetSize{mapWidth, mapHeight, mapMargin, mapLeast, marksMost, true}
}

// pick returns the members that have the given places in all.
func pick[T any](all []T, at []int) []T {
	picked := make([]T, len(at))
	for i, n := range at {
		picked[i] = all[n]
	}
	return picked
}

func weights(places []Place, at []int) int {
	sum := 0
	for _, n := range at {
		sum += max(1, places[n].Weight)
	}
	return sum
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
		spots[i] = p.spot()
	}
	return places, spots
}

func (p Place) spot() spot { return degrees(between(p.Lat, -90, 90), math.Remainder(p.Lon, 360)) }

// split tells the places that are where most happened from those far off.
func split(places []Place, spots []spot) (near, far []int) {
	var mean vector
	total := 0
	for i, s := range spots {
		v, w := s.vector(), max(1, places[i].Weight)
		for k := range mean {
			mean[k] += v[k] * float64(w)
		}
		total += w
	}
	l := math.Sqrt(mean.dot(mean))
	if l < .3*float64(total) { // all over the world
		for i := range places {
			near = append(near, i)
		}
		return near, nil
	}
	for k := range mean {
		mean[k] = math.Round(mean[k]/l*1e9) / 1e9
	}
	away := make([]float64, len(spots))
	order := make([]int, len(spots))
	for i, s := range spots {
		away[i], order[i] = mean.angle(s.vector()), i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(away[a], away[b]) })
	reach, sum := mainLeast, 0
	for _, i := range order {
		if float64(sum) >= mainShare*float64(total) {
			break
		}
		reach, sum = max(reach, away[i]), sum+max(1, places[i].Weight)
	}
	for i := range places {
		if away[i] <= reach*mainStretch {
			near = append(near, i)
		} else {
			far = append(far, i)
		}
	}
	return near, far
}

// clusters groups places that an inset can show together; at says what each is called.
func clusters(spots []spot, at []int) [][]int {
	const together = 12 * math.Pi / 180
	var groups [][]int
	var heads []vector
	for i, s := range spots {
		v := s.vector()
		g := slices.IndexFunc(heads, func(h vector) bool { return h.angle(v) <= together })
		if g < 0 {
			heads, groups = append(heads, v), append(groups, nil)
			g = len(groups) - 1
		}
		groups[g] = append(groups[g], at[i])
	}
	return groups
}
