package figure

import "strconv"

// grid is a figure of positions with everything in its place.
type grid struct {
	Positions
	x      []float64 // where each period begins, and where the last ends
	blocks []placedBlock
	bottom float64
}

type placedBlock struct {
	title  []string // in lines
	top    float64
	lanes  []placedLane
	bottom float64
}

type placedLane struct {
	label       []string
	top, bottom float64
	marks       []placedMark
}

// placedMark is a statement, or the count of those that are left out.
type placedMark struct {
	Statement
	at       point
	words    []line
	x0, x1   float64 // from where to where it reaches
	leftward bool    // its words stand left of it
	rest     int     // how many it counts
}

// layOut puts everything in its place.
func (g *grid) layOut(d density) {
	g.blocks = nil
	y := positionsTop
	for _, b := range g.Blocks {
		pb := placedBlock{top: y, title: strong.whole(b.Label, positionsWidth-small.width(b.Note)-24)}
		y += titleRoom + 16*float64(max(0, len(pb.title)-1))
		for _, l := range b.Lanes {
			pl := g.placeLane(l, y, d)
			pb.lanes = append(pb.lanes, pl)
			y = pl.bottom
		}
		y += 6
		pb.bottom = y
		g.blocks = append(g.blocks, pb)
	}
	g.bottom = y
}

// placeLane puts marks where their time is, each in the first row where it is
// free.
func (g *grid) placeLane(l Lane, top float64, d density) placedLane {
	pl := placedLane{top: top, label: ordinary.whole(l.Label, positionsHead-laneIndent(l)-8)}
	var rows [][]placedMark
	place := func(m placedMark, from int) int {
		row := from
		for row < len(rows) && m.meets(rows[row]) {
			row++
		}
		if row == len(rows) {
			rows = append(rows, nil)
		}
		m.at.y = top + statementLine*(float64(row)+.5)
		rows[row] = append(rows[row], m)
		pl.marks = append(pl.marks, m)
		return row
	}
	for _, cell := range cells(l.Statements) {
		shown := cell
		if len(cell) > max(2, d.most) { // the count of one would take the place of what it hides
			shown = spread(cell, max(1, d.most-1))
		}
		row := 0
		for _, s := range shown {
			row = place(g.mark(s, d), 0)
		}
		if rest := len(cell) - len(shown); rest > 0 {
			place(count(pl.marks[len(pl.marks)-1], rest), row)
		}
	}
	height := max(statementLine*float64(len(rows)), 8+16*float64(len(pl.label)))
	pl.bottom = top + height
	return pl
}

// spread returns n of several statements, as evenly over them as can be.
func spread(all []Statement, n int) []Statement {
	var some []Statement
	for i := range n {
		some = append(some, all[i*(len(all)-1)/max(1, n-1)])
	}
	return some
}

// laneIndent is where a lane's label begins.
func laneIndent(l Lane) float64 {
	if l.Stance != "" {
		return 22
	}
	return 14
}

// cells divides statements by their periods.
func cells(statements []Statement) [][]Statement {
	var all [][]Statement
	for i, s := range statements {
		if i == 0 || s.Period != statements[i-1].Period {
			all = append(all, nil)
		}
		all[len(all)-1] = append(all[len(all)-1], s)
	}
	return all
}

const (
	markHalf  = 8.0  // half a mark, with what is free around it
	wordsFrom = 11.0 // from a mark's middle to its words
)

// mark puts a statement in its place along the axis, with as many of its words
// as there is room for.
func (g *grid) mark(s Statement, d density) placedMark {
	begin := g.x[s.Period]
	m := placedMark{Statement: s, at: point{x: begin + 10 + s.At*(g.x[s.Period+1]-begin-20)}}
	words := []line{{"sigla", s.Ref}}
	if s.Times != "" {
		words = append(words, line{"muted", s.Times})
	}
	m.words = words
	if d.names && s.Name != "" {
		m.words = append([]line{{text: s.Name}}, words...)
	}
	if !m.settle() {
		m.words = words
		m.settle()
	}
	if s.By {
		m.x0 = min(m.x0, begin+3)
	}
	return m
}

// left is where a mark and its words begin.
func (m placedMark) left() float64 {
	if m.leftward {
		return m.at.x - wordsFrom - inlineWidth(m.words) - 4
	}
	return m.at.x - markHalf
}

// settle finds room for a mark's words, right of it or else left; ok is false
// where there is none.
func (m *placedMark) settle() (ok bool) {
	width := inlineWidth(m.words)
	m.leftward = m.at.x+wordsFrom+width > positionsWidth
	m.x0, m.x1 = m.left(), m.at.x+wordsFrom+width+4
	if m.leftward {
		m.x1 = m.at.x + markHalf
	}
	return m.x0 >= positionsHead
}

// count stands for statements that are left out, after the last that is not.
func count(last placedMark, rest int) placedMark {
	m := placedMark{Statement: Statement{Period: last.Period}, rest: rest, words: []line{{"muted", "+" + strconv.Itoa(rest)}}}
	width := inlineWidth(m.words) + 4
	m.x0 = min(last.x1, positionsWidth-width)
	m.x1, m.at.x = m.x0+width, m.x0+2
	return m
}

func inlineWidth(words []line) float64 {
	width := 0.0
	for i, w := range words {
		f := ordinary
		switch w.class {
		case "sigla":
			f = strong
		case "muted":
			f = small
		}
		width += f.width(w.text)
		if i > 0 {
			width += ordinary.width(" ")
		}
	}
	return width
}

// meets reports whether a mark would touch one of those in a row.
func (m placedMark) meets(row []placedMark) bool {
	for _, other := range row {
		if m.x0 < other.x1 && other.x0 < m.x1 {
			return true
		}
	}
	return false
}
