package frontmatter

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// source is a scalar as it stands in a file.
type source struct {
	text  string
	quote byte // its quotation mark; anything else: it has none
}

// follow returns the offset in the source of an offset in the value. Everything
// but white space has its equal in the other, in the same order.
func (s source) follow(value string, offset int) int {
	at := 0
	for i := 0; i < offset; {
		r, size := utf8.DecodeRuneInString(value[i:])
		if !isWhite(r) {
			at = s.skipWhite(at)
			at += len(s.unit(at))
		}
		i += size
	}
	if r, _ := utf8.DecodeRuneInString(value[offset:]); !isWhite(r) {
		at = s.skipWhite(at)
	}
	return at
}

// skipWhite returns the offset after white space, written as it is or as escapes.
func (s source) skipWhite(at int) int {
	for {
		unit := s.unit(at)
		if unit == "" || !s.isWhite(unit) {
			return at
		}
		at += len(unit)
	}
}

// unit returns what stands at an offset for one character: itself or its escape.
func (s source) unit(at int) string {
	rest := s.text[min(at, len(s.text)):]
	switch {
	case s.quote == '\'' && strings.HasPrefix(rest, "''"):
		return rest[:2]
	case s.quote == '"' && len(rest) > 1 && rest[0] == '\\':
		_, size := utf8.DecodeRuneInString(rest[1:])
		return rest[:min(1+size+hexDigits(rest[1]), len(rest))]
	}
	_, size := utf8.DecodeRuneInString(rest)
	return rest[:size]
}

func hexDigits(escape byte) int {
	switch escape {
	case 'x':
		return 2
	case 'u':
		return 4
	case 'U':
		return 8
	}
	return 0
}

func (s source) isWhite(unit string) bool {
	if s.quote == '"' && len(unit) > 1 && unit[0] == '\\' {
		if hexDigits(unit[1]) > 0 {
			n, err := strconv.ParseUint(unit[2:], 16, 32)
			return err == nil && isWhite(rune(n))
		}
		return strings.ContainsAny(unit[1:], "tnrNLP \t\n\r\u0085\u2028\u2029")
	}
	r, _ := utf8.DecodeRuneInString(unit)
	return isWhite(r)
}
