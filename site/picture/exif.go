package picture

import (
	"bytes"
	"encoding/binary"
)

var exifMark = []byte("Exif\x00\x00")

// exifOfJPEG returns the EXIF of a JPEG, nil without one: the first segment of
// its kind before the picture.
func exifOfJPEG(data []byte) []byte {
	const app1, startOfScan = 0xe1, 0xda
	for data = data[2:]; len(data) >= 4 && data[0] == 0xff; {
		marker := data[1]
		if marker == 0xff { // filling
			data = data[1:]
			continue
		}
		n := int(binary.BigEndian.Uint16(data[2:]))
		if marker == startOfScan || n < 2 || n > len(data)-2 {
			return nil
		}
		if segment := data[4 : 2+n]; marker == app1 && bytes.HasPrefix(segment, exifMark) {
			return segment
		}
		data = data[2+n:]
	}
	return nil
}

// orientation returns how a picture is to be turned, by EXIF's tag 0x0112 from 1
// to 8; 1, as it is, where nothing says otherwise. The format is that of TIFF 6.0.
func orientation(exif []byte) int {
	exif = bytes.TrimPrefix(exif, exifMark)
	if len(exif) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.LittleEndian
	if exif[0] == 'M' {
		order = binary.BigEndian
	}
	first := order.Uint32(exif[4:])
	if uint64(first)+2 > uint64(len(exif)) {
		return 1
	}
	entries := exif[first:]
	n := int(order.Uint16(entries))
	for entries = entries[2:]; n > 0 && len(entries) >= 12; n-- {
		const tag, short = 0x0112, 3
		if order.Uint16(entries) == tag && order.Uint16(entries[2:]) == short {
			if turn := int(order.Uint16(entries[8:])); 1 <= turn && turn <= 8 {
				return turn
			}
			return 1
		}
		entries = entries[12:]
	}
	return 1
}
