package compiled

import (
	"fmt"
	"strings"
)

// replacements says for each byte what is written in its place; "": itself.
type replacements [256]string

// inHTML is what text and quoted attributes may not have. See htmlReplacementTable
// of html/template.
var inHTML = replacements{0: "\uFFFD", '"': "&#34;", '&': "&amp;", '\'': "&#39;", '+': "&#43;", '<': "&lt;", '>': "&gt;"}

func appendHTML(dst []byte, text string) []byte {
	start := 0
	for i := range len(text) {
		if instead := inHTML[text[i]]; instead != "" {
			dst = append(append(dst, text[start:i]...), instead...)
			start = i + 1
		}
	}
	return append(dst, text[start:]...)
}

// url says how URLs are written into quoted attributes: what they may not have as
// hexadecimal numbers, and then what HTML may not have. See processURLOnto of
// html/template.
type url struct {
	replacements
	whole bool // it is one, and no part of one: what is encoded is not encoded again
}

var (
	normalized = urls("-._~!#$&*+,/:;=?@[]", true)
	encoded    = urls("-._~", false)
)

func urls(kept string, whole bool) url {
	u := url{whole: whole}
	for c := range len(u.replacements) {
		switch b := byte(c); {
		case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z', '0' <= b && b <= '9', strings.IndexByte(kept, b) >= 0:
			u.replacements[b] = inHTML[b]
		default:
			u.replacements[b] = fmt.Sprintf("%%%02x", b)
		}
	}
	return u
}

func (u *url) append(dst []byte, text string) []byte {
	start := 0
	for i := range len(text) {
		instead := u.replacements[text[i]]
		if instead == "" || u.whole && text[i] == '%' && i+2 < len(text) && isHex(text[i+1]) && isHex(text[i+2]) {
			continue
		}
		dst = append(append(dst, text[start:i]...), instead...)
		start = i + 1
	}
	return append(dst, text[start:]...)
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

// filtered lets only those schemes through that lead to no script. See isSafeURL
// of html/template.
func filtered(write escaper) escaper {
	return func(dst []byte, text string) []byte {
		if scheme, _, has := strings.Cut(text, ":"); has && !strings.Contains(scheme, "/") &&
			!strings.EqualFold(scheme, "http") && !strings.EqualFold(scheme, "https") && !strings.EqualFold(scheme, "mailto") {
			return append(dst, "#ZgotmplZ"...)
		}
		return write(dst, text)
	}
}
