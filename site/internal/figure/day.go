package figure

import "time"

// Day is a calendar day (proleptic Gregorian) as a number: days since
// 1 January 1970.
type Day int

const secondsPerDay = 24 * 60 * 60

// DayOf returns a day's number. A month or day past the end counts on into the
// next, as in time.Date: DayOf(2023, 5, 0) is the last of April.
func DayOf(year, month, day int) Day {
	return Day(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

// Date is the inverse of DayOf.
func (d Day) Date() (year, month, day int) {
	y, m, n := time.Unix(int64(d)*secondsPerDay, 0).UTC().Date()
	return y, int(m), n
}

// clamp keeps d where calendars make sense, years -10,000 to 20,000.
func (d Day) clamp() Day { return max(DayOf(-10_000, 1, 1), min(d, DayOf(20_000, 1, 1))) }

// stretch is a run of days: the first, and the day after the last.
type stretch struct{ from, to Day }

func (s stretch) days() float64   { return float64(s.to - s.from) }
func (s stretch) middle() float64 { return float64(s.from+s.to) / 2 }

// step is a calendar unit, or several: years, or months, or days of a month.
type step struct{ years, months, days int }

// length returns roughly how many days it takes.
func (s step) length() float64 {
	return 365.2425*float64(s.years) + 30.44*float64(s.months) + float64(s.days)
}

// floor returns the last beginning of a unit that is not after d.
func (s step) floor(d Day) Day {
	y, m, n := d.Date()
	switch {
	case s.years > 0:
		return DayOf(floor(y, s.years), 1, 1)
	case s.months > 0:
		return DayOf(y, 1+floor(m-1, s.months), 1)
	}
	return DayOf(y, m, 1+floor(n-1, s.days))
}

// next returns the beginning of the unit after the one that begins at d. Runs
// of days begin anew with each month, and a last one shorter than half joins
// the one before.
func (s step) next(d Day) Day {
	y, m, n := d.Date()
	switch {
	case s.years > 0:
		return DayOf(y+s.years, 1, 1)
	case s.months > 0:
		return DayOf(y, m+s.months, 1)
	}
	month := DayOf(y, m+1, 1)
	if after := DayOf(y, m, n+s.days); float64(month-after) >= float64(s.days)/2 {
		return after
	}
	return month
}

// ceil returns the first beginning of a unit that is not before d.
func (s step) ceil(d Day) Day {
	if f := s.floor(d); f < d {
		return s.next(f)
	}
	return d
}

// floor rounds n down to a multiple of k.
func floor(n, k int) int {
	return n - ((n%k)+k)%k
}
