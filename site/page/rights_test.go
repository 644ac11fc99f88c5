package page

import (
	"strings"
	"testing"
)

func TestWhatRightsKeepBackReachesNoPage(t *testing.T) {
	const name = "content/sources/koran-2020-05-03.md"
	for _, c := range []struct {
		rights      string
		kept, shown []string
	}{
		{"excerpts", []string{"akhir tahun"}, []string{"Tarif ini adil bagi semua", "di Labuan kemarin pagi"}},
		{"link", []string{"harus membayar", "Sejak Januari", "kemudian pulang", "bersandar"}, []string{"Tarif ini adil bagi semua", "kemarin pagi"}},
	} {
		t.Run(c.rights, func(t *testing.T) {
			f := harbour().replace(t, name, "siglum: A", "siglum: A\nrights: "+c.rights)
			f = f.replace(t, "content/sources/warta-2020-05-04.md", "Menurut Kantor Pelabuhan, kapal yang bersandar di dermaga lama tetap harus membayar biaya tambahan sampai akhir tahun depan.", "Selesai.")
			all := rendered(t, f, Config{})
			for _, p := range all {
				for _, words := range c.kept {
					if strings.Contains(text(p.root), words) {
						t.Errorf("%s shows %q", p.path, words)
					}
				}
			}
			p := all.page(t, "sumber/koran-2020-05-03.html")
			for _, words := range c.shown {
				p.has("#p1 > p", words)
			}
			p.has(".omitted", "kata tidak dimuat]")
			p.has(".rights", "penerbitnya")
			p.has("#p1 #q1", "Tarif ini adil bagi semua")
			for _, n := range "123" { // of what is kept back too, for references to it
				p.has("#p"+string(n), "¶"+string(n))
			}
		})
	}
}

func TestNumbersAreExplainedByOneThatLeadsSomewhere(t *testing.T) {
	f := harbour().replace(t, "content/sources/koran-2020-05-03.md", "siglum: A", "siglum: K").with(files{"content/sources/awal-2020-01-01.md": `---
title: Awal
siglum: A
date: 2020-01-01
url: https://koran.example/awal
rights: link
quotes:
  - text: hujan deras
---

Kapal tiba.

Ada hujan deras.
`})
	rendered(t, f, Config{}).page(t, "cetak.html").has(".imprint a", "A¶2")
}
