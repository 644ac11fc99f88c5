package dossier

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

var aKey = regexp.MustCompile(`(?m)(?:^|[ {,-])([a-z_]+):`)

// TestEveryKeyMayBeMissing takes each key of each kind of file of the real dossier away
// once, by another name, and its value once: what is wrong then is told with its place.
func TestEveryKeyMayBeMissing(t *testing.T) {
	files := fstest.MapFS{}
	real := os.DirFS("../..")
	err := fs.WalkDir(real, "content", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(real, p)
		files[p] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	tried := map[string]bool{}
	for p, file := range files {
		front, _, _ := strings.Cut(string(file.Data), "\n---\n")
		for _, at := range aKey.FindAllStringSubmatchIndex(front, -1) {
			key := path.Dir(p) + " " + front[at[2]:at[3]]
			if tried[key] {
				continue
			}
			tried[key] = true
			value := at[3] + len(":")
			end := value + strings.IndexAny(front[value:]+"\n", ",}\n")
			for _, changed := range []string{front[:at[2]] + "un" + front[at[2]:], front[:value] + ` ""` + front[end:]} {
				files[p] = &fstest.MapFile{Data: []byte(changed + string(file.Data[len(front):]))}
				_, problems, err := Load(files, Config{})
				if err != nil {
					t.Errorf("%s: %v", key, err)
				}
				for _, d := range problems {
					if d.Span.Path() == "" {
						t.Errorf("%s: without a place: %s", key, d.Message)
					}
				}
			}
			files[p] = file
		}
	}
	if len(tried) < 80 {
		t.Errorf("only %d keys were tried", len(tried))
	}
}
