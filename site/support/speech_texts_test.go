package support

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"berkas/site/dossier"
)

var saidMark = regexp.MustCompile(`\[([^|\]]*)\|([^\]]*)\]`)

// speechDossier makes a dossier of testdata/speech: each text is a source, each
// mark in it a quotation.
func speechDossier(t *testing.T) *dossier.Dossier {
	t.Helper()
	f := fstest.MapFS{}
	for _, name := range []string{"dossier", "texts"} {
		archive, err := txtar.ParseFile("testdata/speech/" + name + ".txtar")
		if err != nil {
			t.Fatal(err)
		}
		for i, file := range archive.Files {
			if number, language, isText := strings.Cut(file.Name, " "); isText {
				f["content/sources/teks-"+number+".md"] = &fstest.MapFile{Data: speechSource(i, language, string(file.Data))}
				continue
			}
			f[file.Name] = &fstest.MapFile{Data: file.Data}
		}
	}
	d, problems, err := dossier.Load(f, dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	return d
}

func speechSource(i int, language, text string) []byte {
	var quotes strings.Builder
	for n, paragraph := range strings.Split(strings.TrimSpace(text), "\n\n") {
		for _, m := range saidMark.FindAllStringSubmatch(paragraph, -1) {
			fmt.Fprintf(&quotes, "  - {text: %q, by: [%s], paragraph: %d}\n", m[1], m[2], n+1)
		}
	}
	return fmt.Appendf(nil, "---\ntitle: Teks %d\nsiglum: %c\ndate: 2025-03-04\nlanguage: %s\nquotes:\n%s---\n%s",
		i+1, 'A'+i, language, &quotes, saidMark.ReplaceAllString(text, "$1"))
}

// TestSpeakersOfTexts reads texts with the right speakers, which all stand, and
// with each other person in their place, and prints how many of those are seen.
func TestSpeakersOfTexts(t *testing.T) {
	d := speechDossier(t)
	p := newProver(d)
	heard := p.hear()
	quotes := 0
	for _, s := range d.Sources {
		for _, q := range s.Quotes {
			quotes++
			if p.speakerDiffers(q, heard[q]) {
				t.Errorf("%s %q is said by %s: %s", s.Slug, q.Text, namesOf(q.By), p.problems[len(p.problems)-1].Message)
			}
		}
	}
	m := p.giveToOthers(heard)
	t.Logf("%d quotations; given to others: %s", quotes, m)
	if quotes < 60 {
		t.Errorf("only %d quotations", quotes)
	}
}

// TestOnlySpeakersAreListenedFor: a source in which nobody is quoted is not read
// for who speaks.
func TestOnlySpeakersAreListenedFor(t *testing.T) {
	d := speechDossier(t)
	d.Sources[0].Quotes = nil
	for _, q := range d.Sources[1].Quotes {
		q.By = nil
	}
	p := newProver(d)
	p.memo.heard = map[string]*speech{}
	p.hear()
	for i, source := range d.Sources {
		if heard := p.memo.heard[source.Slug]; (i < 2) != (heard == nil) {
			t.Errorf("%s was read: %t", source.Slug, heard != nil)
		}
	}
}
