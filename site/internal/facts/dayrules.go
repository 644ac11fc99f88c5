package facts

// dayRule is one way in which texts name days, or seem to.
type dayRule struct {
	name    string
	says    string
	example string
	read    func(s *dating, i int) reading
}

// dayRules returns the ways in which texts name days, in the order in which they are
// tried: first what looks like a day and is none, then what says most.
func dayRules() []dayRule {
	return []dayRule{
		{"any weekday", "A weekday that is any, or a feast called after one, is no day.", "setiap Senin; Black Friday", (*dating).anyWeekday},
		{"weekdays", "Two weekdays with a dash are hours of business.", "Senin–Jumat", (*dating).weekdays},
		{"week at the opening", "What opens a sentence and can be a week or a Sunday is neither.", "Minggu lalu, ia datang", (*dating).openingWeek},
		{"name with a day", "What bears a day as its name is on none.", "Jalan 17 Agustus", (*dating).bearer},
		{"event known by its day", "An event known by its day and month tells no year.", "Peristiwa 27 Juli", (*dating).knownByDay},
		{"about", "A hedge makes a day approximate.", "sekitar April 2023", (*dating).hedged},
		{"days of one month", "From a day to another of the same month.", "16–19 April 2023", (*dating).daysOfMonth},
		{"month and days", "The same with the month first.", "April 16-19, 2023", (*dating).monthAndDays},
		{"from day to day", "From a day and month to another.", "30 April–2 Mei 2024", (*dating).dayToDay},
		{"from month to month", "From a month to another.", "April–Mei 2024", (*dating).monthToMonth},
		{"from year to year", "From a year to another.", "pada 2019–2023", (*dating).yearToYear},
		{"several days", "A day whose month stands behind the next one.", "16 dan 19 April 2023", (*dating).listed},
		{"days behind one month", "Days that share the month before the first.", "April 16 and 19, 2023", (*dating).listedBehind},
		{"weekday and date", "A weekday with its date, perhaps in brackets.", "Minggu, 16 April 2023", (*dating).weekdayDate},
		{"date", "A day and a month, with or without a year.", "16 April 2023", (*dating).date},
		{"weekday of a week", "A weekday of the week before or behind.", "Rabu pekan lalu", (*dating).weekdayOfWeek},
		{"weekday", "A weekday, counted from the base.", "Jumat lalu", (*dating).weekday},
		{"month of a year", "A month and a year.", "April 2023", (*dating).monthYear},
		{"month", "A month without a year, where a word says that it is one.", "pada Februari", (*dating).month},
		{"near day", "Today and the days beside it.", "kemarin", (*dating).nearDay},
		{"count", "So many days, weeks, months or years from the base.", "dua hari lalu", (*dating).counted},
		{"period", "The week, month or year of the base, or one beside it.", "bulan lalu", (*dating).period},
		{"year", "A year, where a word says that it is one.", "pada 2022", (*dating).year},
	}
}
