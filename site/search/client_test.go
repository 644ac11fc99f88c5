//go:build browser

package search_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"unicode"

	"berkas/site/browsertest"
	"berkas/site/dossier"
	"berkas/site/page"
	"berkas/site/search"
	"berkas/static"
)

func TestMain(m *testing.M) {
	m.Run()
	browsertest.Strike()
}

// TestBothSidesCutTheSameWords holds the script's words against the index's, for
// every letter that both know.
func TestBothSidesCutTheSameWords(t *testing.T) {
	b := browsertest.Open(t)
	b.Visit(b.Served("cari.html"))
	texts := []string{"Rusia-nya Jum’at Putin’s Putinʼs ʹS X'S 's", "习近平と ｶﾞ ﬁn Straße İstanbul ΌΣΟΣ ½ ² ① Ⅷ", "ke\u00ADrja e\u0301 a\u200Db"}
	for r := rune(' '); r < 0x1F000; r++ {
		if unicode.In(r, unicode.L, unicode.N, unicode.M, unicode.P, unicode.S, unicode.Z) {
			texts = append(texts, "a"+string(r)+"b "+string(r)+"C")
		}
	}
	theirs := browsertest.Eval[[][]string](b, `berkas.find('').then(() => %s.map(berkas.words))`, texts)
	different := 0
	for i, text := range texts {
		if ours := search.WordsOf(text); !slices.Equal(ours, theirs[i]) {
			if different++; different < 10 {
				t.Errorf("%q is cut into %q by the index, %q by the script", text, ours, theirs[i])
			}
		}
	}
	if different > 0 {
		t.Errorf("%d of %d texts differ", different, len(texts))
	}
}

// TestEveryWordFindsItsParagraphInTheClient is the promise of the index, asked
// of the script that readers run.
func TestEveryWordFindsItsParagraphInTheClient(t *testing.T) {
	d, problems, err := dossier.Load(os.DirFS("../.."), dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	want := map[string][]string{} // the addresses of the paragraphs with a word
	ignored := strings.Fields(search.Ignored("id"))
	for _, s := range d.Sources {
		for _, p := range s.Body.Paragraphs {
			for _, w := range search.WordsOf(p.Text) {
				if at := p.In.Of.Slug + ".html#p" + itoa(p.N); !slices.Contains(want[w], at) && !slices.Contains(ignored, w) {
					want[w] = append(want[w], at)
				}
			}
		}
	}
	b := browsertest.Open(t)
	b.Visit(b.Served("cari.html"))
	lost := browsertest.Eval[[]string](b, `(async want => {
		const lost = [];
		for (const word in want) {
			const found = await berkas.find(word), at = new Set();
			for (const d of found.groups.get(9) || []) at.add((await berkas.show(d)).href.replace(/.*\//, ''));
			for (const place of want[word]) if (!at.has(place)) lost.push(word + ' ' + place);
		}
		return lost;
	})(%s)`, want)
	if len(lost) > 0 || len(want) < 500 {
		t.Errorf("of %d words, these do not find their paragraph: %q", len(want), lost)
	}
}

func itoa(n int) string {
	text, _ := json.Marshal(n) //nolint:errchkjson // a number
	return string(text)
}

// mostFirstSearch is how many bytes a first search may load, gzipped.
const mostFirstSearch = 105_000

// served serves the search of a dossier. It returns where, and counts the bytes
// of the index that are sent, gzipped.
func served(t testing.TB, d *dossier.Dossier, plan *page.Plan) (address string, sent *atomic.Int64) {
	t.Helper()
	site := map[string][]byte{}
	put := func(name string, write func(*bytes.Buffer) error) {
		var text bytes.Buffer
		if err := write(&text); err != nil {
			t.Fatal(err)
		}
		site["/"+name] = text.Bytes()
	}
	for _, f := range search.Files(d, search.Shown{Path: plan.PathOf, Tongue: plan.TongueOf, Passage: plan.PassageOf, Translation: plan.TranslationOf}) {
		put(f.Path, func(text *bytes.Buffer) error { return f.Write(text) })
	}
	for _, p := range plan.Pages {
		if p.Kind == "search" {
			put(p.Path, func(text *bytes.Buffer) error { return p.Render(text) })
		}
	}
	put("js/berkas.js", func(text *bytes.Buffer) error {
		script, err := static.Files.ReadFile("js/berkas.js")
		text.Write(script)
		return err
	})
	sent = new(atomic.Int64)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		data, ok := site[r.URL.Path]
		switch {
		case !ok:
			http.NotFound(w, r)
			return
		case strings.HasPrefix(r.URL.Path, "/search/"):
			sent.Add(int64(zipped(data)))
			w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		}
		w.Header().Set("Cache-Control", "no-store")
		_, _ = w.Write(data) // a browser that went away asks no more
	}))
	t.Cleanup(server.Close)
	return server.URL, sent
}

// TestATranslatedQuotationIsShownInTranslation: the original below it, open where it
// is what was looked for, each in its language.
func TestATranslatedQuotationIsShownInTranslation(t *testing.T) {
	d, plan := planned(t, fstest.MapFS{
		"content/dossier.yaml":    {Data: []byte("title: Dua bahasa\ndescription: D.\nlanguage: id\nrights: full\n")},
		"content/sources/arab.md": {Data: []byte("---\ntitle: خبر\nsiglum: A\ndate: 2023-04-18\nlanguage: ar\nquotes:\n  - {text: الميناء مغلق, translation: {text: pelabuhan tutup, by: kurator}}\n---\nقالت: «الميناء مغلق» أمس\n")},
		"content/sources/satu.md": {Data: []byte("---\ntitle: T\nsiglum: B\ndate: 2023-04-18\nquotes:\n  - {text: kapal berlayar}\n---\nKatanya \"kapal berlayar\" besok.\n")},
	})
	address, _ := served(t, d, plan)
	b := browsertest.Open(t)
	const shown = `(q => ['blockquote', 'details.original > summary', 'details.original > p', 'figcaption'].map(s => {
		const e = q.querySelector(s);
		return !e ? '' : (e.lang && e.lang + ' ' + e.dir + ': ') + e.textContent.replace(/\s+/g, ' ').trim();
	}).concat(q.querySelector('details')?.open ? 'open' : '', [...q.querySelectorAll('mark')].map(m => m.textContent).join('+')).join(' | '))(document.querySelector('#results .quote'))`
	for query, want := range map[string]string{
		"tutup":             "pelabuhan tutup | Kata-kata asli (bahasa Arab) | ar rtl: الميناء مغلق | 18 Apr 2023 terjemahan: kurator; maknanya tidak diperiksa A¶1 kata asli cocok |  | tutup",
		"مغلق":              "pelabuhan tutup | Kata-kata asli (bahasa Arab) | ar rtl: الميناء مغلق | 18 Apr 2023 terjemahan: kurator; maknanya tidak diperiksa A¶1 kata asli cocok | open | مغلق",
		`"pelabuhan tutup"`: "pelabuhan tutup | Kata-kata asli (bahasa Arab) | ar rtl: الميناء مغلق | 18 Apr 2023 terjemahan: kurator; maknanya tidak diperiksa A¶1 kata asli cocok |  | pelabuhan tutup",
		"berlayar":          "kapal berlayar |  |  | penggalan 18 Apr 2023 B¶1 cocok |  | berlayar",
	} {
		b.Visit(address + "/cari.html?q=" + url.QueryEscape(query))
		b.Until(`document.querySelector('#results .quote figcaption')`)
		if got := browsertest.Eval[string](b, shown); got != want {
			t.Errorf("%s:\n got %s\nwant %s", query, got, want)
		}
	}
	b.Visit(address + "/cari.html?q=قالت")
	b.Until(`document.querySelector('#results li > p > span')`)
	if got := browsertest.Eval[string](b, `document.querySelector('#results li > p > span').lang`); got != "ar" {
		t.Errorf("a paragraph found is in %q", got)
	}
	b.Visit(address + "/cari.html?q=خبر")
	b.Until(`document.querySelector('#results .title a')`)
	if got := browsertest.Eval[string](b, `(a => a.lang + ' ' + a.dir + ' ' + a.textContent)(document.querySelector('#results .title a'))`); got != "ar rtl خبر" {
		t.Errorf("a title found is %q", got)
	}
}

// TestEveryFormOfAWordFindsEveryOther: joined, split, elided or parted, as a query
// and in a text.
func TestEveryFormOfAWordFindsEveryOther(t *testing.T) {
	families := [][]string{
		{"non-tempur", "nontempur", "non tempur", "Non‑Tempur"},
		{"e-mail", "email"},
		{"l'armée", "armée", "l’armée", "L‘ARMEE"},
		{"70.000", "70000", "70 000", "70,000", "70\u00a0000", "70'000"},
		{"1.250.000", "1250000", "1 250 000"},
		{"anti-kapal", "antikapal", "anti kapal", "anti\u00adkapal"},
		{"Al-Qaeda", "al Qaeda", "alqaeda"},
		{"Qur'an", "Qur’an", "Quran", "Qurʼan"},
		{"O'Brien", "Brien", "O’Brien"},
		{"U.S.S.R.", "USSR"},
		{"know-how-transfer", "know how transfer"},
	}
	fsys := fstest.MapFS{"content/dossier.yaml": {Data: []byte("title: Bentuk\ndescription: Bentuk kata.\nlanguage: id\nrights: full\n")}}
	var body strings.Builder
	for _, forms := range families {
		for _, form := range forms {
			body.WriteString("Ada " + form + " lagi.\n\n")
		}
	}
	fsys["content/sources/a.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Satu\nsiglum: A\ndate: 2021-02-03\n---\n" + body.String())}
	find := func(b *browsertest.Tab, query string) []int {
		return browsertest.Eval[[]int](b, `(async q => {
			const n = [];
			for (const d of (await berkas.find(q)).groups.get(9) || []) n.push((await berkas.show(d)).n);
			return n;
		})(%s)`, query)
	}
	b := browsertest.Open(t)
	d, plan := planned(t, fsys)
	address, _ := served(t, d, plan)
	b.Visit(address + "/cari.html")
	n := 1
	for _, forms := range families {
		for _, query := range forms {
			found := find(b, query)
			for i, form := range forms {
				if !slices.Contains(found, n+i) {
					t.Errorf("%q does not find %q but %v", query, form, found)
				}
			}
		}
		n += len(forms)
	}
	// Where only one form stands, no other tells how it may be written.
	for _, c := range []struct{ text, query string }{
		{"Kapal non tempur itu", "nontempur"},
		{"Kelompok al Qaeda itu", "alqaeda"},
		{"Kelompok al Qaeda itu", "al-qaeda"},
		{"Rudal antikapal itu", "anti kapal"},
		{"Rudal antikapal itu", "anti-kapal"},
		{"Sebanyak 70000 orang", "70.000"},
		{"Sebanyak 70 000 orang", "70000"},
		{"Surat email itu", "e-mail"},
		{"Tentang armée itu", "l'armée"},
		{"Tentang l’armée itu", "armee"},
	} {
		fsys["content/sources/a.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Satu\nsiglum: A\ndate: 2021-02-03\n---\n" + c.text + ".\n\nLain sama sekali.\n")}
		d, plan := planned(t, fsys)
		address, _ := served(t, d, plan)
		b.Visit(address + "/cari.html")
		if found := find(b, c.query); !slices.Equal(found, []int{1}) {
			t.Errorf("%q finds %v, not %q alone", c.query, found, c.text)
		}
	}
}

// BenchmarkSearch searches 10,000 sources in a browser: what a first search
// transfers, and how long one takes (the median of nine) when its parts are there.
func BenchmarkSearch(b *testing.B) {
	d, plan := invented(b, 10_000)
	address, sent := served(b, d, plan)
	tab := browsertest.Open(b)
	body := search.WordsOf(d.Sources[0].Body.Paragraphs[0].Text)
	queries := []string{d.People[0].Name, d.Topics[0].Name, body[3], body[10] + " " + body[12]}
	heaviest, slowest := int64(0), 0.0
	for b.Loop() {
		for _, q := range queries {
			sent.Store(0)
			tab.Visit(address + "/cari.html?q=" + url.QueryEscape(q))
			tab.Until(`document.getElementById('results').getAttribute('aria-busy') === 'false'`)
			heaviest = max(heaviest, sent.Load())
			slowest = max(slowest, browsertest.Eval[float64](tab, `(async () => {
				const times = [];
				for (let i = 0; i < 9; i++) {
					const start = performance.now();
					await berkas.find(%s);
					times.push(performance.now() - start);
				}
				return times.sort((a, b) => a - b)[4];
			})()`, q))
		}
	}
	b.ReportMetric(float64(heaviest), "first-B")
	b.ReportMetric(slowest, "find-ms")
	if heaviest > mostFirstSearch {
		b.Error(fmt.Sprint("a first search loads ", heaviest, " bytes"))
	}
}
