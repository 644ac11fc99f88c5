package edit_test

import (
	"bytes"
	"encoding/base64"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/edit"
	"berkas/site/export"
	"berkas/site/internal/sample"
	"berkas/site/support"
)

// dossiers are those that properties are held on: the real one, one in which every key
// of the format is written, the same with other line ends, and one that is made.
func dossiers(t *testing.T) map[string]fstest.MapFS {
	t.Helper()
	all := map[string]fstest.MapFS{"real": folder(t, "../.."), "every key": everyKey(t), "CR LF": {}, "made": sample.New(8).Dossier()}
	for p, f := range all["every key"] {
		data := f.Data
		if strings.HasSuffix(p, ".md") || strings.HasSuffix(p, ".yaml") {
			data = bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))
		}
		all["CR LF"][p] = &fstest.MapFile{Data: data}
	}
	return all
}

// folder returns the content below a folder.
func folder(t *testing.T, dir string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	root := os.DirFS(dir)
	err := fs.WalkDir(root, "content", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, p)
		files[p] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func everyKey(t *testing.T) fstest.MapFS {
	t.Helper()
	a, err := txtar.ParseFile("../export/testdata/harbour.txtar")
	if err != nil {
		t.Fatal(err)
	}
	onePixel, err := base64.StdEncoding.DecodeString("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{"content/images/pelabuhan.webp": {Data: onePixel}}
	for _, f := range a.Files {
		if strings.HasPrefix(f.Name, "content/") {
			files[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	return files
}

// after returns the files as a change leaves them.
func after(files fstest.MapFS, c *edit.Change) fstest.MapFS {
	now := maps.Clone(files)
	for _, f := range c.Files {
		switch {
		case f.From != "":
			now[f.Path] = now[f.From]
			delete(now, f.From)
		case f.Now == nil:
			delete(now, f.Path)
		default:
			now[f.Path] = &fstest.MapFile{Data: f.Now}
		}
	}
	return now
}

func slugs(t *testing.T, files fs.FS) []string {
	t.Helper()
	trace, problems, err := dossier.NewTrace(files)
	if trace == nil {
		t.Fatal(problems, err)
	}
	var all []string
	for _, e := range trace.Entries {
		all = append(all, e.Slug)
	}
	return all
}

// finder finds what is wrong with a dossier, and what is exported of one without errors.
// What it remembers only makes it fast.
type finder struct {
	loaded dossier.Memo
	proved support.Memo
}

func (f *finder) find(t *testing.T, files fs.FS) (problems []string, exported string) {
	t.Helper()
	d, list, err := dossier.Load(files, dossier.Config{Drafts: true, Memo: &f.loaded})
	if err != nil {
		t.Fatal(err)
	}
	if d != nil {
		proofs, more := f.proved.Prove(d)
		list = append(append(list, more...), d.Check()...)
		exported = dossierJSON(t, d, proofs)
	}
	for _, p := range list {
		problems = append(problems, p.Code+" "+p.Message)
	}
	slices.Sort(problems)
	return problems, exported
}

func dossierJSON(t *testing.T, d *dossier.Dossier, proofs *support.Ledger) string {
	t.Helper()
	for _, f := range export.Files(d, proofs, export.Config{}) {
		if f.Path == "data/dossier.json" {
			var b strings.Builder
			if err := f.Write(&b); err != nil {
				t.Fatal(err)
			}
			return b.String()
		}
	}
	t.Fatal("dossier.json is not exported")
	return ""
}

func told(list diag.List) string {
	var b bytes.Buffer
	_ = diag.Text(&b, list, diag.TextOptions{})
	return b.String()
}

func renamed(t *testing.T, files fs.FS, old, slug string, o edit.RenameOptions) *edit.Change {
	t.Helper()
	c, problems, err := edit.Rename(files, old, slug, o)
	if c == nil {
		t.Fatalf("rename %s %s: %v\n%s", old, slug, err, told(problems))
	}
	return c
}

func equal(t *testing.T, want, got fstest.MapFS) {
	t.Helper()
	for _, p := range slices.Sorted(maps.Keys(want)) {
		if got[p] == nil || !bytes.Equal(want[p].Data, got[p].Data) {
			t.Errorf("%s is other than it was", p)
		}
	}
	if len(want) != len(got) {
		t.Errorf("there are %d files, there were %d", len(got), len(want))
	}
}

// TestEverySlugCanBeRenamedAndBack: a build finds nothing that it did not find before,
// and all that is exported is the same but for the slug; and back again no byte is
// other than it was.
func TestEverySlugCanBeRenamedAndBack(t *testing.T) {
	for name, files := range dossiers(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var f finder
			had, exported := f.find(t, files)
			if exported == "" {
				t.Fatalf("this dossier has errors: %q", had)
			}
			for _, old := range slugs(t, files) {
				slug := old + "-0"
				now := after(files, renamed(t, files, old, slug, edit.RenameOptions{NoRedirect: true}))
				has, exportedNow := f.find(t, now)
				for i, problem := range has {
					has[i] = strings.ReplaceAll(problem, slug, old)
				}
				if slices.Sort(has); !slices.Equal(had, has) {
					t.Errorf("renaming %s: %q, was %q", old, has, had)
				}
				if strings.ReplaceAll(exportedNow, slug, old) != exported {
					t.Errorf("renaming %s changes more than the slug in what is exported", old)
				}
				equal(t, files, after(now, renamed(t, now, slug, old, edit.RenameOptions{NoRedirect: true})))
			}
		})
	}
}

// TestTheOldAddressLeadsToTheNewOne, once for each time a thing is renamed, and not to
// where it is again.
func TestTheOldAddressLeadsToTheNewOne(t *testing.T) {
	files := everyKey(t)
	for _, slug := range []string{"ratna-sari", "koran", "tarif", "negara", "tentang"} {
		now := after(files, renamed(t, files, slug, slug+"-b", edit.RenameOptions{}))
		now = after(now, renamed(t, now, slug+"-b", slug+"-c", edit.RenameOptions{}))
		now = after(now, renamed(t, now, slug+"-c", slug, edit.RenameOptions{}))
		trace, problems, _ := dossier.NewTrace(now)
		if trace == nil {
			t.Fatal(told(problems))
		}
		was, _, _ := dossier.NewTrace(files)
		want := append(slices.Clone(was.Entry(slug).Redirects), slug+"-b", slug+"-c")
		if got := trace.Entry(slug).Redirects; !slices.Equal(got, want) {
			t.Errorf("%s: %q lead here, want %q", slug, got, want)
		}
	}
}
