package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image/jpeg"
	"image/png"
	"strconv"
)

// File is what the header of a picture says.
type File struct {
	Width, Height int // as it is to be seen, turned upright

	format   string
	turn     int  // EXIF orientation, 1 to 8
	lossless bool // made PNG: it has an alpha channel or a palette
	sum      string
}

// Read reads the header of a picture. The error is an [Error].
func Read(data []byte) (File, error) {
	f := File{format: formatOf(data), turn: 1}
	read, known := readers[f.format]
	if !known {
		return File{}, foreign(data)
	}
	if err := read(data, &f); err != nil {
		return File{}, err
	}
	switch {
	case f.Width < 1 || f.Height < 1:
		return File{}, refuse(saveAgain, "this picture has no pixels: its header says %d × %d", f.Width, f.Height)
	case f.Width > mostSide || f.Height > mostSide || f.Width*f.Height > MostPixels:
		return File{}, refuse("make it smaller: pages show it "+strconv.Itoa(Lead[1])+" pixels wide at most",
			"this picture has %d × %d pixels; %d million are the most, and %d on a side", f.Width, f.Height, MostPixels/1_000_000, mostSide)
	}
	if f.turn > 4 {
		f.Width, f.Height = f.Height, f.Width
	}
	sum := sha256.Sum256(data)
	f.sum = hex.EncodeToString(sum[:8])
	return f, nil
}

// readers fill in what the header of a format says.
var readers = map[string]func([]byte, *File) error{"JPEG": readJPEG, "PNG": readPNG, "WebP": readWebP}

func readJPEG(data []byte, f *File) error {
	c, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return damaged(f.format, err)
	}
	if bytes.Count(data, []byte{0xff, 0xda}) > mostScans {
		return refuse("save it as an ordinary JPEG", "this JPEG has more than %d scans", mostScans)
	}
	f.Width, f.Height, f.turn = c.Width, c.Height, orientation(exifOfJPEG(data))
	return nil
}

func readPNG(data []byte, f *File) error {
	c, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return damaged(f.format, err)
	}
	f.Width, f.Height = c.Width, c.Height
	const truecolour = 2                                 // with grey the kinds that are neither a palette nor alpha
	f.lossless = len(data) > 25 && data[25] > truecolour // the colour type
	for name, chunk := range chunks(data[8:], pngChunk) {
		switch name {
		case "acTL":
			return moving(f.format)
		case "tRNS":
			f.lossless = true
		case "eXIf":
			f.turn = orientation(chunk)
		}
	}
	return nil
}

// damaged says that a decoder refused a file.
func damaged(format string, err error) error {
	return refuse("save it again, or take another copy: it may be cut off", "this %s cannot be read: %v", format, err)
}

func moving(format string) error {
	return refuse("save one of its frames as a picture", "this %s moves", format)
}

// Sizes returns the files that are made of a picture for some widths, the
// narrowest first. What is wider than the picture is as wide as it, once.
func (f File) Sizes(widths Widths) []Size {
	var all []Size
	for _, w := range widths {
		w = min(w, f.Width)
		if len(all) > 0 && all[len(all)-1].Width == w {
			break
		}
		all = append(all, Size{f.sum + "-" + strconv.Itoa(w) + f.ending(), w, max(1, (f.Height*w+f.Width/2)/f.Width)})
	}
	return all
}

func (f File) ending() string {
	if f.lossless {
		return ".png"
	}
	return ".jpg"
}
