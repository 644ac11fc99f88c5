package intake_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
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
	all["odd"] = []byte(oddPage)
	return all
}

// oddPage has everything whose text is not simply what stands between its tags.
const oddPage = `<!doctype html><html lang=en><head><title>Ferry waits for spring</title></head><body><article><h1>Ferry waits for spring</h1>
<p>The ferry over the Long Lake will not run before the spring, the captain told the village council on Monday<sup>2</sup>, because <q>the <q>new</q> landing has sunk</q>.</p>
<h2>What was said <span class="mw-editsection">[edit]</span></h2>
<p>Nobody <span style="display:none">really </span>had asked<a class="sr-only" href="#">read it aloud</a> the builders why it was laid on sand at 10<sup>-3</sup> m, nor H<sub>2</sub>O, and <ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby> is far<br>away from here.</p>
<ol type=i start=4><li>The first reason was that the lake is long and the winter too.</li><li><p>The second reason was not told to anybody in the village.</p><p>It may come later, the captain said on the next day.</p></li></ol>
<ol start=-2><li>A reason before the first one, which nobody has ever heard of.</li></ol>
<table><caption>Boats</caption><tr><th>Name</th><th>Length | width</th></tr><tr><td>Anna<br>Maria</td><td>7 m</td></tr><tr><td>[Otter](x) *</td><td></td></tr></table>
<pre>The timetable  of the ferry:
  no boat on any day of the week before the spring</pre>
<p>The formula is <math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>, said the engineer to the council, and it went home without a word about it.</p>
<blockquote>It will be laid anew in the spring, the builders wrote to the council in a letter.</blockquote>
</article></body></html>`

// bare is a dossier with nothing in it.
func bare() fstest.MapFS {
	return fstest.MapFS{"content/dossier.yaml": {Data: []byte("title: T\ndescription: D\nlanguage: id\n")}}
}

// language is what is said where a text does not tell its language.
func language(a *intake.Article) string {
	if a.Language == "" {
		return "id"
	}
	return ""
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
		p, problems, err := intake.Make(bare(), a, intake.Wishes{Date: "2023-04-16", Title: "Judul", Slug: "sumber", Language: language(a), Today: today})
		if err != nil || problems.Errors() > 0 {
			if _, refused := errors.AsType[*intake.InputError](err); !refused {
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

// TestAnArchivesAddressIsACopy of what stands in it.
func TestAnArchivesAddressIsACopy(t *testing.T) {
	for address, want := range map[string][3]string{
		"https://web.archive.org/web/20230416103000/https://koran.example/a?b=c&d": {"https://koran.example/a?b=c&d", "https://web.archive.org/web/20230416103000/https://koran.example/a?b=c&d", "2023-04-16"},
		"https://web.archive.org/web/20230416103000id_/http:/koran.example/a":      {"http://koran.example/a", "https://web.archive.org/web/20230416103000id_/http:/koran.example/a", "2023-04-16"},
		"http://archive.ph/2023.04.16-103000/https://koran.example/%C3%A9":         {"https://koran.example/%C3%A9", "http://archive.ph/2023.04.16-103000/https://koran.example/%C3%A9", "2023-04-16"},
		"https://archive.today/20230416/koran.example/a":                           {"http://koran.example/a", "https://archive.today/20230416/koran.example/a", "2023-04-16"},
		"https://archive.ph/AbCdE":                                                 {"", "https://archive.ph/AbCdE", ""},
		"https://perma.cc/ABCD-1234":                                               {"", "https://perma.cc/ABCD-1234", ""},
		"https://web.archive.org/":                                                 {"https://web.archive.org/", "", ""},
		"https://koran.example/web/20230416103000/https://x.example/":              {"https://koran.example/web/20230416103000/https://x.example/", "", ""},
	} {
		a, err := intake.ReadAny(context.Background(), intake.Page{Name: "x", URL: address, Data: page("")})
		if err != nil {
			t.Fatal(err)
		}
		var copied [2]string
		if len(a.Archived) > 0 {
			copied = [2]string{a.Archived[0].URL, a.Archived[0].Date}
		}
		if a.URL != want[0] || copied != [2]string{want[1], want[2]} || len(a.Archived) > 1 || !a.Fetched || a.Original.From != address {
			t.Errorf("%s: %q, %v, fetched %v from %q", address, a.URL, a.Archived, a.Fetched, a.Original.From)
		}
	}
}

// TestAPageThatAnArchiveRewroteHasItsOwnAddress: it writes its own before the
// addresses of the page's links.
func TestAPageThatAnArchiveRewroteHasItsOwnAddress(t *testing.T) {
	const at = "https://web.archive.org/web/20230416103000/"
	data := page(`<link rel=canonical href="` + at + `https://koran.example/ferry">`)
	a, err := intake.ReadAny(context.Background(), intake.Page{Name: "x", URL: at + "https://koran.example/ferry?utm=1", Data: data})
	if err != nil || a.URL != "https://koran.example/ferry" || len(a.Archived) != 1 {
		t.Errorf("%q %v %v", a.URL, a.Archived, err)
	}
}

// TestOriginalsThatAreReadOtherwiseAreNamed, with what differs and what read them; those
// that are read as before are not.
func TestOriginalsThatAreReadOtherwiseAreNamed(t *testing.T) {
	data, err := os.ReadFile("document/testdata/laporan.docx")
	if err != nil {
		t.Fatal(err)
	}
	a, err := intake.ReadAny(context.Background(), intake.Page{Name: "laporan.docx", Data: data})
	if err != nil {
		t.Fatal(err)
	}
	p, problems, err := intake.Make(bare(), a, intake.Wishes{Date: "2024", Slug: "laporan", Today: today, Version: "1"})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	dir := bare()
	for _, f := range p.Files() {
		dir[f.Path] = &fstest.MapFile{Data: f.Data}
	}
	said := func() string {
		t.Helper()
		d, problems, err := dossier.Load(dir, dossier.Config{})
		if err != nil || problems.Errors() > 0 {
			t.Fatal(err, problems)
		}
		found, err := intake.CheckOriginals(context.Background(), dir, d, "2")
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, f := range found {
			all = append(all, f.Code+": "+f.Message)
		}
		return strings.Join(all, "\n")
	}
	if got := said(); got != "" {
		t.Errorf("nothing was changed: %s", got)
	}
	text, source := dir["content/originals/laporan.txt"], dir[p.Path]
	fuller := append(slices.Clone(text.Data), "Satu baris lagi.\n"...)
	dir["content/originals/laporan.txt"] = &fstest.MapFile{Data: fuller}
	whole := strings.TrimSpace(string(source.Data))
	shorter := whole[:strings.LastIndex(whole, "\n\n")] // without its last paragraph
	sum := func(data []byte) string { hash := sha256.Sum256(data); return hex.EncodeToString(hash[:]) }
	shorter = regexp.MustCompile(`(?m)^sha256: .*\n`).ReplaceAllString(strings.Replace(shorter, sum(text.Data), sum(fuller), 1), "")
	dir[p.Path] = &fstest.MapFile{Data: []byte(shorter + "\n")}
	got := said()
	for _, want := range []string{"read again by berkas 2, the original gives another body: 0 of the lines here are not read now", "another text than berkas 1 read: 1 of the lines here are not read now, 0 are new; the first was \"Satu baris lagi.\""} {
		if !strings.Contains(got, want) {
			t.Errorf("it says\n%s\nwant %s", got, want)
		}
	}
}
