//go:build unix

package dossier

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestAPipeOnDiskDoesNotHang, and a link that leaves the folder is not followed.
func TestAPipeOnDiskDoesNotHang(t *testing.T) {
	dir := t.TempDir()
	for name, f := range keeping(original("x.html", []byte(kept), "text/html"), "Hatta datang ke Jakarta.\n", nil) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "content/originals"), 0o755); err != nil {
		t.Fatal(err)
	}
	at := filepath.Join(dir, "content/originals/x.html")
	for what, make := range map[string]func() error{
		"pipe": func() error { return syscall.Mkfifo(at, 0o644) },
		"link": func() error { return os.Symlink("/etc/passwd", at) },
	} {
		if err := make(); err != nil {
			t.Fatal(err)
		}
		root, err := os.OpenRoot(dir)
		if err != nil {
			t.Fatal(err)
		}
		if d, problems, err := Load(root.FS(), Config{}); err != nil || d != nil || problems.Errors() == 0 {
			t.Errorf("%s: %v %v", what, err, problems)
		}
		root.Close()
		if err := os.Remove(at); err != nil {
			t.Fatal(err)
		}
	}
}
