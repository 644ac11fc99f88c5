package figure

import "html/template"

// TieList is the ties between many: each under one of its ends, a row for each, so
// that no line crosses another. It is 1080 units wide, and nothing in it is cut.
type TieList struct {
	Head
	Parts []TiePart
}

// TiePart is the ties of one kind, by the things that have them.
type TiePart struct {
	Heading string
	Kind    TieKind
	Hubs    []Hub
	More    Link // says how many are not drawn; may be empty
}

// Hub is a thing with its ties.
type Hub struct {
	Of     Node
	Hollow bool
	Rows   []TieRow
}

const (
	listBracket = 200.0
	listNode    = 660.0
)

var (
	listName  = room{22, start, 160}
	listLabel = room{222, start, 420}
	listEnd   = room{676, start, 190}
	listRefs  = room{880, start, 200}
)

// SVG draws the ties; without any it is empty.
func (t TieList) SVG() template.HTML {
	var p pen
	y := 0.0
	for _, part := range t.Parts {
		if len(part.Hubs) > 0 {
			y = part.draw(&p, y)
		}
	}
	if y == 0 {
		return ""
	}
	return t.svg(tiesWidth, y, &p)
}

// draw draws the part from y down and returns where it ends.
func (part TiePart) draw(p *pen, y float64) float64 {
	if y > 0 {
		y += 16
	}
	for _, l := range strong.whole(part.Heading, tiesWidth) {
		p.text("bold", point{0, y + 12}, start, line{text: l})
		y += lineHeight
	}
	p.line("axis", point{0, y + 5}, point{tiesWidth, y + 5})
	y += 12
	for i, h := range part.Hubs {
		if i > 0 {
			p.line("gridline", point{0, y}, point{tiesWidth, y})
			y += 8
		}
		y = h.draw(p, part.Kind, y)
	}
	if part.More.Text != "" {
		more := flow([]Link{part.More}, listLabel.width)
		drawPieces(p, more, listLabel, y+refHeight/2)
		y += refHeight*float64(len(more)) + 4
	}
	return y
}

func (h Hub) draw(p *pen, kind TieKind, y float64) float64 {
	top, name := y, endHeight(h.Of, listName.width)
	for _, row := range h.Rows {
		y = row.draw(p, kind, y)
	}
	y = max(y, top+2*name)
	var d path
	d.move(point{listBracket - 8, top + 4})
	d.line(point{listBracket, top + 4})
	d.line(point{listBracket, y - 4})
	d.line(point{listBracket - 8, y - 4})
	p.path("bracket", &d)
	drawEnd(p, h.Of, h.Hollow, point{8, (top + y) / 2}, listName)
	return y
}

// draw draws a row below y and returns where it ends.
func (row TieRow) draw(p *pen, kind TieKind, y float64) float64 {
	c := row.caption(listLabel.width)
	refs := flow(row.pieces(c.below), listRefs.width)
	end := max(endHeight(row.To, listEnd.width), refHeight*float64(len(refs))/2)
	at := y + max(c.above(), end)
	from, tip := point{listBracket, at}, point{listNode - 9, at}
	p.line(string(kind), from, tip)
	if kind == Declared {
		if row.Inward {
			row.arrow(p, point{from.x + 3, at}, -1)
		} else {
			row.arrow(p, tip, 1)
		}
	}
	c.draw(p, "halo", listLabel, at)
	if row.Event.Href != "" {
		row.drawEvent(p, point{listBracket + 11, at})
	}
	drawEnd(p, row.To, row.Hollow, point{listNode, at}, listEnd)
	drawPieces(p, refs, listRefs, at-refHeight*float64(len(refs)-1)/2)
	return at + max(end, 8) + 4
}
