package outdir

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// files are a site, or a directory read back: contents by path.
type files map[string]string

// site writes files to an output, several at a time, and commits.
func site(out Output, f files) (Result, error) {
	names, failed := make(chan string), make(chan error, 4)
	for range cap(failed) {
		go func() {
			var err error
			for name := range names {
				err = errors.Join(err, out.Write(name, []byte(f[name])))
			}
			failed <- err
		}()
	}
	for name := range f {
		names <- name
	}
	close(names)
	var err error
	for range cap(failed) {
		err = errors.Join(err, <-failed)
	}
	if err != nil {
		return Result{}, errors.Join(err, out.Abort())
	}
	return out.Commit()
}

// build makes dir equal to files.
func build(t testing.TB, dir string, f files) Result {
	t.Helper()
	return buildWith(t, dir, f, Options{}, nil)
}

// buildWith is build on a system that exchanges folders in its own way.
func buildWith(t testing.TB, dir string, f files, o Options, exchange func(a, b string) error) Result {
	t.Helper()
	o.InPlace = exchange != nil
	out, err := Stage(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	if exchange != nil {
		out.exchange = exchange
	}
	r, err := site(out, f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestOutputThatCannotBeSwitchedIsRefused unless it is said that it need not be; it stays
// as it was, and nothing is left beside it or in it.
func TestOutputThatCannotBeSwitchedIsRefused(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	build(t, dir, files{"index.html": "old"})
	for _, o := range []Options{{}, {Force: true}, {InPlace: true}} {
		out, err := Stage(dir, o)
		if err != nil {
			t.Fatal(err)
		}
		out.exchange = func(string, string) error { return syscall.EBUSY }
		_, err = site(out, files{"index.html": "new"})
		if o.InPlace {
			want(t, dir, files{"index.html": "new"})
			continue
		}
		if !errors.Is(err, ErrInPlace) || !errors.Is(err, syscall.EBUSY) {
			t.Error(err)
		}
		want(t, dir, files{"index.html": "old"})
		if left, err := os.ReadDir(parent); err != nil || len(left) != 1 {
			t.Error(left, err)
		}
	}
}

// read returns every file of a directory but the manifest, links as "-> target",
// and empty folders as "".
func read(t testing.TB, dir string) files {
	t.Helper()
	got := files{}
	err := filepath.WalkDir(dir, func(file string, e fs.DirEntry, err error) error {
		name, _ := filepath.Rel(dir, file)
		name = filepath.ToSlash(name)
		switch {
		case err != nil:
			return err
		case name == manifestName || name == ".":
		case e.IsDir():
			if entries, err := os.ReadDir(file); err != nil || len(entries) == 0 {
				got[name] = ""
				return err
			}
		case e.Type() == fs.ModeSymlink:
			target, err := os.Readlink(file)
			got[name] = "-> " + target
			return err
		default:
			data, err := os.ReadFile(file)
			got[name] = string(data)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// want fails unless dir holds exactly the files, and nothing was left beside it.
func want(t testing.TB, dir string, f files) {
	t.Helper()
	if got := read(t, dir); !maps.Equal(got, f) {
		t.Errorf("the output holds\n%v\nwant\n%v", got, f)
	}
	if left := leftovers(dir); len(left) > 0 {
		t.Errorf("stages were left: %q", left)
	}
}

// put writes a file that is no part of a site.
func put(t testing.TB, file, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// The ways a system can fail to exchange two folders.
var systems = []struct {
	name     string
	exchange func(a, b string) error // nil: as the one the tests run on
}{
	{"exchanges", nil},
	{"renames twice", func(_, _ string) error { return syscall.EINVAL }},
	{"renames files", func(_, _ string) error { return syscall.EBUSY }},
}

func TestOutputIsMadeEqualToTheFiles(t *testing.T) {
	for _, system := range systems {
		t.Run(system.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "new", "out")
			for i, c := range []struct {
				site files
				want Result
			}{
				{files{"index.html": "1", "a/b.html": "1", "a/c/d.css": "1"}, Result{Files: 3, Bytes: 3, Written: 3}},
				{files{"index.html": "1", "a/b.html": "2", "a/c/d.css": "1"}, Result{Files: 3, Bytes: 3, Written: 1, Kept: 2}},
				{files{"index.html": "1", "a/b.html": "2", "a/c/d.css": "1"}, Result{Files: 3, Bytes: 3, Kept: 3}},
				{files{"index.html": "1", "x/y.html": ""}, Result{Files: 2, Bytes: 1, Written: 1, Kept: 1, Removed: 2}},
				{files{"index.html/index.html": "1", "x": "1"}, Result{Files: 2, Bytes: 2, Written: 2, Removed: 2}}, // files become folders and back
				{files{"index.html": "1", "x/y.html": "1"}, Result{Files: 2, Bytes: 2, Written: 2, Removed: 2}},
				{files{}, Result{Removed: 2}},
				{files{}, Result{}},
			} {
				if got := buildWith(t, dir, c.site, Options{}, system.exchange); got != c.want {
					t.Errorf("build %d: %+v, want %+v", i, got, c.want)
				}
				want(t, dir, c.site)
			}
		})
	}
}

func TestEqualFilesAreNotWrittenAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	build(t, dir, files{"same.html": "same", "other.html": "1"})
	long := time.Now().Add(-time.Hour)
	for _, name := range []string{"same.html", "other.html"} {
		if err := os.Chtimes(filepath.Join(dir, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	before := stat(t, dir, "same.html")
	build(t, dir, files{"same.html": "same", "other.html": "2"})
	after := stat(t, dir, "same.html")
	if !os.SameFile(before, after) || !after.ModTime().Equal(before.ModTime()) {
		t.Error("a file that did not change was written again")
	}
	if stat(t, dir, "other.html").ModTime().Equal(before.ModTime()) {
		t.Error("a file that changed kept its date")
	}
	if r := buildWith(t, dir, files{"same.html": "same", "other.html": "2"}, Options{Fresh: true}, nil); r.Written != 2 {
		t.Errorf("a fresh build writes %d of 2 files", r.Written)
	}
}

func TestNothingHappensWhenNothingChanged(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	build(t, dir, files{"a.html": "1", "b/c.html": "1"})
	before := stat(t, dir, ".")
	build(t, dir, files{"a.html": "1", "b/c.html": "1"})
	if !os.SameFile(before, stat(t, dir, ".")) {
		t.Error("an output that is equal already was switched")
	}
}

func TestDamageIsRepairedWhateverTheDates(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	f := files{"a.html": "right", "b.html": "right", "c.html": "right"}
	build(t, dir, f)
	before := stat(t, dir, "a.html")
	put(t, filepath.Join(dir, "a.html"), "wrong") // the same size
	if err := os.Chtimes(filepath.Join(dir, "a.html"), before.ModTime(), before.ModTime()); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "b.html")); err != nil {
		t.Fatal(err)
	}
	if r := build(t, dir, f); r.Written != 2 || r.Kept != 1 {
		t.Errorf("%+v, want two of three written", r)
	}
	want(t, dir, f)
}

func TestOutputKeepsItsOwnMode(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	build(t, dir, files{"a.html": "1"})
	if got := stat(t, dir, ".").Mode().Perm(); got != 0o700 {
		t.Errorf("the output's mode has become %v", got)
	}
}

func TestManifestIsTheSameHoweverFilesArrive(t *testing.T) {
	f := files{}
	for i := range 200 {
		f[fmt.Sprintf("d%d/f%d.html", i%7, i)] = fmt.Sprint(i)
	}
	var manifests []string
	for range 3 {
		dir := filepath.Join(t.TempDir(), "out")
		build(t, dir, files{"before.html": "1", "d1/f1.html": "1"})
		build(t, dir, f)
		data, err := os.ReadFile(filepath.Join(dir, manifestName))
		if err != nil {
			t.Fatal(err)
		}
		manifests = append(manifests, string(data))
	}
	if manifests[0] != manifests[1] || manifests[0] != manifests[2] {
		t.Error("the same files have different manifests")
	}
	if lines := strings.Split(manifests[0], "\n")[1:201]; !slices.IsSortedFunc(lines, func(a, b string) int { return strings.Compare(a[66:], b[66:]) }) {
		t.Error("the manifest is not sorted by path")
	}
}

func TestAbortLeavesNoTrace(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	out, err := Stage(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(out.Write("a.html", nil), out.Abort(), out.Abort()); err != nil {
		t.Fatal(err)
	}
	if got := read(t, parent); len(got) != 0 {
		t.Errorf("a build that was aborted leaves %v", got)
	}
	if err := out.Write("b.html", nil); !errors.Is(err, ErrClosed) {
		t.Errorf("writing after Abort: %v", err)
	}
	if _, err := out.Commit(); !errors.Is(err, ErrClosed) {
		t.Errorf("committing after Abort: %v", err)
	}

	build(t, dir, files{"a.html": "old"})
	if out, err = Stage(dir, Options{}); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(out.Write("a.html", nil), out.Abort()); err != nil {
		t.Fatal(err)
	}
	want(t, dir, files{"a.html": "old"})
}

func TestErrorAtTheSwitchLeavesTheOldOutput(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	build(t, dir, files{"a.html": "old"})
	out, err := Stage(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	out.exchange = func(_, _ string) error { return syscall.EIO }
	if _, err := site(out, files{"a.html": "new", "b.html": "new"}); !errors.Is(err, syscall.EIO) {
		t.Errorf("the error is %v", err)
	}
	want(t, dir, files{"a.html": "old"})
}

func TestFileThatCouldNotBeWrittenStopsTheCommit(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	build(t, dir, files{"a.html": "old"})
	out, err := Stage(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(out.stage, "b.html"), "in the way")
	if out.Write("b.html", nil) == nil {
		t.Error("a file was written over another")
	}
	if _, err := out.Commit(); err == nil {
		t.Error("an output that lacks a file was committed")
	}
	want(t, dir, files{"a.html": "old"})
}

func TestMemoryIsAFileSystemOfTheFiles(t *testing.T) {
	m := NewMemory()
	if entries, err := fs.ReadDir(m.FS(), "."); err != nil || len(entries) != 0 {
		t.Errorf("before the commit there are %v, %v", entries, err)
	}
	buffer := []byte("hello")
	if err := m.Write("a/b.html", buffer); err != nil {
		t.Fatal(err)
	}
	copy(buffer, "wrong")
	r, err := site(m, files{"index.html": "index", "a/c/d.css": "css"})
	if err != nil || !reflect.DeepEqual(r, Result{Files: 3, Bytes: 13, Written: 3}) {
		t.Fatalf("%+v, %v", r, err)
	}
	for name, content := range (files{"a/b.html": "hello", "index.html": "index", "a/c/d.css": "css"}) {
		if data, err := fs.ReadFile(m.FS(), name); err != nil || string(data) != content {
			t.Errorf("%s holds %q, %v", name, data, err)
		}
	}
	if err := m.Write("late.html", nil); !errors.Is(err, ErrClosed) {
		t.Errorf("writing after Commit: %v", err)
	}
}

func stat(t testing.TB, dir, name string) fs.FileInfo {
	t.Helper()
	info, err := os.Stat(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return info
}
