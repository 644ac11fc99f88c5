package site

import (
	"bytes"
	"io"
	"path"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"

	"berkas/site/artifact"
)

// small returns a style or script of the program, which is written for those who
// read it, without what no browser needs; other files as they are. Templates are
// made small when they are compiled, all else is small as it is made.
func small(f artifact.File) artifact.File {
	minifiers := map[string]minify.MinifierFunc{".css": css.Minify, ".js": js.Minify}
	minifier, write := minifiers[path.Ext(f.Path)], f.Write
	if minifier == nil {
		return f
	}
	f.Write = func(w io.Writer) error {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			return err
		}
		return minifier(minify.New(), w, &b, nil)
	}
	return f
}
