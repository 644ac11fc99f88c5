package page

import (
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// citation returns how to cite a source.
func (d *desk) citation(s *dossier.Source) string {
	parts := []string{d.citedOutlet(s), plainTitle(&s.Entry), d.citedDate(s), s.URL}
	if s.URL != "" && !s.Accessed.IsZero() {
		parts = append(parts, strings.TrimSuffix(lang.Fill(d.words.CiteAccessed, "date", d.lang.Date(s.Accessed)), "."))
	}
	var cited strings.Builder
	for _, part := range parts {
		if part != "" {
			cited.WriteString(part + ". ")
		}
	}
	return cited.String() + lang.Fill(d.words.CiteIn, "dossier", d.Meta.Title, "siglum", s.Siglum)
}

func (d *desk) citedOutlet(s *dossier.Source) string {
	outlet := d.outlet(s)
	if via := s.Via.Name(); via != "" {
		outlet = lang.Fill(d.words.CiteVia, "publisher", outlet, "via", via)
	}
	if s.Author != "" {
		outlet = s.Author + ". " + outlet
	}
	return outlet
}

func (d *desk) citedDate(s *dossier.Source) string {
	switch {
	case s.Date.IsZero():
		return d.words.CiteUndated
	case s.DateNote != "":
		return lang.Fill(d.words.CiteInferred, "date", d.lang.Date(s.Date))
	}
	return d.lang.Date(s.Date)
}

// howToRead explains the underlines of a text.
func (d *desk) howToRead() Sentence {
	w := d.words
	sample := func(k dossier.Kind, word string) []Phrase {
		return []Phrase{{Text: word, Class: "entity " + class(k)}}
	}
	return compose(w.Underlines, Holes{
		"person":       sample(dossier.KindPerson, w.UnderlinedPerson),
		"organisation": sample(dossier.KindOrganisation, w.UnderlinedOrg),
		"place":        sample(dossier.KindPlace, w.UnderlinedPlace),
		"topic":        sample(dossier.KindTopic, w.UnderlinedTopic),
	})
}

// named lists who and what a source names, most often first.
func (d *desk) named(s *dossier.Source) (people, organisations, places Rows) {
	count := tallied(s.Body.Paragraphs, func(p *dossier.Paragraph) []*dossier.Entry {
		var all []*dossier.Entry
		for _, m := range p.Mentions {
			all = append(all, m.Of)
		}
		return all
	})
	of := func(k dossier.Kind) Rows {
		these := slices.DeleteFunc(slices.Clone(count), func(t tally) bool { return t.of.Kind != k })
		return rowsOf(d.site, these, func(t tally) Row { return Row{Link: d.link(t.of), Note: d.lang.Int(t.n)} })
	}
	return of(dossier.KindPerson), of(dossier.KindOrganisation), of(dossier.KindPlace)
}

// eventRows lists the events a source reports, each with the first paragraph
// about it.
func (d *desk) eventRows(s *dossier.Source) Rows {
	return rowsOf(d.site, s.Events, func(v *dossier.Event) Row {
		row := Row{Link: d.link(&v.Entry)}
		for _, p := range d.ParagraphsOf(&v.Entry) {
			if p.In.Of == &s.Entry {
				row.Refs = []Ref{d.ref(p.Locator())}
				break
			}
		}
		return row
	})
}

// sourceTopics lists the topics of a source, each with how many of its
// paragraphs are about it.
func (d *desk) sourceTopics(s *dossier.Source) Rows {
	return rowsOf(d.site, d.TopicsOf(&s.Entry), func(t *dossier.Topic) Row {
		return Row{Link: d.link(&t.Entry), Note: d.plural(d.words.CountPilcrows, d.CountIn(&t.Entry, s))}
	})
}
