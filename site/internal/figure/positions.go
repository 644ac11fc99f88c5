package figure

import (
	"html/template"
	"slices"
	"strconv"
)

// Stance is what a statement does with a claim, and the shape that says so.
type Stance string

// The four stances: filled, hollow, half, and a half square; and a ring with a
// dot for the second way to take one of them.
const (
	Asserts   Stance = "asserts"
	Denies    Stance = "denies"
	Qualifies Stance = "qualifies"
	Context   Stance = "context"
	NotYet    Stance = "not-yet"
)

// Position is a row of [Positions].
type Position struct{ Label, Note string }

// Statement is a mark in [Positions].
type Statement struct {
	Row, Column int // of Rows and Periods; one outside them is not drawn
	Stance      Stance
	Name        string // who
	Ref         string // where it stands, as in "B¶7"
	Title       string
	Href        string
}

// Positions shows who held which position when: positions as rows, periods as
// columns, a mark for each statement. It is 720 units wide, or more with very
// many periods. Where columns are narrow the names give way first and then the
// references; where statements are many, a cell ends in a count.
type Positions struct {
	Head
	Rows       []Position
	Periods    []string
	Statements []Statement // in the order of reading within their cell
}

const (
	positionsWidth = 720.0
	positionsHead  = 170.0 // the column of rows' labels, at most
	positionsTop   = 26.0
	statementLine  = 22.0
	cellMost       = 6  // lines of a cell
	columnLeast    = 18 // units
)

// grid is the inside of a table of positions.
type grid struct {
	Positions
	head   float64         // width of the column of rows' labels
	column float64         // width of a column
	marks  int             // statements beside each other in a cell
	cells  [][][]Statement // by row and column
	tops   []float64       // y of each row, and of the end
}

// SVG draws the table; without statements it is empty.
func (ps Positions) SVG() template.HTML {
	g := ps.grid()
	if g == nil {
		return ""
	}
	var p pen
	g.drawFrame(&p)
	for r, row := range g.cells {
		for c, cell := range row {
			g.drawCell(&p, point{g.head + float64(c)*g.column, g.tops[r]}, cell)
		}
	}
	return ps.svg(g.head+g.column*float64(len(ps.Periods)), g.tops[len(ps.Rows)]+4, &p)
}

func (ps Positions) grid() *grid {
	g := &grid{Positions: ps, cells: make([][][]Statement, len(ps.Rows)), tops: []float64{positionsTop}}
	for r := range g.cells {
		g.cells[r] = make([][]Statement, len(ps.Periods))
	}
	drawn := false
	for _, s := range ps.Statements {
		if s.Row >= 0 && s.Row < len(ps.Rows) && s.Column >= 0 && s.Column < len(ps.Periods) {
			g.cells[s.Row][s.Column] = append(g.cells[s.Row][s.Column], s)
			drawn = true
		}
	}
	if !drawn {
		return nil
	}
	g.head = ps.headWidth()
	g.column = max(columnLeast, (positionsWidth-g.head)/float64(len(ps.Periods)))
	g.marks = 1
	if g.column < refRoom {
		g.marks = max(1, int((g.column-4)/markRoom))
	}
	for r, row := range g.cells {
		lines := 1
		for _, cell := range row {
			lines = max(lines, min(g.lines(cell), cellMost))
		}
		label := 20.0 + 16*float64(len(g.rowLines(r)))
		g.tops = append(g.tops, g.tops[r]+max(label, 10+statementLine*float64(lines)))
	}
	return g
}

// headWidth returns how wide the column of rows' labels has to be.
func (ps Positions) headWidth() float64 {
	width := 0.0
	for _, row := range ps.Rows {
		width = max(width, strong.width(row.Label), small.width(row.Note))
	}
	return min(width+12, positionsHead)
}

const (
	markRoom = 16.0  // a mark alone
	refRoom  = 62.0  // a mark with a reference
	nameRoom = 118.0 // a mark with name and reference
)

// lines returns how many lines a cell's statements would take.
func (g *grid) lines(cell []Statement) int { return (len(cell) + g.marks - 1) / g.marks }

// rowLines returns a row's label and note in lines.
func (g *grid) rowLines(r int) []line {
	var lines []line
	for _, s := range strong.wrap(g.Rows[r].Label, g.head-10, 3) {
		lines = append(lines, line{"bold", s})
	}
	for _, s := range small.wrap(g.Rows[r].Note, g.head-10, 2) {
		lines = append(lines, line{"muted", s})
	}
	return lines
}

func (g *grid) drawFrame(p *pen) {
	bottom, width := g.tops[len(g.Rows)], g.head+g.column*float64(len(g.Periods))
	var d path
	var words boxes
	for c, period := range g.Periods {
		x := g.head + float64(c)*g.column
		d.move(point{x, positionsTop})
		d.line(point{x, bottom})
		at, text := point{x + 8, 18}, strong.cut(period, max(g.column-10, 90))
		if g.column < refRoom {
			at.x = x + 2
		}
		if b := strong.box(at, start, text); words.free(b.grow(4)) && b.x1 <= width {
			words = append(words, b)
			p.text("bold", at, start, line{text: text})
		}
	}
	for r := range g.Rows {
		d.move(point{0, g.tops[r+1]})
		d.line(point{width, g.tops[r+1]})
		y := g.tops[r] + 24
		for _, l := range g.rowLines(r) {
			p.text(l.class, point{0, y}, start, line{text: l.text})
			y += 16
		}
	}
	p.path("gridline", &d)
	p.line("axis", point{0, positionsTop}, point{width, positionsTop})
}

// drawCell draws the statements of a cell below and right of a corner.
func (g *grid) drawCell(p *pen, corner point, cell []Statement) {
	shown := cell
	if g.lines(cell) > cellMost {
		shown = cell[:(cellMost-1)*g.marks]
	}
	for i, s := range shown {
		at := point{corner.x + 16, corner.y + 17 + statementLine*float64(i/g.marks)}
		if g.column < refRoom {
			at.x = corner.x + 9 + markRoom*float64(i%g.marks)
		}
		p.link(s.Href, s.Title, func() { g.drawStatement(p, s, at) })
	}
	if rest := len(cell) - len(shown); rest > 0 {
		at := point{corner.x + 10, corner.y + 21 + statementLine*(cellMost-1)}
		if g.column < refRoom {
			at.x = corner.x + 2
		}
		count := "+" + strconv.Itoa(rest)
		p.link("", count, func() {
			if small.width(count) > g.column-2 {
				count = "…"
			}
			p.text("muted", at, start, line{text: count})
		})
	}
}

func (g *grid) drawStatement(p *pen, s Statement, at point) {
	right := at.x - 16 + g.column
	if g.column < refRoom {
		right = at.x + markRoom/2
	}
	p.rect("hit", box{at.x - min(12, g.column/2), at.y - statementLine/2, right, at.y + statementLine/2}, "")
	p.stance(s.Stance, at)
	text := point{at.x + 12, at.y + 4.5}
	switch {
	case g.column >= nameRoom:
		room := g.column - 34 - strong.width(s.Ref) - ordinary.width(" ")
		words := []line{{"sigla", s.Ref}}
		if name := ordinary.cut(s.Name, room); name != "" && room > 20 {
			words = slices.Insert(words, 0, line{text: name})
		}
		p.inline("", text, start, words...)
	case g.column >= refRoom:
		p.text("sigla", text, start, line{text: strong.cut(s.Ref, g.column-30)})
	}
}

// stance draws the mark of a stance around c: the ink on the left of a half,
// and above the diagonal of a square.
func (p *pen) stance(s Stance, c point) {
	const r = 5.5
	switch s {
	case Context:
		p.rect("fill-hollow node", around(c, r, r), "")
		var d path
		d.outline(c.add(point{-r, -r}), c.add(point{r, -r}), c.add(point{-r, r}))
		p.path("fill-solid", &d)
	case Asserts:
		p.circle("fill-solid node", c, r+1)
	default:
		p.circle("fill-hollow node", c, r)
		switch s {
		case NotYet:
			p.circle("fill-solid", c, 2)
		case Qualifies:
			var d path
			d.move(c.add(point{0, -r}))
			d.arc(r, r, c.add(point{0, r}))
			d.close()
			p.path("fill-solid", &d)
		}
	}
}
