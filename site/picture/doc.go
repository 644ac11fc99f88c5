// Package picture makes the files that a site shows of a picture of the dossier:
// JPEG, PNG and WebP go in; JPEG and PNG of the widths that the design has room
// for come out. It is a door of golang.org/x/image, which reads WebP.
//
// # What is read
//
// A format is told by how a file begins, never by its name. [Read] looks at the
// header alone, and refuses with an [Error] what could not be shown or would take
// too much work: other formats, by their names and with what to do; moving
// pictures; more than [MostPixels]; what its header does not tell truly. A WebP
// says its size twice, and both have to agree. [File.Make] reads all of it: a file
// that is cut off or damaged shows only there. It takes as much room as a decoder
// of the standard library does: up to twenty bytes for each pixel.
//
// # What is written
//
// Pixels, and nothing else: neither place, camera and time (EXIF, XMP, IPTC),
// nor comments, nor the small picture that cameras hide in a file. The
// orientation that EXIF says is applied to the pixels first. A colour profile is
// left out as well and its colours are not converted: numbers are taken for sRGB,
// so that a picture in a wider space (Adobe RGB, Display P3) looks paler than it
// is. Save it as sRGB before.
//
// What has an alpha channel or a palette becomes PNG, everything else JPEG.
// Nothing is cropped, and nothing enlarged. Each pixel is the mean of the area
// that it stands for, in integers, so that the same picture gives the same bytes
// on every machine.
//
// # Names
//
// A size is named after the SHA-256 of the file that it is made from, which says
// nothing of what the curator called it, and after its width. A picture that is
// changed has other names, and no other file changes.
package picture

import "fmt"

// Limits of what is read.
const (
	MostPixels = 40_000_000
	MostBytes  = 32 << 20
	mostSide   = 20_000 // pixels of a side
	mostScans  = 64     // of a JPEG: each goes over all of the picture
)

// Widths are those that a picture is made in, in pixels: as it is shown, and for
// screens with twice as many.
type Widths [2]int

// The widths of the design.
var (
	Portrait = Widths{152, 304}
	Lead     = Widths{736, 1472} // the column of text
)

// Error says why a file cannot be shown.
type Error struct {
	Message string // "this is an SVG drawing, which may hold scripts"
	Hint    string // what to do
}

// Error returns the message.
func (e *Error) Error() string { return e.Message }

func refuse(hint, message string, args ...any) error {
	return &Error{fmt.Sprintf(message, args...), hint}
}

const saveAgain = "save it as JPEG, PNG or WebP"

// Size is a file that is made of a picture.
type Size struct {
	Name          string // "3f2a9c1d8e4b5f60-736.jpg"
	Width, Height int
}
