package stem

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The words of the index are those that search.js cuts a query into: runs of
// letters, digits and marks, in which an apostrophe or a character without
// width parts nothing. Han characters and kana are words by themselves, because
// nothing stands between their words. Both sides have to agree to the letter;
// TestBothSidesCutTheSameWords holds them to it.

// Pattern is what the other side cuts by: a regular expression of ECMAScript.
const Pattern = "[" + alone + "]|(?:(?![" + alone + "])[\\p{L}\\p{N}\\p{M}" + silent + "])+"

// alone are the ranges of standsAlone.
const alone = "\u2E80-\u32BF\u3400-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F"

// Each calls do with every word of s, folded. The bytes are good until do
// returns.
func Each(s string, do func(word []byte)) {
	var scratch [64]byte
	for at := 0; at < len(s); {
		word, end := asciiWord(s, at, scratch[:0])
		if end > at {
			do(word)
			at = end
			continue
		}
		r, size := utf8.DecodeRuneInString(s[at:])
		end = at + size
		switch {
		case standsAlone(r):
		case inWord(r):
			end = wordEnd(s, end)
		default:
			at = end
			continue
		}
		if word := appendFolded(scratch[:0], s[at:end]); len(word) > 0 {
			do(word)
		}
		at = end
	}
}

// Words returns the folded words of s.
func Words(s string) []string {
	var words []string
	Each(s, func(word []byte) { words = append(words, string(word)) })
	return words
}

// asciiWord appends to dst the word at a place, in lower case, and returns
// where it ends; the place itself when no word of ASCII letters and digits
// alone begins there.
func asciiWord(s string, at int, dst []byte) (word []byte, end int) {
	for end = at; end < len(s); end++ {
		switch c := s[end]; {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			dst = append(dst, c)
		case 'A' <= c && c <= 'Z':
			dst = append(dst, c+'a'-'A')
		case c == '\'' || c == '`' || c >= utf8.RuneSelf:
			return dst, at
		default:
			return dst, end
		}
	}
	return dst, end
}

func wordEnd(s string, at int) int {
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		if !inWord(r) || standsAlone(r) {
			break
		}
		at += size
	}
	return at
}

// inWord reports whether r goes on with a word, or may begin one.
func inWord(r rune) bool {
	return unicode.In(r, unicode.L, unicode.N, unicode.M) || strings.ContainsRune(silent, r)
}

// silent are the characters within a word that are not heard: apostrophes, and
// what has no width.
const silent = apostrophes + "\u00AD\u200B\u200C\u200D\u2060\uFEFF"

// standsAlone reports whether r is a word by itself, if it is in one at all:
// kana and Han, whatever their width and form, but for words in a square.
func standsAlone(r rune) bool {
	return 0x2E80 <= r && r <= 0x32BF || 0x3400 <= r && r <= 0x9FFF || 0xF900 <= r && r <= 0xFAFF || 0xFF66 <= r && r <= 0xFF9F
}

// appendFolded appends a word without the differences that a reader does not
// look for: case, diacritics, ligatures, an English genitive.
func appendFolded(dst []byte, word string) []byte {
	word = withoutGenitive(word)
	for _, r := range norm.NFKD.String(word) {
		r = unicode.ToLower(r)
		switch plain, ok := Undecomposed[string(r)]; {
		case ok:
			dst = append(dst, plain...)
		case unicode.In(r, unicode.L, unicode.N) && !strings.ContainsRune(silent, r):
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

// Undecomposed are Latin letters whose stroke or ligature Unicode does not take
// apart, and the sigma that ends a word.
var Undecomposed = map[string]string{
	"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ς": "σ",
}

// withoutGenitive cuts an 's off.
func withoutGenitive(word string) string {
	if bare := strings.TrimRight(word, "sS"); len(bare) == len(word)-1 {
		if mark, size := utf8.DecodeLastRuneInString(bare); strings.ContainsRune(apostrophes, mark) {
			return bare[:len(bare)-size]
		}
	}
	return word
}
