package page

import (
	"strings"
	"testing"
)

// TestContentsSayWhatHeadingsSay: what a page's contents call a section is what
// stands above it.
func TestContentsSayWhatHeadingsSay(t *testing.T) {
	all, links := look(t), 0
	for name := range all {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		p := all.page(t, name)
		for _, href := range p.attrs(".toc a", "href") {
			links++
			heading := p.texts("#h-" + strings.TrimPrefix(href, "#"))
			if got := p.texts(".toc a[href='" + href + "']"); len(heading) != 1 || !strings.HasPrefix(got[0], heading[0]) {
				t.Errorf("%s: the contents say %q, the heading %q", name, got, heading)
			}
		}
	}
	if links < 20 {
		t.Errorf("only %d links", links)
	}
}

// TestNothingIsSaidWithZero: a number that is none, a column without a value and a
// section without a line are left out.
func TestNothingIsSaidWithZero(t *testing.T) {
	f := harbour().with(files{
		"content/people/tanpa-nama.md": "---\nname: Tanpa Sebutan\n---\n",
		"content/topics/sunyi.md":      "---\ntitle: Topik sunyi\n---\n",
	})
	all := rendered(t, f, Config{})
	p := all.page(t, "orang/tanpa-nama.html")
	p.lacks(".data div")
	p.lacks("h2:not(.site-footer h2)")
	for _, name := range []string{"orang/index.html", "topik/index.html", "index.html"} {
		for _, text := range all.page(t, name).texts("td, .meta span") {
			if text == "0" || strings.HasPrefix(text, "0 ") {
				t.Errorf("%s says %q", name, text)
			}
		}
	}
}
