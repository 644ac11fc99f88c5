package page

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"
)

// embeddable is a dossier whose site has an address, with a correction of a quotation.
func embeddable(t *testing.T) pages {
	f := harbour().replace(t, "content/sources/koran-2020-05-03.md", "    note: sambutan\n", "    note: sambutan\n    private: Kata yang tidak untuk dibaca siapa pun.\n    corrections: [{date: 2021-03-04, what: \"Semula <i>terpotong</i>.\", was: Tarif ini adil}]\n")
	return rendered(t, f, Config{BaseURL: "https://example.org/d/", Internal: true})
}

// TestEmbedProvesItselfElsewhere: the words, where they stand, by what the text is known
// that they were found in, and what was corrected since.
func TestEmbedProvesItselfElsewhere(t *testing.T) {
	p := embeddable(t).page(t, "tanam/koran-2020-05-03/q1.html")
	p.has("blockquote", "“Tarif ini adil bagi semua”")
	p.has("figcaption", "Dewi Lestari")
	p.has("figcaption .verified", "cocok")
	p.has("dl", "Dewi dan Arman bertemu. Koran Kita, 3 Mei 2020")
	p.has("dl", "A¶1, sumber A paragraf 1")
	p.has(".correction", "Dikoreksi 4 Maret 2021 (A¶1). Semula <i>terpotong</i>.Semula: Tarif ini adil")
	sum := load(t, harbour()).Lookup("koran-2020-05-03").Source().Sum()
	p.has("dl code", "sha256 "+sum[:8]+"…"+sum[60:])
	if got := p.attrs("blockquote", "cite"); got[0] != "https://example.org/d/sumber/koran-2020-05-03.html#q1" {
		t.Errorf("it cites %q", got)
	}
	if strings.Contains(p.source, "tidak untuk dibaca") {
		t.Error("it has what is private")
	}
}

// TestEmbedRunsNothing: no script, no style of its own, no picture, and a policy that
// lets in a style sheet alone.
func TestEmbedRunsNothing(t *testing.T) {
	embeds := 0
	for path, p := range embeddable(t) {
		if !strings.HasPrefix(path, "tanam/") {
			continue
		}
		embeds++
		p.lacks("script, style, img, iframe, object, form, [style], [onclick]")
		p.count(1, "link[rel=stylesheet]")
		policy := ""
		for _, n := range p.all("meta") {
			if n.DataAtom == atom.Meta && n.Attr[0].Val == "Content-Security-Policy" {
				policy = n.Attr[1].Val
			}
		}
		if policy != "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'" {
			t.Errorf("%s has the policy %q", path, policy)
		}
		if len(p.source) > 12_000 {
			t.Errorf("%s has %d bytes", path, len(p.source))
		}
	}
	if embeds < 5 {
		t.Errorf("there are %d embeds", embeds)
	}
}

// TestEmbedSaysHowToEmbedIt: HTML that names it and its size, and of a quotation HTML that
// quotes it, in which nothing of the text is markup.
func TestEmbedSaysHowToEmbedIt(t *testing.T) {
	all := embeddable(t)
	snippets := all.page(t, "tanam/koran-2020-05-03/q1.html").texts("pre code")
	frame := regexp.MustCompile(`^<iframe src="https://example\.org/d/tanam/koran-2020-05-03/q1\.html" title="[^"<]+" width="480" height="[1-9][0-9]{2}" loading="lazy"></iframe>$`)
	if len(snippets) != 2 || !frame.MatchString(snippets[0]) {
		t.Errorf("%q", snippets)
	}
	const cite = "https://example.org/d/sumber/koran-2020-05-03.html#q1"
	if want := `<blockquote cite="` + cite + `"><p>“Tarif ini adil bagi semua”</p></blockquote>`; !strings.HasPrefix(snippets[1], want) || !strings.HasSuffix(snippets[1], `<a href="`+cite+`">A¶1, Pelabuhan Timur–Barat</a></p>`) {
		t.Errorf("%s", snippets[1])
	}
	if got := frameSnippet(`https://e.example/"><script>`, `a"b<c>`, 3); got != `<iframe src="`+html.EscapeString(`https://e.example/"><script>`)+`" title="a&#34;b&lt;c&gt;" width="480" height="3" loading="lazy"></iframe>` {
		t.Errorf("%s", got)
	}
}

// TestPagesLeadToTheirEmbeds: of a source each quotation's, of a claim its positions, of a
// topic its events; and without an address there is neither.
func TestPagesLeadToTheirEmbeds(t *testing.T) {
	all := embeddable(t)
	for from, want := range map[string]string{
		"sumber/koran-2020-05-03.html": "../tanam/koran-2020-05-03/q1.html ../tanam/koran-2020-05-03/q2.html",
		"klaim/tarif-merugikan.html":   "../tanam/tarif-merugikan.html",
		"topik/tarif.html":             "../tanam/tarif.html",
		"orang/dewi-lestari.html":      "",
	} {
		var got []string
		for _, href := range all.page(t, from).attrs("main .note a", "href") {
			if strings.Contains(href, "tanam/") {
				got = append(got, href)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s leads to %q, want %q", from, got, want)
		}
	}
	for path, p := range look(t) {
		if strings.Contains(path, "tanam/") || strings.Contains(p.source, "tanam/") {
			t.Errorf("%s, of a site without an address", path)
		}
	}
}

// TestEmbedLeavesNoSideOut: however many statements come first that take the other.
func TestEmbedLeavesNoSideOut(t *testing.T) {
	f := harbour()
	quotes, body := "", ""
	for _, word := range []string{"satu", "dua", "tiga", "empat", "lima", "enam"} {
		quotes += "  - {text: Tarif merugikan " + word + ", claim: tarif-merugikan, stance: asserts}\n"
		body += "Tarif merugikan " + word + ".\n\n"
	}
	f["content/sources/gema.md"] = "---\ntitle: Gema\nsiglum: Z\ndate: 2020-01-01\nquotes:\n" + quotes + "---\n" + body
	p := rendered(t, f, Config{BaseURL: "https://example.org/d/"}).page(t, "tanam/tarif-merugikan.html")
	if got := strings.Join(p.texts("li b"), " "); !strings.Contains(got, "Membantah") || !strings.Contains(got, "Menyatakan") && !strings.Contains(got, "Menegaskan") {
		t.Errorf("it shows %q", got)
	}
	p.count(maxEmbeddedStands, "li .verified")
}
