package poster

import "image/color"

// Kind is what a page is of, by the word that style sheets have for it: "person"; ""
// for the dossier as a whole.
type Kind string

// mark is how a kind is known: by a colour and the corners of a shape, in a square of
// a hundred points.
type mark struct {
	colour  color.RGBA
	corners [][2]float32
}

// marks has the shapes and colours of pages. One without corners is a circle.
var marks = map[Kind]mark{
	"person":       {color.RGBA{0x1d, 0x4f, 0x91, 0xff}, nil},
	"organisation": {color.RGBA{0x6b, 0x3a, 0x8c, 0xff}, [][2]float32{{6, 6}, {94, 6}, {94, 94}, {6, 94}}},
	"place":        {color.RGBA{0x24, 0x69, 0x3a, 0xff}, [][2]float32{{50, 0}, {100, 50}, {50, 100}, {0, 50}}},
	"event":        {color.RGBA{0x85, 0x50, 0x00, 0xff}, [][2]float32{{50, 8}, {100, 94}, {0, 94}}},
	"topic":        {color.RGBA{0x0b, 0x65, 0x70, 0xff}, [][2]float32{{12, 0}, {88, 0}, {88, 100}, {50, 72}, {12, 100}}},
	"claim":        {color.RGBA{0x47, 0x4d, 0x4a, 0xff}, [][2]float32{{0, 4}, {100, 4}, {100, 72}, {50, 72}, {22, 100}, {22, 72}, {0, 72}}},
	"source":       {color.RGBA{0x47, 0x4d, 0x4a, 0xff}, [][2]float32{{8, 0}, {62, 0}, {92, 30}, {92, 100}, {8, 100}}},
}

func (k Kind) colour() color.RGBA {
	if m, ok := marks[k]; ok {
		return m.colour
	}
	return black
}
