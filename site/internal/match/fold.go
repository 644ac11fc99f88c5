package match

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Folded is a text without the differences a reader does not hear. It
// remembers where each part came from.
type Folded struct {
	Text string // the text to compare

	source string
	edits  []edit // in order of place, never overlapping
}

// edit is a part of the source that reads differently in the folded text:
// source[from:from+length] became Text[at:at+size]. Between two edits the texts
// are the same byte for byte. A size of 0 is something left out.
type edit struct{ at, size, from, length int }

// Fold puts s into Unicode NFC; turns every run of white space into one space,
// quotation marks, two of a sign in place of one included, into " or ', dashes into -, an ellipsis into three full stops;
// and drops characters without width. Letters keep their case and their
// diacritics. A byte that is not UTF-8 becomes U+FFFD, lest two of them make a
// character when what stood between is dropped. Folding twice changes nothing.
func Fold(s string) Folded {
	kept := unchanged(s)
	if kept == len(s) {
		return Folded{Text: s, source: s}
	}
	f := folder{source: s}
	f.out.Grow(len(s))
	for at := 0; at < len(s); kept = unchanged(s[at:]) {
		f.out.WriteString(s[at : at+kept])
		if at += kept; at < len(s) {
			at = f.character(at)
		}
	}
	return Folded{Text: f.out.String(), source: s, edits: f.edits}
}

// Source returns the bytes of the original that became Text[start:end], which is
// to begin and end at characters: the marks on the last are included. An empty
// range stays empty.
func (f Folded) Source(start, end int) (int, int) {
	from := f.origin(start)
	if start >= end {
		return from, from
	}
	to := f.limit(end)
	for to < len(f.source) {
		r, size := utf8.DecodeRuneInString(f.source[to:])
		if !unicode.IsMark(r) {
			break
		}
		to += size
	}
	return from, to
}

// rangeOf is Source as a Range.
func (f Folded) rangeOf(start, end int) Range {
	start, end = f.Source(start, end)
	return Range{start, end}
}

// origin maps a place where a range begins: what was left out just before it
// stays outside.
func (f Folded) origin(at int) int {
	i := sort.Search(len(f.edits), func(i int) bool { return f.edits[i].at > at })
	if i == 0 {
		return at
	}
	e := f.edits[i-1]
	if at < e.at+e.size {
		return e.from
	}
	return at - (e.at + e.size) + e.from + e.length
}

// limit maps a place where a range ends: what was left out just after it stays
// outside.
func (f Folded) limit(at int) int {
	i := sort.Search(len(f.edits), func(i int) bool { return f.edits[i].at >= at })
	if i == 0 {
		return at
	}
	e := f.edits[i-1]
	return max(at-(e.at+e.size), 0) + e.from + e.length
}

// folder is a folding under way.
type folder struct {
	source   string
	out      strings.Builder
	edits    []edit
	scratch  []byte // the character at hand
	composed []byte // the same in NFC
}

// character folds what stands at a place where the source may change: a run of
// white space, something without width, or a letter with its marks. It returns
// where the next begins.
func (f *folder) character(at int) int {
	r, size := utf8.DecodeRuneInString(f.source[at:])
	switch {
	case unicode.IsSpace(r):
		end := spaceEnd(f.source, at)
		f.put(at, end, " ")
		return end
	case zeroWidth(r):
		f.put(at, at+size, "")
		return at + size
	}
	end, joined := f.cluster(at)
	if joined && !norm.NFC.IsNormal(f.scratch) {
		f.composed = norm.NFC.Append(f.composed[:0], f.scratch...)
		f.put(at, end, string(f.composed))
	} else {
		f.put(at, end, string(f.scratch))
	}
	return end
}

// cluster collects in scratch the character at a place and what may compose
// with it, each already replaced. It returns where they end, and whether they
// may be in need of normalisation.
func (f *folder) cluster(at int) (end int, joined bool) {
	f.scratch = f.scratch[:0]
	for next := at; next < len(f.source); {
		r, size := utf8.DecodeRuneInString(f.source[next:])
		hidden := zeroWidth(r)
		if next > at && !hidden && startsCharacter(r) {
			break
		}
		if !hidden {
			with, replaced := replacement(r)
			if second := f.second(r, with, next+size); next == at && second > 0 {
				with, replaced, size = `"`, true, second-next
			}
			if replaced {
				f.scratch = append(f.scratch, with...)
			} else {
				f.scratch = utf8.AppendRune(f.scratch, r)
			}
			joined = joined || !replaced && !stable(r) || next > at
			end = next + size
		}
		next += size
	}
	return end, joined
}

// second returns where the second of two signs ends that stand for one quotation
// mark, 0 where it is no such pair. The first is r, folded; the other begins at a
// place, or behind what has no width there.
func (f *folder) second(r rune, folded string, at int) int {
	if folded != "'" && r != ',' && r != '<' && r != '>' {
		return 0
	}
	for at < len(f.source) {
		other, size := utf8.DecodeRuneInString(f.source[at:])
		at += size
		switch {
		case zeroWidth(other):
			continue
		case folded == "'":
			if with, _ := replacement(other); with == "'" {
				return at
			}
		case other == r:
			return at
		}
		return 0
	}
	return 0
}

// put writes what source[from:to] became, and notes it when it is different.
func (f *folder) put(from, to int, text string) {
	if f.source[from:to] != text {
		f.edits = append(f.edits, edit{f.out.Len(), len(text), from, to - from})
	}
	f.out.WriteString(text)
}

// unchanged returns how many bytes at the start of s are ASCII that folds to
// itself whatever follows.
func unchanged(s string) int {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ':
			if i+1 < len(s) && (s[i+1] <= ' ' || s[i+1] >= utf8.RuneSelf) {
				return i
			}
		case '\t' <= c && c <= '\r', c == '`':
			return i
		case c <= '>' && doubles(s[i:]):
			return i
		case c >= utf8.RuneSelf:
			if i > 0 && joins(s[i:]) {
				return i - 1
			}
			return i
		}
	}
	return len(s)
}

// doubles reports whether the sign that s begins with may stand for a quotation
// mark together with what follows.
func doubles(s string) bool {
	switch s[0] {
	case '\'', ',', '<', '>':
		return len(s) > 1 && (s[1] == s[0] || s[1] == '`' || s[1] >= utf8.RuneSelf)
	}
	return false
}

// joins reports whether s begins with something that may compose with the
// character before it.
func joins(s string) bool {
	for _, r := range s {
		if !zeroWidth(r) {
			return !startsCharacter(r)
		}
	}
	return false
}

// startsCharacter reports whether r never composes with what stands before it.
func startsCharacter(r rune) bool {
	if stable(r) {
		return true
	}
	var b [utf8.UTFMax]byte
	return norm.NFC.Properties(b[:utf8.EncodeRune(b[:], r)]).BoundaryBefore()
}

// stable is a quick test for characters that are the same in NFC whatever stands
// before them: Latin, Cyrillic, punctuation, Han.
func stable(r rune) bool {
	return r < 0x300 || 0x400 <= r && r <= 0x482 || 0x2010 <= r && r <= 0x206F || 0x4E00 <= r && r <= 0x9FFF
}

// spaceEnd returns where the run of white space at a place ends; characters
// without width inside it belong to it.
func spaceEnd(s string, at int) int {
	end := at
	for next := at; next < len(s); {
		r, size := utf8.DecodeRuneInString(s[next:])
		next += size
		if unicode.IsSpace(r) {
			end = next
		} else if !zeroWidth(r) {
			break
		}
	}
	return end
}
