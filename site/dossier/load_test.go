package dossier

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"berkas/site/diag"
)

var update = flag.Bool("update", false, "write what is printed into testdata")

// small is a dossier with one of each kind and nothing wrong with it.
var small = files{
	"content/dossier.yaml":                 "title: Kecil\ndescription: Sebuah berkas kecil.\nlanguage: id\n",
	"content/people/sukarno-hatta.md":      "---\nname: Sukarno Hatta\naliases: [Hatta]\n---\n",
	"content/organisations/kementerian.md": "---\nname: Kementerian\n---\n",
	"content/places/jakarta.md":            "---\nname: Jakarta\n---\n",
	"content/events/rapat.md":              "---\ntitle: Rapat\ndate: 2023-04-16\nevidence: [koran#p1]\n---\n",
	"content/topics/senjata.md":            "---\ntitle: Senjata\n---\n",
	"content/claims/klaim.md":              "---\ntitle: Ada senjata\n---\n",
	"content/sources/koran.md":             "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nevents: [rapat]\n---\nSukarno Hatta datang ke Jakarta. “Kami siap,” kata Hatta.\n\nIa pulang.\n",
}

// files are the files of a dossier by path.
type files map[string]string

// with returns the files with others laid over them; an empty one is taken away.
func (f files) with(others files) files {
	all := maps.Clone(f)
	for name, data := range others {
		if all[name] = data; data == "" {
			delete(all, name)
		}
	}
	return all
}

func (f files) fs() fstest.MapFS {
	m := fstest.MapFS{}
	for name, data := range f {
		m[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return m
}

// load reads files that must be right.
func load(t *testing.T, f files) *Dossier {
	t.Helper()
	d, problems, err := Load(f.fs(), Config{})
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) > 0 {
		t.Fatalf("the dossier has problems:\n%s", printed(problems))
	}
	return d
}

func printed(problems diag.List) string {
	var b strings.Builder
	diag.Text(&b, problems, diag.TextOptions{})
	return b.String()
}

// TestWrongContentIsExplained holds what is printed for wrong dossiers against
// testdata/wrong: each archive is laid over the small dossier, and its file
// "want" is what berkas says of it.
func TestWrongContentIsExplained(t *testing.T) {
	archives, err := filepath.Glob("testdata/wrong/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			changed, want := files{}, -1
			for i, f := range archive.Files {
				if f.Name == "want" {
					want = i
				} else {
					changed[f.Name] = string(f.Data)
				}
			}
			_, problems, err := Load(small.with(changed).fs(), Config{})
			if err != nil {
				t.Fatal(err)
			}
			got := printed(problems)
			if *update {
				archive.Files[want].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(archive.Files[want].Data), got); diff != "" {
				t.Errorf("printed (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSmallDossierHasNoProblems(t *testing.T) { load(t, small) }
