package figure

import "html/template"

// Origin is from whom something is known: who says it, who passed it on, which
// paragraph of which source has it, and what it is. Nothing is shared between rows, so
// that no line crosses another. It is 1080 units wide, and nothing in it is cut.
type Origin struct {
	Head
	Columns [5]string // names of the columns: voices, relays, sources, points, counts
	Voices  []Voice   // from the top down
	Shared  []Shared  // below them: what several say each
	More    Link      // says what is not drawn; may be empty
}

// Voice is who says something, one or several together, with what they say.
type Voice struct {
	Who    []Node // none: the source itself
	Name   string // then what that is called
	Note   string // how much they say where
	Points []Point
}

// Point is what is said.
type Point struct {
	Label   Link
	Note    string // how its sources have it
	Count   string // "2 sumber, 1 suara"
	Many    bool   // more than one source has it
	Strands []Strand
	More    Link // counts strands that are not drawn; may be empty
}

// Shared is a point with who says it. Each voice has the one point whose strands are
// its own; the words of those are not drawn.
type Shared struct {
	Point
	Voices []Voice
}

// Strand is one way by which a point came into the dossier.
type Strand struct {
	Relay  Node // who passed it on; without a kind: words in place of a name
	Named  bool // the paragraph names the relay
	Siglum string
	Place  Link // the paragraph: "¶5"
}

const (
	originBracket = 160.0
	originRelay   = 190.0
	originSource  = 430.0
	originJoint   = 560.0
	originPoint   = 576.0
	strandHeight  = 24.0
	betweenPoints = 12.0
)

var (
	originName  = room{22, start, 126}
	originRoom  = room{208, start, 206} // of relays
	originLabel = room{originPoint, start, 352}
	originCount = room{tiesWidth, end, 150}
	serif       = font{size: 14}
)

// SVG draws it; without a point it is empty.
func (o Origin) SVG() template.HTML {
	var p pen
	y := o.drawHead(&p)
	top := y
	rule := func() {
		if y > top {
			p.line("gridline", point{0, y}, point{tiesWidth, y})
			y += 10
		}
	}
	for _, v := range o.Voices {
		rule()
		y = v.draw(&p, y)
	}
	for _, s := range o.Shared {
		rule()
		y = s.draw(&p, y)
	}
	if y == top {
		return ""
	}
	if o.More.Text != "" {
		y += drawMore(&p, o.More, y)
	}
	return o.svg(tiesWidth, y, &p)
}

// drawMore draws what says that there is more, and returns how high that is.
func drawMore(p *pen, more Link, y float64) float64 {
	lines := flow([]Link{more}, originLabel.width)
	drawPieces(p, lines, originLabel, y+refHeight/2)
	return refHeight * float64(len(lines))
}

// drawHead draws the names of the columns and returns where they end.
func (o Origin) drawHead(p *pen) float64 {
	most := 1
	for i, r := range []room{{0, start, 150}, {originRelay, start, 220}, {originSource, start, 130}, originLabel, originCount} {
		lines := strong.whole(o.Columns[i], r.width)
		for j, l := range lines {
			p.text("bold", point{r.x, 12 + lineHeight*float64(j)}, r.a, line{text: l})
		}
		most = max(most, len(lines))
	}
	y := 10 + lineHeight*float64(most)
	p.line("axis", point{0, y}, point{tiesWidth, y})
	return y + 12
}

// draw draws a voice from y down and returns where it ends.
func (v Voice) draw(p *pen, y float64) float64 {
	top := y
	for i, point := range v.Points {
		if i > 0 {
			y += betweenPoints
		}
		y = point.draw(p, y)
	}
	y = max(y, top+v.height())
	v.drawHead(p, top, y)
	return y + 10
}

// drawHead draws who speaks, and what holds the strands from top to y together.
func (v Voice) drawHead(p *pen, top, y float64) {
	var d path
	d.move(point{originBracket - 8, top + 2})
	d.line(point{originBracket, top + 2})
	d.line(point{originBracket, y - 2})
	d.line(point{originBracket - 8, y - 2})
	p.path("bracket", &d)
	v.drawNames(p, (top+y-v.height())/2)
}

// height returns how high the names of a voice are.
func (v Voice) height() float64 {
	h := lineHeight * float64(len(rowFont.whole(v.Name, originName.width))+len(small.whole(v.Note, originName.width)))
	for _, n := range v.Who {
		h += 2 * endHeight(n, originName.width)
	}
	return h + 4
}

func (v Voice) drawNames(p *pen, y float64) {
	for _, n := range v.Who {
		half := endHeight(n, originName.width)
		drawEnd(p, n, false, point{8, y + half}, originName)
		y += 2 * half
	}
	write := func(f font, class, text string) {
		for _, l := range f.whole(text, originName.width) {
			p.text(class, point{originName.x, y + 12}, start, line{text: l})
			y += lineHeight
		}
	}
	write(rowFont, "name", v.Name)
	write(small, "muted", v.Note)
}

// draw draws a point below y with its strands and returns where it ends.
func (pt Point) draw(p *pen, y float64) float64 {
	strands := pt.strandsHeight()
	height := max(strands, pt.wordsHeight())
	joint := point{originJoint, y + height/2}
	pt.drawStrands(p, y+(height-strands)/2, joint)
	pt.drawEnd(p, joint)
	return y + height
}

// draw draws a point below y with its voices and returns where it ends.
func (s Shared) draw(p *pen, y float64) float64 {
	of := func(v Voice) float64 { return max(v.height(), v.Points[0].strandsHeight()) }
	voices := betweenPoints * float64(len(s.Voices)-1)
	for _, v := range s.Voices {
		voices += of(v)
	}
	height := max(voices, s.wordsHeight())
	joint := point{originJoint, y + height/2}
	at := y + (height-voices)/2
	for _, v := range s.Voices {
		v.drawHead(p, at, at+of(v))
		v.Points[0].drawStrands(p, at+(of(v)-v.Points[0].strandsHeight())/2, joint)
		at += of(v) + betweenPoints
	}
	s.drawEnd(p, joint)
	return y + height + 10
}

func (pt Point) strandsHeight() float64 {
	h := 0.0
	for _, s := range pt.Strands {
		h += s.height()
	}
	if pt.More.Text != "" {
		h += refHeight * float64(len(flow([]Link{pt.More}, originRoom.width)))
	}
	return h
}

// lines breaks the words of a point.
func (pt Point) lines() (label, note, count []string) {
	return serif.whole(pt.Label.Text, originLabel.width), small.whole(pt.Note, originLabel.width), strong.whole(pt.Count, originCount.width)
}

func (pt Point) wordsHeight() float64 {
	label, note, count := pt.lines()
	return max(17*float64(len(label))+lineHeight*float64(len(note))+4, 28, lineHeight*float64(len(count))+4)
}

// drawStrands draws the strands from y down, to where they meet.
func (pt Point) drawStrands(p *pen, y float64, joint point) {
	for _, s := range pt.Strands {
		s.draw(p, y+s.height()/2, joint)
		y += s.height()
	}
	if pt.More.Text != "" {
		drawPieces(p, flow([]Link{pt.More}, originRoom.width), originRoom, y+refHeight/2)
	}
}

// drawEnd draws where the strands meet, and what the point is.
func (pt Point) drawEnd(p *pen, joint point) {
	label, note, count := pt.lines()
	p.circle(map[bool]string{true: "fill-solid", false: "fill-hollow"}[pt.Many]+" node", joint, 6)
	pt.drawWords(p, label, note, joint.y-(17*float64(len(label))+lineHeight*float64(len(note)))/2)
	class := "halo"
	if pt.Many {
		class = "bold"
	}
	for i, l := range count {
		p.text(class, point{originCount.x, joint.y + 4.5 + lineHeight*(float64(i)-float64(len(count)-1)/2)}, end, line{text: l})
	}
}

// drawWords draws what is said from y down, and under it how its sources have it.
func (pt Point) drawWords(p *pen, label, note []string, y float64) {
	p.link(pt.Label.Href, pt.Label.Title, func() {
		p.rect("hit", box{originPoint, y - 4, originPoint + originLabel.width, y + 17*float64(len(label)) + 3}, "")
		for _, l := range label {
			p.text("serif", point{originPoint, y + 13}, start, line{text: l})
			y += 17
		}
	})
	for _, l := range note {
		p.text("muted", point{originPoint, y + 12}, start, line{text: l})
		y += lineHeight
	}
}

// relayLines breaks the name of a relay, which begins at x, into lines.
func (s Strand) relayLines() (lines []string, x float64, f font) {
	x, f = originRelay, small
	if s.Named {
		f = ordinary
	}
	if s.Relay.Kind != "" {
		x = originRoom.x
	}
	return f.whole(s.Relay.Label, originRoom.x+originRoom.width-x), x, f
}

func (s Strand) height() float64 {
	lines, _, _ := s.relayLines()
	return max(strandHeight, lineHeight*float64(len(lines))+6)
}

// draw draws a strand at height y, to the point where its point's meet.
func (s Strand) draw(p *pen, y float64, joint point) {
	lines, x, f := s.relayLines()
	box1 := max(18, strong.width(s.Siglum)+8)
	place := originSource + box1 + 6
	after := place + strong.width(s.Place.Text) + 6
	class, text := "strand", ""
	if !s.Named {
		class, text = "strand strand--unnamed", "muted"
	}
	p.line(class, point{originBracket, y}, point{originRelay - 6, y})
	if from := x + f.widest(lines) + 8; from < originSource-6 {
		p.line(class, point{from, y}, point{originSource - 6, y})
	}
	var d path
	d.move(point{after, y})
	bend := point{(joint.x - after) * .6, 0}
	end := point{joint.x - 7, joint.y}
	d.curve(point{after, y}.add(bend), end.sub(bend), end)
	p.path("strand", &d)
	p.link(s.Relay.Href, s.Relay.Title, func() {
		if s.Relay.Kind != "" {
			p.hollow(s.Relay.Kind, point{originRelay + 6, y}, 6)
		}
		if s.Relay.Href != "" {
			p.rect("hit", box{originRelay - 4, y - strandHeight/2, x + f.widest(lines) + 4, y + strandHeight/2}, "")
		}
		for i, l := range lines {
			p.text(text, point{x, y + 4.5 + lineHeight*(float64(i)-float64(len(lines)-1)/2)}, start, line{text: l})
		}
	})
	p.link(s.Place.Href, s.Place.Title, func() {
		p.rect("hit", box{originSource - 4, y - strandHeight/2, after, y + strandHeight/2}, "")
		p.rect("sigla-box node", box{originSource, y - 9, originSource + box1, y + 9}, "2")
		p.text("sigla", point{originSource + box1/2, y + 4.5}, middle, line{text: s.Siglum})
		p.text("sigla", point{place, y + 4.5}, start, line{text: s.Place.Text})
	})
}
