package site_test

import (
	"bytes"
	"context"
	"io"
	"path"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site"
	"berkas/site/internal/outdir"
	"berkas/site/internal/sample"
)

// What a site costs, in things that are counted and are the same on every machine.
// Limits have a tenth or more to spare over what was counted; one that is passed
// says that something costs more than before, and by how much.

// allocated returns how often and how many bytes do allocates.
func allocated(do func()) (times, bytes float64) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs - before.Mallocs), float64(after.TotalAlloc - before.TotalAlloc)
}

// mostAllocations is how many allocations a page of a kind may take, on average in
// a sample of 200 sources.
var mostAllocations = map[string]float64{
	"404":          100, // one page: what the detector of races takes for itself is not shared by many
	"claim":        6_750,
	"continued":    960,
	"data":         20_000,
	"event":        2_050,
	"home":         13_800,
	"index":        1_550,
	"list":         5_600,
	"map":          9_000,
	"network":      3_300,
	"organisation": 680,
	"person":       6_850,
	"place":        920,
	"print":        6_150,
	"search":       100,
	"source":       1_040,
	"timeline":     11_000,
	"topic":        8_500,
}

func TestPagesTakeFewAllocations(t *testing.T) {
	m := sampled(t, 200)
	m.render("") // what is made once is made
	for _, kind := range m.kinds() {
		pages := 0
		times, _ := allocated(func() { pages = m.render(kind) })
		each := times / float64(pages)
		t.Logf("%s: %.0f allocations", kind, each)
		if each > mostAllocations[kind] {
			t.Errorf("%s: %.0f allocations, at most %.0f are meant to be", kind, each, mostAllocations[kind])
		}
	}
}

// mostGrowth is how much more work twice the sources may be.
const mostGrowth = 2.1

// TestTwiceTheSourcesIsTwiceTheWork counts allocations and their bytes, phase by phase.
func TestTwiceTheSourcesIsTwiceTheWork(t *testing.T) {
	small, large := sampled(t, 200), sampled(t, 400)
	for _, p := range phases {
		times, bytes := allocated(func() { p.do(small) })
		moreTimes, moreBytes := allocated(func() { p.do(large) })
		t.Logf("%s: %.2f × as many allocations, %.2f × their bytes", p.name, moreTimes/times, moreBytes/bytes)
		if moreTimes > mostGrowth*times || moreBytes > mostGrowth*bytes {
			t.Errorf("%s: %.2f × as many allocations, %.2f × their bytes", p.name, moreTimes/times, moreBytes/bytes)
		}
	}
}

// mostAgain is how much of the allocations of a build one takes that has what the
// last one left, where a source was edited.
const mostAgain = 0.3

func TestEditedSourceIsReadAlone(t *testing.T) {
	files, memo := sample.New(200).Dossier(), new(site.Memo)
	c := site.Config{Dir: files, Jobs: 1, OnDemand: true}
	first := planned(t, c)
	whole, _ := allocated(func() { planned(t, c) })
	c.Memo = memo
	planned(t, c)
	name := first.Dossier.Sources[7].File.Path
	files[name] = &fstest.MapFile{Data: append(bytes.Clone(files[name].Data), "\nSatu kalimat lagi.\n"...)}
	again, _ := allocated(func() { planned(t, c) })
	t.Logf("%.0f allocations, %.2f of a build that has nothing", again, again/whole)
	if again > mostAgain*whole {
		t.Errorf("%.0f allocations, %.2f of a build that has nothing; at most %.2f are meant to be", again, again/whole, mostAgain)
	}
}

// Limits of a site of 1,000 sources.
const (
	mostFiles    = 2_400      // wanted: 2,200
	mostBytes    = 90_000_000 // wanted: 40 MB, of texts without quotations
	mostOfSource = 5.2        // HTML of a source's page to its text, both on average; wanted: 3.2
	mostOfPage   = 4_000_000  // the longest page, the document for printing; wanted: 300 kB
	mostHeap     = 40_000     // bytes a source that are in use when the site is planned
	mostPeak     = 45_000     // and while it is written
)

func TestSiteIsOfItsSize(t *testing.T) {
	const sources = 1000
	before := inUse()
	s := planned(t, site.Config{Dir: sample.New(sources).Dossier(), Jobs: 1})
	heap := (inUse() - before) / sources
	out := &counted{TB: t, start: before}
	if _, err := s.Write(context.Background(), out); err != nil {
		t.Fatal(err)
	}
	text := 0
	for _, s := range s.Dossier.Sources {
		for _, p := range s.Body.Paragraphs {
			text += len(p.Text)
		}
	}
	for what, limit := range map[string]struct{ got, most float64 }{
		"files":                                {float64(out.files), mostFiles},
		"bytes":                                {float64(out.bytes), mostBytes},
		"bytes of a source's page to its text": {float64(out.source) / float64(text), mostOfSource},
		"bytes of " + out.longest:              {float64(out.length), mostOfPage},
		"bytes of heap a source":               {float64(heap), mostHeap},
		"bytes of heap a source at most":       {float64(out.peak) / sources, mostPeak},
	} {
		t.Logf("%.1f %s", limit.got, what)
		if limit.got > limit.most {
			t.Errorf("%.1f %s, at most %.1f are meant to be", limit.got, what, limit.most)
		}
	}
}

// inUse returns how many bytes of the heap are in use.
func inUse() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc) //nolint:gosec // a heap has fewer
}

// counted is an output that keeps nothing and counts what it gets. Now and then it
// looks how much of the heap is in use.
type counted struct {
	testing.TB
	files, bytes int
	source       int // bytes of the pages of sources
	longest      string
	length       int
	start, peak  int64
	unlooked     int
}

// lookEvery is after how many bytes it looks.
const lookEvery = 4 << 20

func (c *counted) Write(name string, data []byte) error {
	return c.Stream(name, func(w io.Writer) error { _, err := w.Write(data); return err })
}

func (c *counted) Stream(name string, content func(io.Writer) error) error {
	f := &countedFile{counted: c}
	err := content(f)
	c.files++
	c.bytes += f.size
	if path.Dir(name) == "sumber" && !strings.HasPrefix(path.Base(name), "index") {
		c.source += f.size
	}
	if path.Ext(name) == ".html" && f.size > c.length {
		c.longest, c.length = name, f.size
	}
	return err
}

type countedFile struct {
	*counted
	size int
}

func (f *countedFile) Write(p []byte) (int, error) {
	f.size += len(p)
	if f.unlooked += len(p); f.unlooked > lookEvery {
		f.unlooked, f.peak = 0, max(f.peak, inUse()-f.start)
	}
	return len(p), nil
}

func (c *counted) Reuse(string) bool            { return false }
func (c *counted) Commit() (site.Result, error) { return site.Result{}, nil }
func (c *counted) Abort() error                 { return nil }
func (c *counted) Files() []outdir.File         { return nil }
