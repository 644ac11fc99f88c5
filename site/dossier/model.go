package dossier

import (
	"berkas/site/diag"
	"berkas/site/internal/frontmatter"
	"berkas/site/internal/markdown"
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
	Summary   string   // "" when not given
	Body      *Text    // the curated body; of a source its verbatim text. Never nil
	Redirects []string // old slugs
	Draft     bool

	thing any // the *Person, *Event … this is the entry of
	index int // place in Dossier.entries: a dense number for indexes
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
	Title        string
	Organisation *Organisation // nil when not given or not in the dossier
	Elsewhere    string        // the organisation's name where it is not in the dossier
	From, To     lang.Date
	Evidence     []Locator
	Span         diag.Span
}

// Organisation is a ministry, agency, company, alliance or outlet.
type Organisation struct {
	Entry
	Type      string // government alliance company media agency other
	Country   *Place
	PartOf    *Organisation
	Relations []Relation
	Wikidata  string
	Links     []WebLink
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
	DateNote     string
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
	At    Locator
	Quote string // verbatim, proved; "" when it is a paraphrase
	Text  string // the curator's paraphrase
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
	Topics []*Topic
	Status string // disputed corroborated unverified withdrawn; "" when not given
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
	DateNote      string
	Author        string
	Via           Outlet
	URL           string
	ArchivedURL   string
	Accessed      lang.Date
	Added         lang.Date
	SHA256        string
	Language      string
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
	Source *Source
	N      int       // from 1, in front matter order: the anchor #qN
	Text   string    // as the curator wrote it, […] included
	By     *Entry    // nil: the source's own reporting
	Date   lang.Date // its own, else the event's, else the source's
	Event  *Event
	Topics []*Topic
	Claim  *Claim
	Stance Stance
	Figure *Figure
	Note   string

	Paragraph *Paragraph
	Parts     []Range // where it stands in Paragraph.Text; one for each piece between […]
	Direct    bool    // stands inside quotation marks in the source
	Fragment  bool    // is less than a sentence of its paragraph
	Statement *Statement
	Similar   []*Quote // probably other translations of the same utterance
	Span      diag.Span

	paragraph frontmatter.Number // which paragraph, when the curator says
}

// Figure is a number that a quotation gives.
type Figure struct {
	Value float64
	Unit  string
	Of    string // what it measures
}

// Range is a half-open range of bytes.
type Range struct{ Start, End int }

// Statement is what one speaker said, once, with every source that prints it.
type Statement struct {
	By     *Entry
	Quotes []*Quote // by source date; the first is the one shown
}

// Locator points at a paragraph or a quotation of a source: A¶4.
type Locator struct {
	Source    *Source
	Paragraph *Paragraph // nil: the source as a whole
	Quote     *Quote     // nil unless it was written as #qN
	Span      diag.Span
}

// Text is running text with paragraphs: a source's body, a curated body, a key
// point or a gap.
type Text struct {
	Of         *Entry // nil: belongs to dossier.yaml
	File       *diag.File
	Span       diag.Span // the Markdown
	Paragraphs []*Paragraph

	quoted []passage        // of a source: what accounts quote of it
	value  frontmatter.Text // the value in front matter that it is; empty for a body
}

// Paragraph is a block of a Text that can be referred to.
type Paragraph struct {
	In       *Text
	N        int       // from 1: the anchor #pN
	Text     string    // reading text: as a reader hears it, links and emphasis flattened
	Heading  int       // level of a heading, 0 for anything else
	Mentions []Mention // in order, never overlapping
	Locators []Locator // the [[source#p4]] links in it, in order
	Links    []*Entry  // the other wiki links in it, in order

	block      markdown.Block
	blockIndex int
	published  []Range // what rights allow; of a source whose rights are not full
}

// Mention is a place where an entry is named. Start and End are bytes of the
// paragraph's Text.
type Mention struct {
	Of         *Entry
	In         *Paragraph
	Start, End int
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
	idx     index
}

// Shared is a passage that two sources have in common.
type Shared struct {
	A, B  Passage // A's source comes first by siglum
	Exact bool    // word for word; else nearly so
	Words int
}

// Passage is a part of a paragraph.
type Passage struct {
	Paragraph  *Paragraph
	Start, End int
}

type exclusion struct {
	entry *Entry
	text  string
}

type inclusion struct {
	text string
	is   *Entry
}
