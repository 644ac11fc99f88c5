package frontmatter

import (
	"strings"
	"testing"
	"unicode/utf8"

	"berkas/site/diag"
)

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		"---\ntitle: Kunjungan\nquotes:\n  - text: |\n      satu\n      dua\n    stance: asserts\n---\nbody",
		"---\r\ntitle: \"a \\\"b\\\" \\u00e9\"\r\ntopics: [é, 'it''s', ]\r\n---\r\n",
		"\uFEFF---\naliases:\n  - {text: x, only_in: [a]} # c\n  - &a b\n  - *a\n  - !!str c\n---\n",
		"---\n? a\n: b\n<<: {c: d}\ntitle: >2-\n    x\n   y\n...\nz\n---\n",
		"---\ntitle: satu\n  dua\n\n  tiga\u2028empat\u0085lima\rx: y\n---\n",
		"---\nat: [1, -2.5e3, .inf, ~]\nfigure: {value: 70, unit: \"%\"}\n---\n",
		"---\ntitle: Kami: pasti\n---\n", "---\n- - - [[{}]]\n---\n", "---\n\ttitle: x\n---\n", "---\ntitle: !x\n  # c\n  y\n---\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file := diag.NewFile("x.md", data)
		var errs diag.List
		var v article
		if yaml, body, ok := Split(file, &errs); ok {
			Decode(file, yaml, &v, &errs)
			inFile(t, yaml)
			inFile(t, body)
			if root, ok := parse(file, yaml, &diag.List{}); ok {
				checkNode(t, root)
			}
		}
		DecodeFile(file, &article{}, &errs)
		Decode(file, file.Span(0, len(data)), &article{}, &errs)
		for _, d := range errs {
			inFile(t, d.Span)
			for _, n := range d.Notes {
				inFile(t, n.Span)
			}
		}
	})
}

func inFile(t *testing.T, s diag.Span) {
	t.Helper()
	if s.File == nil || s.Start < 0 || s.Start > s.End || s.End > len(s.File.Data) {
		t.Fatalf("span %d-%d", s.Start, s.End)
	}
}

// checkNode checks that spans hold their values and lie within those around them.
func checkNode(t *testing.T, n Node) {
	t.Helper()
	inFile(t, n.span)
	if n.kind == scalar && len(n.text) < 200 {
		checkText(t, Text{n.text, n.span})
	}
	for _, item := range n.items {
		within(t, n.span, item)
	}
	for _, e := range n.entries {
		inFile(t, e.Key.Span)
		within(t, n.span, e.Value)
	}
}

// checkText checks that every character of a text is found where it stands.
func checkText(t *testing.T, text Text) {
	t.Helper()
	for i, r := range text.Value {
		at := text.At(i, i+utf8.RuneLen(r))
		inFile(t, at)
		got := content(at)
		if !isWhite(r) && got != string(r) && got != "''" && !strings.HasPrefix(got, `\`) {
			t.Fatalf("%q of %q is found at %q of %q", r, text.Value, got, content(text.Span))
		}
	}
}

func within(t *testing.T, around diag.Span, n Node) {
	t.Helper()
	if n.span.Start < around.Start || n.span.End > around.End {
		t.Fatalf("%q at %d-%d is not within %d-%d", n.text, n.span.Start, n.span.End, around.Start, around.End)
	}
	checkNode(t, n)
}
