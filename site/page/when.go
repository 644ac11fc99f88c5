package page

import (
	"berkas/site/dossier"
	"berkas/site/lang"
)

// Time is a date as it is printed. Machine is its value for HTML's time
// element, "" where that has no way to say it: a range, an approximate date.
type Time struct{ Text, Machine string }

// full writes a date with the day of the week.
func (s *site) full(date lang.Date) Time { return Time{s.lang.FullDate(date), date.Machine()} }

// when writes a date in full: "16 April 2023".
func (s *site) when(date lang.Date) Time { return Time{s.lang.Date(date), date.Machine()} }

// short writes a date for tables and lists: "16 Apr 2023".
func (s *site) short(date lang.Date) Time { return Time{s.lang.ShortDate(date), date.Machine()} }

// sortable writes a date so that text sorts by it.
func sortable(date lang.Date) string {
	if date.IsZero() {
		return ""
	}
	return date.Earliest().String()
}

// period writes from the first to the last of dates, "" without any.
func (s *site) period(dates []lang.Date) string {
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
	return s.lang.Period(first, last)
}

// publishedIn writes the period in which sources were published.
func (s *site) publishedIn(sources []*dossier.Source) string {
	var dates []lang.Date
	for _, source := range sources {
		dates = append(dates, source.Date)
	}
	return s.period(dates)
}

// month numbers the month that a date begins in, from the year 0.
func month(date lang.Date) int {
	day := date.Earliest()
	return day.Year*12 + day.Month - 1
}
