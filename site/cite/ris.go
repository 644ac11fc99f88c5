package cite

import (
	"fmt"
	"io"
	"strings"

	"berkas/site/lang"
)

// writeRIS writes records of RIS (Research Information Systems, 2011). A line of it
// holds no line break, and no text does here.
func writeRIS(w io.Writer, records []record) error {
	for _, r := range records {
		var b strings.Builder
		line := func(tag, value string) {
			if value != "" {
				fmt.Fprintf(&b, "%s  - %s\r\n", tag, value)
			}
		}
		line("TY", [...]string{Page: "ELEC", Newspaper: "NEWS", Report: "RPRT", Recording: "VIDEO"}[r.kind])
		line("ID", r.id)
		line("TI", r.title)
		line("AU", r.author)
		if r.kind == Newspaper {
			line("T2", r.publisher)
		} else {
			line("PB", r.publisher)
		}
		line("PY", fmt.Sprintf("%04d", r.date.From.Year))
		line("DA", risDate(r.date.From))
		line("Y2", risDate(r.accessed.From))
		line("LA", r.language)
		line("UR", r.url)
		line("L2", r.archived)
		line("N1", r.note)
		b.WriteString("ER  - \r\n\r\n")
		if _, err := io.WriteString(w, b.String()); err != nil {
			return err
		}
	}
	return nil
}

// risDate writes YYYY/MM/DD/, without what is not known.
func risDate(d lang.Day) string {
	switch {
	case d == lang.Day{}:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d///", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d/%02d//", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d/%02d/%02d/", d.Year, d.Month, d.Day)
}
