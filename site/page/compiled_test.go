package page

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/dossier"
	"berkas/templates"
)

// TestEveryKindIsCompiled: a template in which there is something that package
// compiled does not know is rendered as well, only slower, which nobody would see.
func TestEveryKindIsCompiled(t *testing.T) {
	set, err := newTemplateSet(nil, siteIn("id"))
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range kinds(new(placeMaps)) {
		compiled, err := set.of(k)
		if err != nil {
			t.Fatal(err)
		}
		if err := compiled.Reason(); err != nil {
			t.Errorf("%s is left to html/template: %v", k.Name, err)
		}
	}
}

// TestCompiledPagesAreThoseOfHTMLTemplate makes every page both ways.
func TestCompiledPagesAreThoseOfHTMLTemplate(t *testing.T) {
	real, _, err := dossier.Load(os.DirFS("../.."), dossier.Config{})
	if err != nil {
		t.Fatal(err)
	}
	english := harbour().replace(t, "content/dossier.yaml", "language: id", "language: en")
	for name, d := range map[string]*dossier.Dossier{
		"real": real, "harbour": load(t, harbour()), "english": load(t, english), "crowded": load(t, crowded(30)),
	} {
		for _, internal := range []bool{false, true} {
			fast, slow := planOf(t, d, nil, internal), planOf(t, d, unknown(t), internal)
			for i, p := range fast.Pages {
				if p.template.Reason() != nil || slow.Pages[i].template.Reason() == nil {
					t.Fatalf("%s: %s is made twice in one way", name, p.Path)
				}
				if a, b := made(t, p), made(t, slow.Pages[i]); !bytes.Equal(a, b) {
					t.Errorf("%s: %s differs where one has %q and the other %q", name, p.Path, difference(a, b), difference(b, a))
				}
			}
		}
	}
}

// unknown returns the built-in templates with something in each page that package
// compiled does not know, and that writes nothing.
func unknown(t testing.TB) fs.FS {
	t.Helper()
	const mark = `{{if ""}}{{print}}{{end}}`
	all := fstest.MapFS{}
	err := fs.WalkDir(templates.Files, ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := templates.Files.ReadFile(p)
		all[p] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(string(text), "</html>", mark+"</html>"))}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func planOf(t testing.TB, d *dossier.Dossier, files fs.FS, internal bool) *Plan {
	t.Helper()
	plan, err := Make(d, proved(d), Config{Templates: files, Internal: internal, BaseURL: "https://example.org/berkas/"})
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func made(t testing.TB, p Page) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := p.Render(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// difference returns what a has where it stops being b.
func difference(a, b []byte) []byte {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	return a[max(i-40, 0):min(i+80, len(a))]
}

// BenchmarkTemplates runs the templates of every page of the real dossier with
// views made before, both ways.
func BenchmarkTemplates(b *testing.B) {
	d, _, err := dossier.Load(os.DirFS("../.."), dossier.Config{})
	if err != nil {
		b.Fatal(err)
	}
	for name, files := range map[string]fs.FS{"compiled": nil, "html": unknown(b)} {
		b.Run(name, func(b *testing.B) {
			pages := planOf(b, d, files, false).Pages
			views := make([]any, len(pages))
			for i, p := range pages {
				views[i] = p.view()
				made(b, p) // it is compiled
			}
			b.ReportAllocs()
			for b.Loop() {
				for i, p := range pages {
					if err := p.template.Execute(io.Discard, views[i]); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(len(pages)), "pages")
		})
	}
}
