package markdown

import (
	"slices"
	"unicode/utf8"

	"github.com/yuin/goldmark/text"
)

// body is a text taken apart: its leaves, and the tags between them.
type body struct {
	leaves []leaf
	after  string // tags behind the last leaf
}

// read takes a text apart. The tree that goldmark makes lives no longer than
// this, because its parts refer to each other and must not be shared.
func read(src string, o Options) body {
	w := walker{source: clean(src), o: o}
	if plain(w.source) {
		w.paragraphs()
	} else {
		w.src = bytesOf(w.source)
		p := verbatim()
		if o.Show != nil {
			p = curated()
		}
		w.block(p.Parse(text.NewReader(w.src)))
	}
	return body{leaves: w.leaves, after: w.tags.String()}
}

// clean returns src with each byte that is not UTF-8, and each NUL, as "?", and
// a carriage return that ends a line alone as a line feed. Nothing moves. What has
// none of them is not copied.
func clean(src string) string {
	if utf8.ValidString(src) && !hasOddControl(src) {
		return src
	}
	kept := []byte(src)
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRuneInString(src[i:])
		switch {
		case r == 0, r == utf8.RuneError && n == 1:
			kept[i] = '?'
		case r == '\r' && !lineFeedAt(src, i+1):
			kept[i] = '\n'
		}
		i += n
	}
	return string(kept)
}

// bytesOf returns a text for goldmark. It has no room behind its end, because
// goldmark appends to slices of it.
func bytesOf(src string) []byte { return slices.Clip([]byte(src)) }

func hasOddControl(src string) bool {
	for i := range len(src) {
		if c := src[i]; c == 0 || c == '\r' && !lineFeedAt(src, i+1) {
			return true
		}
	}
	return false
}

func lineFeedAt(src string, i int) bool { return i < len(src) && src[i] == '\n' }
