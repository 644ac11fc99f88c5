package page

import (
	"html/template"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// Drawing is a figure with what stands under it. SVG is "" where there is
// nothing to draw.
type Drawing struct {
	SVG     template.HTML
	Caption string
}

// days returns the first and the last day that a date can mean.
func days(date lang.Date) (from, to figure.Day) {
	day := func(d lang.Day) figure.Day { return figure.DayOf(d.Year, d.Month, d.Day) }
	return day(date.Earliest()), day(date.Latest())
}

// interval is the time from one day to another, in whole months or years where it is.
func interval(from, to figure.Day) lang.Date {
	first, last, next := calendarDay(from), calendarDay(to), calendarDay(to+1)
	if first.Day == 1 && next.Day == 1 {
		first.Day, last.Day = 0, 0
		if first.Month == 1 && next.Month == 1 {
			first.Month, last.Month = 0, 0
		}
	}
	return lang.Date{Text: first.String(), From: first, To: last}
}

func calendarDay(d figure.Day) lang.Day {
	y, m, n := d.Date()
	return lang.Day{Year: y, Month: m, Day: n}
}

// nodeOf returns an entry as drawings of ties have it.
func nodeOf(r *render.Renderer, e *dossier.Entry) figure.Node {
	return figure.Node{Kind: figure.Kind(e.Kind.String()), Label: render.Brief(e), Title: e.Name, Href: r.To(r.Address.Entry(e))}
}
