package figure

import "math"

const springRounds = 700

// springs lays out a connected graph of n nodes so that tied nodes are near
// each other and all others apart: the forces of Fruchterman and Reingold
// (Graph Drawing by Force-directed Placement, 1991), with tied nodes about one
// unit apart. It tries a few starts and takes the one with the fewest lines
// crossing. Its axes are turned so that the picture is widest across.
func springs(n int, edges []edge) []point {
	var best []point
	least := math.Inf(1)
	starts := int(between(float64(200/n), 3, 8))
	for turn := range starts {
		at := spring(n, edges, turn*n/starts)
		if tangle := tangles(at, edges); tangle < least {
			best, least = at, tangle
		}
	}
	return level(best)
}

// spring runs the forces from one start: nodes on a golden-angle spiral, so
// that no two begin in one place, the first on the given seat.
func spring(n int, edges []edge, first int) []point {
	at, force := make([]point, n), make([]point, n)
	for i := range at {
		seat := float64((i + first) % n)
		angle := seat * math.Pi * (3 - math.Sqrt(5))
		r := .6 * math.Sqrt(seat+.5)
		at[i] = point{r * math.Cos(angle), r * math.Sin(angle)}.snap()
	}
	hottest := .35 * math.Sqrt(float64(n))
	for round := range springRounds {
		heat := hottest * (1 - float64(round)/springRounds)
		push(at, force)
		for _, e := range edges {
			d := at[e.b].sub(at[e.a])
			pull := d.times(d.length() * (1 + .12*float64(min(e.weight, 6)-1)))
			force[e.a], force[e.b] = force[e.a].add(pull), force[e.b].sub(pull)
		}
		for i, f := range force {
			f = f.sub(at[i].times(.05)) // keeps long chains from running away
			if l := f.length(); l > 0 {
				at[i] = at[i].add(f.times(min(l, heat) / l)).snap()
			}
		}
	}
	return at
}

// push sets force to what drives each node away from all others.
func push(at, force []point) {
	clear(force)
	for i := range at {
		for j := range i {
			d := at[i].sub(at[j])
			square := max(d.x*d.x+d.y*d.y, 1e-4)
			if d == (point{}) {
				d = point{.01, .01}
			}
			away := d.times(1 / square)
			force[i], force[j] = force[i].add(away), force[j].sub(away)
		}
	}
}

// tangles measures how hard a layout is to read: lines that cross, and nodes
// on lines that are not theirs.
func tangles(at []point, edges []edge) float64 {
	sum := 0.0
	for i, e := range edges {
		for _, f := range edges[:i] {
			if e.a != f.a && e.a != f.b && e.b != f.a && e.b != f.b && cross(at[e.a], at[e.b], at[f.a], at[f.b]) {
				sum++
			}
		}
		for n := range at {
			if n != e.a && n != e.b {
				if d, _ := reach(at[n], at[e.a], at[e.b]); d < .25 {
					sum += 2
				}
			}
		}
	}
	return sum
}

// cross reports whether the lines a–b and c–d cross.
func cross(a, b, c, d point) bool {
	side := func(p, q, r point) bool { return (q.x-p.x)*(r.y-p.y) > (q.y-p.y)*(r.x-p.x) }
	return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
}

// level turns points around their centre so that they spread most along x.
func level(at []point) []point {
	var mean point
	for _, p := range at {
		mean = mean.add(p.times(1 / float64(len(at))))
	}
	var xx, xy, yy float64
	for _, p := range at {
		d := p.sub(mean)
		xx, xy, yy = xx+d.x*d.x, xy+d.x*d.y, yy+d.y*d.y
	}
	sin, cos := math.Sincos(-math.Atan2(2*xy, xx-yy) / 2)
	turned := make([]point, len(at))
	for i, p := range at {
		d := p.sub(mean)
		turned[i] = point{d.x*cos - d.y*sin, d.x*sin + d.y*cos}.snap()
	}
	return turned
}
