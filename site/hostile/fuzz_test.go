//go:build hostile

package hostile_test

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"berkas/site/intake"
	"berkas/site/lang"
)

// FuzzBuild: whatever three files of a dossier hold, it ends as [outcome] allows.
func FuzzBuild(f *testing.F) {
	for class, cases := range classes() {
		if class == "sizes" { // builds of seconds, of which fuzzing learns little; it takes ten for a hang
			continue
		}
		for _, c := range cases {
			all := on(c.files)
			f.Add(all["content/people/hatta.md"], all["content/sources/paper.md"], all["content/pages/about.md"])
		}
	}
	f.Fuzz(func(t *testing.T, person, source, page string) {
		if _, err := outcome(dossierOf(on(map[string]string{
			"content/people/hatta.md": person, "content/sources/paper.md": source, "content/pages/about.md": page,
		}))); err != nil {
			t.Error(err)
		}
	})
}

// FuzzFile: whatever one file of a dossier holds, of any kind and under any name, it
// ends as [outcome] allows. It begins with files of the dossier that comes with the
// program, which have keys of every kind.
func FuzzFile(f *testing.F) {
	err := fs.WalkDir(os.DirFS("../.."), "content", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path.Join("../..", p))
		f.Add(p, string(data))
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, name, data string) {
		if !fs.ValidPath(name) {
			return // no file system hands over such a path
		}
		if _, err := outcome(dossierOf(on(map[string]string{name: data}))); err != nil {
			t.Error(err)
		}
	})
}

// FuzzAddThenBuild: what add takes builds straight after.
func FuzzAddThenBuild(f *testing.F) {
	const filler = "The harbour was dredged in the spring, and the ships that had waited outside came in one after the other for three days. "
	for _, p := range payloads {
		f.Add([]byte("A title\n\n"+filler+p.text+"\n\n"+filler+"\n"), false)
		f.Add([]byte("<title>A title "+p.text+"</title><article><h1>A title</h1><p>"+filler+p.text+"</p><p>“"+p.text+",” said Hatta. "+filler+"</p></article>"), true)
	}
	f.Fuzz(func(t *testing.T, data []byte, html bool) {
		page := intake.Page{Name: "x.txt", Data: data, Type: "text/plain"}
		if html {
			page.Name, page.Type = "x.html", "text/html"
		}
		article, err := intake.ReadAny(t.Context(), page)
		if err != nil {
			return
		}
		dir := dossierOf(base)
		plan, problems, err := intake.Make(dir, article, intake.Wishes{
			Publisher: "The Paper", Date: "2024-05-06", URL: "https://example.org/x", Today: lang.Day{Year: 2024, Month: 5, Day: 7},
		})
		if err != nil || problems.Errors() > 0 {
			return // it is refused, and nothing is written
		}
		files := map[string]string{}
		for _, file := range plan.Files() {
			files[file.Path] = string(file.Data)
		}
		came, err := outcome(dossierOf(on(files)))
		if err != nil {
			t.Error(err)
		}
		if strings.HasPrefix(came, "error") {
			t.Errorf("what was added does not build: %s\n%s", came, plan.File())
		}
	})
}
