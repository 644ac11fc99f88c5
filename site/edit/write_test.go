package edit_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/diag"
	"berkas/site/edit"
)

func nothingWrong(fs.FS) (diag.List, error) { return nil, nil }

// onDisk writes files to a folder.
func onDisk(t *testing.T, files fstest.MapFS) *os.Root {
	t.Helper()
	dir := t.TempDir()
	for p, f := range files {
		to := filepath.Join(dir, filepath.FromSlash(p))
		if err := errors.Join(os.MkdirAll(filepath.Dir(to), 0o755), os.WriteFile(to, f.Data, 0o640)); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = root.Close() })
	return root
}

// TestAnInterruptedChangeIsFinished, wherever it was interrupted: of its steps any may
// be done.
func TestAnInterruptedChangeIsFinished(t *testing.T) {
	files := everyKey(t)
	c := renamed(t, files, "radio", "siaran", edit.RenameOptions{})
	want := after(files, c)
	if want["content/originals/siaran.bin"] == nil {
		t.Fatal("no original is moved; this tests too little")
	}
	for done := 0; done <= len(c.Files); done++ {
		root := onDisk(t, files)
		if err := edit.WriteSome(root, c, done); err != nil {
			t.Fatal(err)
		}
		if err := root.Link(edit.Journal, edit.Journal+".new"); err != nil { // killed between its two names
			t.Fatal(err)
		}
		if begun, err := edit.Begun(root); begun != "rename radio siaran" || err != nil {
			t.Fatalf("after %d steps: %q is begun, %v", done, begun, err)
		}
		if finished, err := edit.Resume(root); finished != "rename radio siaran" || err != nil {
			t.Errorf("after %d steps: finished %q, %v", done, finished, err)
		}
		equal(t, want, folder(t, root.Name()))
		if begun, err := edit.Begun(root); begun != "" || err != nil {
			t.Errorf("after %d steps: it is still begun, %v", done, err)
		}
		if left, _ := filepath.Glob(filepath.Join(root.Name(), ".*")); len(left) > 0 {
			t.Errorf("%q is left", left)
		}
	}
}

// TestAFileThatSomebodyChangesIsNotWrittenOver, before the change and in the middle of it.
func TestAFileThatSomebodyChangesIsNotWrittenOver(t *testing.T) {
	files := everyKey(t)
	c := renamed(t, files, "koran", "harian", edit.RenameOptions{})
	const mine = "content/topics/tarif.md"
	theirs := string(files[mine].Data) + "Baru.\n"

	root := onDisk(t, files)
	if err := root.WriteFile(mine, []byte(theirs), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := edit.Write(root, c); !errors.Is(err, edit.ErrChanged) || !strings.Contains(err.Error(), mine) {
		t.Errorf("it says %v", err)
	}
	equal(t, with(files, map[string]string{mine: theirs}), folder(t, root.Name()))

	root = onDisk(t, files)
	if err := edit.WriteSome(root, c, 0); err != nil {
		t.Fatal(err)
	}
	if err := root.WriteFile(mine, []byte(theirs), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := edit.Resume(root); !errors.Is(err, edit.ErrChanged) || !strings.Contains(err.Error(), mine) {
		t.Errorf("it says %v", err)
	}
	equal(t, with(files, map[string]string{mine: theirs}), folder(t, root.Name()))
}

// TestFilesKeepWhoMayReadThem.
func TestFilesKeepWhoMayReadThem(t *testing.T) {
	files := everyKey(t)
	root := onDisk(t, files)
	if err := edit.Write(root, renamed(t, files, "koran", "harian", edit.RenameOptions{})); err != nil {
		t.Fatal(err)
	}
	if info, err := root.Stat("content/topics/tarif.md"); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}
