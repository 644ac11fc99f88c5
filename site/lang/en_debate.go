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

		Debate:     "The dispute in one picture",
		DebateDesc: "Claims, below each the sides that spoke, time runs from left to right. Each mark is a statement and opens its paragraph; hatching: that side is not quoted, or no statements. The table below the figure says how each claim stands.",

		Versions:       "Possibly one utterance, two versions",
		VersionsCommon: "Possibly one utterance in two versions: {n} in the same order, of {a} and {b}; what is underlined is in one only.",
		CountSameWords: Count{One: "{n} word is the same", Other: "{n} words are the same"},

		CountMonths: Count{One: "{n} month", Other: "{n} months"},
		CountYears:  Count{One: "{n} year", Other: "{n} years"},
	}
}
