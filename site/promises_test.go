package site_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"berkas/site"
)

// dossierOf makes a dossier's folder of files.
func dossierOf(files map[string]string) fstest.MapFS {
	m := fstest.MapFS{}
	for name, data := range files {
		m[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return m
}

// TestRightsHoldInEveryFile: what a source's rights keep back is in no byte of
// the output, whatever the file.
func TestRightsHoldInEveryFile(t *testing.T) {
	for rights, secrets := range map[string][]string{
		"full":     nil,
		"excerpts": {"Terlarang", "Tersembunyi"},
		"link":     {"Terlarang", "Tersembunyi", "sebelas", "kesatu"},
	} {
		files := build(t, site.Config{Dir: dossierOf(map[string]string{
			"content/dossier.yaml":       "title: Kecil\ndescription: Kecil.\nlanguage: id\nrights: " + rights + "\n",
			"content/people/hatta.md":    "---\nname: Mohammad Hatta\naliases: [Hatta]\n---\n",
			"content/places/jakarta.md":  "---\nname: Jakarta\n---\n",
			"content/topics/latihan.md":  "---\ntitle: Latihan\n---\n[[koran#p1]] [[koran#p2]]\n",
			"content/claims/klaim.md":    "---\ntitle: Ada latihan\n---\n",
			"content/events/rapat.md":    "---\ntitle: Rapat\ndate: 2023\nplace: jakarta\nparticipants: [{who: hatta, evidence: [koran#p2]}]\naccounts:\n  - {fact: Hari, says: [{source: koran#p1, quote: hari Rabu}]}\n---\n",
			"content/sources/koran.md":   "---\ntitle: Kabar\nsiglum: A\ndate: 2023\nevents: [rapat]\nquotes:\n  - {text: Kami siap, by: hatta, event: rapat, claim: klaim, topics: [latihan]}\n---\nTerlarang satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas kesatu Mohammad Hatta. Datang hari Rabu. “Kami siap,” katanya.\n\nTersembunyi seluruhnya paragraf ini.\n",
			"content/sources/terbuka.md": "---\ntitle: Terbuka\nsiglum: B\ndate: 2024\nrights: full\n---\nLain sekali isinya.\n",
		})})
		all := bytes.Join(slices.Collect(maps.Values(files)), []byte("\n"))
		if !bytes.Contains(all, []byte("Kami siap")) || !bytes.Contains(all, []byte("hari Rabu")) {
			t.Errorf("%s: quotations are held back", rights)
		}
		for _, secret := range secrets {
			for _, name := range slices.Sorted(maps.Keys(files)) {
				if bytes.Contains(files[name], []byte(secret)) {
					t.Errorf("%s: %s publishes %q", rights, name, secret)
				}
			}
		}
	}
}

// TestHostileContentStaysText: whatever a content file holds, no page has an
// element, a handler or an address that it brought.
func TestHostileContentStaysText(t *testing.T) {
	evil := `<script>alert(1)</script><img src=x onerror=alert(1)>""'><svg onload=alert(1)>{{.Evil}}</template>`
	q := fmt.Sprintf("%q", evil)
	files := build(t, site.Config{BaseURL: "https://example.org/", Dir: dossierOf(map[string]string{
		"content/dossier.yaml":           "title: " + q + "\ndescription: " + q + "\nlanguage: id\nrights: full\npublisher: " + q + "\nlicence: " + q + "\npoints: [" + q + "]\n",
		"content/people/jahat.md":        "---\nname: " + q + "\naliases: [Jahat]\nsummary: " + q + "\nroles: [{title: " + q + ", from: 2020}]\nlinks: [{title: " + q + ", url: 'https://example.org/\"><script>'}]\n---\n" + evil + "\n\n    " + evil + "\n\n`" + evil + "`\n",
		"content/places/tempat.md":       "---\nname: " + q + "\nsummary: " + q + "\ncoordinates: [1, 2]\n---\n",
		"content/organisations/badan.md": "---\nname: Badan " + q[1:len(q)-1] + "\n---\n",
		"content/topics/topik.md":        "---\ntitle: " + q + "\ngaps: [" + q + "]\n---\n[[jahat|" + strings.NewReplacer("[", "", "]", "").Replace(evil) + "]]\n",
		"content/claims/klaim.md":        "---\ntitle: " + q + "\n---\n",
		"content/events/acara.md":        "---\ntitle: " + q + "\ndate: 2023\ndate_note: " + q + "\nplace: tempat\nparticipants: [{who: jahat, as: " + q + "}]\naccounts: [{fact: " + q + ", says: [{source: koran#p1, text: " + q + "}]}]\n---\n",
		"content/pages/bebas.md":         "---\ntitle: " + q + "\n---\n" + evil + "\n",
		"content/sources/koran.md":       "---\ntitle: " + q + "\nsiglum: A\ndate: 2023\nauthor: " + q + "\npublisher: " + q + "\ncut: [" + q + "]\nurl: 'https://example.org/?a=\"b\"&c=<d>'\nquotes: [{text: mengutip ini, by: jahat, note: " + q + ", event: acara, claim: klaim, stance: asserts}]\n---\nJahat mengutip ini. " + evil + "\n",
	})})
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if path.Ext(name) != ".html" && path.Ext(name) != ".svg" {
			continue
		}
		each(t, files[name], func(n *html.Node) {
			if attr(n, "type") == "application/ld+json" && !json.Valid([]byte(n.FirstChild.Data)) {
				t.Errorf("%s: %s is no JSON", name, n.FirstChild.Data)
			}
			drawn := n.Data == "img" && files[path.Join(path.Dir(name), attr(n, "src"))] != nil // a drawing of the site's own
			if n.Data == "script" && (attr(n, "src") == "" && attr(n, "type") != "application/ld+json" || n.FirstChild != nil && attr(n, "src") != "") || n.Data == "img" && !drawn || n.Data == "iframe" || n.Data == "object" {
				t.Errorf("%s has an element <%s> from the content", name, n.Data)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
					t.Errorf("%s: <%s %s=%q>", name, n.Data, a.Key, a.Val)
				}
				if (a.Key == "href" || a.Key == "src") && strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
					t.Errorf("%s links to %q", name, a.Val)
				}
			}
		})
		if bytes.Contains(files[name], []byte("ZgotmplZ")) {
			t.Errorf("%s has a value that the template refused", name)
		}
	}
}

// TestLanguagesHaveTheirOwnAddresses: folders and words follow the dossier's
// language.
func TestLanguagesHaveTheirOwnAddresses(t *testing.T) {
	english := dossierOf(map[string]string{
		"content/dossier.yaml":     "title: Small\ndescription: A small dossier.\nlanguage: en\n",
		"content/people/hatta.md":  "---\nname: Mohammad Hatta\n---\n",
		"content/sources/paper.md": "---\ntitle: News\nsiglum: A\ndate: 2023-04-17\n---\nMohammad Hatta’s meeting.\n",
	})
	files := build(t, site.Config{Dir: english})
	for _, name := range []string{"people/hatta.html", "people/index.html", "sources/paper.html", "index-a-z.html", "index.html", "404.html"} {
		if files[name] == nil {
			t.Errorf("there is no %s", name)
		}
	}
	if page := string(files["sources/paper.html"]); !strings.Contains(page, `lang="en"`) || !strings.Contains(page, "17 April 2023") || !strings.Contains(page, "Source A") {
		t.Error("the source's page is not English")
	}
	english["content/labels.yaml"] = &fstest.MapFile{Data: []byte("home: Front page\n")}
	if page := string(build(t, site.Config{Dir: english})["people/hatta.html"]); !strings.Contains(page, "Front page") {
		t.Error("labels.yaml changes nothing")
	}
}

// TestNotFoundPageWorksAtAnyDepth: a server shows it for any address, so its
// links begin at the site's own path.
func TestNotFoundPageWorksAtAnyDepth(t *testing.T) {
	page := build(t, site.Config{Dir: real(), BaseURL: "https://example.org/a/b/"})["404.html"]
	for _, link := range links(t, page) {
		if link.Scheme == "" && !strings.HasPrefix(link.Path, "/a/b/") && link.Path != "" {
			t.Errorf("it links to %q", link)
		}
	}
}

// TestInterruptLeavesTheOutput: a build that is told to stop publishes nothing.
func TestInterruptLeavesTheOutput(t *testing.T) {
	s, problems, err := site.Build(site.Config{Dir: real()})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	out := site.NewMemory()
	if _, err := s.Write(ctx, out); err == nil {
		t.Error("it was written all the same")
	}
	if entries, err := fs.ReadDir(out.FS(), "."); err == nil && len(entries) > 0 {
		t.Errorf("%d files were published", len(entries))
	}
}

// TestEmptyDossierIsASite: the least that there can be is a site with a home.
func TestEmptyDossierIsASite(t *testing.T) {
	files := build(t, site.Config{Dir: dossierOf(map[string]string{"content/dossier.yaml": "title: Kosong\ndescription: Belum ada isi.\nlanguage: id\nrights: full\n"})})
	if files["index.html"] == nil {
		t.Error("there is no home page")
	}
}

// TestExportsAgreeWithPages: what has a row in data/ has a page, and the other
// way round; a source's page has as many quotations as its rows say.
func TestExportsAgreeWithPages(t *testing.T) {
	files := build(t, site.Config{Dir: real()})
	for table, folder := range map[string]string{
		"people": "orang", "organisations": "organisasi", "places": "tempat", "events": "peristiwa", "topics": "topik", "claims": "klaim", "sources": "sumber",
	} {
		pages := map[string]bool{}
		for name := range files {
			if path.Dir(name) == folder && path.Base(name) != "index.html" {
				pages[name] = true
			}
		}
		rows := rowsOf(t, files, table)
		if len(rows) != len(pages) || len(rows) == 0 {
			t.Errorf("%d rows of %s, %d pages", len(rows), table, len(pages))
		}
		for _, row := range rows {
			if !pages[folder+"/"+row[0]+".html"] {
				t.Errorf("%s has a row in %s.csv and no page", row[0], table)
			}
		}
	}
	quotes := map[string]int{}
	for _, row := range rowsOf(t, files, "quotes") {
		quotes[row[0]]++
	}
	for source, n := range quotes {
		ids := idsOf(t, files["sumber/"+source+".html"])
		if !ids[fmt.Sprintf("q%d", n)] || ids[fmt.Sprintf("q%d", n+1)] {
			t.Errorf("%s has %d quotations in quotes.csv, and another number on its page", source, n)
		}
	}
}

// rowsOf returns the rows of a table of data/, without the names.
func rowsOf(t *testing.T, files map[string][]byte, table string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(files["data/"+table+".csv"])).ReadAll()
	if err != nil || len(rows) == 0 {
		t.Fatal(table, err)
	}
	return rows[1:]
}

// TestQuotationsOfOneParagraphAreProvedInProportion: not each goes through all of it.
func TestQuotationsOfOneParagraphAreProvedInProportion(t *testing.T) {
	allocated := func(n int) float64 {
		var quotes, text strings.Builder
		for i := range n {
			fmt.Fprintf(&quotes, "  - text: kalimat nomor %d dari A. B. Salim\n", i)
			fmt.Fprintf(&text, "Inilah kalimat nomor %d dari A. B. Salim itu. ", i)
		}
		dir := dossierOf(map[string]string{
			"content/dossier.yaml":     "title: T\ndescription: D\nlanguage: id\n",
			"content/sources/koran.md": "---\ntitle: K\nsiglum: A\ndate: 2023\nquotes:\n" + quotes.String() + "---\n" + text.String() + "\n",
		})
		return testing.AllocsPerRun(1, func() {
			if _, problems, err := site.Build(site.Config{Dir: dir, Jobs: 1}); err != nil || problems.Errors() > 0 {
				t.Fatal(err, problems)
			}
		})
	}
	if once, twice := allocated(500), allocated(1000); twice > 2.5*once {
		t.Errorf("twice the quotations take %.1f times the allocations", twice/once)
	}
}
