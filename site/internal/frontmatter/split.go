// Package frontmatter reads the strict YAML at the top of a content file, and
// YAML files as a whole, remembering where every value stood. It is the only
// door to the YAML library.
//
// [Split] finds the front matter of a file, [Decode] and [DecodeFile] read it
// into a struct. A field names its key in a tag:
//
//	type quote struct {
//		Text   frontmatter.Text   `yaml:"text,required"`
//		Stance frontmatter.Text   `yaml:"stance" enum:"asserts denies"`
//		Topics []frontmatter.Text `yaml:"topics"`
//		Span   diag.Span          `yaml:"-"` // of the mapping itself
//	}
//
// Required keys must be there and not be empty; enum lists the only values. The
// fields of an embedded struct belong to the struct around it. A field may be a
// [Text], [Number], [Bool] or [Node], a string, bool, int or float64, a struct,
// a pointer to any of these, a slice of them, or a type whose pointer is an
// [Unmarshaler].
//
// YAML here is what curators need of it. What they write is taken as written:
// 2023, 2023-04-16 and No are texts where a text is wanted. A key without a
// value, ~ and null are empty. Refused are unknown and duplicate keys, anchors,
// aliases, merge keys, tags, several documents and more than 100 levels.
// Everything wrong goes into a [diag.List], with its place, in one run; only a
// syntax error ends the reading of a file.
//
// It knows no key: which there are, and what their values mean, the structs say that
// it is handed.
package frontmatter

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"berkas/site/diag"
)

const byteOrderMark = "\uFEFF"

const fence = "---"

// Split finds the front matter of a file between its first line, which must be
// ---, and the next line that is: yaml is what stands between these lines, body
// what follows them. Spaces after the dashes, a byte-order mark and CR LF are
// allowed. When ok is false, errs says why, and the spans are not to be used.
func Split(f *diag.File, errs *diag.List) (yaml, body diag.Span, ok bool) {
	if !readable(f, errs) {
		return yaml, body, false
	}
	start := contentStart(f)
	line, next := lineAt(f.Data, start)
	if !isFence(line) {
		errs.Errorf(f.Span(start, start), "the front matter is missing").Hint = "the first line must be ---, followed by keys and values and another line ---"
		return yaml, body, false
	}
	opening := f.Span(start, start+len(fence))
	for at := next; at < len(f.Data); {
		line, after := lineAt(f.Data, at)
		if isFence(line) {
			return f.Span(next, at), f.Span(after, len(f.Data)), true
		}
		at = after
	}
	notClosed(f, opening, next, errs)
	return yaml, body, false
}

// notClosed reports front matter without an end, and points at the first line
// that looks as if it was meant as one.
func notClosed(f *diag.File, opening diag.Span, from int, errs *diag.List) {
	d := errs.Errorf(opening, "the front matter is not closed")
	d.Hint = "end it with a line that has nothing but ---"
	for at := from; at < len(f.Data); {
		line, after := lineAt(f.Data, at)
		if text := strings.TrimSpace(line); len(text) > 1 && len(strings.Trim(text, "-–—.=_")) == 0 {
			indent := strings.Index(line, text)
			d.Notes = append(d.Notes, diag.Note{Span: f.Span(at+indent, at+indent+len(text)), Message: "this line does not close it"})
			return
		}
		at = after
	}
}

// contentStart returns the offset after a byte-order mark.
func contentStart(f *diag.File) int {
	if strings.HasPrefix(f.Data, byteOrderMark) {
		return len(byteOrderMark)
	}
	return 0
}

// lineAt returns the line that starts at an offset without its line end, and
// where the next one starts.
func lineAt(data string, start int) (line string, next int) {
	i := strings.IndexByte(data[start:], '\n')
	if i < 0 {
		return data[start:], len(data)
	}
	return strings.TrimSuffix(data[start:start+i], "\r"), start + i + 1
}

func isFence(line string) bool { return strings.TrimRight(line, " \t\r") == fence }

// readable reports whether a file is text. Otherwise it reports the first byte
// that is none, and how many there are.
func readable(f *diag.File, errs *diag.List) bool {
	at, foreign := notUTF8(f.Data)
	if foreign > 0 {
		d := errs.Errorf(f.Span(at, at+1), "this byte (0x%02X) is not UTF-8", f.Data[at])
		d.Hint = "save the file as UTF-8" + others(foreign-1)
	}
	nul := strings.Count(f.Data, "\x00")
	if nul > 0 {
		at := strings.IndexByte(f.Data, 0)
		errs.Errorf(f.Span(at, at+1), "this is a NUL byte, which text cannot have").Hint = "remove it" + others(nul-1)
	}
	return foreign == 0 && nul == 0
}

func others(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("; the file has %d more", n)
}

// notUTF8 returns the offset of the first byte that is not UTF-8, and how many
// there are.
func notUTF8(data string) (first, n int) {
	if utf8.ValidString(data) {
		return 0, 0
	}
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRuneInString(data[at:])
		if r == utf8.RuneError && size == 1 {
			if n++; n == 1 {
				first = at
			}
		}
		at += size
	}
	return first, n
}
