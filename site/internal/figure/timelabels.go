package figure

import (
	"cmp"
	"slices"
)

// flag is the label of an event: a mast up from the event, and words beside
// the top of it.
type flag struct {
	event  int
	at     point // base line of the first line
	anchor anchor
	lines  []string
	bold   int // how many of them are the label
	mast   box // two units wide
}

func (f flag) box() box { return strong.box(f.at, f.anchor, f.lines...) }

const (
	flagRoom  = 208.0 // a line of a label is at most so wide
	flagRow   = 16.0
	flagFirst = 14.0 // y of the first line of the topmost row
	flagsMost = 120  // events considered

	labelSpace = 176.0 // above everything else, before what is not needed is cut
)

// label gives labels to as many events as find room, key events first. It
// tries a few ways of going about it and keeps the one that seats most.
func (c *chart) label() {
	var wanted []int
	for i, e := range c.Events {
		if e.Label != "" && !c.marks[i].hidden {
			wanted = append(wanted, i)
		}
	}
	slices.SortStableFunc(wanted, func(a, b int) int { return compareBool(c.Events[b].Key, c.Events[a].Key) })
	wanted = wanted[:min(len(wanted), flagsMost)]
	best := -1
	for _, leftwards := range []bool{false, true} {
		for _, turn := range []float64{1e9, 0, c.width() / 2} {
			flags := c.raiseFlags(wanted, leftwards, turn)
			if score := c.worth(flags); score > best {
				best, c.flags = score, flags
			}
		}
	}
	slices.SortFunc(c.flags, func(f, g flag) int { return cmp.Compare(f.event, g.event) })
}

// worth counts labels; one key event outweighs all others.
func (c *chart) worth(flags []flag) int {
	n := 0
	for _, f := range flags {
		n++
		if c.Events[f.event].Key {
			n += flagsMost
		}
	}
	return n
}

// raiseFlags labels events one after the other, key events first and then from
// left to right or leftwards, each in the first row from the top where it
// overlaps nothing. Words stand to the right of masts left of turn, if they
// can, and to the left of others.
func (c *chart) raiseFlags(wanted []int, leftwards bool, turn float64) []flag {
	wanted = slices.Clone(wanted)
	slices.SortStableFunc(wanted, func(a, b int) int {
		if leftwards {
			a, b = b, a
			return cmp.Or(compareBool(c.Events[a].Key, c.Events[b].Key), cmp.Compare(c.marks[a].at.x, c.marks[b].at.x))
		}
		return cmp.Or(compareBool(c.Events[b].Key, c.Events[a].Key), cmp.Compare(c.marks[a].at.x, c.marks[b].at.x))
	})
	var flags []flag
	var words, masts boxes
	for _, i := range wanted {
		sides := []anchor{start, end}
		if c.marks[i].at.x > turn {
			sides = []anchor{end, start}
		}
		if f, ok := c.flag(i, sides, words, masts); ok {
			flags = append(flags, f)
			words = append(words, f.box().grow(2))
			masts = append(masts, f.mast)
		}
	}
	return flags
}

// flag finds room for the label of an event.
func (c *chart) flag(event int, sides []anchor, words, masts boxes) (flag, bool) {
	e, m := c.Events[event], c.marks[event]
	f := flag{event: event, lines: strong.balance(e.Label, flagRoom)}
	f.bold = len(f.lines)
	if e.When != "" {
		f.lines = append(f.lines, ordinary.cut(e.When, flagRoom))
	}
	x, foot := m.at.x, c.above(event)-3
	for y := flagFirst; y < foot-6; y += flagRow {
		f.mast = box{x - 1, y - 9, x + 1, foot}
		for _, f.anchor = range sides {
			f.at = point{x + 6, y}
			if f.anchor == end {
				f.at.x = x - 6
			}
			b := f.box()
			if b.inside(box{2, 0, c.width() - 2, foot}) && words.free(b) && masts.free(b) && c.taken.free(b) &&
				words.free(f.mast) && c.taken.free(f.mast) {
				return f, true
			}
		}
	}
	return f, false
}

// above returns the upper edge of what stands at an event.
func (c *chart) above(event int) float64 {
	m := c.marks[event]
	if m.pile >= 0 {
		return c.piles[m.pile].top
	}
	top := m.box().y0
	for _, b := range c.taken {
		if b.overlaps(box{m.at.x - 2, 0, m.at.x + 2, top}) {
			top = min(top, b.y0)
		}
	}
	return top
}
