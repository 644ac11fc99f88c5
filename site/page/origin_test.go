package page

import (
	"fmt"
	"strings"
	"testing"
)

// heard is a dossier in which two sources print one voice, one of them by an agency that
// the passage names, and one source has another.
func heard() files {
	return files{
		"content/dossier.yaml":             "title: Kabar\ndescription: Dari siapa.\nlanguage: id\nrights: full\npoints:\n  - {text: \"Kapal datang. [[satu#q1]] [[dua#q1]]\", short: Kapal datang}\n  - \"Tarif turun. [[satu#p2]]\"\n  - \"Dua orang bicara. [[satu#q1]] [[dua#q2]] [[dua#p3]]\"\n",
		"content/people/ani.md":            "---\nname: Ani Lestari\n---\n",
		"content/people/budi.md":           "---\nname: Budi Santoso\n---\n",
		"content/organisations/reuters.md": "---\nname: Reuters\ntype: media\n---\n",
		"content/topics/kapal.md":          "---\ntitle: Kapal\n---\n",
		"content/claims/datang.md":         "---\ntitle: Kapal datang\ntopics: [kapal]\n---\n",
		"content/sources/satu.md":          "---\ntitle: Satu\nsiglum: A\ndate: 2020-01-02\nvia: Antara\nurl: https://example.org/1\nquotes:\n  - {text: \"Kapal akan datang besok pagi,\", by: ani, topics: [kapal], claim: datang}\n---\n\n“Kapal akan datang besok pagi,” kata Ani Lestari.\n\nTarif turun.\n",
		"content/sources/dua.md":           "---\ntitle: Dua\nsiglum: B\ndate: 2020-01-03\nurl: https://example.org/2\nquotes:\n  - {text: \"Kapal akan datang besok pagi,\", by: ani, relay: reuters, attribution: lapor Reuters, topics: [kapal], claim: datang}\n  - {text: Kami menunggu, by: budi, topics: [kapal], claim: datang}\n  - {text: Hujan turun, topics: [kapal], claim: datang}\n---\n\n“Kapal akan datang besok pagi,” kata Ani Lestari, lapor Reuters.\n\n“Kami menunggu,” kata Budi Santoso.\n\nHujan turun di pelabuhan.\n",
	}
}

func TestTwoSourcesAreNotTwoVoices(t *testing.T) {
	all := rendered(t, heard(), Config{})
	for _, path := range []string{"klaim/datang.html", "topik/kapal.html"} {
		p := all.page(t, path)
		p.has("#origin header .voices--many", "2 sumber, 2 suara, narasi")
		p.count(1, "#origin svg circle.fill-solid")
		p.count(2, "#origin svg circle.fill-hollow")
		p.has("#origin svg text.bold", "2 sumber, 1 suara")
		p.has("#origin svg text", "sama kata demi kata")
		p.has("#origin svg text", "Antara, seluruh teks A")
		p.has("#origin .strands > li:first-child", "Ani Lestari1 butir, 2 sumber")
		p.has("#origin .strands > li:last-child .voice", "Tanpa pembicara")
		p.has("#origin .strands .way", "lewat Reuters → B¶1")
		p.has("#origin .strands .way--unnamed", "perantara tidak disebut → B¶2")
		p.has("#relays summary", "4 jalur")
		p.has("#relays tr.same", "Reuterslapor Reuters cocokB¶1")
		p.count(4, "#relays tbody tr")
	}
}

func TestKeyPointsCountTheVoicesTheyCite(t *testing.T) {
	p := rendered(t, heard(), Config{}).page(t, "index.html")
	if got := strings.Join(p.texts("#key-points .voices"), "; "); got != "2 sumber, 1 suara; 1 sumber; 2 sumber, 2 suara" {
		t.Errorf("key points have %s", got)
	}
	p.has("#origin svg a[href='#point-1'] text", "Kapal datang")
	p.has("#origin svg a[href='#point-3'] text", "Pokok 3")
	p.count(3, "#origin svg circle.node[cx='560']") // a point stands there once, whoever says it
	p.count(1, "#origin svg text.serif:contains('Pokok 3')")
	p.has("#origin", "1 dari 3 butir merujuk satu sumber saja.")
	p.has("#origin .strands > li:last-child .voice", "Pokok 3")
	p.has("#origin .strands > li:last-child li:last-child", "Paragraf dirujuk utuh")
	p.count(3, "#relays tr.same")
	p.count(1, "#key-points li#point-3")
	whole := heard().replace(t, "content/dossier.yaml", "[[satu#q1]] [[dua#q1]]", "[[satu#p1]]").replace(t, "content/dossier.yaml", "[[satu#q1]] [[dua#q2]]", "")
	rendered(t, whole, Config{}).page(t, "index.html").lacks("#origin")
}

// TestOriginIsBoundAndLeadsToTheRest: of 5 to 5,000 statements no more strands are drawn
// than fit, each leads to a paragraph that is there, and what is left out is counted and
// led to.
func TestOriginIsBoundAndLeadsToTheRest(t *testing.T) {
	for _, n := range []int{5, 24, 25, 500, 5000} {
		f := heard()
		var quotes, text strings.Builder
		for i := range n {
			fmt.Fprintf(&quotes, "  - {text: \"Ucapan ke-%dx tentang kapal\", by: [ani, budi, reuters][0], topics: [kapal], claim: datang}\n", i)
			fmt.Fprintf(&text, "Ani Lestari berkata: “Ucapan ke-%dx tentang kapal.”\n\n", i)
		}
		f["content/sources/tiga.md"] = "---\ntitle: Tiga\nsiglum: C\ndate: 2020-01-04\nurl: https://example.org/3\nquotes:\n" + strings.ReplaceAll(quotes.String(), "[ani, budi, reuters][0]", "ani") + "---\n\n" + text.String()
		all := rendered(t, f, Config{})
		p, there := all.page(t, "klaim/datang.html"), map[string]bool{}
		for _, id := range all.page(t, "sumber/tiga.html").attrs("[id]", "id") {
			there["../sumber/tiga.html#"+id] = true
		}
		strands := p.attrs("#origin svg a:has(.sigla-box)", "href")
		if len(strands) == 0 || len(strands) > drawnStrands {
			t.Errorf("%d statements: %d strands", n, len(strands))
		}
		for _, href := range strands {
			if strings.Contains(href, "tiga") && !there[href] {
				t.Errorf("%s is not there", href)
			}
		}
		left := p.texts("#origin svg a[href='#relays']")
		if (n+4 > drawnStrands) != (len(left) > 0) {
			t.Errorf("%d statements: what is not drawn is said as %q", n, left)
		}
		rows := len(p.all("#relays tbody tr"))
		if rows > 2*listedPoints {
			t.Errorf("%d statements: %d rows", n, rows)
		}
		if n+3 > listedPoints {
			p.has("#relays a[href='#statements']", "butir lainnya")
		}
	}
}

func TestAPointOfManySourcesShowsThreeStrandsAndCountsTheRest(t *testing.T) {
	f := heard()
	for i := range 7 {
		f[fmt.Sprintf("content/sources/lagi%d.md", i)] = fmt.Sprintf("---\ntitle: Lagi %d\nsiglum: %s\ndate: 2020-02-0%d\nurl: https://example.org/x%d\nquotes:\n  - {text: \"Kapal akan datang besok pagi,\", by: ani, topics: [kapal], claim: datang}\n---\n\n“Kapal akan datang besok pagi,” kata Ani Lestari.\n", i, siglum(i+2), i+1, i)
	}
	p := rendered(t, f, Config{}).page(t, "klaim/datang.html")
	p.has("#origin svg a[href='#relays'] text", "+6 lainnya")
	p.count(3+2, "#origin svg a:has(.sigla-box)")
	p.has("#origin svg text.bold", "9 sumber, 1 suara")
}
