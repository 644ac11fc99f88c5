package frontmatter

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

// places turns the library's positions into offsets of the file. The library
// counts lines and columns from 1, columns in code points, and ends lines where
// YAML 1.1 does.
type places struct {
	data  []byte // the file up to the end of the YAML
	lines []int  // where each line of the YAML starts

	line, column, offset int // the last place asked for: the next is mostly near
}

func newPlaces(data []byte, start int) *places {
	first := start
	if bytes.HasPrefix(data[start:], []byte(byteOrderMark)) {
		first += len(byteOrderMark)
	}
	p := &places{data: data, lines: []int{first}}
	for at := first; at < len(data); {
		if n := lineBreak(data[at:]); n > 0 {
			at += n
			p.lines = append(p.lines, at)
			continue
		}
		at++
	}
	return p
}

// lineBreak returns the length of the line end that b starts with, or 0.
func lineBreak(b []byte) int {
	for _, end := range []string{"\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"} {
		if strings.HasPrefix(string(b[:min(len(b), len(end))]), end) {
			return len(end)
		}
	}
	return 0
}

// at returns the offset of a position, the nearest one when there is no such
// position. Positions asked for in order cost time linear in the file.
func (p *places) at(line, column int) int {
	line = max(line, 1)
	if line > len(p.lines) {
		return len(p.data)
	}
	if line != p.line || column < p.column {
		p.line, p.column, p.offset = line, 1, p.lines[line-1]
	}
	for p.column < column && p.offset < len(p.data) {
		_, size := utf8.DecodeRune(p.data[p.offset:])
		p.offset += size
		p.column++
	}
	return p.offset
}

// quoted returns where the text of a quoted scalar ends, that is, where its
// closing mark stands. Start is after the opening one.
func quoted(data []byte, start int, mark byte) int {
	for at := start; at < len(data); at++ {
		switch {
		case mark == '"' && data[at] == '\\':
			at++
		case data[at] == mark && mark == '\'' && at+1 < len(data) && data[at+1] == mark:
			at++
		case data[at] == mark:
			return at
		}
	}
	return len(data)
}

// words returns where a scalar without quotation marks starts and ends, looked
// for from an offset on. Such a scalar is folded, unindented and trimmed, but
// its words stand in the file as they are and with nothing between them.
func words(data []byte, from int, value string) (start, end int) {
	start, end = -1, from
	for word := range strings.FieldsFuncSeq(value, isWhite) {
		at := skipWhite(data, end)
		if !bytes.HasPrefix(data[at:], []byte(word)) {
			break
		}
		if start < 0 {
			start = at
		}
		end = at + len(word)
	}
	if start < 0 {
		start = from
	}
	return start, end
}

func isWhite(r rune) bool {
	return slices.Contains([]rune{' ', '\t', '\n', '\r', '\u0085', '\u2028', '\u2029'}, r)
}

func skipWhite(data []byte, at int) int {
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if !isWhite(r) {
			break
		}
		at += size
	}
	return at
}

// skipLine returns where the line after an offset starts.
func skipLine(data []byte, at int) int {
	for at < len(data) {
		if n := lineBreak(data[at:]); n > 0 {
			return at + n
		}
		at++
	}
	return at
}

// skipWord returns the next white space or bracket after an offset.
func skipWord(data []byte, at int) int {
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if isWhite(r) || strings.ContainsRune(",[]{}", r) {
			break
		}
		at += size
	}
	return at
}

// closing returns the offset after the bracket that closes a flow list or
// mapping whose last value ends at an offset.
func closing(data []byte, from int, bracket byte) int {
	at := from
	for at = skipWhite(data, at); at < len(data); at = skipWhite(data, at) {
		switch data[at] {
		case bracket:
			return at + 1
		case '#':
			at = skipLine(data, at)
		case ',', ':', '?':
			at++
		default:
			return from
		}
	}
	return from
}
