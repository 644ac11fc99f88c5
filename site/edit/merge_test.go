package edit_test

import (
	"fmt"
	"maps"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/dossier"
	"berkas/site/edit"
)

func with(files fstest.MapFS, texts map[string]string) fstest.MapFS {
	all := maps.Clone(files)
	for p, text := range texts {
		all[p] = &fstest.MapFile{Data: []byte(text)}
	}
	return all
}

// TestAMadeDoubleIsMerged: half of the references to a thing lead to a double of it;
// after the merge all of them lead to the thing again, and a build finds no error.
func TestAMadeDoubleIsMerged(t *testing.T) {
	for name, files := range map[string]fstest.MapFS{"real": folder(t, "../.."), "every key": everyKey(t)} {
		var f finder
		trace, problems, err := dossier.NewTrace(files)
		if trace == nil {
			t.Fatal(told(problems), err)
		}
		for _, e := range trace.Entries {
			if e.Kind == dossier.KindSource || e.Kind >= dossier.KindClaim {
				continue
			}
			doubled := double(files, trace, e)
			c, problems, err := edit.Merge(doubled, e.Slug+"-dua", e.Slug)
			if c == nil {
				t.Errorf("%s: merging %s: %v\n%s", name, e.Slug, err, told(problems))
				continue
			}
			now := after(doubled, c)
			if has, exported := f.find(t, now); exported == "" {
				t.Errorf("%s: after merging %s: %q", name, e.Slug, has)
			}
			is, problems, _ := dossier.NewTrace(now)
			if is == nil {
				t.Fatal(told(problems))
			}
			if got, want := len(is.UsesOf(is.Entry(e.Slug))), len(trace.UsesOf(e)); got != want {
				t.Errorf("%s: %d references to %s, there were %d", name, got, e.Slug, want)
			}
		}
	}
}

// double gives an entry a double, to which every second reference leads.
func double(files fstest.MapFS, trace *dossier.Trace, e *dossier.Entry) fstest.MapFS {
	texts := map[string]string{}
	uses := trace.UsesOf(e)
	for i := len(uses) - 1; i >= 0; i -= 2 {
		at := uses[i].Slug
		p := at.File.Path
		if texts[p] == "" {
			texts[p] = at.File.Data
		}
		texts[p] = texts[p][:at.Start] + e.Slug + "-dua" + texts[p][at.End:]
	}
	key := "name"
	extra := ""
	if e.Kind >= dossier.KindEvent {
		key = "title"
	}
	if e.Event() != nil {
		extra = "date: \"" + e.Event().Date.Text + "\"\n"
	}
	texts[path.Dir(e.File.Path)+"/"+e.Slug+"-dua.md"] = fmt.Sprintf("---\n%s: %q\n%s---\n", key, e.Name+" Dua", extra)
	return with(files, texts)
}

const little = "title: Kecil\ndescription: Kecil.\nlanguage: id\n"

// TestWhatTwoFilesSayIsJoined as each of them writes it.
func TestWhatTwoFilesSayIsJoined(t *testing.T) {
	files := fstest.MapFS{}
	files = with(files, map[string]string{
		"content/dossier.yaml":        little,
		"content/topics/x.md":         "---\ntitle: X\nrelated: [y]   # dekat\n---\nLihat [[a|dia]] dan [[b]].\n",
		"content/topics/y.md":         "---\ntitle: Y\n---\n",
		"content/places/id.md":        "---\nname: Indonesia\n---\n",
		"content/organisations/o.md":  "---\nname: O\n---\n",
		"content/events/e.md":         "---\ntitle: E\ndate: 2020\nparticipants: [a, o, b]\n---\n",
		"content/claims/c.md":         "---\ntitle: C.\nabout:\n  - b # dia\n  - a\n---\n",
		"content/people/a.md":         "---\nname: \"Soekarno, Ir.\"\naliases:\n  - Bung Karno\n  - {text: Karno, only_in: []}\nroles:\n  - title: Presiden # pertama\n    from: 1945\n  - {title: Insinyur}\ncountry: id\nredirect_from: [aa]\nlinks:\n- title: Arsip\n  url: https://example.org/a\n---\nTeks A. [[a]]\n",
		"content/people/b.md":         "---\r\n# kepala\r\nname: Sukarno # ejaan baru\r\naliases: [Bung Karno]\r\nroles:\r\n    -   title: Presiden Indonesia\r\n        from: 1945\r\nlinks: [{title: Situs, url: \"https://example.org/b\"}]\r\n---\r\nTeks B.\r\n",
		"content/static/keep/this.md": "a\n",
	})
	c, problems, err := edit.Merge(files, "a", "b")
	if did := c != nil; did || err != nil || !strings.Contains(told(problems), "content/people/b.md:11:1: error: what a has there cannot be written into \"links\"") {
		t.Errorf("lines go into brackets: %v, %v\n%s", did, err, told(problems))
	}
	files["content/people/b.md"].Data = []byte(strings.Replace(string(files["content/people/b.md"].Data), "links: [{title: Situs, url: \"https://example.org/b\"}]", "links:\r\n  - {title: Situs, url: \"https://example.org/b\"}", 1))
	c, problems, err = edit.Merge(files, "a", "b")
	if c == nil {
		t.Fatal(told(problems), err)
	}
	now := after(files, c)
	want := map[string]string{
		"content/people/b.md": "---\r\n# kepala\r\nname: Sukarno # ejaan baru\r\naliases: [Bung Karno, \"Soekarno, Ir.\", {text: Karno, only_in: []}]\r\nroles:\r\n    -   title: Presiden Indonesia\r\n        from: 1945\r\n    -   title: Presiden # pertama\r\n        from: 1945\r\n    -   {title: Insinyur}\r\nlinks:\r\n  - {title: Situs, url: \"https://example.org/b\"}\r\n  - title: Arsip\r\n    url: https://example.org/a\r\ncountry: id\r\nredirect_from: [aa, a]\r\n---\r\nTeks B.\r\n\r\nTeks A. [[b]]\r\n",
		"content/events/e.md": "---\ntitle: E\ndate: 2020\nparticipants: [b, o]\n---\n",
		"content/claims/c.md": "---\ntitle: C.\nabout:\n  - b # dia\n---\n",
		"content/topics/x.md": "---\ntitle: X\nrelated: [y]   # dekat\n---\nLihat [[b|dia]] dan [[b]].\n",
	}
	for p, text := range want {
		if got := string(now[p].Data); got != text {
			t.Errorf("%s is\n%q\nwant\n%q", p, got, text)
		}
	}
	if now["content/people/a.md"] != nil {
		t.Error("the first file is still there")
	}
}

// TestWhatStandsInTheWayIsToldAtOnce, with its place, and there is no change.
func TestWhatStandsInTheWayIsToldAtOnce(t *testing.T) {
	files := with(fstest.MapFS{}, map[string]string{
		"content/dossier.yaml":    little + "featured: [x]\npoints: [\"Satu [[a]].\"]\n",
		"content/topics/x.md":     "---\ntitle: X\nredirect_from: [tua]\n---\n",
		"content/places/id.md":    "---\nname: Indonesia\n---\n",
		"content/people/a.md":     "---\nname: A\nsummary: Satu.\nwikidata: Q1\nshort: A\n---\nSatu.[^1]\n\n[^1]: Itu.\n",
		"content/people/b.md":     "---\nname: B\nsummary: Dua.\nwikidata: Q2\nshort: A\n---\nDua.[^1]\n\n[^1]: Ini.\n",
		"content/sources/s.md":    "---\ntitle: S\nsiglum: A\ndate: 2020\nmentions: {exclude: [perang, a]}\n---\nPerang.\n",
		"content/sources/u.md":    "---\ntitle: U\nsiglum: B\ndate: 2020\nquotes:\n  - {text: Damai, by: [\"a\"]}\n---\nDamai.\n",
		"content/topics/rusak.md": "---\ntitle: R\ndraft: true\n---\n[[a]]\n",
	})
	rename := func(old, slug string) (string, bool) {
		c, problems, err := edit.Rename(files, old, slug, edit.RenameOptions{})
		return told(problems) + fmt.Sprint(err), c != nil
	}
	check := func(what, told string, did bool, want ...string) {
		t.Helper()
		if did {
			t.Errorf("%s: it was done", what)
		}
		for _, w := range want {
			if !strings.Contains(told, w) {
				t.Errorf("%s: it is not told of %q:\n%s", what, w, told)
			}
		}
	}
	told1, did := rename("a", "b")
	check("taken", told1, did, "content/people/b.md:1:1: error: the slug \"b\" is that of this file", "berkas merge a b")
	told1, did = rename("a", "tua")
	check("redirected", told1, did, "content/topics/x.md:3:17: error: \"tua\" leads to \"x\"")
	told1, did = rename("tua", "c")
	check("moved", told1, did, `its slug is "x" now`)
	c, problems, _ := edit.Merge(files, "a", "b")
	check("merge", told(problems), c != nil, "content/people/a.md:3:1: error: \"summary\" is other than that of \"b\"", "content/people/b.md:3:1", "content/people/a.md:4:1: error: \"wikidata\"", "footnote \"1\"")
	c, problems, _ = edit.Merge(files, "s", "u")
	check("sources", told(problems), c != nil, "sources are not merged")
	c, problems, _ = edit.Merge(files, "a", "x")
	check("kinds", told(problems), c != nil, "\"a\" is a person, \"x\" is a topic")
	c, problems, _ = edit.Remove(files, "a")
	check("remove", told(problems), c != nil, "content/dossier.yaml:5:18: error: this refers to \"a\"", "content/sources/s.md:5:30", "content/sources/u.md:6:25", "content/topics/rusak.md:5:3")
	files["content/topics/wrong.md"] = &fstest.MapFile{Data: []byte("---\ntitle: [\n---\n")}
	told1, did = rename("a", "c")
	check("unreadable", told1, did, "content/topics/wrong.md:")
}

// TestWhatNobodyRefersToIsRemoved, and nothing else; a build finds no error then.
func TestWhatNobodyRefersToIsRemoved(t *testing.T) {
	files := everyKey(t)
	var f finder
	removed := 0
	for _, slug := range slugs(t, files) {
		c, problems, err := edit.Remove(files, slug)
		if err != nil {
			t.Fatal(err)
		}
		if c == nil {
			if !strings.Contains(told(problems), "this refers to") {
				t.Errorf("%s is not removed, and why is not told", slug)
			}
			continue
		}
		removed++
		if has, exported := f.find(t, after(files, c)); exported == "" {
			t.Errorf("without %s: %q", slug, has)
		}
	}
	if removed == 0 {
		t.Error("nothing was removed")
	}
}

// TestAWordThatIsTheNewSlugIsNotCaught.
func TestAWordThatIsTheNewSlugIsNotCaught(t *testing.T) {
	files := with(fstest.MapFS{}, map[string]string{
		"content/dossier.yaml": little,
		"content/topics/x.md":  "---\ntitle: X\n---\n",
		"content/sources/s.md": "---\ntitle: S\nsiglum: A\ndate: 2020\nmentions: {exclude: [perang]}\n---\nPerang.\n",
	})
	for slug, caught := range map[string]string{"perang": "content/sources/s.md:5:22: error: \"perang\" stands in this file as a word too", "damai": ""} {
		c := renamed(t, files, "x", slug, edit.RenameOptions{})
		problems, err := edit.Check(files, c, nothingWrong)
		if err != nil || !strings.Contains(told(problems), caught) || caught == "" && len(problems) > 0 {
			t.Errorf("%s: %v\n%s", slug, err, told(problems))
		}
	}
}

// TestWhatIsKeptOfASourceGoesWithIt, and what another source was read from too stays.
func TestWhatIsKeptOfASourceGoesWithIt(t *testing.T) {
	source := func(siglum, file string) string {
		return "---\ntitle: S\nsiglum: " + siglum + "\ndate: 2020\noriginal: {file: " + file + ", sha256: 0, media_type: text/plain}\n---\nDamai.\n"
	}
	files := with(fstest.MapFS{}, map[string]string{
		"content/dossier.yaml": little,
		"content/sources/a.md": source("A", "a.txt"), "content/sources/b.md": source("B", "b.bin"), "content/sources/c.md": source("C", "b.bin"),
		"content/originals/a.txt": "Damai.", "content/originals/b.bin": "\x00",
	})
	for slug, gone := range map[string]bool{"a": true, "b": false} {
		c, problems, err := edit.Remove(files, slug)
		if c == nil {
			t.Fatal(told(problems), err)
		}
		for name := range files {
			if _, there := after(files, c)[name]; strings.Contains(name, "originals/"+slug) && there == gone {
				t.Errorf("removing %s: %s is there: %v", slug, name, there)
			}
		}
	}
}
