package page

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestEveryPageIsWhole(t *testing.T) {
	for _, p := range look(t) {
		p.count(1, "h1")
		p.count(1, "main")
		p.count(1, "head > title")
		ids := p.attrs("[id]", "id")
		slices.Sort(ids)
		if n := len(ids); n != len(slices.Compact(ids)) {
			t.Errorf("%s: an id stands twice", p.path)
		}
		if strings.Contains(p.source, "ZgotmplZ") || strings.Contains(p.source, "{{") {
			t.Errorf("%s: a template shows through", p.path)
		}
		p.lacks("[style], script:not([src]), [onclick]")
	}
}

func TestHeadingsLeaveNoLevelOut(t *testing.T) {
	for _, p := range look(t) {
		level := 0
		for _, n := range p.all("h1, h2, h3, h4, h5, h6") {
			next := int(n.Data[1] - '0')
			if next > level+1 {
				t.Errorf("%s: h%d %q follows h%d", p.path, next, text(n), level)
			}
			level = next
		}
	}
}

func TestPolicyOpensNothingToOtherHosts(t *testing.T) {
	for _, p := range look(t) {
		got := p.attrs(`meta[http-equiv="Content-Security-Policy"]`, "content")
		if len(got) != 1 || !strings.HasPrefix(got[0], "default-src 'none'; ") {
			t.Errorf("%s: the policy is %q", p.path, got)
		}
	}
}

func TestTimeElementsHoldDatesThatMachinesRead(t *testing.T) {
	date := regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)
	ranges := 0
	for _, p := range look(t) {
		for _, n := range p.all("time") {
			if !date.MatchString(attr(n, "datetime")) {
				t.Errorf("%s: datetime=%q", p.path, attr(n, "datetime"))
			}
		}
		for _, s := range p.texts(".timeline .date") {
			if strings.HasPrefix(s, "Jun–Jul 2019") {
				ranges++
			}
		}
	}
	if ranges == 0 {
		t.Error("the range is not shown")
	}
}

func TestCanonicalAddressNeedsABaseURL(t *testing.T) {
	bare := look(t).page(t, "orang/dewi-lestari.html")
	bare.lacks(`link[rel="canonical"], meta[property="og:url"]`)
	all := rendered(t, harbour(), Config{BaseURL: "https://example.org/berkas/"})
	for path, want := range map[string]string{
		"index.html":              "https://example.org/berkas/",
		"orang/index.html":        "https://example.org/berkas/orang/",
		"orang/dewi-lestari.html": "https://example.org/berkas/orang/dewi-lestari.html",
		"orang/dewi.html":         "https://example.org/berkas/orang/dewi-lestari.html",
	} {
		if got := all.page(t, path).attrs(`link[rel="canonical"]`, "href"); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

func TestNotFoundPageWorksAtAnyDepth(t *testing.T) {
	for base, want := range map[string]string{
		"":                             "css/berkas.css",
		"https://example.org/":         "/css/berkas.css",
		"https://example.org/berkas/":  "/berkas/css/berkas.css",
		"https://example.org/a%20b/c/": "/a%20b/c/css/berkas.css",
	} {
		p := rendered(t, harbour(), Config{BaseURL: base}).page(t, "404.html")
		if got := p.attrs(`link[rel="stylesheet"]:not([media])`, "href"); !slices.Equal(got, []string{want}) {
			t.Errorf("with %q: %q, want %q", base, got, want)
		}
		p.lacks(`link[rel="canonical"]`)
		p.has(".filters", "Beranda")
	}
}

func TestOldAddressLeadsToTheNewOne(t *testing.T) {
	p := look(t).page(t, "orang/dewi.html")
	if got := p.attrs(`meta[http-equiv="refresh"]`, "content"); !slices.Equal(got, []string{"0; url=../orang/dewi-lestari.html"}) {
		t.Errorf("refresh: %q", got)
	}
	if got := p.attrs(`meta[name="robots"]`, "content"); !slices.Equal(got, []string{"noindex"}) {
		t.Errorf("robots: %q", got)
	}
	p.has("main a", "Dewi Lestari")
}

func TestFooterNamesSourcesAndWhoToTell(t *testing.T) {
	p := look(t).page(t, "orang/dewi-lestari.html")
	p.has(".sigla li:first-child", "A: Koran Kita, 3 Mei 2020")
	p.has(".sigla li:last-child", "B: Penerbit tidak tercantum, 4 Mei 2020")
	links := p.attrs(".site-footer a", "href")
	for _, want := range []string{
		"https://example.org/redaksi/pelabuhan/edit/HEAD/content/people/dewi-lestari.md",
		"https://example.org/redaksi/pelabuhan/issues", "mailto:redaksi@example.org", "https://example.org/lisensi",
	} {
		if !slices.Contains(links, want) {
			t.Errorf("no link to %s in %q", want, links)
		}
	}
}

func TestPairOfNamesDoesNotBreakAtItsDash(t *testing.T) {
	p := look(t).page(t, "index.html")
	p.has("h1", "Timur–\u2060Barat")
	p.has("title", "Timur–Barat")
}

func TestTitleTheCuratorGaveStandsInBrackets(t *testing.T) {
	p := look(t).page(t, "sumber/warta-2020-05-04.html")
	p.has("h1", "[Nelayan menolak tarif]")
	p.has(".note", "Judul dalam kurung siku")
	p.has("dl.data", "Tidak tercantum")
	p.has("dl.data small", "Diduga Warta Laut.")
}

func TestFreePageStartsAtTheSitesRoot(t *testing.T) {
	p := look(t).page(t, "tentang.html")
	p.has("h2", "Cara kerja")
	if got := p.attrs(".prose a", "href"); !slices.Equal(got, []string{"index.html"}) {
		t.Errorf("links: %q", got)
	}
	if got := p.attrs(".prose img", "src"); !slices.Equal(got, []string{"static/peta.png"}) {
		t.Errorf("pictures: %q", got)
	}
}

func TestSiteSpeaksTheDossiersLanguage(t *testing.T) {
	all := rendered(t, harbour().replace(t, "content/dossier.yaml", "language: id", "language: en"), Config{})
	p := all.page(t, "people/dewi-lestari.html")
	if got := p.attrs("html", "lang"); !slices.Equal(got, []string{"en"}) {
		t.Errorf("lang: %q", got)
	}
	p.has(".nav", "Timeline")
	p.has("#q-A1 figcaption", "matches")
	all.page(t, "events/pertemuan.html").has("dl.data time", "Saturday, 2 May 2020")
}
