package lang

// PrintWords stand on paper, and on the page that has the whole dossier in one
// document.
type PrintWords struct {
	PrintTitle     string `yaml:"print_title"`
	PrintLede      string `yaml:"print_lede"`
	PrintWhole     string `yaml:"print_whole"`    // the link to that page
	PrintFoot      string `yaml:"print_foot"`     // at the foot of every printed page
	PrintAddress   string `yaml:"print_address"`  // before the address of a printed page
	PrintContents  string `yaml:"print_contents"` // above the contents of the document
	PrintBriefings string `yaml:"print_briefings"`
	PrintAppendix  string `yaml:"print_appendix"` // the free pages
	PrintPart      string `yaml:"print_part"`     // which part of it a page is
	PrintSome      string `yaml:"print_some"`     // when not all of a kind is in the document

	PrintSourcesNote string `yaml:"print_sources_note"`
	PrintQuotesNote  string `yaml:"print_quotes_note"`
	PrintEventsOf    string `yaml:"print_events_of"` // the events of a topic, as the next one its claims
	PrintClaimsOf    string `yaml:"print_claims_of"`

	NotesTitle    string `yaml:"notes_title"`
	NotesText     string `yaml:"notes_text"`     // what the numbers in the text mean
	NotesExcerpts string `yaml:"notes_excerpts"` // below the title of the notes
	NotesBare     Count  `yaml:"notes_bare"`     // in its place, when there are too many for excerpts
	NoteLabel     string `yaml:"note_label"`     // begins with what is seen
	NoteBackLabel string `yaml:"note_back_label"`
}
