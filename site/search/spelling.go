package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Who mistypes a word gets those that look like it, from scripts that hold the
// words of one length. Where there are too many for a script, those that are in
// names are kept, then the most frequent.
const (
	spellingShortest = 3 // letters; four may be typed with one missing
	spellingLongest  = 24
	spellingSize     = 9_000 // bytes before gzip
)

// spellingShards returns, for each length in letters that there are words of,
// the words and a character for each that says how frequent it is.
func spellingShards(terms []*term) (scripts [][]any, lengths []int) {
	byLength := map[int][]*term{}
	for _, t := range terms {
		if !t.solid {
			continue // nobody writes it so
		}
		n := utf8.RuneCountInString(t.text)
		byLength[n] = append(byLength[n], t)
	}
	for n := spellingShortest; n <= spellingLongest; n++ {
		if len(byLength[n]) == 0 {
			continue
		}
		var list wordList
		var classes strings.Builder
		for _, t := range mostUsed(byLength[n], spellingSize/(n-1)) {
			list.add(t.text)
			classes.WriteByte(character(byte(prominence(t))))
		}
		scripts = append(scripts, []any{list.text.String(), classes.String()})
		lengths = append(lengths, n)
	}
	return scripts, lengths
}

// mostUsed returns the n most prominent of terms, in the order they came.
func mostUsed(terms []*term, n int) []*term {
	if len(terms) <= n {
		return terms
	}
	ranked := slices.Clone(terms)
	slices.SortStableFunc(ranked, func(a, b *term) int { return cmp.Compare(prominence(b), prominence(a)) })
	ranked = ranked[:n]
	slices.SortFunc(ranked, func(a, b *term) int { return strings.Compare(a.text, b.text) })
	return ranked
}

// prominence ranks the words a misspelling may mean: parts of names first, then
// by frequency.
func prominence(t *term) int {
	p := frequency(t)
	if len(t.titles) > 0 {
		p += 16
	}
	return p
}
