package poster

import (
	"bytes"
	"image"
	"image/draw"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// brush draws on one sheet at a time, and remembers the letters it drew.
type brush struct {
	picture       *image.Paletted
	written       bytes.Buffer
	regular, bold *typeface
}

func newBrush() *brush {
	return &brush{regular: newTypeface(goregular.TTF), bold: newTypeface(gobold.TTF)}
}

// typeface is a font in several sizes.
type typeface struct {
	font   *opentype.Font
	sizes  map[int]font.Face
	glyphs map[letter]glyph
	buffer sfnt.Buffer
}

type letter struct {
	rune
	size int
}

// glyph is how a letter looks, seen from where it stands on its line.
type glyph struct {
	mask    *image.Alpha
	advance fixed.Int26_6
}

func newTypeface(data []byte) *typeface {
	f, err := opentype.Parse(data)
	if err != nil {
		panic(err) // it is part of the program
	}
	return &typeface{font: f, sizes: map[int]font.Face{}, glyphs: map[letter]glyph{}}
}

// has reports whether the font has a letter.
func (t *typeface) has(r rune) bool {
	i, err := t.font.GlyphIndex(&t.buffer, r)
	return err == nil && i != 0
}

func (t *typeface) glyph(r rune, size int) glyph {
	l := letter{r, size}
	g, ok := t.glyphs[l]
	if ok {
		return g
	}
	bounds, mask, from, advance, ok := t.face(size).Glyph(fixed.Point26_6{}, r)
	g.advance = advance
	if ok && !bounds.Empty() {
		g.mask = image.NewAlpha(bounds)
		draw.Draw(g.mask, bounds, mask, from, draw.Src) // the face uses its own again
	}
	t.glyphs[l] = g
	return g
}

func (t *typeface) face(size int) font.Face {
	f, ok := t.sizes[size]
	if !ok {
		var err error
		if f, err = opentype.NewFace(t.font, &opentype.FaceOptions{Size: float64(size), DPI: 72}); err != nil {
			panic(err) // there is such a size
		}
		t.sizes[size] = f
	}
	return f
}

// width returns how wide a text is.
func (t *typeface) width(s string, size int) int {
	var w fixed.Int26_6
	for _, r := range s {
		w += t.glyph(r, size).advance
	}
	return w.Ceil()
}

// write sets a line from x on, on the base line y, and returns where it ends.
func (b *brush) write(t *typeface, s string, size, x, y int, with ink) int {
	at := fixed.I(x)
	for _, r := range s {
		g := t.glyph(r, size)
		if g.mask != nil {
			b.stamp(g.mask, image.Pt(at.Round(), y), with)
		}
		at += g.advance
	}
	return at.Ceil()
}

// stamp draws what a mask covers, moved to a place.
func (b *brush) stamp(mask *image.Alpha, to image.Point, with ink) {
	r := mask.Rect.Add(to).Intersect(b.picture.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		from := mask.Pix[mask.PixOffset(r.Min.X-to.X, y-to.Y):][:r.Dx()]
		row := b.picture.Pix[b.picture.PixOffset(r.Min.X, y):][:r.Dx()]
		for i, covered := range from {
			if shade := with.of(covered); shade > row[i] {
				row[i] = shade
			}
		}
	}
}

// of returns the shade for how much of a point is covered; 0, which is paper, for
// next to nothing.
func (k ink) of(covered uint8) uint8 {
	n := (int(covered)*int(k.shades) + 127) / 255
	if n == 0 {
		return 0
	}
	return k.first + uint8(n) - 1 //nolint:gosec // no more than there are shades
}

// full returns the ink undiluted.
func (k ink) full() uint8 { return k.first + k.shades - 1 }

// fill covers a rectangle.
func (b *brush) fill(r image.Rectangle, with ink) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := b.picture.Pix[b.picture.PixOffset(r.Min.X, y):][:r.Dx()]
		for i := range row {
			row[i] = with.full()
		}
	}
}

// shape draws the mark of a kind in a square.
func (b *brush) shape(k Kind, x, y, size int) {
	m, ok := marks[k]
	if !ok {
		return
	}
	v := vector.NewRasterizer(size, size)
	scale := float32(size) / 100
	if m.corners == nil {
		circle(v, float32(size)/2)
	}
	for i, c := range m.corners {
		if i == 0 {
			v.MoveTo(c[0]*scale, c[1]*scale)
		} else {
			v.LineTo(c[0]*scale, c[1]*scale)
		}
	}
	v.ClosePath()
	mask := image.NewAlpha(image.Rect(0, 0, size, size))
	v.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	b.stamp(mask, image.Pt(x, y), kindly)
}

// circle draws a circle that fills the square from the corner on.
func circle(v *vector.Rasterizer, r float32) {
	const k = .5523 // of a quarter of a circle, as a Bézier curve
	v.MoveTo(2*r, r)
	v.CubeTo(2*r, r+k*r, r+k*r, 2*r, r, 2*r)
	v.CubeTo(r-k*r, 2*r, 0, r+k*r, 0, r)
	v.CubeTo(0, r-k*r, r-k*r, 0, r, 0)
	v.CubeTo(r+k*r, 0, 2*r, r-k*r, 2*r, r)
}
