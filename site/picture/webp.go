package picture

import (
	"encoding/binary"
	"image"
)

// readWebP reads the header of a WebP: of the container, if there is one, and of
// the picture in it, whose size is what a decoder makes room for. The format is
// that of RFC 9649.
func readWebP(data []byte, f *File) error {
	var canvas, frame image.Point
	for name, c := range chunks(data[12:], riffChunk) {
		switch {
		case name == "VP8X" && len(c) >= 10:
			const alpha, animation = 0x10, 0x02
			if c[0]&animation != 0 {
				return moving(f.format)
			}
			f.lossless = c[0]&alpha != 0
			canvas = image.Pt(1+uint24(c[4:]), 1+uint24(c[7:]))
		case name == "ANIM", name == "ANMF":
			return moving(f.format)
		case name == "EXIF":
			f.turn = orientation(c)
		case frame == image.Point{}:
			frame = f.frameOfWebP(name, c)
		}
	}
	switch {
	case frame == image.Point{}:
		return refuse("save it again, or take another copy: it may be cut off", "this WebP has no picture in it")
	case canvas != image.Point{} && canvas != frame:
		return refuse(saveAgain, "this WebP says that it has %d × %d pixels, and the picture in it that it has %d × %d", canvas.X, canvas.Y, frame.X, frame.Y)
	}
	f.Width, f.Height = frame.X, frame.Y
	return nil
}

// frameOfWebP returns the size of the picture that a chunk is, nothing for a chunk
// that is none, and learns whether it has an alpha channel.
func (f *File) frameOfWebP(name string, c []byte) image.Point {
	switch {
	case name == "VP8 " && len(c) >= 10:
		return image.Pt(int(binary.LittleEndian.Uint16(c[6:]))&0x3fff, int(binary.LittleEndian.Uint16(c[8:]))&0x3fff)
	case name == "VP8L" && len(c) >= 5:
		bits := binary.LittleEndian.Uint32(c[1:])
		f.lossless = f.lossless || bits>>28&1 != 0
		return image.Pt(1+int(bits&0x3fff), 1+int(bits>>14&0x3fff))
	}
	return image.Point{}
}

func uint24(b []byte) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }
