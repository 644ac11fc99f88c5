package frontmatter

import (
	"bytes"
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
	if len(b) == 0 {
		return 0
	}
	switch b[0] {
	case '\n':
		return 1
	case '\r':
		if len(b) > 1 && b[1] == '\n' {
			return 2
		}
		return 1
	case "\u0085"[0], "\u2028"[0]:
		for _, end := range []string{"\u0085", "\u2028", "\u2029"} {
			if bytes.HasPrefix(b, []byte(end)) {
				return len(end)
			}
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

// isWhite tells what YAML 1.1 takes as white space.
func isWhite(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
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

// skipBlank returns the offset after white space and comments.
func skipBlank(data []byte, at int) int {
	for at = skipWhite(data, at); at < len(data) && data[at] == '#'; at = skipWhite(data, at) {
		at = skipLine(data, at)
	}
	return at
}

// closing returns the offset after the bracket that closes a flow list or
// mapping whose last value ends at an offset.
func closing(data []byte, from int, bracket byte) int {
	at := skipBlank(data, from)
	for at < len(data) && strings.IndexByte(",:?", data[at]) >= 0 {
		at = skipBlank(data, at+1)
	}
	if at < len(data) && data[at] == bracket {
		return at + 1
	}
	return from
}
