package lang

// EmbedWords stand in what other people's sites show in a frame.
type EmbedWords struct {
	Embed         string `yaml:"embed"` // how to do that
	EmbedFrame    string `yaml:"embed_frame"`
	EmbedBlock    string `yaml:"embed_block"`
	EmbedQuote    string `yaml:"embed_quote"`    // the name of a quotation's frame
	EmbedTimeline string `yaml:"embed_timeline"` // of a topic's events
	EmbedSum      string `yaml:"embed_sum"`
	EmbedDossier  string `yaml:"embed_dossier"`
}
