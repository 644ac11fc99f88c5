package document

import (
	"math"
	"strings"

	"github.com/ledongthuc/pdf"
)

// matrix is a transformation as PDF has it: [a b c d e f].
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// times applies m first and then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// painter goes through what is painted on a page and keeps its words (ISO 32000-1,
// 9). The library reads the objects, fonts and encodings.
type painter struct {
	width, height float64
	fonts         map[string]*face
	state         state
	saved         []state

	words []word
	open  bool // the last word goes on
	base  float64
}

// state is the graphics state as far as text needs it.
type state struct {
	ctm, text, line matrix
	font            *face
	size            float64
	char, space     float64
	scale           float64
	leading, rise   float64
}

// newPainter turns a page the way it is shown, with its upper left corner as origin.
func newPainter(p pdf.Page) *painter {
	box := inherited(p.V, "CropBox")
	if box.Len() != 4 {
		box = inherited(p.V, "MediaBox")
	}
	x0, y0, x1, y1 := box.Index(0).Float64(), box.Index(1).Float64(), box.Index(2).Float64(), box.Index(3).Float64()
	w, h := x1-x0, y1-y0
	q := &painter{width: w, height: h, fonts: map[string]*face{}}
	m := matrix{1, 0, 0, -1, -x0, y1}
	switch ((inherited(p.V, "Rotate").Int64()%360 + 360) % 360) / 90 {
	case 1:
		m, q.width, q.height = matrix{0, 1, 1, 0, -y0, -x0}, h, w
	case 2:
		m = matrix{-1, 0, 0, 1, x1, -y0}
	case 3:
		m, q.width, q.height = matrix{0, -1, -1, 0, y1, x1}, h, w
	}
	q.state = state{ctm: m, text: identity, line: identity, scale: 1}
	return q
}

// inherited returns what a page or one of the nodes above it says.
func inherited(v pdf.Value, key string) pdf.Value {
	for range 50 { // nodes may stand in a circle
		if found := v.Key(key); !found.IsNull() || v.IsNull() {
			return found
		}
		v = v.Key("Parent")
	}
	return pdf.Value{}
}

// paint goes through a stream of operators. Forms stand in each other so deep at
// most.
func (p *painter) paint(stream, resources pdf.Value, depth int) {
	if stream.IsNull() || depth > 12 {
		return
	}
	pdf.Interpret(stream, func(stack *pdf.Stack, operator string) {
		args := make([]pdf.Value, stack.Len())
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stack.Pop()
		}
		p.operate(operator, operands(args), resources, depth)
	})
}

// operands are what an operator is given; one that is missing is null.
type operands []pdf.Value

func (o operands) at(i int) pdf.Value {
	if i < len(o) {
		return o[i]
	}
	return pdf.Value{}
}

func (o operands) number(i int) float64 { return o.at(i).Float64() }

func (o operands) matrix() matrix {
	return matrix{o.number(0), o.number(1), o.number(2), o.number(3), o.number(4), o.number(5)}
}

func (p *painter) operate(operator string, o operands, resources pdf.Value, depth int) {
	s := &p.state
	switch operator {
	case "q":
		if len(p.saved) < 1000 {
			p.saved = append(p.saved, *s)
		}
	case "Q":
		if n := len(p.saved) - 1; n >= 0 {
			p.state, p.saved = p.saved[n], p.saved[:n]
		}
	case "cm":
		s.ctm = o.matrix().times(s.ctm)
	case "Do":
		p.form(resources.Key("XObject").Key(o.at(0).Name()), resources, depth)
	case "BT":
		s.text, s.line = identity, identity
	case "Tf":
		s.font, s.size = p.face(resources, o.at(0).Name()), o.number(1)
	case "Tc":
		s.char = o.number(0)
	case "Tw":
		s.space = o.number(0)
	case "Tz":
		s.scale = o.number(0) / 100
	case "TL":
		s.leading = o.number(0)
	case "Ts":
		s.rise = o.number(0)
	default:
		p.show(operator, o)
	}
}

// show handles the operators that move to a place and those that write there.
func (p *painter) show(operator string, o operands) {
	s := &p.state
	switch operator {
	case "Td":
		s.move(o.number(0), o.number(1))
	case "TD":
		s.leading = -o.number(1)
		s.move(o.number(0), o.number(1))
	case "Tm":
		s.text = o.matrix()
		s.line = s.text
	case "T*":
		s.move(0, -s.leading)
	case "Tj":
		p.write(o.at(0).RawString())
	case "'":
		s.move(0, -s.leading)
		p.write(o.at(0).RawString())
	case "\"":
		s.space, s.char = o.number(0), o.number(1)
		s.move(0, -s.leading)
		p.write(o.at(2).RawString())
	case "TJ":
		list := o.at(0)
		for i := range list.Len() {
			if v := list.Index(i); v.Kind() == pdf.String {
				p.write(v.RawString())
			} else {
				s.advance(-v.Float64() / 1000 * s.size * s.scale)
			}
		}
	}
}

func (s *state) move(x, y float64) {
	s.line = matrix{1, 0, 0, 1, x, y}.times(s.line)
	s.text = s.line
}

func (s *state) advance(x float64) { s.text = matrix{1, 0, 0, 1, x, 0}.times(s.text) }

// form paints what a page takes in from elsewhere.
func (p *painter) form(x, outer pdf.Value, depth int) {
	if x.Key("Subtype").Name() != "Form" {
		return
	}
	before := p.state
	if m := x.Key("Matrix"); m.Len() == 6 {
		p.state.ctm = operands{m.Index(0), m.Index(1), m.Index(2), m.Index(3), m.Index(4), m.Index(5)}.matrix().times(before.ctm)
	}
	own := x.Key("Resources")
	if own.IsNull() {
		own = outer
	}
	p.paint(x, own, depth+1)
	p.state = before
}

// write puts down the characters of a string.
func (p *painter) write(raw string) {
	s := &p.state
	if s.font == nil {
		return
	}
	s.font.each(raw, func(text string, width float64, space bool) {
		m := matrix{s.size * s.scale, 0, 0, s.size, 0, s.rise}.times(s.text).times(s.ctm)
		p.glyph(m, width/1000, text)
		step := width/1000*s.size + s.char
		if space {
			step += s.space
		}
		s.advance(step * s.scale)
	})
}

// glyph puts a character behind the last word, or begins another. What is written
// up or down the page is none of the text.
func (p *painter) glyph(m matrix, width float64, text string) {
	size := math.Hypot(m[2], m[3])
	if size == 0 || math.Abs(m[1]) > 0.2*math.Abs(m[0]) {
		return
	}
	if len(p.words) > mostWords {
		panic(errLarge) // who called says so
	}
	x0, x1 := m[4], m[4]+width*m[0]
	if strings.TrimSpace(text) == "" {
		p.open = false
		return
	}
	n := len(p.words) - 1
	if p.open && n >= 0 && math.Abs(m[5]-p.base) < 0.2*size && math.Abs(x0-p.words[n].x1) < 0.14*size {
		p.words[n].text += text
		p.words[n].x1 = max(p.words[n].x1, x1)
		p.words[n].y0 = min(p.words[n].y0, m[5]-0.75*size)
		return
	}
	p.words = append(p.words, word{x0, m[5] - 0.75*size, x1, m[5] + 0.15*size, text})
	p.open, p.base = true, m[5]
}
