package site_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"berkas/site"
	"berkas/site/diag"
)

// checked is a dossier in which check finds nothing.
var checked = map[string]string{
	"content/dossier.yaml":      "title: Kecil\ndescription: Sebuah berkas kecil.\nlanguage: id\nrights: full\n",
	"content/people/hatta.md":   "---\nname: Mohammad Hatta\n---\n",
	"content/events/rapat.md":   "---\ntitle: Rapat besar\ndate: 2023-04-16\nevidence: [koran#p1]\n---\n",
	"content/sources/koran.md":  "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nurl: https://example.org/\nevents: [rapat]\n---\nRapat dibuka Mohammad Hatta, Minggu (16/4/2023).\n",
	"content/pages/tentang.md":  "---\ntitle: Tentang\n---\nIsi.\n",
	"content/static/gambar.png": "png",
}

// check returns what check says of a dossier with other files laid over it.
func check(t *testing.T, others map[string]string) string {
	t.Helper()
	s, problems, err := site.Build(site.Config{Dir: checkedAnd(others)})
	if err != nil {
		t.Fatal(err)
	}
	if s != nil {
		more, err := s.Check()
		if err != nil {
			t.Fatal(err)
		}
		problems = append(problems, more...)
	}
	var b strings.Builder
	if err := diag.Text(&b, problems, diag.TextOptions{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCheckHasNothingToSayOfAGoodDossier(t *testing.T) {
	if got := check(t, nil); got != "" {
		t.Error(got)
	}
}

// TestCheckFollowsEveryLink to files and to places in pages, and names the line
// of a text where one leads nowhere.
func TestCheckFollowsEveryLink(t *testing.T) {
	const about = "content/pages/tentang.md"
	for _, c := range []struct{ name, link, want string }{
		{"a page", "[x](orang/hatta.html)", ""},
		{"a page from the root", "[x](/orang/hatta.html)", ""},
		{"a place in a page", "[x](sumber/koran.html#p1)", ""},
		{"a place in this page", "[x](#main)", ""},
		{"a file", "![x](static/gambar.png)", ""},
		{"elsewhere", "[x](https://example.org/entah) <mailto:a@example.org>", ""},
		{"no page", "[x](orang/hata.html)", about + `:4:10: warning: this link leads to "orang/hata.html", which the site does not have [dead-link]`},
		{"no file", "![x](static/gambar.jpg)", about + `:4:11: error: there is no picture "static/gambar.jpg" in the site`},
		{"no scheme", "[x](./javascript:alert(1))", about + `:4:10: warning: this link leads to "javascript:alert(1)", which the site does not have [dead-link]`},
		{"no page with a colon", "[x](a/b:c.html#d:e)", about + `:4:10: warning: this link leads to "a/b:c.html#d:e", which the site does not have [dead-link]`},
		{"no picture with a colon", "![x](a/b://c.png)", about + `:4:11: error: there is no picture "a/b://c.png" in the site`},
		{"no place", "[x](sumber/koran.html#p9)", about + `:4:10: warning: this link leads to "sumber/koran.html#p9", where there is no such place [dead-link]`},
		{"no place here", "[x](#entah)", about + `:4:10: warning: this link leads to "tentang.html#entah", where there is no such place [dead-link]`},
		{"out of the site", "[x](../../etc/passwd)", about + `:4:10: error: the address "../../etc/passwd" leaves the site's folder`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := check(t, map[string]string{
				about:                  "---\ntitle: Tentang\n---\nIsi. " + c.link + "\n",
				"content/dossier.yaml": checked["content/dossier.yaml"] + "silence: [picture-without-credit]\n",
			})
			if first, _, _ := strings.Cut(got, "\n"); first != c.want || strings.Count(got, "warning:") > 1 {
				t.Errorf("got %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestCheckFollowsLinksOfTemplates that are the dossier's own.
func TestCheckFollowsLinksOfTemplates(t *testing.T) {
	got := check(t, map[string]string{
		"templates/free.html": `{{define "main"}}<main id="main"><h1>{{.Body.Name}}</h1><a href="entah.html">x</a></main>{{end}}`,
	})
	want := `content/pages/tentang.md:2:8: warning: a link of the page tentang.html leads to "entah.html", which the site does not have [dead-link]`
	if first, _, _ := strings.Cut(got, "\n"); first != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// TestCheckFindsOrphans: a thing that only lists lead to.
func TestCheckFindsOrphans(t *testing.T) {
	place := map[string]string{
		"content/places/sepi.md": "---\nname: Sepi\n---\n",
		"content/dossier.yaml":   checked["content/dossier.yaml"] + "silence: [unmentioned]\n",
	}
	want := `content/places/sepi.md:2:7: warning: nothing but lists leads to the page of "sepi" [orphan]`
	if got, _, _ := strings.Cut(check(t, place), "\n"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	place["content/pages/tentang.md"] = "---\ntitle: Tentang\n---\nLihat [[sepi]].\n"
	if got := check(t, place); got != "" {
		t.Errorf("a thing that is linked: %s", got)
	}
}

// TestSilenceHidesWarningsOneByOne, and never an error.
func TestSilenceHidesWarningsOneByOne(t *testing.T) {
	files := map[string]string{
		"content/events/sepi.md":   "---\ntitle: Sepi\ndate: 2023\ndate_note: perkiraan\n---\n",
		"content/people/hatta.md":  "---\nname: Mohammad Hatta\naliases: [Bung]\nroles: [{title: Ketua}]\n---\n",
		"content/pages/tentang.md": "---\ntitle: Tentang\n---\n[x](entah.html) [[sepi]]\n",
	}
	codes := []string{"unreported-event", "unused-alias", "undated-role", "no-evidence", "dead-link"}
	for i := range len(codes) + 1 {
		files["content/dossier.yaml"] = checked["content/dossier.yaml"] + "silence: [" + strings.Join(codes[:i], ", ") + "]\n"
		got := check(t, files)
		for j, code := range codes {
			if printed := strings.Contains(got, "["+code+"]"); printed == (j < i) {
				t.Errorf("%v silenced: %s is printed: %v", codes[:i], code, printed)
			}
		}
		if i == len(codes) && got != "" {
			t.Errorf("all silenced: %s", got)
		}
	}
	files["content/people/hatta.md"] = "---\nnama: Mohammad Hatta\n---\n"
	if got := check(t, files); !strings.Contains(got, `error: unknown key "nama"`) {
		t.Errorf("an error is silenced:\n%s", got)
	}
}

// TestARoleWithoutDatesIsToldWhereItMisleads: at an event of other years than its
// sources, or where it has none; not at one of about that time.
func TestARoleWithoutDatesIsToldWhereItMisleads(t *testing.T) {
	for _, tt := range []struct {
		role, date string
		told       bool
	}{
		{"{title: Ketua, evidence: [koran#p1]}", "2023-04-16", false},
		{"{title: Ketua, evidence: [koran#p1]}", "2022-12", false},
		{"{title: Ketua, evidence: [koran#p1]}", "2024", false},
		{"{title: Ketua, evidence: [koran#p1]}", "2021-04-16", true},
		{"{title: Ketua, evidence: [koran#p1]}", "2025", true},
		{"{title: Ketua}", "2023-04-16", true},
		{"{title: Ketua, from: 2020, evidence: [koran#p1]}", "2025", false},
	} {
		got := check(t, map[string]string{
			"content/people/hatta.md": "---\nname: Mohammad Hatta\nroles: [" + tt.role + "]\n---\n",
			"content/events/rapat.md": "---\ntitle: Rapat besar\ndate: " + tt.date + "\ndate_note: perkiraan\nparticipants: [hatta]\nevidence: [koran#p1]\n---\n",
		})
		if told := strings.Contains(got, "[undated-role]"); told != tt.told {
			t.Errorf("%s at %s: told %v\n%s", tt.role, tt.date, told, got)
		}
	}
}

// TestLargeFilesAreToldBeforeTheHostRefusesThem, without being read.
func TestLargeFilesAreToldBeforeTheHostRefusesThem(t *testing.T) {
	dir := copyDossier(t)
	file := filepath.Join(dir, "content", "static", "rekaman.mp4")
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(101<<20), f.Close()); err != nil { // it takes no room
		t.Fatal(err)
	}
	s, _, err := site.Build(site.Config{Dir: os.DirFS(dir)})
	if err != nil {
		t.Fatal(err)
	}
	found, err := s.Check()
	if got := printed(found); err != nil || !strings.Contains(got, "content/static/rekaman.mp4 has 101 MB; GitHub takes files of 100 MB at most [site-large]") {
		t.Errorf("%v: %s", err, got)
	}
}
