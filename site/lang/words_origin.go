package lang

// OriginWords say from whom something is known.
type OriginWords struct {
	Origin         string `yaml:"origin"` // the question that the section answers
	OriginDesc     string `yaml:"origin_desc"`
	OriginHowTo    string `yaml:"origin_howto"`    // what its counts count
	OriginKey      string `yaml:"origin_key"`      // what dotted strands are
	OriginKeyMany  string `yaml:"origin_key_many"` // what a filled mark is
	OriginKeyOne   string `yaml:"origin_key_one"`  // what a hollow one is
	OriginVoice    string `yaml:"origin_voice"`    // the columns: who says it
	OriginRelay    string `yaml:"origin_relay"`    // who passed it on
	OriginColumn   string `yaml:"origin_column"`   // what is said
	OriginCounts   string `yaml:"origin_counts"`
	OriginSaid     string `yaml:"origin_said"`     // the source's words on whom it has it from
	OriginPoint    string `yaml:"origin_point"`    // a key point by its number {n}
	OriginNobody   string `yaml:"origin_nobody"`   // where nobody is quoted
	OriginCited    string `yaml:"origin_cited"`    // where paragraphs are cited whole
	OriginNarrated string `yaml:"origin_narrated"` // behind a count of sources
	OriginUnnamed  string `yaml:"origin_unnamed"`  // the paragraph names no relay
	OriginWhole    string `yaml:"origin_whole"`    // {relay} of the whole source {siglum}
	OriginVia      string `yaml:"origin_via"`      // before the name of a relay, in a list
	OriginNoVia    string `yaml:"origin_no_via"`   // the same, where the relay is not known
	OriginSame     string `yaml:"origin_same"`     // the sources of a point have the same words
	OriginSimilar  string `yaml:"origin_similar"`  // or like ones
	OriginSole     Count  `yaml:"origin_sole"`     // of {all} points, those that one source alone has
	OriginMore     Count  `yaml:"origin_more"`     // points that are left out
	OriginPaths    string `yaml:"origin_paths"`    // unfolds the same, voice by voice
	OriginByPoint  string `yaml:"origin_by_point"` // or point by point
	OriginTable    string `yaml:"origin_table"`    // unfolds the table
	CountPoints    Count  `yaml:"count_points"`
	CountWays      Count  `yaml:"count_ways"`
}
