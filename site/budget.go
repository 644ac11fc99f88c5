package site

import (
	"errors"
	"io"
	"path"

	"berkas/site/artifact"
	"berkas/site/diag"
)

// mostOfPage is how many bytes a page may have. No browser shows one of so many, and what
// a dossier may make of a page is bounded by its texts, whose budgets package dossier has.
const mostOfPage = 256 << 20

// writeWithin writes a file; a page that has more bytes than it may is an error of the
// content, at what it is of.
func writeWithin(most int, f artifact.File, w io.Writer) error {
	if path.Ext(f.Path) != ".html" {
		return f.Write(w)
	}
	err := f.Write(&bounded{w, most})
	if !errors.Is(err, errLarge) {
		return err
	}
	if f.From.File == nil {
		f.From = fileAt("content/dossier.yaml")
	}
	var list diag.List
	list.Errorf(f.From, "the page %q has more than %d MB", f.Path, most>>20).Hint = "split what it shows into several files"
	return ContentError{list}
}

// bounded passes on so many bytes.
type bounded struct {
	to   io.Writer
	left int
}

var errLarge = errors.New("it has more bytes than it may")

// Write implements io.Writer.
func (b *bounded) Write(data []byte) (int, error) {
	if b.left -= len(data); b.left < 0 {
		return 0, errLarge
	}
	return b.to.Write(data)
}
