package page

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestWordsOfASourceHaveItsLanguage: wherever the words of a source in another
// language than the dossier's stand, an element around them says which, and which
// way it is written; words of one in the dossier's own have nothing.
func TestWordsOfASourceHaveItsLanguage(t *testing.T) {
	source := func(siglum, language, title, words string) string {
		return "---\ntitle: " + title + "\nsiglum: " + siglum + "\ndate: 2021-03-0" + string('1'+siglum[0]-'A') + "\nlanguage: " + language + "\nrights: full\ntopics: [kapal]\nquotes:\n  - {text: \"" + words + "\", by: per-ek, topics: [kapal]}\n---\nPer Ek: «" + words + "»\n"
	}
	all := rendered(t, files{
		"content/dossier.yaml":     "title: Lake\ndescription: D.\nlanguage: en\n",
		"content/people/per-ek.md": "---\nname: Per Ek\n---\n",
		"content/topics/kapal.md":  "---\ntitle: Boats\n---\n",
		"content/sources/fa.md":    source("A", "fa", "قایق نو", "قایق نو آماده است"),
		"content/sources/he.md":    source("B", "he", "סירה חדשה", "הסירה החדשה מוכנה"),
		"content/sources/zh.md":    source("C", "zh-TW", "新的船", "新的船已經準備好"),
		"content/sources/ur.md":    source("D", "ur", "نئی کشتی", "نئی کشتی تیار ہے"),
		"content/sources/en.md":    source("E", "en", "A new boat", "the new boat is ready"),
	}, Config{})
	found := map[string]int{}
	for path, p := range all {
		for n := range p.root.Descendants() {
			if n.Type != html.TextNode || n.Parent.Data == "title" || n.Parent.Data == "script" || n.Parent.Data == "style" {
				continue
			}
			for words, want := range map[string]string{
				"قایق نو آماده": "fa rtl", "הסירה החדשה": "he rtl", "新的船已經": "zh-TW", "نئی کشتی تیار": "ur rtl", "the new boat is": "en",
			} {
				if !strings.Contains(n.Data, words) {
					continue
				}
				found[words]++
				if got := tongueOf(n); got != want {
					t.Errorf("%s: %q stands in %q, want %q", path, n.Data, got, want)
				}
			}
		}
	}
	for words, n := range found {
		if n < 4 {
			t.Errorf("%q stands %d times", words, n)
		}
	}
	if len(found) != 5 {
		t.Error(found)
	}
	for _, selector := range []string{`h1[lang="fa"][dir="rtl"]`, `.source-text[lang="fa"][dir="rtl"]`} {
		all["sources/fa.html"].count(1, selector)
	}
	all["sources/index.html"].count(1, `main a[lang="he"][dir="rtl"]`)
	all["sources/en.html"].count(0, "main [lang]")
}

// tongueOf returns the language and the direction that hold for a text.
func tongueOf(n *html.Node) string {
	language, dir := "", ""
	for ; n != nil; n = n.Parent {
		for _, a := range n.Attr {
			if a.Key == "lang" && language == "" {
				language = a.Val
			}
			if a.Key == "dir" && dir == "" {
				dir = " " + a.Val
			}
		}
	}
	return language + dir
}
