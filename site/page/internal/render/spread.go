package render

import (
	"html/template"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
)

// Spread shows how often each source has something. With many
// sources it is bars instead, one for each month of them or more.
type Spread struct {
	Label string // the same in words
	Cells []Cell
	Bars  template.HTML // in place of cells, with the label in it
}

// Cell is a source's part of a spread.
type Cell struct {
	Text  string
	Class string // n0 none, n1 one, n2 two or three, n3 four or more
}

// Spread returns the spread of an entry over the sources.
func (r *Renderer) Spread(e *dossier.Entry) Spread {
	spread := r.SpreadOf(e)
	s := Spread{Label: r.spreadLabel(spread)}
	if r.ManySources() {
		s.Bars = r.bars(spread, s.Label)
		return s
	}
	for _, source := range r.Sources {
		s.Cells = append(s.Cells, Cell{source.Siglum, shade(r.CountIn(e, source))})
	}
	return s
}

func shade(n int) string {
	switch {
	case n == 0:
		return "n0"
	case n == 1:
		return "n1"
	case n < 4:
		return "n2"
	}
	return "n3"
}

// spreadLabel says in words what a spread shows: every source by its letter while
// there are few, else how many there are.
func (r *Renderer) spreadLabel(spread []dossier.SourceCount) string {
	switch {
	case len(spread) == 0:
		return r.Words.StripNoneLabel
	case r.ManySources():
		return lang.Fill(r.Words.StripLabel, "list", r.SomeSources(len(spread)))
	}
	var list []string
	for _, c := range spread {
		list = append(list, r.N(r.Words.StripSource, c.N, "siglum", c.Source.Siglum))
	}
	return lang.Fill(r.Words.StripLabel, "list", strings.Join(list, ", "))
}

// bars draws counts by the month their sources were published.
func (r *Renderer) bars(spread []dossier.SourceCount, label string) template.HTML {
	first, last := r.Published()
	if first.IsZero() {
		return ""
	}
	b := figure.Bars{Label: label, Months: make([]int, Month(last)-Month(first)+1)}
	for _, c := range spread {
		if !c.Source.Date.IsZero() {
			b.Months[Month(c.Source.Date)-Month(first)] += c.N
		}
	}
	return b.SVG()
}
