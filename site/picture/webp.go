package picture

import "encoding/binary"

// readWebP reads the header of a WebP: of the container, if there is one, and of
// the picture in it, whose size is what a decoder makes room for. The format is
// that of RFC 9649.
func readWebP(data []byte, f *File) error {
	var canvas, frame struct{ width, height int }
	for name, c := range chunks(data[12:], riffChunk) {
		switch {
		case name == "VP8X" && len(c) >= 10:
			const alpha, animation = 0x10, 0x02
			if c[0]&animation != 0 {
				return moving(f.format)
			}
			f.lossless = c[0]&alpha != 0
			canvas.width, canvas.height = 1+uint24(c[4:]), 1+uint24(c[7:])
		case name == "ANIM", name == "ANMF":
			return moving(f.format)
		case name == "VP8 " && len(c) >= 10 && frame.width == 0:
			frame.width = int(binary.LittleEndian.Uint16(c[6:])) & 0x3fff
			frame.height = int(binary.LittleEndian.Uint16(c[8:])) & 0x3fff
		case name == "VP8L" && len(c) >= 5 && frame.width == 0:
			bits := binary.LittleEndian.Uint32(c[1:])
			frame.width, frame.height = 1+int(bits&0x3fff), 1+int(bits>>14&0x3fff)
			f.lossless = f.lossless || bits>>28&1 != 0
		case name == "EXIF":
			f.turn = orientation(c)
		}
	}
	switch {
	case frame.width == 0:
		return refuse("save it again, or take another copy: it may be cut off", "this WebP has no picture in it")
	case canvas.width != 0 && canvas != frame:
		return refuse(saveAgain, "this WebP says that it has %d × %d pixels, and the picture in it that it has %d × %d", canvas.width, canvas.height, frame.width, frame.height)
	}
	f.Width, f.Height = frame.width, frame.height
	return nil
}

func uint24(b []byte) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }
