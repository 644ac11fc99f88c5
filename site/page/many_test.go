package page

import (
	"fmt"
	"strings"
	"testing"
)

// crowded is a dossier with n sources that all name one person many times and
// have a say on one event.
func crowded(n int) files {
	f := files{
		"content/dossier.yaml":   "title: Ramai\ndescription: Banyak sumber.\nlanguage: id\nrights: full\n",
		"content/people/raka.md": "---\nname: Raka\n---\n",
	}
	var says strings.Builder
	for i := range n {
		slug := fmt.Sprintf("koran-%d", i)
		f["content/sources/"+slug+".md"] = fmt.Sprintf("---\ntitle: Kabar %d\nsiglum: %s\ndate: 2020-%02d-01\nevents: [rapat]\n---\n\n%s\n",
			i, siglum(i), i%12+1, strings.Repeat("Raka datang. ", 9))
		fmt.Fprintf(&says, "      - {source: %s#p1, text: begitu}\n", slug)
	}
	f["content/events/rapat.md"] = "---\ntitle: Rapat\ndate: 2020\naccounts:\n  - fact: Hal\n    agreement: same\n    says:\n" + says.String() + "---\n"
	return f
}

// siglum returns the i-th source letter: A … Z, AA ….
func siglum(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return siglum(i/26-1) + siglum(i%26)
}

func TestManySourcesAreSummedUp(t *testing.T) {
	all := rendered(t, crowded(30), Config{})
	p := all.page(t, "orang/raka.html")
	p.count(1, "dl.data svg.bars .bar")
	p.lacks(".strip")
	if got := p.attrs("dl.data svg.bars", "aria-label"); len(got) != 1 || !strings.Contains(got[0], "30 dari 30 sumber") {
		t.Errorf("the strip reads %q", got)
	}
	p.count(0, ".sigla")
	p.has(".site-footer", "Semua 30 sumber")
	p.has("#mentions .note", "270 sebutan di 30 sumber")
	p.count(7, "#mentions h3")
	p.count(7*maxBelowSource, "#mentions > .kwic > li")
	p.has("#mentions details summary", fmt.Sprintf("%d sebutan lainnya", 9-maxBelowSource))
}

func TestManyAccountsAreStacked(t *testing.T) {
	all := rendered(t, crowded(maxColumns), Config{})
	all.page(t, "peristiwa/rapat.html").count(1, "#accounts table")
	p := rendered(t, crowded(maxColumns+1), Config{}).page(t, "peristiwa/rapat.html")
	p.lacks("#accounts table")
	p.count(maxColumns+1, "#accounts li")
}

func TestLongRowsOfReferencesAreCut(t *testing.T) {
	p := rendered(t, crowded(30), Config{}).page(t, "linimasa.html")
	p.count(maxRow, ".timeline .entry .ref")
	p.has(".timeline .entry", "+22 rujukan")
}
