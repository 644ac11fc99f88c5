package figure

import "math"

// equalEarth is the Equal Earth projection of Šavrič, Patterson and Jenny
// (2018), around a central meridian: true areas, for maps of the whole world.
type equalEarth struct{ lon float64 }

func (e equalEarth) point(s spot) point {
	return plate{math.Remainder(s.lon-e.lon, 2*math.Pi), s.lat}.point()
}

// plate is a place by longitude from the central meridian and latitude, in
// radians; on it the edge of the map is straight.
type plate point

func (p plate) point() point {
	const a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
	t := math.Asin(between(math.Sqrt(3)/2*math.Sin(p.y), -1, 1))
	t2 := t * t
	t6 := t2 * t2 * t2
	return point{
		2 * math.Sqrt(3) * p.x * math.Cos(t) / (3 * (9*a4*t6*t2 + 7*a3*t6 + 3*a2*t2 + a1)),
		t * (a1 + a2*t2 + t6*(a3+a4*t2)),
	}
}

// outline cuts a line along the edge of the map. One that runs around a pole
// is closed along it.
func (e equalEarth) outline(r ring) [][]point {
	flat, edge := e.unroll(r), box{-math.Pi, -2, math.Pi, 2}
	all := extent(flat)
	var parts [][]point
	for _, turns := range []float64{-1, 0, 1} {
		if by := turns * 2 * math.Pi; !(box{all.x0 + by, all.y0, all.x1 + by, all.y1}).overlaps(edge) {
			continue
		}
		moved := make([]point, len(flat))
		for i, p := range flat {
			moved[i] = point{p.x + turns*2*math.Pi, p.y}
		}
		if part := crop(moved, edge); len(part) > 2 {
			parts = append(parts, project(part))
		}
	}
	return parts
}

// unroll returns a line by longitude and latitude without leaps.
func (e equalEarth) unroll(r ring) []point {
	flat := make([]point, 0, len(r.spots)+3)
	lon := math.Remainder(r.spots[0].lon-e.lon, 2*math.Pi)
	for i, s := range r.spots {
		if i > 0 {
			lon += math.Remainder(s.lon-r.spots[i-1].lon, 2*math.Pi)
		}
		flat = append(flat, point{lon, s.lat})
	}
	first := r.spots[0]
	last := lon + math.Remainder(first.lon-r.spots[len(r.spots)-1].lon, 2*math.Pi)
	if math.Abs(last-flat[0].x) > 1 {
		pole := math.Copysign(math.Pi/2, first.lat)
		flat = append(flat, point{last, first.lat}, point{last, pole}, point{flat[0].x, pole})
	}
	return flat
}

// project projects a closed line, with steps where it is long and straight.
func project(flat []point) []point {
	plane := make([]point, 0, len(flat))
	for i, p := range flat {
		q := flat[(i+1)%len(flat)]
		steps := 1 + int(p.sub(q).length()/.1)
		for n := range steps {
			plane = append(plane, plate(p.add(q.sub(p).times(float64(n)/float64(steps)))).point())
		}
	}
	return plane
}

func (equalEarth) world() []point {
	return project([]point{
		{-math.Pi, -math.Pi / 2}, {math.Pi, -math.Pi / 2}, {math.Pi, math.Pi / 2}, {-math.Pi, math.Pi / 2},
	})
}

// crop cuts a closed line to a box (Sutherland and Hodgman, Reentrant Polygon
// Clipping, 1974). Parts that fall apart stay joined along the edge of the box.
func crop(outline []point, b box) []point {
	switch all := extent(outline); {
	case all.inside(b):
		return outline
	case !all.overlaps(b):
		return nil
	}
	room := len(outline) + 8
	buffers := [2][]point{make([]point, 0, room), make([]point, 0, room)} // what one side leaves is what the next is given
	turn := 0
	for _, depth := range [4]func(point) float64{
		func(p point) float64 { return p.x - b.x0 },
		func(p point) float64 { return b.x1 - p.x },
		func(p point) float64 { return p.y - b.y0 },
		func(p point) float64 { return b.y1 - p.y },
	} {
		kept := buffers[turn%2][:0]
		for i, q := range outline {
			p := outline[(i+len(outline)-1)%len(outline)]
			from, to := depth(p), depth(q)
			if (from < 0) != (to < 0) {
				kept = append(kept, p.add(q.sub(p).times(from/(from-to))))
			}
			if to >= 0 {
				kept = append(kept, q)
			}
		}
		buffers[turn%2], outline = kept, kept
		turn++
	}
	return outline
}
