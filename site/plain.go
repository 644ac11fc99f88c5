package site

import (
	"bytes"
	"strconv"
	"strings"
)

// unescape returns a file's text with the escapes of JSON, of scripts and of
// addresses resolved: \u0041, \x41, \n, %41. Of what stands for a sign no more is
// kept than that it parts words.
func unescape(data []byte) string {
	var b strings.Builder
	for {
		i := bytes.IndexAny(data, `\%`)
		if i < 0 || i+1 == len(data) {
			b.Write(data)
			return b.String()
		}
		b.Write(data[:i])
		escape, digits := data[i:i+2], 0
		switch {
		case escape[0] == '%':
			escape, digits = escape[:1], 2
		case escape[1] == 'u':
			digits = 4
		case escape[1] == 'x':
			digits = 2
		}
		data = data[i+len(escape):]
		n, err := strconv.ParseUint(string(data[:min(digits, len(data))]), 16, 16)
		switch {
		case err != nil || len(data) < digits:
			b.WriteByte(' ')
			continue
		case escape[0] == '%':
			b.WriteByte(byte(n)) // of a letter that may have several
		default:
			b.WriteRune(rune(n))
		}
		data = data[digits:]
	}
}

// withoutMarkup returns a text with a space for each tag.
func withoutMarkup(text string) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(text, '<')
		if open < 0 {
			break
		}
		end := strings.IndexAny(text[open+1:], "<>")
		if end < 0 {
			break
		}
		end += open + 1
		if text[end] == '<' { // what began is no tag
			b.WriteString(text[:end])
			text = text[end:]
			continue
		}
		b.WriteString(text[:open])
		b.WriteByte(' ')
		text = text[end+1:]
	}
	b.WriteString(text)
	return b.String()
}
