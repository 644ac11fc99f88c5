package figure

import "math"

// arrange lays out one group within at most width, and returns the room it
// takes, with a gap to the right and below.
func arrange(all []labelled, group []int, edges []edge, width float64) point {
	nodes := make([]labelled, len(group))
	room, widest := 0.0, 0.0
	for i, n := range group {
		nodes[i] = all[n]
		b := all[n].box()
		room += (b.width() + 16) * (b.height() + 12)
		widest = max(widest, b.width())
	}
	n := float64(len(nodes))
	room *= 2.6 + min(1.6, 20/n)
	size := point{x: between(math.Sqrt(room*1.7), widest*min(2, n/2+.5), width)}
	size.y = room / size.x
	fill(nodes, springs(len(nodes), edges), size)
	separate(nodes, edges, size)
	settle(nodes, size.x)
	refine(nodes, edges, size.x)
	seatLabels(nodes, edges, size.x)
	for i, n := range group {
		all[n] = nodes[i]
	}
	return trim(all, group)
}

// trim moves a group to the upper left corner and returns its room.
func trim(all []labelled, group []int) point {
	hull := all[group[0]].box()
	for _, n := range group {
		hull = hull.union(all[n].box())
	}
	for _, n := range group {
		all[n].at = all[n].at.sub(point{hull.x0, hull.y0})
	}
	return point{hull.width() + networkGap, hull.height() + networkGap}
}

// fill stretches a layout over a rectangle, in both directions by about the
// same factor.
func fill(nodes []labelled, at []point, size point) {
	hull := extent(at)
	inner := point{size.x, size.y}
	for _, l := range nodes {
		inner.x = min(inner.x, size.x-l.box().width())
		inner.y = min(inner.y, size.y-l.box().height())
	}
	fx, fy := max(inner.x, 1)/max(hull.width(), 1e-3), max(inner.y, 1)/max(hull.height(), 1e-3)
	fx, fy = min(fx, 2*fy), min(fy, 2*fx)
	for i := range nodes {
		d := at[i].sub(hull.middle())
		nodes[i].at = point{size.x/2 + d.x*fx, size.y/2 + d.y*fy}.snap()
	}
}

// separate pushes apart labels that overlap, and nodes off lines that are not
// theirs, as far as the rectangle allows.
func separate(nodes []labelled, edges []edge, size point) {
	rounds := between(2e6/float64(1+len(nodes)*len(edges)+len(nodes)*len(nodes)), 20, 400)
	for range int(rounds) {
		moves := make([]point, len(nodes))
		for i := range nodes {
			for j := range i {
				if d, ok := apart(nodes[i].box().grow(4), nodes[j].box().grow(4)); ok {
					moves[i], moves[j] = moves[i].add(d), moves[j].sub(d)
				}
			}
		}
		for _, e := range edges {
			offLine(nodes, e, moves)
		}
		for i := range nodes {
			nodes[i].at = nodes[i].at.add(moves[i]).snap()
			nodes[i].at = nodes[i].at.add(inward(nodes[i].box(), size)).snap()
		}
	}
}

// apart returns half of the shortest way that takes a off b.
func apart(a, b box) (point, bool) {
	if !a.overlaps(b) {
		return point{}, false
	}
	dx, dy := min(a.x1, b.x1)-max(a.x0, b.x0), min(a.y1, b.y1)-max(a.y0, b.y0)
	way := a.middle().sub(b.middle())
	if dx < dy*2 {
		return point{math.Copysign(dx/3, way.x), 0}, true
	}
	return point{0, math.Copysign(dy/3, way.y)}, true
}

// offLine adds to moves what takes other nodes off the line of an edge.
func offLine(nodes []labelled, e edge, moves []point) {
	a, b := nodes[e.a].at, nodes[e.b].at
	for n, l := range nodes {
		if n == e.a || n == e.b {
			continue
		}
		d, near := reach(l.at, a, b)
		lack := l.r + 7 - d
		if lack <= 0 {
			continue
		}
		way := l.at.sub(near)
		if d < .01 {
			way, d = point{b.y - a.y, a.x - b.x}, max(b.sub(a).length(), .01)
		}
		push := way.times(lack / d / 2.5)
		moves[n] = moves[n].add(push)
		moves[e.a], moves[e.b] = moves[e.a].sub(push.times(.3)), moves[e.b].sub(push.times(.3))
	}
}

// inward returns the way that takes b back into a rectangle from the origin.
func inward(b box, size point) point {
	return point{
		max(0, -b.x0) - max(0, b.x1-size.x),
		max(0, -b.y0) - max(0, b.y1-size.y),
	}
}

// settle makes sure that nothing overlaps: in order, each node that overlaps
// one before it goes to the nearest free place, if need be below all others.
func settle(nodes []labelled, width float64) {
	var taken boxes
	for i := range nodes {
		l := &nodes[i]
		from := l.at
		for ring := 1; !fits(*l, taken, width); ring++ {
			*l = nearest(*l, from, float64(ring)*6, taken, width)
		}
		taken = append(taken, l.box().grow(2))
	}
}

func fits(l labelled, taken boxes, width float64) bool {
	b := l.box()
	return taken.free(b) && b.x0 >= -.01 && b.x1 <= width+.01
}

// nearest moves l to the first free place on a ring around from, or leaves it.
func nearest(l labelled, from point, r float64, taken boxes, width float64) labelled {
	const places = 24
	for i := range places {
		sin, cos := math.Sincos(float64(i) * 2 * math.Pi / places)
		moved := l
		moved.at = from.add(point{cos * r, sin * r}).snap()
		if fits(moved, taken, width) {
			return moved
		}
	}
	return l
}

// refine moves single nodes a little where that takes them, or their lines, off
// others' lines and nodes.
func refine(nodes []labelled, edges []edge, width float64) {
	passes := int(between(6e4/float64(len(nodes)*(1+len(edges))), 0, 6))
	for range passes {
		for i := range nodes {
			best, least := nodes[i].at, burden(i, nodes, edges)
			from := best
			for _, move := range refinements {
				if least == 0 {
					break
				}
				nodes[i].at = from.add(move)
				if cost := burden(i, nodes, edges) + move.length()/200; cost < least && roomy(i, nodes, width) {
					best, least = nodes[i].at, cost
				}
			}
			nodes[i].at = best
		}
	}
}

// refinements are the moves tried: in twelve directions, near and farther.
var refinements = func() (moves []point) {
	for _, r := range []float64{12, 26, 44} {
		for i := range 12 {
			sin, cos := math.Sincos(float64(i) * math.Pi / 6)
			moves = append(moves, point{cos * r, sin * r}.snap())
		}
	}
	return moves
}()

// burden counts where the i-th node is on others' lines, or its lines on
// others' nodes, and half where its label is.
func burden(i int, nodes []labelled, edges []edge) float64 {
	sum := 0.0
	words := nodes[i].words()
	for _, e := range edges {
		a, b := nodes[e.a].at, nodes[e.b].at
		if e.a != i && e.b != i {
			if d, _ := reach(nodes[i].at, a, b); d < nodes[i].r+4 {
				sum++
			} else if words.crossed(a, b) {
				sum += .5
			}
			continue
		}
		for n, l := range nodes {
			if n == e.a || n == e.b {
				continue
			}
			if d, _ := reach(l.at, a, b); d < l.r+4 {
				sum++
			}
		}
	}
	return sum
}

// roomy reports whether the i-th node overlaps nothing where it is.
func roomy(i int, nodes []labelled, width float64) bool {
	b := nodes[i].box()
	if b.x0 < 0 || b.x1 > width {
		return false
	}
	b = b.grow(4)
	for j, l := range nodes {
		if j != i && b.overlaps(l.box()) {
			return false
		}
	}
	return true
}
