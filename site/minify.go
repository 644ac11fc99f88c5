package site

import (
	"bytes"
	"io"
	"path"
	"sync"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"

	"berkas/site/artifact"
)

// minifier makes pages, styles and scripts small without changing what they
// are. Feeds and data files are left alone: white space in XML is text.
type minifier struct{ m *minify.M }

func newMinifier() minifier {
	m := minify.New()
	m.Add("text/html", &html.Minifier{KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true})
	m.AddFunc("text/css", css.Minify)
	m.AddFunc("text/javascript", js.Minify)
	return minifier{m}
}

var minified = map[string]string{".html": "text/html", ".css": "text/css", ".js": "text/javascript"}

// buffers hold files while they are made.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// file returns a file that is written small.
func (z minifier) file(f artifact.File) artifact.File {
	kind, write := minified[path.Ext(f.Path)], f.Write
	if kind == "" {
		return f
	}
	f.Write = func(w io.Writer) error {
		b := buffers.Get().(*bytes.Buffer)
		defer buffers.Put(b)
		b.Reset()
		if err := write(b); err != nil {
			return err
		}
		return z.m.Minify(kind, w, b)
	}
	return f
}
