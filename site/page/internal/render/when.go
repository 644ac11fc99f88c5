package render

import (
	"berkas/site/dossier"
	"berkas/site/lang"
)

// Time is a date as it is printed. Machine is its value for HTML's time
// element, "" where that has no way to say it: a range, an approximate date.
// Note says what else it is the date of, "" where that goes without saying.
type Time struct{ Text, Machine, Note string }

// Full writes a date with the day of the week.
func (s *Site) Full(date lang.Date) Time { return Time{s.Lang.FullDate(date), date.Machine(), ""} }

// When writes a date in full: "16 April 2023".
func (s *Site) When(date lang.Date) Time { return Time{s.Lang.Date(date), date.Machine(), ""} }

// Short writes a date for tables and lists: "16 Apr 2023".
func (s *Site) Short(date lang.Date) Time { return Time{s.Lang.ShortDate(date), date.Machine(), ""} }

// Said writes when a quotation was said, for tables and lists. Where nobody says
// when, the day is its source's, and called that.
func (s *Site) Said(q *dossier.Quote) Time { return s.said(q, s.Short(q.Date)) }

// SaidInFull writes it in full.
func (s *Site) SaidInFull(q *dossier.Quote) Time { return s.said(q, s.When(q.Date)) }

func (s *Site) said(q *dossier.Quote, at Time) Time {
	if q.DatedBySource() && !q.Date.IsZero() {
		at.Note = s.Words.DateOfSource
	}
	return at
}

// Sortable writes a date so that text sorts by it.
func Sortable(date lang.Date) string {
	if date.IsZero() {
		return ""
	}
	return date.Earliest().String()
}

// Period writes from the first to the last of dates, "" without any.
func (s *Site) Period(dates []lang.Date) string {
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
	return s.Lang.Period(first, last)
}

// PublishedIn writes the period in which sources were published.
func (s *Site) PublishedIn(sources []*dossier.Source) string {
	var dates []lang.Date
	for _, source := range sources {
		dates = append(dates, source.Date)
	}
	return s.Period(dates)
}

// Month numbers the month that a date begins in, from the year 0.
func Month(date lang.Date) int {
	day := date.Earliest()
	return day.Year*12 + day.Month - 1
}
