package site_test

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"berkas/site"
	"berkas/site/diag"
)

// secret is what the dossiers of these tests keep from readers.
const secret = "Narasumber kami di kementerian meminta namanya ditahan dulu"

// guarded is a dossier with private text on everything that can have one.
func guarded(others map[string]string) map[string]string {
	files := maps.Clone(checked)
	files["content/dossier.yaml"] += "private: |\n  Rencana kita terbit sesudah sidang berakhir.\n"
	files["content/people/hatta.md"] = "---\nname: Mohammad Hatta\nprivate: " + secret + ". # jangan lupa\n---\nIa membuka rapat. [[koran#p1]]\n"
	files["content/sources/koran.md"] = strings.Replace(checked["content/sources/koran.md"], "events:",
		"private: >\n  Redaktur koran ini\n  masih menunggu jawaban polisi.\nquotes:\n  - {text: dibuka Mohammad Hatta, by: hatta, private: 'Kata seorang saksi di lantai dua.'}\nevents:", 1)
	maps.Copy(files, others)
	return files
}

// TestPublicEditionHasNoPrivateText in any byte of it, and an internal one has
// all of it, framed, on pages that say what they are.
func TestPublicEditionHasNoPrivateText(t *testing.T) {
	private := []string{"namanya ditahan dulu", "sidang berakhir", "jawaban polisi", "di lantai dua"}
	public := build(t, site.Config{Dir: dossierOf(guarded(nil))})
	shown := build(t, site.Config{Dir: dossierOf(guarded(nil)), Internal: true})
	for _, words := range private {
		for name, data := range public {
			if bytes.Contains(data, []byte(words)) {
				t.Errorf("%s publishes %q", name, words)
			}
		}
	}
	for name, words := range map[string]string{
		"orang/hatta.html": "namanya ditahan dulu", "index.html": "sidang berakhir", "sumber/koran.html": "jawaban polisi",
	} {
		if !bytes.Contains(shown[name], []byte(words)) {
			t.Errorf("%s of the internal edition does not have %q", name, words)
		}
	}
	for _, name := range []string{"sumber/koran.html", "orang/hatta.html"} {
		if !bytes.Contains(shown[name], []byte("di lantai dua")) {
			t.Errorf("%s does not have what is kept back on a quotation", name)
		}
	}
	const mark = "Edisi internal — tidak untuk diterbitkan"
	for name, data := range shown {
		if path.Ext(name) == ".html" && (!bytes.Contains(data, []byte(mark)) || !bytes.Contains(data, []byte(`content="noindex"`))) {
			t.Errorf("%s of the internal edition is not marked", name)
		}
	}
	for name, data := range public {
		if bytes.Contains(data, []byte(mark)) {
			t.Errorf("%s of the public edition is marked", name)
		}
	}
}

// leaked returns what is said of a dossier that is about to be published, by
// building it and by checking it, which must be the same.
func leaked(t *testing.T, files map[string]string) diag.List {
	t.Helper()
	s, problems, err := site.Build(site.Config{Dir: dossierOf(files)})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, printed(problems))
	}
	out := site.NewMemory()
	_, err = s.Write(context.Background(), out)
	wrong, ok := errors.AsType[site.ContentError](err)
	if err != nil && !ok {
		t.Fatal(err)
	}
	if _, statErr := out.FS().Open("index.html"); ok == (statErr == nil) {
		t.Error("it was published with an error, or not without one")
	}
	found, err := s.Check()
	if err != nil {
		t.Fatal(err)
	}
	if got := errorsOf(found); printed(got) != printed(wrong.Problems) {
		t.Errorf("check says %s\nbuild says %s", printed(got), printed(wrong.Problems))
	}
	return wrong.Problems
}

func errorsOf(list diag.List) diag.List {
	return slices.DeleteFunc(slices.Clone(list), func(d diag.Diagnostic) bool { return d.Severity != diag.Error })
}

// TestPrivateTextThatLeaksStopsTheBuild, whatever it leaks through and however it
// is written there, and the place that it comes from is told.
func TestPrivateTextThatLeaksStopsTheBuild(t *testing.T) {
	for _, c := range []struct{ name, file, text, output string }{
		{"a template", "templates/free.html", `{{define "main"}}<h1>{{.Body.Name}}</h1><p>` + secret + `</p>{{end}}`, "tentang.html"},
		{"markup between the words", "templates/free.html", `{{define "main"}}<h1>x</h1><p>narasumber <b>kami</b> di <a href="index.html">KEMENTERIAN</a> meminta…</p>{{end}}`, "tentang.html"},
		{"an attribute", "templates/free.html", `{{define "main"}}<h1 title="Narasumber kami, di kementerian: meminta">x</h1>{{end}}`, "tentang.html"},
		{"a comment of a file", "content/static/app.js", "/* " + secret + " */ let a = 1", "static/app.js"},
		{"a word for readers", "content/labels.yaml", "home: Narasumber kami di kementerian meminta\n", "404.html and 12 more"},
		{"entities", "content/static/a.html", "<p>Narasumber&nbsp;kami&#32;di &#107;ementerian&#x20;meminta</p>", "static/a.html"},
		{"JSON", "content/static/a.json", `{"a": "Narasumber\u0020kami\ndi \u006bementerian meminta"}`, "static/a.json"},
		{"an address", "content/static/a.txt", "mailto:a@example.org?subject=Narasumber%20kami%20di%20kementerian%20meminta", "static/a.txt"},
		{"a binary file", "content/static/a.bin", "\x00\xff\x01" + secret + "\x00", "static/a.bin"},
		{"far into a file", "content/static/b.txt", strings.Repeat("kata lain ", 100_000) + secret, "static/b.txt"},
	} {
		t.Run(c.name, func(t *testing.T) {
			problems := leaked(t, guarded(map[string]string{c.file: c.text}))
			if len(problems) != 1 {
				t.Fatalf("%d errors: %s", len(problems), printed(problems))
			}
			got := printed(problems)
			if !strings.HasPrefix(got, "content/people/hatta.md:3:10: error: words that are kept from readers stand in "+c.output) {
				t.Error(got)
			}
		})
	}
}

// TestWhatIsPublicTooIsNoLeak: words that stand elsewhere in the dossier may be
// published, and so may those that merely resemble a private text.
func TestWhatIsPublicTooIsNoLeak(t *testing.T) {
	for name, others := range map[string]map[string]string{
		"nothing":           nil,
		"a body":            {"content/pages/tentang.md": "---\ntitle: Tentang\n---\n" + secret + ".\n"},
		"front matter":      {"content/people/sukarno.md": "---\nname: Sukarno\nsummary: " + secret + ".\n---\n"},
		"an address":        {"content/people/hatta.md": "---\nname: Mohammad Hatta\nprivate: Lihat catatan-rapat-besar-di-jakarta-2023 dan rapat.\n---\n", "content/events/catatan-rapat-besar-di-jakarta-2023.md": "---\ntitle: Rapat\ndate: 2023\n---\n"},
		"four words":        {"content/static/a.txt": "Narasumber kami di kementerian berkata"},
		"another order":     {"content/static/a.txt": "kementerian di kami Narasumber meminta"},
		"quotes the source": {"content/people/hatta.md": "---\nname: Mohammad Hatta\nprivate: 'Periksa: rapat dibuka Mohammad Hatta, Minggu.'\n---\n"},
	} {
		if problems := leaked(t, guarded(others)); len(problems) > 0 {
			t.Errorf("%s: %s", name, printed(problems))
		}
	}
}

// TestCommentsReachNoByte of the output, wherever in a curated text they stand.
func TestCommentsReachNoByte(t *testing.T) {
	const note = "rahasiasekali"
	comment := "<!-- " + note + " -->"
	for _, internal := range []bool{false, true} {
		for name, data := range build(t, site.Config{Internal: internal, Dir: dossierOf(guarded(map[string]string{
			"content/pages/tentang.md":  "---\ntitle: Tentang\n---\nIsi " + comment + " lain.\n\n" + comment + "\n\n- butir " + comment + "\n\n    kode " + comment + "\n\n`kode " + comment + "`\n",
			"content/topics/latihan.md": "---\ntitle: Latihan\ngaps: ['Belum ada. " + comment + "']\nprivate: 'Nanti " + comment + " saja.'\n---\n## Judul " + comment + "\n\nIsi. [[koran#p1]]" + comment + "\n",
			"content/people/hatta.md":   "---\nname: Mohammad Hatta # " + note + "\n---\n" + comment + "\n",
		}))}) {
			if bytes.Contains(bytes.ToLower(data), []byte(note)) {
				t.Errorf("%s has a comment in it", name)
			}
		}
	}
}

// TestEditionsAreNeverMixed: neither goes where the other is, whatever is forced,
// and what is there stays.
func TestEditionsAreNeverMixed(t *testing.T) {
	for _, internal := range []bool{false, true} {
		dir := filepath.Join(t.TempDir(), "out")
		s, _, err := site.Build(site.Config{Dir: dossierOf(guarded(nil)), Internal: internal})
		if err != nil {
			t.Fatal(err)
		}
		for range 2 { // its own it may replace
			out, err := site.Directory(dir, site.DirectoryOptions{Internal: internal})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := s.Write(t.Context(), out); err != nil {
				t.Fatal(err)
			}
		}
		before, err := os.ReadFile(filepath.Join(dir, ".berkas-manifest"))
		if err != nil {
			t.Fatal(err)
		}
		for _, force := range []bool{false, true} {
			if _, err := site.Directory(dir, site.DirectoryOptions{Internal: !internal, Force: force}); !errors.Is(err, site.ErrEdition) {
				t.Errorf("internal %v, forced %v: %v", !internal, force, err)
			}
		}
		if after, err := os.ReadFile(filepath.Join(dir, ".berkas-manifest")); err != nil || !bytes.Equal(before, after) {
			t.Errorf("the output is another: %v", err)
		}
	}
}

// TestOwnTemplatesSayThatAnEditionIsInternal, or there is none.
func TestOwnTemplatesSayThatAnEditionIsInternal(t *testing.T) {
	for text, want := range map[string]bool{
		`<!doctype html><html><body>{{template "main" .}}</body></html>`: true,
		`<!doctype html><html><head>{{if .Internal}}<meta name="robots" content="noindex">{{end}}</head><body>{{template "internal" .Internal}}{{template "main" .}}</body></html>`: false,
	} {
		_, problems, err := site.Build(site.Config{Internal: true, Dir: dossierOf(guarded(map[string]string{"templates/base.html": text}))})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(printed(problems), "do not say that the edition is internal"); got != want {
			t.Errorf("%s: %s", text, printed(problems))
		}
	}
}

// TestEveryKindKeepsItsSecret: one word is private on each kind of thing, and in no byte
// of a public edition, nor in the name of a file; in an internal one the thing's page
// has it.
func TestEveryKindKeepsItsSecret(t *testing.T) {
	kinds := map[string]string{
		"people": "name: A Satu", "organisations": "name: B Dua", "places": "name: C Tiga", "events": "title: D\ndate: 2020",
		"topics": "title: E", "claims": "title: F.", "pages": "title: G", "sources": "title: H\nsiglum: Z\ndate: 2020",
	}
	files := map[string]string{}
	for kind, front := range kinds {
		files["content/"+kind+"/x-"+kind+".md"] = "---\n" + front + "\nprivate: Kata sandi" + kind + "zq.\n---\nIsi.\n"
	}
	public := build(t, site.Config{Dir: dossierOf(guarded(files))})
	internal := build(t, site.Config{Dir: dossierOf(guarded(files)), Internal: true})
	for kind := range kinds {
		secret, shown := "sandi"+kind+"zq", false
		for name, data := range public {
			if bytes.Contains(bytes.ToLower(data), []byte(secret)) || strings.Contains(name, secret) {
				t.Errorf("%s publishes what is private on %s", name, kind)
			}
		}
		for name, data := range internal {
			shown = shown || strings.HasSuffix(name, "x-"+kind+".html") && bytes.Contains(data, []byte(secret))
		}
		if !shown {
			t.Errorf("the internal edition does not show what is private on %s", kind)
		}
	}
}
