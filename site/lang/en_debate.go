package lang

func enDebate() DebateWords {
	return DebateWords{
		DayNotGiven:  "day not given",
		NotQuoted:    "not quoted",
		SideSilent:   "{name} not quoted",
		SourceSilent: "{siglum}: no statement",
		SilentFor:    "{period} without statements",
		KeyByThen:    "dots left of a mark: only the date of its source is known",
		MomentsLabel: "Where each side stands, time runs down",

		CountMonths: Count{One: "{n} month", Other: "{n} months"},
		CountYears:  Count{One: "{n} year", Other: "{n} years"},
	}
}
