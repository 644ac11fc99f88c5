package poster

import (
	"image"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
)

// Where things stand, in points.
const (
	margin = 80
	column = Width - 2*margin

	headLine    = 118 // the base line of the kind
	headSize    = 30
	markSize    = 26
	headRule    = 146
	titleTop    = 176
	titleHeight = 250
	notedSize   = 40 // a title in smaller letters has no note
	noteHeight  = 72 // two lines
	footRule    = 524
	footTop     = 538
	footHeight  = 40 // one line
)

var (
	titleSizes = []int{76, 68, 60, 52, 46, 40, 35, 31, 27, 24}
	noteSizes  = []int{32, 28, 25}
	footSizes  = []int{28, 25, 22}
)

// draw sets a poster: what the page is of and whose, a rule, its title and a note,
// a rule, what it is part of. It reports whether the title is so long that it left no
// room for the note.
func (b *brush) draw(p Poster) (full bool) {
	title := b.bold.drawable(p.Title)
	label := b.regular.drawable(p.Label)
	if title == "" {
		title, label = strings.TrimSpace(label+" "+p.Locator), ""
	}
	b.head(p.Kind, label, b.bold.drawable(p.Brand))
	lines, size := b.bold.fit(title, titleSizes, column, titleHeight)
	y := b.set(b.bold, lines, size, titleTop)
	full = size < notedSize
	if !full {
		lines, size = b.regular.fit(b.regular.drawable(p.Note), noteSizes, column, noteHeight)
		b.set(b.regular, lines, size, y+14)
	}
	if site := b.regular.drawable(p.Site); site != "" {
		b.fill(image.Rect(margin, footRule, Width-margin, footRule+1), text)
		lines, size = b.regular.fit(site, footSizes, column, footHeight)
		b.set(b.regular, lines, size, footTop)
	}
	return full
}

// head sets the kind at the left, the brand with its red pilcrow at the right.
func (b *brush) head(k Kind, label, brand string) {
	x := margin
	if _, marked := marks[k]; marked && label != "" {
		b.shape(k, x, headLine-markSize+3, markSize)
		x += markSize + 14
	}
	lines, size := b.regular.fit(label, []int{headSize, 24}, column/2, headSize*3/2)
	if len(lines) > 0 {
		b.write(b.regular, lines[0], size, x, headLine, kindly)
	}
	sign := "¶"
	x = Width - margin - b.bold.width(sign, headSize) - b.bold.width(brand, headSize)
	if brand != "" && x > Width/2 {
		x = b.write(b.bold, brand, headSize, x, headLine, text)
		b.write(b.bold, sign, headSize, x, headLine, evidence)
	}
	b.fill(image.Rect(margin, headRule, Width-margin, headRule+3), text)
}

// set writes lines below each other and returns where the last one ends.
func (b *brush) set(t *typeface, lines []string, size, top int) int {
	for _, line := range lines {
		b.write(t, line, size, margin, top+size, text)
		top += leading(size)
	}
	return top
}

func leading(size int) int { return size * 5 / 4 }

// drawable returns a text in one line as the font can set it: composed, without
// characters that are not seen. It is "" where there are no letters for it.
func (t *typeface) drawable(s string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		switch {
		case unicode.IsSpace(r) || unicode.IsControl(r):
			r = ' '
		case unicode.Is(unicode.Cf, r):
			continue
		case !t.has(r):
			return ""
		}
		b.WriteRune(r)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// mostBytes is more of a text than there is room for.
const mostBytes = 4000

// fit breaks a text into lines of the largest size in which they have room, and no
// word is broken. What has none in the smallest ends behind a whole word, with dots.
func (t *typeface) fit(s string, sizes []int, width, height int) (lines []string, size int) {
	s = strings.ToValidUTF8(s[:min(len(s), mostBytes)], "")
	for _, size = range sizes {
		var whole bool
		if lines, whole = t.wrap(s, size, width); whole && len(lines)*leading(size) <= height {
			return lines, size
		}
	}
	if most := height / leading(size); len(lines) > most {
		lines = lines[:most]
		lines[most-1] = t.ended(lines[most-1], size, width)
	}
	return lines, size
}

// wrap breaks a text between words, and a word that is wider than a line anywhere; it
// reports whether there was none.
func (t *typeface) wrap(s string, size, width int) (lines []string, whole bool) {
	whole = true
	space := t.width(" ", size)
	line, at := "", 0 // what stands on the last line, and its width
	for word := range strings.FieldsSeq(s) {
		wide := t.width(word, size)
		if line != "" && at+space+wide <= width {
			line, at = line+" "+word, at+space+wide
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for ; wide > width; wide, whole = t.width(word, size), false {
			fits := t.fits(word, size, width)
			lines, word = append(lines, word[:fits]), word[fits:]
		}
		line, at = word, wide
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines, whole
}

// fits returns how many bytes of a text a line holds: of one letter at least.
func (t *typeface) fits(s string, size, width int) int {
	var w fixed.Int26_6
	for i, r := range s {
		if w += t.glyph(r, size).advance; i > 0 && w.Ceil() > width {
			return i
		}
	}
	return len(s)
}

// ended returns as much of a line as there is room for before three dots: whole words,
// unless there is but one.
func (t *typeface) ended(line string, size, width int) string {
	const dots = "…"
	for t.width(line+dots, size) > width {
		cut := strings.LastIndexByte(line, ' ')
		if cut < 0 {
			_, last := utf8.DecodeLastRuneInString(line)
			cut = len(line) - last
		}
		line = line[:cut]
	}
	return line + dots
}
