package figure

import "slices"

// TieKind is how a tie is known, as its class spells it.
type TieKind string

// The kinds of ties, from what is said to what is only found side by side.
const (
	Declared  TieKind = "tie"              // somebody says what ties the two, and which way
	SameEvent TieKind = "tie tie--event"   // both were there
	Mention   TieKind = "tie tie--mention" // a paragraph names both
)

// TieRow is a tie with what is at its far end.
type TieRow struct {
	To     Node
	Hollow bool // To only carries news

	Label  string // what the tie is
	When   string // since when and until when; may be empty
	Inward bool   // of a declared tie: it is said of To, and leads from there
	Event  Link   // of a shared event: the triangle at the beginning

	Refs []Link // the passages that say so; none where the curator says it
	Note string // what is not in them: "tanggal: kurator"
}

// Link is a text with an address, and what a reader hears of it.
type Link struct {
	Text, Href, Title string
	Plain             bool // leads to no passage, and is not coloured as if it did
}

// room is where a row has its texts: from x, or up to x, and how wide they may be.
type room struct {
	x     float64
	a     anchor
	width float64
}

// rowFont is that of the names of nodes, class name.
var rowFont = font{size: 14, bold: true}

const (
	lineHeight = 16.0 // of text in rows
	refHeight  = 24.0 // of references, which are targets
)

// caption is what stands on the line of a tie.
type caption struct {
	lines []string
	when  string // behind the last line
	below string // under the line, where it has no room behind it
}

func (row TieRow) caption(width float64) caption {
	c := caption{lines: ordinary.whole(row.Label, width)}
	switch {
	case row.When == "":
	case len(c.lines) > 0 && ordinary.width(c.lines[len(c.lines)-1]+", ")+small.width(row.When) <= width:
		c.lines[len(c.lines)-1] += ","
		c.when = row.When
	default:
		c.below = row.When
	}
	return c
}

// above returns how high a caption is, with the air between it and its line.
func (c caption) above() float64 { return lineHeight*float64(len(c.lines)) + 4 }

// draw draws the caption of a line at height y.
func (c caption) draw(p *pen, class string, r room, y float64) {
	at := point{r.x, y - 7 - lineHeight*float64(len(c.lines)-1)}
	for i, l := range c.lines {
		words := []line{{text: l}}
		if i == len(c.lines)-1 && c.when != "" {
			words = append(words, line{"muted", c.when})
		}
		p.inline(class, at, r.a, words...)
		at.y += lineHeight
	}
}

func (l Link) font() font {
	if l.Plain {
		return small
	}
	return strong
}

// pieces are what stands under, or behind, the line of a tie: the day, where it has no
// room on it, with what is to be said of it, and the passages.
func (row TieRow) pieces(below string) []Link {
	day, note := Link{Text: below, Plain: true}, Link{Text: row.Note, Plain: true}
	all := slices.Concat(row.Refs, []Link{note})
	if below != "" {
		all = slices.Concat([]Link{day, note}, row.Refs)
	}
	return slices.DeleteFunc(all, func(l Link) bool { return l.Text == "" })
}

// pieceGap is between two pieces of a line.
const pieceGap = 12.0

// flow breaks pieces into lines of some width. A piece that is wider is broken itself.
func flow(all []Link, width float64) [][]Link {
	var lines [][]Link
	used := width + 1
	for _, whole := range all {
		for _, text := range whole.font().whole(whole.Text, width) {
			t := whole
			t.Text = text
			w := t.font().width(text)
			if used+pieceGap+w > width {
				lines, used = append(lines, nil), -pieceGap
			}
			lines[len(lines)-1] = append(lines[len(lines)-1], t)
			used += pieceGap + w
		}
	}
	return lines
}

// drawPieces draws lines of pieces, the middle of the first at y.
func drawPieces(p *pen, lines [][]Link, r room, y float64) {
	for i, l := range lines {
		x := r.x
		if r.a == end {
			x += pieceGap
			for _, t := range l {
				x -= t.font().width(t.Text) + pieceGap
			}
		}
		for _, t := range l {
			x = t.draw(p, x, y+refHeight*float64(i)) + pieceGap
		}
	}
}

// draw draws a piece that begins at x around the height y and returns where it ends.
func (l Link) draw(p *pen, x, y float64) float64 {
	class, to := "halo sigla", x+l.font().width(l.Text)
	if l.Plain {
		class = "halo muted"
	}
	words := func() { p.text(class, point{x, y + 4.5}, start, line{text: l.Text}) }
	if l.Href == "" {
		words()
		return to
	}
	p.link(l.Href, l.Title, func() {
		p.rect("hit", box{x - pieceGap/2, y - refHeight/2, to + pieceGap/2, y + refHeight/2}, "")
		words()
	})
	return to
}

// drawEnd draws the node at an end of a tie with its name, lines around the height
// of the node.
func drawEnd(p *pen, n Node, hollow bool, at point, r room) {
	lines := rowFont.whole(n.Label, r.width)
	p.link(n.Href, n.Title, func() {
		p.hit(at, 7)
		if hollow {
			p.hollow(n.Kind, at, 7)
		} else {
			p.mark(n.Kind, at, 7)
		}
		y := at.y + 5 - lineHeight*float64(len(lines)-1)/2
		for _, l := range lines {
			p.text("name", point{r.x, y}, r.a, line{text: l})
			y += lineHeight
		}
	})
}

// endHeight returns how far a name reaches above and below its node.
func endHeight(n Node, width float64) float64 {
	return max(12, lineHeight*float64(len(rowFont.whole(n.Label, width)))/2+2)
}

// arrow draws the head of a declared tie, its tip at p.
func (row TieRow) arrow(p *pen, tip point, towards float64) {
	var d path
	d.move(point{tip.x - 8*towards, tip.y - 5})
	d.line(tip)
	d.line(point{tip.x - 8*towards, tip.y + 5})
	p.path(string(Declared), &d)
}

// drawEvent draws the triangle of a shared event.
func (row TieRow) drawEvent(p *pen, at point) {
	p.link(row.Event.Href, row.Event.Title, func() {
		p.hit(at, 7)
		p.mark(KindEvent, at, 7)
	})
}
