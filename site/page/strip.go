package page

import (
	"cmp"
	"html/template"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
)

// Strip shows how often each source has something. With more than maxSigla
// sources it is bars instead, one for each month of them or more.
type Strip struct {
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
func (d *desk) strip(e *dossier.Entry) Strip {
	counts := d.SpreadOf(e)
	s := Strip{Label: d.stripLabel(counts)}
	if len(d.Sources) > maxSigla {
		s.Bars = d.bars(counts, s.Label)
		return s
	}
	for i, source := range d.Sources {
		s.Cells = append(s.Cells, Cell{source.Siglum, shade(counts[i])})
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
func (d *desk) stripLabel(counts []int) string {
	var list []string
	for i, n := range counts {
		if n > 0 {
			list = append(list, d.n(d.words.StripSource, n, "siglum", d.Sources[i].Siglum))
		}
	}
	switch {
	case len(list) == 0:
		return d.words.StripNoneLabel
	case len(d.Sources) > maxSigla:
		return lang.Fill(d.words.StripLabel, "list", d.someSources(len(list)))
	}
	return lang.Fill(d.words.StripLabel, "list", strings.Join(list, ", "))
}

// someSources says how many of all sources: "3 dari 5 sumber".
func (d *desk) someSources(some int) string {
	return d.n(d.words.OfSources, len(d.Sources), "some", d.lang.Int(some))
}

// bars draws counts by the month their sources were published.
func (d *desk) bars(counts []int, label string) template.HTML {
	first, last := d.months()
	b := figure.Bars{Label: label, Months: make([]int, last-first+1)}
	for i, source := range d.Sources {
		if !source.Date.IsZero() {
			b.Months[month(source.Date)-first] += counts[i]
		}
	}
	return b.SVG()
}

// months returns the first and the last month that a source was published in.
func (d *desk) months() (first, last int) {
	for _, s := range d.Sources {
		if s.Date.IsZero() {
			continue
		}
		m := month(s.Date)
		first = min(cmp.Or(first, m), m)
		last = max(last, m)
	}
	return first, last
}

// month numbers the month that a date begins in, from the year 0.
func month(date lang.Date) int {
	day := date.Earliest()
	return day.Year*12 + day.Month - 1
}

func itoa(n int) string { return strconv.Itoa(n) }
