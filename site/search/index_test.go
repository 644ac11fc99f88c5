package search

import (
	"bytes"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/dossier"
	"berkas/site/internal/sample"
	"berkas/site/internal/stem"
)

func TestEveryWordOfEveryParagraphFindsIt(t *testing.T) {
	for name, d := range map[string]*dossier.Dossier{"real": real(t), "invented": load(t, sample.New(40).Dossier())} {
		w, l := write(t, d), newLibrary(d)
		ignored, looked, found := l.stopWords(), 0, map[string][]int{}
		for i, s := range d.Sources {
			for j, text := range w.texts(s) {
				for _, word := range stem.Words(text) {
					if ignored[word] {
						continue
					}
					if found[word] == nil {
						found[word] = w.found(word)
					}
					if looked++; !slices.Contains(found[word], l.paraStart[i]+j) {
						t.Fatalf("%s: %q of %s¶%d does not find it", name, word, s.Siglum, j+1)
					}
				}
			}
		}
		if looked < 1000 {
			t.Errorf("%s: only %d words were looked up", name, looked)
		}
	}
}

func TestEveryNameAndAliasFindsItsThing(t *testing.T) {
	d := real(t)
	w, l := write(t, d), newLibrary(d)
	for i, e := range l.things {
		for _, name := range names(e) {
			key := strings.Join(stem.Words(name), " ")
			if !slices.Contains(w.keys[key].named, post(i, 0)) {
				t.Errorf("%q does not lead to %s", name, e.Slug)
			}
		}
	}
}

func TestSameDossierSameBytes(t *testing.T) {
	d := real(t)
	first := write(t, d)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	second := write(t, real(t))
	if !maps.EqualFunc(first.files, second.files, bytes.Equal) {
		t.Error("one core makes another index than several")
	}
}

// TestAChangedSourceChangesItsOwnTextsOnly: of the files that stay where they are,
// and none of them goes away.
func TestAChangedSourceChangesItsOwnTextsOnly(t *testing.T) {
	f := sample.New(100).Dossier()
	before := write(t, load(t, f))
	f["content/sources/sumber-00007.md"] = file(string(f["content/sources/sumber-00007.md"].Data) + "\n\nIsi baru.\n")
	f["content/sources/baru.md"] = file("---\ntitle: Baru\nsiglum: ZZ\ndate: 2020-01-01\n---\nIsi sumber baru.\n")
	after := write(t, load(t, f))
	changed, texts := 0, 0
	for name, data := range before.files {
		if strings.Contains(name, "/text-") {
			texts++
			if !bytes.Equal(data, after.files[name]) {
				changed++
			}
		}
	}
	if changed < 1 || changed > 2 || texts < 8 {
		t.Errorf("of %d texts %d changed", texts, changed)
	}
	same := 0
	for name, data := range before.files {
		if bytes.Equal(data, after.files[name]) {
			same++
		} else if sum := before.index.Sums[strings.TrimSuffix(strings.TrimPrefix(name, folder), ".js")]; sum != "" &&
			sum == after.index.Sums[strings.TrimSuffix(strings.TrimPrefix(name, folder), ".js")] {
			t.Errorf("%s changed and its sum did not", name)
		}
	}
	if same == 0 {
		t.Error("every file changed")
	}
}

// TestWithheldWordsAreNowhere: what rights keep back is in no file of the index.
func TestWithheldWordsAreNowhere(t *testing.T) {
	for _, c := range []struct{ rights, shown, hidden string }{
		{"full", "rahasia gudang pelabuhan", ""},
		{"excerpts", "pelabuhan kutipan terbukti", "rahasia gudang"},
		{"link", "kutipan terbukti", "rahasia gudang pelabuhan"},
	} {
		f := small()
		f["content/sources/b.md"] = file("---\ntitle: Dua\nsiglum: B\ndate: 2021-02-03\nrights: " + c.rights +
			"\nquotes:\n  - text: kutipan terbukti\n---\nBudi Santoso berdiri di pelabuhan." + strings.Repeat(" Dan lagi dan lagi.", 9) +
			" Di gudang ada rahasia.\n\nSatu kutipan terbukti di sini.\n\nGudang rahasia saja.\n")
		w := write(t, load(t, f))
		for word := range strings.FieldsSeq(c.shown) {
			if w.holds(word) == "" || len(w.found(word)) == 0 {
				t.Errorf("rights: %s: %q is not found", c.rights, word)
			}
		}
		for word := range strings.FieldsSeq(c.hidden) {
			if in := w.holds(word); in != "" {
				t.Errorf("rights: %s: %q is in %s", c.rights, word, in)
			}
		}
	}
}

// TestAQuotationIsFoundInBothItsLanguages, once by a word that both have.
func TestAQuotationIsFoundInBothItsLanguages(t *testing.T) {
	f := small()
	f["content/sources/b.md"] = file("---\ntitle: Dua\nsiglum: B\ndate: 2021-02-03\nlanguage: ru\nquotes:\n  - {text: порт Кенанга закрыт, translation: {text: pelabuhan Кенанга tutup, by: kurator}}\n---\nА порт Кенанга закрыт сегодня.\n")
	d := load(t, f)
	w, l := write(t, d), newLibrary(d)
	quote := l.quoteStart[slices.IndexFunc(d.Sources, func(s *dossier.Source) bool { return s.Siglum == "B" })]
	for _, word := range []string{"порт", "закрыт", "pelabuhan", "tutup", "кенанга"} {
		found := slices.DeleteFunc(w.found(word), func(document int) bool { return document != quote })
		if len(found) != 1 {
			t.Errorf("%q finds the quotation %d times", word, len(found))
		}
	}
}

// TestWithheldMentionsAreNotCounted: who is named only where rights forbid to
// show it is not linked to the paragraph.
func TestWithheldMentionsAreNotCounted(t *testing.T) {
	for rights, want := range map[string]int{"full": 1, "excerpts": 1, "link": 0} {
		f := small()
		f["content/sources/b.md"] = file("---\ntitle: Dua\nsiglum: B\ndate: 2021-02-03\nrights: " + rights + "\n---\nBudi Santoso berdiri.\n")
		d := load(t, f)
		l := newLibrary(d)
		linked := 0
		for _, p := range l.linked()[l.numbers[&d.People[0].Entry]] {
			if p.document() >= l.paraStart[1] {
				linked++
			}
		}
		if linked != want {
			t.Errorf("rights: %s: %d paragraphs are linked, want %d", rights, linked, want)
		}
	}
}

func TestAnEmptyDossierHasAnIndex(t *testing.T) {
	w := write(t, load(t, fstest.MapFS{"content/dossier.yaml": file("title: Kosong\ndescription: Tanpa isi.\nlanguage: id\nrights: full\n")}))
	if len(w.files) == 0 || len(w.keys) > 0 {
		t.Errorf("it has %d files and %d words", len(w.files), len(w.keys))
	}
}

// small is a dossier of two sources and a person.
func small() fstest.MapFS {
	return fstest.MapFS{
		"content/dossier.yaml":      file("title: Uji\ndescription: Berkas uji.\nlanguage: id\nrights: full\n"),
		"content/people/budi.md":    file("---\nname: Budi Santoso\naliases: [Santoso]\nsummary: Saksi.\n---\nIsi.\n"),
		"content/sources/a.md":      file("---\ntitle: Satu\nsiglum: A\ndate: 2021-02-03\n---\nBudi Santoso datang.\n"),
		"content/sources/b.md":      file("---\ntitle: Dua\nsiglum: B\ndate: 2021-02-03\n---\nTidak ada.\n"),
		"content/topics/laporan.md": file("---\ntitle: Laporan\n---\nIsi.\n"),
	}
}

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
