package facts

import (
	"fmt"
	"time"

	"berkas/site/lang"
)

// nearest returns the weekday that is meant.
func (s dating) nearest(day time.Weekday, last, next bool) string {
	if s.now == (lang.Day{}) {
		return ""
	}
	d := s.now.Time()
	step := -1
	if next {
		step = 1
	}
	if last || next {
		d = d.AddDate(0, 0, step)
	}
	for d.Weekday() != day {
		d = d.AddDate(0, 0, step)
	}
	return d.Format(time.DateOnly)
}

func (s dating) inYear(day, m int) string {
	if s.now == (lang.Day{}) {
		return ""
	}
	now, best := s.now.Time(), time.Time{}
	for _, year := range [...]int{s.now.Year, s.now.Year - 1, s.now.Year + 1} {
		d := time.Date(year, time.Month(m), day, 0, 0, 0, 0, time.UTC)
		if best.IsZero() || d.Sub(now).Abs() < best.Sub(now).Abs() {
			best = d
		}
	}
	return fmt.Sprintf("%04d-%02d-%02d", best.Year(), m, day)
}

// LeadsMonth reports whether a word before a name of a month says that it is one.
func LeadsMonth(low string) bool {
	switch low {
	case "pada", "bulan", "sejak", "hingga", "sampai", "awal", "akhir", "pertengahan", "di", "in", "since", "until", "by", "during", "last", "early", "late", "mid", "of", "from":
		return true
	}
	return false
}

// shift returns the year, month or week so many after the present one.
func (s dating) shift(low string, by int) string {
	if s.now == (lang.Day{}) {
		return ""
	}
	d := s.now.Time()
	switch low {
	case "tahun", "year":
		return fmt.Sprintf("%04d", d.Year()+by)
	case "bulan", "month":
		return time.Date(d.Year(), d.Month()+time.Month(by), 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
	}
	monday := d.AddDate(0, 0, 7*by-(int(d.Weekday())+6)%7)
	return monday.Format(time.DateOnly) + "/" + monday.AddDate(0, 0, 6).Format(time.DateOnly)
}

// before returns the day, month or year so many before the present one; weeks
// are counted in days.
func (s dating) before(low string, n int) string {
	if s.now == (lang.Day{}) {
		return ""
	}
	switch low {
	case "hari", "day":
		return s.now.Time().AddDate(0, 0, -n).Format(time.DateOnly)
	case "pekan", "minggu", "week":
		return s.now.Time().AddDate(0, 0, -7*n).Format(time.DateOnly) + "~"
	}
	return s.shift(low, -n)
}

// number reads a whole number between two others.
func number(text string, least, most int) (int, bool) {
	n := 0
	for _, c := range text {
		if c < '0' || c > '9' || n > most {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, text != "" && n >= least && n <= most
}

// count reads a small number in digits or letters.
func count(low string) (int, bool) {
	for n, w := range [...][2]string{1: {"satu", "one"}, {"dua", "two"}, {"tiga", "three"}, {"empat", "four"}, {"lima", "five"}, {"enam", "six"}, {"tujuh", "seven"}, {"delapan", "eight"}, {"sembilan", "nine"}, {"sepuluh", "ten"}} {
		if n > 0 && (low == w[0] || low == w[1]) {
			return n, true
		}
	}
	if low == "a" || low == "an" {
		return 1, true
	}
	return number(low, 1, 99)
}

func monthOf(low string) int {
	switch low {
	case "januari", "january", "jan":
		return 1
	case "februari", "pebruari", "february", "feb":
		return 2
	case "maret", "march", "mar":
		return 3
	case "april", "apr":
		return 4
	case "mei", "may":
		return 5
	case "juni", "june", "jun":
		return 6
	case "juli", "july", "jul":
		return 7
	case "agustus", "august", "agu", "agt", "aug":
		return 8
	case "september", "sep", "sept":
		return 9
	case "oktober", "october", "okt", "oct":
		return 10
	case "november", "nopember", "nov":
		return 11
	case "desember", "december", "des", "dec":
		return 12
	}
	return 0
}

func weekdayOf(low string) (time.Weekday, bool) {
	switch low {
	case "minggu", "ahad", "sunday":
		return time.Sunday, true
	case "senin", "monday":
		return time.Monday, true
	case "selasa", "tuesday":
		return time.Tuesday, true
	case "rabu", "wednesday":
		return time.Wednesday, true
	case "kamis", "thursday":
		return time.Thursday, true
	case "jumat", "jum'at", "friday":
		return time.Friday, true
	case "sabtu", "saturday":
		return time.Saturday, true
	}
	return 0, false
}
