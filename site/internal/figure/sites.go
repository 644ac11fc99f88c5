package figure

import "strings"

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
	members  []int // the places that it stands for
	sum      int   // what happened at all of them
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
// mark and no other name. A name without room is left out.
func nameSites(sites []site, bounds box) {
	taken := make(boxes, len(sites))
	for i, s := range sites {
		taken[i] = s.disc().grow(2)
	}
	for i := range sites {
		s := &sites[i]
		s.name = strings.Join(strings.Fields(s.Label), " ")
		if s.name == "" || s.font.width(s.name) > placeLabel || !s.seat(bounds, taken) {
			s.name = ""
			continue
		}
		taken = append(taken, s.words().grow(2))
	}
}

// seat looks for a side with room for the name.
func (s *site) seat(bounds box, taken boxes) bool {
	for _, side := range compass {
		s.put(side)
		if b := s.words(); b.inside(bounds) && taken.free(b) {
			return true
		}
	}
	return false
}

// put stands the name beside the mark.
func (s *site) put(side point) {
	gap := s.r + 4
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

func (s site) drawName(p *pen, class string) {
	switch {
	case s.name == "":
	case s.count == "":
		p.text(class, s.label, s.anchor, line{text: s.name})
	default:
		p.inline(class, s.label, s.anchor, line{text: s.name}, line{"muted", s.count})
	}
}
