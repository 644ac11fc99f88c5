package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNewTellsAWrongCommandFromABrokenMachine by the exit status.
func TestNewTellsAWrongCommandFromABrokenMachine(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string]string{
		"content/dossier.yaml": "title: Kecil\ndescription: Sebuah berkas kecil.\nlanguage: id\n",
		"content/topics":       "a file where a folder is needed",
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		args   string
		status int
	}{
		{"new person Li", 0},
		{"new person Li", exitUsage}, // it is there now
		{"new place Li", exitUsage},
		{"new persn Wang", exitUsage},
		{"new event Rapat", exitUsage},
		{"new topic Tema", exitMachine},
	} {
		var out, errs strings.Builder
		args := append(strings.Fields(c.args), "--dir", dir)
		if status := run(args, strings.NewReader(""), &out, &errs); status != c.status {
			t.Errorf("%s: exit %d, want %d\n%s", c.args, status, c.status, &errs)
		}
	}
}
