package frontmatter

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"berkas/site/diag"
)

// syntax reports an error of the library's at its place, in words that curators
// know. Whole is the YAML, for errors without a place.
func (b *builder) syntax(err error, whole diag.Span) {
	var e *yaml.LoadError
	if !errors.As(err, &e) {
		b.errs.Errorf(whole, "this cannot be read as YAML").Hint = quoteIt + " if it has signs that mean something there"
		return
	}
	at, start := b.mark(e.Mark, whole), b.mark(e.ContextMark, whole)
	if e.Stage == yaml.ReaderStage {
		at = min(whole.Start+e.Mark.Index, whole.End)
	}
	x := b.explain(e.Message, at)
	if open, found := b.unclosed(whole); found && at >= whole.End && x.says == noContent {
		x, at = explanation{message: "this bracket is not closed"}, open
	}
	if e.ContextMark.Line > 0 && (x.origin || at >= whole.End) {
		at = start
	}
	d := b.errs.Errorf(b.character(at), "%s", strings.ReplaceAll(x.message, "$char", b.quote(at)))
	d.Hint = x.hint
	if note := origin(e.ContextMsg); note != "" && start != at {
		d.Notes = []diag.Note{{Span: b.character(start), Message: note}}
	}
}

// mark returns the offset of a place that the library names.
func (b *builder) mark(m yaml.Mark, whole diag.Span) int {
	if m.Line == 0 {
		return whole.Start
	}
	return b.places.at(m.Line, m.Column)
}

// explain returns what an error of the library's at an offset means.
func (b *builder) explain(message string, at int) explanation {
	before, after := b.line(at)
	for _, x := range explanations {
		if strings.HasPrefix(message, x.says) &&
			(x.before == nil || x.before.Match(before)) &&
			(x.at == "" || len(after) > 0 && strings.Contains(x.at, string(after[:1]))) {
			return x
		}
	}
	return explanation{message: "this cannot be read as YAML from here on", hint: quoteIt + " if it has signs that mean something there"}
}

// unclosed returns the last bracket that is still open where the YAML ends.
func (b *builder) unclosed(whole diag.Span) (at int, found bool) {
	var open []int
	yaml := b.places.data[whole.Start:whole.End]
	before := byte('\n')
	for i := 0; i < len(yaml); i++ {
		c := yaml[i]
		starts := strings.IndexByte(" \t\n\r,[{", before) >= 0
		switch {
		case c == '#' && strings.IndexByte(" \t\n\r", before) >= 0:
			i += until(yaml[i:], '\n')
		case (c == '"' || c == '\'') && starts:
			i += 1 + until(yaml[i+1:], c)
		case (c == '[' || c == '{') && (starts || len(open) > 0):
			open = append(open, whole.Start+i)
		case (c == ']' || c == '}') && len(open) > 0:
			open = open[:len(open)-1]
		}
		before = c
	}
	if len(open) == 0 {
		return 0, false
	}
	return open[len(open)-1], true
}

// until returns where a sign stands that no backslash in a double quotation
// escapes; the length of the text where it stands nowhere.
func until(text []byte, sign byte) int {
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\\' && sign == '"':
			i++
		case text[i] == sign:
			return i
		}
	}
	return len(text)
}

// line returns what an offset's line has before it, as far as that can matter,
// and everything from the offset on.
func (b *builder) line(at int) (before, after []byte) {
	const most = 200
	data := b.places.data
	start := max(at-most, 0)
	for i := at - 1; i >= start; i-- {
		if data[i] == '\n' {
			start = i + 1
		}
	}
	return data[start:at], data[at:]
}

// character returns the span of the character at an offset.
func (b *builder) character(at int) diag.Span {
	data := b.places.data
	if at >= len(data) || lineBreak(data[at:]) > 0 {
		return b.file.Span(at, at)
	}
	_, size := utf8.DecodeRune(data[at:])
	return b.file.Span(at, at+size)
}

// quote returns the character at an offset in quotes.
func (b *builder) quote(at int) string {
	r, _ := utf8.DecodeRune(b.places.data[min(at, len(b.places.data)):])
	return strconv.QuoteRune(r)
}
