package lang

import (
	"errors"
	"fmt"
	"strings"
)

// ParseDate reads a date: a year from 0000 to 9999, perhaps with its month and
// day, perhaps with ~ behind it when it is approximate, or two of them joined by
// a slash. The error says what is wrong, ready to be printed after the value:
// "is not a date: month 13 does not exist".
func ParseDate(s string) (Date, error) {
	from, to, interval := strings.Cut(s, "/")
	d := Date{Text: s}
	var err error
	if d.From, d.Approx, err = parseEnd(from); err != nil {
		return Date{}, notADate(err)
	}
	if !interval {
		return d, nil
	}
	if strings.Contains(to, "/") {
		return Date{}, notADate(errors.New("it has more than one slash; year, month and day are joined by hyphens"))
	}
	end, approx, err := parseEnd(to)
	if err != nil {
		return Date{}, notADate(err)
	}
	if end == (Day{}) { // in a Date it would mean that there is no end
		return Date{}, notADate(errors.New("an interval cannot end with the year 0000"))
	}
	d.To, d.Approx = end, d.Approx || approx
	if d.Latest().Compare(d.Earliest()) < 0 {
		return Date{}, notADate(fmt.Errorf("its end %v comes before its beginning %v", d.To, d.From))
	}
	return d, nil
}

func notADate(err error) error { return fmt.Errorf("is not a date: %w", err) }

// parseEnd reads a date that is no interval.
func parseEnd(s string) (day Day, approx bool, err error) {
	s, approx = strings.CutSuffix(s, "~")
	parts := strings.Split(s, "-")
	if len(parts) > 3 {
		return Day{}, false, fmt.Errorf("%q is more than a year, a month and a day", s)
	}
	fields := [...]struct {
		name   string
		digits int
		value  *int
	}{{"year", 4, &day.Year}, {"month", 2, &day.Month}, {"day", 2, &day.Day}}
	for i, part := range parts {
		f := fields[i]
		if *f.value, err = parseNumber(f.name, part, f.digits); err != nil {
			return Day{}, false, err
		}
	}
	return day, approx, day.check(len(parts))
}

// parseNumber reads a number of exactly so many ASCII digits.
func parseNumber(name, s string, digits int) (int, error) {
	n, ok := 0, s != ""
	for _, c := range s {
		ok = ok && '0' <= c && c <= '9'
		n = n*10 + int(c-'0')
	}
	switch {
	case s == "":
		return 0, fmt.Errorf("the %s is missing", name)
	case !ok:
		return 0, fmt.Errorf("the %s %q is not a number", name, s)
	case len(s) != digits:
		return 0, fmt.Errorf("the %s %s should have %d digits", name, s, digits)
	}
	return n, nil
}

// check refuses what the calendar does not have; the first given parts of d were
// written, so that a written 00 is not taken for a part that is not known.
func (d Day) check(given int) error {
	if given > 1 && (d.Month < 1 || d.Month > 12) {
		return fmt.Errorf("month %02d does not exist", d.Month)
	}
	if given > 2 && d.Day < 1 {
		return errors.New("day 00 does not exist")
	}
	if given > 2 && d.Day > daysIn(d.Year, d.Month) {
		return fmt.Errorf("%04d-%02d has %d days, not %d", d.Year, d.Month, daysIn(d.Year, d.Month), d.Day)
	}
	return nil
}
