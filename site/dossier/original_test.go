package dossier

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"
)

// keeping returns the small dossier with a source that was read from an original.
func keeping(front, body string, originals map[string]*fstest.MapFile) fstest.MapFS {
	all := small.source(front, body).fs()
	maps.Copy(all, originals)
	return all
}

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// original writes the key of an original.
func original(file string, data []byte, media string) string {
	return fmt.Sprintf("original: {file: %q, sha256: %s, media_type: %s}\n", file, hashOf(data), media)
}

const kept = "<p>Hatta datang ke <b>Jakarta</b>.</p>\n"

// TestHostileOriginalsAreErrors: what is kept may be a link, a pipe, too large, or not
// what it is said to be; nothing outside its folder is read, and nothing hangs.
func TestHostileOriginalsAreErrors(t *testing.T) {
	body := "Hatta datang ke Jakarta.\n"
	page := &fstest.MapFile{Data: []byte(kept)}
	link := func(to string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(to), Mode: fs.ModeSymlink} }
	large := make([]byte, 100<<20)
	for name, c := range map[string]struct {
		front string
		files map[string]*fstest.MapFile
		want  string
	}{
		"out of its folder":   {original("../../secret", []byte(kept), "text/html"), map[string]*fstest.MapFile{"secret": page}, "the original is not there: secret"},
		"far out":             {original("../../../../etc/passwd", nil, "text/html"), nil, "the original is not there"},
		"absolute":            {original("/etc/passwd", nil, "text/html"), nil, "the original is not there: content/originals/etc/passwd"},
		"its own folder":      {original(".", nil, "text/html"), map[string]*fstest.MapFile{"content/originals/x": page}, "the original is not there"},
		"a link out":          {original("x.html", []byte(kept), "text/html"), map[string]*fstest.MapFile{"content/originals/x.html": link("../../secret"), "secret": page}, "this link leaves the content/originals folder"},
		"a pipe":              {original("x.html", []byte(kept), "text/html"), map[string]*fstest.MapFile{"content/originals/x.html": {Mode: fs.ModeNamedPipe}}, "this is neither a file nor a folder"},
		"100 MB":              {original("x.html", large, "text/html"), map[string]*fstest.MapFile{"content/originals/x.html": {Data: large}}, "has 100 MB; an original may have 32 MB at most"},
		"no hash":             {"original: {file: x.html, sha256: \"12\", media_type: text/html}\n", map[string]*fstest.MapFile{"content/originals/x.html": page}, "its SHA-256 is " + hashOf([]byte(kept)) + ", not 12"},
		"a hash in capitals":  {strings.Replace(original("x.html", []byte(kept), "text/html"), hashOf([]byte(kept)), strings.ToUpper(hashOf([]byte(kept))), 1), map[string]*fstest.MapFile{"content/originals/x.html": page}, "is not the file that was kept"},
		"no media type":       {original("x.html", []byte(kept), `"?"`), map[string]*fstest.MapFile{"content/originals/x.html": page}, "? is neither a page nor a text"},
		"a PDF called a page": {original("x.html", []byte("%PDF-1.7\n\x00\x01\x02\x03\x04"), "text/html"), map[string]*fstest.MapFile{"content/originals/x.html": {Data: []byte("%PDF-1.7\n\x00\x01\x02\x03\x04")}}, "cannot be read as text/html: this is not text"},
		"a page called text":  {original("x.html", []byte(kept), "text/plain"), map[string]*fstest.MapFile{"content/originals/x.html": page}, "A¶1 does not stand in the original"},
		"words in a script":   {original("x.html", []byte("<script>Hatta datang ke Jakarta.</script>"), "text/html"), map[string]*fstest.MapFile{"content/originals/x.html": {Data: []byte("<script>Hatta datang ke Jakarta.</script>")}}, "A¶1 does not stand in the original"},
		"very deep":           {original("x.html", bytes.Repeat([]byte("<b>"), 1<<18), "text/html"), map[string]*fstest.MapFile{"content/originals/x.html": {Data: bytes.Repeat([]byte("<b>"), 1<<18)}}, "cannot be read as text/html: this is nested too deep"},
	} {
		d, problems, err := Load(keeping(c.front, body, c.files), Config{})
		if got := printed(problems); err != nil || d != nil || !strings.Contains(got, c.want) {
			t.Errorf("%s: %v\n%s\nwant %s", name, err, got, c.want)
		}
	}
	d, problems, err := Load(keeping(original("x.html", []byte(kept), "text/html; charset=utf-8"), body, map[string]*fstest.MapFile{"content/originals/x.html": page}), Config{})
	if err != nil || problems.Errors() > 0 || !d.Sources[0].Kept.Proved {
		t.Errorf("what is right is not: %v\n%s", err, printed(problems))
	}
}

// TestHalfAnOriginalIsToldOnce: a key that is missing is an error with a place, and
// nothing is held against what was not said.
func TestHalfAnOriginalIsToldOnce(t *testing.T) {
	for _, front := range []string{
		"{sha256: 00, media_type: text/html}",
		"{file: x.html, media_type: text/html}",
		"{file: x.html, sha256: 00}",
		"{file: x.pdf, sha256: 00, media_type: application/pdf, text: {sha256: 00}}",
		"{file: x.pdf, sha256: 00, media_type: application/pdf, text: {file: x.txt}}",
	} {
		_, problems, err := Load(keeping("original: "+front+"\n", "Hatta datang.\n", nil), Config{})
		if err != nil || problems.Errors() != 1 || problems[0].Span.Path() == "" {
			t.Errorf("%s: %v\n%s", front, err, printed(problems))
		}
	}
}

// TestAMemoProvesNothingThatChanged: with what the load before left, an original, a
// text and a body are held against each other as without.
func TestAMemoProvesNothingThatChanged(t *testing.T) {
	files := func() fstest.MapFS {
		return keeping(original("x.html", []byte(kept), "text/html"), "Hatta datang ke Jakarta.\n", map[string]*fstest.MapFile{"content/originals/x.html": {Data: []byte(kept)}})
	}
	for what, change := range map[string]func(fstest.MapFS){
		"nothing":  func(fstest.MapFS) {},
		"original": func(f fstest.MapFS) { f["content/originals/x.html"] = &fstest.MapFile{Data: []byte("<p>Lain.</p>")} },
		"gone":     func(f fstest.MapFS) { delete(f, "content/originals/x.html") },
		"body": func(f fstest.MapFS) {
			s := f["content/sources/koran.md"]
			f["content/sources/koran.md"] = &fstest.MapFile{Data: bytes.Replace(s.Data, []byte("datang"), []byte("pergi"), 1)}
		},
		"media type": func(f fstest.MapFS) {
			s := f["content/sources/koran.md"]
			f["content/sources/koran.md"] = &fstest.MapFile{Data: bytes.Replace(s.Data, []byte("text/html"), []byte("text/plain"), 1)}
		},
	} {
		memo := new(Memo)
		if _, problems, err := Load(files(), Config{Memo: memo}); err != nil || problems.Errors() > 0 {
			t.Fatal(err, problems)
		}
		if len(memo.proved) != 1 {
			t.Fatalf("%d proofs are remembered", len(memo.proved))
		}
		f := files()
		change(f)
		_, with, err := Load(f, Config{Memo: memo})
		_, without, errToo := Load(f, Config{})
		if err != nil || errToo != nil || printed(with) != printed(without) || (what == "nothing") != (with.Errors() == 0) {
			t.Errorf("%s: with a memo\n%s\nwithout\n%s", what, printed(with), printed(without))
		}
	}
}

// TestParagraphsApartAreCounted: of a body that has nothing to do with its original ten
// paragraphs are looked for, not ten thousand.
func TestParagraphsApartAreCounted(t *testing.T) {
	body := strings.Repeat("Ini tidak ada di sana sama sekali.\n\n", 5000)
	_, problems, err := Load(keeping(original("x.html", []byte(kept), "text/html"), body, map[string]*fstest.MapFile{"content/originals/x.html": {Data: []byte(kept)}}), Config{})
	if err != nil || problems.Errors() != mostApart+1 {
		t.Errorf("%d errors, %v", problems.Errors(), err)
	}
}

// TestAnOriginalThatNobodyNamesIsTold: what a source, its kept text or a draft names is
// not, nor are files that no folder lists; a silenced warning is silent.
func TestAnOriginalThatNobodyNamesIsTold(t *testing.T) {
	page := &fstest.MapFile{Data: []byte(kept)}
	files := keeping(original("x.html", []byte(kept), "text/html"), "Hatta datang ke Jakarta.\n", map[string]*fstest.MapFile{
		"content/originals/x.html": page, "content/originals/y.html": page, "content/originals/z.txt": page, "content/originals/deep/w.pdf": page, "content/originals/.keep": page,
	})
	files["content/sources/rancangan.md"] = &fstest.MapFile{Data: []byte("---\ntitle: R\nsiglum: Z\ndraft: true\n" + original("y.html", nil, "text/html") + "---\n\nTeks.\n")}
	told := func(files fstest.MapFS) (all []string) {
		_, problems, err := Load(files, Config{})
		if err != nil || problems.Errors() > 0 {
			t.Fatal(err, printed(problems))
		}
		for _, p := range problems {
			if p.Code == "unused-original" {
				all = append(all, p.Span.Path())
			}
		}
		return all
	}
	if got := fmt.Sprint(told(files)); got != "[content/originals/deep/w.pdf content/originals/z.txt]" {
		t.Errorf("told of %s", got)
	}
	none := keeping("", "Hatta datang ke Jakarta.\n", map[string]*fstest.MapFile{"content/originals/x.html": page})
	if got := fmt.Sprint(told(none)); got != "[content/originals/x.html]" {
		t.Errorf("without an original that is named, told of %s", got)
	}
	meta := none["content/dossier.yaml"]
	none["content/dossier.yaml"] = &fstest.MapFile{Data: append([]byte("silence: [unused-original]\n"), meta.Data...)}
	if got := told(none); len(got) > 0 {
		t.Errorf("silenced, told of %q", got)
	}
}
