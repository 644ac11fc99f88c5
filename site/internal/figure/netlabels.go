package figure

import "math"

// labelled is a node with its label: what must not be overlapped.
type labelled struct {
	at     point
	r      float64
	font   font
	lines  []string
	width  float64 // of the widest line
	label  point   // base line of the first line, from at
	anchor anchor
}

const labelRoom = 150.0 // a label is at most so wide, on two lines

func newLabelled(label string, r float64, bold bool) labelled {
	l := labelled{r: r, font: font{ordinary.size, bold}}
	l.lines = l.font.balance(label, labelRoom)
	if l.font.width(label) <= labelRoom*1.4 {
		l.lines = []string{l.font.cut(label, labelRoom*1.4)}
	}
	l.width = l.font.widest(l.lines)
	l.label, l.anchor = l.seats()[0].at, middle
	return l
}

// seat is a place for a label, seen from its node.
type seat struct {
	at     point
	anchor anchor
}

// seats returns where a label can stand, best first: below, above, right, left.
func (l labelled) seats() [4]seat {
	rise := l.font.size * 1.2 * float64(len(l.lines)-1)
	return [4]seat{
		{point{0, l.r + 14}, middle},
		{point{0, -l.r - 6 - rise}, middle},
		{point{l.r + 5, 4.5 - rise/2}, start},
		{point{-l.r - 5, 4.5 - rise/2}, end},
	}
}

// disc is the room of the mark; no shape reaches farther.
func (l labelled) disc() box { return around(l.at, 1.1*l.r, 1.1*l.r) }

func (l labelled) words() box {
	return l.font.room(l.at.add(l.label), l.anchor, l.width, len(l.lines))
}

func (l labelled) box() box { return l.disc().union(l.words()) }

func (l labelled) draw(p *pen, n Node) {
	p.link(n.Href, n.Title, func() {
		p.hit(l.at, l.r)
		p.mark(n.Kind, l.at, l.r)
		name := "halo"
		if l.font.bold {
			name = "halo bold"
		}
		p.text(name, l.at.add(l.label), l.anchor, plain(l.lines)...)
	})
}

// seatLabels moves labels to the side of their node that fewest lines cross.
func seatLabels(nodes []labelled, edges []edge, width float64) {
	for range 2 {
		for i := range nodes {
			best, least := nodes[i], math.Inf(1)
			for rank, s := range nodes[i].seats() {
				moved := nodes[i]
				moved.label, moved.anchor = s.at, s.anchor
				cost := crossings(moved, nodes, edges) + .4*float64(rank)
				if cost < least && alone(moved, i, nodes, width) {
					best, least = moved, cost
				}
			}
			nodes[i] = best
		}
	}
}

// crossings counts the lines that cross a label.
func crossings(l labelled, nodes []labelled, edges []edge) float64 {
	n, words := 0.0, l.words()
	for _, e := range edges {
		if words.crossed(nodes[e.a].at, nodes[e.b].at) {
			n++
		}
	}
	return n
}

// alone reports whether the label l of the i-th node overlaps no other node
// or label.
func alone(l labelled, i int, nodes []labelled, width float64) bool {
	words := l.words().grow(2)
	if words.x0 < -2.1 || words.x1 > width+2.1 {
		return false
	}
	for j, o := range nodes {
		if j != i && (words.overlaps(o.disc().grow(1)) || words.overlaps(o.words())) {
			return false
		}
	}
	return true
}
