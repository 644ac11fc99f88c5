package site_test

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"berkas/site"
	"berkas/site/internal/sample"
)

// maxPage is how many bytes of HTML a page may have, however large the dossier.
// The document for printing is the exception: it holds the whole dossier.
const maxPage = 200_000

const (
	manySources = 500
	manyPeople  = 300
)

const hub = sample.Hub

var teemingFiles struct {
	sync.Once
	all map[string][]byte
}

// teemingSite returns the files of the large dossier's site, which is built
// once for all tests.
func teemingSite(t *testing.T) map[string][]byte {
	t.Helper()
	teemingFiles.Do(func() { teemingFiles.all = build(t, site.Config{Dir: sample.Crowd(manySources, manyPeople)}) })
	if teemingFiles.all == nil {
		t.Fatal("the large dossier could not be built")
	}
	return teemingFiles.all
}

// TestLargeDossierHasNoLargePage: however much meets in one thing, its page is
// one that a telephone can load.
func TestLargeDossierHasNoLargePage(t *testing.T) {
	files := teemingSite(t)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if path.Ext(name) == ".html" && len(files[name]) > maxPage {
			t.Errorf("%s has %d bytes, more than %d", name, len(files[name]), maxPage)
		}
	}
}

// TestLinksOfALargeDossierAreValid: links and anchors hold across the pages
// that lists are cut into.
func TestLinksOfALargeDossierAreValid(t *testing.T) {
	if followed := follow(t, teemingSite(t)); followed < 100_000 {
		t.Errorf("only %d links were followed", followed)
	}
}

// TestEveryMentionIsReachedFromItsName: the pages of a person, an organisation
// or a place together lead to every paragraph that names it, or to a quotation in it.
func TestEveryMentionIsReachedFromItsName(t *testing.T) {
	files := teemingSite(t)
	rows, err := csv.NewReader(bytes.NewReader(files["data/mentions.csv"])).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	folders := map[string]string{"person": "orang", "organisation": "organisasi", "place": "tempat"}
	reached := map[string]map[string]bool{} // by entity
	quoted := quotedIn(t, files)
	for _, row := range rows[1:] {
		source, paragraph, entity, kind := row[0], row[1], row[5], row[6]
		home := folders[kind] + "/" + entity
		if reached[home] == nil {
			reached[home] = map[string]bool{}
			for name, page := range files {
				if name == home+".html" || strings.HasPrefix(name, home+"/") {
					for _, link := range links(t, page) {
						target := path.Join(path.Dir(name), link.Path) + "#" + link.Fragment
						reached[home][cmp.Or(quoted[target], target)] = true
					}
				}
			}
		}
		if target := fmt.Sprintf("sumber/%s.html#p%s", source, paragraph); !reached[home][target] {
			t.Errorf("no page of %s leads to %s", home, target)
		}
	}
	if len(rows) < 3000 || len(reached) < manyPeople {
		t.Errorf("%d mentions of %d names", len(rows), len(reached))
	}
}

// quotedIn returns the address of the paragraph that a quotation stands in, by the
// quotation's own.
func quotedIn(t *testing.T, files map[string][]byte) map[string]string {
	t.Helper()
	in := map[string]string{}
	for name, page := range files {
		if path.Dir(name) != "sumber" {
			continue
		}
		paragraph := ""
		each(t, page, func(n *html.Node) {
			switch id := attr(n, "id"); {
			case strings.HasPrefix(id, "p"):
				paragraph = id
			case strings.HasPrefix(id, "q"):
				in[name+"#"+id] = name + "#" + paragraph
			}
		})
	}
	return in
}

// TestListsAreReadFromPageToPage: the links to the next page lead through all
// pages of a list and those to the one before lead back; together they show
// everything once.
func TestListsAreReadFromPageToPage(t *testing.T) {
	files := teemingSite(t)
	for _, list := range []struct {
		first, selector string
		want            int
	}{
		{"orang/index.html", "tbody tr", manyPeople},
		{"sumber/index.html", "tbody tr", manySources},
		{"peristiwa/index.html", "tbody tr", 201},
		{"topik/index.html", ".topics li", 80},
		{"linimasa.html", ".timeline li", 201},
		{"peta.html", ".timeline li", 201},
		{"indeks.html", ".index li", manyPeople + 82},
		{"orang/" + hub + ".html#mentions", ".kwic li", 60},
		{"orang/" + hub + ".html#said", ".quotes figure", manySources + 1},
		{"orang/" + hub + ".html#events", ".timeline li", 201},
		{"orang/" + hub + ".html#backlinks", ".results li", 1 + 1 + 80 + 80 + manyPeople - 1 + 200},
		{"klaim/klaim-0.html#statements", "tbody tr:not(.fold)", 2 * manySources},
		{"topik/topik-0.html#sources", ".results li, .passages li", manySources},
		{"topik/topik-0.html#claims", "article.claim", 80},
		{"topik/topik-0.html#figures", "tbody tr", manySources},
		{"peristiwa/induk.html#participants", "tbody tr", manyPeople},
		{"peristiwa/induk.html#parts", ".timeline li", 200},
		{"peristiwa/induk.html#sources", ".list li", manySources},
		{"organisasi/lembaga.html#members", "tbody tr", manyPeople - 1},
	} {
		if got := readThrough(t, files, list.first, list.selector); got != list.want {
			t.Errorf("the pages of %s have %d %s, want %d", list.first, got, list.selector, list.want)
		}
	}
}

// readThrough follows a list from its first page to its last, and back, and
// counts what stands on the way. With a fragment the first page has the list in
// that section.
func readThrough(t *testing.T, files map[string][]byte, first, selector string) int {
	t.Helper()
	name, section, _ := strings.Cut(first, "#")
	scope, found, before := "main", 0, ""
	if section != "" {
		scope = "#" + section
	}
	for name != "" {
		doc, err := html.Parse(bytes.NewReader(files[name]))
		if err != nil || files[name] == nil {
			t.Fatalf("%s: %v", name, err)
		}
		list := cascadia.Query(doc, cascadia.MustCompile(scope))
		if list == nil {
			t.Fatalf("%s has no %s", name, scope)
		}
		found += len(cascadia.QueryAll(list, cascadia.MustCompile(selector)))
		if got := turn(list, name, "prev"); got != before {
			t.Errorf("%s: the page before is %q, want %q", name, got, before)
		}
		if got := len(cascadia.QueryAll(list, cascadia.MustCompile(`.pages [aria-current="page"]`))); got > 1 || got == 0 && before != "" {
			t.Errorf("%s: %d pages are the one that is read", name, got)
		}
		before, name, scope = name, turn(list, name, "next"), "main"
	}
	return found
}

// turn returns the page that a list leads to, "" for none.
func turn(list *html.Node, from, rel string) string {
	a := cascadia.Query(list, cascadia.MustCompile(`nav.pages a[rel="`+rel+`"]`))
	if a == nil {
		return ""
	}
	to, _, _ := strings.Cut(attr(a, "href"), "#")
	return path.Join(path.Dir(from), to)
}
