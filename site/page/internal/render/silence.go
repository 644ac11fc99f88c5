package render

import (
	"html"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// silence writes a reference to what was read and does not tell: the letter, and
// the paragraph where one is named. It is no evidence, so it is no [Ref], and has
// no number among the notes on paper.
func (r *Renderer) silence(l dossier.Locator) string {
	mark, seen := html.EscapeString(l.Source.Siglum), l.Source.Siglum
	href := r.Href(&l.Source.Entry)
	if l.Paragraph != nil {
		n := strconv.Itoa(l.Paragraph.N)
		mark, seen = mark+"<i>¶</i>"+n, seen+"¶"+n
		if !r.Holds(&l.Source.Entry) {
			href = r.To(r.Address.Citation(l))
		}
	}
	return `<a class="silence" href="` + html.EscapeString(href) +
		`" title="` + html.EscapeString(r.Words.Silent) + `" aria-label="` +
		html.EscapeString(lang.Fill(r.Words.SilentLabel, "ref", seen)) + `">` + mark + `</a>`
}

// silent returns what an anchor says was read and does not tell: silent of a
// source as a whole, p4-silent of a passage.
func silent(s *dossier.Source, anchor string) (dossier.Locator, bool) {
	if s == nil {
		return dossier.Locator{}, false
	}
	if anchor == "silent" {
		return dossier.Locator{Source: s}, true
	}
	passage, is := strings.CutSuffix(anchor, "-silent")
	if !is {
		return dossier.Locator{}, false
	}
	return locate(s, passage)
}
