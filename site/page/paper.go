package page

import (
	"fmt"
	"strings"
	"unicode"

	"berkas/site/lang"
)

// PrintStyle is where the style sheet for paper stands in a site. It ends with
// the plan's [Plan.PrintMargins].
const PrintStyle = "css/print.css"

// PrintMargins returns the style rules for the margins of printed pages: the foot
// names the dossier, and of the whole dossier in one document the head names
// the chapter. Margins take no HTML, only text in a style.
func (p *Plan) PrintMargins() string {
	s := p.site
	var b strings.Builder
	b.WriteString("\n@layer print {\n@page { " + margin("bottom-left", lang.Fill(s.Words.PrintFoot, "brand", s.Words.Brand, "dossier", s.Meta.Title)) + " }\n")
	for _, c := range chaptersIn(s) {
		b.WriteString("#" + c.ID + ".chapter { page: " + c.ID + "; }\n@page " + c.ID + " { " + margin("top-right", c.Title) + " }\n")
	}
	b.WriteString("}\n")
	return b.String()
}

// margin returns the rule for text in a margin of a page.
func margin(where, text string) string {
	return "@" + where + " { content: " + cssString(text) + "; font: 8.5pt system-ui, sans-serif; }"
}

// cssString returns text as a string of CSS. What could end the string, or
// cannot be seen, becomes an escape.
func cssString(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		if r == '"' || r == '\\' || !unicode.IsPrint(r) {
			fmt.Fprintf(&b, `\%x `, r)
		} else {
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
