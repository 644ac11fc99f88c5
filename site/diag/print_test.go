package diag

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func text(t *testing.T, l List, o TextOptions) string {
	t.Helper()
	var b strings.Builder
	if err := Text(&b, l, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// mark makes a diagnostic of a text in which « and » stand around its span.
func mark(path, marked string) Diagnostic {
	start := strings.Index(marked, "«")
	end := strings.Index(marked, "»") - len("«")
	data := strings.NewReplacer("«", "", "»", "").Replace(marked)
	return Diagnostic{Span: NewFile(path, []byte(data)).Span(start, end), Message: "m"}
}

func TestTextShowsThePlaceTheLineAndTheFix(t *testing.T) {
	f := NewFile("content/people/x.md", []byte("---\ntitel: Kunjungan\ntitle: A\n---\n"))
	l := List{
		{Message: "there is no content folder here", Hint: "name the dossier's folder"},
		{
			Span: f.Span(4, 9), Message: `unknown key "titel"`, Hint: `did you mean "title"?`,
			Notes: []Note{{f.Span(21, 26), "it is here"}, {Span{}, "and nowhere"}},
		},
		{Span: f.Span(21, 21), Severity: Warning, Code: "unused", Message: "never used"},
	}
	want := `error: there is no content folder here
  hint: name the dossier's folder
content/people/x.md:2:1: error: unknown key "titel"
titel: Kunjungan
^~~~~
  hint: did you mean "title"?
content/people/x.md:3:1: note: it is here
title: A
^~~~~
note: and nowhere
content/people/x.md:3:1: warning: never used [unused]
title: A
^
`
	if diff := cmp.Diff(want, text(t, l, TextOptions{})); diff != "" {
		t.Error(diff)
	}
}

func TestCaretsStandUnderTheSpan(t *testing.T) {
	long := strings.Repeat("kata ", 60)
	for _, c := range []struct{ name, marked, want string }{
		{"a word", "satu «dua» tiga", "satu dua tiga\n     ^~~"},
		{"nothing", "satu «»dua", "satu dua\n     ^"},
		{"at the end", "satu«»\ndua", "satu\n    ^"},
		{"an empty line", "a\n«»\nb", "\n^"},
		{"over a line end", "satu «dua\ntiga»", "satu dua\n     ^~~"},
		{"after a byte-order mark", "\uFEFF«satu»", "satu\n^~~~"},
		{"before CR LF", "a «b»\r\nc", "a b\n  ^"},
		{"after tabs", "\ta\t«b»", "    a    b\n         ^"},
		{"over a tab", "«a\tb»", "a    b\n^~~~~~"},
		{"wide characters", "日本«語»x", "日本語x\n    ^~"},
		{"combining marks", "e\u0301e\u0301«x»", "e\u0301e\u0301x\n  ^"},
		{"bytes that are not UTF-8", "a\xff«b»", "a\uFFFDb\n  ^"},
		{"escape sequences", "\x1b[31m«b»", "\uFFFD[31mb\n     ^"},
		{"the start of a long line", "«kata» " + long, "kata " + long[:95] + "…\n^~~~"},
		{
			"the middle of a long line", long + "«di sini» " + long,
			"…" + long[len(long)-40:] + "di sini " + long[:52] + "…\n" + strings.Repeat(" ", 41) + "^~~~~~~",
		},
		{"the end of a long line", long + "«x»", "…" + long[len(long)-99:] + "x\n" + strings.Repeat(" ", 100) + "^"},
		{
			"a span longer than the window", long + "«" + long + "»",
			"…" + long[len(long)-40:] + long[:60] + "…\n" + strings.Repeat(" ", 41) + "^" + strings.Repeat("~", 59),
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := strings.SplitN(text(t, List{mark("x.md", c.marked)}, TextOptions{}), "\n", 2)
			if diff := cmp.Diff(c.want+"\n", lines[1]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMessagesCannotSteerTheTerminal(t *testing.T) {
	d := mark("x\x1b.md", "«a»")
	d.Message, d.Hint = "m\x1b[2J\nn", "h\u202e"
	want := "x\uFFFD.md:1:1: error: m\uFFFD[2J n\na\n^\n  hint: h\uFFFD\n"
	if diff := cmp.Diff(want, text(t, List{d}, TextOptions{})); diff != "" {
		t.Error(diff)
	}
}

func TestColourIsDecidedByTheOptionAlone(t *testing.T) {
	l := List{mark("x.md", "«a»")}
	t.Setenv("NO_COLOR", "1")
	if got := text(t, l, TextOptions{Color: true}); !strings.Contains(got, "\x1b[31;1merror:\x1b[") {
		t.Errorf("asked for, NO_COLOR set: %q", got)
	}
	os.Unsetenv("NO_COLOR")
	if got := text(t, l, TextOptions{}); strings.Contains(got, "\x1b") {
		t.Errorf("not asked for: %q", got)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestAWriterThatFailsIsReported(t *testing.T) {
	l := List{mark("x.md", "«a»")}
	for name, print := range map[string]func(io.Writer) error{
		"text":   func(w io.Writer) error { return Text(w, l, TextOptions{}) },
		"json":   func(w io.Writer) error { return JSON(w, l) },
		"github": func(w io.Writer) error { return GitHub(w, l) },
		"sarif":  func(w io.Writer) error { return SARIF(w, l, "1") },
	} {
		if print(full{}) == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// example holds every kind of thing that is printed.
func example() List {
	d := mark("content/a b/50%,x:ü.md", "äö «titel»: A\n")
	d.Message, d.Hint = "unknown key \"titel\": 100%\nor so", "did you mean \"title\"?"
	d.Notes = []Note{{d.Span.File.Span(5, 6), "first here"}, {Span{}, "elsewhere"}}
	w := mark("b.md", "a\n«b\nc»\n")
	w.Severity, w.Code = Warning, "unused-alias"
	return List{{Message: "there is no content folder here"}, d, w}
}

func TestJSONHasEverythingThatTextHas(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(&b, example()); err != nil {
		t.Fatal(err)
	}
	var got []map[string]any
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	want := []map[string]any{
		{"severity": "error", "message": "there is no content folder here"},
		{
			"severity": "error", "path": "content/a b/50%,x:ü.md", "line": 1.0, "column": 4.0, "endLine": 1.0, "endColumn": 9.0,
			"message": "unknown key \"titel\": 100%\nor so", "hint": "did you mean \"title\"?",
			"notes": []any{
				map[string]any{"path": "content/a b/50%,x:ü.md", "line": 1.0, "column": 4.0, "endLine": 1.0, "endColumn": 5.0, "message": "first here"},
				map[string]any{"message": "elsewhere"},
			},
		},
		{
			"severity": "warning", "code": "unused-alias", "path": "b.md",
			"line": 2.0, "column": 1.0, "endLine": 3.0, "endColumn": 2.0, "message": "m",
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestJSONOfNothingIsAnEmptyArray(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(&b, nil); err != nil || b.String() != "[]\n" {
		t.Errorf("got %q, %v", b.String(), err)
	}
}

func TestGitHubCommandsAreEscaped(t *testing.T) {
	var b strings.Builder
	if err := GitHub(&b, example()); err != nil {
		t.Fatal(err)
	}
	want := `::error::there is no content folder here
::error file=content/a b/50%25%2Cx%3Aü.md,line=1,col=4,endLine=1,endColumn=9::unknown key "titel": 100%25%0Aor so%0Ahint: did you mean "title"?%0Acontent/a b/50%25,x:ü.md:1:4: note: first here%0Anote: elsewhere
::warning file=b.md,line=2,col=1,endLine=2,endColumn=2,title=unused-alias::m
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestSARIFNamesRulesAndPlaces(t *testing.T) {
	var b bytes.Buffer
	if err := SARIF(&b, example(), "1.2.3"); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/example.sarif")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestSARIFOfNothingHasARunWithoutResults(t *testing.T) {
	var b bytes.Buffer
	if err := SARIF(&b, nil, ""); err != nil {
		t.Fatal(err)
	}
	var log struct{ Runs []struct{ Results []any } }
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	if len(log.Runs) != 1 || log.Runs[0].Results == nil || len(log.Runs[0].Results) != 0 {
		t.Errorf("got %s", b.String())
	}
}
