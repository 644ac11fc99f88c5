package site_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"berkas/site"
)

// maxPage is how many bytes of HTML a page may have, however large the dossier.
// The document for printing is the exception: it holds the whole dossier.
const maxPage = 200_000

const (
	manySources = 500
	manyPeople  = 300
)

// hub is where everything meets: the person in every source, who took part in
// every event, said something everywhere and is named in every briefing; with a
// topic, a claim, an event, an organisation and a country that have all there is
// of their kind.
const hub = "surya-pusat"

// teeming makes a dossier in which every list is as long as it can be for so
// many sources and people.
func teeming() fstest.MapFS {
	f := fstest.MapFS{}
	add := func(path, format string, values ...any) {
		f["content/"+path] = &fstest.MapFile{Data: fmt.Appendf(nil, format, values...)}
	}
	add("dossier.yaml", "title: Ramai\ndescription: Semua bertemu di sini.\nlanguage: id\nrights: full\npoints: ['Semua tentang [[%s]].']\n", hub)
	add("places/negara.md", "---\nname: Negara Nusa\ntype: country\ncoordinates: [-2, 117]\n---\n")
	add("organisations/lembaga.md", "---\nname: Lembaga Besar\ntype: government\ncountry: negara\n---\nDipimpin [[%s]].\n", hub)
	for i := range 80 {
		add(fmt.Sprintf("places/kota-%d.md", i), "---\nname: Kota Ke%s\ntype: city\npart_of: negara\n---\n", word(i))
		add(fmt.Sprintf("topics/topik-%d.md", i), "---\ntitle: Topik %s\n---\nTentang [[%s]].\n", word(i), hub)
		add(fmt.Sprintf("claims/klaim-%d.md", i), "---\ntitle: Klaim %s\nstatus: disputed\ntopics: [topik-0]\n---\nKata [[%s]].\n", word(i), hub)
	}
	teemingPeople(add)
	teemingEvents(add)
	for i := range manySources {
		teemingSource(add, i)
	}
	return f
}

func teemingPeople(add func(path, format string, values ...any)) {
	var relations strings.Builder
	for i := range manyPeople - 1 {
		add(fmt.Sprintf("people/orang-%d.md", i),
			"---\nname: Orang Ke%s\ncountry: negara\nroles: [{title: Anggota %d, organisation: lembaga, from: 20%02d}]\n---\nRekan [[%s]] sejak lama.\n",
			word(i), i, i%20, hub)
		if i < 60 {
			fmt.Fprintf(&relations, "  - {with: orang-%d, type: rekan}\n", i)
		}
	}
	add("people/"+hub+".md", "---\nname: Surya Pusat\naliases: [Surya]\ncountry: negara\nrelations:\n%s---\n", &relations)
}

func teemingEvents(add func(path, format string, values ...any)) {
	var participants, says strings.Builder
	for i := range manyPeople - 1 {
		fmt.Fprintf(&participants, "  - {who: orang-%d, as: peserta}\n", i)
	}
	for i := range manySources {
		fmt.Fprintf(&says, "      - {source: sumber-%d#p1, text: begitu}\n", i)
	}
	var accounts strings.Builder
	for i := range 15 {
		fmt.Fprintf(&accounts, "  - fact: Hal %d\n    agreement: same\n    says:\n%s", i, &says)
	}
	add("events/induk.md", "---\ntitle: Acara Induk\ndate: 2010\nplace: negara\ntopics: [topik-0]\nparticipants:\n  - {who: %s}\n%saccounts:\n%s---\n", hub, &participants, &accounts)
	for i := range 200 {
		add(fmt.Sprintf("events/acara-%d.md", i), "---\ntitle: Acara %d\ndate: 20%02d-%02d\nplace: kota-%d\npart_of: induk\ntopics: [topik-0]\nevidence: [sumber-%d#p2, sumber-%d#p2]\nparticipants: [%s, orang-%d]\n---\nDihadiri [[%s]].\n",
			i, 10+i%15, 1+i%12, i%80, i, i+200, hub, i, hub)
	}
}

// teemingSource adds a source whose first paragraph many share, and that quotes
// the hub.
func teemingSource(add func(path, format string, values ...any), i int) {
	topics := ""
	for t := range 12 {
		topics += fmt.Sprintf(", topik-%d", 1+(i+t)%79)
	}
	stance := []string{"asserts", "denies", "qualifies", "context"}[i%4]
	shared := fmt.Sprintf("Kabar ke%s dari kota.", word(i))
	if i < 60 {
		shared = "Kantor berita menulis bahwa rapat besar itu dibuka pagi hari oleh ketua panitia di hadapan ratusan tamu dari seluruh negeri."
	}
	add(fmt.Sprintf("sources/sumber-%d.md", i), `---
title: Berita %d
siglum: %s
date: 20%02d-%02d-%02d
publisher: lembaga
events: [induk, acara-%d]
topics: [topik-0%s]
quotes:
  - {text: "ucapan ke%s tentang %d hal itu", by: %s, event: induk, topics: [topik-0], claim: klaim-0, stance: %s, figure: {value: %d, of: hal}}
  - {text: "Kami semua tetap sepakat", by: %s, topics: [topik-0]}
  - {text: "saya orang ke%s ada di sana", by: orang-%d, topics: [topik-0], claim: klaim-0, stance: %s}
---
%s

Surya Pusat menyampaikan “ucapan ke%s tentang %d hal itu” kepada Lembaga Besar di Negara Nusa. Surya pulang.

“Kami semua tetap sepakat,” kata Surya lagi. Surya pergi.

Orang Ke%s berkata “saya orang ke%s ada di sana” bersama Surya Pusat dan Orang Ke%s di Kota Ke%s.
`, i, siglum(i), 10+i%15, 1+i%12, 1+i%28, i%200, topics, word(i), i, hub, stance, i, hub, word(i), i%(manyPeople-1), stance,
		shared, word(i), i, word(i%(manyPeople-1)), word(i), word((i*7+1)%(manyPeople-1)), word(i%80))
}

// word returns the i-th of words that begin none of each other.
func word(i int) string {
	return string([]byte{'b' + byte(i/676%26), 'a' + byte(i/26%26), 'a' + byte(i%26)})
}

var teemingFiles struct {
	sync.Once
	all map[string][]byte
}

// teemingSite returns the files of the large dossier's site, which is built
// once for all tests.
func teemingSite(t *testing.T) map[string][]byte {
	t.Helper()
	teemingFiles.Do(func() { teemingFiles.all = build(t, site.Config{Dir: teeming()}) })
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
		if path.Ext(name) == ".html" && name != "cetak.html" && len(files[name]) > maxPage {
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
// or a place together lead to every paragraph that names it.
func TestEveryMentionIsReachedFromItsName(t *testing.T) {
	files := teemingSite(t)
	rows, err := csv.NewReader(bytes.NewReader(files["data/mentions.csv"])).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	folders := map[string]string{"person": "orang", "organisation": "organisasi", "place": "tempat"}
	reached := map[string]map[string]bool{} // by entity
	for _, row := range rows[1:] {
		source, paragraph, entity, kind := row[0], row[1], row[5], row[6]
		home := folders[kind] + "/" + entity
		if reached[home] == nil {
			reached[home] = map[string]bool{}
			for name, page := range files {
				if name == home+".html" || strings.HasPrefix(name, home+"/") {
					for _, link := range links(t, page) {
						reached[home][path.Join(path.Dir(name), link.Path)+"#"+link.Fragment] = true
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
