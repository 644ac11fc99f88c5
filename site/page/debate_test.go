package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// disputed is the harbour with a second claim, on which its country is not quoted.
func disputed(t *testing.T) files {
	return harbour().with(files{"content/claims/izin-sulit.md": "---\ntitle: Izin sulit didapat\nabout: [nusa]\nstatus: unverified\nsummary: Kata Arman.\n---\n"}).
		replace(t, wartaFile, "  - text: nelayan akan rugi besar\n", "  - {text: berkemeja biru, by: arman-wijaya, date: 2020-05-04, claim: izin-sulit, stance: asserts}\n  - text: nelayan akan rugi besar\n")
}

func TestHomeShowsTheDebateInOnePicture(t *testing.T) {
	f := disputed(t).replace(t, "content/dossier.yaml", "language: id", "language: id\nfinding: Tarif *dibela*, izin tidak dijawab. [[koran-2020-05-03#p1]]")
	all := rendered(t, f, Config{})
	p := all.page(t, "index.html")
	p.has("#debate .kicker", "Perdebatan dalam satu gambar")
	p.has("#debate h2", "Tarif dibela, izin tidak dijawab. A¶1")
	if got := p.texts("#debate svg text.bold"); !slices.Equal(got, []string{"Mei 2020", "Tarif baru merugikan nelayan", "Izin sulit didapat"}) {
		t.Errorf("periods and claims: %q", got)
	}
	p.has("#debate svg text", "Nusa tidak dikutip")
	p.count(1, "#debate svg a[href='klaim/izin-sulit.html']")
	p.has("#debate svg a title", "Arman Wijaya, Menyatakan, 4 Mei 2020, Sumber B, paragraf 2")
	if svg, table := p.attrs("#debate svg a[href^='sumber/']", "href"), p.attrs("#debate .marks td a", "href"); len(svg) != 3 || !slices.Equal(svg, table) {
		t.Errorf("the figure leads to %q, the tables to %q", svg, table)
	}
	if got := p.texts("#debate .compact tbody tr"); !slices.Equal(got, []string{
		"Tarif baru merugikan nelayanDiperdebatkan 2AB", "Izin sulit didapatBelum dibuktikan atau dijawab di sini Kata Arman.1AB",
	}) {
		t.Errorf("the table: %q", got)
	}
	look(t).page(t, "index.html").lacks("#debate .kicker")
}

func TestEveryMarkOfTheDebateLeadsToAPassageThatIsThere(t *testing.T) {
	all := rendered(t, disputed(t), Config{})
	for _, at := range []string{"index.html", "klaim/izin-sulit.html", claimPath} {
		for _, href := range all.page(t, at).attrs("#debate svg a[href*='#q'], #over-time svg a[href*='#q']", "href") {
			path, id, _ := strings.Cut(strings.TrimPrefix(href, "../"), "#")
			all.page(t, path).count(1, "[id='"+id+"']")
		}
	}
}

func TestDebateIsOfTheClaimsOnWhichMostIsSaid(t *testing.T) {
	f := disputed(t)
	for i := range maxDebate {
		f[fmt.Sprintf("content/claims/klaim-%d.md", i)] = fmt.Sprintf("---\ntitle: Klaim ke-%d\n---\n", i)
	}
	p := rendered(t, f, Config{}).page(t, "index.html")
	p.count(maxDebate, "#debate .compact tbody tr")
	p.has("#debate .compact tr:first-child", "Tarif baru merugikan nelayan")
	p.has("#debate .note a", "Semua 8 klaim")
	p.count(2, "#debate .marks tbody:has([scope='row'])")

	rendered(t, tied(3), Config{}).page(t, "index.html").lacks("#debate")
}
