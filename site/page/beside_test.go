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

func TestAnEventOfWhichOnlyEarlierSourcesTellIsShownAsStillToCome(t *testing.T) {
	later := func(date string) files {
		return eventful().with(files{"content/events/sidang.md": "---\ntitle: Sidang\ndate: " + date + "\ntopics: [tarif]\nevidence: [koran-2020-05-03#p1]\n---\n"})
	}
	all := rendered(t, later("2020-07-09"), Config{})
	all.page(t, "linimasa.html").has("#sidang .date", "belum terjadi saat sumbernya terbit")
	all.page(t, "linimasa.html").has("figcaption", "Segitiga kosong")
	all.page(t, "linimasa.html").count(1, "#timeline svg .hollow, figure svg .hollow")
	all.page(t, "peristiwa/sidang.html").has("dl.data dd", "belum terjadi saat sumbernya terbit")
	for _, date := range []string{"2020-05-03", "2020", "2020-07-09~"} { // the same day, and days that may be earlier
		rendered(t, later(date), Config{}).page(t, "linimasa.html").lacks("svg .hollow")
	}
}
