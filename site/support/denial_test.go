package support_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/dossier"
	"berkas/site/support"
)

// TestSilenceDeniesSomething: a sentence that cites nothing but silence has to say
// that something is not told, or it claims what no passage bears out.
func TestSilenceDeniesSomething(t *testing.T) {
	for _, c := range []struct {
		language, body string
		want           int
	}{
		{"id", "Tanggal rapat itu tidak disebut. [[koran#p1-silent]]", 0},
		{"id", "Tak seorang pun menyebutnya [[koran#p1-silent]].", 0},
		{"id", "Yang dimuat hanya pembukaannya. [[koran#p1-silent]]", 1},
		{"id", "Rapat itu rahasia. [[koran#p1-silent]]", 1},
		{"id", "Rapat itu rahasia. [[koran#p1-silent]] Tempatnya tidak disebut. [[koran#p1-silent]]", 1},
		{"id", "Ketidaktahuan itu luas. [[koran#p1-silent]]", 1},
		{"id", "Rapat dibuka. [[koran#p1]] [[koran#p1-silent]]", 0},
		{"en", "It doesn’t say when. [[koran#p1-silent]]", 0},
		{"en", "Nobody says when. [[koran#p1-silent]]", 0},
		{"en", "The meeting was secret. [[koran#p1-silent]]", 1},
		{"en", "It was a notable meeting. [[koran#p1-silent]]", 1},
		{"de", "Das Treffen war geheim. [[koran#p1-silent]]", 0},
	} {
		for _, silenced := range []string{"", "silence: [silence-without-negation]\n"} {
			files := map[string]string{
				"dossier.yaml":     "title: K\ndescription: K.\nlanguage: " + c.language + "\n" + silenced,
				"topics/rapat.md":  "---\ntitle: Rapat\ngaps: ['Isi rapat. [[koran#p1-silent]]']\n---\n" + c.body + "\n",
				"sources/koran.md": "---\ntitle: Kabar\nsiglum: A\ndate: 2023\n---\nRapat dibuka.\n",
			}
			if c.language == "de" {
				files["labels.yaml"] = "home: Startseite\n"
			}
			fsys := fstest.MapFS{}
			for name, text := range files {
				fsys["content/"+name] = &fstest.MapFile{Data: []byte(text)}
			}
			d, problems, err := dossier.Load(fsys, dossier.Config{})
			if err != nil || problems.Errors() > 0 {
				t.Fatal(err, problems)
			}
			want, got := c.want, 0
			if silenced != "" {
				want = 0
			}
			_, problems = support.Prove(d)
			for _, p := range problems {
				if p.Code == "silence-without-negation" {
					got++
					if !strings.Contains(p.Message, "denies nothing") {
						t.Error(p.Message)
					}
				}
			}
			if got != want {
				t.Errorf("%s, silenced %q: %d warnings, want %d", c.body, silenced, got, want)
			}
		}
	}
}
