package page

import (
	"fmt"
	"strings"
	"testing"
)

// TestCorrectionIsToldWhereItIsFollowed: on the page of what changed, and on the page
// of the thing, where the first leads to the second.
func TestCorrectionIsToldWhereItIsFollowed(t *testing.T) {
	all := rendered(t, harbour(), Config{})
	changes := all.page(t, "perubahan.html")
	changes.count(2, ".results > li")
	if got := changes.attrs(".results a", "href"); strings.Join(got, " ") != "orang/dewi-lestari.html#correction-2021-02-03 orang/dewi-lestari.html" {
		t.Errorf("it leads to %q", got)
	}
	changes.has(".results .note", "Dikoreksi 3 Februari 2021. Tahun jabatannya salah.Semula: sejak 2018Kini: sejak 2019")
	changes.has(".results .note", "Masuk berkas 1 Juni 2020")
	page := all.page(t, "orang/dewi-lestari.html")
	page.has("#correction-2021-02-03", "Dikoreksi 3 Februari 2021. Tahun jabatannya salah.Semula: sejak 2018Kini: sejak 2019")
	page.has("main > .wrapper > .note", "Masuk berkas 1 Juni 2020.")
	page.lacks("#correction-2021-02-03 .ref, #correction-2021-02-03 .verified") // no source bears it out
	if strings.Contains(all.page(t, "orang/arman-wijaya.html").source, "Dikoreksi") {
		t.Error("another page says so too")
	}
}

// TestQuotationIsCorrectedOnItsSourcesPage, and the dossier on the home page.
func TestQuotationIsCorrectedOnItsSourcesPage(t *testing.T) {
	f := evidence().with(files{
		"content/dossier.yaml":   evidence()["content/dossier.yaml"] + "corrections: [{date: 2021-05-06, what: Pokok pertama salah.}]\n",
		"content/sources/dua.md": "---\ntitle: Dua\nsiglum: Z\ndate: 2021-05-01\nquotes:\n  - {text: Beras murah, corrections: [{date: 2021-05-07, what: Penuturnya salah.}]}\n---\nBeras murah.\n",
	})
	all := rendered(t, f, Config{})
	all.page(t, "sumber/dua.html").has("#q1-correction-2021-05-07", "(Z¶1). Penuturnya salah.")
	all.page(t, "index.html").has("#correction-2021-05-06", "Pokok pertama salah.")
	if got := all.page(t, "perubahan.html").attrs(".results a", "href"); strings.Join(got, " ") != "sumber/dua.html#q1-correction-2021-05-07 sumber/dua.html#q1 index.html#correction-2021-05-06" {
		t.Errorf("it leads to %q", got)
	}
}

// TestCorrectionOfAQuotationIsToldWhereItStands: on the pages of who says it and of the
// claim it is on, and in the claim's embed.
func TestCorrectionOfAQuotationIsToldWhereItStands(t *testing.T) {
	f := harbour().with(files{"content/sources/koran-2020-05-03.md": strings.Replace(harbour()["content/sources/koran-2020-05-03.md"], "  - text:", "  - corrections: [{date: 2021-05-07, what: Kata-katanya terpotong.}]\n    text:", 1)})
	all := rendered(t, f, Config{BaseURL: published})
	told := 0
	for path, p := range all {
		if strings.Contains(p.source, "Kata-katanya terpotong.") && !strings.HasPrefix(path, "sumber/") && path != "perubahan.html" {
			told++
			if strings.Contains(p.source, `id="q1-correction`) {
				t.Errorf("%s has an anchor of the source's page", path)
			}
		}
	}
	if told < 3 {
		t.Errorf("it is told on %d pages", told)
	}
}

// TestChangesWithoutAnyHaveNoPage: and nothing leads there.
func TestChangesWithoutAnyHaveNoPage(t *testing.T) {
	for path, p := range borneOut(t) {
		if path == "perubahan.html" || strings.Contains(p.source, "perubahan.html") {
			t.Errorf("%s of a dossier in which nothing changed", path)
		}
	}
}

// TestManyChangesAreOnSeveralPages, which begin where a year does.
func TestManyChangesAreOnSeveralPages(t *testing.T) {
	f := harbour()
	for i := range 250 {
		f[fmt.Sprintf("content/topics/hal-%d.md", i)] = fmt.Sprintf("---\ntitle: Hal %d\nadded: %d-01-01\n---\n", i, 2021+i%2)
	}
	all := rendered(t, f, Config{})
	total := 0
	for _, path := range []string{"perubahan.html", "perubahan-2.html"} {
		p := all.page(t, path)
		total += len(p.all(".results > li"))
		p.count(3, ".filters a") // 2022, 2021, 2020
	}
	if total != 252 {
		t.Errorf("%d changes stand on the pages", total)
	}
	all.page(t, "perubahan-2.html").has(".breadcrumb", "Perubahan")
}
