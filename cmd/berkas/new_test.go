package main

import (
	"strings"
	"testing"
)

// TestNewTellsAWrongCommandFromABrokenMachine by the exit status.
func TestNewTellsAWrongCommandFromABrokenMachine(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"content/dossier.yaml": "title: Kecil\ndescription: Sebuah berkas kecil.\nlanguage: id\n",
		"content/topics":       "a file where a folder is needed",
	})
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
