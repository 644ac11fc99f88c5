package diag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// Columns of a terminal that an excerpt of a long line has, and how many of
// them are kept for what stands before the place.
const (
	excerptWidth = 100
	excerptLead  = 40
)

const tabWidth = 4

// excerpt returns the line that s starts on as a terminal shows it, how many
// columns stand before s, and a caret with a tilde for each further column of s
// on that line. A long line is cut to a window around the caret.
func (s Span) excerpt() (text string, indent int, carets string) {
	first, last := s.File.bounds(s.File.lineAt(s.Start))
	start := min(max(s.Start, first), last)
	end := min(max(s.End, start), last)
	data := s.File.Data

	lead, _ := tail(data[first:start], excerptLead)
	after, cutAfter := head(data[start:last], excerptWidth-columns(lead))
	before, cutBefore := tail(data[first:start], excerptWidth-columns(after))
	text = show(before) + show(after)
	indent = columns(before)
	if cutAfter {
		text += "…"
	}
	if cutBefore {
		text, indent = "…"+text, indent+1
	}
	under := columns(after[:min(end-start, len(after))])
	return text, indent, "^" + strings.Repeat("~", max(under-1, 0))
}

// head returns the longest beginning of b that fits into n columns, and
// whether anything was left out.
func head(b string, n int) (beginning string, cut bool) {
	at := 0
	for at < len(b) {
		r, size := utf8.DecodeRuneInString(b[at:])
		if n -= runeWidth(r); n < 0 {
			return b[:at], true
		}
		at += size
	}
	return b, false
}

// tail returns the longest end of b that fits into n columns, and whether
// anything was left out.
func tail(b string, n int) (end string, cut bool) {
	at := len(b)
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(b[:at])
		if n -= runeWidth(r); n < 0 {
			return b[at:], true
		}
		at -= size
	}
	return b, false
}

// columns returns how many columns of a terminal b takes.
func columns(b string) int {
	n := 0
	for _, r := range b {
		n += runeWidth(r)
	}
	return n
}

// show returns b as it is printed: tabs as spaces, and what is no text or would
// steer the terminal as U+FFFD.
func show(b string) string {
	var out strings.Builder
	for _, r := range b {
		switch {
		case r == '\t':
			out.WriteString(strings.Repeat(" ", tabWidth))
		case steers(r):
			out.WriteRune(unicode.ReplacementChar)
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// runeWidth returns how many columns a character takes where it is shown: none
// for marks that combine with what stands before them, two for the wide
// characters of East Asia (https://www.unicode.org/reports/tr11/).
func runeWidth(r rune) int {
	switch {
	case r == '\t':
		return tabWidth
	case steers(r):
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
