package intake

import (
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/match"
	"berkas/site/internal/newsread"
)

// findQuotes adds the quotations of a reading that the source does not list yet.
func (f *Findings) findQuotes(d *dossier.Dossier, s *dossier.Source, r *newsread.Reading) {
	var text strings.Builder
	for _, p := range s.Body.Paragraphs {
		text.WriteString(p.Text)
		text.WriteByte(0) // no quotation reaches over it
	}
	all := match.NewIndex(match.Fold(text.String()))
	for _, q := range r.Quotes {
		p := s.Body.Paragraphs[q.Paragraph]
		if listed(s, p, q) || strings.Contains(q.Text, "\n") || isSubheading(p, q.Text) {
			continue
		}
		n := len(all.Quotation(q.Text))
		if n == 0 {
			continue // nothing but signs, or cut in a word: it could not be proved
		}
		out := Quotation{Text: q.Text, Paragraph: p.N, Twice: n > 1, Said: q.By, Speaker: q.By, Sure: q.Sure}
		if q.Speaker >= 0 {
			name := r.Names[q.Speaker]
			out.Speaker, out.Person = name.Text, true
			if out.By = name.ID; name.Kind == newsread.Place {
				out.Place = true
				out.By, out.Sure = governmentOf(d, name.ID), false
			}
		}
		f.Quotes = append(f.Quotes, out)
	}
}

// isSubheading reports whether a paragraph is a heading that is nothing but the
// words in quotation marks, which nobody says there.
func isSubheading(p *dossier.Paragraph, words string) bool {
	return p.Heading > 0 && heard(p.Text) == heard(words)
}

// governmentOf returns the slug of the government of a country, which is meant
// where a text has the country speak; "" where the dossier has none, or several.
func governmentOf(d *dossier.Dossier, place string) string {
	slug := ""
	for _, o := range d.Organisations {
		if o.Type != "government" || o.PartOf != nil || o.Country == nil || o.Country.Slug != place {
			continue
		}
		if slug != "" {
			return ""
		}
		slug = o.Slug
	}
	return slug
}

// listed reports whether a quotation of the source lies in the same words.
func listed(s *dossier.Source, p *dossier.Paragraph, q newsread.Quote) bool {
	return slices.ContainsFunc(s.Quotes, func(o *dossier.Quote) bool {
		return o.Paragraph == p && slices.ContainsFunc(o.Parts, func(r dossier.Range) bool { return r.Start < q.End && q.Start < r.End })
	})
}
