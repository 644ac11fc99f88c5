package match

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// Holders tells which of many texts may have a quotation: those with the rarest of
// its words.
type Holders struct {
	texts int
	of    map[string][]int // which texts have a word, in order
}

// Add adds a text. Texts are numbered from 0 on.
func (h *Holders) Add(text Folded) {
	if h.of == nil {
		h.of = map[string][]int{}
	}
	for word := range wholeWords(text.Text) {
		have := h.of[word]
		if n := len(have); n == 0 || have[n-1] != h.texts {
			h.of[word] = append(have, h.texts)
		}
	}
	h.texts++
}

// Of returns the numbers of the texts in which [Quotation] may find a quotation, in
// order; all is true where that is any of them.
func (h *Holders) Of(quote string) (some []int, all bool) {
	all = true
	for _, piece := range pieces(quote) {
		for word := range wholeWords(piece) {
			if have := h.of[word]; all || len(have) < len(some) {
				some, all = have, false
			}
		}
	}
	return some, all
}

// wholeWords yields the rows of letters and digits in a folded text. What is found
// begins and ends between two of them, so those of a quotation stand as such in
// every text that has it.
func wholeWords(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for text != "" {
			end := strings.IndexFunc(text, func(r rune) bool { return !wordRune(r) })
			if end < 0 {
				end = len(text)
			}
			if end > 0 && !yield(text[:end]) {
				return
			}
			_, size := utf8.DecodeRuneInString(text[end:])
			text = text[end+size:]
		}
	}
}
