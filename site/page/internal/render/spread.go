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
func (s *Site) Spread(e *dossier.Entry) Spread {
	counts := s.SpreadOf(e)
	if len(counts) == 0 {
		return Spread{}
	}
	spread := Spread{Label: s.spreadLabel(counts)}
	if s.ManySources() {
		spread.Bars = s.bars(counts, spread.Label)
		return spread
	}
	for _, source := range s.Sources {
		spread.Cells = append(spread.Cells, Cell{source.Siglum, shade(s.CountIn(e, source))})
	}
	return spread
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
func (s *Site) spreadLabel(spread []dossier.SourceCount) string {
	switch {
	case len(spread) == 0:
		return s.Words.StripNoneLabel
	case s.ManySources():
		return lang.Fill(s.Words.StripLabel, "list", s.SomeSources(len(spread)))
	}
	var list []string
	for _, c := range spread {
		list = append(list, s.N(s.Words.StripSource, c.N, "siglum", c.Source.Siglum))
	}
	return lang.Fill(s.Words.StripLabel, "list", strings.Join(list, ", "))
}

// bars draws counts by the month their sources were published.
func (s *Site) bars(spread []dossier.SourceCount, label string) template.HTML {
	first, last := s.Published()
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
