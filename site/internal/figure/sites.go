package figure

import "math"

// site is a place in a picture.
type site struct {
	Place
	from, at point // where the place is, and where its mark is
	r        float64
	font     font
	count    string // written after the name
	name     string // what is written; empty if there was no room
	label    point
	anchor   anchor
	leader   bool // whether a line leads from the mark to the name
}

func (s site) disc() box { return around(s.at, 1.1*s.r, 1.1*s.r) }

// words returns the room of a name and count.
func (s site) words() box {
	text := s.name
	if s.count != "" {
		text += " " + s.count
	}
	return s.font.box(s.label, s.anchor, text)
}

// compass are the sides of a mark, those where a name reads best first; x and
// y are −1, 0 or 1.
var compass = [8]point{{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}}

// nameSites gives names to sites in order, each on a side where it overlaps no
// mark and no other name; if far, also farther off at the end of a line. A name
// without room is left out.
func nameSites(sites []site, bounds box, far bool) {
	taken := make(boxes, len(sites))
	for i, s := range sites {
		taken[i] = s.disc().grow(2)
	}
	reaches := []float64{0}
	if far {
		reaches = []float64{0, 16, 30, 46}
	}
	for i := range sites {
		s := &sites[i]
		s.name = s.font.cut(s.Label, placeLabel)
		if s.name == "" || !s.seat(bounds, taken, reaches) {
			s.name = ""
			continue
		}
		taken = append(taken, s.words().grow(2))
		if s.leader {
			taken = append(taken, s.ladder()...)
		}
	}
}

// seat looks for a side with room for the name.
func (s *site) seat(bounds box, taken boxes, reaches []float64) bool {
	for _, reach := range reaches {
		for _, side := range compass {
			s.put(side, reach)
			b := s.words()
			if !b.inside(bounds) || !taken.free(b) {
				continue
			}
			if s.leader = reach > 0; !s.leader || s.clear(taken) {
				return true
			}
		}
	}
	return false
}

// put stands the name beside the mark, so far off.
func (s *site) put(side point, reach float64) {
	gap := s.r + 4 + reach
	if side.x != 0 && side.y != 0 {
		gap *= .72
	}
	s.label = s.at.add(side.times(gap))
	switch side.x {
	case 1:
		s.anchor = start
	case -1:
		s.anchor = end
	default:
		s.anchor = middle
	}
	s.label.y += s.font.size * (.35 + .4*side.y) // from the middle of the letters to their base line
}

// clear reports whether the line to the name crosses nothing but its own mark.
func (s *site) clear(taken boxes) bool {
	for _, b := range taken {
		if b != s.disc().grow(2) && b.crossed(s.at, s.hook()) {
			return false
		}
	}
	return true
}

// hook is where the line to a name ends: at the nearest point of its room.
func (s *site) hook() point {
	b := s.words().grow(-1)
	return point{between(s.at.x, b.x0, b.x1), between(s.at.y, b.y0, b.y1)}
}

// ladder covers the line to a name with small boxes.
func (s *site) ladder() boxes {
	var steps boxes
	d := s.hook().sub(s.at)
	n := math.Ceil(d.length() / 4)
	for i := range int(n) {
		steps = append(steps, around(s.at.add(d.times((float64(i)+.5)/n)), 2, 2))
	}
	return steps
}

// drawLeader draws the lines of a site: from a mark to its place if they are
// apart, and to its name.
func (s site) drawLeader(p *pen) {
	if s.at.sub(s.from).length() > 2 {
		p.line("leader", s.from, s.at)
	}
	if s.leader {
		p.line("leader", s.at, s.hook())
	}
}

func (s site) drawName(p *pen, class string) {
	switch {
	case s.name == "":
	case s.count == "":
		p.text(class, s.label, s.anchor, line{text: s.name})
	default:
		p.inline(class, s.label, s.anchor, line{text: s.name}, line{"muted", s.count})
	}
}

// disperse moves marks that hide each other apart, the lighter ones more, none
// farther than a little, and none out of the picture.
func disperse(sites []site, frame box) {
	const most = 26.0
	for range 80 {
		for i := range sites {
			for j := range i {
				a, b := &sites[j], &sites[i] // a is the heavier
				d := b.at.sub(a.at)
				lack := a.r + b.r + 3 - d.length()
				if lack <= 0 {
					continue
				}
				if d.length() < .01 {
					sin, cos := math.Sincos(float64(i) * math.Pi * (3 - math.Sqrt(5)))
					d = point{cos, sin}
				}
				d = d.times(lack / d.length() / 2)
				a.shift(d.times(-.4), most)
				b.shift(d.times(1.2), most)
			}
		}
	}
	for i := range sites {
		s := &sites[i]
		s.at = frame.grow(-2 - 1.1*s.r).nearest(s.at)
	}
}

// shift moves a mark, but keeps it near its place.
func (s *site) shift(by point, most float64) {
	s.at = s.at.add(by)
	if d := s.at.sub(s.from); d.length() > most {
		s.at = s.from.add(d.times(most / d.length()))
	}
	s.at = s.at.snap()
}
