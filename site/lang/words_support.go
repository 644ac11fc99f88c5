package lang

// SupportWords say what bears a fact out.
type SupportWords struct {
	SupportInferred string `yaml:"support_inferred"` // it follows from what is written
	SupportCurator  string `yaml:"support_curator"`  // no passage has it
	CuratorsOwn     string `yaml:"curators_own"`     // the same at more length, behind a value
	DayStated       string `yaml:"day_stated"`       // under a date that is written in a source, as the next two
	MonthStated     string `yaml:"month_stated"`
	YearStated      string `yaml:"year_stated"`

	RuleFromDay    string `yaml:"rule_from_day"`    // how a day follows from {words}, counted from another that is written
	RuleFromSource string `yaml:"rule_from_source"` // or from the day a source came out
	RuleAbout      string `yaml:"rule_about"`       // what is about the day that is written

	WitnessesWhy  string `yaml:"witnesses_why"`  // where sources are more than witnesses
	WitnessText   string `yaml:"witness_text"`   // why two are one: they share a passage
	WitnessAgency string `yaml:"witness_agency"` // or name one agency

	Silent      string `yaml:"silent"`       // behind a source or passage that does not tell
	SilentLabel string `yaml:"silent_label"` // the same, read out
	Reviewed    string `yaml:"reviewed"`     // who read it all against the sources

	OriginLinked   string `yaml:"origin_linked"` // what a source's quotations were compared with, and what not
	OriginUnlinked string `yaml:"origin_unlinked"`
	OriginKept     string `yaml:"origin_kept"`
	OriginNowhere  string `yaml:"origin_nowhere"` // of a source without quotations that is neither linked nor kept

	OriginalKept      string `yaml:"original_kept"`    // what a source was read from
	OriginalMatches   string `yaml:"original_matches"` // the source's text was proved against it
	OriginalRead      string `yaml:"original_read"`    // by way of the text that a program read out of it
	OriginalTyped     string `yaml:"original_typed"`   // or that a person wrote down
	OriginalRetrieved string `yaml:"original_retrieved"`
	OriginalOpen      string `yaml:"original_open"` // leads to it
}
