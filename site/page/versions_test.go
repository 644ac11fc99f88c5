package page

import (
	"slices"
	"strings"
	"testing"
)

// retold is the harbour with two sources that print one utterance in other words.
func retold(more ...string) files {
	source := func(siglum, date, words, more string) string {
		return "---\ntitle: Kabar " + siglum + "\nsiglum: " + siglum + "\ndate: " + date + "\nquotes:\n  - {text: \"" + words +
			"\", by: dewi-lestari, event: pertemuan, claim: tarif-merugikan, stance: denies" + more + "}\n---\n\nDewi Lestari: “" + words + "”\n"
	}
	return harbour().with(files{
		"content/sources/kabar-c.md": source("C", "2020-05-05", "Pelabuhan besar harus dibangun segera demi nelayan kecil", strings.Join(more, "")),
		"content/sources/kabar-d.md": source("D", "2020-05-06", "Pelabuhan yang besar harus kita dirikan demi nelayan", ""),
	})
}

func TestTwoVersionsOfAnUtteranceStandSideBySide(t *testing.T) {
	all := rendered(t, retold(), Config{})
	for _, at := range []string{"sumber/kabar-c.html", claimPath, "orang/dewi-lestari.html", "peristiwa/pertemuan.html"} {
		p := all.page(t, at)
		p.count(1, ".translations")
		if got := p.texts(".translations .shared"); !slices.Equal(got, []string{"Pelabuhan besar harus", "demi nelayan", "Pelabuhan", "besar harus", "demi nelayan"}) {
			t.Errorf("%s: both have %q", at, got)
		}
		if got := p.texts(".translations .own"); !slices.Equal(got, []string{"dibangun segera", "kecil", "yang", "kita dirikan"}) {
			t.Errorf("%s: one has %q", at, got)
		}
		p.has(".note", "Mungkin satu ucapan dalam dua versi: 5 kata sama menurut urutan, dari 8 dan 8; yang bergaris bawah hanya ada di satu.")
	}
	look(t).page(t, claimPath).lacks(".translations")
}

func TestNoStatementStandsTwiceOnAClaimsPage(t *testing.T) {
	p := rendered(t, retold(), Config{}).page(t, claimPath)
	p.count(4, "#statements .verbatim")
	p.count(3, "#statements tbody tr")
	p.count(4, "#statements td .verified")
	if ids := p.attrs("#statements p[id]", "id"); len(ids) != 4 || len(slices.Compact(slices.Sorted(slices.Values(ids)))) != 4 {
		t.Errorf("anchors: %q", ids)
	}
	for _, ref := range []string{"C¶1", "D¶1"} {
		if n := strings.Count(strings.Join(p.texts("#statements .ref"), " "), ref); n != 1 {
			t.Errorf("%s stands %d times", ref, n)
		}
	}
}

func TestVersionsThatTakeOtherPositionsKeepTheirRows(t *testing.T) {
	f := retold().replace(t, "content/sources/kabar-d.md", "stance: denies", "stance: context")
	p := rendered(t, f, Config{}).page(t, claimPath)
	p.count(4, "#statements tbody tr")
	p.has("#statements td.wide", "Serupa: D¶1")
}

func TestWhatIsShownInTranslationIsNotCompared(t *testing.T) {
	for translation, want := range map[string]int{"": 1, ", translation: {text: A big harbour, language: en, by: Meja}": 0} {
		f := retold(translation).replace(t, "content/dossier.yaml", "language: id", "language: en").
			replace(t, "content/sources/kabar-c.md", "siglum: C", "siglum: C\nlanguage: id")
		rendered(t, f, Config{}).page(t, "sources/kabar-c.html").count(want, ".translations")
	}
}
