package lang

// TieWords say what ties people and organisations, and how that is known.
type TieWords struct {
	TiesTitle    string `yaml:"ties_title"` // of the drawing of one {name}
	TiesDesc     string `yaml:"ties_desc"`
	TiesDeclared string `yaml:"ties_declared"` // headings, and in the key
	TiesEvents   string `yaml:"ties_events"`
	TiesMentions string `yaml:"ties_mentions"`
	TiesMedia    string `yaml:"ties_media"` // what a hollow mark is
	TiesMore     Count  `yaml:"ties_more"`  // rows that are not drawn

	TiesCut Count `yaml:"ties_cut"` // that are not even listed, and which {file} has them

	TieMention    string `yaml:"tie_mention"`     // on the line of two who are only named together
	TieDates      string `yaml:"tie_dates"`       // where no passage has the days
	TieFrom       string `yaml:"tie_from"`        // a tie {type} that was declared of {name}
	TieEventsMore Count  `yaml:"tie_events_more"` // behind the last event that two took part in

	CountDeclared Count `yaml:"count_declared"`
	CountMet      Count `yaml:"count_met"`
	CountNamed    Count `yaml:"count_named"`

	NetworkLede     string `yaml:"network_lede"`
	NetworkTitle    string `yaml:"network_title"`
	NetworkDesc     string `yaml:"network_desc"`
	NetworkPairs    string `yaml:"network_pairs"` // above the pairs that are named together
	NetworkTiesNote Count  `yaml:"network_ties_note"`
	NetworkMedia    Count  `yaml:"network_media"` // what is left out
	NetworkRest     Count  `yaml:"network_rest"`  // ties that are not drawn, below the drawing
	NetworkCut      Count  `yaml:"network_cut"`   // those that are not listed: {people}, {organisations}
	NetworkHowTo    string `yaml:"network_howto"`
	Together        string `yaml:"together"` // above the column of the other name
}
