package lang

// SourceWords stand on a source's page and wherever sources are listed or cited.
type SourceWords struct {
	Siglum             string `yaml:"siglum"`
	Title              string `yaml:"title"`
	Publisher          string `yaml:"publisher"`
	NotStated          string `yaml:"not_stated"`
	PublisherNotStated string `yaml:"publisher_not_stated"`
	PublisherVia       string `yaml:"publisher_via"` // the agency that the text was taken from
	Author             string `yaml:"author"`
	Date               string `yaml:"date"`
	Length             string `yaml:"length"`
	InLanguage         string `yaml:"in_language"`
	TranslatedFrom     string `yaml:"translated_from"`
	TranslationHuman   string `yaml:"translation_human"`
	TranslationMachine string `yaml:"translation_machine"`
	OriginalArticle    string `yaml:"original_article"`
	NotLinked          string `yaml:"not_linked"`      // a source without an address
	PrintedOn          string `yaml:"printed_on"`      // the day of this print, where the text is older
	TranslatedText     string `yaml:"translated_text"` // before the text that it was translated from
	OriginalText       string `yaml:"original_text"`   // or that it was taken from
	ArchivedCopy       string `yaml:"archived_copy"`
	Accessed           string `yaml:"accessed"`
	TitleGiven         string `yaml:"title_given"`
	SourceTextLabel    string `yaml:"source_text_label"`
	SourceRailLabel    string `yaml:"source_rail_label"`
	NotArticle         Count  `yaml:"not_article"` // lines that were cut from the text
	SharedExact        string `yaml:"shared_exact"`
	SharedExactNote    string `yaml:"shared_exact_note"`
	SharedNear         string `yaml:"shared_near"`
	SharedNearNote     string `yaml:"shared_near_note"`
	SharedTranslation  string `yaml:"shared_translation"` // probably one utterance, translated twice
	HowToRead          string `yaml:"how_to_read"`
	Underlines         string `yaml:"underlines"` // the key to links, of the words below that are needed
	UnderlinedPerson   string `yaml:"underlined_person"`
	UnderlinedOrg      string `yaml:"underlined_organisation"`
	UnderlinedPlace    string `yaml:"underlined_place"`
	UnderlinedTopic    string `yaml:"underlined_topic"`
	VerifiedMark       string `yaml:"verified_mark"`
	RightsExcerpts     string `yaml:"rights_excerpts"`
	RightsLink         string `yaml:"rights_link"`
	WordsHidden        Count  `yaml:"words_hidden"`
	ParagraphsHidden   Count  `yaml:"paragraphs_hidden"`

	CiteSource   string `yaml:"cite_source"`
	CiteCopy     string `yaml:"cite_copy"`
	CiteCopied   string `yaml:"cite_copied"`
	CiteIn       string `yaml:"cite_in"`    // the dossier that a source is part of
	CiteVia      string `yaml:"cite_via"`   // a publisher and whom it took the text from
	CiteNoted    string `yaml:"cite_noted"` // a date that needs a note
	CiteUndated  string `yaml:"cite_undated"`
	CiteAccessed string `yaml:"cite_accessed"`
	CitePage     string `yaml:"cite_page"`
	CiteOne      string `yaml:"cite_one"`  // a paragraph or a quotation
	CiteAll      string `yaml:"cite_all"`  // before the references of all sources, in formats
	CiteThis     string `yaml:"cite_this"` // before those of one source
}

// QuoteWords stand under quotations.
type QuoteWords struct {
	QuoteOK          string `yaml:"quote_ok"`
	QuoteKey         string `yaml:"quote_key"` // stands after quote_ok
	QuoteFragment    string `yaml:"quote_fragment"`
	QuoteIndirect    string `yaml:"quote_indirect"`
	QuoteTogether    string `yaml:"quote_together"`    // on the page of one speaker: who else spoke
	QuoteReporting   string `yaml:"quote_reporting"`   // the source's own words, not a speaker's
	QuoteAlso        string `yaml:"quote_also"`        // other sources of one statement
	QuoteTranslation string `yaml:"quote_translation"` // beside a translation: whose it is
	TranslatedNote   string `yaml:"translated_note"`   // what is compared of translated quotations
	QuoteInOriginal  string `yaml:"quote_in_original"` // shows what was translated
	QuoteOriginalOK  string `yaml:"quote_original_ok"` // in place of quote_ok beside a translation
	QuoteRelay       string `yaml:"quote_relay"`       // who passed it on to the source
	QuoteRelayIn     string `yaml:"quote_relay_in"`    // or to one of several
	QuoteOwn         string `yaml:"quote_own"`         // the curator says that the source is a witness of its own
	QuoteSimilar     string `yaml:"quote_similar"`
	QuoteOriginal    string `yaml:"quote_original"`
	Speakers         string `yaml:"speakers"`      // who is quoted
	QuoteUnfiled     string `yaml:"quote_unfiled"` // above quotations that have no topic
	QuotesBeside     string `yaml:"quotes_beside"` // what stands beside a source's text
	QuoteSpeaker     string `yaml:"quote_speaker"` // before the speaker's name, in a source's text
}

// NameWords stand on the pages of people, organisations and places.
type NameWords struct {
	Name          string `yaml:"name"`
	Role          string `yaml:"role"`
	Roles         string `yaml:"roles"`
	Country       string `yaml:"country"`
	Type          string `yaml:"type"`
	PartOf        string `yaml:"part_of"`
	Members       string `yaml:"members"`        // people of an organisation
	PublishedHere string `yaml:"published_here"` // what an organisation published
	Divisions     string `yaml:"divisions"`      // organisations that are part of one
	Within        string `yaml:"within"`         // places in a place
	Coordinates   string `yaml:"coordinates"`
	North         string `yaml:"north"` // after degrees, as the next three
	South         string `yaml:"south"`
	East          string `yaml:"east"`
	West          string `yaml:"west"`
	Links         string `yaml:"links"`
	Aliases       string `yaml:"aliases"`
	Relations     string `yaml:"relations"`
	Before        string `yaml:"before"` // who held a role before
	After         string `yaml:"after"`  // and who after
	Successions   string `yaml:"successions"`
	InfoboxLabel  string `yaml:"infobox_label"`
	SaidBy        string `yaml:"said_by"`
	SaidByOrg     string `yaml:"said_by_organisation"`
	Mentions      string `yaml:"mentions"`
	MentionsKWIC  string `yaml:"mentions_in_context"`
	Backlinks     string `yaml:"backlinks"`   // where curators name or link it
	Company       string `yaml:"company"`     // what ties somebody to others
	CompanyCut    string `yaml:"company_cut"` // {some}, {all}, {file}

	TypeGovernment string `yaml:"type_government"`
	TypeAlliance   string `yaml:"type_alliance"`
	TypeCompany    string `yaml:"type_company"`
	TypeMedia      string `yaml:"type_media"`
	TypeAgency     string `yaml:"type_agency"`
	TypeOther      string `yaml:"type_other"`
	TypeCountry    string `yaml:"type_country"`
	TypeRegion     string `yaml:"type_region"`
	TypeCity       string `yaml:"type_city"`
	TypeSite       string `yaml:"type_site"`
}

// EventWords stand on events and the timeline.
type EventWords struct {
	ReportedBy       string `yaml:"reported_by"`
	Participants     string `yaml:"participants"`
	RoleAt           string `yaml:"role_at"` // above a column: the roles at that date
	Part             string `yaml:"part"`    // above a column: what each did there
	Accounts         string `yaml:"accounts"`
	AccountsNote     string `yaml:"accounts_note"`
	Fact             string `yaml:"fact"`
	NotMentioned     string `yaml:"not_mentioned"`
	AgreementSame    string `yaml:"agreement_same"`
	AgreementSimilar string `yaml:"agreement_similar"`
	AgreementDiffers string `yaml:"agreement_differs"`
	AgreementSingle  string `yaml:"agreement_single"`
	BeforeAfter      string `yaml:"before_after"`
	NextEvent        string `yaml:"next_event"`
	PartsOfEvent     string `yaml:"parts_of_event"`

	TimelineYearsLabel  string `yaml:"timeline_years_label"`
	TimelineLede        string `yaml:"timeline_lede"`
	TimelineTitle       string `yaml:"timeline_title"`
	TimelineOf          string `yaml:"timeline_of"` // of one topic or person
	TimelineDesc        string `yaml:"timeline_desc"`
	TimelineCaption     string `yaml:"timeline_caption"`
	TimelineNewest      string `yaml:"timeline_newest"`    // before the last event
	TimelineLatest      Count  `yaml:"timeline_latest"`    // above the index, when it has the newest alone
	TimelinePublished   string `yaml:"timeline_published"` // before the letters of sources
	QuietMonths         Count  `yaml:"quiet_months"`
	QuietYears          Count  `yaml:"quiet_years"`
	TimelineLetters     string `yaml:"timeline_letters"`  // below the drawing: what the letters are
	TimelineBars        string `yaml:"timeline_bars"`     // what the bars of sources are
	TimelineCounted     string `yaml:"timeline_counted"`  // what the bars of events are
	TimelineEnlarged    string `yaml:"timeline_enlarged"` // what the strips are
	EventAhead          string `yaml:"event_ahead"`       // its sources came out before it
	TimelineAhead       string `yaml:"timeline_ahead"`    // what hollow triangles are
	TimelineLoose       string `yaml:"timeline_loose"`    // what dotted lines are
	TimelineFold        string `yaml:"timeline_fold"`     // what the breaks in its axis mean
	TimelineTop         Count  `yaml:"timeline_top"`      // when not all events are drawn
	TimelineDates       string `yaml:"timeline_dates"`    // the key to what stands under dates
	TimelineStated      string `yaml:"timeline_stated"`
	TimelineInferred    string `yaml:"timeline_inferred"`
	TimelineCurator     string `yaml:"timeline_curator"`
	TimelineApproximate string `yaml:"timeline_approximate"`
}

// TopicWords stand on topics.
type TopicWords struct {
	TopicIn         string `yaml:"topic_in"` // which sources discuss it
	Period          string `yaml:"period"`
	MainSpeaker     string `yaml:"main_speaker"` // who said most on it
	Summary         string `yaml:"summary"`
	Gaps            string `yaml:"gaps"`
	Figures         string `yaml:"figures"`
	FiguresNote     string `yaml:"figures_note"`
	FigureInSource  string `yaml:"figure_in_source"` // the source's own words for a figure
	Figure          string `yaml:"figure"`           // heads of their table
	Measured        string `yaml:"measured"`
	According       string `yaml:"according"`
	SaidOn          string `yaml:"said_on"`
	ClaimsPositions string `yaml:"claims_positions"`
	ParentTopic     string `yaml:"parent_topic"`
	SubTopics       string `yaml:"sub_topics"`
	RelatedTopics   string `yaml:"related_topics"`
}

// ClaimWords stand on claims and in the boxes that show them.
type ClaimWords struct {
	StanceAsserts      string `yaml:"stance_asserts"`
	StanceDenies       string `yaml:"stance_denies"`
	StanceQualifies    string `yaml:"stance_qualifies"`
	StanceContext      string `yaml:"stance_context"`
	Status             string `yaml:"status"`
	StatusDisputed     string `yaml:"status_disputed"`
	StatusCorroborated string `yaml:"status_corroborated"`
	StatusUnverified   string `yaml:"status_unverified"`
	StatusWithdrawn    string `yaml:"status_withdrawn"`
	Statements         string `yaml:"statements"`
	When               string `yaml:"when"` // heads of their table
	Side               string `yaml:"side"`
	Position           string `yaml:"position"`
	Statement          string `yaml:"statement"`
	PositionsByTime    string `yaml:"positions_by_time"`
	PositionsDesc      string `yaml:"positions_desc"`
	SideNarration      string `yaml:"side_narration"` // whose statements have no speaker
	SideOthers         string `yaml:"side_others"`    // what does not get a row of its own
	CuratorsNote       string `yaml:"curators_note"`
	RelatedClaims      string `yaml:"related_claims"`
	Answer             string `yaml:"answer"`        // above a claim's summary
	WitnessCount       string `yaml:"witness_count"` // how many sources, how many witnesses
	CountVoices        Count  `yaml:"count_voices"`  // those who speak, each once
	WitnessesLabel     string `yaml:"witnesses_label"`
	NobodyTakes        string `yaml:"nobody_takes"`   // a position
	WitnessAlone       string `yaml:"witness_alone"`  // a position and its sources
	RestsOnOne         string `yaml:"rests_on_one"`   // a claim, or positions on it
	StanceNote         string `yaml:"stance_note"`    // under the positions on a claim
	NoStatements       string `yaml:"no_statements"`  // of months in which nothing was said on a claim
	DateOfSource       string `yaml:"date_of_source"` // nobody says when it was said
	Quotation          string `yaml:"quotation"`      // heads of their table
	Proof              string `yaml:"proof"`
	ClaimAbout         string `yaml:"claim_about"` // on the page of whom it is about
}

// FigureWords belong to the network and the map.
type FigureWords struct {
	MapLede        string `yaml:"map_lede"`
	MapTitle       string `yaml:"map_title"`
	MapDesc        string `yaml:"map_desc"`
	MapCaption     string `yaml:"map_caption"`
	MapSome        string `yaml:"map_some"`     // instead of the lede, when not all events have a place
	MapNumbered    string `yaml:"map_numbered"` // below it: what numbers are
	MapNear        Count  `yaml:"map_near"`     // what a mark stands for beside its own place
	MapInsets      string `yaml:"map_insets"`
	MapLeft        Count  `yaml:"map_left"`    // places on no map
	MapBorders     string `yaml:"map_borders"` // whose lines
	MapAreas       string `yaml:"map_areas"`
	MapDisputed    string `yaml:"map_disputed"`
	MapUnplaced    string `yaml:"map_unplaced"` // above the events that are not on it
	MapUnplacedWhy string `yaml:"map_unplaced_why"`
	MapOfTitle     string `yaml:"map_of_title"` // the small map of one place
	MapOfDesc      string `yaml:"map_of_desc"`
	MapOfOthers    string `yaml:"map_of_others"`
	MapOfCaption   string `yaml:"map_of_caption"`
	MapOfAlone     string `yaml:"map_of_alone"` // the caption when there are no others
	MapAttribution string `yaml:"map_attribution"`
}

// ScriptWords belong to what scripts add to a page.
type ScriptWords struct {
	FilterLabel string `yaml:"filter_label"`
	FilterCount string `yaml:"filter_count"` // how many of all things are left
	FilterNone  string `yaml:"filter_none"`  // in its place
	FilterClear string `yaml:"filter_clear"`
	Year        string `yaml:"year"`
	BackTo      string `yaml:"back_to"` // from a paragraph to the page that refers to it
}
