package page

import (
	"slices"
	"strings"

	"berkas/site/address"
	"berkas/site/cite"
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// citationOf returns how to cite a source.
func citationOf(r *render.Renderer, s *dossier.Source) string {
	parts := []string{citedOutlet(r, s), render.PlainTitle(&s.Entry), citedDate(r, s), s.URL}
	if s.URL != "" && !s.Accessed.IsZero() {
		parts = append(parts, strings.TrimSuffix(lang.Fill(r.Words.CiteAccessed, "date", r.Lang.Date(s.Accessed)), "."))
	}
	var cited strings.Builder
	for _, part := range parts {
		if part != "" {
			cited.WriteString(part + ". ")
		}
	}
	return cited.String() + lang.Fill(r.Words.CiteIn, "dossier", r.Meta.Title, "siglum", s.Siglum)
}

// citationOfPage returns how to cite a page of the dossier.
func citationOfPage(r *render.Renderer, f Frame) string {
	parts := []string{f.Heading, r.Meta.Title, r.Meta.Publisher, f.Canonical}
	if f.Heading == r.Meta.Title || r.Self == address.Home {
		parts = parts[1:]
	}
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ". ")
}

// formatsOf lists the files with the references of all sources. Where scripts run, the
// same links lead to the one of the page's source.
func formatsOf(r *render.Renderer) []NavItem {
	var all []NavItem
	for _, f := range cite.Formats() {
		all = append(all, NavItem{Text: f.Name, Href: r.To(f.File())})
	}
	return all
}

func citedOutlet(r *render.Renderer, s *dossier.Source) string {
	outlet := r.Outlet(s)
	if via := s.Via.Name(); via != "" {
		outlet = lang.Fill(r.Words.CiteVia, "publisher", outlet, "via", via)
	}
	if s.Author != "" {
		outlet = s.Author + ". " + outlet
	}
	return outlet
}

func citedDate(r *render.Renderer, s *dossier.Source) string {
	switch {
	case s.Date.IsZero():
		return r.Words.CiteUndated
	case s.DateNote != "":
		return lang.Fill(r.Words.CiteNoted, "date", r.Lang.Date(s.Date))
	}
	return r.Lang.Date(s.Date)
}

// namedIn lists who and what a source names, most often first.
func namedIn(r *render.Renderer, s *dossier.Source) (people, organisations, places Rows) {
	count := tallied(s.Body.Paragraphs, func(p *dossier.Paragraph) []*dossier.Entry {
		var all []*dossier.Entry
		for _, m := range p.Mentions {
			all = append(all, m.Of)
		}
		return all
	})
	of := func(k dossier.Kind) Rows {
		these := slices.DeleteFunc(slices.Clone(count), func(t tally) bool { return t.of.Kind != k })
		return rowsOf(r, these, func(t tally) Row { return Row{Link: r.Link(t.of), Note: r.Lang.Int(t.n)} })
	}
	return of(dossier.KindPerson), of(dossier.KindOrganisation), of(dossier.KindPlace)
}

// eventRows lists the events a source reports, each with the paragraphs that
// carry it.
func eventRows(r *render.Renderer, s *dossier.Source) Rows {
	return rowsOf(r, s.Events, func(v *dossier.Event) Row {
		row := Row{Link: r.Link(&v.Entry)}
		for _, report := range r.Proofs.Event(v).Reports {
			if report.Source != s {
				continue
			}
			for _, at := range report.Row {
				row.Refs = append(row.Refs, r.Ref(at))
			}
		}
		return row
	})
}

// sourceTopics lists the topics of a source, each with how many of its
// paragraphs are about it.
func sourceTopics(r *render.Renderer, s *dossier.Source) Rows {
	return rowsOf(r, r.TopicsOf(&s.Entry), func(t *dossier.Topic) Row {
		return Row{Link: r.Link(&t.Entry), Note: r.Plural(r.Words.CountParagraphs, r.CountIn(&t.Entry, s))}
	})
}
