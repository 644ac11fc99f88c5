package page

import (
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
