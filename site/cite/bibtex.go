package cite

import (
	"fmt"
	"io"
	"strings"
)

// writeBibTeX writes entries as biblatex has them (manual, 2.1), which programs that
// read BibTeX take too. Titles stand in double braces, so that no style changes
// their capitals.
func writeBibTeX(w io.Writer, records []record) error {
	for i, r := range records {
		var b strings.Builder
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "@%s{%s,\n", [...]string{Page: "online", Newspaper: "article", Report: "report", Recording: "video"}[r.kind], r.id)
		field := func(key, value string) {
			if value != "" {
				fmt.Fprintf(&b, "  %s = {%s},\n", key, value)
			}
		}
		field("title", "{"+tex(r.title)+"}")
		if r.author != "" {
			field("author", "{"+tex(r.author)+"}")
		}
		field([...]string{Page: "organization", Newspaper: "journaltitle", Report: "institution", Recording: "organization"}[r.kind], tex(r.publisher))
		switch r.kind {
		case Newspaper:
			field("entrysubtype", "newspaper")
		case Report:
			field("type", "techreport")
		}
		field("date", r.date.Text) // biblatex reads EDTF
		field("url", texURL(r.url))
		field("urldate", r.accessed.Machine())
		field("langid", r.language)
		note := tex(r.note)
		if r.archived != "" {
			note = strings.TrimSpace(note + ` \url{` + texURL(r.archived) + "}")
		}
		field("note", note)
		b.WriteString("}\n")
		if _, err := io.WriteString(w, b.String()); err != nil {
			return err
		}
	}
	return nil
}

// tex writes a text so that TeX sets it as it stands.
func tex(text string) string { return texSigns.Replace(text) }

var texAddress = strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C")

var texSigns = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "$", `\$`, "&", `\&`, "#", `\#`, "%", `\%`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`)

// texURL writes an address, in which braces are never needed.
func texURL(address string) string {
	return texAddress.Replace(address)
}
