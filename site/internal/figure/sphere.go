package figure

import (
	"math"
	"slices"
)

// spot is a place on the globe, in radians.
type spot struct{ lat, lon float64 }

func degrees(lat, lon float64) spot { return spot{lat * math.Pi / 180, lon * math.Pi / 180} }

// vector is a place on the globe as a direction of length 1.
type vector [3]float64

func (s spot) vector() vector {
	sinLat, cosLat := math.Sincos(s.lat)
	sinLon, cosLon := math.Sincos(s.lon)
	return vector{cosLat * cosLon, cosLat * sinLon, sinLat}
}

func (v vector) spot() spot {
	return spot{math.Atan2(v[2], math.Hypot(v[0], v[1])), math.Atan2(v[1], v[0])}
}

func (v vector) dot(w vector) float64 { return v[0]*w[0] + v[1]*w[1] + v[2]*w[2] }

// angle returns the angle between two directions.
func (v vector) angle(w vector) float64 { return math.Acos(between(v.dot(w), -1, 1)) }

// toward returns the direction that lies part of the way to w.
func (v vector) toward(w vector, part float64) vector {
	var u vector
	for i := range u {
		u[i] = v[i] + (w[i]-v[i])*part
	}
	l := math.Sqrt(u.dot(u))
	if l < 1e-9 { // opposite each other: every way is as good
		return v
	}
	for i := range u {
		u[i] /= l
	}
	return u
}

// enclose returns the middle of a small circle around all places, and its
// angular radius: the middle moves towards the farthest place, each time less
// (Bădoiu and Clarkson, Smaller Core-Sets for Balls, 2003).
func enclose(spots []spot) (spot, float64) {
	middle := spots[0].vector()
	farthest := func() (vector, float64) {
		var far vector
		most := -1.0
		for _, s := range spots {
			if a := middle.angle(s.vector()); a > most {
				far, most = s.vector(), a
			}
		}
		return far, most
	}
	for i := range 200 {
		far, _ := farthest()
		middle = middle.toward(far, 1/float64(i+2))
	}
	_, radius := farthest()
	return middle.spot(), radius
}

// projection turns places on the globe into points in a plane, y up.
type projection interface {
	point(spot) point
	// outline projects a closed line; it may take several.
	outline(ring) [][]point
	// world returns the outline of the whole globe.
	world() []point
}

// azimuthal is Lambert's azimuthal equal-area projection: areas are true, and
// near the middle shapes are, too. The whole globe is a disc of radius 2, with
// the antipode of the middle all around its rim.
type azimuthal struct{ middle, east, north vector }

const rim = 2.0

func newAzimuthal(middle spot) azimuthal {
	return azimuthal{
		middle: middle.vector(),
		east:   spot{0, middle.lon + math.Pi/2}.vector(),
		north:  spot{middle.lat + math.Pi/2, middle.lon}.vector(),
	}
}

func (a azimuthal) point(s spot) point { return a.project(s.vector()) }

func (a azimuthal) project(v vector) point {
	away := 1 + a.middle.dot(v)
	if away < 1e-9 {
		return point{rim, 0}
	}
	k := math.Sqrt(2 / away)
	return point{k * a.east.dot(v), k * a.north.dot(v)}
}

// outline projects a line. If it encloses the antipode, inside and outside
// change places, which shows in its area: the projection keeps areas, and no
// land covers half of the globe. The rim of the disc, drawn the other way
// around, then makes up for that.
func (a azimuthal) outline(r ring) [][]point {
	plane := make([]point, 0, len(r.vectors)+8)
	for i, v := range r.vectors {
		plane = a.run(plane, v, r.vectors[(i+1)%len(r.vectors)], 0)
	}
	area := signedArea(plane)
	if math.Abs(area) < 2*math.Pi {
		return [][]point{plane}
	}
	disc := a.world()
	if area > 0 {
		slices.Reverse(disc)
	}
	return [][]point{plane, disc}
}

// run adds the way from v to w, without its end. Where it swings along the rim
// it takes many steps.
func (a azimuthal) run(plane []point, v, w vector, depth int) []point {
	p := a.project(v)
	if depth < 9 && a.project(w).sub(p).length() > .2 {
		half := v.toward(w, .5)
		return a.run(a.run(plane, v, half, depth+1), half, w, depth+1)
	}
	return append(plane, p)
}

func (azimuthal) world() []point {
	disc := make([]point, 180)
	for i := range disc {
		sin, cos := math.Sincos(float64(i) * 2 * math.Pi / float64(len(disc)))
		disc[i] = point{rim * cos, rim * sin}
	}
	return disc
}

// signedArea is positive for outlines that run anticlockwise.
func signedArea(outline []point) float64 {
	sum := 0.0
	for i, p := range outline {
		q := outline[(i+1)%len(outline)]
		sum += p.x*q.y - q.x*p.y
	}
	return sum / 2
}
