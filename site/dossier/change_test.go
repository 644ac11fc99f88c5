package dossier

import (
	"fmt"
	"strings"
	"testing"
)

// changed is a dossier in which things entered and were corrected.
var changed = small.with(files{
	"content/dossier.yaml":            small["content/dossier.yaml"] + "rights: full\ncorrections: [{date: 2024-05-04, what: Pokok kedua ditarik.}]\n",
	"content/people/dewi-lestari.md":  "---\nname: Dewi Lestari\nadded: 2024-05-03\ncorrections:\n  - {date: 2024-05-03, what: Jabatannya salah., was: Ketua, now: Anggota}\n  - {date: 2024-05-03, what: Namanya salah.}\n---\n",
	"content/people/sukarno-hatta.md": "---\nname: Sukarno Hatta\n---\n",
	"content/sources/koran.md": `---
title: Kabar
siglum: A
date: 2023-04-17
added: 2024-05-05
corrections: [{date: 2024-05-02, what: "Ejaan “Lestary” diperbaiki.", was: 70 persen}]
quotes:
  - {text: Kami siap, by: dewi-lestari}
  - {text: Ia pulang, corrections: [{date: 2024-05-06, what: Pembicaranya bukan Hatta.}]}
---
“Kami siap,” kata Dewi Lestari. Ia pulang.
`,
})

// TestReadersAreToldWhatChanged: the newest first, and each by an anchor of its own.
func TestReadersAreToldWhatChanged(t *testing.T) {
	d := load(t, changed)
	var got []string
	for _, c := range d.Changes() {
		line := c.Date.Text
		if c.Of != nil {
			line += " " + c.Of.Slug
		}
		if c.Quote != nil {
			line += fmt.Sprintf("#q%d", c.Quote.N)
		}
		if c.Correction != nil {
			line += " " + c.Correction.ID
		}
		got = append(got, line)
	}
	want := `2024-05-06 koran#q2 q2-correction-2024-05-06
2024-05-05 koran
2024-05-04 correction-2024-05-04
2024-05-03 dewi-lestari correction-2024-05-03
2024-05-03 dewi-lestari correction-2024-05-03-2
2024-05-03 dewi-lestari
2024-05-02 koran correction-2024-05-02`
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
	c := d.Lookup("dewi-lestari").Corrections[0]
	if c.What != "Jabatannya salah." || c.Was != "Ketua" || c.Now != "Anggota" {
		t.Errorf("%+v", c)
	}
}
