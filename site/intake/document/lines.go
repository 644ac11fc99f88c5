package document

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// line is a line of words in a column.
type line struct {
	page           int
	x0, y0, x1, y1 float64
	size           float64 // the height of most of its letters
	words          []word
	column         *column
}

// column is a part of a page whose lines are read one below the other.
type column struct {
	left, right float64
	leading     float64 // how far most lines stand from the one before
}

func (l line) text() string {
	var parts []string
	for _, w := range l.words {
		parts = append(parts, w.text)
	}
	return strings.Join(parts, " ")
}

// linesOf puts words into lines: those whose middles are on one height. They come
// from the top down, the words of each in the order in which they are read.
func linesOf(page int, words []word, c *column) []line {
	words = slices.Clone(words)
	slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(a.y0+a.y1, b.y0+b.y1) })
	var all []line
	for _, w := range words {
		if n := len(all) - 1; n >= 0 && sameLine(all[n], w) {
			all[n].add(w)
			continue
		}
		l := line{page: page, x0: w.x0, y0: w.y0, x1: w.x1, y1: w.y1, column: c, size: w.height()}
		l.words = []word{w}
		all = append(all, l)
	}
	for i := range all {
		all[i].order()
	}
	return all
}

// sameLine reports whether a word stands on a line: half of the lower of the two is
// beside the other, as of a raised number it is.
func sameLine(l line, w word) bool {
	overlap := min(l.y1, w.y1) - max(l.y0, w.y0)
	return overlap >= 0.5*min(w.height(), l.y1-l.y0)
}

func (l *line) add(w word) {
	l.words = append(l.words, w)
	l.x0, l.x1 = min(l.x0, w.x0), max(l.x1, w.x1)
	if w.height() > l.size { // what stood there was raised
		l.y0, l.y1, l.size = w.y0, w.y1, w.height()
	}
}

// order puts the words of a line into the order of reading and works out its size.
func (l *line) order() {
	slices.SortStableFunc(l.words, func(a, b word) int { return cmp.Compare(a.x0, b.x0) })
	if fromRight(l.words) {
		slices.Reverse(l.words)
	}
	sizes := map[float64]int{}
	most := 0
	for _, w := range l.words {
		sizes[w.height()] += len(w.text)
		if n := sizes[w.height()]; n > most || n == most && w.height() > l.size {
			most, l.size = n, w.height()
		}
	}
	l.raise()
}

// raise writes the small numbers above a line as such, each behind the word that it
// belongs to.
func (l *line) raise() {
	var words []word
	for i, w := range l.words {
		if w.height() < 0.85*l.size && w.y1 < l.y1-0.15*l.size {
			w.text = raised(w.text)
			if n := len(words) - 1; i > 0 && w.x0-words[n].x1 < 0.3*l.size {
				words[n].text += w.text
				words[n].x1 = max(words[n].x1, w.x1)
				continue
			}
		}
		words = append(words, w)
	}
	l.words = words
}

// raised returns numbers and signs as they are written above a line, other text as
// it is.
func raised(text string) string { return superscripts.Replace(text) }

var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "+", "⁺", "-", "⁻", "−", "⁻")

// fromRight reports whether most letters are of scripts that are written from the
// right.
func fromRight(words []word) bool {
	right, left := 0, 0
	for _, w := range words {
		for _, r := range w.text {
			if unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana) {
				right++
			} else if unicode.IsLetter(r) {
				left++
			}
		}
	}
	return right > left
}
