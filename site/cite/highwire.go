package cite

import (
	"fmt"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// Meta is an element of a page's head.
type Meta struct{ Name, Content string }

// Highwire returns what the head of a source's page says of the source to libraries of
// references (Zotero, Google Scholar), in the terms of Highwire Press. What was
// published is meant, by whoever did; its address is the public one, if there is one.
func Highwire(d *dossier.Dossier, s *dossier.Source) []Meta {
	r := recordOf(d, s)
	var all []Meta
	for _, m := range []Meta{
		{"citation_title", r.title},
		{"citation_author", r.author},
		{"citation_publication_date", slashed(r.date)},
		{[...]string{Page: "citation_publisher", Newspaper: "citation_journal_title", Report: "citation_technical_report_institution", Recording: "citation_publisher"}[r.kind], r.publisher},
		{"citation_language", r.language},
		{"citation_public_url", r.url},
	} {
		if m.Content != "" {
			all = append(all, m)
		}
	}
	return all
}

// slashed writes YYYY/MM/DD, without what is not known; "" for what is approximate or
// an interval.
func slashed(d lang.Date) string {
	switch day := d.From; {
	case d.Machine() == "":
		return ""
	case day.Month == 0:
		return fmt.Sprintf("%04d", day.Year)
	case day.Day == 0:
		return fmt.Sprintf("%04d/%02d", day.Year, day.Month)
	default:
		return fmt.Sprintf("%04d/%02d/%02d", day.Year, day.Month, day.Day)
	}
}
