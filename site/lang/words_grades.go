package lang

// GradeWords are the Admiralty scale's, and how numbers are limited.
type GradeWords struct {
	Reliability  string `yaml:"reliability"` // of a source or an organisation
	ReliabilityA string `yaml:"reliability_a"`
	ReliabilityB string `yaml:"reliability_b"`
	ReliabilityC string `yaml:"reliability_c"`
	ReliabilityD string `yaml:"reliability_d"`
	ReliabilityE string `yaml:"reliability_e"`
	ReliabilityF string `yaml:"reliability_f"`
	Credibility  string `yaml:"credibility"` // of what a claim says
	Credibility1 string `yaml:"credibility_1"`
	Credibility2 string `yaml:"credibility_2"`
	Credibility3 string `yaml:"credibility_3"`
	Credibility4 string `yaml:"credibility_4"`
	Credibility5 string `yaml:"credibility_5"`
	Credibility6 string `yaml:"credibility_6"`

	HedgeAbout    string `yaml:"hedge_about"` // of figures that are not written in the dossier's language
	HedgeAlmost   string `yaml:"hedge_almost"`
	HedgeMoreThan string `yaml:"hedge_more_than"`
	HedgeAtLeast  string `yaml:"hedge_at_least"`
	HedgeLessThan string `yaml:"hedge_less_than"`
	HedgeAtMost   string `yaml:"hedge_at_most"`
}
