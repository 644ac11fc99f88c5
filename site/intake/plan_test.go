package intake_test

import (
	"errors"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/dossier"
	"berkas/site/intake"
	"berkas/site/lang"
)

// small is a dossier that knows some of whom the article names.
func small() fstest.MapFS {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	return fstest.MapFS{
		"content/dossier.yaml":               file("title: T\ndescription: D\nlanguage: id\n"),
		"content/people/hadi-utomo.md":       file("---\nname: Hadi Utomo\naliases: [Hadi]\n---\n"),
		"content/people/sergei-lavrov.md":    file("---\nname: Sergei Lavrov\naliases: [Lavrov]\n---\n"),
		"content/organisations/contoh.md":    file("---\nname: Harian Contoh\ntype: media\n---\n"),
		"content/places/jakarta.md":          file("---\nname: Jakarta\ntype: city\n---\n"),
		"content/topics/batas-laut.md":       file("---\ntitle: Batas laut\naliases: [\"batas laut\"]\n---\n"),
		"content/events/perundingan-laut.md": file("---\ntitle: Perundingan laut\ndate: 2023-04-16\nplace: jakarta\nparticipants: [hadi-utomo]\n---\n"),
		"content/sources/lama.md":            file("---\ntitle: Lama\nsiglum: B\ndate: 2020-01-01\n---\nTeks lama yang tidak ada hubungannya dengan apa pun di dunia ini.\n"),
	}
}

const article = `Perundingan Laut Dilanjutkan Pekan Depan

Jakarta, Harian Contoh - Menteri Luar Negeri Hadi Utomo mengatakan perundingan batas laut akan dilanjutkan pada pekan depan di Jakarta, karena kedua pihak belum sepakat.

“Kami hampir selesai, tinggal satu "titik koma",” kata Hadi kepada wartawan, Minggu (16/4/2023).

“Lautnya luas,” ujarnya.

Menteri Luar Negeri Rusia Sergey Lavrov tidak hadir. Pengamat dari Universitas Contoh, Dewi Lestari Putri, menilai hasilnya mengecewakan.

“Lautnya luas, waktunya sempit,” kata Dewi.
`

var today = lang.Day{Year: 2023, Month: 4, Day: 17}

func plan(t *testing.T, dir fs.FS, text string, w intake.Wishes) (*intake.Plan, error) {
	t.Helper()
	w.Today = today
	a, err := intake.Read(intake.Page{Name: "text", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	p, problems, err := intake.Make(dir, a, w)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	return p, err
}

func mustPlan(t *testing.T, dir fs.FS, text string, w intake.Wishes) *intake.Plan {
	t.Helper()
	p, err := plan(t, dir, text, w)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// added returns a dossier with a plan's file in it.
func added(dir fstest.MapFS, p *intake.Plan, data []byte) fstest.MapFS {
	with := maps.Clone(dir)
	for _, f := range p.Files() {
		with[f.Path] = &fstest.MapFile{Data: f.Data}
	}
	with[p.Path] = &fstest.MapFile{Data: data}
	return with
}

func TestTheFileBuildsAtOnce(t *testing.T) {
	dir := small()
	p := mustPlan(t, dir, article, intake.Wishes{Date: "2023-04-16", Publisher: "Harian Contoh"})
	d, problems, err := dossier.Load(added(dir, p, p.File()), dossier.Config{})
	if err != nil || d == nil {
		t.Fatal(err, problems, string(p.File()))
	}
	s := d.Lookup(p.Slug).Source()
	if s.Siglum != "C" || s.Publisher.Organisation == nil || s.Date.Text != "2023-04-16" || s.Language != "id" || s.Name != "Perundingan Laut Dilanjutkan Pekan Depan" || s.SHA256 == "" || s.TitleGiven {
		t.Errorf("%+v", s)
	}
	if p.Slug != "contoh-2023-04-16" {
		t.Error(p.Slug)
	}
	if len(s.Quotes) != 1 || s.Quotes[0].Speaker().Slug != "hadi-utomo" || !s.Quotes[0].Direct {
		t.Errorf("%+v", s.Quotes)
	}
	if len(s.Events) != 0 || len(s.Topics) != 0 {
		t.Error("a guess was filled in")
	}
}

// TestSuggestionsBecomeContentWithoutTheirSign takes every comment sign away
// that stands before an event, a topic or a quotation by somebody who is known.
func TestSuggestionsBecomeContentWithoutTheirSign(t *testing.T) {
	dir := small()
	p := mustPlan(t, dir, article, intake.Wishes{Date: "2023-04-16"})
	var lines []string
	for line := range strings.Lines(string(p.File())) {
		lines = append(lines, regexp.MustCompile(`^# (  )`).ReplaceAllString(line, "$1"))
	}
	file := regexp.MustCompile(`(?m)^(#|  name| {4}- \{title|  (---|roles|aliases)).*\n`).ReplaceAllString(strings.Join(lines, ""), "")
	dir["content/people/dewi-lestari-putri.md"] = &fstest.MapFile{Data: []byte("---\nname: Dewi Lestari Putri\n---\n")}
	d, problems, err := dossier.Load(added(dir, p, []byte(file)), dossier.Config{})
	if err != nil || d == nil {
		t.Fatal(err, problems, file)
	}
	s := d.Lookup(p.Slug).Source()
	var by []string
	for _, q := range s.Quotes {
		by = append(by, q.Speaker().Slug)
	}
	if !slices.Equal(by, []string{"hadi-utomo", "hadi-utomo", "dewi-lestari-putri"}) {
		t.Error(by, file)
	}
	if len(s.Events) != 1 || len(s.Topics) != 1 {
		t.Errorf("%+v %+v", s.Events, s.Topics)
	}
}

func TestNewNamesAndSpellingsStandAsComments(t *testing.T) {
	p := mustPlan(t, small(), article, intake.Wishes{Date: "2023-04-16"})
	file := string(p.File())
	for _, want := range []string{
		"\n#   name: \"Dewi Lestari Putri\"\n", "content/people/dewi-lestari-putri.md",
		"\n# sergei-lavrov is written Sergey Lavrov here; in its file: aliases: [\"Sergey Lavrov\"]\n",
		"paragraph: 3\n", `\"titik koma\"`,
	} {
		if !strings.Contains(file, want) {
			t.Errorf("no %q in\n%s", want, file)
		}
	}
	if strings.Contains(file, "name: \"Sergey Lavrov\"") || strings.Contains(file, "name: \"Hadi") {
		t.Error(file)
	}
}

func TestAcceptedChoicesAreContent(t *testing.T) {
	dir := small()
	p := mustPlan(t, dir, article, intake.Wishes{Date: "2023-04-16"})
	open := 0
	for _, c := range p.Choices {
		if c.Accepted = c.Open; c.Open {
			open++
		}
	}
	problems, err := p.Prove(dir)
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems, string(p.File()))
	}
	d, _, _ := dossier.Load(added(dir, p, p.File()), dossier.Config{})
	s := d.Lookup(p.Slug).Source()
	if got := len(s.Quotes) + len(s.Events) + len(s.Topics); got != open || open < 4 {
		t.Errorf("%d of %d", got, open)
	}
}

func TestOneTextIsAddedOnce(t *testing.T) {
	dir := small()
	p := mustPlan(t, dir, article, intake.Wishes{Date: "2023-04-16"})
	dir = added(dir, p, p.File())
	curly := strings.NewReplacer(`"`, "”", "“", `"`, "\n\n", "\n\n\n").Replace(article)
	for name, text := range map[string]string{"the same": article, "with other marks": curly, "with boilerplate": article + "\n\nBaca juga: Perundingan Gagal Lagi\n"} {
		_, err := plan(t, dir, text, intake.Wishes{Date: "2023-04-16"})
		var input *intake.InputError
		if !errors.As(err, &input) || !strings.Contains(input.Message, p.Path) || input.Wish {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNearlyTheSameTextIsNamed(t *testing.T) {
	dir := small()
	p := mustPlan(t, dir, article, intake.Wishes{Date: "2023-04-16"})
	dir = added(dir, p, p.File())
	again := mustPlan(t, dir, strings.Replace(article, "“Lautnya luas, waktunya sempit,” kata Dewi.\n", "Dewi tidak mau menjawab pertanyaan lain.\n", 1), intake.Wishes{Date: "2023-04-16"})
	if len(again.Warnings) != 1 || !strings.Contains(again.Warnings[0], p.Slug) {
		t.Error(again.Warnings)
	}
	if again.Slug == p.Slug || !strings.HasSuffix(again.Slug, "-2") || again.Siglum != "D" {
		t.Error(again.Slug, again.Siglum)
	}
}

func TestWhatTheTextDoesNotTellIsAskedFor(t *testing.T) {
	_, err := plan(t, small(), article, intake.Wishes{})
	var missing *intake.MissingError
	if !errors.As(err, &missing) || missing.What != "date" || missing.Hint != "it names 2023-04-16" {
		t.Errorf("%+v", err)
	}
	_, err = plan(t, small(), strings.Replace(article, "16/4/2023", "2023年4月16日", 1), intake.Wishes{})
	if !errors.As(err, &missing) || missing.Hint != "it names 2023-04-16" {
		t.Errorf("a day as East Asia writes it: %+v", err)
	}
}

func TestWishesGoBeforeTheTextAndAreChecked(t *testing.T) {
	p := mustPlan(t, small(), article, intake.Wishes{Date: "2023-04-16~", Title: "Judul: lain", Publisher: "detikcom", URL: "https://contoh.example/a?b=c", Slug: "lain"})
	file := string(p.File())
	for _, want := range []string{"title: \"Judul: lain\"\ntitle_given: true\n", "publisher: \"Detikcom\"\n", "date: 2023-04-16~\n", "url: \"https://contoh.example/a?b=c\"\n", "added: 2023-04-17\n"} {
		if !strings.Contains(file, want) {
			t.Errorf("no %q in\n%s", want, file)
		}
	}
	if problems, err := p.Prove(small()); err != nil || problems.Errors() > 0 || p.Path != "content/sources/lain.md" {
		t.Error(err, problems, p.Path)
	}
	for name, w := range map[string]intake.Wishes{
		"date":      {Date: "16 April"},
		"address":   {Date: "2023", URL: "contoh.example"},
		"slug":      {Date: "2023", Slug: "Lain"},
		"slug of ∃": {Date: "2023", Slug: "lama"},
	} {
		_, err := plan(t, small(), article, w)
		var input *intake.InputError
		if !errors.As(err, &input) || !input.Wish {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestABrokenDossierIsReportedNotAddedTo(t *testing.T) {
	dir := small()
	dir["content/people/hadi-utomo.md"] = &fstest.MapFile{Data: []byte("---\nnama: Hadi\n---\n")}
	a, err := intake.Read(intake.Page{Name: "text", Data: []byte(article)})
	if err != nil {
		t.Fatal(err)
	}
	p, problems, err := intake.Make(dir, a, intake.Wishes{Date: "2023-04-16"})
	if p != nil || err != nil || problems.Errors() == 0 {
		t.Error(p, problems, err)
	}
}

// TestTitleWithoutASpellingLeavesTheSiglum, in whatever language the dossier is.
func TestTitleWithoutASpellingLeavesTheSiglum(t *testing.T) {
	p := mustPlan(t, small(), article, intake.Wishes{Date: "2023-04-16", Title: "新しい橋", Publisher: "港日報"})
	if want := "2023-04-16-" + strings.ToLower(p.Siglum); p.Slug != want {
		t.Error(p.Slug, "want", want)
	}
}

// TestDraftsKeepTheirSiglaAndSlugs: a draft is not built, but its letter and its
// slug are given.
func TestDraftsKeepTheirSiglaAndSlugs(t *testing.T) {
	dir := small()
	dir["content/sources/draf.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Draf\nsiglum: F\ndate: 2020\ndraft: true\n---\nTeks draf.\n")}
	if p := mustPlan(t, dir, article, intake.Wishes{Date: "2023-04-16"}); p.Siglum != "G" {
		t.Error(p.Siglum)
	}
}

func TestTextsOfAllKindsMakeFilesThatBuild(t *testing.T) {
	for name, text := range map[string]string{
		"quotation marks and backslashes": strings.Replace(article, "Perundingan Laut Dilanjutkan Pekan Depan", `Kata "C:\laut" dan 'itu': #1`, 1),
		"a fence in the text":             article + "\n---\n\n" + filler,
		"Chinese":                         strings.Replace(article, "Perundingan Laut Dilanjutkan Pekan Depan", "中国 与 印尼 谈判 继续", 1),
		"signs that steer":                strings.Replace(article, "Minggu", "Min\u202eggu", 1),
	} {
		dir := small()
		p := mustPlan(t, dir, text, intake.Wishes{Date: "2023-04-16"})
		if problems, err := p.Prove(dir); err != nil || problems.Errors() > 0 {
			t.Errorf("%s: %v %v\n%s", name, err, problems, p.File())
		}
	}
}
