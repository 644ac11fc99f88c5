package pagetext

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/net/html/charset"
)

// UTF8 is the name of the encoding that needs not be said.
const UTF8 = "utf-8"

// ErrNoText says that bytes are no text in the encoding that they were read in.
var ErrNoText = errors.New("this is not text that can be read")

// Decode returns a text in UTF-8, with line ends as LF and without control
// characters. label names its encoding as the WHATWG's Encoding Standard does; ""
// is UTF-8. What is no character of it stands as U+FFFD; with too many of them the
// error is [ErrNoText].
func Decode(data []byte, label string) (string, error) {
	text := string(data)
	if label != "" && label != UTF8 {
		enc, _ := charset.Lookup(label)
		if enc == nil {
			return "", fmt.Errorf("%q is no encoding of text", label)
		}
		if decoded, err := enc.NewDecoder().Bytes(data); err == nil {
			text = string(decoded)
		}
	}
	text = strings.TrimPrefix(strings.ToValidUTF8(text, "\uFFFD"), "\uFEFF")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if oddShare(text) > mostOdd {
		return "", ErrNoText
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text), nil
}

// mostOdd is which part of a text may be odd.
const mostOdd = 0.05

// oddShare returns which part of a text is control characters or bytes that were
// none.
func oddShare(text string) float64 {
	odd, all := 0, 1
	for _, r := range text {
		all++
		if r == unicode.ReplacementChar || unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\f' {
			odd++
		}
	}
	return float64(odd) / float64(all)
}
