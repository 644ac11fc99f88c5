package support_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"berkas/site/dossier"
	"berkas/site/support"
)

// articles are the sources of a dossier that no rule was made on, with the day that
// each came out, "" where it is English.
var articles = []struct{ name, date, language string }{
	{"kompas", "2025-02-14", "id"},
	{"antara", "2025-06-26", "id"},
	{"tempo", "2025-01-09", "id"},
	{"voa", "2025-08-27", "id"},
	{"mongabay", "2025-07-06", "id"},
	{"guardian", "2025-03-12", "en"},
	{"bbc", "2025-01-20", "en"},
	{"reuters", "2025-03-03", "en"},
	{"npr", "2025-07-02", "en"},
	{"aljazeera", "2025-06-02", "en"},
}

// falseAlarms are the warnings on sentences that do stand in what they cite. Each
// is a limit of what is read: a sentence without a name or figure, in words of its
// own or on a text in another language.
const falseAlarms = `
warning: C¶6 has nothing that the sentence names: Ade Marfudin mengingatkan bahwa petugasnya tidak ditambah. [reference-names-nothing]
warning: E¶3 has nothing that the sentence names: Warga Saureinu menolak konsesi 20.706 hektare. [reference-names-nothing]
warning: April Sutherland is named in nothing that the sentence rests on [name-not-in-reference]
`

// TestInnocents: a curator's forty honest sentences on ten articles, in the
// dossier's language, are not warned of but for what is known.
func TestInnocents(t *testing.T) {
	files := fstest.MapFS{"content/dossier.yaml": {Data: []byte("title: Artikel\ndescription: Sepuluh artikel.\nlanguage: id\n")}}
	page, err := os.ReadFile("testdata/innocents.md")
	if err != nil {
		t.Fatal(err)
	}
	files["content/pages/sepuluh.md"] = &fstest.MapFile{Data: page}
	for i, a := range articles {
		archive, err := txtar.ParseFile("../intake/testdata/articles/" + a.name + ".txtar")
		if err != nil {
			t.Fatal(err)
		}
		text := fmt.Sprintf("---\ntitle: %s\nsiglum: %c\ndate: %s\nlanguage: %s\nurl: https://example.org/%s\n---\n%s", a.name, 'A'+i, a.date, a.language, a.name, archive.Files[0].Data)
		files["content/sources/"+a.name+".md"] = &fstest.MapFile{Data: []byte(text)}
		for line := range strings.Lines(string(archive.Files[1].Data)) {
			if names, ok := strings.CutPrefix(strings.TrimSpace(line), "person: "); ok {
				addPerson(t, files, strings.Split(names, "/"))
			}
		}
	}
	d, problems, err := dossier.Load(files, dossier.Config{})
	if err != nil || d == nil {
		t.Fatal(err, printed(problems))
	}
	_, found := support.Prove(d)
	var got []string
	for _, w := range found {
		got = append(got, fmt.Sprintf("%s: %s [%s]", w.Severity, w.Message, w.Code))
	}
	if diff := cmp.Diff(strings.Split(strings.TrimSpace(falseAlarms), "\n"), got); diff != "" {
		t.Errorf("(-known +got):\n%s", diff)
	}
}

func addPerson(t *testing.T, files fstest.MapFS, names []string) {
	slug, err := dossier.Slug(names[0])
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(names[0])
	aliases := append(names[1:], words[len(words)-1])
	files["content/people/"+slug+".md"] = &fstest.MapFile{Data: fmt.Appendf(nil, "---\nname: %q\naliases: [%s]\n---\n", names[0], strings.Join(aliases, ", "))}
}
