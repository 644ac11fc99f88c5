package outdir

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestStraysAreNeverDeleted(t *testing.T) {
	for _, system := range systems {
		t.Run(system.name, func(t *testing.T) {
			root := t.TempDir()
			dir := filepath.Join(root, "out")
			put(t, filepath.Join(root, "elsewhere", "x"), "x")
			build(t, dir, files{"index.html": "1", "shared/a.html": "1", "ours/b.html": "1"})
			strays := files{"CNAME": "example.org", ".git/config": "[core]", ".git/objects/ab/cd": "blob", "shared/notes.txt": "n", "link": "-> ../elsewhere", "dead": "-> nowhere", "empty": ""}
			for stray, content := range strays {
				file := filepath.Join(dir, stray)
				switch {
				case strings.HasPrefix(content, "-> "):
					if err := os.Symlink(content[3:], file); err != nil {
						t.Fatal(err)
					}
				case content == "":
					if err := os.Mkdir(file, 0o750); err != nil {
						t.Fatal(err)
					}
				default:
					put(t, file, content)
				}
			}
			before := stat(t, dir, "CNAME")
			for _, site := range []files{{"index.html": "2", "shared/a.html": "1"}, {"index.html": "3"}, {}, {"index.html": "4", "shared/c.html": "1"}} {
				buildWith(t, dir, site, Options{}, system.exchange)
				all := maps.Clone(strays)
				maps.Copy(all, site)
				want(t, dir, all)
			}
			if after := stat(t, dir, "CNAME"); !os.SameFile(before, after) || after.Mode() != before.Mode() {
				t.Error("a stray has become another file")
			}
			if mode := stat(t, dir, "empty").Mode().Perm(); mode != 0o750 {
				t.Errorf("a stray folder's mode has become %v", mode)
			}
			want(t, filepath.Join(root, "elsewhere"), files{"x": "x"})
		})
	}
}

func TestStraysAreNeverOverwritten(t *testing.T) {
	for _, system := range systems {
		for _, c := range []struct{ stray, file string }{
			{"index.html", "index.html"},
			{"a", "a/b.html"},
			{"a/b", "a"},
			{"Index.html", "index.html"}, // one file where case does not count
		} {
			dir := filepath.Join(t.TempDir(), "out")
			build(t, dir, files{"old.html": "1"})
			put(t, filepath.Join(dir, c.stray), "theirs")
			out, err := Stage(dir, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if system.exchange != nil {
				out.exchange = system.exchange
			}
			_, err = site(out, files{c.file: "ours"})
			if first, _, _ := strings.Cut(c.stray, "/"); !errors.Is(err, ErrConflict) || !strings.Contains(err.Error(), first) {
				t.Errorf("%s: %s in the way of %s: %v", system.name, c.stray, c.file, err)
			}
			want(t, dir, files{"old.html": "1", c.stray: "theirs"})
		}
	}
}

func TestFolderOfTheSiteThatBecameALinkIsAStray(t *testing.T) {
	for _, system := range systems {
		t.Run(system.name, func(t *testing.T) {
			root := t.TempDir()
			dir := filepath.Join(root, "out")
			build(t, dir, files{"index.html": "1", "a/b.html": "1"})
			put(t, filepath.Join(root, "elsewhere", "b.html"), "1")
			if err := errors.Join(os.RemoveAll(filepath.Join(dir, "a")), os.Symlink("../elsewhere", filepath.Join(dir, "a"))); err != nil {
				t.Fatal(err)
			}
			out, err := Stage(dir, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := site(out, files{"index.html": "1", "a/b.html": "1"}); !errors.Is(err, ErrConflict) {
				t.Errorf("a link where a folder should be: %v", err)
			}
			buildWith(t, dir, files{"index.html": "2"}, Options{}, system.exchange)
			want(t, dir, files{"index.html": "2", "a": "-> ../elsewhere"})
			want(t, filepath.Join(root, "elsewhere"), files{"b.html": "1"})
		})
	}
}

func TestStraysThatComeDuringTheSwitchAreKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	build(t, dir, files{"index.html": "1"})
	put(t, filepath.Join(dir, "notes.txt"), "first")
	out, err := Stage(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	out.exchange = func(a, b string) error { // the last moment before
		put(t, filepath.Join(dir, "late", "new.txt"), "new")
		put(t, filepath.Join(dir, "notes.tmp"), "second")
		if err := os.Rename(filepath.Join(dir, "notes.tmp"), filepath.Join(dir, "notes.txt")); err != nil {
			t.Error(err)
		}
		return exchange(a, b)
	}
	if _, err := site(out, files{"index.html": "2"}); err != nil {
		t.Fatal(err)
	}
	want(t, dir, files{"index.html": "2", "notes.txt": "second", "late/new.txt": "new"})
}

func TestStrayThatComesInTheWayDuringTheSwitchIsNotLost(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	build(t, dir, files{"index.html": "1"})
	out, err := Stage(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	out.exchange = func(a, b string) error {
		put(t, filepath.Join(dir, "new.html"), "theirs")
		return exchange(a, b)
	}
	_, err = site(out, files{"index.html": "2", "new.html": "ours"})
	if !errors.Is(err, ErrConflict) || !strings.Contains(err.Error(), out.stage) {
		t.Errorf("the error does not say where it is: %v", err)
	}
	if got := read(t, dir); !maps.Equal(got, files{"index.html": "2", "new.html": "ours"}) {
		t.Errorf("the new output holds %v", got)
	}
	if got := read(t, out.stage)["new.html"]; got != "theirs" {
		t.Errorf("theirs is lost: %q", got)
	}
}

func TestOutputInAFolderThatCannotBeWrittenIsBuiltInside(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	build(t, dir, files{"index.html": "1", "old.html": "1"})
	out, err := Stage(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(out.stage); err != nil { // and begin again, as if it were one
		t.Fatal(err)
	}
	out.inPlace = true
	out.stage = filepath.Join(dir, stagePattern+"1")
	if err := os.Mkdir(out.stage, 0o700); err != nil {
		t.Fatal(err)
	}
	before := stat(t, dir, ".")
	if _, err := site(out, files{"index.html": "2", "new/a.html": "1"}); err != nil {
		t.Fatal(err)
	}
	want(t, dir, files{"index.html": "2", "new/a.html": "1"})
	if !os.SameFile(before, stat(t, dir, ".")) {
		t.Error("the output is another folder")
	}
}
