package picture

import (
	"bytes"
	"image"
	"image/draw"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/webp"
)

// quality is that of JPEGs: where photographs begin to show no difference. Another
// one, or another way to make them smaller, is another recipe of the cache.
const quality = 82

// Make makes sizes of the picture whose header f is from all of its bytes. The
// error is an [Error].
func (f File) Make(data []byte, sizes []Size) ([][]byte, error) {
	decode := png.Decode
	switch f.format {
	case "JPEG":
		decode = jpeg.Decode
	case "WebP":
		decode = webp.Decode
	}
	img, err := decode(bytes.NewReader(data))
	if err != nil {
		return nil, damaged(f.format, err)
	}
	if got := img.Bounds().Size(); got != f.stored(image.Pt(f.Width, f.Height)) {
		return nil, refuse(saveAgain, "this %s has other pixels than its header says", f.format)
	}
	var made [][]byte
	for _, s := range sizes {
		data, err := f.encode(img, image.Pt(s.Width, s.Height))
		if err != nil {
			return nil, damaged(f.format, err)
		}
		made = append(made, data)
	}
	return made, nil
}

// stored returns a size as it is in the file, before the picture is turned.
func (f File) stored(p image.Point) image.Point {
	if f.turn > 4 {
		return image.Pt(p.Y, p.X)
	}
	return p
}

func (f File) encode(img image.Image, size image.Point) ([]byte, error) {
	var b bytes.Buffer
	if !f.lossless {
		err := jpeg.Encode(&b, turned(shrunk(img, f.stored(size)), f.turn), &jpeg.Options{Quality: quality})
		return b.Bytes(), err
	}
	e := png.Encoder{CompressionLevel: png.BestCompression}
	if p, ok := img.(*image.Paletted); ok && f.turn == 1 && p.Bounds().Size() == size {
		err := e.Encode(&b, p) // which keeps it as small as it was
		return b.Bytes(), err
	}
	err := e.Encode(&b, turned(shrunk(img, f.stored(size)), f.turn))
	return b.Bytes(), err
}

// shrunk returns a picture in a size that is no larger in either direction. Each
// pixel is the mean of the area it stands for, weighed by how much of each pixel
// lies in it. It is computed in whole numbers, row by row: besides what it returns
// it needs room for two rows.
func shrunk(img image.Image, to image.Point) *image.RGBA {
	from := img.Bounds()
	w, h := from.Dx(), from.Dy()
	out := image.NewRGBA(image.Rectangle{Max: to})
	row := image.NewRGBA(image.Rect(0, 0, w, 1))
	sums, across := make([]uint64, 4*to.X), make([]uint64, 4*to.X)
	area := uint64(w) * uint64(h)
	y := 0 // of the row of out that is being summed up
	for sy := range h {
		draw.Draw(row, row.Rect, img, image.Pt(from.Min.X, from.Min.Y+sy), draw.Src)
		shareOut(row.Pix, across, w, to.X)
		// In units of 1/(h·to.Y) of the height a row of the picture spans to.Y, one of out h.
		for top, left := sy*to.Y, to.Y; left > 0; {
			part := min(left, (y+1)*h-top)
			for i, v := range across {
				sums[i] += v * uint64(part)
			}
			top, left = top+part, left-part
			if top == (y+1)*h {
				line := out.Pix[y*out.Stride:]
				for i, v := range sums {
					line[i] = byte((v + area/2) / area)
				}
				clear(sums)
				y++
			}
		}
	}
	return out
}

// shareOut adds up a row of w pixels in n sums of four, each pixel in units of
// 1/n of it.
func shareOut(row []byte, sums []uint64, w, n int) {
	clear(sums)
	x := 0
	for sx := range w {
		pixel := row[4*sx : 4*sx+4]
		for at, left := sx*n, n; left > 0; {
			part := min(left, (x+1)*w-at)
			for c, v := range pixel {
				sums[4*x+c] += uint64(v) * uint64(part)
			}
			at, left = at+part, left-part
			if at == (x+1)*w {
				x++
			}
		}
	}
}

// turned returns a picture as EXIF's orientation says that it is seen.
func turned(img *image.RGBA, turn int) *image.RGBA {
	if turn == 1 {
		return img
	}
	w, h := img.Rect.Dx(), img.Rect.Dy()
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	if turn > 4 {
		out = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			sx, sy := x, y
			if turn > 4 { // mirrored at the diagonal
				sx, sy = y, x
			}
			if turn == 2 || turn == 3 || turn == 7 || turn == 8 {
				sx = w - 1 - sx
			}
			if turn == 3 || turn == 4 || turn == 6 || turn == 7 {
				sy = h - 1 - sy
			}
			copy(out.Pix[out.PixOffset(x, y):][:4], img.Pix[img.PixOffset(sx, sy):])
		}
	}
	return out
}
