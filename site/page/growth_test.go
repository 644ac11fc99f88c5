package page

import (
	"fmt"
	"io"
	"runtime"
	"testing"
)

// TestTwiceTheSourcesAreTwiceTheWork: what rendering every page allocates grows
// as the dossier does. Lists of one name grow with it; how many pages they fill
// must not multiply the work.
func TestTwiceTheSourcesAreTwiceTheWork(t *testing.T) {
	small, large := rendering(t, 300), rendering(t, 600)
	if growth := float64(large) / float64(small); growth > 2.1 {
		t.Errorf("pages of twice the sources allocate %.2f times as often: %d and %d", growth, small, large)
	}
}

// rendering counts the allocations of planning and rendering all pages of a
// dossier in which everything names one person.
func rendering(t *testing.T, sources int) uint64 {
	t.Helper()
	d, err := read(crowded(sources))
	if err != nil {
		t.Fatal(err)
	}
	proofs := proved(d)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	plan, err := Make(d, proofs, Config{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range plan.Pages {
		if err := p.Render(io.Discard); err != nil {
			t.Fatal(err)
		}
	}
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs
}

// TestTwiceTheThingsAreTwiceThePlan: no list of one thing is found by looking
// through all there are. A copy of all claims for each topic was most of a plan.
func TestTwiceTheThingsAreTwiceThePlan(t *testing.T) {
	small, large := planning(t, 500), planning(t, 1000)
	if growth := float64(large) / float64(small); growth > 2.2 {
		t.Errorf("the plan of twice the things takes %.2f times the memory: %d and %d bytes", growth, small, large)
	}
}

// planning counts the bytes that are allocated while the pages of a dossier of n
// topics, claims and events are planned.
func planning(t *testing.T, n int) uint64 {
	t.Helper()
	f := populous(1)
	for i := range n {
		f[fmt.Sprintf("content/topics/t%04d.md", i)] = fmt.Sprintf("---\ntitle: Topik %d\n---\n", i)
		f[fmt.Sprintf("content/claims/c%04d.md", i)] = fmt.Sprintf("---\ntitle: Klaim %d\ntopics: [t%04d]\n---\n", i, i)
		f[fmt.Sprintf("content/events/e%04d.md", i)] = fmt.Sprintf("---\ntitle: Rapat %d\ndate: 2020\nevidence: [koran#p1]\n---\n", i)
	}
	f["content/pages/tentang.md"] = "---\ntitle: Tentang\n---\n"
	d, err := read(f)
	if err != nil {
		t.Fatal(err)
	}
	proofs := proved(d)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := Make(d, proofs, Config{}); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
