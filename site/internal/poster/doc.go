// Package poster draws the picture that social networks show of a page: 1200 by 630
// points, as Open Graph has it, in the colours of the pages.
//
// It knows no dossier: what stands on a poster is said in words. Those are set as
// large as there is room for, smaller when there are more of them, and cut only
// where the smallest letters leave no room, behind a whole word. The letters are
// those of the Go fonts (BSD licence), which have Latin, Greek and Cyrillic. A title
// with any other gives way to what the page is known by.
//
// The same poster has the same bytes, and is known by a name that is made of all that
// stands on it and of who draws it: where a file of that name is, nothing has to be
// drawn.
package poster

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"runtime"
	"sync"
)

// The size of a poster, in points.
const (
	Width  = 1200
	Height = 630
)

// Poster is what stands on one. Nothing but Locator has to be there.
type Poster struct {
	Kind    Kind
	Label   string // the word for the kind, as readers see it: "Orang"
	Title   string
	Locator string // what the page is known by, in ASCII: "orang/li-shangfu"
	Note    string // below the title
	Site    string // what the page is part of
	Brand   string
}

// edition is raised when anything is drawn otherwise than before. How it is compressed
// may change with the version of Go.
const edition = 1

// Name returns the name of a poster's file.
func (p Poster) Name() string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d %s %q", edition, runtime.Version(), []string{string(p.Kind), p.Label, p.Title, p.Locator, p.Note, p.Site, p.Brand}))
	return hex.EncodeToString(sum[:10]) + ".png"
}

// Press draws posters; any number at a time. The zero Press is ready.
type Press struct {
	brushes sync.Pool // of *brush
	buffers buffers
}

// mostSize is how many bytes a poster should have at most. It is written fast; in a
// form that takes longer when that gave more, and when it has so much text that it
// would.
const mostSize = 20_000

// Draw writes a poster as PNG.
func (p *Press) Draw(w io.Writer, what Poster) error {
	b, ok := p.brushes.Get().(*brush)
	if !ok {
		b = newBrush()
	}
	defer p.brushes.Put(b)
	b.begin(what.Kind)
	levels := []png.CompressionLevel{png.BestSpeed, png.DefaultCompression}
	if full := b.draw(what); full {
		levels = levels[1:]
	}
	for _, level := range levels {
		b.written.Reset()
		out := png.Encoder{CompressionLevel: level, BufferPool: &p.buffers}
		if err := out.Encode(&b.written, b.picture); err != nil {
			return err
		}
		if b.written.Len() <= mostSize {
			break
		}
	}
	_, err := b.written.WriteTo(w)
	return err
}

// buffers keeps what the encoder needs for the next poster.
type buffers struct{ pool sync.Pool }

func (b *buffers) Get() *png.EncoderBuffer {
	e, _ := b.pool.Get().(*png.EncoderBuffer)
	return e
}

func (b *buffers) Put(e *png.EncoderBuffer) { b.pool.Put(e) }

// ink is a colour that things are drawn with: the places in the palette of its
// shades, from the faintest.
type ink struct{ first, shades uint8 }

// A picture has paper and shades of what is drawn on it. With no more than sixteen
// colours the encoder would fit two points into a byte, which takes it longer.
var (
	text     = ink{1, 4}
	evidence = ink{5, 6}
	kindly   = ink{11, 6} // of the kind
)

var (
	paper       = color.RGBA{0xf7, 0xf8, 0xf5, 0xff}
	black       = color.RGBA{0x17, 0x1b, 0x1a, 0xff}
	evidenceRed = color.RGBA{0xa3, 0x23, 0x1b, 0xff}
)

// palette returns the colours of a poster of a kind.
func palette(k Kind) color.Palette {
	all := make(color.Palette, kindly.full()+1)
	all[0] = paper
	for _, of := range []struct {
		ink
		color.RGBA
	}{{text, black}, {evidence, evidenceRed}, {kindly, k.colour()}} {
		for i := range of.shades {
			all[of.first+i] = mix(of.RGBA, int(i)+1, int(of.shades))
		}
	}
	return all
}

// mix returns part of whole of a colour on paper.
func mix(c color.RGBA, part, whole int) color.RGBA {
	at := func(full, none uint8) uint8 {
		return uint8((int(full)*part + int(none)*(whole-part) + whole/2) / whole) //nolint:gosec // between the two
	}
	return color.RGBA{at(c.R, paper.R), at(c.G, paper.G), at(c.B, paper.B), 0xff}
}

// begin takes a new sheet.
func (b *brush) begin(k Kind) {
	if b.picture == nil {
		b.picture = image.NewPaletted(image.Rect(0, 0, Width, Height), nil)
	}
	clear(b.picture.Pix)
	b.picture.Palette = palette(k)
}
