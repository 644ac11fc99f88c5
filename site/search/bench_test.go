package search_test

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"berkas/site/artifact"
	"berkas/site/dossier"
	"berkas/site/page"
	"berkas/site/search"
)

// Limits, in gzipped bytes, at 10,000 sources of 400 words.
const (
	mostPerSource   = 500
	mostFirstSearch = 80_000
	mostLaterWord   = 25_000
)

// invented is a dossier of so many sources, with the plan of its pages.
func invented(t testing.TB, sources int) (*dossier.Dossier, *page.Plan) {
	t.Helper()
	d, problems, err := dossier.Load(search.Invented(sources), dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	plan, err := page.Make(d, d.Lang, page.Config{})
	if err != nil {
		t.Fatal(err)
	}
	return d, plan
}

// weights are gzipped sizes by path, texts apart.
type weights struct {
	index, texts int
	part         map[string]int // the heaviest of each kind
}

func weigh(t testing.TB, files []artifact.File) weights {
	t.Helper()
	w := weights{part: map[string]int{}}
	for _, f := range files {
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		kind, _, _ := strings.Cut(strings.TrimSuffix(path.Base(f.Path), ".js"), "-")
		n := zipped(b.Bytes())
		w.part[kind] = max(w.part[kind], n)
		switch {
		case kind == "text":
			w.texts += n
		case f.Path != search.Client:
			w.index += n
		}
	}
	return w
}

func TestIndexIsSmall(t *testing.T) {
	const sources = 400
	d, plan := invented(t, sources)
	w := weigh(t, search.Files(d, plan.PathOf))
	if per := w.index / sources; per > mostPerSource {
		t.Errorf("the index has %d bytes a source", per)
	}
	if n := w.part["words"] + w.part["postings"]; n > mostLaterWord {
		t.Errorf("a word may load %d bytes", n)
	}
}

// BenchmarkIndex makes the index of 10,000 sources. build-% is its share of what
// reading the dossier and making its index take; rendering comes on top.
func BenchmarkIndex(b *testing.B) {
	const sources = 10_000
	start := time.Now()
	d, plan := invented(b, sources)
	read := time.Since(start)
	var files []artifact.File
	for b.Loop() {
		files = search.Files(d, plan.PathOf)
	}
	own := b.Elapsed() / time.Duration(b.N)
	w := weigh(b, files)
	b.ReportMetric(float64(w.index)/sources, "B/source")
	b.ReportMetric(float64(w.texts)/sources, "text-B/source")
	b.ReportMetric(float64(w.part["index"]), "index.js-B")
	b.ReportMetric(float64(w.part["words"]), "words-B")
	b.ReportMetric(float64(w.part["postings"]), "postings-B")
	b.ReportMetric(100*own.Seconds()/(own+read).Seconds(), "build-%")
}

// BenchmarkSearch searches 10,000 sources in a browser: what a first search
// transfers, and how long one takes (the median of nine) when its parts are there.
func BenchmarkSearch(b *testing.B) {
	d, plan := invented(b, 10_000)
	site := map[string][]byte{}
	put := func(name string, write func(*bytes.Buffer) error) {
		var text bytes.Buffer
		if err := write(&text); err != nil {
			b.Fatal(err)
		}
		site["/"+name] = text.Bytes()
	}
	for _, f := range search.Files(d, plan.PathOf) {
		put(f.Path, func(text *bytes.Buffer) error { return f.Write(text) })
	}
	for _, p := range plan.Pages {
		if p.Kind == "search" {
			put(p.Path, func(text *bytes.Buffer) error { return p.Render(text) })
		}
	}
	var sent atomic.Int64
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
	b.Cleanup(server.Close)
	tab := browser(b)
	body := search.WordsOf(d.Sources[0].Body.Paragraphs[0].Text)
	queries := []string{d.People[0].Name, d.Topics[0].Name, body[3], body[10] + " " + body[12]}
	heaviest, slowest := int64(0), 0.0
	for b.Loop() {
		for _, q := range queries {
			sent.Store(0)
			tab.visit(server.URL + "/cari.html?q=" + url.QueryEscape(q))
			run[answer](tab, settled)
			heaviest = max(heaviest, sent.Load())
			slowest = max(slowest, run[float64](tab, `(async () => {
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
