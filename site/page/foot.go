package page

import (
	"fmt"
	"strings"
	"unicode"

	"berkas/site/lang"
)

// PrintStyle is where the style sheet for paper stands in a site. It ends with
// the plan's [Plan.PrintFoot].
const PrintStyle = "css/print.css"

// PrintFoot returns the style rule that names the dossier in the foot of every
// printed page. The margins of paper take no HTML, only text in a style.
func (p *Plan) PrintFoot() string {
	s := p.site
	foot := lang.Fill(s.words.PrintFoot, "brand", s.words.Brand, "dossier", s.Meta.Title)
	return "\n@layer print { @page { @bottom-left { content: " + cssString(foot) + "; font: 8.5pt system-ui, sans-serif; } } }\n"
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
