package page

import (
	"fmt"
	"slices"
	"testing"
)

// TestSuccessionsAreOfTheNearestOthers: whoever held an office again and again comes neither
// before nor after themselves, and of those who began together the first in the order of
// all is named.
func TestSuccessionsAreOfTheNearestOthers(t *testing.T) {
	f := harbour()
	holds := func(name string, years ...int) {
		roles := ""
		for _, year := range years {
			roles += fmt.Sprintf("  - {title: Syahbandar, from: %d}\n", year)
		}
		f["content/people/"+name+".md"] = "---\nname: Nama " + siglum(int(name[0]-'a')) + "\nroles:\n" + roles + "  - {title: Syahbandar}\n---\n"
	}
	holds("a", 2001, 2003, 2004)
	holds("b", 2002, 2006)
	holds("c", 2002)
	all := rendered(t, f, Config{})
	for name, want := range map[string][]string{
		"a": {"Nama BSesudahnya, sejak 2002 keterangan kurator", "Nama BSebelumnya, sejak 2002 keterangan kurator", "Nama BSesudahnya, sejak 2006 keterangan kurator", "Nama BSebelumnya, sejak 2002 keterangan kurator", "Nama BSesudahnya, sejak 2006 keterangan kurator"},
		"b": {"Nama ASebelumnya, sejak 2001 keterangan kurator", "Nama ASesudahnya, sejak 2003 keterangan kurator", "Nama ASebelumnya, sejak 2004 keterangan kurator"},
		"c": {"Nama ASebelumnya, sejak 2001 keterangan kurator", "Nama ASesudahnya, sejak 2003 keterangan kurator"},
	} {
		p := all.page(t, "orang/"+name+".html")
		var got []string
		who, notes := p.texts(".rail .box:contains('Menjabat') p:not(.note)"), p.texts(".rail .box:contains('Menjabat') p.note")
		for i := range who {
			got = append(got, who[i]+notes[i])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", name, got)
		}
	}
}
