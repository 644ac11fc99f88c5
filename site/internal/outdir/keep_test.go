package outdir

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestKeptOutputIsTheOneThatWasStamped: touched is looked into, changed is not kept.
func TestKeptOutputIsTheOneThatWasStamped(t *testing.T) {
	site1 := files{"index.html": "one", "a/b.html": "two"}
	for what, c := range map[string]struct {
		do   func(dir string)
		kept bool
	}{
		"nothing": {func(string) {}, true},
		"touched": {func(dir string) { chtimes(t, filepath.Join(dir, "index.html")) }, true},
		"a stray": {func(dir string) { put(t, filepath.Join(dir, "CNAME"), "x") }, true},
		"changed": {func(dir string) { rewrite(t, filepath.Join(dir, "index.html"), "eno") }, false},
		"longer":  {func(dir string) { rewrite(t, filepath.Join(dir, "a/b.html"), "twoo") }, false},
		"gone":    {func(dir string) { _ = os.Remove(filepath.Join(dir, "a/b.html")) }, false},
		"link": {func(dir string) {
			_ = os.Rename(filepath.Join(dir, "index.html"), filepath.Join(dir, "aside"))
			_ = os.Symlink("aside", filepath.Join(dir, "index.html"))
		}, false},
		"built since": {func(dir string) { build(t, dir, files{"index.html": "eno", "a/b.html": "two"}) }, false},
	} {
		dir := filepath.Join(t.TempDir(), "out")
		out, err := Stage(dir, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := site(out, site1); err != nil {
			t.Fatal(err)
		}
		stamp, err := out.Stamp()
		if err != nil {
			t.Fatal(err)
		}
		c.do(dir)
		if out, err = Stage(dir, Options{}); err != nil {
			t.Fatal(err)
		}
		if kept := out.Keep(stamp); kept != c.kept {
			t.Errorf("%s: kept is %t", what, kept)
		}
		if !c.kept {
			if err := out.Abort(); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if r, err := out.Commit(); err != nil || r.Kept != 2 || r.Written+r.Removed != 0 || r.Bytes != 6 {
			t.Errorf("%s: %+v, %v", what, r, err)
		}
	}
}

func rewrite(t *testing.T, file, data string) {
	t.Helper()
	put(t, file, data)
	chtimes(t, file) // the clock may stand still between two writes
}

func chtimes(t *testing.T, file string) {
	t.Helper()
	at := time.Now().Add(time.Hour)
	if err := os.Chtimes(file, at, at); err != nil {
		t.Fatal(err)
	}
}
