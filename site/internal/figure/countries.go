package figure

import (
	"cmp"
	_ "embed"
	"math"
	"slices"
	"sync"
)

// The countries of the world, from Natural Earth 4.1 (naturalearthdata.com), which is in the
// public domain: the cultural vectors "admin 0 countries" at 1:110 million, and at 1:50
// million with what is finer than eight kilometres left out, both by way of the npm package
// world-atlas 2.0.2.
//
// Which country a land belongs to follows the resolutions of the General Assembly of the United
// Nations and not the data, which goes by who holds it: Crimea is drawn with Ukraine
// (resolution 68/262), the north of Cyprus with Cyprus (37/253), Somaliland with Somalia.
// Kosovo has the code XK here, and the Siachen Glacier "--". Lines that are disputed are told
// from others: see [disputed].
//
// A file is a run of varints: steps per degree, number of arcs; for each arc its number of points,
// for each point the steps east and north from the one before, the first from 0, 0; the number
// of countries; for each its code in two bytes, its number of rings, for each ring its number
// of arcs, for each arc its index, or that of one run backwards as -1-index.
var (
	//go:embed countries-110m.bin
	countries110m []byte
	//go:embed countries-50m.bin
	countries50m []byte

	coarseCountries = sync.OnceValue(func() atlas { return decodeAtlas(countries110m) })
	fineCountries   = sync.OnceValue(func() atlas { return decodeAtlas(countries50m) })
)

// atlas is the countries of the world, and the lines between them.
type atlas struct {
	rings   map[string][]ring // by ISO 3166-1 alpha-2
	borders []border
}

// border is a line between two countries.
type border struct {
	line     []spot
	disputed bool
}

// disputed are the pairs of countries some of whose common lines are: Western Sahara, Palestine and the
// Golan, Kashmir, Aksai Chin and Arunachal Pradesh. Lines of Kosovo and of the Siachen
// Glacier are too.
var disputed = [][2]string{{"EH", "MA"}, {"IL", "PS"}, {"EG", "PS"}, {"JO", "PS"}, {"IL", "SY"}, {"IN", "PK"}, {"CN", "IN"}, {"CN", "PK"}}

func isDisputed(a, b string) bool {
	return a == "XK" || b == "XK" || a == "--" || b == "--" || slices.Contains(disputed, [2]string{min(a, b), max(a, b)})
}

// decodeAtlas reads an embedded file.
func decodeAtlas(b []byte) atlas {
	next, signed := varints(&b)
	perDegree := float64(next())
	arcs := make([][]spot, next())
	for i := range arcs {
		var lon, lat float64
		for range next() {
			lon, lat = lon+float64(signed()), lat+float64(signed())
			arcs[i] = append(arcs[i], degrees(lat/perDegree, lon/perDegree))
		}
	}
	w := atlas{rings: map[string][]ring{}}
	beside := make([][]string, len(arcs))
	for range next() {
		code := string(b[:2])
		b = b[2:]
		for range next() {
			var r ring
			for range next() {
				n := signed()
				arc := arcs[max(n, -1-n)]
				beside[max(n, -1-n)] = append(beside[max(n, -1-n)], code)
				r.append(arc, n < 0)
			}
			if len(r.spots) > 2 {
				w.rings[code] = append(w.rings[code], r)
			}
		}
	}
	for i, arc := range arcs {
		if c := beside[i]; len(c) == 2 && c[0] != c[1] {
			w.borders = append(w.borders, border{arc, isDisputed(c[0], c[1])})
		}
	}
	return w
}

// append adds an arc, one end of which is the ring's last point already.
func (r *ring) append(arc []spot, backwards bool) {
	for i := range arc[1:] {
		s := arc[i]
		if backwards {
			s = arc[len(arc)-1-i]
		}
		r.spots, r.vectors = append(r.spots, s), append(r.vectors, s.vector())
	}
}

// countries returns those that suit the scale.
func (v view) countries() atlas {
	if v.fine() {
		return fineCountries()
	}
	return coarseCountries()
}

// bordersIn returns the lines between countries in view, and of them those that are disputed.
func (v view) bordersIn() (agreed, contested *path) {
	agreed, contested = &path{}, &path{}
	for _, b := range v.countries().borders {
		d := agreed
		if b.disputed {
			d = contested
		}
		from := v.at(b.line[0])
		for i, s := range b.line[1:] {
			to := v.at(s)
			if l := to.sub(from).length(); l >= landStep || i == len(b.line)-2 {
				if l < v.scale {
					v.stroke(d, from, to)
				}
				from = to
			}
		}
	}
	return agreed, contested
}

// inland is where the name of an area can stand: a point in it, and how far its edge is.
type inland struct {
	at  point
	far float64
}

// shown returns what [view.largest] says of a country.
func (v view) shown(code string) (largest []point, area float64) {
	return v.largest(v.countries().rings[code])
}

// largest returns the largest piece in view of what lines enclose, and how much of the picture
// all of it takes.
func (v view) largest(rings []ring) (largest []point, area float64) {
	most := 0.0
	for _, r := range rings {
		if v.behind(r) {
			continue
		}
		for _, o := range v.outlines([]ring{r}, 0) {
			a := math.Abs(signedArea(o))
			if area += a; a > most {
				largest, most = o, a
			}
		}
	}
	return largest, area
}

// behind reports whether a line goes over the far side of the globe, where a projection turns it
// inside out.
func (v view) behind(r ring) bool {
	a, round := v.projection.(azimuthal)
	return round && slices.ContainsFunc(r.vectors, func(w vector) bool { return a.middle.dot(w) < -.5 })
}

// inside returns points within an outline and the picture, those farthest from its edges first.
func (v view) inside(outline []point) []inland {
	if len(outline) < 3 {
		return nil
	}
	var points []inland
	o := thin(nil, outline, 4)
	room := extent(o)
	const across, down = 24, 16
	for i := range across {
		for j := range down {
			p := point{room.x0 + room.width()*(float64(i)+.5)/across, room.y0 + room.height()*(float64(j)+.5)/down}
			if far, in := depth(o, p); in && p.within(v.frame().grow(-6)) {
				points = append(points, inland{p, far})
			}
		}
	}
	slices.SortStableFunc(points, func(a, b inland) int { return cmp.Compare(b.far, a.far) })
	return points
}

// depth returns how far p is from the edges of an outline, and whether it lies within.
func depth(outline []point, p point) (far float64, in bool) {
	far = math.Inf(1)
	for i, a := range outline {
		b := outline[(i+1)%len(outline)]
		d := reach(p, a, b)
		far = min(far, d)
		if (a.y <= p.y) != (b.y <= p.y) && (b.x-a.x)*(p.y-a.y)/(b.y-a.y)+a.x > p.x {
			in = !in
		}
	}
	return far, in
}
