package page

import (
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
)

// Row is a line of a box in the rail: what it is about on the left, a count or
// references on the right.
type Row struct {
	Link   *Link
	Siglum string // of a source, before its name
	Note   string
	Refs   []Ref
}

// Rows are the lines of a box. Beyond what a rail has room for they are folded,
// and left out beyond what anybody unfolds.
type Rows struct {
	Shown, Folded []Row
	More          string // "12 lainnya"
	Rest          string // counts what is left out
	Count         int
}

const (
	maxRows   = 15 // lines of a box that are shown at once
	maxFolded = 60 // lines of a box, about
)

// rowsOf makes rows of things, and folds those that are too many. Of what is left
// out no row is made.
func rowsOf[T any](s *site, things []T, row func(T) Row) Rows {
	var rows []Row
	for _, t := range list.First(things, maxFolded+maxFolded/2) {
		rows = append(rows, row(t))
	}
	if len(rows) <= maxRows+1 {
		return Rows{Shown: rows, Count: len(things)}
	}
	folded := rows[maxRows:]
	return Rows{
		Shown: rows[:maxRows], Folded: folded, More: s.n(s.words.MoreOthers, len(folded)),
		Rest: s.plural(s.words.MoreOthers, len(things)-len(rows)), Count: len(things),
	}
}

// entryRows lists entries by name alone.
func (d *desk) entryRows(all []*dossier.Entry) Rows {
	return rowsOf(d.site, all, func(e *dossier.Entry) Row { return Row{Link: d.link(e)} })
}

// sourceRow is a source with its letter and its date.
func (d *desk) sourceRow(s *dossier.Source) Row {
	link := d.plainLink(&s.Entry)
	link.Text = d.outlet(s)
	return Row{Link: link, Siglum: s.Siglum, Note: d.lang.ShortDate(s.Date)}
}

// reporterSeries lists the sources that name an entry or report an event.
func reporterSeries() series[*dossier.Source, Rows] {
	return series[*dossier.Source, Rows]{
		id: "sources", room: maxFolded,
		name: func(w *lang.Words) string { return w.Sources },
		path: func(p *lang.Paths) string { return p.Sources },
		of:   (*site).SourcesOf,
		show: (*desk).sourceRows,
		put:  func(b *continuedBody, r Rows) { b.Reporters = append(r.Shown, r.Folded...) },
	}
}

// sourceRows lists sources, of those that name an entry with how often.
func (d *desk) sourceRows(e *dossier.Entry, sources []*dossier.Source) Rows {
	return rowsOf(d.site, sources, func(s *dossier.Source) Row {
		row := d.sourceRow(s)
		if e.Kind != dossier.KindEvent {
			row.Note = d.n(d.words.CountMentions, d.CountIn(e, s))
		}
		return row
	})
}

// topicRows lists the topics of an entry, each with how much was said on it
// there.
func (d *desk) topicRows(e *dossier.Entry) Rows {
	said := map[*dossier.Topic]int{}
	for _, s := range d.StatementsOf(e) {
		for _, t := range s.Quotes[0].Topics {
			said[t]++
		}
	}
	return rowsOf(d.site, d.TopicsOf(e), func(t *dossier.Topic) Row {
		return Row{Link: d.link(&t.Entry), Note: d.plural(d.words.CountQuotes, said[t])}
	})
}

// speakerRows lists who made statements, most first.
func (d *desk) speakerRows(statements []*dossier.Statement) Rows {
	speakers := tallied(statements, func(s *dossier.Statement) []*dossier.Entry { return []*dossier.Entry{s.By} })
	return d.tallyRows(speakers, d.words.CountQuotes)
}

// tallyRows lists entries with how often they were met.
func (d *desk) tallyRows(all []tally, count lang.Count) Rows {
	return rowsOf(d.site, all, func(t tally) Row { return Row{Link: d.link(t.of), Note: d.n(count, t.n)} })
}

// countryOf returns the country that somebody speaks for, nil when not known.
func countryOf(e *dossier.Entry) *dossier.Place {
	if e == nil {
		return nil
	}
	if p := e.Person(); p != nil {
		return p.Country
	}
	if o := e.Organisation(); o != nil {
		return o.Country
	}
	return e.Place()
}
