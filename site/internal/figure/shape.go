package figure

// mark draws the shape of a kind around c. The radius r is that of a circle;
// the other shapes are sized to weigh the same to the eye.
func (p *pen) mark(kind Kind, c point, r float64) {
	p.shape("shape k-"+string(kind)+" node", kind, c, r)
}

// hollow draws the outline of the same shape.
func (p *pen) hollow(kind Kind, c point, r float64) {
	p.shape("hollow k-"+string(kind)+" node", kind, c, r)
}

func (p *pen) shape(name string, kind Kind, c point, r float64) {
	switch kind {
	case KindOrganisation:
		p.rect(name, around(c, r*.88, r*.88), "")
	case KindPlace, KindEvent, KindTopic, KindClaim, KindSource:
		var d path
		d.outline(corners(kind, c, r)...)
		p.path(name, &d)
	default:
		p.circle(name, c, r)
	}
}

// corners are those of a shape with straight sides.
func corners(kind Kind, c point, r float64) []point {
	at := func(x, y float64) point { return point{c.x + x*r, c.y + y*r} }
	switch kind {
	case KindPlace:
		return []point{at(0, -1.1), at(1.1, 0), at(0, 1.1), at(-1.1, 0)}
	case KindEvent:
		return []point{at(0, -.76), at(.86, .76), at(-.86, .76)}
	case KindTopic:
		return []point{at(-.76, -1), at(.76, -1), at(.76, 1), at(0, .44), at(-.76, 1)}
	case KindClaim:
		return []point{
			at(-1, -.92), at(1, -.92), at(1, .44), at(0, .44), at(-.56, 1), at(-.56, .44), at(-1, .44),
		}
	}
	return []point{at(-.84, -1), at(.24, -1), at(.84, -.4), at(.84, 1), at(-.84, 1)}
}

// hit draws the invisible target of a mark, 24 units across if the mark is
// smaller.
func (p *pen) hit(c point, r float64) {
	if r < 12 {
		p.circle("hit", c, 12)
	}
}
