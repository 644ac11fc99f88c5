package stem

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A compound is written in one word, in two, or with a sign between them; an
// article is elided or not; thousands are parted or not. Each cuts at every sign,
// so that the parts are found; what Joined returns lets the whole be found too.

const (
	hyphens     = "-\u2010\u2011"
	apostrophes = "'`´‘’‛ʼʹ"
	// MaxParts is how many parts of a compound are looked at.
	MaxParts = 4
	// MinElided is how many letters a part beside an apostrophe has that is a word.
	MinElided = 3
)

// Joined returns the words that stand in s beside those of [Words]: parts joined
// by hyphens (anti-kapal: antikapal) but for doublets (anak-anak), initials (U.S.:
// us), groups of thousands (70.000: 70000), and what stands beside an apostrophe
// (l'armée: armee). A word may be named more than once.
func Joined(s string) []string {
	var all []string
	for field := range strings.FieldsSeq(s) {
		if isPlain(strings.TrimRight(field, ".,")) {
			continue
		}
		if strings.ContainsAny(field, hyphens) {
			all = append(all, hyphened(field)...)
		}
		if strings.ContainsAny(field, apostrophes) {
			all = append(all, elided(field)...)
		}
		if strings.Contains(field, ".") {
			all = append(all, initials(field)...)
		}
	}
	if strings.ContainsFunc(s, unicode.IsNumber) {
		all = append(all, thousands(s)...)
	}
	return all
}

// isPlain reports whether a field has only ASCII letters and digits, so that nothing in
// it is joined.
func isPlain(field string) bool {
	for i := range len(field) {
		c := field[i]
		if (c|0x20 < 'a' || 'z' < c|0x20) && (c < '0' || '9' < c) {
			return false
		}
	}
	return true
}

// hyphened returns every two parts that a hyphen joins, and up to MaxParts.
func hyphened(field string) []string {
	pieces := strings.FieldsFunc(field, func(r rune) bool { return strings.ContainsRune(hyphens, r) })
	var all []string
	for from := range pieces {
		whole := ""
		for n, piece := range pieces[from:min(from+MaxParts, len(pieces))] {
			words := Words(piece)
			if n == 0 && len(words) > 0 {
				whole = words[len(words)-1]
				continue
			}
			if len(words) == 0 || whole == "" || whole == words[0] {
				break
			}
			whole += words[0]
			all = append(all, whole)
			if len(words) > 1 {
				break
			}
		}
	}
	return all
}

// elided returns the longer parts that an apostrophe joins.
func elided(field string) []string {
	var all []string
	parts := 0
	for piece := range strings.FieldsFuncSeq(field, func(r rune) bool { return strings.ContainsRune(apostrophes, r) }) {
		words := Words(piece)
		if len(words) != 1 {
			continue
		}
		parts++
		if utf8.RuneCountInString(words[0]) >= MinElided {
			all = append(all, words[0])
		}
	}
	if parts < 2 {
		return nil
	}
	return all
}

// initials returns letters that have a full stop each as one word.
func initials(field string) []string {
	words := Words(field)
	if len(words) < 2 || slices.ContainsFunc(words, func(w string) bool {
		r, size := utf8.DecodeRuneInString(w)
		return size != len(w) || !unicode.IsLetter(r) || standsAlone(r)
	}) {
		return nil
	}
	return []string{strings.Join(words, "")}
}

// thousands returns numbers whose digits stand in groups of three, whatever
// stands between them.
func thousands(s string) []string {
	var all []string
	whole := ""
	flush := func() {
		if len(whole) > 3 {
			all = append(all, whole)
		}
		whole = ""
	}
	Each(s, func(word []byte) {
		digits := len(word) > 0 && len(word) <= 3 && !slices.ContainsFunc(word, func(c byte) bool { return c < '0' || c > '9' })
		if whole != "" && digits && len(word) == 3 && len(whole) < 12 {
			whole += string(word)
			return
		}
		flush()
		if digits && word[0] != '0' {
			whole = string(word)
		}
	})
	flush()
	return all
}
