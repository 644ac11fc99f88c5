package picture

import (
	"bytes"
	"encoding/binary"
	"iter"
	"strings"
)

// formatOf tells a format by how a file begins, "" for one that is not read.
func formatOf(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xd8\xff")):
		return "JPEG"
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		return "PNG"
	case isRIFF(data, "WEBP"):
		return "WebP"
	}
	return ""
}

func isRIFF(data []byte, kind string) bool {
	return len(data) >= 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == kind
}

// foreign says what a file is that is not read, as far as its first bytes tell.
func foreign(data []byte) error {
	head := data[:min(len(data), 1024)]
	brand := ""
	if len(head) >= 12 && string(head[4:8]) == "ftyp" {
		brand = string(head[8:12])
	}
	switch {
	case len(head) == 0:
		return refuse(saveAgain, "this file is empty")
	case bytes.HasPrefix(head, []byte("GIF8")):
		return refuse("save one of its frames as PNG", "this is a GIF, which is not shown")
	case bytes.Contains(bytes.ToLower(head), []byte("<svg")):
		return refuse("export it as PNG from the program that drew it", "this is an SVG drawing, which may hold scripts and is not shown")
	case strings.HasPrefix(brand, "hei"), strings.HasPrefix(brand, "hev"), brand == "mif1", brand == "msf1":
		return refuse("save it as JPEG: the phone's settings call that “most compatible”", "this is HEIC, which few browsers show")
	case strings.HasPrefix(brand, "avi"):
		return refuse(saveAgain, "this is AVIF, which is not read")
	case bytes.HasPrefix(head, []byte("II*\x00")), bytes.HasPrefix(head, []byte("MM\x00*")):
		return refuse("save it as JPEG or PNG", "this is TIFF or a camera's raw file, which browsers do not show")
	case bytes.HasPrefix(head, []byte("BM")):
		return refuse("save it as PNG", "this is a BMP, which is not read")
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return refuse("save the page or the picture in it as PNG", "this is a PDF and no picture")
	}
	return refuse(saveAgain, "this is no picture that is known here")
}

// layout says how a format writes its chunks.
type layout struct {
	order      binary.ByteOrder
	sizeFirst  bool // before the name
	after      int  // bytes behind each chunk
	evenLength bool // a chunk of odd length is filled up
}

var (
	pngChunk  = layout{binary.BigEndian, true, 4, false}
	riffChunk = layout{binary.LittleEndian, false, 0, true}
)

// chunks goes through the chunks of a file from after its signature, with their
// names. It ends where one is not whole.
func chunks(data []byte, l layout) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for len(data) >= 8 {
			name, size := data[:4], data[4:8]
			if l.sizeFirst {
				name, size = size, name
			}
			n := int64(l.order.Uint32(size))
			if n > int64(len(data)-8) || !yield(string(name), data[8:8+n]) {
				return
			}
			if l.evenLength {
				n += n & 1
			}
			data = data[min(int64(len(data)), 8+n+int64(l.after)):]
		}
	}
}
