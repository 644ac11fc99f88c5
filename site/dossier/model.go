package dossier

import (
	"berkas/site/diag"
	"berkas/site/internal/frontmatter"
	"berkas/site/lang"
)

// Kind is what a thing of the dossier is.
type Kind uint8

// The kinds, in the order lists show them.
const (
	KindPerson Kind = iota
	KindOrganisation
	KindPlace
	KindEvent
	KindTopic
	KindClaim
	KindSource
	KindPage
	kinds // how many there are
)

// Entry is what everything with a page of its own has. References to things
// of any kind are *Entry; there is one Entry for each slug.
type Entry struct {
	Kind      Kind
	Slug      string
	Name      string // the name; of events, topics, claims, sources and pages the title
	NameSpan  diag.Span
	File      *diag.File
	Aliases   []Alias
	Short     string   // what drawings and narrow tables call it; "" when not given
	Summary   string   // "" when not given
	Body      *Text    // the curated body; of a source its verbatim text. Never nil
	Reviewed  *Review  // nil: nobody says that it was read against the sources
	Private   *Text    // what is never published; nil when there is none
	Redirects []string // old slugs
	Draft     bool

	thing any // the *Person, *Event … this is the entry of
	index int // place in Dossier.entries: a dense number for indexes
}

// Review says who read a thing against its sources, and when.
type Review struct {
	By   string
	Date lang.Date
	Span diag.Span
}

// Alias is another name of an entry.
type Alias struct {
	Text   string
	OnlyIn []*Source // empty: everywhere
	Span   diag.Span
}

// Person is somebody named in the sources.
type Person struct {
	Entry
	Roles     []Role // by date
	Country   *Place
	Relations []Relation
	Wikidata  string
	Links     []WebLink
}

// Role is an office or position a person held.
type Role struct {
	Title            string
	Organisation     *Organisation // nil when not given or not in the dossier
	OrganisationName string        // the organisation's name, in the dossier or not; "" when not given
	From, To         lang.Date
	Evidence         []Locator
	Span             diag.Span
}

// Organisation is a ministry, agency, company, alliance or outlet.
type Organisation struct {
	Entry
	Type        string // government alliance company media agency other
	Country     *Place
	PartOf      *Organisation
	Relations   []Relation
	Reliability Grade // A … F; the zero Grade when not given
	Wikidata    string
	Links       []WebLink
}

// Grade is a letter or number of the Admiralty scale, and where it stands.
type Grade struct {
	Value string // "" when not given
	Span  diag.Span
}

// Relation is a typed, dated tie. It is written at one end and shown from both.
type Relation struct {
	Of, With *Entry // Of is where it was written
	Type     string
	From, To lang.Date
	Evidence []Locator
	Span     diag.Span
}

// Place is a country or a place in one.
type Place struct {
	Entry
	Type        string // country region city site
	Code        string // ISO 3166-1 alpha-2, of countries
	Country     *Place
	PartOf      *Place
	Coordinates *Coordinates
	Wikidata    string
	Links       []WebLink
}

// Coordinates are degrees north and east.
type Coordinates struct{ Latitude, Longitude float64 }

// WebLink is a page elsewhere.
type WebLink struct{ Title, URL string }

// Event is something that happened at a date, somewhere.
type Event struct {
	Entry
	Date         lang.Date
	DateSpan     diag.Span
	DateNote     string
	Evidence     []Locator // the passages that report it, as the curator lists them
	After        []*Event  // what came before it at the same time
	Place        *Place
	Topics       []*Topic
	PartOf       *Event
	Participants []Participant
	Accounts     []Account
}

// Participant is somebody, an organisation or a country that took part.
type Participant struct {
	Who      *Entry
	As       string // "tuan rumah"; "" when not given
	Evidence []Locator
	Span     diag.Span
}

// Account compares what the sources say of one fact of an event.
type Account struct {
	Fact      string
	Agreement string // same similar differs; "single" when only one source says it
	Says      []Saying
	Span      diag.Span
}

// Saying is one source's part in an account.
type Saying struct {
	At     Locator
	Quote  string    // verbatim, proved; "" when it is a paraphrase
	Stands Standing  // where Quote stands
	Text   string    // the curator's paraphrase
	Span   diag.Span // of Quote, else of Text
}

// Topic is a theme that the sources carry.
type Topic struct {
	Entry
	Parent  *Topic
	Related []*Topic
	Order   int
	Gaps    []*Text // what the dossier does not have on it
}

// Claim is a proposition that the sources assert, deny or doubt.
type Claim struct {
	Entry
	Topics      []*Topic
	About       []*Entry       // who or what it is about
	Status      string         // disputed corroborated unverified withdrawn; "" when not given
	StatusSpan  diag.Span      // of its value
	Stances     []*ClaimStance // its own, in the order they are written
	Credibility Grade          // 1 … 6; the zero Grade when not given

	stances map[string]*ClaimStance // by name
}

// ClaimStance is a position that a claim names in words of its own.
type ClaimStance struct {
	Name  string // what a quotation's stance says: "belum-terjadi", or one of the four that is reworded
	As    Stance // which of the four it is
	Words string // how pages name it: "belum terjadi"
	Span  diag.Span
}

// Page is a free page.
type Page struct{ Entry }

// Rights says how much of a source's text may be published.
type Rights uint8

// From everything to nothing but quotations.
const (
	RightsFull Rights = iota
	RightsExcerpts
	RightsLink
)

// Source is a text and what is known of it. Its paragraphs are Body.Paragraphs.
type Source struct {
	Entry
	TitleGiven    bool // the text has no headline; the curator gave it one
	Siglum        string
	Publisher     Outlet
	PublisherNote string
	Date          lang.Date
	DateSpan      diag.Span
	DateNote      string
	Author        string
	Via           Outlet
	Reliability   Grade // A … F; the zero Grade when not given
	URL           string
	URLNote       string // why it has no address
	ArchivedURL   string
	Accessed      lang.Date
	Added         lang.Date
	SHA256        string
	Language      string
	Printed       lang.Date // the day of this print, where it is not Date
	OriginalTitle string
	OriginalURL   string
	Original      string // original_language
	Translation   string // human machine
	Rights        Rights
	Events        []*Event
	Topics        []*Topic
	Quotes        []*Quote // in front matter order: Quotes[1] is #q2
	Cut           []string // what was cut from the text

	exclude []exclusion
	include []inclusion
}

// Outlet names a publisher: an organisation of the dossier or plain words. Both
// are empty where the source names none.
type Outlet struct {
	Organisation *Organisation
	Text         string
	Span         diag.Span
}

// Name returns the outlet's name, "" where there is none.
func (o Outlet) Name() string {
	if o.Organisation != nil {
		return o.Organisation.Name
	}
	return o.Text
}

// Stance is the position a quotation takes on a claim.
type Stance string

// The stances. NoStance is a quotation that names no claim.
const (
	NoStance  Stance = ""
	Asserts   Stance = "asserts"
	Denies    Stance = "denies"
	Qualifies Stance = "qualifies"
	Context   Stance = "context"
)

// Quote is a passage of a source that was proved to stand there.
type Quote struct {
	Source     *Source
	N          int         // from 1, in front matter order: the anchor #qN
	Text       string      // as the curator wrote it, […] included
	By         []*Entry    // who said it, several of a joint statement; none: the source's own reporting
	BySpans    []diag.Span // of each of them
	Date       lang.Date   // its own, else the event's, else the source's
	Event      *Event
	Topics     []*Topic
	Claim      *Claim
	Stance     Stance       // one of the four, also where the claim has its own words for it
	OwnStance  *ClaimStance // the claim's words for it; nil: it has none
	StanceSpan diag.Span
	Relay      Outlet // who passed it on to the source
	OwnWitness bool   // the source heard it itself, whatever it shares with others
	Figure     *Figure
	Note       string
	Private    *Text // what is never published; nil when there is none

	Paragraph *Paragraph
	Parts     []Range // where it stands in Paragraph.Text; one for each piece between […]
	Direct    bool    // stands inside quotation marks in the source
	Fragment  bool    // is less than a sentence of its paragraph
	Statement *Statement
	Similar   []*Quote // probably other translations of the same utterance
	Span      diag.Span

	paragraph frontmatter.Number // which paragraph, when the curator says
}

// Figure is an amount that a quotation gives: a number, or words where the
// source has no number.
type Figure struct {
	Value float64
	Unit  string
	Words string // "puluhan ribu"; "": Value and Unit say it
	Of    string // what it measures
	Span  diag.Span
}

// Statement is what one speaker, or several together, said, once, with every
// source that prints it.
type Statement struct {
	By     []*Entry // none: a source's own reporting
	Quotes []*Quote // by source date; the first is the one shown
}

// Meta is what dossier.yaml says of the dossier as a whole.
type Meta struct {
	Title       string
	Description string
	Language    string
	BaseURL     string // "" or ending in a slash
	Publisher   string
	Licence     string
	Contact     string
	Repository  string
	Rights      Rights
	Reviewed    *Review
	Private     *Text // nil when there is none
	Points      []*Text
	Featured    []*Topic
	Accent      string
	Silence     []string // codes of warnings that are not to be printed
}

// Dossier is everything, resolved and proved. Nothing in it may be changed
// after [Load].
type Dossier struct {
	Meta          Meta
	People        []*Person // by slug, like all that have no order of their own
	Organisations []*Organisation
	Places        []*Place
	Events        []*Event // by date
	Topics        []*Topic // by order, then title
	Claims        []*Claim
	Sources       []*Source // by siglum: A … Z, AA …
	Pages         []*Page
	Statements    []*Statement   // by date, then source and number
	Shared        []Shared       // passages that two sources share
	Lang          *lang.Language // its language, with the words labels.yaml changes

	entries []*Entry // by kind and slug
	bySlug  map[string]*Entry
	prose   []Prose
	private []*Text
	passed  []Mention // surnames that did not count, the first of each in each source
	idx     index
}

type exclusion struct {
	entry *Entry
	text  string
}

type inclusion struct {
	text       string
	is         *Entry
	paragraphs []frontmatter.Number // where it holds; none: everywhere in the source
}
