package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Word is where a word stands.
type Word = Range

// Words returns the words of s in order: those of UAX #29 that hold a letter or
// a digit. A hyphen, a colon and an underscore always part words; an apostrophe
// inside one does not (Jum'at); a full stop between letters does when a capital
// follows a whole word, because a space was forgotten (konflik.China), and not
// in U.S. or tempo.co.
func Words(s string) []Word { return AppendWords(make([]Word, 0, len(s)/bytesOfWord+1), s) }

// bytesOfWord is how long a word is with the space behind it: most are no shorter.
const bytesOfWord = 6

// CountWords returns how many words s has.
func CountWords(s string) int {
	n := 0
	for w := nextWord(s, 0); w.Start < len(s); w = nextWord(s, w.End) {
		n++
	}
	return n
}

// AppendWords appends the words of s to dst.
func AppendWords(dst []Word, s string) []Word {
	for w := nextWord(s, 0); w.Start < len(s); w = nextWord(s, w.End) {
		dst = append(dst, w)
	}
	return dst
}

// nextWord returns the first word at or after a place that is the start of s or
// the end of a word; an empty range at the end of s when there is none.
func nextWord(s string, at int) Word {
	for at < len(s) {
		c := s[at]
		if c < utf8.RuneSelf && !asciiWord(c) {
			at++
			continue
		}
		end := at
		for end < len(s) && asciiWord(s[end]) {
			end++
		}
		if end == at || mayGoOn(s[end:]) {
			var found bool
			if end, found = longWord(s, at); !found {
				at = end
				continue
			}
		}
		return Word{at, end}
	}
	return Word{len(s), len(s)}
}

// asciiWord reports whether c is an ASCII letter or digit.
func asciiWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// mayGoOn reports whether a word of ASCII letters may go on with rest.
func mayGoOn(rest string) bool {
	if rest == "" {
		return false
	}
	switch rest[0] {
	case '\'', '.', ',', ';':
		return len(rest) > 1 && (asciiWord(rest[1]) || rest[1] >= utf8.RuneSelf)
	}
	return rest[0] >= utf8.RuneSelf
}

// longWord asks the Unicode rules where the segment at a place ends, and
// whether it is a word.
func longWord(s string, at int) (end int, found bool) {
	segments := words.FromString(s[at:])
	segments.Next()
	segment := segments.Value()
	if !strings.ContainsFunc(segment, letterOrDigit) {
		return at + len(segment), false
	}
	return at + firstWord(segment), true
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// firstWord returns the length of the first word of a Unicode word, which has
// several where only a colon, an underscore or a forgotten space parts them.
func firstWord(segment string) int {
	letters := 0
	for i, r := range segment {
		switch {
		case r == '_' || r == ':':
			if letters > 0 {
				return i
			}
		case r == '.':
			next, _ := utf8.DecodeRuneInString(segment[i+1:])
			if letters > 1 && unicode.IsUpper(next) {
				return i
			}
			letters = 0
		case letterOrDigit(r):
			letters++
		}
	}
	return len(segment)
}
