package support_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"berkas/site/dossier"
	"berkas/site/support"
)

// laut is a dossier of three sources; nobody reads numbers of the third.
var laut = map[string]string{
	"content/dossier.yaml":       "title: Laut\ndescription: Sebuah berkas kecil.\nlanguage: id\n",
	"content/people/hadi.md":     "---\nname: Hadi Utomo\naliases: [Hadi]\n---\n",
	"content/people/dewi.md":     "---\nname: Dewi Lestari\naliases: [Dewi]\n---\n",
	"content/sources/koran.md":   "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nurl: https://example.org/a\nquotes:\n  - {text: \"Kami hampir selesai,\", by: hadi}\n---\n“Kami hampir selesai,” kata Hadi Utomo. Ikan naik sekitar 30 persen menjadi 1.500 ton.\n\nHadi menyebutnya “kerja sama besar” dan diam. Ada 12 kapal.\n",
	"content/sources/majalah.md": "---\ntitle: Kabar lain\nsiglum: B\ndate: 2023-05-01\nurl: https://example.org/b\n---\nDewi Lestari menulis: “Laut itu luas.” Biayanya US$2 miliar. Ikan naik 45%. Ada 12 kapal.\n",
	"content/sources/asing.md":   "---\ntitle: Fisch\nsiglum: C\ndate: 2023-05-02\nlanguage: de\nurl: https://example.org/c\n---\nDrei Millionen Tonnen.\n",
}

func dossierOf(t testing.TB, files map[string]string) *dossier.Dossier {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, data := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	d, problems, err := dossier.Load(fsys, dossier.Config{})
	if err != nil || d == nil {
		t.Fatal(err, problems)
	}
	return d
}

// verdicts returns the items of a draft, one a line.
func verdicts(d *dossier.Dossier, draft string) string {
	text, _ := d.Foreign("draft.md", []byte(draft))
	var lines []string
	for _, i := range support.Draft(d, text) {
		line := fmt.Sprintf("%s %s %s", i.Kind, i.Verdict, i.Text)
		for _, p := range i.Found {
			line += strings.TrimRight(fmt.Sprintf(" | %s¶%d %s", p.Siglum, p.Paragraph, p.Speaker), " ")
		}
		if i.Nearest != nil {
			line += fmt.Sprintf(" ~ %s¶%d %s", i.Nearest.Siglum, i.Nearest.Paragraph, i.Nearest.Text)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// TestVerdicts holds what is said of drafts against what a careful reader would
// say, who has the three sources before him.
func TestVerdicts(t *testing.T) {
	d := dossierOf(t, laut)
	for _, c := range []struct{ name, draft, want string }{
		{"cited from where they stand", "Hadi: “Kami hampir selesai” [[koran#p1]].", "quotation here Kami hampir selesai | A¶1 Hadi Utomo"},
		{"a quotation is a citation too", "Hadi: “hampir selesai” [[koran#q1]].", "quotation here hampir selesai | A¶1 Hadi Utomo"},
		{"the source as a whole", "“kerja sama besar” [[koran]]", "quotation here kerja sama besar | A¶2"},
		{"cited from nowhere", "“Laut itu luas.”", "quotation here Laut itu luas. | B¶1"},
		{"another paragraph", "“Kami hampir selesai” [[koran#p2]]", "quotation elsewhere Kami hampir selesai | A¶1 Hadi Utomo"},
		{"another source", "“Laut itu luas” [[koran#p1]]", "quotation elsewhere Laut itu luas | B¶1"},
		{"one of two", "“Laut itu luas” [[koran#p1]] [[majalah#p1]]", "quotation here Laut itu luas | B¶1"},
		{"a citation that leads nowhere", "“Laut itu luas” [[majalah#p9]]", "quotation elsewhere Laut itu luas | B¶1"},
		{"in no source", "“Laut itu sempit” [[majalah#p1]]", "quotation nowhere Laut itu sempit ~ B¶1 Laut itu"},
		{"one letter", "“Kami hampir selesei” [[koran#p1]]", "quotation nowhere Kami hampir selesei ~ A¶1 Kami hampir selesai"},
		{"part of a word", "“Kami hampir seles” [[koran#p1]]", "quotation nowhere Kami hampir seles ~ A¶1 Kami hampir selesai"},

		{
			"the sentence's own citation counts", "“Laut itu luas,” kata Dewi [[majalah#p1]]. “Kami hampir selesai.” [[majalah#p1]]",
			"quotation here Laut itu luas, | B¶1\nquotation elsewhere Kami hampir selesai. | A¶1 Hadi Utomo",
		},
		{"single marks", "Ia bilang ‘laut itu besar’ dan 'Laut itu luas'.", "quotation nowhere laut itu besar ~ B¶1 Laut itu\nquotation here Laut itu luas | B¶1"},
		{"an apostrophe is no mark", "It's the sailors' ship.", ""},
		{"guillemets", "Ia: «Laut itu luas».", "quotation here Laut itu luas | B¶1"},
		{"marks inside are single where it is quoted", "“menyebutnya ‘kerja sama besar’ dan diam”", "quotation here menyebutnya ‘kerja sama besar’ dan diam | A¶2"},
		{"words left out at the ends", "“…hampir selesai…” dan “[…] itu luas”", "quotation here …hampir selesai… | A¶1 Hadi Utomo\nquotation here […] itu luas | B¶1"},
		{"words left out inside", "“Hadi […] diam”, “diam […] Hadi”", "quotation here Hadi […] diam | A¶2\nquotation nowhere diam […] Hadi ~ A¶2 Hadi menyebutnya “kerja sama besar” dan diam"},
		{"a mark that is not closed", "Ia: “Laut itu luas dan biru.", "quotation nowhere Laut itu luas dan biru. ~ B¶1 Laut itu luas"},
		{"a link's words", "[[koran|“Kabar”]] dan “[[hadi|Hadi]]”", "quotation unchecked Kabar\nquotation unchecked Hadi"},
		{"a link inside words", "“Kami [[hadi|sudah]] selesai” [[koran#p1]]", "quotation nowhere Kami sudah selesai ~ A¶1 Kami hampir selesai"},
		{"no words", "“…” dan “?!”", "quotation unchecked …\nquotation unchecked ?!"},
		{"front matter and comments", "---\ntitle: “x”\n---\n<!-- “y” -->“Laut itu luas”", "quotation here Laut itu luas | B¶1"},
		{"code", "`“laut biru”`", "quotation nowhere laut biru"},

		{"a block quotation that cites", "> Laut itu luas. [[majalah#p1]]", "quotation here Laut itu luas. | B¶1"},
		{"a block quotation that does not", "> Laut itu sempit sekali.", ""},
		{"a block quotation's last paragraph cites", "> Laut itu luas.\n>\n> — Dewi [[majalah#p1]]", "quotation here Laut itu luas. | B¶1"},
		{"a block quotation with a name", "> Laut itu luas.\n> — Dewi [[majalah#p1]]", "quotation here Laut itu luas. | B¶1"},
		{"a block quotation in marks", "> “Laut itu biru.” — Dewi [[majalah#p1]]", "quotation nowhere “Laut itu biru.” ~ B¶1 Laut itu luas."},

		{"a figure with its hedge", "Naik sekitar 30% [[koran#p1]].", "figure here sekitar 30% | A¶1"},
		{"without its hedge", "Naik 30 persen [[koran#p1]].", "figure nowhere 30 persen ~ A¶1 sekitar 30 persen"},
		{"another hedge for the same", "Naik hampir 30 persen [[koran#p1]].", "figure here hampir 30 persen | A¶1"},
		{"another value", "Naik sekitar 300 persen [[koran#p1]].", "figure nowhere sekitar 300 persen ~ A¶1 sekitar 30 persen"},
		{"another source's", "Naik 45 persen [[koran#p1]].", "figure elsewhere 45 persen | B¶1 ~ A¶1 sekitar 30 persen"},
		{"nothing cited", "Naik 45 persen.", "figure here 45 persen | B¶1"},
		{"the same noun", "Ada 13 kapal [[koran#p2]].", "figure nowhere 13 kapal ~ A¶2 12 kapal"},
		{"whom the sentence names comes first", "Dewi Lestari melihat 12 kapal.", "figure here 12 kapal | B¶1 | A¶2"},
		{"English", "The cost was $2 billion, and the catch was 1,500 tonnes.", "figure here $2 billion | B¶1\nfigure here 1,500 tonnes | A¶1"},
		{"in words that stand", "“Ada 12 kapal” [[koran#p2]]", "quotation here Ada 12 kapal | A¶2"},
		{"in words that do not", "“Hanya 12 kapal” [[koran#p2]]", "quotation nowhere Hanya 12 kapal ~ A¶2 Ada 12 kapal\nfigure here 12 kapal | A¶2"},
		{"a source whose numbers nobody reads", "Ada 3 juta ton [[asing#p1]].", "figure unchecked 3 juta ton"},
		{
			"what a writer counts himself", "Dua sumber, 5 sumber, 2 hari kemudian, tiga nelayan.",
			"figure unchecked Dua sumber\nfigure unchecked 5 sumber\nfigure unchecked 2 hari\nfigure unchecked tiga nelayan",
		},
		{"small words that stand", "Ada dua belas kapal [[koran#p2]].", "figure here dua belas kapal | A¶2"},
		{"words of a large number", "Terbakar tiga puluh rumah.", "figure nowhere tiga puluh rumah"},
		{"in a headline", "Thirty houses burnt", "figure nowhere Thirty houses"},
		{"a bare figure", "Ada 999.", "figure nowhere 999"},
		{"a day that a source came out", "Pada 17 April 2023 [[koran#p1]].", "day here 17 April 2023 | A¶0"},
		{"a day of another source", "Pada 1 Mei 2023 [[koran#p1]].", "day elsewhere 1 Mei 2023 | B¶0"},
		{"a day of none", "Pada 16 April 2023.", "day nowhere 16 April 2023"},
		{"a month and a year", "Pada Mei 2023, bukan pada 2019.", "day here Mei 2023 | B¶0 | C¶0\nday nowhere 2019"},
		{"a day counted from another", "Kemarin dan Jumat lalu.", "day unchecked Kemarin\nday unchecked Jumat lalu"},
		{"a day in words that stand", "“Ikan naik 45%” pada 17 April 2023.", "quotation here Ikan naik 45% | B¶1\nday here 17 April 2023 | A¶0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, verdicts(d, c.draft)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", c.draft, diff)
			}
		})
	}
}

// TestDraftsOfTheDossier holds twelve drafts on the dossier that comes with the
// program, with right and wrong quotations and figures, against what was known of
// each before it was read.
func TestDraftsOfTheDossier(t *testing.T) {
	d, problems, err := dossier.Load(os.DirFS("../.."), dossier.Config{})
	if err != nil || d == nil {
		t.Fatal(err, problems)
	}
	drafts, err := filepath.Glob("testdata/drafts/*.txtar")
	if err != nil || len(drafts) != 12 {
		t.Fatal(len(drafts), err)
	}
	for _, name := range drafts {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := d.Foreign(name, archive.Files[0].Data)
		var got strings.Builder
		for _, i := range support.Draft(d, text) {
			fmt.Fprintf(&got, "%s %s %s\n", i.Verdict, i.Kind, strings.Join(strings.Fields(i.Text), " "))
		}
		if *update {
			archive.Files[1].Data = []byte(got.String())
			if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(string(archive.Files[1].Data), got.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestSourcesStandInThemselves: whatever a source has in quotation marks, and each
// of its figures, is here when the source is the draft.
func TestSourcesStandInThemselves(t *testing.T) {
	d := dossierOf(t, laut)
	for _, s := range d.Sources {
		if got := verdicts(d, s.Body.Markdown()); strings.Contains(got, "elsewhere") || strings.Contains(got, "nowhere") {
			t.Errorf("%s:\n%s", s.Slug, got)
		}
	}
}

// TestItemsAreInTheOrderOfTheText: quotations and figures together.
func TestItemsAreInTheOrderOfTheText(t *testing.T) {
	d := dossierOf(t, laut)
	text, _ := d.Foreign("draft.md", []byte("“a” 45% “b”\n\n12 kapal “c” 13 kapal\n\n> “d” 46% [[koran]]\n"))
	last := -1
	items := support.Draft(d, text)
	for _, i := range items {
		if i.Span.Start < last {
			t.Errorf("%s at %d stands before what is at %d", i.Text, i.Span.Start, last)
		}
		last = i.Span.Start
	}
	if len(items) != 8 {
		t.Errorf("%d items", len(items))
	}
}

// TestManySearchesSayTheSame: an index is made for many, and changes nothing.
func TestManySearchesSayTheSame(t *testing.T) {
	d := dossierOf(t, laut)
	draft := "“Laut itu luas” dan “laut itu” dan “Hadi […] diam” [[koran]].\n\n"
	once := verdicts(d, draft)
	if many := verdicts(d, strings.Repeat(draft, 400)); many != strings.TrimRight(strings.Repeat(once+"\n", 400), "\n") {
		t.Errorf("not 400 times\n%s", once)
	}
}

func FuzzDraft(f *testing.F) {
	for _, draft := range []string{"“a” [[koran#p1]]", "> x — y [[koran]]", "«‘a’ […] “b", "---\n---\n<!-- 30%", "\x00\xff“\u202e”"} {
		f.Add(draft)
	}
	d := dossierOf(f, laut)
	f.Fuzz(func(t *testing.T, draft string) {
		text, _ := d.Foreign("draft.md", []byte(draft))
		for _, i := range support.Draft(d, text) {
			if i.Verdict == support.Here && len(i.Found) == 0 || i.Verdict == support.Nowhere && len(i.Found) > 0 {
				t.Errorf("%q: %+v", draft, i)
			}
		}
	})
}
