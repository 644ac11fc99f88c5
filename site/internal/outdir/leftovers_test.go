package outdir

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestStagesOfKilledBuildsAreRemoved(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	build(t, dir, files{"a.html": "1"})
	put(t, filepath.Join(parent, ".out.berkas-123", "half.html"), "")
	put(t, filepath.Join(parent, ".out.berkas-old-456", "a.html"), "0")
	put(t, filepath.Join(dir, ".berkas-stage-789", "half.html"), "")
	alike := files{".out.berkas-mine": "x", ".out.berkas-": "x", ".out.berkas-12a/x": "x", ".out2.berkas-1/x": "x", "out.berkas-1/x": "x"}
	for name, content := range alike {
		put(t, filepath.Join(parent, name), content)
	}
	build(t, dir, files{"a.html": "2"})
	got := read(t, parent)
	delete(got, "out/"+manifestName)
	alike["out/a.html"] = "2"
	if len(got) != len(alike) {
		t.Errorf("there are\n%v\nwant\n%v", got, alike)
	}
	for name, content := range alike {
		if got[name] != content {
			t.Errorf("%s holds %q, want %q", name, got[name], content)
		}
	}
}

func TestOutputThatWasSetAsideIsPutBack(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	build(t, dir, files{"a.html": "old"})
	put(t, filepath.Join(dir, "CNAME"), "example.org")
	if err := os.Rename(dir, filepath.Join(parent, ".out.berkas-old-123")); err != nil { // killed just then
		t.Fatal(err)
	}
	put(t, filepath.Join(parent, ".out.berkas-123", "a.html"), "new")
	out, err := Stage(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := out.Abort(); err != nil {
		t.Fatal(err)
	}
	want(t, dir, files{"a.html": "old", "CNAME": "example.org"})
}

func TestOutputOfABuildAtWorkIsNotPutBack(t *testing.T) {
	parent := t.TempDir()
	dir, aside := filepath.Join(parent, "out"), filepath.Join(parent, ".out.berkas-old-123")
	build(t, dir, files{"a.html": "old"})
	at, err := lockDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer at.release()
	if err := os.Rename(dir, aside); err != nil {
		t.Fatal(err)
	}
	build(t, dir, files{"a.html": "new"})
	if got := read(t, aside); got["a.html"] != "old" {
		t.Errorf("what another build is removing holds %v", got)
	}
}

func TestCopyIsLikeTheFile(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "from"), filepath.Join(dir, "to")
	put(t, from, "content")
	long := time.Now().Add(-time.Hour).Truncate(time.Second)
	if err := os.Chtimes(from, long, long); err != nil {
		t.Fatal(err)
	}
	if err := copyFile(from, to); err != nil {
		t.Fatal(err)
	}
	was, is := stat(t, dir, "from"), stat(t, dir, "to")
	if os.SameFile(was, is) || is.Mode() != was.Mode() || !is.ModTime().Equal(was.ModTime()) || read(t, dir)["to"] != "content" {
		t.Errorf("the copy is %v of %v, the file %v of %v", is.Mode(), is.ModTime(), was.Mode(), was.ModTime())
	}
	if copyFile(from, to) == nil {
		t.Error("a copy was written over a file")
	}
}

func TestMemoryForgetsWhatWasAborted(t *testing.T) {
	m := NewMemory()
	if err := m.Write("a.html", []byte("1")); err != nil {
		t.Fatal(err)
	}
	if err := m.Abort(); err != nil {
		t.Fatal(err)
	}
	if f, err := m.FS().Open("a.html"); err == nil {
		f.Close()
		t.Error("an output that was aborted has files")
	}
	if _, err := m.Commit(); err == nil {
		t.Error("an output that was aborted is committed")
	}
}
