//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTopicsHold: the files that a topic shows go into the dossier that init makes, which
// then has nothing wrong with it, and its commands can be run there.
func TestTopicsHold(t *testing.T) {
	if len(topics()) != 7 {
		t.Errorf("the topics are %q", topics())
	}
	for _, name := range topics() {
		t.Run(name, func(t *testing.T) {
			text, _ := topic(name)
			dir := filepath.Join(t.TempDir(), "dossier")
			t.Setenv("XDG_CACHE_HOME", t.TempDir())
			sh(t, ".", "berkas init --language en "+dir)
			shown := blocks(string(text))
			for _, b := range shown {
				if _, at, named := strings.Cut(b.info, " "); named {
					write(t, dir, map[string]string{at: b.text})
				}
			}
			sh(t, dir, "berkas check --strict")
			for _, b := range shown {
				if b.info == "sh" {
					sh(t, dir, b.text)
				}
			}
		})
	}
}

// TestTopicsAreFound from the README, which leaves to them what it does not say.
func TestTopicsAreFound(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range topics() {
		if !strings.Contains(string(readme), "(cmd/berkas/help/"+name+".md)") {
			t.Errorf("the README does not lead to %s", name)
		}
	}
}

// block is what stands between fences.
type block struct{ info, text string }

// blocks returns what a text shows between fences.
func blocks(text string) []block {
	var all []block
	for _, m := range regexp.MustCompile("(?ms)^```(\\S[^\\n]*)\\n(.*?)^```$").FindAllStringSubmatch(text, -1) {
		all = append(all, block{m[1], m[2]})
	}
	return all
}

// sh runs commands, of which none may fail.
func sh(t *testing.T, dir, commands string) {
	t.Helper()
	run := exec.Command("sh", "-e", "-c", commands)
	run.Dir = dir
	if out, err := run.CombinedOutput(); err != nil {
		t.Errorf("%s\n%s%v", commands, out, err)
	}
}
