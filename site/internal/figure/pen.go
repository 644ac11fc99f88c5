package figure

import (
	"html"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// pen writes SVG. Whatever goes through it is escaped.
type pen struct {
	b      strings.Builder
	linked bool // whether anything drawn has an address
}

// open starts an element; attributes are name, value, name, value, …
// An empty value leaves its attribute out.
func (p *pen) open(name string, attributes ...string) {
	p.start(name, attributes)
	p.b.WriteByte('>')
}

func (p *pen) close(name string) { p.b.WriteString("</" + name + ">") }

// empty writes an element without content.
func (p *pen) empty(name string, attributes ...string) {
	p.start(name, attributes)
	p.b.WriteString("/>")
}

// element writes an element that holds text.
func (p *pen) element(name, text string, attributes ...string) {
	p.open(name, attributes...)
	p.b.WriteString(escape(text))
	p.close(name)
}

func (p *pen) start(name string, attributes []string) {
	p.b.WriteByte('<')
	p.b.WriteString(name)
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			p.b.WriteByte(' ')
			p.b.WriteString(attributes[i])
			p.b.WriteString(`="`)
			p.b.WriteString(escape(attributes[i+1]))
			p.b.WriteByte('"')
		}
	}
}

// link puts what draw draws into a link, or a group if there is no address.
func (p *pen) link(href, title string, draw func()) {
	name := "g"
	if href != "" {
		name, p.linked = "a", true
	}
	p.open(name, "href", href)
	if title != "" {
		p.element("title", title)
	}
	draw()
	p.close(name)
	p.b.WriteByte('\n')
}

func (p *pen) path(class string, d *path) {
	if len(d.b) > 0 {
		p.empty("path", "class", class, "d", string(d.b))
	}
}

// line draws a straight line from a to b.
func (p *pen) line(class string, a, b point) {
	var d path
	d.move(a)
	d.line(b)
	p.path(class, &d)
}

func (p *pen) circle(class string, c point, r float64) {
	p.empty("circle", "class", class, "cx", num(c.x), "cy", num(c.y), "r", num(r))
}

func (p *pen) rect(class string, b box, corner string) {
	p.empty("rect", "class", class, "x", num(b.x0), "y", num(b.y0),
		"width", num(b.x1-b.x0), "height", num(b.y1-b.y0), "rx", corner)
}

// anchor is the part of a text that stands at its x.
type anchor string

const (
	start  anchor = ""
	middle anchor = "middle"
	end    anchor = "end"
)

// line is a line of text with a class of its own, or none.
type line struct{ class, text string }

func plain(texts []string) []line {
	lines := make([]line, len(texts))
	for i, t := range texts {
		lines[i].text = t
	}
	return lines
}

// text writes lines under each other, the first on the base line at.
func (p *pen) text(class string, at point, a anchor, lines ...line) {
	p.open("text", "class", class, "x", num(at.x), "y", num(at.y), "text-anchor", string(a))
	for i, l := range lines {
		switch {
		case i > 0:
			p.element("tspan", l.text, "class", l.class, "x", num(at.x), "dy", leading)
		case l.class != "":
			p.element("tspan", l.text, "class", l.class)
		default:
			p.b.WriteString(escape(l.text))
		}
	}
	p.close("text")
}

// inline writes words of different classes on one line.
func (p *pen) inline(class string, at point, a anchor, words ...line) {
	p.open("text", "class", class, "x", num(at.x), "y", num(at.y), "text-anchor", string(a))
	for i, w := range words {
		if i > 0 {
			p.b.WriteByte(' ')
		}
		if w.class == "" {
			p.b.WriteString(escape(w.text))
		} else {
			p.element("tspan", w.text, "class", w.class)
		}
	}
	p.close("text")
}

// escape makes s safe as text and in quoted attributes, and drops what XML
// cannot hold.
func escape(s string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError, r == 0xFFFE, r == 0xFFFF:
			return utf8.RuneError
		case r < ' ' && r != '\t' && r != '\n':
			return ' '
		}
		return r
	}, s))
}

// tenths rounds a length to tenths of a unit. A length that is no number is a
// mistake of this package.
func tenths(v float64) int {
	if math.IsNaN(v) || math.Abs(v) > 1e9 {
		panic("figure: no such length")
	}
	return int(math.Round(v * 10))
}

// num writes a length with at most one decimal.
func num(v float64) string {
	var b [16]byte
	return string(appendTenths(b[:0], tenths(v)))
}

func appendTenths(b []byte, n int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	if n >= 10 || n%10 == 0 {
		b = strconv.AppendInt(b, int64(n/10), 10)
	}
	if n%10 != 0 {
		b = append(b, '.', byte('0'+n%10))
	}
	return b
}

// path is the d of a path element, written as short as it can be said:
// absolute moves, relative lines, tenths of a unit.
type path struct {
	b          []byte
	x, y       int  // where the pen is, in tenths
	sx, sy     int  // where the current outline began
	continuing bool // whether an "l" stands already
}

func (d *path) move(p point) {
	d.x, d.y = tenths(p.x), tenths(p.y)
	d.sx, d.sy = d.x, d.y
	d.b = append(d.b, 'M')
	d.pair(d.x, d.y)
	d.continuing = false
}

// line goes straight to p; a step shorter than a tenth is none.
func (d *path) line(p point) {
	x, y := tenths(p.x), tenths(p.y)
	if x == d.x && y == d.y {
		return
	}
	if !d.continuing {
		d.b = append(d.b, 'l')
	} else if x >= d.x {
		d.b = append(d.b, ' ')
	}
	d.pair(x-d.x, y-d.y)
	d.x, d.y, d.continuing = x, y, true
}

// curve goes to p along a cubic curve drawn by two points.
func (d *path) curve(a, b, p point) {
	d.b = append(d.b, 'C')
	d.pair(tenths(a.x), tenths(a.y))
	for _, q := range []point{b, p} {
		d.b = append(d.b, ' ')
		d.pair(tenths(q.x), tenths(q.y))
	}
	d.x, d.y, d.continuing = tenths(p.x), tenths(p.y), false
}

func (d *path) close() {
	d.b = append(d.b, 'z')
	d.x, d.y, d.continuing = d.sx, d.sy, false
}

func (d *path) pair(x, y int) {
	d.b = appendTenths(d.b, x)
	if y >= 0 {
		d.b = append(d.b, ' ')
	}
	d.b = appendTenths(d.b, y)
}

// outline adds a closed shape.
func (d *path) outline(points ...point) {
	d.move(points[0])
	for _, p := range points[1:] {
		d.line(p)
	}
	d.close()
}

// join draws a straight line from p to q, without a move if it is there
// already.
func (d *path) join(p, q point) {
	if len(d.b) == 0 || tenths(p.x) != d.x || tenths(p.y) != d.y {
		d.move(p)
	}
	d.line(q)
}

// arc goes to p along an ellipse, anticlockwise.
func (d *path) arc(rx, ry float64, p point) {
	d.b = append(d.b, 'A')
	d.pair(tenths(rx), tenths(ry))
	d.b = append(d.b, " 0 0 0 "...)
	d.x, d.y, d.continuing = tenths(p.x), tenths(p.y), false
	d.pair(d.x, d.y)
}
