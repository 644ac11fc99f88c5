package page

import (
	"cmp"
	"html/template"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// Origin is from whom it is known what a page says: as a drawing, and as a list and a
// table that have the same.
type Origin struct {
	SVG    template.HTML // "" where there is nothing to draw
	Count  Voices
	HowTo  string
	Sole   string // counts points that one source alone has; "" where there are none
	Voices []OriginVoice
	Shared []OriginShared // the same point by point: of the home page, where several say one
	Ways   string         // counts the rows of the table
	More   string         // counts points that are in neither
	All    string         // where those are
}

// OriginVoice is who says something.
type OriginVoice struct {
	Who    []*render.Link
	Name   string // where there is nobody
	Note   string
	Points []OriginPoint
}

// OriginShared is a point with who says it. Of the voices each has that point alone, with
// its own ways.
type OriginShared struct {
	OriginPoint // without ways
	Voices      []OriginVoice
}

// OriginPoint is what is said.
type OriginPoint struct {
	Label, Href string
	Tongue      render.Tongue // of a label in a source's words
	Note        string
	Count       Voices
	Ways        []OriginWay
	More        string // counts further ways
	Several     bool   // more than one source is among all of its ways
	Further     int    // how many those are
	Again       bool   // another voice before this one has it too
}

// OriginWay is one way by which it came into the dossier.
type OriginWay struct {
	Relay  *render.Link // nil: Name
	Name   string
	Named  bool // the paragraph names it
	Known  bool // it is known of the whole source at least
	Ref    render.Ref
	Words  string // the source's, on whom it has it from
	Tongue render.Tongue
}

const (
	drawnStrands   = 24 // in one drawing
	drawnOfPoint   = 4  // strands of one point
	listedPoints   = 40 // in the list and the table
	listedOfPoint  = 12 // ways of one point there
	leastStrands   = 2  // a drawing of fewer says less than the sentence
	longestExcerpt = 96 // characters of a quotation that stands for a point
	maxJoint       = 3  // speakers of a joint statement that are named
)

// originOf shows voices; all is where their quotations stand.
func originOf(r *render.Renderer, voices []voice, all string) Origin {
	if !worthDrawing(voices) {
		return Origin{}
	}
	o := Origin{Count: voicesShown(r, countedAll(voices)), HowTo: r.Words.OriginHowTo, All: all}
	room, points, sole := listedPoints, 0, 0
	for _, v := range voices {
		for _, p := range v.points {
			points++
			if len(p.counted(v.by).sources) == 1 {
				sole++
			}
		}
		if room > 0 {
			shown := originVoice(r, v, room)
			room -= len(shown.Points)
			o.Voices = append(o.Voices, shown)
		}
	}
	o.Ways, o.Sole = waysIn(r, o.Voices), soleOf(r, sole, points)
	o.More = r.Plural(r.Words.OriginMore, points-(listedPoints-room))
	o.SVG = drawOrigin(r, voices, o.Voices, points)
	return o
}

// worthDrawing reports whether a drawing of voices says more than a sentence.
func worthDrawing(voices []voice) bool {
	strands := 0
	for _, v := range voices {
		for _, p := range v.points {
			strands += len(p.ways)
		}
	}
	return strands >= leastStrands && len(countedAll(voices).voices) > 0
}

func waysIn(r *render.Renderer, voices []OriginVoice) string {
	rows := 0
	for _, v := range voices {
		for _, p := range v.Points {
			rows += len(p.Ways)
		}
	}
	return r.N(r.Words.CountWays, rows)
}

// soleOf says how many of all points one source alone has.
func soleOf(r *render.Renderer, sole, all int) string {
	if sole == 0 {
		return ""
	}
	return r.N(r.Words.OriginSole, sole, "all", r.Lang.Int(all))
}

// voicesShown writes "2 sumber, 1 suara"; of what nobody is quoted with that it is told.
func voicesShown(r *render.Renderer, c voiceCount) Voices {
	if len(c.sources) == 0 {
		return Voices{}
	}
	text := r.N(r.Words.CountSources, len(c.sources))
	if len(c.voices) > 0 {
		text += ", " + r.N(r.Words.CountVoices, len(c.voices))
	}
	if c.narrated {
		text += ", " + r.Words.OriginNarrated
	}
	return Voices{text, len(c.sources) > 1}
}

// originVoice shows a voice with as many of its points as there is room for.
func originVoice(r *render.Renderer, v voice, room int) OriginVoice {
	shown := OriginVoice{Who: render.Links(r, v.by, func(e *dossier.Entry) *dossier.Entry { return e }), Note: originNote(r, v)}
	shown.Name = nobody(r, v)
	for _, p := range list.First(v.points, room) {
		shown.Points = append(shown.Points, originPoint(r, v, p))
	}
	return shown
}

// nobody returns what a voice without a speaker is called, "" of one with.
func nobody(r *render.Renderer, v voice) string {
	switch {
	case len(v.by) > 0:
		return ""
	case v.whole:
		return r.Words.OriginCited
	}
	return r.Words.OriginNobody
}

// originNote says how much a voice says in how many sources.
func originNote(r *render.Renderer, v voice) string {
	return r.N(r.Words.CountPoints, len(v.points)) + ", " + r.N(r.Words.CountSources, len(countedAll([]voice{v}).sources))
}

func originPoint(r *render.Renderer, v voice, p point) OriginPoint {
	shown := OriginPoint{Count: voicesShown(r, p.counted(v.by)), Note: sameness(r, p)}
	if p.key != nil {
		shown.Label = cmp.Or(p.key.text.Short, lang.Fill(r.Words.OriginPoint, "n", strconv.Itoa(p.key.n)))
		shown.Href = "#" + pointID(p.key.n)
	} else {
		shown.Label, shown.Tongue = quotedLabel(r, p.ways)
		shown.Href = r.Ref(p.ways[0].at).Href
	}
	for _, w := range list.First(p.ways, listedOfPoint) {
		shown.Ways = append(shown.Ways, originWay(r, w))
	}
	shown.Further = len(p.ways) - len(shown.Ways)
	shown.More = r.Plural(r.Words.TiesMore, shown.Further)
	shown.Several = len(countedAll([]voice{{points: []point{p}}}).sources) > 1
	return shown
}

func pointID(n int) string { return "point-" + strconv.Itoa(n) }

// quotedLabel returns what a point is called: the curator's short form, else the words
// that are quoted, or how they begin.
func quotedLabel(r *render.Renderer, ways []way) (string, render.Tongue) {
	for _, w := range ways {
		if w.quote.Short != "" {
			return w.quote.Short, render.Tongue{}
		}
	}
	q := ways[0].quote
	words, tongue := q.Display(), r.Tongue(q.Source)
	if t := r.Translation(q); t != nil {
		words, tongue = t.Text, t.Tongue
	}
	if short := dossier.Shorten(words, longestExcerpt); short != words {
		words = strings.TrimSuffix(short, "…") + "[…]"
	}
	if q.Direct {
		words = "“" + words + "”"
	}
	return words, tongue
}

// sameness says how the sources of a point have it.
func sameness(r *render.Renderer, p point) string {
	if p.key != nil || len(p.ways) < 2 {
		return ""
	}
	for _, w := range p.ways {
		if w.quote.Statement != p.ways[0].quote.Statement {
			return r.Words.OriginSimilar
		}
	}
	return r.Words.OriginSame
}

func originWay(r *render.Renderer, w way) OriginWay {
	way := OriginWay{Ref: r.PlainRef(w.at)}
	source := w.at.Source
	var relay dossier.Outlet
	if w.quote != nil {
		relay, way.Words, way.Tongue = w.quote.Relay, w.quote.Attribution, r.Tongue(source)
	}
	switch via := source.Via.Name(); {
	case relay.Name() != "" && (way.Words != "" || !strings.EqualFold(relay.Name(), via)):
		way.Named, way.Known, way.Name = true, true, relay.Name()
		if o := relay.Organisation; o != nil {
			way.Relay = r.Link(&o.Entry)
		}
	case via != "":
		way.Known, way.Name = true, lang.Fill(r.Words.OriginWhole, "relay", via, "siglum", source.Siglum)
	default:
		way.Name = r.Words.OriginUnnamed
	}
	return way
}

// drawOrigin draws as many strands as fit, of what is listed; points is how many there
// are in all.
func drawOrigin(r *render.Renderer, voices []voice, listed []OriginVoice, points int) template.HTML {
	f := originFigure(r)
	strands := 0
	for i, v := range listed {
		drawn := figureVoice(r, voices[i].by, v)
		for _, p := range v.Points {
			if strands += min(len(p.Ways), drawnOfPoint); strands > drawnStrands {
				break
			}
			drawn.Points = append(drawn.Points, figurePoint(r, p))
		}
		if points -= len(drawn.Points); len(drawn.Points) > 0 {
			f.Voices = append(f.Voices, drawn)
		}
	}
	f.More = moreOfOrigin(r, points)
	return f.SVG()
}

func originFigure(r *render.Renderer) figure.Origin {
	w := r.Words
	return figure.Origin{
		Head:    figure.Head{ID: "origin", Title: w.Origin, Desc: w.OriginDesc},
		Columns: [5]string{w.OriginVoice, w.OriginRelay, w.Source, w.OriginColumn, w.OriginCounts},
	}
}

// moreOfOrigin counts points that are not drawn, and leads to the table.
func moreOfOrigin(r *render.Renderer, n int) figure.Link {
	if n == 0 {
		return figure.Link{}
	}
	return figure.Link{Text: r.N(r.Words.OriginMore, n), Href: "#relays", Plain: true}
}

func figureVoice(r *render.Renderer, by []*dossier.Entry, shown OriginVoice) figure.Voice {
	drawn := figure.Voice{Name: shown.Name, Note: shown.Note}
	for _, e := range list.First(by, maxJoint) {
		drawn.Who = append(drawn.Who, nodeOf(r, e))
	}
	if more := len(by) - maxJoint; more > 0 {
		drawn.Name = r.N(r.Words.TiesMore, more)
	}
	return drawn
}

func figurePoint(r *render.Renderer, shown OriginPoint) figure.Point {
	drawn := figure.Point{
		Label: figure.Link{Text: shown.Label, Href: shown.Href}, Note: shown.Note, Count: shown.Count.Count, Many: shown.Several,
	}
	if shown.Tongue.Lang != "" { // SVG has no way to say which way words are written
		drawn.Label.Text = lang.Fill(r.Words.EmbedQuote, "ref", referenceLink(shown.Ways[0].Ref).Text)
	}
	ways := shown.Ways
	if len(ways) > drawnOfPoint {
		ways = ways[:drawnOfPoint-1]
		drawn.More = figure.Link{Text: r.N(r.Words.TiesMore, len(shown.Ways)+shown.Further-len(ways)), Href: "#relays", Plain: true}
	}
	for _, w := range ways {
		place := referenceLink(w.Ref)
		place.Text = strings.TrimPrefix(place.Text, w.Ref.Siglum)
		if w.Words != "" {
			place.Title += ": " + w.Words
		}
		s := figure.Strand{Relay: figure.Node{Label: w.Name}, Named: w.Named, Siglum: w.Ref.Siglum, Place: place}
		if w.Relay != nil {
			s.Relay = figure.Node{Kind: figure.KindOrganisation, Label: w.Name, Title: w.Name, Href: w.Relay.Href}
		}
		drawn.Strands = append(drawn.Strands, s)
	}
	return drawn
}
