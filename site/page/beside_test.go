package page

import (
	"strings"
	"testing"
)

func TestNotesBesideATextAreHeardAfterIt(t *testing.T) {
	p := rendered(t, harbour(), Config{}).page(t, "sumber/warta-2020-05-04.html")
	owned := p.attrs(".source-text ~ [role=group]", "aria-owns")
	if len(owned) != 1 {
		t.Fatalf("%d groups own notes", len(owned))
	}
	ids := strings.Fields(owned[0])
	p.count(len(ids), ".para__notes")
	for _, id := range ids {
		p.count(1, ".para__notes#"+id)
	}
}
