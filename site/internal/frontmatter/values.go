package frontmatter

import (
	"unicode/utf8"

	"berkas/site/diag"
)

// Text is a text and where it stands: within the quotation marks of a quoted
// one, from the first to the last word of a block (| or >).
type Text struct {
	Value string
	Span  diag.Span
}

// Set reports whether there is a text. Quotation marks with nothing between
// them are none.
func (t Text) Set() bool { return t.Value != "" }

// At returns where the bytes from start to end of the value stand in the file,
// whatever escapes, folding or indentation stand there with them. White space
// at either end may be placed at the white space around it. The offsets must
// not be outside of the value, nor within a character.
func (t Text) At(start, end int) diag.Span {
	if t.Span.File == nil {
		return t.Span
	}
	s := source{text: t.Span.File.Data[t.Span.Start:t.Span.End]}
	if before := t.Span.Start - 1; before >= 0 {
		s.quote = t.Span.File.Data[before]
	}
	from := t.Span.Start + s.follow(t.Value, start)
	to := from
	if end > start {
		_, size := utf8.DecodeLastRuneInString(t.Value[start:end])
		last := s.follow(t.Value, end-size)
		to = t.Span.Start + min(last+len(s.unit(last)), len(s.text))
	}
	return t.Span.File.Span(from, max(from, to))
}

// Number is a number and where it stands.
type Number struct {
	Value float64
	Span  diag.Span
}

// Set reports whether the number was given.
func (n Number) Set() bool { return n.Span.File != nil }

// Bool is true or false and where that stands.
type Bool struct {
	Value bool
	Span  diag.Span
}

// Set reports whether the value was given.
func (b Bool) Set() bool { return b.Span.File != nil }
