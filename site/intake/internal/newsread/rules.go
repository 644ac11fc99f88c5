package newsread

type rules struct{}

func allRules() *rules { return &rules{} }

func (*rules) read(text []Paragraph) *Reading { return Read(text) }
