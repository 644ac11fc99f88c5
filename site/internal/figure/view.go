package figure

import (
	"math"
	"slices"
)

const (
	worldRadius = 65 * math.Pi / 180 // places farther apart than twice this need a map of the world
	horizon     = 1.5                // in the plane of the azimuthal projection, a quarter of the globe away: beyond it lands are smeared
	worldEdge   = 6.0                // land is drawn so far beyond the edges, where its cut is not seen
	landStep    = 2.2                // points of a coast are at least so far apart
)

// view is a map without anything on it: a projection, and how its plane fits
// into a picture.
type view struct {
	projection
	width, height float64
	scale         float64 // units per radian
	origin        point   // what of the plane is at the upper left corner
	latitude      float64 // of the middle, in radians
}

// newView returns a view in which all spots are at least margin from the edges
// at the sides, and as much of the height from the others, if that can be, and
// which is at least least radians wide. There must be a
// spot. Places near each other are seen from above their middle, others
// on a map of the world.
func newView(spots []spot, width, height, margin, least float64) view {
	if middle, radius := enclose(spots); radius <= worldRadius {
		v := fit(view{projection: newAzimuthal(middle), latitude: middle.lat, width: width, height: height}, spots, margin, least)
		if v.farthest() <= horizon {
			return v
		}
	}
	return fit(view{projection: equalEarth{meridian(spots)}, width: width, height: height}, spots, margin, least)
}

// fit chooses scale and origin.
func fit(v view, spots []spot, margin, least float64) view {
	width, height := v.width, v.height
	plane := make([]point, len(spots))
	for i, s := range spots {
		plane[i] = v.projection.point(s)
	}
	hull, world := extent(plane), extent(v.world())
	v.scale = min((width-2*margin)/max(hull.width(), 1e-9), (height-2*margin*height/width)/max(hull.height(), 1e-9), width/least)
	v.scale = max(v.scale, min(width/world.width(), height/world.height())*.95)
	half := point{width / v.scale / 2, height / v.scale / 2}
	c := hull.middle()
	v.origin = point{
		slide(c.x, half.x, world.x0, world.x1) - half.x,
		slide(c.y, half.y, world.y0, world.y1) + half.y,
	}
	return v
}

// farthest returns how far the corners are from the middle of the projection, in its plane.
func (v view) farthest() float64 {
	far := 0.0
	for _, x := range []float64{0, v.width / v.scale} {
		for _, y := range []float64{0, v.height / v.scale} {
			far = max(far, point{v.origin.x + x, v.origin.y - y}.length())
		}
	}
	return far
}

// slide moves the middle c of a window so that it does not look beyond the
// world, or to the middle of the world if the window is larger.
func slide(c, half, lo, hi float64) float64 {
	if 2*half >= hi-lo {
		return (lo + hi) / 2
	}
	return between(c, lo+half, hi-half)
}

// meridian returns the middle of the longitudes, on the side away from their
// largest gap.
func meridian(spots []spot) float64 {
	lons := make([]float64, len(spots))
	for i, s := range spots {
		lons[i] = math.Remainder(s.lon, 2*math.Pi)
	}
	slices.Sort(lons)
	gap, east := 2*math.Pi-(lons[len(lons)-1]-lons[0]), lons[0]
	for i := range lons[1:] {
		if g := lons[i+1] - lons[i]; g > gap {
			gap, east = g, lons[i+1]
		}
	}
	return math.Remainder(east+(2*math.Pi-gap)/2, 2*math.Pi)
}

// place returns where a point of the plane is in the picture.
func (v view) place(p point) point {
	return point{(p.x - v.origin.x) * v.scale, (v.origin.y - p.y) * v.scale}
}

// at returns where a spot is in the picture.
func (v view) at(s spot) point { return v.place(v.projection.point(s)) }

func (v view) frame() box { return box{0, 0, v.width, v.height} }

// fine reports whether coasts and borders are drawn from the finer data.
func (v view) fine() bool { return v.scale*math.Pi/180 > 6 }

// land returns the land in view as one path of at most so many bytes, with
// coasts drawn as finely as that allows.
func (v view) land(most int) *path {
	if v.fine() {
		return v.fill(fineLand(), most)
	}
	return v.fill(coarseLand(), most)
}

// fill returns what some lines enclose, as one path of at most so many bytes.
func (v view) fill(rings []ring, most int) *path {
	outlines := v.outlines(rings, worldEdge)
	var d path
	var kept []point
	for step := landStep; ; step *= 1.25 {
		d = path{b: d.b[:0]}
		for _, o := range outlines {
			if kept = thin(kept[:0], o, step); len(kept) > 2 {
				d.outline(kept...)
			}
		}
		if len(d.b) <= most {
			return &d
		}
	}
}

// outlines returns closed lines as they are in the picture, cut so far beyond its edges.
func (v view) outlines(rings []ring, beyond float64) [][]point {
	var outlines [][]point
	for _, r := range rings {
		if v.misses(r, beyond) {
			continue
		}
		for _, plane := range v.outline(r) {
			for i, p := range plane {
				plane[i] = v.place(p)
			}
			if plane = crop(plane, v.frame().grow(beyond)); len(plane) > 2 {
				outlines = append(outlines, plane)
			}
		}
	}
	return outlines
}

// misses reports whether a closed line is surely not in view: all of it is on the near side
// of the globe and beyond one edge.
func (v view) misses(r ring, beyond float64) bool {
	a, round := v.projection.(azimuthal)
	if !round || v.behind(r) {
		return false
	}
	far := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, w := range r.vectors {
		p := v.place(a.project(w))
		far = box{min(far.x0, p.x), min(far.y0, p.y), max(far.x1, p.x), max(far.y1, p.y)}
	}
	return !far.overlaps(v.frame().grow(beyond + 1))
}

// thin adds the points of an outline to kept, but those closer than step to the last added.
func thin(kept, outline []point, step float64) []point {
	for i, p := range outline {
		if i == 0 || p.sub(kept[len(kept)-1]).length() >= step {
			kept = append(kept, p)
		}
	}
	return kept
}

// graticule returns meridians and parallels, about six of each in view, and the
// edge of the world.
func (v view) graticule() *path {
	across := min(v.height/v.scale*180/math.Pi, 180)
	step := 30.0
	for _, s := range []float64{20, 15, 10, 5} {
		if across/s <= 7 {
			step = s
		}
	}
	apart := step // of meridians: more where they are close
	for _, times := range []float64{2, 3, 6} {
		if times*math.Cos(v.latitude) < 1.5 {
			apart = step * times
		}
	}
	var d path
	for lon := -180.0; lon < 180; lon += apart {
		end := 90 - step
		if math.Mod(lon, 90) == 0 {
			end = 90 // only four meet at a pole
		}
		v.trace(&d, -end, end, 2.5, func(lat float64) spot { return degrees(lat, lon) })
	}
	for lat := step * math.Ceil(-89/step); lat < 90; lat += step {
		v.trace(&d, -180, 180, 2.5, func(lon float64) spot { return degrees(lat, lon) })
	}
	edge := v.world()
	for i, p := range edge {
		v.stroke(&d, v.place(p), v.place(edge[(i+1)%len(edge)]))
	}
	return &d
}

// trace adds a line through the places that at gives for lo to hi.
func (v view) trace(d *path, lo, hi, step float64, at func(float64) spot) {
	from := v.at(at(lo))
	for t := lo + step; t <= hi; t += step {
		to := v.at(at(t))
		if to.sub(from).length() < v.scale { // else it leaps over the edge of the world
			v.stroke(d, from, to)
		}
		from = to
	}
}

// stroke adds the part of a straight line that is in view.
func (v view) stroke(d *path, p, q point) {
	if from, to, ok := v.frame().clip(p, q); ok {
		d.join(from, to)
	}
}
