package lang

import (
	"cmp"
	"errors"
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

// Date is a date as curators write it: EDTF level 0 and the approximate mark
// (https://www.loc.gov/standards/datetime/), kept as written. An interval has
// a To; the zero Date is no date.
type Date struct {
	Text     string // as written: "2023-04-16/2023-04-19"
	From, To Day    // To is the zero Day unless it is an interval
	Approx   bool
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d.Text == "" }

// Compare orders dates by their earliest day, then by their latest.
func (d Date) Compare(e Date) int {
	a, b := d.Earliest(), e.Earliest()
	if c := cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day)); c != 0 {
		return c
	}
	a, b = d.Latest(), e.Latest()
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}

// Earliest returns the first day d can mean, fully known.
func (d Date) Earliest() Day { panic("to write") }

// Latest returns the last day d can mean, fully known.
func (d Date) Latest() Day { panic("to write") }

// ParseDate reads an EDTF date. The error says what is wrong with it and what
// was expected, ready to be printed after the value.
func ParseDate(s string) (Date, error) { return Date{}, errors.New("to write") }
