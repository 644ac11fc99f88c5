package intake_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/intake"
)

// fixtures returns everything that the tests of reading read, by name.
func fixtures(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, pattern := range []string{"testdata/pages/*.html", "testdata/saved/*/*.txtar", "testdata/articles/*.txtar", "document/testdata/*"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatal(pattern, err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if filepath.Ext(name) != ".txtar" {
				all[name] = data
				continue
			}
			for _, f := range txtar.Parse(data).Files {
				all[name+"/"+f.Name] = f.Data
			}
		}
	}
	return all
}

// bare is a dossier with nothing in it.
func bare() fstest.MapFS {
	return fstest.MapFS{"content/dossier.yaml": {Data: []byte("title: T\ndescription: D\nlanguage: id\n")}}
}

// TestWhatIsAddedStandsInItsOriginal: whatever is read, the body that is made of it is
// proved against what was kept; and once a word of it is changed, wherever, it is not.
func TestWhatIsAddedStandsInItsOriginal(t *testing.T) {
	read, proved := 0, 0
	for name, data := range fixtures(t) {
		a, err := intake.ReadAny(context.Background(), intake.Page{Name: name, Data: data})
		if err != nil {
			continue // what is refused is looked at elsewhere
		}
		read++
		p, problems, err := intake.Make(bare(), a, intake.Wishes{Date: "2023-04-16", Title: "Judul", Slug: "sumber", Today: today})
		if err != nil || problems.Errors() > 0 {
			var input *intake.InputError
			if !errors.As(err, &input) {
				t.Errorf("%s: %v\n%v", name, err, problems)
			}
			continue
		}
		dir := bare()
		for _, f := range p.Files() {
			dir[f.Path] = &fstest.MapFile{Data: f.Data}
		}
		d, problems, err := dossier.Load(dir, dossier.Config{})
		if err != nil || problems.Errors() > 0 || !d.Sources[0].Kept.Proved {
			t.Errorf("%s: %v %v", name, err, problems)
			continue
		}
		proved++
		for n, paragraph := range d.Sources[0].Body.Paragraphs {
			if n%7 == 0 || n == len(d.Sources[0].Body.Paragraphs)-1 {
				changedWordIsFound(t, name, dir, p.Path, paragraph)
			}
		}
	}
	if t.Logf("%d fixtures, %d proved", read, proved); proved < 150 {
		t.Errorf("only %d of %d fixtures were proved", proved, read)
	}
}

var aWord = regexp.MustCompile(`\pL{3,}`)

// changedWordIsFound changes the first, the middle and the last word of a paragraph.
func changedWordIsFound(t *testing.T, name string, dir fstest.MapFS, path string, in *dossier.Paragraph) {
	t.Helper()
	words := aWord.FindAllStringIndex(in.Text, -1)
	if len(words) == 0 {
		return
	}
	whole := dir[path].Data
	defer func() { dir[path].Data = whole }()
	for _, i := range slices.Compact([]int{0, len(words) / 2, len(words) - 1}) {
		at := in.Span(words[i][0], words[i][1])
		changed := string(whole[:at.Start]) + "qwjzx" + string(whole[at.End:])
		dir[path].Data = []byte(regexp.MustCompile(`(?m)^sha256: .*\n`).ReplaceAllString(changed, ""))
		_, problems, err := dossier.Load(dir, dossier.Config{})
		if err != nil || !strings.Contains(strings.Join(codes(problems), " "), "not-in-original") {
			t.Errorf("%s: ¶%d stands in the original with another word for %q: %v %v", name, in.N, in.Text[words[i][0]:words[i][1]], err, problems)
		}
	}
}

func codes(problems diag.List) []string {
	var all []string
	for _, p := range problems {
		all = append(all, p.Code)
	}
	return all
}
