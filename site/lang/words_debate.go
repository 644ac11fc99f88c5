package lang

// DebateWords say who spoke on a claim when, and who was not quoted.
type DebateWords struct {
	DayNotGiven  string `yaml:"day_not_given"` // of a month in which no day is known
	NotQuoted    string `yaml:"not_quoted"`    // in the place of what a side said
	SideSilent   string `yaml:"side_silent"`   // the same of a side by {name}
	SourceSilent string `yaml:"source_silent"` // of the newest source, which has nothing on a claim
	SilentFor    string `yaml:"silent_for"`    // of so many months or years
	KeyByThen    string `yaml:"key_by_then"`   // what the dots before a mark mean
	MomentsLabel string `yaml:"moments_label"` // the table that has the same as the figure

	Debate     string `yaml:"debate"` // the claims in one figure
	DebateDesc string `yaml:"debate_desc"`

	Versions       string `yaml:"versions"`        // the same utterance, probably, in the words of two sources
	VersionsCommon string `yaml:"versions_common"` // below them; {n} is CountSameWords
	CountSameWords Count  `yaml:"count_same_words"`

	CountMonths Count `yaml:"count_months"`
	CountYears  Count `yaml:"count_years"`
}
