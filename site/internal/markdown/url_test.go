package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSafeURL(t *testing.T) {
	safe := []string{
		"", "#p4", "a.html", "../a/b.html?c=d#e", "/a", "?a=b:c", "a/b:c", "#a:b", "./javascript:x",
		"http://a.example", "HTTPS://a.example/b?c=d&e=f", "mailto:a@b.example", " https://a.example ",
		"gambar/foto%20satu.png", "tempat é", "a&b=c", "javascript%3Aalert(1)",
	}
	for _, href := range safe {
		if !SafeURL(href) {
			t.Errorf("%q is refused", href)
		}
	}
	refused := []string{
		"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "\x01javascript:x", "java\nscript:x", "java\tscript:x", "java\r\nscript:x",
		"javascript\x00:x", "javascript :x", "\u00a0javascript:x", "\u200bjavascript:x", "java\u00adscript:x",
		"javascript&colon;x", "javascript&#58;x", "javascript&#x3A;x", "&#106;avascript:x", "java&Tab;script:x", "java&NewLine;script:x", "&#0106avascript:x",
		"vbscript:x", "data:text/html,x", "data:image/png;base64,AA", "file:///etc/passwd", "ftp://a.example", "tel:1", "blob:x", "a+b:c",
		"http\x7f://a.example", "ht\ttps://a.example", "\u200bhttps://a.example", "http \u00ad:a", "mail\x00to:a@b.c",
		"//a.example", "\\\\a.example", "/\\a.example", "\\/a.example", "/\t/a.example", " //a.example", "&#47;/a.example", "&sol;&sol;a.example",
	}
	for _, href := range refused {
		if SafeURL(href) {
			t.Errorf("%q is let through", href)
		}
	}
}

func TestNoRefusedDestinationIsWritten(t *testing.T) {
	for _, src := range []string{
		"[a](javascript:alert)", "[a](<java&NewLine;script:alert>)", "[a](JAVASCRIPT&colon;alert)", "[a][b]\n\n[b]: data:alert",
		"<javascript:alert>", "![a](data:alert)", "![a](javascript:alert)", "[![a](//alert)](vbscript:alert)", "[a](//alert)", "[a](\\\\\\\\alert)",
		"![a](https://alert.example/x.png)", "![a](//alert)", "![a](/\\alert)",
	} {
		got := HTML([]byte(src), Options{})
		if strings.Contains(got, "<img") || strings.Contains(got, "href") && !strings.Contains(got, `href="https://`) {
			t.Errorf("%q: %s", src, got)
		}
		if !strings.Contains(got, "a") {
			t.Errorf("%q: the words are gone: %s", src, got)
		}
	}
}

func TestPictures(t *testing.T) {
	tests := []struct{ src, want string }{
		{"![a *b*](c d.png)", "<p>![a <em>b</em>](c d.png)</p>\n"},
		{"![a *b* \"](<c d.png> \"e\")", `<p><img src="c%20d.png" alt="a b &quot;" title="e" loading="lazy" decoding="async"></p>` + "\n"},
		{"![a *b*](https://x.example/c.png 'e')", `<p><a href="https://x.example/c.png" title="e">a <em>b</em></a></p>` + "\n"},
		{"[![a](https://x.example/c.png)](d)", `<p><a href="d">a</a></p>` + "\n"},
		{"[![a](b.png)](https://x.example)", `<p><a href="https://x.example"><img src="b.png" alt="a" loading="lazy" decoding="async"></a></p>` + "\n"},
		{"![a ![b](c.png) ![d](//e)](f.png)", `<p><img src="f.png" alt="a b d" loading="lazy" decoding="async"></p>` + "\n"},
	}
	for _, tt := range tests {
		if got := HTML([]byte(tt.src), Options{}); got != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.src, got, tt.want)
		}
	}
}

func TestURLRewritesAndRefuses(t *testing.T) {
	rewrite := func(href string, image bool) (string, bool) {
		switch {
		case strings.HasPrefix(href, "javascript"):
			t.Error("asked for a refused destination")
		case href == "hilang":
			return "", false
		case href == "jauh.png":
			return "https://x.example/jauh.png", true
		case image:
			return "../static/" + href, true
		}
		return href + "#x", true
	}
	tests := []struct{ src, want string }{
		{"[a](b)", `<p><a href="b#x">a</a></p>`},
		{"[a](hilang) <https://c.example>", `<p>a <a href="https://c.example#x">https://c.example</a></p>`},
		{"![a](b.png)", `<p><img src="../static/b.png" alt="a" loading="lazy" decoding="async"></p>`},
		{"![a](hilang)", `<p><img alt="a" loading="lazy" decoding="async"></p>`},
		{"![a](jauh.png)", `<p><img alt="a" loading="lazy" decoding="async"></p>`},
		{"![a](https://c.example/d.png)", `<p><a href="https://c.example/d.png#x">a</a></p>`},
		{"[a](javascript:b)", `<p>a</p>`},
	}
	for _, tt := range tests {
		if got := HTML([]byte(tt.src), Options{URL: rewrite}); got != tt.want+"\n" {
			t.Errorf("%q\n got %swant %s", tt.src, got, tt.want)
		}
	}
}

func TestLinks(t *testing.T) {
	src := "[a](b 'c') ![d](<e f>) [g][h] <https://i.example/?j=1&k=2> <l@m.example>\n\n" +
		"| [n](o\\&amp;) |\n|---|\n\n`[x](y)` [z]()\n\n[h]: javascript:p\n"
	type link struct {
		Href  string
		Image bool
		At    string
	}
	want := []link{
		{"b", false, "b"},
		{"e f", true, "e f"},
		{"javascript:p", false, "javascript:p"},
		{"https://i.example/?j=1&k=2", false, "https://i.example/?j=1&k=2"},
		{"mailto:l@m.example", false, "l@m.example"},
		{"o&amp;", false, `o\&amp;`},
		{"", false, ""},
	}
	var got []link
	for _, l := range Links([]byte(src)) {
		got = append(got, link{l.Href, l.Image, src[l.Start:l.End]})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := Links([]byte("tanpa tautan")); got != nil {
		t.Errorf("links in a text without: %v", got)
	}
}
