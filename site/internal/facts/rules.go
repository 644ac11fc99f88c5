package facts

import "berkas/site/internal/facts/words"

// LabelRule is one way to tell what a capitalised word is. It returns false where
// it does not decide.
type LabelRule struct {
	Name    string
	Says    string
	Example string
	do      func(w word) (Label, bool)
}

// LabelRules decide what each word of a run of capitals is taken for.
type LabelRules struct {
	First   []LabelRule // by the word itself, the first that decides; else it is a name
	Settled []LabelRule // by its neighbours then, the first that decides; else it stays
}

// AllLabelRules returns the rules in their order.
func AllLabelRules() LabelRules {
	return LabelRules{
		First: []LabelRule{
			{"title word", "An office or a rank is one.", "Menteri", func(w word) (Label, bool) {
				return AsTitle, w.token().Is(words.Title | words.Rank | words.TitlePrefix | words.Former)
			}},
			{"place word", "A place or a people is a place.", "Rusia", func(w word) (Label, bool) {
				return AsPlace, w.token().Is(words.Place | words.People)
			}},
			{"organisation word", "A word of organisations is one's.", "Kementerian", func(w word) (Label, bool) {
				return AsOrg, w.token().Is(words.Org | words.OrgHead | words.OrgTail | words.OrgPrefix)
			}},
			{"common word", "A common word is no name.", "Perang", func(w word) (Label, bool) {
				return AsCommon, !(w.token().Is(words.Particle) && !w.token().Capital) && w.token().Is(words.Common|words.Month|words.Weekday|words.PlaceHead|words.Say|words.Pronoun|words.Stop|words.Adverb|words.Work|words.According)
			}},
			{"derived word", "In Indonesian a word that is visibly made from another is no name.", "Pertahanan", func(w word) (Label, bool) {
				return AsCommon, w.lang != "en" && w.token().Class&^words.Particle == 0 && words.Derived(w.token().Low, w.token().Opens)
			}},
			{"abbreviation", "A word in capitals is an abbreviation.", "BNPB", func(w word) (Label, bool) {
				return AsAcronym, w.token().Upper && !w.token().Initial || w.token().Capital && w.token().Mixed()
			}},
		},
		Settled: []LabelRule{
			{"degree behind a name", "A degree behind a name is none of it.", "Irwan Palaguna ST MT", func(w word) (Label, bool) {
				return AsCommon, w.token().IsDegree() && w.i > 0 && (w.before() || w.run[w.i-1].IsDegree())
			}},
			{"name with a hyphen", "What a hyphen joins to small letters is a name.", "Kim Sang-hyup", func(w word) (Label, bool) { return AsName, w.isHyphened() }},
			{"company's word in front", "A word that ends companies' names is a name before one.", "Capital Economics", func(w word) (Label, bool) { return AsName, w.isTailAhead() }},
			{"short form in a name", "Two capitals beside a name belong to it.", "Mahfud MD", func(w word) (Label, bool) { return AsName, w.isShort() }},
			{"headline in capitals", "Where all is in capitals an abbreviation is none.", "JOKO WIDODO TIBA", func(w word) (Label, bool) { return AsName, w.list[w.i] == AsAcronym && sentenceOfCapitals(w.run) }},
			{"given name beside a name", "A given name that is also another word is a name beside one.", "Jordan Pickford", func(w word) (Label, bool) { return AsName, w.isGiven() }},
			{"word that can be either", "A word that is common or a name is a name beside one.", "Agung Laksono", func(w word) (Label, bool) { return AsName, w.isEither() }},
			{"roman number", "A V or an X behind what is counted is a number.", "Ketua Komisi X", func(w word) (Label, bool) { return AsCommon, w.isRoman() }},
			{"small word in a name", "A small word with a capital within a sentence begins a name.", "Lalu Hadrian", func(w word) (Label, bool) { return AsName, w.isSmallWord() }},
			{"saint's place", "What is called after a saint is a place.", "St. Paul", func(w word) (Label, bool) {
				return AsPlace, w.isSaints()
			}},
			{"office behind a given name", "In English what somebody may be is a surname behind a given name, where no name follows.", "Tim Cook", func(w word) (Label, bool) { return AsName, w.isTrade() }},
			{"rank within a name", "In English a rank between two names is one.", "Hassan Sheikh Mohamud", func(w word) (Label, bool) { return AsName, w.isRankWithin() }},
			{"place behind a given name", "A place behind a given name is a surname.", "Jack London", func(w word) (Label, bool) { return AsName, w.isLastPlace() }},
		},
	}
}

// decide returns what the first of some rules says that decides.
func decide(rules []LabelRule, w word, otherwise Label) Label {
	for _, r := range rules {
		if l, ok := r.do(w); ok {
			return l
		}
	}
	return otherwise
}

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
		{"past a weekday", "In English what is past a weekday goes on behind it.", "ran past Thursday", (*dating).pastWeekday},
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
