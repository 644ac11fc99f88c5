package lang

import (
	"fmt"
	"strconv"
	"strings"
)

// Date writes d at its own precision: "April 2023", "16–19 April 2023", "30
// April–2 Mei 2023", "sekitar Februari 2022"; "" for the zero Date.
func (l *Language) Date(d Date) string { return l.date(d, l.Calendar.Months) }

// ShortDate is [Language.Date] with the months' short names, for tables: "16 Apr 2023".
func (l *Language) ShortDate(d Date) string { return l.date(d, l.Calendar.MonthsShort) }

// FullDate is [Language.Date] with the weekday before an exact date: "Minggu, 16
// April 2023".
func (l *Language) FullDate(d Date) string {
	weekday, ok := d.Weekday()
	if !ok {
		return l.Date(d)
	}
	return Fill(l.Calendar.DateWeekday, "weekday", l.Calendar.Weekdays[weekday], "date", l.Date(d))
}

// Between writes a span whose ends are dates of their own, at their precision:
// "Maret–Desember 2023", "sejak Maret 2023" without an end, "sampai Desember
// 2023" without a beginning; "" without either.
func (l *Language) Between(from, to Date) string { return l.between(from, to, l.Date) }

// ShortBetween writes the same for drawings: "12 Mar–24 Okt 2023".
func (l *Language) ShortBetween(from, to Date) string { return l.between(from, to, l.ShortDate) }

func (l *Language) between(from, to Date, date func(Date) string) string {
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case to.IsZero():
		return Fill(l.Calendar.DateSince, "date", date(from))
	case from.IsZero():
		return Fill(l.Calendar.DateUntil, "date", date(to))
	}
	return date(span(from, to))
}

// Period writes from the month of one date to the month of another, the first
// and the last of many: "April 2023–Mei 2024". Where the month is not known it
// writes the year; "" when either date is zero.
func (l *Language) Period(from, to Date) string {
	if from.IsZero() || to.IsZero() {
		return ""
	}
	d := span(from, to)
	d.From.Day, d.To.Day = 0, 0
	return l.Date(d)
}

// span returns the interval from one date to another.
func span(from, to Date) Date {
	return Date{Text: from.Text + "/" + to.Text, From: from.From, To: to.end(), Approx: from.Approx || to.Approx}
}

func (l *Language) date(d Date, months [12]string) string {
	if d.IsZero() {
		return ""
	}
	s := l.day(d.From, months)
	if d.IsInterval() && d.To != d.From {
		s = l.interval(d.From, d.To, months)
	}
	if d.Approx {
		s = Fill(l.Calendar.DateApprox, "date", s)
	}
	return s
}

// DayOfYear writes a day without its year: "16 Apr".
func (l *Language) DayOfYear(d Day) string {
	return Fill(l.Calendar.DateInYear, "day", strconv.Itoa(d.Day), "month", l.Calendar.MonthsShort[d.Month-1], "year", strconv.Itoa(d.Year))
}

// day writes what is known of a day.
func (l *Language) day(d Day, months [12]string) string {
	year := strconv.Itoa(d.Year)
	switch d.Precision() {
	case ADay:
		return Fill(l.Calendar.DateDay, "day", strconv.Itoa(d.Day), "month", months[d.Month-1], "year", year)
	case Month:
		return Fill(l.Calendar.DateMonth, "month", months[d.Month-1], "year", year)
	}
	return year
}

// interval writes what both ends share once.
func (l *Language) interval(from, to Day, months [12]string) string {
	c, year, alike := l.Calendar, strconv.Itoa(to.Year), from.Year == to.Year && from.Precision() == to.Precision()
	switch {
	case alike && to.Precision() == ADay && from.Month == to.Month:
		days := l.span(strconv.Itoa(from.Day), strconv.Itoa(to.Day))
		return Fill(c.DateDay, "day", days, "month", months[to.Month-1], "year", year)
	case alike && to.Precision() == ADay:
		first := Fill(c.DateInYear, "day", strconv.Itoa(from.Day), "month", months[from.Month-1], "year", year)
		return l.span(first, l.day(to, months))
	case alike && to.Precision() == Month:
		return Fill(c.DateMonth, "month", l.span(months[from.Month-1], months[to.Month-1]), "year", year)
	}
	return l.span(l.day(from, months), l.day(to, months))
}

func (l *Language) span(from, to string) string {
	return Fill(l.Calendar.DateSpan, "from", from, "to", to)
}

// Int writes a whole number: "1.234".
func (l *Language) Int(n int) string { return l.digits(strconv.Itoa(n)) }

// Number writes a finite number with as many decimals as it has: "1.234,5". What
// is no finite number is a bug of the caller's.
func (l *Language) Number(x float64) string {
	s := strconv.FormatFloat(x, 'f', -1, 64)
	if x-x != 0 {
		panic(fmt.Sprintf("lang: %s is not a finite number", s))
	}
	return l.digits(s)
}

// Percent writes a percentage: "70%" for 70.
func (l *Language) Percent(x float64) string { return Fill(l.Numbers.Percent, "n", l.Number(x)) }

// digits puts the language's marks into a number as Go writes it.
func (l *Language) digits(s string) string {
	s, minus := strings.CutPrefix(s, "-")
	whole, decimals, fraction := strings.Cut(s, ".")
	var b strings.Builder
	if minus && s != "0" {
		b.WriteString("−")
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(l.Numbers.GroupMark)
		}
		b.WriteRune(digit)
	}
	if fraction {
		b.WriteString(l.Numbers.DecimalMark + decimals)
	}
	return b.String()
}

// List joins words: "A, B, dan C".
func (l *Language) List(words []string) string {
	if len(words) == 0 {
		return ""
	}
	list := words[0]
	for i, word := range words[1:] {
		template := l.Numbers.ListNext
		switch {
		case len(words) == 2:
			template = l.Numbers.ListPair
		case i == len(words)-2:
			template = l.Numbers.ListLast
		}
		list = Fill(template, "a", list, "b", word)
	}
	return list
}
