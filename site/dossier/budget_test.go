package dossier

import (
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/diag"
)

// TestTextBeyondItsBudgetIsAnErrorAtItsPlace: once for each text, whatever it is that
// there is too much of.
func TestTextBeyondItsBudgetIsAnErrorAtItsPlace(t *testing.T) {
	const source, person = "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nurl: https://example.org/\n---\n", "---\nname: Mohammad Hatta\naliases: [Hatta]\n---\n"
	for text, want := range map[string]string{
		strings.Repeat("a\n\n", 100_000):                     ":2: error: up to here the text has more line ends and signs of Markdown",
		strings.Repeat("# a\n", 60_000):                      ":1: error: up to here the text has more line ends and signs of Markdown",
		strings.Repeat("|c", 10) + strings.Repeat("|", 9e4):  "error: up to here the text has more line ends and signs of Markdown",
		"Mohammad Hatta " + strings.Repeat("Hatta ", 40_000): `error: up to here the text names more than a text of its length may: here "Mohammad Hatta"`,
		strings.Repeat("kata ", 200_000):                     "",
	} {
		files := fstest.MapFS{
			"content/dossier.yaml":     {Data: []byte("title: T\ndescription: D\nlanguage: id\n")},
			"content/people/hatta.md":  {Data: []byte(person + text)},
			"content/sources/koran.md": {Data: []byte(source + text)},
		}
		_, problems, err := Load(files, Config{})
		var said strings.Builder
		for _, d := range problems {
			if d.Severity == diag.Error {
				if err := diag.Text(&said, diag.List{d}, diag.TextOptions{}); err != nil {
					t.Fatal(err)
				}
			}
		}
		wrong := strings.Count(said.String(), "error: ")
		if err != nil || want == "" && wrong > 0 || want != "" && (!strings.Contains(said.String(), want) || wrong < 1 || wrong > 2) {
			t.Errorf("%.20q…: %v, %d errors: %.400s", text, err, wrong, said.String())
		}
	}
}

// TestNothingIsMissingFromWhatWasNotRead: a text beyond its budget has one error, and
// its quotations none.
func TestNothingIsMissingFromWhatWasNotRead(t *testing.T) {
	_, problems, err := Load(fstest.MapFS{
		"content/dossier.yaml": {Data: []byte("title: T\ndescription: D\nlanguage: id\n")},
		"content/sources/koran.md": {Data: []byte("---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nurl: https://example.org/\nquotes:\n  - text: kami datang\n---\n" +
			"kami datang\n\n" + strings.Repeat("a\n\n", 100_000))},
	}, Config{})
	if err != nil || problems.Errors() != 1 {
		t.Errorf("%v, %d errors: %v", err, problems.Errors(), problems[:min(len(problems), 3)])
	}
}
