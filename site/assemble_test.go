package site_test

import (
	"bytes"
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site"
	"berkas/site/search"
	"berkas/static"
)

// checkedAnd is the good dossier with other files laid over it.
func checkedAnd(others map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	all := maps.Clone(checked)
	maps.Copy(all, others)
	for name, data := range all {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return fsys
}

// refused returns what a build prints of a dossier; it must end there, without
// blaming the machine.
func refused(t *testing.T, fsys fstest.MapFS) string {
	t.Helper()
	s, problems, err := site.Build(site.Config{Dir: fsys})
	if err != nil || s != nil || problems.Errors() == 0 {
		t.Fatalf("it is built: %v %s", err, printed(problems))
	}
	return printed(problems)
}

// TestTwoFilesAtOnePathAreAnError, each seen where the dossier speaks of it.
func TestTwoFilesAtOnePathAreAnError(t *testing.T) {
	const page = "---\ntitle: Halaman\n---\nIsi.\n"
	for _, c := range []struct {
		name  string
		files map[string]string
		want  []string
	}{
		{"own file, page of every site", map[string]string{"static/index.html": "hi"}, []string{`static/index.html:1:1: error: the site has two files at "index.html"`}},
		{"own file, page of a person", map[string]string{"static/orang/hatta.html": "hi"}, []string{`static/orang/hatta.html:1:1: error: the site has two files at "orang/hatta.html"`, `content/people/hatta.md:2:7: note: the other is here`}},
		{"own file, export", map[string]string{"static/data/people.csv": "hi"}, []string{`static/data/people.csv:1:1: error: the site has two files at "data/people.csv"`}},
		{"own file, search", map[string]string{"static/search/search.js": "hi"}, []string{`static/search/search.js:1:1: error: the site has two files at "search/search.js"`}},
		{"own file, copied file", map[string]string{"static/static/a.png": "1", "content/static/a.png": "2"}, []string{`error: the site has two files at "static/a.png"`, `note: the other is here`}},
		{"free page, page of every site", map[string]string{"content/pages/linimasa.md": page}, []string{`content/pages/linimasa.md:2:8: error: the site has two files at "linimasa.html"`}},
		{"old address, page", map[string]string{"content/pages/linimasa-lama.md": "---\ntitle: Lama\nredirect_from: [linimasa]\n---\nIsi.\n"}, []string{`content/pages/linimasa-lama.md:2:8: error: the site has two files at "linimasa.html"`}},
		{"case", map[string]string{"content/static/Peta.png": "1", "content/static/peta.png": "2"}, []string{`content/static/peta.png:1:1: error: "content/static/peta.png" and "content/static/Peta.png" are one path to a system that ignores case`, `content/static/Peta.png:1:1: note: the other is here`}},
		{"case of a page", map[string]string{"static/Orang/Hatta.html": "hi"}, []string{`are one path to a system that ignores case`}},
		{"case of a folder", map[string]string{"content/static/A/x.png": "1", "content/static/a/y.png": "2"}, []string{`"content/static/a" and "content/static/A" are one path to a system that ignores case`}},
		{"case that folds", map[string]string{"content/static/ſ.png": "1", "content/static/s.png": "2"}, []string{`are one path to a system that ignores case`}},
		{"accents", map[string]string{"content/static/caf\u00e9.png": "1", "content/static/cafe\u0301.png": "2"}, []string{`are one path to a system that ignores case or how accents are encoded`}},
		{"file and folder", map[string]string{"static/orang": "hi"}, []string{`error: the folder "orang" and "orang" cannot both be there`, `static/orang:1:1: note: the other is here`}},
		{"file and folder, in case", map[string]string{"content/static/A": "1", "content/static/a/y.png": "2"}, []string{`"content/static/a" and "content/static/A" are one path to a system that ignores case`}},
	} {
		got := refused(t, checkedAnd(c.files))
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s:\n%swant %s", c.name, got, want)
			}
		}
	}
}

// TestPathsThatSomeSystemHasNotAreErrors.
func TestPathsThatSomeSystemHasNotAreErrors(t *testing.T) {
	for _, name := range []string{
		"con", "CON.txt", "a/nul.tar.gz", "Com1.html", "lpt9", "com\u00b2.txt", "aux .txt", "conout$",
		"a.", "a ", "a./b", `a\b`, "a:b", "a?b", "a*b", "a<b", "a>b", `a"b`, "a|b", "a\nb", "a\x01b",
	} {
		got := refused(t, checkedAnd(map[string]string{"content/static/" + name: ""}))
		if !strings.Contains(got, ":1:1: error: ") || !strings.Contains(got, " is no name that every system has: ") {
			t.Errorf("%q:\n%s", name, got)
		}
	}
	const person = "content/people/con.md:1:1: error: \"con.md\" is no name that every system has"
	if got := refused(t, checkedAnd(map[string]string{"content/people/con.md": "---\nname: Con\n---\n"})); !strings.Contains(got, person) {
		t.Errorf("%s", got)
	}
	for _, name := range []string{"console.txt", "com10", "nulls", "a b.c.d", "com", "ÄÖ (1).png", "#1.txt~a"} {
		build(t, site.Config{Dir: checkedAnd(map[string]string{"content/static/" + name: ""})})
	}
}

// TestOneFolderThatCollidesIsSaidOnce, whatever is in it.
func TestOneFolderThatCollidesIsSaidOnce(t *testing.T) {
	files := map[string]string{}
	for i := range 50 {
		files[fmt.Sprintf("content/static/A/%d", i)] = ""
		files[fmt.Sprintf("content/static/a/x%d", i)] = ""
	}
	if got := refused(t, checkedAnd(files)); strings.Count(got, "error:") != 1 {
		t.Error(got)
	}
}

// TestPathOfALanguageThatNoSystemHasIsSeenInItsWords: what every site has is
// named by them.
func TestPathOfALanguageThatNoSystemHasIsSeenInItsWords(t *testing.T) {
	got := refused(t, checkedAnd(map[string]string{"content/labels.yaml": "path_timeline: aux\n"}))
	if !strings.Contains(got, `content/labels.yaml:1:1: error: "aux.html" is no path`) {
		t.Error(got)
	}
}

// TestAllThatIsWrongWithOwnFilesIsSaidInOneRun, with what is wrong with the content.
func TestAllThatIsWrongWithOwnFilesIsSaidInOneRun(t *testing.T) {
	got := refused(t, checkedAnd(map[string]string{
		"content/people/wrong.md": "---\nnama: Hatta\n---\n",
		"content/static/nul":      "",
		"templates/404.html":      " \n{{/* nothing */}}\n",
		"templates/event.html":    "{{define \"main\"}} {{end}}{{define \"head\"}}{{end}}",
		"templates/home.html":     "{{define \"main\"}}\n{{if}}",
		"templates/person.html":   "{{define \"main\"}}{{.X",
	}))
	for _, want := range []string{
		"content/people/wrong.md:2:1: error: unknown key", "content/static/nul:1:1: error: ", "templates/404.html:1:1: error: this template is empty", "templates/event.html:1:1: error: this template is empty",
		"templates/home.html:2:1: error: ", "templates/person.html:1:1: error: ",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	got = refused(t, checkedAnd(map[string]string{
		"static/index.html":         "hi",
		"templates/person.html":     "{{define \"main\"}}\n{{.Nowhere}}{{end}}",
		"templates/event.html":      "<p>no main</p>",
		"templates/partials/a.html": "{{define \"mine\"}}{{end}}",
	}))
	for _, want := range []string{
		`static/index.html:1:1: error: the site has two files`,
		"templates/person.html:2:1: error: ", `templates/event.html:1:1: error: the built-in base.html fails at line `,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

// TestPartialThatLacksWhatOthersNeedIsSeenInItself.
func TestPartialThatLacksWhatOthersNeedIsSeenInItself(t *testing.T) {
	got := refused(t, checkedAnd(map[string]string{"templates/partials/footer.html": "{{define \"foot\"}}x{{end}}", "templates/partials/a.html": "{{define \"a\"}}x{{end}}"}))
	if want := `templates/partials/footer.html:1:1: error: the built-in base.html fails`; strings.Count(got, "error:") != 1 || !strings.Contains(got, want) {
		t.Errorf("%swant %s", got, want)
	}
}

// TestFilesOfTheDossierAreCopiedToTheByte, also those that could be made smaller;
// built-in files are replaced from static/ alone.
func TestFilesOfTheDossierAreCopiedToTheByte(t *testing.T) {
	files := map[string]string{
		"page.html": "<!doctype html>\n<p   >  evidence  </p  >\n<!-- kept -->\n", "style.css": "p {\n  color : red ;\n}\n", "script.js": "var  x = 1 ; // kept\n",
		"css/berkas.css": "/* not the site's */ ", "a/b/data.bin": "\xff\x00\r\n", "program.go": "package  x\n", "empty": "",
	}
	fsys := checkedAnd(nil)
	for name, data := range files {
		fsys["content/static/"+name] = &fstest.MapFile{Data: []byte(data)}
	}
	own := map[string]string{"favicon.svg": "<svg/>", "css/own.css": "p { margin: 0 }", "js/berkas.js": "var  y = 1 ; // kept\n", "page.html": "<p  >  a  </p  >"}
	for name, data := range own {
		fsys["static/"+name] = &fstest.MapFile{Data: []byte(data)}
	}
	made := build(t, site.Config{Dir: fsys})
	for name, data := range files {
		if got := made["static/"+name]; !bytes.Equal(got, []byte(data)) {
			t.Errorf("static/%s: %q, want %q", name, got, data)
		}
	}
	for name, data := range own {
		if string(made[name]) != data {
			t.Errorf("%s: %q, want %q", name, made[name], data)
		}
	}
}

// TestStylesAndScriptsOfTheProgramAreSmall, also where the dossier has copies of
// them, as the program's own folder does.
func TestStylesAndScriptsOfTheProgramAreSmall(t *testing.T) {
	fsys := checkedAnd(nil)
	for _, name := range []string{"css/berkas.css", "css/print.css", "js/berkas.js"} {
		data, err := static.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		fsys["static/"+name] = &fstest.MapFile{Data: data}
	}
	without, with := build(t, site.Config{Dir: checkedAnd(nil)}), build(t, site.Config{Dir: fsys})
	for _, name := range []string{"css/berkas.css", "css/print.css", "js/berkas.js", "js/theme.js", search.Client} {
		if !bytes.Equal(without[name], with[name]) {
			t.Errorf("%s: a copy of what is built in is not taken for it", name)
		}
	}
	for _, name := range []string{"css/berkas.css", "js/berkas.js", "js/theme.js"} {
		if data, err := static.Files.ReadFile(name); err != nil || len(with[name]) > len(data)*9/10 || len(with[name]) < 100 {
			t.Errorf("%s has %d bytes, of %d, %v", name, len(with[name]), len(data), err)
		}
	}
}

// TestFileIsWhatIsWritten: the preview shows what a build writes.
func TestFileIsWhatIsWritten(t *testing.T) {
	fsys := checkedAnd(map[string]string{"content/static/page.html": "<p  >", "static/css/own.css": "p { margin: 0 }"})
	s, problems, err := site.Build(site.Config{Dir: fsys})
	if err != nil || s == nil {
		t.Fatal(err, problems)
	}
	written := build(t, site.Config{Dir: fsys})
	for name, want := range written {
		if got, ok, err := s.File(name); !ok || err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: %v %v, %d bytes, want %d", name, ok, err, len(got), len(want))
		}
	}
	if _, ok, err := s.File("content/dossier.yaml"); ok || err != nil {
		t.Error("a file that the site has not is shown", err)
	}
}

// TestTheDossierHasTheLastWordOnWhatAHostLooksFor: a file of its static/ takes the
// place of the one that the program writes.
func TestTheDossierHasTheLastWordOnWhatAHostLooksFor(t *testing.T) {
	files := build(t, site.Config{BaseURL: "https://berkas.example/", Dir: dossierOf(map[string]string{
		"content/dossier.yaml": "title: Kecil\ndescription: Kecil.\nlanguage: id\n",
		"static/robots.txt":    "User-agent: *\nDisallow: /data/\n",
		"static/CNAME":         "www.berkas.example\n",
	})})
	for name, want := range map[string]string{"robots.txt": "User-agent: *\nDisallow: /data/\n", "CNAME": "www.berkas.example\n", ".nojekyll": ""} {
		if got, there := files[name]; !there || string(got) != want {
			t.Errorf("%s is %q, %v", name, got, there)
		}
	}
}
