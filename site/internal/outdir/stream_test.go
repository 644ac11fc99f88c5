package outdir

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWhatIsStreamedIsWhatWasMade: whatever the last build had there, in whatever
// pieces the file comes, and a file that comes out equal is kept.
func TestWhatIsStreamedIsWhatWasMade(t *testing.T) {
	const size = 300_000
	text := strings.Repeat("Semua ini teks.\n", size/16)
	for name, old := range map[string]string{
		"nothing":          "",
		"equal":            text,
		"shorter":          text[:size/2],
		"longer":           text + "lagi",
		"other at once":    "x" + text[1:],
		"other in between": text[:size/2] + "x" + text[size/2+1:],
		"other at the end": text[:len(text)-1] + "x",
	} {
		for _, piece := range []int{7, 64 << 10, size} {
			dir := filepath.Join(t.TempDir(), "out")
			if old != "" {
				build(t, dir, files{"a.txt": old})
			}
			out, err := Stage(dir, Options{})
			if err != nil {
				t.Fatal(err)
			}
			err = out.Stream("a.txt", func(w io.Writer) error {
				for rest := text; rest != ""; rest = rest[min(piece, len(rest)):] {
					if _, err := io.WriteString(w, rest[:min(piece, len(rest))]); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			r, err := out.Commit()
			if err != nil {
				t.Fatal(err)
			}
			if data, err := os.ReadFile(filepath.Join(dir, "a.txt")); err != nil || string(data) != text {
				t.Errorf("%s, %d bytes at a time: %d bytes are there, %v", name, piece, len(data), err)
			}
			if kept := old == text; r.Bytes != int64(len(text)) || r.Kept == 1 != kept || r.Written == 1 == kept {
				t.Errorf("%s, %d bytes at a time: %+v", name, piece, r)
			}
		}
	}
}

// TestMakersErrorIsTold: a file that could not be made is none of the disk's faults.
func TestMakersErrorIsTold(t *testing.T) {
	out, err := Stage(filepath.Join(t.TempDir(), "out"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer out.Abort()
	broken := errors.New("broken")
	for _, o := range []Output{out, NewMemory()} {
		err := o.Stream("a.txt", func(w io.Writer) error { _, _ = io.WriteString(w, "half"); return broken })
		if err == nil || err.Error() != "broken" {
			t.Errorf("%T: %v", o, err)
		}
	}
}

// TestReusedFileIsTheLastBuilds: what was touched, or is of no build, is made anew.
func TestReusedFileIsTheLastBuilds(t *testing.T) {
	for what, c := range map[string]struct {
		do     func(dir string)
		o      Options
		reused bool
	}{
		"nothing": {func(string) {}, Options{}, true},
		"changed": {func(dir string) { rewrite(t, filepath.Join(dir, "og/a.png"), "onE") }, Options{}, false},
		"gone":    {func(dir string) { _ = os.Remove(filepath.Join(dir, "og/a.png")) }, Options{}, false},
		"fresh":   {func(string) {}, Options{Fresh: true}, false},
	} {
		dir := filepath.Join(t.TempDir(), "out")
		build(t, dir, files{"og/a.png": "one", "index.html": "1"})
		c.do(dir)
		out, err := Stage(dir, c.o)
		if err != nil {
			t.Fatal(err)
		}
		if out.Reuse("og/b.png") {
			t.Errorf("%s: a file that never was is reused", what)
		}
		if out.Reuse("og/a.png") != c.reused {
			t.Errorf("%s: reused is not %t", what, c.reused)
		}
		if !c.reused {
			if err := out.Write("og/a.png", []byte("one")); err != nil {
				t.Fatal(err)
			}
		} else if out.Reuse("og/a.png") {
			t.Errorf("%s: it is added twice", what)
		}
		if err := out.Write("index.html", []byte("2")); err != nil {
			t.Fatal(err)
		}
		if _, err := out.Commit(); err != nil {
			t.Fatal(err)
		}
		if data, err := os.ReadFile(filepath.Join(dir, "og/a.png")); err != nil || string(data) != "one" {
			t.Errorf("%s: %q, %v", what, data, err)
		}
	}
}
