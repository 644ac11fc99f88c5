package picture

import (
	"bytes"
	"encoding/binary"
	"go/build"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// sample returns a picture of other people's tests: of Go's own, or of those of
// golang.org/x/image.
func sample(t testing.TB, of, name string) []byte {
	t.Helper()
	p, err := build.Import(of, ".", build.FindOnly)
	if err != nil {
		t.Fatal(err)
	}
	dir := p.Dir
	if of == theirs {
		dir = filepath.Dir(dir)
	}
	data, err := os.ReadFile(filepath.Join(dir, "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

const (
	ours   = "image"
	theirs = "golang.org/x/image/webp"
)

// onePixel is a WebP in base64.
const onePixel = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"

// corners is a picture whose quarters are red, green, blue and black.
func corners(w, h int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for i, c := range []color.NRGBA{{255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 255}, {0, 0, 0, 255}} {
		x, y := i%2*w/2, i/2*h/2
		draw.Draw(m, image.Rect(x, y, x+w/2, y+h/2), image.NewUniform(c), image.Point{}, draw.Src)
	}
	return m
}

func pngOf(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegOf(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// exifOf returns EXIF that says an orientation, and more that is nobody's business.
func exifOf(turn int, order binary.AppendByteOrder, more string) []byte {
	mark := "II"
	if order == binary.AppendByteOrder(binary.BigEndian) {
		mark = "MM"
	}
	b := []byte(mark)
	b = order.AppendUint16(b, 42)
	b = order.AppendUint32(b, 8)
	b = order.AppendUint16(b, 2) // entries
	b = order.AppendUint16(order.AppendUint16(b, 0x010f), 2)
	b = order.AppendUint32(order.AppendUint32(b, uint32(len(more))), 38)
	b = order.AppendUint16(order.AppendUint16(b, 0x0112), 3)
	b = order.AppendUint16(order.AppendUint16(order.AppendUint32(b, 1), uint16(turn)), 0)
	b = order.AppendUint32(b, 0)
	return append(b, more...)
}

// withSegment puts a segment into a JPEG, behind its beginning.
func withSegment(data []byte, marker byte, segment []byte) []byte {
	head := binary.BigEndian.AppendUint16([]byte{0xff, marker}, uint16(len(segment)+2))
	return slices.Concat(data[:2], head, segment, data[2:])
}

// withChunk puts a chunk into a PNG, behind its header.
func withChunk(data []byte, name string, chunk []byte) []byte {
	const header = 8 + 25
	whole := append([]byte(name), chunk...)
	b := binary.BigEndian.AppendUint32(nil, uint32(len(chunk)))
	b = binary.BigEndian.AppendUint32(append(b, whole...), crc32.ChecksumIEEE(whole))
	return slices.Concat(data[:header], b, data[header:])
}
