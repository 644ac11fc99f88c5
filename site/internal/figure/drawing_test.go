package figure

import (
	"encoding/xml"
	"errors"
	"html/template"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pgregory.net/rapid"
)

// drawing is an SVG read back: what a browser would make of it.
type drawing struct {
	view     box
	role     string
	named    []string // what aria-labelledby names
	ids      []string
	elements []string
	attrs    []string
	texts    []drawnText
	nodes    []drawnNode // the shapes of class node
	links    int
	titles   []string
}

type drawnText struct {
	class, words string
	box          box
	link         int // the link or group it is in
}

type drawnNode struct {
	class string
	box   box
	link  int
}

// read parses a figure, which must be well-formed, and measures its texts at
// the given size.
func read(t rapid.TB, svg template.HTML, size float64) drawing {
	t.Helper()
	var d drawing
	dec := xml.NewDecoder(strings.NewReader(string(svg)))
	group := 0
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return d
		}
		if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, svg)
		}
		el, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		at := attributes(el)
		d.elements = append(d.elements, el.Name.Local)
		for name, value := range at {
			d.attrs = append(d.attrs, el.Name.Local+" "+name+" "+value)
		}
		if at["id"] != "" {
			d.ids = append(d.ids, at["id"])
		}
		switch el.Name.Local {
		case "svg":
			v := floats(at["viewBox"])
			d.view, d.role, d.named = box{0, 0, v[2], v[3]}, at["role"], strings.Fields(at["aria-labelledby"])
		case "a":
			group++
			d.links++
		case "g":
			group++
		case "title":
			d.titles = append(d.titles, content(t, dec))
		case "text":
			d.texts = append(d.texts, readText(t, dec, at, size, group))
		case "circle", "rect", "path":
			if slices.Contains(strings.Fields(at["class"]), "node") {
				d.nodes = append(d.nodes, drawnNode{at["class"], shapeBox(el.Name.Local, at), group})
			}
		}
	}
}

func attributes(el xml.StartElement) map[string]string {
	at := map[string]string{}
	for _, a := range el.Attr {
		at[a.Name.Local] = a.Value
	}
	return at
}

// content returns the text up to the end of the current element.
func content(t rapid.TB, dec *xml.Decoder) string {
	var b strings.Builder
	for depth := 1; depth > 0; {
		token, err := dec.Token()
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			b.Write(token)
		}
	}
	return b.String()
}

// readText measures a text element with its lines, each part in its font.
func readText(t rapid.TB, dec *xml.Decoder, at map[string]string, size float64, group int) drawnText {
	classes := []string{at["class"]}
	words, widest, width, lines := "", 0.0, 0.0, 1
	for len(classes) > 0 {
		token, err := dec.Token()
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			span := attributes(token)
			classes = append(classes, span["class"])
			if span["dy"] != "" {
				words, width, lines = words+"\n", 0, lines+1
			}
		case xml.EndElement:
			classes = classes[:len(classes)-1]
		case xml.CharData:
			words += string(token)
			width += classFont(size, strings.Join(classes, " ")).width(string(token))
			widest = max(widest, width)
		}
	}
	p := point{floats(at["x"])[0], floats(at["y"])[0]}
	f := classFont(size, at["class"])
	return drawnText{at["class"], words, f.room(p, anchor(at["text-anchor"]), widest, lines), group}
}

// classFont is the font that the style sheet gives to a class.
func classFont(size float64, class string) font {
	f := font{size, strings.Contains(class, "bold") || strings.Contains(class, "sigla")}
	for _, own := range []struct {
		class string
		font  font
	}{{"name", rowFont}, {"centre", font{16, true}}, {"serif", serif}} {
		if slices.Contains(strings.Fields(class), own.class) {
			return own.font
		}
	}
	switch {
	case strings.Contains(class, "number"):
		return font{9.5, true}
	case strings.Contains(class, "country--other"):
		return small
	case strings.Contains(class, "country"):
		return font{11.9, true} // with what is between letters
	}
	if strings.Contains(class, "muted") {
		f.size = min(size, small.size)
	}
	return f
}

var number = regexp.MustCompile(`-?(\d+\.\d+|\.\d+|\d+)`)

func floats(s string) []float64 {
	var fs []float64
	for _, n := range number.FindAllString(s, -1) {
		f, _ := strconv.ParseFloat(n, 64)
		fs = append(fs, f)
	}
	return fs
}

// shapeBox returns the room of a mark.
func shapeBox(name string, at map[string]string) box {
	get := func(n string) float64 { return append(floats(at[n]), 0)[0] }
	switch name {
	case "circle":
		return around(point{get("cx"), get("cy")}, get("r"), get("r"))
	case "rect":
		return box{get("x"), get("y"), get("x") + get("width"), get("y") + get("height")}
	}
	return extent(outlines(at["d"])[0])
}

// outlines reads a path of moves and relative lines.
func outlines(d string) [][]point {
	var all [][]point
	for part := range strings.SplitSeq(strings.ReplaceAll(d, "z", ""), "M") {
		if part == "" {
			continue
		}
		var line []point
		at := point{}
		fs := floats(part)
		for i := 0; i+1 < len(fs); i += 2 {
			at = at.add(point{fs[i], fs[i+1]})
			line = append(line, at)
		}
		all = append(all, line)
	}
	return all
}

// pathOf returns the d of the first path of a class.
func pathOf(svg template.HTML, class string) string {
	m := regexp.MustCompile(`<path class="` + class + `" d="([^"]*)"`).FindStringSubmatch(string(svg))
	if m == nil {
		return ""
	}
	return m[1]
}

// noOverlaps fails if two texts overlap, or a text and a mark that is not its
// own, or if anything is outside the picture.
func noOverlaps(t rapid.TB, d drawing) {
	t.Helper()
	const touch = -.2 // coordinates are rounded
	for i, a := range d.texts {
		for _, b := range d.texts[:i] {
			if a.box.grow(touch).overlaps(b.box.grow(touch)) {
				t.Fatalf("texts overlap: %q %v and %q %v", a.words, a.box, b.words, b.box)
			}
		}
		for _, n := range d.nodes {
			if n.link != a.link && a.box.grow(touch).overlaps(n.box.grow(touch)) {
				t.Fatalf("text %q %v overlaps mark %s %v", a.words, a.box, n.class, n.box)
			}
		}
		if !a.box.grow(touch).inside(d.view.grow(1)) {
			t.Fatalf("text %q %v is outside of %v", a.words, a.box, d.view)
		}
	}
	for _, n := range d.nodes {
		if !n.box.grow(touch).inside(d.view.grow(1)) {
			t.Fatalf("mark %s %v is outside of %v", n.class, n.box, d.view)
		}
	}
}

// texts returns the words of the texts of a class.
func (d drawing) words(class string) []string {
	var words []string
	for _, t := range d.texts {
		if t.class == class {
			words = append(words, t.words)
		}
	}
	return words
}

// everything returns the words of all texts.
func (d drawing) everything() []string {
	words := make([]string, len(d.texts))
	for i, t := range d.texts {
		words[i] = t.words
	}
	return words
}
