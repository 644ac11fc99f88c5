package page

import (
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// Row is a line of a box in the rail: what it is about on the left, a count or
// references on the right.
type Row struct {
	Link   *render.Link
	Siglum string // of a source, before its name
	Note   string
	Refs   []render.Ref
}

// Rows are the lines of a box. Beyond what a rail has room for they are folded,
// and left out beyond what anybody unfolds.
type Rows struct {
	Shown, Folded []Row
	More          string  // "12 lainnya"
	Rest          NavItem // counts what is left out, and leads to where it stands
	Count         int
}

const (
	maxRows   = 10 // lines of a box that are shown at once
	maxFolded = 60 // lines of a box, about

	rowsOnPage = 800 // lines of a page that has nothing else, about
)

// rowsOf makes rows of things, and folds those that are too many. Of what is left
// out no row is made.
func rowsOf[T any](r *render.Renderer, things []T, row func(T) Row) Rows {
	var rows []Row
	for _, t := range list.First(things, maxFolded+maxFolded/2) {
		rows = append(rows, row(t))
	}
	if len(rows) <= maxRows+1 {
		return Rows{Shown: rows, Count: len(things)}
	}
	folded := rows[maxRows:]
	return Rows{
		Shown: rows[:maxRows], Folded: folded, More: r.N(r.Words.MoreOthers, len(folded)),
		Rest: NavItem{Text: r.Plural(r.Words.MoreOthers, len(things)-len(rows)), Href: wholeOf(r, rows[0])}, Count: len(things),
	}
}

// wholeOf returns where all things stand of which a box has some: sources on their
// list, what has a name in the index.
func wholeOf(r *render.Renderer, row Row) string {
	if row.Siglum != "" {
		return r.There(r.Address.List(dossier.KindSource))
	}
	return r.There(r.Address.Index())
}

// entryRows lists entries by name alone.
func entryRows(r *render.Renderer, all []*dossier.Entry) Rows {
	return rowsOf(r, all, func(e *dossier.Entry) Row { return Row{Link: r.Link(e)} })
}

// sourceRow is a source with its letter and its date.
func sourceRow(r *render.Renderer, s *dossier.Source) Row {
	link := r.Link(&s.Entry)
	link.Text = r.Dated(s)
	return Row{Link: link, Siglum: s.Siglum}
}

// reporterSeries lists the sources that name an entry or report an event.
func reporterSeries() series[*dossier.Source, Rows] {
	return series[*dossier.Source, Rows]{
		id: "sources", room: maxFolded, more: rowsOnPage,
		name: func(w *lang.Words) string { return w.Sources },
		path: func(p *lang.Paths) string { return p.Sources },
		of:   (*render.Site).SourcesOf,
		show: sourceRows,
		rest: func(r *render.Renderer, e *dossier.Entry, sources []*dossier.Source) Rows {
			var rows Rows
			for _, s := range sources {
				rows.Shown = append(rows.Shown, reporterRow(r, e, s))
			}
			return rows
		},
	}
}

// sourceRows lists sources, of those that name an entry with how often.
func sourceRows(r *render.Renderer, e *dossier.Entry, sources []*dossier.Source) Rows {
	return rowsOf(r, sources, func(s *dossier.Source) Row { return reporterRow(r, e, s) })
}

func reporterRow(r *render.Renderer, e *dossier.Entry, s *dossier.Source) Row {
	row := sourceRow(r, s)
	if e.Kind != dossier.KindEvent {
		row.Note = r.N(r.Words.CountMentions, r.CountIn(e, s))
	}
	return row
}

// topicRows lists the topics of an entry, each with how much was said on it
// there.
func topicRows(r *render.Renderer, e *dossier.Entry) Rows {
	said := map[*dossier.Topic]int{}
	for _, s := range r.StatementsOf(e) {
		for _, t := range s.Quotes[0].Topics {
			said[t]++
		}
	}
	return rowsOf(r, r.TopicsOf(e), func(t *dossier.Topic) Row {
		return Row{Link: r.Link(&t.Entry), Note: r.Plural(r.Words.CountQuotes, said[t])}
	})
}

// speakerRows lists who made statements, most first.
func speakerRows(r *render.Renderer, statements []*dossier.Statement) Rows {
	speakers := tallied(statements, func(s *dossier.Statement) []*dossier.Entry { return s.By })
	return tallyRows(r, speakers, r.Words.CountQuotes)
}

// tallyRows lists entries with how often they were met.
func tallyRows(r *render.Renderer, all []tally, count lang.Count) Rows {
	return rowsOf(r, all, func(t tally) Row { return Row{Link: r.Link(t.of), Note: r.N(count, t.n)} })
}
