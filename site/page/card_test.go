package page

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"berkas/site/page/internal/render"
)

func TestEveryPreviewHasOneCardAndEveryCardALink(t *testing.T) {
	promised := 0
	for _, rights := range []string{"full", "excerpts", "link"} {
		f := harbour().replace(t, "content/sources/koran-2020-05-03.md", "siglum: A", "siglum: A\nrights: "+rights)
		for _, p := range rendered(t, f, Config{}) {
			links := p.attrs("[data-preview]", "data-preview")
			promised += len(links)
			slices.Sort(links)
			cards := p.attrs("body > template", "id")
			slices.Sort(cards)
			if links = slices.Compact(links); !slices.Equal(links, cards) {
				t.Errorf("%s, %s: links promise %q, cards are %q", p.path, rights, links, cards)
			}
		}
	}
	if promised < 100 {
		t.Errorf("only %d links have a preview", promised)
	}
}

func TestLinksToEntriesAndParagraphsHavePreviews(t *testing.T) {
	for _, p := range look(t) {
		if len(p.all(`meta[http-equiv="refresh"]`)) > 0 || p.path == "cetak.html" {
			continue // nobody gets to hover there, or everything is on the page
		}
		for _, href := range p.attrs(`a.ref:not([data-preview]), a.entity:not([data-preview])`, "href") {
			if path.Join(path.Dir(p.path), href) != p.path {
				t.Errorf("%s: the link to %s has no preview", p.path, href)
			}
		}
	}
}

func TestCardsSayWhatLinksLeadTo(t *testing.T) {
	all := look(t)
	p := all.page(t, "topik/tarif.html")
	p.has("#card-dewi-lestari .kind.k-person", "Orang")
	p.has("#card-dewi-lestari .name", "Dewi Lestari")
	p.has("#card-dewi-lestari", "Gubernur Nusa, sejak 1 Januari 2020")
	p.has("#card-dewi-lestari .meta", "sebutan")
	p.count(1, "#card-dewi-lestari .strip")
	p.has("#card-A2 .kind.k-source", "Sumber A, paragraf 2")
	p.has("#card-A2 .meta", "Koran Kita, 3 Mei 2020")
	if got := p.attrs("#card-A2 a", "href"); !slices.Equal(got, []string{"../sumber/koran-2020-05-03.html#p2"}) {
		t.Errorf("the card leads to %q", got)
	}
	all.page(t, "sumber/koran-2020-05-03.html").has("#card-pertemuan", "2 Mei 2020 (disimpulkan), Labuan")
	all.page(t, "index.html").has("#card-A1 blockquote", "Gubernur Dewi Lestari menemui Arman Wijaya")
}

func TestCardsKeepToRights(t *testing.T) {
	const name = "content/sources/koran-2020-05-03.md"
	for rights, want := range map[string]string{"excerpts": "Dewi Lestari", "link": "[…]"} {
		p := rendered(t, harbour().replace(t, name, "siglum: A", "siglum: A\nrights: "+rights), Config{}).page(t, "index.html")
		p.has("#card-A1 blockquote", want)
		for _, words := range p.texts("#card-A1") {
			if strings.Contains(words, "kemudian pulang") && rights == "link" {
				t.Errorf("%s: the card says %q", rights, words)
			}
		}
	}
}

func TestLongParagraphsAreCutInCards(t *testing.T) {
	f := harbour().replace(t, "content/sources/koran-2020-05-03.md", "Dewi kemudian pulang.", strings.Repeat("Dewi kemudian pulang. ", 40))
	for _, words := range rendered(t, f, Config{}).page(t, "index.html").texts("#card-A1 blockquote") {
		if n := len([]rune(words)); n > render.MaxCardWords+len(" …") || n < render.MaxCardWords/2 || !strings.HasSuffix(words, " …") {
			t.Errorf("%d characters: %s", n, words)
		}
	}
}

// linkingTo is a dossier with a topic whose page links to n paragraphs.
func linkingTo(n int) files {
	var article, links strings.Builder
	for i := range n {
		fmt.Fprintf(&article, "Hari ke-%d.\n\n", i+1)
		fmt.Fprintf(&links, "[[koran#p%d]] ", i+1)
	}
	return files{
		"content/dossier.yaml":     "title: Panjang\ndescription: Satu sumber.\nlanguage: id\nrights: full\n",
		"content/sources/koran.md": "---\ntitle: Kabar\nsiglum: A\ndate: 2020\n---\n\n" + article.String(),
		"content/topics/hari.md":   "---\ntitle: Hari\n---\n\nHari demi hari: " + links.String() + "\n",
	}
}

func TestPagesThatLinkToTooMuchHaveNoCards(t *testing.T) {
	full := rendered(t, linkingTo(render.MaxCards), Config{}).page(t, "topik/hari.html")
	full.count(render.MaxCards, "template")
	over := rendered(t, linkingTo(render.MaxCards+1), Config{}).page(t, "topik/hari.html")
	over.count(render.MaxCards+1, "#summary .ref")
	over.lacks("template, [data-preview]")
}
