package search_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing"
	"time"

	"berkas/site/artifact"
	"berkas/site/dossier"
	"berkas/site/internal/sample"
	"berkas/site/page"
	"berkas/site/search"
	"berkas/site/support"
)

// Limits, in gzipped bytes, at 10,000 sources of 500 words.
const (
	mostPerSource = 850
	mostLaterWord = 25_000
)

// invented is a dossier of so many sources, with the plan of its pages.
func invented(t testing.TB, sources int) (*dossier.Dossier, *page.Plan) {
	t.Helper()
	return planned(t, sample.New(sources).Dossier())
}

// planned is the dossier in a folder, with the plan of its pages.
func planned(t testing.TB, fsys fs.FS) (*dossier.Dossier, *page.Plan) {
	t.Helper()
	d, problems, err := dossier.Load(fsys, dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	proofs, _ := support.Prove(d)
	plan, err := page.Make(d, proofs, page.Config{})
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

// zipped returns how many bytes gzip makes of data.
func zipped(data []byte) int {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(data) // a buffer takes everything
	_ = z.Close()
	return b.Len()
}

func TestIndexIsSmall(t *testing.T) {
	const sources = 400
	d, plan := invented(t, sources)
	w := weigh(t, search.Files(d, search.Shown{Path: plan.PathOf, Tongue: plan.TongueOf, Passage: plan.PassageOf, Translation: plan.TranslationOf}))
	if per := w.index / sources; per > mostPerSource {
		t.Errorf("the index has %d bytes a source", per)
	}
	if n := w.part["words"] + w.part["postings"]; n > mostLaterWord {
		t.Errorf("a word may load %d bytes", n)
	}
}

// BenchmarkIndex makes the index. build-% is its share of what reading the dossier
// and making its index take; rendering comes on top.
func BenchmarkIndex(b *testing.B) {
	for _, sources := range []int{100, 1000, 10_000} {
		b.Run(fmt.Sprintf("sources=%d", sources), func(b *testing.B) { benchmarkIndex(b, sources) })
	}
}

func benchmarkIndex(b *testing.B, sources int) {
	start := time.Now()
	d, plan := invented(b, sources)
	read := time.Since(start)
	var files []artifact.File
	for b.Loop() {
		files = search.Files(d, search.Shown{Path: plan.PathOf, Tongue: plan.TongueOf, Passage: plan.PassageOf, Translation: plan.TranslationOf})
	}
	own := b.Elapsed() / time.Duration(b.N)
	w := weigh(b, files)
	b.ReportMetric(float64(w.index)/float64(sources), "B/source")
	b.ReportMetric(float64(w.texts)/float64(sources), "text-B/source")
	b.ReportMetric(float64(w.part["index"]), "index.js-B")
	b.ReportMetric(float64(w.part["words"]), "words-B")
	b.ReportMetric(float64(w.part["postings"]), "postings-B")
	b.ReportMetric(100*own.Seconds()/(own+read).Seconds(), "build-%")
}
