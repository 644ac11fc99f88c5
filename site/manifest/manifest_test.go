package manifest_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"berkas/site/dossier"
	"berkas/site/internal/outdir"
	"berkas/site/manifest"
)

func load(t testing.TB, source string) *dossier.Dossier {
	t.Helper()
	d, problems, err := dossier.Load(fstest.MapFS{
		"content/dossier.yaml": {Data: []byte("title: Pelabuhan\ndescription: Tentang pelabuhan.\nlanguage: id\n")},
		"content/sources/a.md": {Data: []byte(source)},
	}, dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	return d
}

const source = `---
title: Kabar
siglum: A
date: 2023-04-16
corrections: [{date: 2024-01-02, what: Salah.}]
quotes:
  - {text: naik 70 persen, figure: {value: 70, unit: "%", of: tarif}, corrections: [{date: 2024-01-03, what: Keliru., was: 7, now: 70}]}
  - {text: "“Kami siap,”"}
---

Tarif naik 70 persen. “Kami siap,” kata Ratna.
`

func sum(text string) string {
	digest := sha256.Sum256([]byte(text))
	return hex.EncodeToString(digest[:])
}

// TestManifestSaysWhatIsPublished, in digests that anybody can compute, and reads as it
// was written.
func TestManifestSaysWhatIsPublished(t *testing.T) {
	m := manifest.Of(load(t, source), "1.0 \"<b>\"", sum("content"), []outdir.File{
		{Path: "a<b>.html", Bytes: 3, SHA256: sha256.Sum256([]byte("abc"))},
		{Path: manifest.Path, Bytes: 9},
		{Path: "z.html"},
	})
	want := &manifest.Manifest{
		Version: 1, Berkas: "1.0 \"<b>\"", Content: sum("content"),
		Files:       []manifest.File{{"a<b>.html", 3, sum("abc")}, {"z.html", 0, strings.Repeat("0", 64)}},
		Quotes:      []manifest.Sum{{"a#q1", sum("naik 70 persen")}, {"a#q1-figure", sum("70\n%\n\ntarif")}, {"a#q2", sum("Kami siap")}},
		Corrections: []manifest.Sum{{"a", sum("2024-01-02\nSalah.\n\n")}, {"a#q1", sum("2024-01-03\nKeliru.\n7\n70")}},
	}
	if diff := cmp.Diff(want, m); diff != "" {
		t.Error(diff)
	}
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		t.Fatal(err)
	}
	read, err := manifest.Read(&b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, read); diff != "" {
		t.Error(diff)
	}
}

// TestHostileManifestIsRefused with what is wrong with it.
func TestHostileManifestIsRefused(t *testing.T) {
	file := func(path string, bytes any) string {
		return fmt.Sprintf(`{"path":%q,"bytes":%v,"sha256":"%s"}`, path, bytes, sum(""))
	}
	files := func(all ...string) string { return `{"version":1,"files":[` + strings.Join(all, ",") + `]}` }
	quote := fmt.Sprintf(`{"id":"a#q1","sha256":"%s"}`, sum(""))
	for given, want := range map[string]string{
		"":                                   "unexpected EOF",
		"<html>":                             "invalid character",
		"[]":                                 "\"{\" is missing",
		"{}":                                 "no version",
		`{"version":2}`:                      "version 2",
		`{"version":1}{}`:                    "behind it",
		`{"version":1,"files":[`:             "unexpected EOF",
		`{"version":1,"files":{}}`:           "\"[\" is missing",
		`{"version":1,"files":[{}]}`:         "no path",
		`{"version":1,"files":null}`:         "\"[\" is missing",
		files(file("../etc/passwd", 1)):      "no path",
		files(file("/etc/passwd", 1)):        "no path",
		files(file("a/../../b", 1)):          "no path",
		files(file(`a\\b`, 1)):               "backslash",
		files(file("a\t", 1)):                "control",
		files(file(".berkas-manifest", 1)):   "no path",
		files(file("a", 1), file("a", 1)):    "not behind",
		files(file("b", 1), file("a", 1)):    "not behind",
		files(file("a", -1)):                 "-1 bytes",
		files(file("a", 1<<50)):              "bytes",
		files(file("a", "1e99")):             "cannot unmarshal",
		files(file("data/manifest.json", 1)): "itself",
		files(`{"path":"a","bytes":1,"sha256":"` + strings.Repeat("g", 64) + `"}`):      "no SHA-256",
		files(`{"path":"` + strings.Repeat("a/", 1<<20) + `a","bytes":1,"sha256":"x"}`): "no SHA-256",
		`{"version":1,"quotes":[` + quote + "," + quote + `]}`:                          "twice",
		`{"version":1,"quotes":[{"id":"a"}]}`:                                           "no SHA-256",
		`{"version":1,"corrections":[{"id":"a"}]}`:                                      "no SHA-256",
		`{"version":1,"files":[` + strings.Repeat("[", 1<<20):                           "exceeded max depth",
		`{"version":1,"x":"` + strings.Repeat("a", manifest.Most) + `"}`:                "more than",
	} {
		m, err := manifest.Read(strings.NewReader(given))
		if err == nil || m != nil || !strings.Contains(err.Error(), want) || len(err.Error()) > 400 {
			t.Errorf("%.60s is read as %v, with %.500v, want %q", given, m, err, want)
		}
	}
	if _, err := manifest.Read(strings.NewReader(`{"version":1,"later":{"a":[1]},"files":[` + file("a", 1) + `]}`)); err != nil {
		t.Errorf("a key of a later program: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`{"version":1,"files":[{"path":"a","bytes":1,"sha256":"` + sum("") + `"}]}`)
	f.Fuzz(func(t *testing.T, given string) {
		m, err := manifest.Read(strings.NewReader(given))
		if (m == nil) == (err == nil) {
			t.Errorf("%v and %v", m, err)
		}
	})
}
