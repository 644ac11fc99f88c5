package page

import (
	"strings"
	"testing"
)

// TestWhoIsNamedOnceIsToldOnce: with the paragraph, in place of five sections that
// would each tell it again; a third mention brings them back.
func TestWhoIsNamedOnceIsToldOnce(t *testing.T) {
	f := bonded()
	f["content/people/dedi.md"] = "---\nname: Dedi Firmansyah\nsummary: Ia hadir.\n---\n\nDedi Firmansyah hadir dalam rapat. [[kabar#p3]]\n"
	f["content/topics/tarif.md"] = "---\ntitle: Tarif\n---\n\nDedi Firmansyah hadir dalam rapat, dan Ani Lestari. [[kabar#p3]]\n"
	p := rendered(t, f, Config{}).page(t, "orang/dedi.html")
	p.lacks("section#events, #company, section#backlinks, #ties, .toc, .lede")
	p.count(1, "#mentions figure")
	p.has("#mentions blockquote", "Dalam rapat tarif, Ani Lestari bertemu Dedi Firmansyah pada 4 Mei 2020.")
	p.has("#mentions blockquote b", "Dedi Firmansyah")
	p.count(1, "#mentions blockquote a.k-person")
	p.has("#mentions figcaption", "Penerbit tidak tercantum 5 Mei 2020 A¶3")
	p.has("#mentions .list", "Rapat tarif4 Mei 2020")
	p.has("#mentions .plain", "Tarif")
	text := strings.Join(p.texts("main"), "")
	if n := strings.Count(text, "bertemu Dedi"); n != 1 {
		t.Errorf("the paragraph is told %d times: %s", n, text)
	}
	f["content/sources/lagi.md"] = "---\ntitle: Lagi\nsiglum: B\ndate: 2021\n---\n\nDedi Firmansyah.\n\nDedi Firmansyah.\n"
	often := rendered(t, f, Config{}).page(t, "orang/dedi.html")
	often.has(".lede", "Ia hadir.")
	often.count(3, "#mentions .kwic li")
	often.count(1, "#events li")
}

// TestWhoSpeaksInPassingIsNotQuotedTwice: the paragraph of a quotation is not shown
// again, only who else stands in it.
func TestWhoSpeaksInPassingIsNotQuotedTwice(t *testing.T) {
	f := bonded()
	f["content/sources/kata.md"] = "---\ntitle: Kata\nsiglum: B\ndate: 2021\nquotes:\n  - {text: Tarif naik, by: eka, paragraph: 1}\n---\n\nKepada Cici Wijaya, Eka Putri berkata, “Tarif naik”.\n"
	f["content/people/eka.md"] = "---\nname: Eka Putri\n---\n"
	p := rendered(t, f, Config{}).page(t, "orang/eka.html")
	p.count(1, "#said figure")
	p.lacks("#mentions figure")
	p.has("#mentions .topics-line", "Cici Wijaya")
}

// TestAParagraphWithoutEndIsNotShownWhole: a page of many thousand names in one
// paragraph would else have it many thousand times.
func TestAParagraphWithoutEndIsNotShownWhole(t *testing.T) {
	f := bonded()
	f["content/sources/kabar.md"] += "\n" + strings.Repeat("Kalimat lain berdiri di sini. ", 100) + "Gita Sari datang.\n"
	f["content/people/gita.md"] = "---\nname: Gita Sari\n---\n"
	p := rendered(t, f, Config{}).page(t, "orang/gita.html")
	p.has("#mentions blockquote", "Gita Sari datang.")
	if n := len(p.texts("#mentions blockquote")[0]); n > 300 {
		t.Errorf("%d bytes of the paragraph are shown", n)
	}
}
