package page

import (
	"html"
	"html/template"
	"strings"

	"berkas/site/lang"
)

// hole is what goes into a hole of a sentence: a link, a reference.
type hole struct {
	name string
	html template.HTML
}

// compose fills the holes of a sentence with HTML; the rest is text.
func compose(sentence string, holes ...hole) template.HTML {
	var b strings.Builder
	for _, part := range lang.Parts(sentence) {
		b.WriteString(fill(part, holes))
	}
	return template.HTML(b.String())
}

func fill(part lang.Part, holes []hole) string {
	for _, h := range holes {
		if part.Hole == h.name {
			return string(h.html)
		}
	}
	return html.EscapeString(part.Text)
}

// row sets references one after the other.
func (r Refs) row() template.HTML {
	var b strings.Builder
	for i, ref := range r.Shown {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(ref.HTML()))
	}
	if r.More != "" {
		b.WriteString(` <span class="note">` + html.EscapeString(r.More) + `</span>`)
	}
	return template.HTML(b.String())
}
