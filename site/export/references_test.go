package export

import (
	"testing"
	"testing/fstest"
)

// TestReferencesLeaveNoGaps: what is left of a text reads as it was meant.
func TestReferencesLeaveNoGaps(t *testing.T) {
	for body, want := range map[string]string{
		"Naik. [[b#p1]] [[b#p1]] Lalu turun. [[b#p1]]":  "Naik. Lalu turun.",
		"Naik [[b#p1]], lalu turun[[b#p1]].":            "Naik, lalu turun.",
		"[[b#p1]] Naik [[b#p1-silent]]":                 " Naik",
		"Kata [[b|koran itu]] [[b#p1]] *naik* [[b#p1]]": "Kata koran itu naik",
		"é [[b#p1]] 😀  dua spasi":                       "é 😀  dua spasi",
		"Tanpa rujukan.":                                "Tanpa rujukan.",
	} {
		d := load(t, fstest.MapFS{
			"content/dossier.yaml": nothing["content/dossier.yaml"],
			"content/pages/a.md":   {Data: []byte("---\ntitle: A\n---\n" + body + "\n")},
			"content/sources/b.md": {Data: []byte("---\ntitle: B\nsiglum: B\ndate: 2020\nrights: full\n---\nIsi.\n")},
		})
		if got := texts(d.Pages[0].Body)[0]; got != want {
			t.Errorf("%s\nis %q, want %q", body, got, want)
		}
	}
}
