package frontmatter

import (
	"strings"
	"testing"

	"berkas/site/diag"
)

func TestSplitFindsTheFrontMatterAndTheBody(t *testing.T) {
	for _, c := range []struct{ name, text, yaml, body string }{
		{"plain", "---\na: b\n---\nbody\n", "a: b\n", "body\n"},
		{"empty", "---\n---\n", "", ""},
		{"no line end at the end", "---\na: b\n---", "a: b\n", ""},
		{"byte-order mark", "\uFEFF---\na: b\n---\nbody", "a: b\n", "body"},
		{"CR LF", "---\r\na: b\r\n---\r\nbody\r\n", "a: b\r\n", "body\r\n"},
		{"CR LF and no body", "---\r\n---\r", "", ""},
		{"white space after the dashes", "--- \t\na: b\n---  \nbody", "a: b\n", "body"},
		{"a rule in the body", "---\na: b\n---\nbody\n---\nmore", "a: b\n", "body\n---\nmore"},
		{"dashes that are more or less", "---\na: |\n ---\n----\n--\n---\nbody", "a: |\n ---\n----\n--\n", "body"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var errs diag.List
			yaml, body, ok := Split(diag.NewFile("x.md", []byte(c.text)), &errs)
			if !ok || len(errs) > 0 {
				t.Fatalf("ok is %v: %v", ok, errs)
			}
			if got := content(yaml); got != c.yaml {
				t.Errorf("front matter %q, want %q", got, c.yaml)
			}
			if got := content(body); got != c.body {
				t.Errorf("body %q, want %q", got, c.body)
			}
		})
	}
}

func content(s diag.Span) string { return s.File.Data[s.Start:s.End] }

func TestSplitSaysWhyThereIsNoFrontMatter(t *testing.T) {
	for _, c := range []struct{ name, marked, message, hint string }{
		{"empty file", "«»", "the front matter is missing", "the first line must be ---"},
		{"text at once", "«»Kunjungan\n---\n", "the front matter is missing", "the first line must be ---"},
		{"an empty line first", "«»\n---\na: b\n---\n", "the front matter is missing", "the first line must be ---"},
		{"after a byte-order mark", "\uFEFF«»a\n", "the front matter is missing", "the first line must be ---"},
		{"dashes indented", "«» ---\na: b\n---\n", "the front matter is missing", "the first line must be ---"},
		{"one line", "«---»", "the front matter is not closed", "end it with a line"},
		{"no end", "«---»\na: b\n\nbody\n", "the front matter is not closed", "end it with a line"},
		{"a byte of Latin-1", "---\na: caf«\xe9» b\xe9\n---\n", "this byte (0xE9) is not UTF-8", "save the file as UTF-8; the file has 1 more"},
		{"not UTF-8 in the body", "---\na: b\n---\né «\xff»\n", "this byte (0xFF) is not UTF-8", "save the file as UTF-8"},
		{"UTF-16", "«\xff»\xfe-\x00", "this byte (0xFF) is not UTF-8", "save the file as UTF-8; the file has 1 more"},
		{"a character cut short", "---\na: b\n---\n«\xe2»\x82", "this byte (0xE2) is not UTF-8", "the file has 1 more"},
		{"a NUL byte", "---\na: b\n---\nx«\x00»y", "this is a NUL byte", "remove it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, want := unmark(c.marked)
			var errs diag.List
			if _, _, ok := Split(f, &errs); ok || len(errs) == 0 {
				t.Fatalf("ok is %v, with %d errors", ok, len(errs))
			}
			check(t, errs[0], want, c.message, c.hint)
		})
	}
}

func TestSplitPointsAtALineThatWasMeantAsTheEnd(t *testing.T) {
	f, want := unmark("---\na: b\n «--»\nbody\n----\n")
	var errs diag.List
	Split(f, &errs)
	if len(errs) != 1 || len(errs[0].Notes) != 1 || errs[0].Notes[0].Span != want {
		t.Errorf("got %+v, want a note at %d-%d", errs, want.Start, want.End)
	}
}

// unmark makes a file of a text in which « and » stand around a span.
func unmark(marked string) (*diag.File, diag.Span) {
	start := strings.Index(marked, "«")
	end := strings.Index(marked, "»") - len("«")
	f := diag.NewFile("x.md", []byte(strings.NewReplacer("«", "", "»", "").Replace(marked)))
	return f, f.Span(start, end)
}

// check compares a diagnostic with its place, message and the start of its
// hint, or all of it when that is "".
func check(t *testing.T, d diag.Diagnostic, want diag.Span, message, hint string) {
	t.Helper()
	if d.Span != want {
		t.Errorf("place %d-%d, want %d-%d", d.Span.Start, d.Span.End, want.Start, want.End)
	}
	if !strings.Contains(d.Message, message) {
		t.Errorf("message %q, want %q", d.Message, message)
	}
	if !strings.Contains(d.Hint, hint) || hint == "" && d.Hint != "" {
		t.Errorf("hint %q, want %q", d.Hint, hint)
	}
}
