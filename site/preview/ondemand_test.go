package preview

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"berkas/site"
)

// TestEveryPathServedIsTheOneBuilt, whatever was edited before: files that are
// not decoded again and an index that is made late change nothing.
func TestEveryPathServedIsTheOneBuilt(t *testing.T) {
	s := serve(t)
	koran, second := small["content/sources/koran.md"], "---\ntitle: Lagi\nsiglum: B\ndate: 2023-04-18\n---\nSatu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas.\n"
	for i, edit := range []map[string]string{
		{"content/sources/koran.md": koran + "\nRapat ditutup.\n"},
		{"content/sources/kedua.md": second},
		{"content/sources/koran.md": koran + strings.SplitAfter(second, "---\n")[2]}, // they share a passage
		{"content/people/hatta.md": "---\nname: Mohammad Hatta\naliases: [Rapat]\n---\nIa. [[kedua]]\n"},
		{"content/sources/koran.md": strings.Replace(koran, "siglum: A", "siglum: C", 1) + strings.SplitAfter(second, "---\n")[2]},
		{"content/topics/senjata.md": "---\ntitle: Senjata api\naliases: [sembilan]\n---\n"},
		{"content/dossier.yaml": "title: Small\ndescription: A small dossier.\nlanguage: en\n"},
		{"content/people/hatta.md": small["content/people/hatta.md"]},
		{"content/sources/kedua.md": ""}, // removed
		{"static/search/own.js": "var own\n", "content/sources/koran.md": koran},
	} {
		for len(s.built) > 0 {
			<-s.built
		}
		for name, data := range edit {
			if data == "" {
				if err := os.Remove(filepath.Join(s.dir, name)); err != nil {
					t.Fatal(err)
				}
				continue
			}
			s.write(name, data)
		}
		want := buildAll(t, s.dir)
		whole := "cetak.html"
		if want[whole] == nil {
			whole = "print.html"
		}
		s.until("as it is now", func(Built) bool {
			_, page := s.get(whole)
			return withoutScript(page) == string(want[whole])
		})
		for _, name := range slices.Sorted(maps.Keys(want)) {
			if status, got := s.get(name); status != 200 || withoutScript(got) != string(want[name]) {
				t.Errorf("edit %d: %s is served with %d, %d bytes, built with %d", i, name, status, len(got), len(want[name]))
			}
		}
		if status, _ := s.get("search/nothing.js"); status != 404 {
			t.Errorf("what the search does not have is served with %d", status)
		}
	}
}

// buildAll is a clean build of a dossier, in memory.
func buildAll(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	s, problems, err := site.Build(site.Config{Dir: os.DirFS(dir), Internal: true})
	if s == nil {
		t.Fatal(problems, err)
	}
	out := site.NewMemory()
	if _, err := s.Write(context.Background(), out); err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	err = fs.WalkDir(out.FS(), ".", func(p string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			files[p], err = fs.ReadFile(out.FS(), p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func withoutScript(page string) string {
	before, rest, ok := strings.Cut(page, fmt.Sprintf(`<script src="%sreload.js"`, own))
	if !ok {
		return page
	}
	_, after, _ := strings.Cut(rest, "</script>")
	return before + after
}
