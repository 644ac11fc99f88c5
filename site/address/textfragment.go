package address

import "strings"

// A directive names its passage whole up to wholeWords words; a longer passage
// by its first and last edgeWords words.
const (
	wholeWords = 12
	edgeWords  = 5
)

// TextFragment returns what stands after the # of an address so that browsers show a
// passage of the page (https://wicg.github.io/scroll-to-text-fragment/).
func TextFragment(passage string) string { return ":~:text=" + directive(passage) }

func directive(passage string) string {
	words := strings.Fields(passage)
	if len(words) <= wholeWords {
		return encode(strings.Join(words, " "))
	}
	return encode(strings.Join(words[:edgeWords], " ")) + "," + encode(strings.Join(words[len(words)-edgeWords:], " "))
}

// encode percent-encodes all but letters and digits of ASCII: in a directive
// the dash, the comma and the ampersand have a meaning of their own.
func encode(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '.', c == '_', c == '~':
			b.WriteByte(c)
		default:
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return b.String()
}
