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
	Kind          Kind
	Slug          string
	Name          string // the name; of events, topics, claims, sources and pages the title
	NameSpan      diag.Span
	File          *diag.File
	Aliases       []Alias
	Short         string    // what drawings and narrow tables call it; "" when not given
	Summary       string    // "" when not given
	Image         *Image    // the picture that leads its page; nil when there is none
	Body          *Text     // the curated body; of a source its verbatim text. Never nil
	Added         lang.Date // when it entered the dossier; the zero Date when not given
	Corrections   []Correction
	Reviewed      *Review  // nil: nobody says that it was read against the sources
	Private       *Text    // what is never published; nil when there is none
	Redirects     []string // old slugs
	DifferentFrom []*Entry // what it is easily taken for
	Draft         bool

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

// Grade is a letter or number of the Admiralty scale, and where it stands.
type Grade struct {
	Value string // "" when not given
	Span  diag.Span
}

// WebLink is a page elsewhere.
type WebLink struct{ Title, URL string }

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
	Source      *Source
	N           int          // from 1, in front matter order: the anchor #qN
	Text        string       // as the curator wrote it, […] included
	Translation *Translation // nil: none
	By          []*Entry     // who said it, several of a joint statement; none: the source's own reporting
	BySpans     []diag.Span  // of each of them
	Date        lang.Date    // its own, else the event's, else the source's
	Dated       bool         // it has one of its own
	Event       *Event
	Topics      []*Topic
	Claim       *Claim
	Stance      Stance       // one of the four, also where the claim has its own words for it
	OwnStance   *ClaimStance // the claim's words for it; nil: it has none
	StanceSpan  diag.Span
	Relay       Outlet // who passed it on to the source
	Attribution string // the source's own words on whom it has this from; they stand in Paragraph
	OwnWitness  bool   // the source heard it itself, whatever it shares with others
	Figure      *Figure
	Note        string
	Short       string // what drawings call it; "" when not given
	Private     *Text  // what is never published; nil when there is none
	Corrections []Correction

	Paragraph *Paragraph
	Parts     []Range // where it stands in Paragraph.Text; one for each piece between […]
	Sentence  Range   // of Paragraph.Text that it is in, or sentences
	Direct    bool    // stands inside quotation marks in the source
	Fragment  bool    // is less than a sentence of its paragraph
	Statement *Statement
	Similar   []*Quote // probably other translations of the same utterance
	Span      diag.Span

	attribution diag.Span
	paragraph   frontmatter.Number // which paragraph, when the curator says
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
	Corrections []Correction
	Private     *Text // nil when there is none
	Finding     *Text // nil when there is none
	Points      []*Text
	Featured    []*Topic
	Accent      string
	NoBorders   bool     // maps leave out the lines between countries
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
	Pictures      []*Picture     // that pages show, by file
	Statements    []*Statement   // by date, then source and number
	Shared        []Shared       // passages that two sources share
	Lang          *lang.Language // its language, with the words labels.yaml changes

	entries  []*Entry // by kind and slug
	bySlug   map[string]*Entry
	prose    []Prose
	private  []*Text
	passed   []Mention       // surnames that did not count, the first of each in each source
	standing map[*Alias]bool // aliases that were found in a text
	idx      index
}
