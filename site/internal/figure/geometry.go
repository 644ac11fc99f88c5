package figure

import "slices"

import "math"

// point is a place in a figure: x to the right, y down.
type point struct{ x, y float64 }

func (p point) add(q point) point       { return point{p.x + q.x, p.y + q.y} }
func (p point) sub(q point) point       { return point{p.x - q.x, p.y - q.y} }
func (p point) times(f float64) point   { return point{p.x * f, p.y * f} }
func (p point) length() float64         { return math.Sqrt(p.x*p.x + p.y*p.y) }
func (p point) finite() bool            { return !math.IsNaN(p.x+p.y) && !math.IsInf(p.x+p.y, 0) }
func (p point) within(b box) bool       { return p.x >= b.x0 && p.x <= b.x1 && p.y >= b.y0 && p.y <= b.y1 }
func between(v, lo, hi float64) float64 { return max(lo, min(v, hi)) }

// box is an upright rectangle.
type box struct{ x0, y0, x1, y1 float64 }

func around(c point, halfWidth, halfHeight float64) box {
	return box{c.x - halfWidth, c.y - halfHeight, c.x + halfWidth, c.y + halfHeight}
}

func (b box) width() float64  { return b.x1 - b.x0 }
func (b box) height() float64 { return b.y1 - b.y0 }
func (b box) middle() point   { return point{(b.x0 + b.x1) / 2, (b.y0 + b.y1) / 2} }

func (b box) grow(d float64) box { return box{b.x0 - d, b.y0 - d, b.x1 + d, b.y1 + d} }
func (b box) move(d point) box   { return box{b.x0 + d.x, b.y0 + d.y, b.x1 + d.x, b.y1 + d.y} }

func (b box) overlaps(c box) bool {
	return b.x0 < c.x1 && c.x0 < b.x1 && b.y0 < c.y1 && c.y0 < b.y1
}

func (b box) inside(c box) bool {
	return b.x0 >= c.x0 && b.y0 >= c.y0 && b.x1 <= c.x1 && b.y1 <= c.y1
}

// nearest returns the point of b that is nearest to p.
func (b box) nearest(p point) point {
	return point{between(p.x, b.x0, b.x1), between(p.y, b.y0, b.y1)}
}

func (b box) union(c box) box {
	return box{min(b.x0, c.x0), min(b.y0, c.y0), max(b.x1, c.x1), max(b.y1, c.y1)}
}

// crossed reports whether the straight line from p to q touches b.
func (b box) crossed(p, q point) bool {
	if max(p.x, q.x) < b.x0 || min(p.x, q.x) > b.x1 || max(p.y, q.y) < b.y0 || min(p.y, q.y) > b.y1 {
		return false
	}
	_, _, ok := b.clip(p, q)
	return ok
}

// clip returns the part of the line from p to q that lies in b (Liang and
// Barsky, A New Concept and Method for Line Clipping, 1984).
func (b box) clip(p, q point) (from, to point, ok bool) {
	t0, t1, d := 0.0, 1.0, q.sub(p)
	for _, side := range [4][2]float64{{-d.x, p.x - b.x0}, {d.x, b.x1 - p.x}, {-d.y, p.y - b.y0}, {d.y, b.y1 - p.y}} {
		switch speed, room := side[0], side[1]; {
		case speed == 0 && room < 0:
			return p, q, false
		case speed < 0:
			t0 = max(t0, room/speed)
		case speed > 0:
			t1 = min(t1, room/speed)
		}
	}
	return p.add(d.times(t0)), p.add(d.times(t1)), t0 <= t1
}

// boxes is the room already taken in a figure.
type boxes []box

// free reports whether b overlaps none of them.
func (bs boxes) free(b box) bool {
	return !slices.ContainsFunc(bs, b.overlaps)
}

// extent is the smallest box that holds all points; there must be one.
func extent(points []point) box {
	b := around(points[0], 0, 0)
	for _, p := range points[1:] {
		b = b.union(around(p, 0, 0))
	}
	return b
}

// reach returns how far p is from the straight line between a and b.
func reach(p, a, b point) float64 {
	d := b.sub(a)
	t := 0.0
	if l := d.x*d.x + d.y*d.y; l > 0 {
		t = between(((p.x-a.x)*d.x+(p.y-a.y)*d.y)/l, 0, 1)
	}
	return p.sub(a.add(d.times(t))).length()
}
