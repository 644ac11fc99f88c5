package site

import (
	"bytes"
	"fmt"
	"path"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"
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

// file returns the bytes to write for a file of the site.
func (z minifier) file(name string, data []byte) ([]byte, error) {
	kind := minified[path.Ext(name)]
	if kind == "" {
		return data, nil
	}
	var b bytes.Buffer
	b.Grow(len(data))
	if err := z.m.Minify(kind, &b, bytes.NewReader(data)); err != nil {
		return nil, fmt.Errorf("minifying %s: %w", name, err)
	}
	return b.Bytes(), nil
}
