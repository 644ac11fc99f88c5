package page

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

// Cell is one step of a strip.
type Cell struct {
	Text  string
	Class string // n0 none, n1 one, n2 two or three, n3 four or more
}

// strip returns the spread of an entry over the sources.
func (d *desk) spread(e *dossier.Entry) Spread {
	spread := d.SpreadOf(e)
	s := Spread{Label: d.stripLabel(spread)}
	if d.manySources() {
		s.Bars = d.bars(spread, s.Label)
		return s
	}
	for _, source := range d.Sources {
		s.Cells = append(s.Cells, Cell{source.Siglum, shade(d.CountIn(e, source))})
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

// stripLabel says in words what a strip shows: every source by its letter while
// there are few, else how many there are.
func (d *desk) stripLabel(spread []dossier.SourceCount) string {
	switch {
	case len(spread) == 0:
		return d.words.StripNoneLabel
	case d.manySources():
		return lang.Fill(d.words.StripLabel, "list", d.someSources(len(spread)))
	}
	var list []string
	for _, c := range spread {
		list = append(list, d.n(d.words.StripSource, c.N, "siglum", c.Source.Siglum))
	}
	return lang.Fill(d.words.StripLabel, "list", strings.Join(list, ", "))
}

// bars draws counts by the month their sources were published.
func (d *desk) bars(spread []dossier.SourceCount, label string) template.HTML {
	first, last := d.Published()
	if first.IsZero() {
		return ""
	}
	b := figure.Bars{Label: label, Months: make([]int, month(last)-month(first)+1)}
	for _, c := range spread {
		if !c.Source.Date.IsZero() {
			b.Months[month(c.Source.Date)-month(first)] += c.N
		}
	}
	return b.SVG()
}
