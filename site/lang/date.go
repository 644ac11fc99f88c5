package lang

import (
	"cmp"
	"fmt"
	"time"
)

// Precision says how much of a day is known.
type Precision uint8

// From the whole year to the day.
const (
	Year Precision = iota
	Month
	ADay
)

// Day is a calendar day, or a month or year when the rest is not known (0).
type Day struct{ Year, Month, Day int }

// Precision tells which parts of d are known.
func (d Day) Precision() Precision {
	switch {
	case d.Day != 0:
		return ADay
	case d.Month != 0:
		return Month
	}
	return Year
}

// Compare orders days by the calendar; what is not known sorts first.
func (d Day) Compare(e Day) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// String returns d as ISO 8601 writes it: "2023", "2023-04" or "2023-04-16".
func (d Day) String() string {
	switch d.Precision() {
	case ADay:
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	case Month:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d", d.Year)
}

// Time returns the first moment of d in UTC.
func (d Day) Time() time.Time {
	d = d.first()
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// first returns the first day d can mean.
func (d Day) first() Day { return Day{d.Year, cmp.Or(d.Month, 1), cmp.Or(d.Day, 1)} }

// last returns the last day d can mean.
func (d Day) last() Day {
	d.Month = cmp.Or(d.Month, 12)
	d.Day = cmp.Or(d.Day, daysIn(d.Year, d.Month))
	return d
}

// daysIn returns the length of a month in the Gregorian calendar, which ISO 8601
// also uses for the years before it was invented.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// Date is a date as curators write it: EDTF level 0 and the approximate mark
// (https://www.loc.gov/standards/datetime/), kept as written. An interval has
// a To; the zero Date is no date and sorts before every other.
type Date struct {
	Text     string // as written: "2023-04-16/2023-04-19"
	From, To Day    // To is the zero Day unless it is an interval
	Approx   bool   // of an interval: one end at least is approximate
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d.Text == "" }

// IsInterval reports whether d has a beginning and an end.
func (d Date) IsInterval() bool { return d.To != Day{} }

// Compare orders dates by their earliest day, then by their latest.
func (d Date) Compare(e Date) int {
	return cmp.Or(d.Earliest().Compare(e.Earliest()), d.Latest().Compare(e.Latest()))
}

// Earliest returns the first day d can mean, fully known.
func (d Date) Earliest() Day { return d.From.first() }

// Latest returns the last day d can mean, fully known.
func (d Date) Latest() Day { return d.end().last() }

// end returns the day an interval ends with, or the only one.
func (d Date) end() Day {
	if d.IsInterval() {
		return d.To
	}
	return d.From
}

// Precision returns how much is known of d: of an interval, of its vaguer end.
func (d Date) Precision() Precision { return min(d.From.Precision(), d.end().Precision()) }

// Contains reports whether the whole of day lies within what d can mean.
func (d Date) Contains(day Day) bool {
	return d.Earliest().Compare(day.first()) <= 0 && day.last().Compare(d.Latest()) <= 0
}

// Overlaps reports whether there is a day that both d and e can mean.
func (d Date) Overlaps(e Date) bool {
	return d.Earliest().Compare(e.Latest()) <= 0 && e.Earliest().Compare(d.Latest()) <= 0
}

// IsExact reports whether d is one day and not approximate.
func (d Date) IsExact() bool { return d.From.Precision() == ADay && !d.IsInterval() && !d.Approx }

// Weekday returns the day of the week of an exact date; ok is false for any other.
func (d Date) Weekday() (day time.Weekday, ok bool) {
	if d.IsZero() || !d.IsExact() {
		return 0, false
	}
	return d.From.Time().Weekday(), true
}

// Machine returns d for the datetime attribute of HTML's time element: "2023",
// "2023-04" or "2023-04-16". It is "" where HTML has no way to say it: for an
// interval, an approximate date, the year 0000 and the zero Date.
func (d Date) Machine() string {
	if d.IsZero() || d.IsInterval() || d.Approx || d.From.Year == 0 {
		return ""
	}
	return d.From.String()
}
