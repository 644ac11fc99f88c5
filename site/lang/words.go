package lang

// Words is every word the pages print, except what is written into dates and
// numbers. A field's key in content/labels.yaml is its yaml tag.
//
// {name} is a hole for [Fill] or [Parts]; every language has the same holes in
// the same field, each as often as its grammar asks. In a [Count] {n} is the
// number. What ends in Label is heard by readers who use a screen reader and
// seen by nobody.
//
// A new word is a field here and a line in each language's file; tests refuse a
// language that lacks it, and a word that nobody reads.
type Words struct {
	FrameWords
	CountingWords
	ReferenceWords
	HomeWords
	ListWords
	PrintWords
	SupportWords
	DebateWords
	DataWords
	ChangeWords
	EmbedWords
	TieWords
	OriginWords
	SearchWords
	SourceWords
	QuoteWords
	NameWords
	EventWords
	TopicWords
	ClaimWords
	GradeWords
	FigureWords
	ScriptWords
}

// FrameWords stand around every page and name its parts.
type FrameWords struct {
	Brand         string `yaml:"brand"`
	PageTitle     string `yaml:"page_title"` // what the browser's tab shows
	SkipLink      string `yaml:"skip_link"`
	NavLabel      string `yaml:"nav_label"`    // the main navigation
	NavMore       string `yaml:"nav_more"`     // what it folds
	CrumbsLabel   string `yaml:"crumbs_label"` // the breadcrumb
	ContentsLabel string `yaml:"contents_label"`
	RelatedLabel  string `yaml:"related_label"` // the rail beside the text

	// Kinds and pages, in navigation, breadcrumbs, headings and tables.
	Home          string `yaml:"home"`
	Topics        string `yaml:"topics"`
	People        string `yaml:"people"`
	Organisations string `yaml:"organisations"`
	Places        string `yaml:"places"`
	Events        string `yaml:"events"`
	Claims        string `yaml:"claims"`
	Sources       string `yaml:"sources"`
	Quotes        string `yaml:"quotes"`
	Paragraphs    string `yaml:"paragraphs"`
	Timeline      string `yaml:"timeline"`
	Network       string `yaml:"network"`
	Map           string `yaml:"map"`
	Index         string `yaml:"index"`
	Search        string `yaml:"search"`
	Data          string `yaml:"data"`

	// One of a kind, above its name.
	Person       string `yaml:"person"`
	Organisation string `yaml:"organisation"`
	Place        string `yaml:"place"`
	Event        string `yaml:"event"`
	Topic        string `yaml:"topic"`
	Claim        string `yaml:"claim"`
	Source       string `yaml:"source"`
	Page         string `yaml:"page"`

	InternalEdition string `yaml:"internal_edition"` // on every page of an edition that is not for readers
	PrivateNote     string `yaml:"private_note"`     // above what readers do not see

	PagesLabel   string `yaml:"pages_label"` // what leads through the pages of a {list}
	PageNumber   string `yaml:"page_number"`
	TitleOnPage  string `yaml:"title_on_page"` // of the second page of a list, and so on
	PreviousPage string `yaml:"previous_page"`
	NextPage     string `yaml:"next_page"`
	Continued    string `yaml:"continued"` // after a heading that the page before has already

	ThemeDark     string `yaml:"theme_dark"`  // the button that changes to the dark theme
	ThemeLight    string `yaml:"theme_light"` // and back
	All           string `yaml:"all"`
	SeeAlso       string `yaml:"see_also"`
	ThisPage      string `yaml:"this_page"` // beside an entry of a list that is the page's own
	Legend        string `yaml:"legend"`
	KeyRef        string `yaml:"key_reference"` // the key to the signs, in every footer: behind a reference,
	KeyNone       string `yaml:"key_none"`      // a cell of a source without it,
	KeyOne        string `yaml:"key_one"`       // with it once,
	KeyFew        string `yaml:"key_few"`       // twice or three times,
	KeyMany       string `yaml:"key_many"`      // more often,
	KeyBars       string `yaml:"key_bars"`      // the bars of many sources,
	KeyMatches    string `yaml:"key_matches"`   // and the tick
	FooterLabel   string `yaml:"footer_label"`
	FooterAbout   string `yaml:"footer_about"`
	FooterNote    string `yaml:"footer_note"`
	FooterExplore string `yaml:"footer_explore"`
	FooterSigla   string `yaml:"footer_sigla"`  // above the key to source letters
	FooterSource  string `yaml:"footer_source"` // a line of it
	Licence       string `yaml:"licence"`
	PictureBy     string `yaml:"picture_by"`    // below a picture, before who made it
	PictureMaker  string `yaml:"picture_maker"` // who made a picture, above a column
	Credits       string `yaml:"credits"`       // the list of all pictures
	CreditsLede   string `yaml:"credits_lede"`
	Contact       string `yaml:"contact"`
	EditPage      string `yaml:"edit_page"`    // to the page's file in the repository
	ReportError   string `yaml:"report_error"` // to the repository's issues, or by mail
	MissingTab    string `yaml:"missing_tab"`  // 404, in the browser's tab
	MissingTitle  string `yaml:"missing_title"`
	MissingText   string `yaml:"missing_text"`
	MissingHint   string `yaml:"missing_hint"`  // in its empty search field
	MissingLabel  string `yaml:"missing_label"` // the links it offers
	Moved         string `yaml:"moved"`         // a page that leads to its new address
}

// CountingWords count things: "5 sources".
type CountingWords struct {
	CountSources       Count `yaml:"count_sources"`
	CountArticles      Count `yaml:"count_articles"`
	CountParagraphs    Count `yaml:"count_paragraphs"`
	CountWords         Count `yaml:"count_words"`
	CountQuotes        Count `yaml:"count_quotes"`
	CountMentions      Count `yaml:"count_mentions"`
	CountEvents        Count `yaml:"count_events"`
	CountPeople        Count `yaml:"count_people"`
	CountOrganisations Count `yaml:"count_organisations"`
	CountPlaces        Count `yaml:"count_places"`
	CountTopics        Count `yaml:"count_topics"`
	CountClaims        Count `yaml:"count_claims"`
	CountStatements    Count `yaml:"count_statements"`
	CountWitnesses     Count `yaml:"count_witnesses"` // those whom sources have it from, each once
	AllEvents          Count `yaml:"all_events"`      // links to whole lists
	AllPeople          Count `yaml:"all_people"`
	AllSources         Count `yaml:"all_sources"`
	AllTopics          Count `yaml:"all_topics"`
	AllClaims          Count `yaml:"all_claims"`
	OfSources          Count `yaml:"of_sources"` // some, {some}, of all n sources

	NotShown       string `yaml:"not_shown"`       // behind a count of what stands nowhere else
	MoreReferences Count  `yaml:"more_references"` // what a list leaves out or folds
	MoreMentions   Count  `yaml:"more_mentions"`
	MoreNames      Count  `yaml:"more_names"`
	MorePairs      Count  `yaml:"more_pairs"`
	MoreOthers     Count  `yaml:"more_others"`
	MoreStatements Count  `yaml:"more_statements"`

	CountIn string `yaml:"count_in"` // one count within another: "8 paragraphs in 2 sources"
}

// ReferenceWords belong to references and to the strips that show how often each
// source has something.
type ReferenceWords struct {
	RefLabel        string `yaml:"ref_label"` // begins with what is seen
	OnPage          string `yaml:"on_page"`   // behind a reference: "C¶5, hlm. 13"
	SourceSiglum    string `yaml:"source_siglum"`
	SourceParagraph string `yaml:"source_paragraph"`
	RefOpen         string `yaml:"ref_open"`
	References      string `yaml:"references"` // above a column of them
	Spread          string `yaml:"spread"`
	StripLabel      string `yaml:"strip_label"`
	StripSource     Count  `yaml:"strip_source"` // one source of strip_label's {list}
	StripNoneLabel  string `yaml:"strip_none_label"`
}

// HomeWords stand on the first page alone.
type HomeWords struct {
	HomeKind         string `yaml:"home_kind"` // above the title
	HomeNewestSource string `yaml:"home_newest_source"`
	HomeLastChange   string `yaml:"home_last_change"`
	HomeVerified     string `yaml:"home_verified"` // how many quotations were proved
	HomeDisputed     string `yaml:"home_disputed"` // how many claims, and how many of them are disputed
	HomeSince        string `yaml:"home_since"`    // how many events, and since when
	HomePoints       string `yaml:"home_points"`
	HomeTimeline     string `yaml:"home_timeline"`
	HomeNewest       string `yaml:"home_newest"` // above the sources
	HomeHowTo        string `yaml:"home_howto"`
	HomeHowToText    string `yaml:"home_howto_text"`
	HomeHowToOpen    string `yaml:"home_howto_open"`    // what only a screen can do
	HomeHowToMeaning string `yaml:"home_howto_meaning"` // its {meaning}
}

// ListWords stand on lists and on the index.
type ListWords struct {
	SourcesLede       string `yaml:"sources_lede"`
	PeopleLede        string `yaml:"people_lede"`
	OrganisationsLede string `yaml:"organisations_lede"`
	PlacesLede        string `yaml:"places_lede"`
	EventsLede        string `yaml:"events_lede"`
	TopicsLede        string `yaml:"topics_lede"`
	ClaimsLede        string `yaml:"claims_lede"`
	IndexTitle        string `yaml:"index_title"`
	IndexLede         string `yaml:"index_lede"`
	LettersLabel      string `yaml:"letters_label"`
}

// SearchWords stand on the search page, and in the field that every page has.
type SearchWords struct {
	SearchList       string `yaml:"search_list"` // beside the field above a list
	SearchIn         string `yaml:"search_in"`
	SearchTerms      string `yaml:"search_terms"`
	SearchLabel      string `yaml:"search_label"`
	SearchKindsLabel string `yaml:"search_kinds_label"`
	SearchHelpLabel  string `yaml:"search_help_label"`
	SearchCount      Count  `yaml:"search_count"`
	SearchNone       string `yaml:"search_none"`
	SearchNoScript   string `yaml:"search_noscript"`
	SearchParagraphs string `yaml:"search_paragraphs"`
	SearchTips       string `yaml:"search_tips"`
	SearchTipsText   string `yaml:"search_tips_text"`
	SearchIndexLink  string `yaml:"search_index_link"` // {index} of search_noscript
	SearchIndex      string `yaml:"search_index"`

	SearchField       string `yaml:"search_field"`       // what the field says while it is empty
	SearchSuggestions string `yaml:"search_suggestions"` // how many names the field offers, for who cannot see them
	SearchMore        string `yaml:"search_more"`        // to what is left of a group
	SearchNarrow      string `yaml:"search_narrow"`
	SearchYear        string `yaml:"search_year"`
	SearchSpeaker     string `yaml:"search_speaker"`
	SearchSource      string `yaml:"search_source"` // where a paragraph stands
	SearchInstead     string `yaml:"search_instead"`
	SearchNear        string `yaml:"search_near"` // before names that a mistyped word may mean
	SearchLike        string `yaml:"search_like"` // behind a name that is offered for one
	SearchEnd         string `yaml:"search_end"`  // a passage behind a source's last was asked for
	SearchRelaxed     string `yaml:"search_relaxed"`
	SearchCommon      string `yaml:"search_common"`   // a query of nothing but words that stand everywhere
	SearchMissing     string `yaml:"search_missing"`  // a part of the index could not be loaded
	SearchUnproved    string `yaml:"search_unproved"` // results whose phrase is not checked yet
}
