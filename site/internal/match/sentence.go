package match

import (
	"iter"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence returns the sentence around text[start:end]; where the range reaches
// over several, all of them.
func Sentence(text string, start, end int) (int, int) {
	from, to := start, end
	for s := range sentences(text) {
		if s.Start <= start && start < s.End {
			from = s.Start
		}
		if end <= s.End {
			if s.Start < end {
				to = s.End
			}
			break
		}
	}
	return from, to
}

// Around is [Sentence] for a paragraph whose [Sentences] are known.
func Around(sentences []Range, start, end int) (int, int) {
	from, to := start, end
	ending := func(at int) int {
		return sort.Search(len(sentences), func(i int) bool { return sentences[i].End >= at })
	}
	if i := ending(start + 1); i < len(sentences) && sentences[i].Start <= start {
		from = sentences[i].Start
	}
	if i := ending(end); i < len(sentences) && sentences[i].Start < end {
		to = sentences[i].End
	}
	return from, to
}

// Sentences returns the sentences of a paragraph, without the white space
// between them. A sentence keeps the quotation marks that close after it.
//
// A full stop does not end one after an abbreviation, an initial or the number
// of a list, nor does any sign before a small letter: “Siapa?” tanya Li.
func Sentences(text string) []Range { return slices.Collect(sentences(text)) }

func sentences(text string) iter.Seq[Range] {
	return func(yield func(Range) bool) {
		start := skipSpace(text, 0)
		for at := start; at < len(text); {
			stop, end := terminator(text, at)
			if stop < 0 {
				break
			}
			if at = end; !endsSentence(text, start, stop, end) {
				continue
			}
			if !yield(Range{start, end}) {
				return
			}
			start = skipSpace(text, end)
			at = start
		}
		if rest := strings.TrimRightFunc(text, unicode.IsSpace); start < len(rest) {
			yield(Range{start, len(rest)})
		}
	}
}

// terminator finds the next signs that may end a sentence: where they begin, and
// where they end with the marks and brackets that close after them. An empty
// line is one as well.
func terminator(text string, from int) (stop, end int) {
	for i, r := range text[from:] {
		switch r {
		case '.', '!', '?', '…', '。', '！', '？':
			stop = from + i
			end = stop + len(text[stop:]) - len(strings.TrimLeft(text[stop:], ".!?…。！？"))
			end += len(text[end:]) - len(strings.TrimLeftFunc(text[end:], closesAround))
			return stop, end
		case '\n':
			if strings.HasPrefix(text[from+i:], "\n\n") {
				return from + i, from + i
			}
		}
	}
	return -1, -1
}

// endsSentence decides about the signs text[stop:end] in a sentence that began
// at start.
func endsSentence(text string, start, stop, end int) bool {
	sign, _ := utf8.DecodeRuneInString(text[stop:])
	if end == len(text) || strings.ContainsRune("\n。！？", sign) {
		return true
	}
	rest := strings.TrimLeftFunc(text[end:], unicode.IsSpace)
	if len(rest) == len(text)-end {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(rest, func(r rune) bool { return opensAround(r) || strings.ContainsRune("-–— ", r) }))
	if unicode.IsLower(next) {
		return false
	}
	return text[stop:end] != "." || !abbreviated(text[start:stop], unicode.IsDigit(next))
}

// abbreviated reports whether the full stop after a text belongs to its last
// word. Numbered tells whether a number comes next.
func abbreviated(text string, numbered bool) bool {
	word := text[strings.LastIndexFunc(text, unicode.IsSpace)+1:]
	if word == text && strings.Trim(word, "0123456789") == "" {
		return true // 1. Pertama
	}
	word = strings.TrimLeftFunc(word, opensAround)
	first, _ := utf8.DecodeRuneInString(word)
	switch {
	case initials(word):
		return true
	case numbered && beforeNumber(word):
		return true
	}
	return unicode.IsUpper(first) && beforeName(word)
}

// initials reports whether a word is a capital, or single letters with full
// stops between: U.S, a.l.
func initials(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	if size == len(word) {
		return unicode.IsUpper(first)
	}
	for i, letter := range strings.Split(word, ".") {
		r, size := utf8.DecodeRuneInString(letter)
		if size != len(letter) || !unicode.IsLetter(r) || i > 5 {
			return false
		}
	}
	return true
}

// beforeName reports whether a capitalised word is written with a full stop
// before a name. Abbreviations that can end a sentence (dll., dsb., etc.) need
// no list: inside one, a small letter follows them.
func beforeName(word string) bool {
	switch strings.ToLower(word) {
	case "dr", "drs", "dra", "prof", "ir", "hj", "tn", "ny", "nn", "sdr", "sdri", "kh", "tgk", "ust", "alm",
		"jend", "jenderal", "jendral", "letjen", "mayjen", "brigjen", "letkol", "lettu", "kol", "kapt", "kompol",
		"mr", "mrs", "ms", "messrs", "gen", "lt", "col", "maj", "brig", "capt", "cpt", "sgt", "adm", "cmdr",
		"sen", "rep", "gov", "pres", "hon", "rev", "fr", "st", "ste", "mt", "ft",
		"jl", "jln", "kec", "kab", "kel", "pt", "cv":
		return true
	}
	return false
}

// beforeNumber reports whether a word is written with a full stop before a
// number.
func beforeNumber(word string) bool {
	switch strings.ToLower(word) {
	case "no", "nos", "nr", "hal", "vol", "bab", "psl", "pp", "p", "rp", "tel", "telp", "ca", "pkl",
		"jan", "feb", "mar", "apr", "jun", "jul", "agu", "agt", "ags", "aug", "sep", "sept", "okt", "oct",
		"nov", "nop", "des", "dec":
		return true
	}
	return false
}

func skipSpace(text string, at int) int {
	return len(text) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
}

// opensAround and closesAround tell marks and brackets at the ends of sentences.
func opensAround(r rune) bool { return r == '(' || r == '[' || OpensQuotation(r) }

func closesAround(r rune) bool { return r == ')' || r == ']' || ClosesQuotation(r) }
