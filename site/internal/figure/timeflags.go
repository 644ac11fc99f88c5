package figure

import (
	"cmp"
	"math/bits"
	"slices"
)

const (
	seatRow    = 20.0
	seatLabel  = 262.0 // a line of a label is at most so wide
	seatLines  = 3     // a label has at most so many, the newest as many as it needs
	seatsMost  = 60    // events that may be labelled
	stemApart  = 14.0  // events closer than this share a stem
	markRadius = 8.5
)

// flag is where an event outside of the windows stands, with its label.
type flag struct {
	event  int
	rank   int     // its place among those to be seated
	x      float64 // of the stem
	at     point   // the middle of the mark
	words  point   // base line of the first line
	anchor anchor
	lines  []string
	wide   float64 // the widest of them
	font   font
}

func (s flag) mark() box { return around(s.at, .86*markRadius, .76*markRadius) }
func (s flag) text() box { return s.font.room(s.words, s.anchor, s.wide, len(s.lines)) }
func (s flag) box() box  { return s.mark().union(s.text()) }
func (s flag) stem() box { return box{s.x - 1, s.at.y + .76*markRadius, s.x + 1, 0} }

// seatEvents gives a seat to every event outside of the windows. Where that cannot be, bars
// count them all, and the heaviest have flags above the bars.
func (c *chart) seatEvents() {
	if len(c.open) <= seatsMost {
		if c.flags = c.seatAll(c.open); len(c.flags) == len(c.open) {
			return
		}
	}
	c.layBars()
	heavy := slices.Clone(c.open)
	slices.SortStableFunc(heavy, func(i, j int) int {
		spread := cmp.Compare(bits.Reverse32(uint32(i)), bits.Reverse32(uint32(j))) // those alike from everywhere
		return cmp.Or(compareBool(j == c.newest(), i == c.newest()), cmp.Compare(c.Events[j].Weight, c.Events[i].Weight), spread)
	})
	c.flags = c.seatAll(heavy[:min(len(heavy), seatsMost)])
	if newest := heavy[0]; newest == c.newest() && (len(c.flags) == 0 || c.flags[0].event != newest) {
		c.windows, c.bars = nil, nil // one of them is in its way
		c.openAll()
		c.seatEvents()
	}
}

// seatAll gives seats to events, in as few rows as hold them all, and leaves out those that find
// none. Labels stand to the right of stems on the left of a turn, if they can, and to the left of
// others, in staircases down to it. It tries a few ways, and keeps the one that seats most.
func (c *chart) seatAll(events []int) []flag {
	flags := c.unseated(events)
	var best []flag
	var s seating
	most := -1
	for _, rows := range []int{3, 5, 7, 10} {
		for _, turn := range []float64{.5, .75, .25, 1, 0} {
			for _, order := range []func(f, g flag) int{
				func(f, g flag) int { return cmp.Compare(c.fromEdge(f, turn), c.fromEdge(g, turn)) },
				func(f, g flag) int { return cmp.Compare(f.rank, g.rank) },
			} {
				slices.SortFunc(flags, func(f, g flag) int {
					return cmp.Or(compareBool(g.event == c.newest(), f.event == c.newest()), order(f, g), cmp.Compare(f.event, g.event))
				})
				c.seatInTurn(&s, flags, rows, turn*c.width())
				if w := c.worth(s.seated); w > most {
					best, most = append(best[:0], s.seated...), w
				}
				if len(best) == len(flags) {
					return best
				}
			}
		}
	}
	return best
}

// fromEdge is how far a stem is from the edge that its staircase begins at.
func (c *chart) fromEdge(f flag, turn float64) float64 {
	if f.x < turn*c.width() {
		return f.x
	}
	return c.width() - f.x
}

// worth counts seats, those of heavy events many times.
func (c *chart) worth(seated []flag) int {
	n := 0
	for _, f := range seated {
		n += 1 + 10*max(0, min(c.Events[f.event].Weight, 1000))
	}
	return n
}

// unseated returns events with the stems that they would have.
func (c *chart) unseated(events []int) []flag {
	xs := make([]float64, len(events))
	for i, e := range events {
		xs[i] = c.scale.x(c.Events[e].stretch())
	}
	flags := make([]flag, len(events))
	for _, col := range columns(xs, stemApart) {
		for _, i := range col.members {
			f, room := flag{event: events[i], rank: i, x: col.x, font: ordinary}, seatLabel
			if f.event == c.newest() {
				f.font, room = strong, c.width()/2-30
			}
			f.lines = f.font.whole(c.Events[f.event].Label, room)
			f.wide = f.font.widest(f.lines)
			flags[i] = f
		}
	}
	return flags
}

// seatInTurn seats one after the other, each in the highest of so many rows where it overlaps
// nothing, and on the side that is away from the turn if it can.
func (c *chart) seatInTurn(in *seating, flags []flag, rows int, turn float64) {
	seated, words, marks, stems := in.seated[:0], in.words[:0], in.marks[:0], in.stems[:0]
	for _, w := range c.windows {
		words = append(words, box{w.room.x0, -c.base() - windowTop, w.room.x1, 0})
	}
	for _, s := range flags {
		sides := [...]anchor{start, end}
		if s.x >= turn {
			sides = [...]anchor{end, start}
		}
		if c.sit(&s, rows, sides, words, marks, stems) {
			seated = append(seated, s)
			words, marks, stems = append(words, s.text().grow(2)), append(marks, s.mark().grow(2)), append(stems, s.stem())
		}
	}
	*in = seating{seated, words, marks, stems}
}

// seating is the flags that have found seats, and the room that they take. It is used
// again from one try to the next.
type seating struct {
	seated              []flag
	words, marks, stems boxes
}

// sit looks for a row and a side.
func (c *chart) sit(s *flag, rows int, sides [2]anchor, words, marks, stems boxes) bool {
	if len(s.lines) > seatLines && s.event != c.newest() {
		return false
	}
	for row := rows - 1; row >= 0; row-- {
		s.at = point{s.x, -c.base() - 8 - .76*markRadius - seatRow*float64(row)}
		for _, s.anchor = range sides {
			s.words = s.at.add(point{12, 4.5 - 1.2*s.font.size*float64(len(s.lines)-1)})
			if s.anchor == end {
				s.words.x = s.at.x - 12
			}
			t := s.text()
			if t.x0 >= 2 && t.x1 <= c.width()-2 && words.free(t) && marks.free(t) && stems.free(t) &&
				marks.free(s.mark()) && words.free(s.mark()) && c.clears(s.stem(), words) {
				return true
			}
		}
	}
	return false
}

// clears reports whether a stem crosses no words. It may pass a window beside what that
// counts.
func (c *chart) clears(stem box, words boxes) bool {
	for _, w := range c.windows {
		count := strong.box(c.countAt(w), middle, c.countText(w)).union(around(c.markAt(w), markRadius, markRadius))
		if count.grow(2).overlaps(stem) {
			return false
		}
	}
	return words[len(c.windows):].free(stem)
}
