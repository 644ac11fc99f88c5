package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// made makes a picture in widths, which has to succeed.
func made(t testing.TB, data []byte, widths Widths) ([]Size, [][]byte) {
	t.Helper()
	f, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	sizes := f.Sizes(widths)
	files, err := f.Make(data, sizes)
	if err != nil {
		t.Fatal(err)
	}
	return sizes, files
}

// TestPicturesAreTurnedAsTheySay, whatever format says it: the corner that is to
// be seen at the top left is there.
func TestPicturesAreTurnedAsTheySay(t *testing.T) {
	red, green, blue, black := color.RGBA{255, 0, 0, 255}, color.RGBA{0, 255, 0, 255}, color.RGBA{0, 0, 255, 255}, color.RGBA{0, 0, 0, 255}
	for turn, want := range map[int][4]color.RGBA{ // top left, top right, bottom left, bottom right
		1: {red, green, blue, black}, 2: {green, red, black, blue}, 3: {black, blue, green, red}, 4: {blue, black, red, green},
		5: {red, blue, green, black}, 6: {blue, red, black, green}, 7: {black, green, blue, red}, 8: {green, black, red, blue},
		0: {red, green, blue, black}, 9: {red, green, blue, black},
	} {
		for name, data := range map[string][]byte{
			"JPEG":       withSegment(jpegOf(t, corners(64, 32)), 0xe1, append([]byte("Exif\x00\x00"), exifOf(turn, binary.LittleEndian, "x")...)),
			"JPEG of MM": withSegment(jpegOf(t, corners(64, 32)), 0xe1, append([]byte("Exif\x00\x00"), exifOf(turn, binary.BigEndian, "x")...)),
			"PNG":        withChunk(pngOf(t, corners(64, 32)), "eXIf", exifOf(turn, binary.BigEndian, "x")),
		} {
			sizes, files := made(t, data, Widths{16, 64})
			wide := image.Pt(64, 32)
			if turn > 4 && turn < 9 {
				wide = image.Pt(32, 64)
			}
			if last := sizes[len(sizes)-1]; image.Pt(last.Width, last.Height) != wide {
				t.Errorf("%s turned by %d has %v", name, turn, last)
			}
			for i, file := range files {
				m, _, err := image.Decode(bytes.NewReader(file))
				if err != nil {
					t.Fatal(err)
				}
				w, h := sizes[i].Width, sizes[i].Height
				for j, c := range want {
					at := image.Pt(w/4+j%2*w/2, h/4+j/2*h/2)
					if got := color.RGBAModel.Convert(m.At(at.X, at.Y)).(color.RGBA); !near(got, c) {
						t.Errorf("%s turned by %d, %d wide, has %v at %v, not %v", name, turn, w, got, at, c)
					}
				}
			}
		}
	}
}

func near(a, b color.RGBA) bool {
	apart := func(x, y uint8) bool { return max(x, y)-min(x, y) > 24 } // a JPEG is near
	return !apart(a.R, b.R) && !apart(a.G, b.G) && !apart(a.B, b.B)
}

// TestNothingButPixelsIsWritten: whatever else is put into a file, none of it is
// in what is made, which has no place where such a thing could be.
func TestNothingButPixelsIsWritten(t *testing.T) {
	plainJPEG, plainPNG := jpegOf(t, corners(40, 20)), pngOf(t, corners(40, 20))
	rapid.Check(t, func(rt *rapid.T) {
		secret := "6°12'S " + rapid.StringMatching(`[a-z]{12,60}`).Draw(rt, "secret")
		turn := rapid.IntRange(1, 8).Draw(rt, "turn")
		data := plainJPEG
		if rapid.Bool().Draw(rt, "png") {
			data = plainPNG
			for _, name := range rapid.SliceOf(rapid.SampledFrom([]string{"eXIf", "tEXt", "iTXt", "iCCP", "prVt"})).Draw(rt, "chunks") {
				data = withChunk(data, name, exifOf(turn, binary.BigEndian, secret))
			}
		} else {
			for _, marker := range rapid.SliceOf(rapid.SampledFrom([]byte{0xe0, 0xe1, 0xe2, 0xed, 0xfe})).Draw(rt, "segments") {
				data = withSegment(data, marker, append([]byte("Exif\x00\x00"), exifOf(turn, binary.BigEndian, secret)...))
			}
			data = append(slices.Clip(data), secret...)
		}
		f, err := Read(data)
		if err != nil {
			rt.Fatal(err)
		}
		sizes := f.Sizes(Widths{10, 30})
		files, err := f.Make(data, sizes)
		if err != nil {
			rt.Fatal(err)
		}
		for i, file := range files {
			if bytes.Contains(file, []byte(secret[:12])) || bytes.Contains(file, []byte("Exif")) {
				rt.Errorf("%s has what was hidden in the picture", sizes[i].Name)
			}
			if extra := besidesPixels(file); extra != "" {
				rt.Errorf("%s has a %s", sizes[i].Name, extra)
			}
		}
	})
}

// besidesPixels names a part of a file that a decoder does not need, "" for none.
func besidesPixels(file []byte) string {
	if formatOf(file) == "PNG" {
		for name := range chunks(file[8:], pngChunk) {
			if !slices.Contains([]string{"IHDR", "PLTE", "tRNS", "IDAT", "IEND"}, name) {
				return name
			}
		}
		return ""
	}
	for at := 2; at+4 <= len(file); {
		marker := file[at+1]
		if marker == 0xda {
			return ""
		}
		if marker>>4 == 0xe || marker == 0xfe {
			return "segment " + string("0123456789abcdef"[marker&15])
		}
		at += 2 + int(binary.BigEndian.Uint16(file[at+2:]))
	}
	return "cut"
}

// TestSizesAreWhatTheySay: every file has the size that pages are told, in the
// format of its name; none is larger than the picture; the same bytes twice.
func TestSizesAreWhatTheySay(t *testing.T) {
	samples := map[string]struct {
		data []byte
		want string // the ending
	}{
		"JPEG":             {sample(t, ours, "video-001.jpeg"), ".jpg"},
		"progressive JPEG": {sample(t, ours, "video-001.progressive.jpeg"), ".jpg"},
		"CMYK JPEG":        {sample(t, ours, "video-001.cmyk.jpeg"), ".jpg"},
		"grey JPEG":        {sample(t, ours, "video-005.gray.jpeg"), ".jpg"},
		"interlaced PNG":   {sample(t, "image/png", "benchRGB-interlace.png"), ".jpg"},
		"palette PNG":      {sample(t, "image/png", "benchPaletted.png"), ".png"},
		"alpha PNG":        {pngOf(t, image.NewNRGBA(image.Rect(0, 0, 50, 70))), ".png"},
		"opaque PNG":       {pngOf(t, corners(50, 70)), ".jpg"},
		"16 bit PNG":       {pngOf(t, image.NewNRGBA64(image.Rect(0, 0, 31, 7))), ".png"},
		"16 bit grey PNG":  {pngOf(t, image.NewGray16(image.Rect(0, 0, 31, 700))), ".jpg"},
		"lossy WebP":       {sample(t, theirs, "blue-purple-pink.lossy.webp"), ".jpg"},
		"lossless WebP":    {sample(t, theirs, "blue-purple-pink.lossless.webp"), ".jpg"},
		"alpha WebP":       {sample(t, theirs, "yellow_rose.lossy-with-alpha.webp"), ".png"},
		"a single pixel":   {decoded(t, onePixel), ".jpg"},
	}
	for name, s := range samples {
		for _, widths := range []Widths{Portrait, {20, 40}, {7, 9000}, {9000, 18000}} {
			f, err := Read(s.data)
			if err != nil {
				t.Fatal(name, err)
			}
			sizes, files := made(t, s.data, widths)
			_, again := made(t, slices.Clone(s.data), widths)
			for i, file := range files {
				c, format, err := image.DecodeConfig(bytes.NewReader(file))
				if err != nil || c.Width != sizes[i].Width || c.Height != sizes[i].Height {
					t.Errorf("%s: %v is %d × %d (%v)", name, sizes[i], c.Width, c.Height, err)
				}
				if c.Width > f.Width || c.Height > f.Height || c.Width > widths[1] {
					t.Errorf("%s of %d × %d was enlarged to %d × %d for %v", name, f.Width, f.Height, c.Width, c.Height, widths)
				}
				if filepath.Ext(sizes[i].Name) != s.want || format != map[string]string{".jpg": "jpeg", ".png": "png"}[s.want] {
					t.Errorf("%s became %s, in %s", name, sizes[i].Name, format)
				}
				if !bytes.Equal(file, again[i]) {
					t.Errorf("%s: %s has other bytes the second time", name, sizes[i].Name)
				}
			}
			if f.Width > widths[1] && len(sizes) != 2 || len(sizes) == 2 && sizes[0].Width >= sizes[1].Width {
				t.Errorf("%s of %d pixels is made in %v for %v", name, f.Width, sizes, widths)
			}
		}
	}
}

func decoded(t testing.TB, text string) []byte {
	t.Helper()
	data, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestPixelsAreMeans holds what is made smaller against sums over areas.
func TestPixelsAreMeans(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w, h := rapid.IntRange(1, 12).Draw(rt, "w"), rapid.IntRange(1, 12).Draw(rt, "h")
		m := image.NewGray(image.Rect(3, 5, 3+w, 5+h)) // it need not begin at nothing
		for i := range m.Pix {
			m.Pix[i] = rapid.Byte().Draw(rt, "pixel")
		}
		to := image.Pt(rapid.IntRange(1, w).Draw(rt, "to w"), rapid.IntRange(1, h).Draw(rt, "to h"))
		small := shrunk(m, to)
		for y := range to.Y {
			for x := range to.X {
				sum, area := 0, 0 // over a grid as fine as both
				for fy := y * h; fy < (y+1)*h; fy++ {
					for fx := x * w; fx < (x+1)*w; fx++ {
						sum, area = sum+int(m.GrayAt(3+fx/to.X, 5+fy/to.Y).Y), area+1
					}
				}
				if got, want := int(small.RGBAAt(x, y).R), (sum+area/2)/area; got != want {
					rt.Fatalf("at %d, %d of %v from %d × %d: %d, not %d", x, y, to, w, h, got, want)
				}
			}
		}
	})
}

// TestWhatIsRefused: each file is refused from its header, with what it is and
// what to do.
func TestWhatIsRefused(t *testing.T) {
	huge := jpegOf(t, corners(8, 8))
	sof := bytes.Index(huge, []byte{0xff, 0xc0})
	binary.BigEndian.PutUint16(huge[sof+5:], 60_000)
	binary.BigEndian.PutUint16(huge[sof+7:], 60_000)
	wide := pngOf(t, corners(8, 8))
	binary.BigEndian.PutUint32(wide[16:], 30_000)
	binary.BigEndian.PutUint32(wide[29:], crc32.ChecksumIEEE(wide[12:29]))
	lying := decoded(t, onePixel)
	binary.LittleEndian.PutUint16(lying[26:], 16_000)
	binary.LittleEndian.PutUint16(lying[28:], 16_000)
	canvas := func(flags byte, w, h int) []byte {
		return append([]byte("VP8X\x0a\x00\x00\x00"), flags, 0, 0, 0, byte(w-1), byte((w-1)>>8), 0, byte(h-1), byte((h-1)>>8), 0)
	}
	small := decoded(t, onePixel)
	boxed := func(c []byte) []byte { return slices.Concat(small[:12], c, small[12:]) }
	scans := jpegOf(t, corners(8, 8))
	for range 100 {
		scans = append(scans, 0xff, 0xda)
	}
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"a JPEG of 60,000 × 60,000": {huge, "60000 × 60000 pixels; 40 million"},
		"a PNG too wide":            {wide, "30000 × 8 pixels"},
		"a WebP too large":          {lying, "16000 × 16000 pixels"},
		"a WebP that lies":          {boxed(canvas(0, 10, 10)), "that it has 10 × 10 pixels, and the picture in it that it has 1 × 1"},
		"a moving WebP":             {boxed(canvas(2, 1, 1)), "this WebP moves"},
		"a WebP without a picture":  {small[:12], "no picture in it"},
		"a WebP cut off":            {small[:25], "no picture in it"},
		"a moving PNG":              {withChunk(pngOf(t, corners(8, 8)), "acTL", make([]byte, 8)), "this PNG moves"},
		"a JPEG of many scans":      {scans, "more than 64 scans"},
		"a JPEG cut off":            {jpegOf(t, corners(8, 8))[:12], "this JPEG cannot be read"},
		"a PNG cut off":             {pngOf(t, corners(8, 8))[:20], "this PNG cannot be read"},
		"SVG":                       {[]byte("<?xml version='1.0'?>\n<SVG onload='x()'/>"), "SVG"},
		"GIF":                       {[]byte("GIF89a"), "GIF"},
		"HEIC":                      {[]byte("\x00\x00\x00\x18ftypheic\x00\x00"), "HEIC"},
		"AVIF":                      {[]byte("\x00\x00\x00\x18ftypavif\x00\x00"), "AVIF"},
		"TIFF":                      {[]byte("II*\x00\x08\x00"), "TIFF"},
		"BMP":                       {[]byte("BM\x00\x00"), "BMP"},
		"PDF":                       {[]byte("%PDF-1.7"), "PDF"},
		"a text":                    {[]byte("foto"), "no picture that is known"},
		"nothing":                   {nil, "empty"},
	} {
		_, err := Read(c.data)
		wrong, ok := errors.AsType[*Error](err)
		if !ok || !strings.Contains(wrong.Message, c.want) || wrong.Hint == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestACutFileIsFound wherever it is cut: if not by its header, when it is made.
func TestACutFileIsFound(t *testing.T) {
	for name, data := range map[string][]byte{
		"JPEG": jpegOf(t, corners(40, 40)), "PNG": pngOf(t, corners(40, 40)), "WebP": sample(t, theirs, "blue-purple-pink.lossless.webp"),
	} {
		for cut := 1; cut < len(data); cut += 1 + len(data)/97 {
			f, err := Read(data[:cut])
			if err == nil {
				_, err = f.Make(data[:cut], f.Sizes(Portrait))
			}
			if _, ok := errors.AsType[*Error](err); !ok {
				t.Errorf("%s, cut after %d bytes of %d: %v", name, cut, len(data), err)
			}
		}
	}
}

// TestTheCacheHasWhatWasMade, and what was damaged in it is as if it were not there.
func TestTheCacheHasWhatWasMade(t *testing.T) {
	dir := t.TempDir()
	data := jpegOf(t, corners(400, 200))
	f, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	sizes := f.Sizes(Portrait)
	want, err := f.Make(data, sizes)
	if err != nil {
		t.Fatal(err)
	}
	if CacheIn(dir).Get(sizes) != nil {
		t.Error("there is something in the cache before anything is kept")
	}
	CacheIn(dir).Keep(sizes, want)
	if !slices.EqualFunc(want, CacheIn(dir).Get(sizes), bytes.Equal) {
		t.Error("the cache has something else")
	}
	files, err := filepath.Glob(filepath.Join(dir, "*", "*"))
	if err != nil || len(files) != len(sizes) {
		t.Fatal(files, err)
	}
	for _, file := range files {
		damaged, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		damaged[len(damaged)/2] ^= 1
		if err := os.WriteFile(file, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if CacheIn(dir).Get(sizes) != nil {
		t.Error("what was damaged in the cache is taken from it")
	}
	if CacheIn("").Keep(sizes, want); CacheIn("").Get(sizes) != nil {
		t.Error("a cache without a folder keeps something")
	}
}

// FuzzRead: no bytes make it panic, or pass the header and then have other pixels.
func FuzzRead(f *testing.F) {
	f.Add(withSegment(jpegOf(f, corners(8, 8)), 0xe1, append([]byte("Exif\x00\x00"), exifOf(6, binary.BigEndian, "x")...)))
	f.Add(withChunk(pngOf(f, corners(4, 2)), "eXIf", exifOf(5, binary.LittleEndian, "x")))
	f.Add(pngOf(f, image.NewPaletted(image.Rect(0, 0, 3, 3), color.Palette{color.Black, color.Transparent})))
	f.Add(decoded(f, onePixel))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read(data)
		if err != nil || p.Width*p.Height > 1<<12 {
			return
		}
		sizes := p.Sizes(Portrait)
		files, err := p.Make(data, sizes)
		for i, file := range files {
			c, _, err := image.DecodeConfig(io.LimitReader(bytes.NewReader(file), 1<<24))
			if err != nil || c.Width != sizes[i].Width || c.Height != sizes[i].Height {
				t.Errorf("%v became %v (%v)", sizes[i], c, err)
			}
		}
		if err != nil && !strings.Contains(err.Error(), p.format) {
			t.Error(err)
		}
	})
}
