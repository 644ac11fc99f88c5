package page

import (
	"berkas/site/dossier"
	"berkas/site/lang"
)

// Time is a date as it is printed. Machine is its value for HTML's time
// element, "" where that has no way to say it: a range, an approximate date.
type Time struct{ Text, Machine string }

// when writes a date in full: "16 April 2023".
func (d *desk) when(date lang.Date) Time { return Time{d.lang.Date(date), date.Machine()} }

// short writes a date for tables and lists: "16 Apr 2023".
func (d *desk) short(date lang.Date) Time { return Time{d.lang.ShortDate(date), date.Machine()} }

// sortable writes a date so that text sorts by it.
func sortable(date lang.Date) string {
	if date.IsZero() {
		return ""
	}
	return date.Earliest().String()
}

// period writes from the first to the last of dates, "" without any.
func (d *desk) period(dates []lang.Date) string {
	var first, last lang.Date
	for _, date := range dates {
		switch {
		case date.IsZero():
			continue
		case first.IsZero():
			first, last = date, date
		}
		if date.Compare(first) < 0 {
			first = date
		}
		if date.Latest().Compare(last.Latest()) > 0 {
			last = date
		}
	}
	return d.lang.Period(first, last)
}

// publishedIn writes the period in which sources were published.
func (d *desk) publishedIn(sources []*dossier.Source) string {
	var dates []lang.Date
	for _, s := range sources {
		dates = append(dates, s.Date)
	}
	return d.period(dates)
}
