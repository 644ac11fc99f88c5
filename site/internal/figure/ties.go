package figure

import "html/template"

// Ties is one thing in the middle, and what it is tied to on either side: a row for
// each tie, with its label on the line and the passages that say so under it. It is
// 1080 units wide; nothing in it is cut, and no line meets another but at the middle.
type Ties struct {
	Head
	Centre      Node       // drawn without a link: the page is about it
	Left, Right []TieGroup // from the top down
}

// TieGroup is ties of one kind.
type TieGroup struct {
	Heading string
	Kind    TieKind
	Rows    []TieRow
	More    Link // says how many are not drawn; may be empty
}

// side is where one side of the drawing has what.
type side struct {
	out     float64 // 1 to the right, -1 to the left
	elbow   float64 // where curves become straight
	tip     float64 // where lines end
	node    float64
	name    room
	label   room
	heading box // the line under a heading, and where the heading begins
}

var (
	tiesLeft = side{
		out: -1, elbow: 324, tip: 159, node: 150, name: room{135, end, 135},
		label: room{312, end, 147}, heading: box{0, 0, 326, 0},
	}
	tiesRight = side{
		out: 1, elbow: 556, tip: 825, node: 834, name: room{849, start, 231},
		label: room{568, start, 249}, heading: box{560, 0, 1080, 0},
	}
)

const (
	tiesWidth  = 1080.0
	tiesMiddle = 440.0 // where the thing in the middle is
	tiesCentre = 116.0 // how wide its name may be
)

// seated is a row with where it stands.
type seated struct {
	TieRow
	kind  TieKind
	y     float64
	words caption
	under [][]Link
}

// SVG draws the ties; without any it is empty.
func (t Ties) SVG() template.HTML {
	var texts pen
	left, a := tiesLeft.seat(&texts, t.Left)
	right, b := tiesRight.seat(&texts, t.Right)
	if len(left)+len(right) == 0 {
		return ""
	}
	name := font{16, true}.whole(t.Centre.Label, tiesCentre)
	half := point{font{16, true}.widest(name)/2 + 12, 10*float64(len(name)) + 8}
	height := max(a, b, 2*half.y+24)
	centre := point{tiesMiddle, 20 + (height-20)/2}
	var p pen
	tiesLeft.draw(&p, left, point{centre.x - half.x, centre.y})
	tiesRight.draw(&p, right, point{centre.x + half.x, centre.y})
	p.rect("centre-box k-"+string(t.Centre.Kind), around(centre, half.x, half.y), "")
	for i, l := range name {
		p.text("centre", point{centre.x, centre.y + 5.5 + 20*(float64(i)-float64(len(name)-1)/2)}, middle, line{text: l})
	}
	p.b.WriteString(texts.b.String())
	p.linked = p.linked || texts.linked
	return t.svg(tiesWidth, height, &p)
}

// seat gives every row its place, from the top down, draws the headings between them,
// and returns how high the side is.
func (s side) seat(p *pen, groups []TieGroup) ([]seated, float64) {
	var all []seated
	y := 0.0
	for _, g := range groups {
		if len(g.Rows) == 0 {
			continue
		}
		if y > 0 {
			y += 14
		}
		for _, l := range strong.whole(g.Heading, s.heading.x1-s.heading.x0) {
			p.text("bold", point{s.heading.x0, y + 12}, start, line{text: l})
			y += lineHeight
		}
		p.line("gridline", point{s.heading.x0, y + 4}, point{s.heading.x1, y + 4})
		y += 10
		for _, row := range g.Rows {
			r := seated{TieRow: row, kind: g.Kind, words: row.caption(s.label.width)}
			r.under = flow(row.pieces(r.words.below), s.label.width)
			name := endHeight(row.To, s.name.width)
			r.y = y + max(r.words.above(), name)
			all = append(all, r)
			y = r.y + max(4+refHeight*float64(len(r.under)), name) + 8
		}
		if g.More.Text != "" {
			more := flow([]Link{g.More}, s.label.width)
			drawPieces(p, more, s.label, y+refHeight/2)
			y += refHeight*float64(len(more)) + 4
		}
	}
	return all, y
}

// draw draws the rows, their lines first, from a side of the box in the middle.
func (s side) draw(p *pen, rows []seated, from point) {
	for _, r := range rows {
		var d path
		d.move(from)
		bend := point{(s.elbow - from.x) * .7, 0}
		d.curve(from.add(bend), point{s.elbow, r.y}.sub(bend), point{s.elbow, r.y})
		d.line(point{s.tip, r.y})
		p.path(string(r.kind), &d)
		if r.kind == Declared {
			if r.Inward {
				r.arrow(p, point{s.elbow - 6*s.out, r.y}, -s.out)
			} else {
				r.arrow(p, point{s.tip, r.y}, s.out)
			}
		}
	}
	for _, r := range rows {
		r.words.draw(p, "halo", s.label, r.y)
		if r.Event.Href != "" {
			r.drawEvent(p, point{s.elbow, r.y})
		}
		drawPieces(p, r.under, s.label, r.y+4+refHeight/2)
		drawEnd(p, r.To, r.Hollow, point{s.node, r.y}, s.name)
	}
}
