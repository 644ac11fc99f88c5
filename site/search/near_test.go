//go:build browser

package search_test

import (
	"fmt"
	"math/rand/v2"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"berkas/site/browsertest"
	"berkas/site/dossier"
	"berkas/site/search"
)

// first is script that says which pages a search for each of some queries offers
// first: up to five names that are near, then five results.
const first = `(async queries => {
	const found = [];
	for (const query of queries) {
		const f = await berkas.find(query), docs = [...(f.near || []).slice(0, 5), ...[...f.groups.values()].flat().slice(0, 5)];
		found.push((await Promise.all(docs.map(berkas.show))).map(s => s && s.href.replace(/.*\//, '')).filter(h => h));
	}
	return found;
})(%s)`

// TestANameWithALetterChangedIsFound asks for every name and alias of every person,
// organisation, place, topic, event, claim and page, each of its letters changed in
// turn: the thing is among the first five, unless what is typed then means another
// name as well.
func TestANameWithALetterChangedIsFound(t *testing.T) {
	d := loaded(t)
	b := browsertest.Open(t)
	b.Visit(b.Served("cari.html"))
	var queries, slugs []string
	known := wordsOfNames(d)
	random := rand.New(rand.NewPCG(1, 2))
	short := 0
	for _, e := range d.Entries() {
		if e.Kind == dossier.KindSource {
			continue
		}
		for _, name := range append([]string{e.Name}, aliases(e)...) {
			if utf8.RuneCountInString(name) < 3 {
				short++ // any other two letters are as near
				continue
			}
			for _, typed := range changed(random, name) {
				if !meansAnother(known, search.WordsOf(name), search.WordsOf(typed)) {
					queries, slugs = append(queries, typed), append(slugs, e.Slug)
				}
			}
		}
	}
	lost := 0
	for at := 0; at < len(queries); at += 500 {
		end := min(at+500, len(queries))
		for i, found := range browsertest.Eval[[][]string](b, first, queries[at:end]) {
			if !slices.Contains(found[:min(5, len(found))], slugs[at+i]+".html") {
				if lost++; lost < 20 {
					t.Errorf("%q does not find %s but %q", queries[at+i], slugs[at+i], found)
				}
			}
		}
	}
	t.Logf("%d of %d lost; %d names are too short to be mistyped", lost, len(queries), short)
	if len(queries) < 2000 {
		t.Errorf("only %d queries were asked", len(queries))
	}
}

func loaded(t *testing.T) *dossier.Dossier {
	t.Helper()
	d, problems, err := dossier.Load(os.DirFS("../.."), dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	return d
}

func aliases(e *dossier.Entry) (all []string) {
	for _, a := range e.Aliases {
		all = append(all, a.Text)
	}
	return all
}

// wordsOfNames returns the words of all names.
func wordsOfNames(d *dossier.Dossier) map[string]bool {
	known := map[string]bool{}
	for _, e := range d.Entries() {
		for _, name := range append([]string{e.Name}, aliases(e)...) {
			for _, w := range search.WordsOf(name) {
				known[w] = true
			}
		}
	}
	return known
}

// meansAnother reports whether a word that was typed for one of a name's is a word
// of another name, or, for one that stands everywhere, as near to one.
func meansAnother(known map[string]bool, name, typed []string) bool {
	ignored := strings.Fields(search.Ignored("id"))
	for i, w := range typed {
		switch {
		case slices.Contains(name, w):
		case known[w]:
			return true
		case i < len(name) && slices.Contains(ignored, name[i]):
			for other := range known {
				if other != name[i] && strings.HasPrefix(other, w) {
					return true
				}
			}
		}
	}
	return false
}

// changed returns a name with each of its letters changed to another, in turn.
func changed(random *rand.Rand, name string) (all []string) {
	letters := []rune(name)
	for i, r := range letters {
		if !unicode.IsLetter(r) {
			continue
		}
		other := r
		for unicode.ToLower(other) == unicode.ToLower(r) {
			other = 'a' + random.Int32N(26)
		}
		all = append(all, string(letters[:i])+string(other)+string(letters[i+1:]))
	}
	return all
}

// TestAPlaceIsFoundByItsName: every passage by its letters and number however they
// are typed, every source by its letters, everything by its slug.
func TestAPlaceIsFoundByItsName(t *testing.T) {
	d := loaded(t)
	b := browsertest.Open(t)
	b.Visit(b.Served("cari.html"))
	var queries []string
	var want [][]string
	ask := func(query string, first ...string) { queries, want = append(queries, query), append(want, first) }
	for _, e := range d.Entries() {
		ask(e.Slug, e.Slug+".html")
		ask("[["+e.Slug+"]]", e.Slug+".html")
	}
	for _, s := range d.Sources {
		ask(s.Siglum, s.Slug+".html")
		for _, p := range s.Body.Paragraphs {
			at := fmt.Sprintf("%s.html#p%d", s.Slug, p.N)
			for _, form := range []string{"%s¶%d", "%s %d", "%s%d", "(%s ¶ %d)", "%s\u00a0¶%d.", "%s¶%d, hlm. 13"} {
				ask(fmt.Sprintf(form, s.Siglum, p.N), at)
				ask(strings.ToLower(fmt.Sprintf(form, s.Siglum, p.N)), at)
			}
			ask(fmt.Sprintf("[[%s#p%d]]", s.Slug, p.N), at)
			ask(fmt.Sprintf("%s#p%d-silent", s.Slug, p.N), at)
		}
		for n := range s.Quotes {
			ask(fmt.Sprintf("%s#q%d", s.Slug, n+1), fmt.Sprintf("%s.html#q%d", s.Slug, n+1))
		}
	}
	a, c := d.Sources[0].Slug, d.Sources[1].Slug
	for _, form := range []string{"A¶4–6", "A¶4-6", "A 4 – 6", "a¶4—¶6", "A¶4–A¶6", "A¶6–4"} {
		ask(form, a+".html#p4", a+".html#p5", a+".html#p6")
	}
	ask("A¶4, B¶2; A¶1", a+".html#p4", c+".html#p2", a+".html#p1")
	ask("A¶4 B¶2", a+".html#p4", c+".html#p2")
	ask("A¶9999", fmt.Sprintf("%s.html#p%d", a, len(d.Sources[0].Body.Paragraphs)))
	for at := 0; at < len(queries); at += 500 {
		for i, found := range browsertest.Eval[[][]string](b, first, queries[at:min(at+500, len(queries))]) {
			if want := want[at+i]; len(found) < len(want) || !slices.Equal(found[:len(want)], want) {
				t.Errorf("%q finds %q, not %q", queries[at+i], found, want)
			}
		}
	}
}

// TestWordsAreNoPlaces: what only looks like a place is searched for as words.
func TestWordsAreNoPlaces(t *testing.T) {
	b := browsertest.Open(t)
	b.Visit(b.Served("cari.html"))
	for _, query := range []string{"Z 4", "Z¶4", "pasal 4", "70 persen", "nato 5", "A¶", "¶4", "2023-04", "gembar-gemborkan", "perang-dingin", "#p4", "nothing-here#p2", "constructor-#p1", "__proto__-"} {
		if n := browsertest.Eval[int](b, `berkas.find(%s).then(f => f.place.docs.length)`, query); n > 0 {
			t.Errorf("%q is taken for %d places", query, n)
		}
	}
}

// TestNoQueryBreaksTheReaderOfQueries asks what nobody would type: it is answered,
// with documents that there are, each once.
func TestNoQueryBreaksTheReaderOfQueries(t *testing.T) {
	b := browsertest.Open(t)
	b.Visit(b.Served("cari.html"))
	parts := []string{"A", "b", "¶", "4", "999999", "–", "-", "#p", "#q", "[[", "]]", "tempo-2023-04-16", "li", "shangfu", "\"", "”", " ", "\u00a0", ",", ";", "(", ")", "'", "\u0301", "😀", "\x00", "習", "عربي", "…", "\\", "{q}", "%"}
	random := rand.New(rand.NewPCG(3, 4))
	var queries []string
	for range 1500 {
		var query strings.Builder
		for range 1 + random.IntN(9) {
			query.WriteString(parts[random.IntN(len(parts))])
		}
		queries = append(queries, query.String())
	}
	queries = append(queries, strings.Repeat("A¶1, ", 2000), strings.Repeat("A ", 5000), strings.Repeat("-", 9000), "A¶1–999999", strings.Repeat("a-", 5000)+"#p1")
	wrong := browsertest.Eval[[]string](b, `(async queries => {
		const wrong = [];
		for (const query of queries) try {
			const docs = [...(await berkas.find(query)).groups.values()].flat();
			if (new Set(docs).size !== docs.length) wrong.push(query + ': twice');
			for (const d of docs.slice(0, 9)) if (!await berkas.show(d)) wrong.push(query + ': ' + d);
			await berkas.suggest(query);
		} catch (e) { wrong.push(query + ': ' + e); }
		return wrong;
	})(%s)`, queries)
	for _, w := range wrong[:min(len(wrong), 10)] {
		t.Errorf("%q", w)
	}
}

// TestOneUtteranceIsOneResult: the same words of one speaker in two sources, and what
// is probably one utterance in two translations, are one result that names both
// places and the claim; a paragraph with nothing more to show is not shown again.
func TestOneUtteranceIsOneResult(t *testing.T) {
	source := func(siglum, quotes, body string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\ntitle: Kabar " + siglum + "\nsiglum: " + siglum + "\ndate: 2023-04-18\nquotes:\n" + quotes + "---\n" + body + "\n")}
	}
	d, plan := planned(t, fstest.MapFS{
		"content/dossier.yaml":       {Data: []byte("title: Sekali\ndescription: D.\nlanguage: id\nrights: full\n")},
		"content/people/dewi.md":     {Data: []byte("---\nname: Dewi Lestari\n---\n")},
		"content/claims/tarif.md":    {Data: []byte("---\ntitle: Tarif tidak naik\n---\n")},
		"content/sources/satu.md":    source("A", "  - {text: kapal berlayar besok pagi, by: dewi, claim: tarif, stance: asserts}\n", "Dewi Lestari berkata, \"kapal berlayar besok pagi\"."),
		"content/sources/dua.md":     source("B", "  - {text: kapal berlayar besok pagi, by: dewi}\n", "\"kapal berlayar besok pagi\", kata Dewi Lestari tentang kapal tua."),
		"content/sources/tiga.md":    source("C", "  - {text: pelabuhan lama ditutup rapat sejak kemarin sore sekali, by: dewi}\n", "Kata Dewi Lestari, \"pelabuhan lama ditutup rapat sejak kemarin sore sekali\"."),
		"content/sources/empat.md":   source("D", "  - {text: pelabuhan lama ditutup rapat sejak kemarin siang sekali, by: dewi}\n", "Kata Dewi Lestari, \"pelabuhan lama ditutup rapat sejak kemarin siang sekali\"."),
		"content/sources/lima.md":    source("E", "  - {text: kapal karam di selat}\n", "Tertulis, \"kapal karam di selat\"."),
		"content/sources/enam.md":    source("F", "  - {text: kapal karam di selat}\n", "Tertulis pula, \"kapal karam di selat\"."),
		"content/sources/tujuh.md":   source("G", "  - {text: gudang terbakar habis, by: dewi}\n", "Dewi Lestari: \"gudang terbakar habis\"."),
		"content/people/adi.md":      {Data: []byte("---\nname: Adi Wijaya\n---\n")},
		"content/sources/delapan.md": source("H", "  - {text: gudang terbakar habis, by: adi}\n", "Adi Wijaya: \"gudang terbakar habis\"."),
	})
	address, _ := served(t, d, plan)
	b := browsertest.Open(t)
	const shown = `[...document.querySelectorAll('#results li')].map(li => (li.querySelector('figure') ? 'q ' : 'p ') + [...li.querySelectorAll('.ref')].map(a => a.textContent.trim()).join(' ') + (li.querySelector('figcaption .k-claim')?.textContent || '')).join(' | ')`
	for query, want := range map[string]string{
		"berlayar":        "q B¶1 A¶1",         // the paragraphs say no more
		"kapal besok":     "q B¶1 A¶1 | p B¶1", // one has a ship beside its quotation
		"pelabuhan lama":  "q D¶1 C¶1",         // in two translations
		"karam":           "q F¶1 | q E¶1",     // whose words, nobody says
		"gudang terbakar": "q H¶1 | q G¶1",     // of two speakers
	} {
		b.Visit(address + "/cari.html?q=" + url.QueryEscape(query))
		b.Until(`document.getElementById('results').getAttribute('aria-busy') === 'false'`)
		if got := browsertest.Eval[string](b, shown); got != want {
			t.Errorf("%s: got %s, want %s", query, got, want)
		}
	}
}
