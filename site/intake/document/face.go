package document

import (
	"github.com/ledongthuc/pdf"
)

// face is a font: which characters its codes stand for, and how wide they are in
// thousandths of its size.
type face struct {
	encoding pdf.TextEncoding
	double   bool // codes have two bytes
	widths   map[int]float64
	usual    float64
}

// face returns a font of the resources, nil where it cannot be read.
func (p *painter) face(resources pdf.Value, name string) *face {
	v := resources.Key("Font").Key(name)
	if v.IsNull() {
		return nil
	}
	key := v.String()
	if f, known := p.fonts[key]; known {
		return f
	}
	font := pdf.Font{V: v}
	f := &face{encoding: font.Encoder(), double: v.Key("Subtype").Name() == "Type0", widths: map[int]float64{}, usual: 1000}
	if f.double {
		f.readCIDWidths(v.Key("DescendantFonts").Index(0))
	} else {
		f.readWidths(v)
	}
	p.fonts[key] = f
	return f
}

// readWidths reads the widths of a simple font. Of the fourteen standard fonts a
// file may leave them out; half the size is near enough to tell words apart.
func (f *face) readWidths(v pdf.Value) {
	f.usual = 500
	if missing := v.Key("FontDescriptor").Key("MissingWidth").Float64(); missing > 0 {
		f.usual = missing
	}
	first, list := int(v.Key("FirstChar").Int64()), v.Key("Widths")
	for i := range min(list.Len(), 256) {
		f.widths[first+i] = list.Index(i).Float64()
	}
}

// readCIDWidths reads the widths of a font whose codes have two bytes (ISO 32000-1,
// 9.7.4.3).
func (f *face) readCIDWidths(v pdf.Value) {
	if usual := v.Key("DW"); !usual.IsNull() {
		f.usual = usual.Float64()
	}
	list := v.Key("W")
	for i := 0; i+1 < list.Len() && len(f.widths) < 1<<16; {
		first, next := int(list.Index(i).Int64()), list.Index(i+1)
		if next.Kind() == pdf.Array {
			for j := range next.Len() {
				f.widths[first+j] = next.Index(j).Float64()
			}
			i += 2
			continue
		}
		for code := first; code <= min(int(next.Int64()), 1<<16); code++ {
			f.widths[code] = list.Index(i + 2).Float64()
		}
		i += 3
	}
}

// each calls do with every character of a string: what it reads as, its width, and
// whether it is the code 32 of a simple font, which word spacing widens.
func (f *face) each(raw string, do func(text string, width float64, space bool)) {
	size := 1
	if f.double {
		size = 2
	}
	for i := 0; i+size <= len(raw); i += size {
		code := int(raw[i])
		if f.double {
			code = code<<8 | int(raw[i+1])
		}
		width, known := f.widths[code]
		if !known {
			width = f.usual
		}
		text := raw[i : i+size]
		if f.encoding != nil {
			text = f.encoding.Decode(text)
		}
		do(text, width, !f.double && code == ' ')
	}
}
