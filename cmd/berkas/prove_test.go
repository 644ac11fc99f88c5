package main

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestHostileDrafts are read to their end: each has a verdict on whatever it says,
// and what is printed is text.
func TestHostileDrafts(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"content/dossier.yaml":     "title: Laut\ndescription: Sebuah berkas kecil.\nlanguage: id\n",
		"content/sources/koran.md": "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\n---\nLaut itu luas. Ikan naik 30 persen.\n",
	})
	const many = 100_000
	for name, draft := range map[string]string{
		"nothing":          "",
		"NUL":              "“Laut\x00 itu” dan “Laut\x00” [[koran\x00#p1]]",
		"not UTF-8":        "“Laut \xff\xfe” \xe2\x80 [[\xff#p1]] 30%",
		"right to left":    "\u202e“Laut itu” \u2066[[koran#p1]]",
		"escapes":          "“\x1b[31mLaut” \x07",
		"straight marks":   strings.Repeat(`"`, many),
		"opening marks":    strings.Repeat("“a ", many),
		"guillemets":       strings.Repeat("«a ", many),
		"mixed marks":      strings.Repeat("“a ‘b «c ", many/3),
		"quotations":       strings.Repeat("“Laut itu” ", many/10) + strings.Repeat("“laut biru” ", many/10),
		"figures":          strings.Repeat("naik 30 persen 2 hari kemudian ", many/10),
		"citations":        strings.Repeat("a “Laut” [[koran#p1]] [[koran#p2]]. B ", many/10),
		"block quotations": strings.Repeat("> a\n\n", many/10) + "> b [[koran#p1]]",
		"words left out":   "“" + strings.Repeat("Laut […] ", many) + "luas”",
		"comments":         strings.Repeat("<!-- ", many),
	} {
		t.Run(name, func(t *testing.T) {
			for _, format := range []string{"text", "json"} {
				var out, errs strings.Builder
				status := run([]string{"prove", "-", "--dir", dir, "--format", format}, strings.NewReader(draft), &out, &errs)
				if status != 0 && status != exitContent {
					t.Errorf("%s: exit %d: %.200s", format, status, &errs)
				}
				if format == "json" && !json.Valid([]byte(out.String())) {
					t.Errorf("this is no JSON: %.200s", &out)
				}
				steers := func(r rune) bool { return r != '\n' && unicode.IsControl(r) }
				if s := out.String() + errs.String(); !utf8.ValidString(s) || strings.IndexFunc(s, steers) >= 0 {
					t.Errorf("%s: what is printed is not text: %.200q", format, s)
				}
				if format == "text" && !strings.Contains(out.String(), " checked") {
					t.Errorf("it does not say how many were checked: %.200s", &out)
				}
			}
		})
	}
}

// TestADraftHasAnEnd: one that is longer than anything may be is refused.
func TestADraftHasAnEnd(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"content/dossier.yaml": "title: Laut\ndescription: Sebuah berkas kecil.\nlanguage: id\n"})
	var out, errs strings.Builder
	if status := run([]string{"prove", "-", "--dir", dir}, endless{}, &out, &errs); status != exitUsage || !strings.Contains(errs.String(), "larger than 16 MB") {
		t.Errorf("exit %d: %s", status, &errs)
	}
}

// endless is an input without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }
