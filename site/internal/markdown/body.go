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
func read(src []byte, o Options) body {
	src = clean(src)
	w := walker{src: src, source: string(src), o: o}
	if plain(w.source) {
		w.paragraphs()
	} else {
		p := verbatim()
		if o.Show != nil {
			p = curated()
		}
		w.block(p.Parse(text.NewReader(src)))
	}
	return body{leaves: w.leaves, after: w.tags.String()}
}

// clean returns src with each byte that is not UTF-8, and each NUL, as "?", and
// a carriage return that ends a line alone as a line feed. Nothing moves. The
// result has no room behind its end: goldmark appends to slices of it.
func clean(src []byte) []byte {
	if !utf8.Valid(src) || hasOddControl(src) {
		src = append([]byte(nil), src...)
		for i := 0; i < len(src); {
			r, n := utf8.DecodeRune(src[i:])
			switch {
			case r == 0, r == utf8.RuneError && n == 1:
				src[i] = '?'
			case r == '\r' && !lineFeedAt(src, i+1):
				src[i] = '\n'
			}
			i += n
		}
	}
	return slices.Clip(src)
}

func hasOddControl(src []byte) bool {
	for i, c := range src {
		if c == 0 || c == '\r' && !lineFeedAt(src, i+1) {
			return true
		}
	}
	return false
}

func lineFeedAt(src []byte, i int) bool { return i < len(src) && src[i] == '\n' }
