package match

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// stems yields what a word may be without the clitic at its end, the longest
// first; at least two characters remain. The possessives -ku and -mu are left
// out: they end too many names.
func stems(word string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if wholeWord(word) {
			return
		}
		for _, clitic := range [...]string{"'s", "nya", "lah", "kah", "pun", "nyalah", "nyakah", "nyapun"} {
			stem, found := strings.CutSuffix(word, clitic)
			if found && utf8.RuneCountInString(stem) >= 2 && !yield(stem) {
				return
			}
		}
	}
}

// mayHaveClitic is a quick test that most words fail.
func mayHaveClitic(word string) bool {
	if len(word) < 4 {
		return false
	}
	switch word[len(word)-2:] {
	case "ya", "ah", "un", "'s":
		return true
	}
	return false
}

// wholeWord reports whether a word only looks as if it ended in a clitic, while
// what remains without it could be somebody's name: Langkah is not Lang.
func wholeWord(word string) bool {
	switch strings.ToLower(word) {
	case "adalah", "allah", "celah", "hanya", "himpun", "jumlah", "kalah",
		"kenya", "langkah", "lelah", "masalah", "meskipun", "punya", "rumpun", "salah", "sanya",
		"sebelah", "sekolah", "setelah", "tanya", "telah", "walaupun":
		return true
	}
	return false
}
