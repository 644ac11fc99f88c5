package address_test

import (
	"testing"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/lang"
)

func TestFoldersAreNamedInTheLanguage(t *testing.T) {
	e := &dossier.Entry{Kind: dossier.KindPerson, Slug: "li-shangfu"}
	for tag, want := range map[string][3]string{
		"id": {"orang/li-shangfu.html", "orang/index.html", "orang/li-shangfu/kutipan.html"},
		"en": {"people/li-shangfu.html", "people/index.html", "people/li-shangfu/quotes.html"},
	} {
		l, _ := lang.For(tag)
		b := address.In(l)
		if got := [3]string{b.Entry(e), b.List(e.Kind), b.Below(e, l.Paths.Quotes)}; got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

func TestFreePagesStandAtTheRoot(t *testing.T) {
	l, _ := lang.For("id")
	if got := address.In(l).Entry(&dossier.Entry{Kind: dossier.KindPage, Slug: "tentang"}); got != "tentang.html" {
		t.Errorf("%q", got)
	}
}

func TestCitationLeadsToTheWordsItMeans(t *testing.T) {
	l, _ := lang.For("id")
	b := address.In(l)
	s := &dossier.Source{Entry: dossier.Entry{Kind: dossier.KindSource, Slug: "koran"}}
	p := &dossier.Paragraph{N: 4}
	for want, at := range map[string]dossier.Locator{
		"sumber/koran.html":    {Source: s},
		"sumber/koran.html#p4": {Source: s, Paragraph: p},
		"sumber/koran.html#q2": {Source: s, Paragraph: p, Quote: &dossier.Quote{N: 2}},
	} {
		if got := b.Citation(at); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestFirstPageOfAListHasNoNumber(t *testing.T) {
	for n, want := range map[int]string{1: "orang/index.html", 2: "orang/index-2.html", 12: "orang/index-12.html"} {
		if got := address.Numbered("orang/index.html", n); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
