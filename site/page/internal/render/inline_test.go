package render

import (
	"html/template"
	"strings"
	"testing"

	"berkas/templates"
)

// TestLinksWithinTextAreAsElsewhere: what stands in text that is HTML already is
// what the templates set.
func TestLinksWithinTextAreAsElsewhere(t *testing.T) {
	set := template.Must(template.New("").Funcs(template.FuncMap{"words": func() any { return nil }}).ParseFS(templates.Files, "partials/bits.html"))
	for _, c := range []struct {
		template string
		view     any
		inline   string
	}{
		{"link", Link{Text: "R&D", Href: "../a.html", Kind: "k-topic"}, Link{Text: "R&D", Href: "../a.html", Kind: "k-topic"}.inline()},
		{"link", Link{Text: "A", Href: "#e-a", Kind: "k-person"}, Link{Text: "A", Href: "#e-a", Kind: "k-person"}.inline()},
		{"ref", Ref{Siglum: "A", Paragraph: 4, Href: "a.html#p4", Label: "A¶4"}, Ref{Siglum: "A", Paragraph: 4, Href: "a.html#p4", Label: "A¶4"}.inline()},
		{"ref", Ref{Siglum: "B", Href: "b.html", Label: "B"}, Ref{Siglum: "B", Href: "b.html", Label: "B"}.inline()},
		{"ref", Ref{Siglum: "B", Paragraph: 2, Note: 7, ID: "r7", Href: "#n7", Label: "7"}, Ref{Siglum: "B", Paragraph: 2, Note: 7, ID: "r7", Href: "#n7", Label: "7"}.inline()},
	} {
		var b strings.Builder
		if err := set.ExecuteTemplate(&b, c.template, c.view); err != nil {
			t.Fatal(err)
		}
		if b.String() != c.inline {
			t.Errorf("the template %q sets\n%s, within text it is\n%s", c.template, &b, c.inline)
		}
	}
}
