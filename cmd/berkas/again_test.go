package main

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// edits is how many edits in turn a dossier gets, each built again and anew.
var edits = flag.Int("edits", 40, "how many edits the dossier gets whose builds are compared")

// TestBuildAgainIsACleanBuild, byte for byte and word for word, whatever was
// edited, taken back, touched or damaged in between.
func TestBuildAgainIsACleanBuild(t *testing.T) {
	e := newEditor(t)
	for i := range *edits {
		did := e.edit()
		e.damage()
		args := e.options()
		again, saidAgain := e.build("again", args)
		clean, saidClean := e.build("clean", slices.Concat(args, []string{"--no-cache"}))
		if saidAgain != saidClean {
			t.Fatalf("edit %d (%s, %q): again it says\n%s\nclean\n%s", i, did, args, saidAgain, saidClean)
		}
		if strings.HasPrefix(saidAgain, "0") && !maps.Equal(again, clean) {
			t.Fatalf("edit %d (%s, %q): the outputs differ in %q", i, did, args, differing(again, clean))
		}
	}
	if e.kept < *edits/8 || e.made < *edits/8 {
		t.Errorf("of %d builds %d made nothing and %d something: the test tries one thing alone", *edits, e.kept, e.made)
	}
}

// editor edits a dossier at random, and builds it.
type editor struct {
	*testing.T
	r        *rand.Rand
	dir      string
	cache    string
	kept     int               // builds that made nothing
	made     int               // and that made something
	wrong    bool              // the content is
	args     []string          // of the last build
	original map[string]string // the starter, and what is added to it
}

func newEditor(t *testing.T) *editor {
	e := &editor{T: t, r: rand.New(rand.NewPCG(1, 2)), dir: t.TempDir(), cache: t.TempDir(), original: map[string]string{
		"content/static/note.txt":   "A note.",
		"static/css/own.css":        "p { color: red }",
		"templates/partials/x.html": `{{define "x"}}x{{end}}`,
		"content/people/third.md":   "---\nname: Somebody Else\nprivate: nobody is told\n---\n",
		"content/sources/draft.md":  "---\ntitle: A draft\nsiglum: Z\ndate: 2025-01-02\ndraft: true\n---\nRatna Puspita again.\n",
	}}
	t.Setenv("XDG_CACHE_HOME", e.cache)
	for _, f := range (&initCmd{Language: "id"}).files() {
		if strings.HasPrefix(f.name, "content/") {
			e.original[f.name] = string(f.data)
		}
	}
	e.restore()
	return e
}

func (e *editor) path(name string) string { return filepath.Join(e.dir, "dossier", name) }

func (e *editor) write(name, data string) {
	e.Helper()
	if err := os.MkdirAll(filepath.Dir(e.path(name)), 0o755); err != nil {
		e.Fatal(err)
	}
	if err := os.WriteFile(e.path(name), []byte(data), 0o644); err != nil {
		e.Fatal(err)
	}
}

// restore takes every edit back.
func (e *editor) restore() {
	if err := os.RemoveAll(e.path("")); err != nil {
		e.Fatal(err)
	}
	for name, data := range e.original {
		e.write(name, data)
	}
}

// edit does one of the things that people do to a dossier, or takes all back, as
// it does soon where the content has become wrong.
func (e *editor) edit() string {
	names := slices.Sorted(maps.Keys(e.original))
	name := names[e.r.IntN(len(names))]
	data, _ := os.ReadFile(e.path(name)) // it may have been taken away
	kind := e.r.IntN(20)
	switch {
	case kind == 0 || e.wrong && kind < 12:
		e.restore()
		return "all back"
	case kind < 9:
		return "nothing"
	case kind == 9:
		_ = os.Remove(e.path(name))
		return "delete " + name
	case kind == 10:
		_ = os.Rename(e.path(name), e.path(strings.Replace(name, ".", "-2.", 1)))
		return "rename " + name
	case kind < 13:
		added := fmt.Sprintf("content/people/added-%d.md", e.r.IntN(3))
		e.write(added, fmt.Sprintf("---\nname: Tokoh %d\n---\n", e.r.IntN(9)))
		return "add " + added
	case kind == 13:
		e.write(name, strings.Replace(string(data), "a", "e", 1))
		return "spoil " + name
	case kind == 14:
		now := time.Now()
		_ = os.Chtimes(e.path(name), now, now)
		return "touch " + name
	case strings.HasSuffix(name, ".md"):
		e.write(name, fmt.Sprintf("%s\nRatna Puspita datang %d kali.\n", data, e.r.IntN(9)))
	case strings.HasSuffix(name, ".yaml"):
		e.write(name, strings.Replace(string(data), "\ndescription: ", "\ndescription: Lagi. ", 1))
	default:
		e.write(name, string(data)+" \n")
	}
	return "edit " + name
}

// damage now and then changes the output or what is kept of it behind berkas's back.
func (e *editor) damage() {
	var of []string
	for _, in := range []string{e.cache, filepath.Join(e.dir, "again")} {
		_ = filepath.WalkDir(in, func(p string, d fs.DirEntry, err error) error { // the first time there is none
			if err == nil && d.Type().IsRegular() && !strings.HasPrefix(d.Name(), ".berkas-") {
				of = append(of, p)
			}
			return nil
		})
		if len(of) > 0 && e.r.IntN(16) == 0 {
			file := of[e.r.IntN(len(of))]
			data, _ := os.ReadFile(file)
			if len(data) > 0 {
				data[e.r.IntN(len(data))] ^= 1
			}
			if err := os.WriteFile(file, data[:len(data)-e.r.IntN(2)*len(data)/2], 0o644); err != nil {
				e.Fatal(err)
			}
		}
		of = nil
	}
}

// options returns what berkas is called with: mostly the same as before.
func (e *editor) options() []string {
	if e.r.IntN(6) > 0 {
		return e.args
	}
	e.args = nil
	for _, option := range []string{"--edition=internal", "--drafts", "--base-url=https://example.org/", "--strict"} {
		if e.r.IntN(4) == 0 {
			e.args = append(e.args, option)
		}
	}
	return e.args
}

// said is what differs between a build and another that makes the same.
var said = regexp.MustCompile(`(?m), [^,]* → .*$|^(compare|read|prove|plan|assemble|render|publish|output) .*\n`)

// build builds into an output and returns its files, and its status and what it says.
func (e *editor) build(output string, args []string) (map[string]string, string) {
	var stdout, stderr bytes.Buffer
	for _, a := range args { // editions are never mixed
		if strings.HasPrefix(a, "--edition") {
			output += "-internal"
		}
	}
	out := filepath.Join(e.dir, output)
	status := run(append([]string{"build", e.path(""), "--stats", "--output", out}, args...), strings.NewReader(""), &stdout, &stderr)
	if status == exitMachine {
		e.Fatal(stderr.String())
	}
	e.wrong = status == exitContent
	switch {
	case !strings.HasPrefix(output, "again") || e.wrong:
	case strings.Contains(stdout.String(), "\nrender "):
		e.made++
	default:
		e.kept++
	}
	files := map[string]string{}
	_ = filepath.WalkDir(out, func(p string, d fs.DirEntry, err error) error { // there may be none
		if err == nil && !d.IsDir() {
			data, err := os.ReadFile(p)
			if err != nil {
				return err
			}
			name, _ := filepath.Rel(out, p)
			files[name] = string(data)
		}
		return nil
	})
	return files, fmt.Sprintf("%d\n%s%s", status, said.ReplaceAllString(stdout.String(), ""), stderr.String())
}

func differing(a, b map[string]string) (names []string) {
	for name := range maps.Keys(a) {
		if a[name] != b[name] {
			names = append(names, name)
		}
	}
	for name := range b {
		if _, ok := a[name]; !ok {
			names = append(names, name)
		}
	}
	return names
}
