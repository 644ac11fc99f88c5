package dossier

import (
	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
)

// This file is the content format as Go types: one struct for each kind of
// file, its keys in the tags. What a key means is in its doc tag, for editors.

// front is the front matter of any kind.
type front interface{ common() entryFront }

// entryFront is what every kind has, under whatever key.
type entryFront struct {
	name    fm.Text
	summary fm.Text
	aliases []aliasFront
	fileFront
}

func newFront(k Kind) front {
	switch k {
	case KindPerson:
		return &personFront{}
	case KindOrganisation:
		return &organisationFront{}
	case KindPlace:
		return &placeFront{}
	case KindEvent:
		return &eventFront{}
	case KindTopic:
		return &topicFront{}
	case KindClaim:
		return &claimFront{}
	case KindSource:
		return &sourceFront{}
	default:
		return &pageFront{}
	}
}

type fileFront struct {
	Short        fm.Text      `yaml:"short" doc:"what drawings and narrow tables call it"`
	Reviewed     *reviewFront `yaml:"reviewed" doc:"who read all of it against the sources, and when; left out: no page says that anybody did"`
	Private      fm.Text      `yaml:"private" doc:"Markdown that is never published"`
	RedirectFrom []fm.Text    `yaml:"redirect_from" form:"slug" doc:"earlier slugs, whose addresses lead here"`
	Draft        bool         `yaml:"draft" doc:"leaves the file out of the build unless --drafts"`
}

type reviewFront struct {
	By   fm.Text   `yaml:"by,required" doc:"who read it"`
	Date fm.Text   `yaml:"date,required" form:"date" doc:"the day"`
	Span diag.Span `yaml:"-"`
}

type namedFront struct {
	Name    fm.Text      `yaml:"name,required" doc:"the name as pages print it"`
	Aliases []aliasFront `yaml:"aliases" doc:"other spellings, abbreviations, short forms"`
	Summary fm.Text      `yaml:"summary" doc:"one sentence: previews, lists, meta description"`
	fileFront
}

func (f *namedFront) common() entryFront {
	return entryFront{f.Name, f.Summary, f.Aliases, f.fileFront}
}

type titledFront struct {
	Title   fm.Text `yaml:"title,required" doc:"the title as pages print it"`
	Summary fm.Text `yaml:"summary" doc:"one sentence: previews, lists, meta description"`
	fileFront
}

func (f *titledFront) common() entryFront {
	return entryFront{f.Title, f.Summary, nil, f.fileFront}
}

type webFront struct {
	Wikidata fm.Text     `yaml:"wikidata" form:"wikidata" doc:"the item's number in Wikidata: Q7747"`
	Links    []linkFront `yaml:"links" doc:"pages elsewhere"`
}

type linkFront struct {
	Title fm.Text `yaml:"title,required" doc:"the words of the link"`
	URL   fm.Text `yaml:"url,required" form:"url" doc:"where it leads: https://…"`
}

type personFront struct {
	namedFront
	Roles     []roleFront     `yaml:"roles" doc:"offices and positions, dated"`
	Country   fm.Text         `yaml:"country" form:"slug" doc:"slug of a place"`
	Relations []relationFront `yaml:"relations" doc:"typed, dated ties to people and organisations"`
	webFront
}

type roleFront struct {
	Title        fm.Text   `yaml:"title,required" doc:"the office, as pages print it"`
	Organisation fm.Text   `yaml:"organisation" doc:"an organisation's slug, name or alias, or any name"`
	From         fm.Text   `yaml:"from" form:"date" doc:"since when"`
	To           fm.Text   `yaml:"to" form:"date" doc:"until when; left out: to this day, as far as is known"`
	Evidence     []fm.Text `yaml:"evidence" form:"locator" doc:"where the sources say so: source-slug#p4 or source-slug#q3"`
	Span         diag.Span `yaml:"-"`
}

type relationFront struct {
	With     fm.Text   `yaml:"with,required" form:"slug" doc:"slug of a person or organisation"`
	Type     fm.Text   `yaml:"type,required" doc:"what the tie is"`
	From     fm.Text   `yaml:"from" form:"date" doc:"since when"`
	To       fm.Text   `yaml:"to" form:"date" doc:"until when; left out: to this day, as far as is known"`
	Evidence []fm.Text `yaml:"evidence" form:"locator" doc:"where the sources say so: source-slug#p4 or source-slug#q3"`
	Span     diag.Span `yaml:"-"`
}

type organisationFront struct {
	namedFront
	Type        fm.Text         `yaml:"type" enum:"government alliance company media agency other" doc:"what it is"`
	Country     fm.Text         `yaml:"country" form:"slug" doc:"slug of a place"`
	PartOf      fm.Text         `yaml:"part_of" form:"slug" doc:"slug of the organisation it belongs to"`
	Relations   []relationFront `yaml:"relations" doc:"typed, dated ties to people and organisations"`
	Reliability fm.Text         `yaml:"reliability" enum:"A B C D E F" doc:"how far it is to be trusted, on the Admiralty scale: A completely … E not, F cannot be judged"`
	webFront
}

type placeFront struct {
	namedFront
	Type        fm.Text     `yaml:"type" enum:"country region city site" doc:"what it is"`
	Code        fm.Text     `yaml:"code" form:"code" doc:"of a country: ISO 3166-1 alpha-2"`
	Country     fm.Text     `yaml:"country" form:"slug" doc:"slug of the country it is in"`
	PartOf      fm.Text     `yaml:"part_of" form:"slug" doc:"slug of the place it is in"`
	Coordinates []fm.Number `yaml:"coordinates" form:"coordinates" doc:"[latitude, longitude] in degrees"`
	webFront
}

type eventFront struct {
	titledFront
	Aliases      []aliasFront       `yaml:"aliases" doc:"other names of the event"`
	Date         fm.Text            `yaml:"date,required" form:"date" doc:"2023, 2023-04, 2023-04-16, 2023-04-16/2023-04-19, 2022-02~"`
	DateNote     fm.Text            `yaml:"date_note" doc:"how the date was established"`
	After        []fm.Text          `yaml:"after" form:"slug" doc:"slugs of events of the same time that came before it"`
	Evidence     []fm.Text          `yaml:"evidence" form:"locator" doc:"the passages that report it: source-slug#p4 or source-slug#q3"`
	Place        fm.Text            `yaml:"place" form:"slug" doc:"slug of a place"`
	Topics       []fm.Text          `yaml:"topics" form:"slug" doc:"slugs of topics"`
	PartOf       fm.Text            `yaml:"part_of" form:"slug" doc:"slug of the larger event"`
	Participants []participantFront `yaml:"participants" doc:"who took part"`
	Accounts     []accountFront     `yaml:"accounts" doc:"what each source says, fact by fact"`
}

func (f *eventFront) common() entryFront {
	return entryFront{f.Title, f.Summary, f.Aliases, f.fileFront}
}

type accountFront struct {
	Fact      fm.Text       `yaml:"fact,required" doc:"what is compared: Hari, Tempat"`
	Agreement fm.Text       `yaml:"agreement" enum:"same similar differs" doc:"how far the sources agree"`
	Says      []sayingFront `yaml:"says,required" doc:"each source's part"`
	Span      diag.Span     `yaml:"-"`
}

type sayingFront struct {
	Source fm.Text   `yaml:"source,required" form:"locator" doc:"source-slug#p2"`
	Quote  fm.Text   `yaml:"quote" doc:"the source's own words, proved"`
	Text   fm.Text   `yaml:"text" doc:"the curator's paraphrase"`
	Span   diag.Span `yaml:"-"`
}

type topicFront struct {
	titledFront
	Aliases []aliasFront `yaml:"aliases" doc:"terms that count as this topic in a text"`
	Parent  fm.Text      `yaml:"parent" form:"slug" doc:"slug of the wider topic"`
	Related []fm.Text    `yaml:"related" form:"slug" doc:"slugs of topics"`
	Order   fm.Number    `yaml:"order" doc:"place in lists; smaller comes first"`
	Gaps    []fm.Text    `yaml:"gaps" doc:"what the dossier does not have on it"`
}

func (f *topicFront) common() entryFront {
	return entryFront{f.Title, f.Summary, f.Aliases, f.fileFront}
}

type claimFront struct {
	titledFront
	Topics      []fm.Text    `yaml:"topics" form:"slug" doc:"slugs of topics"`
	About       []fm.Text    `yaml:"about" form:"slug" doc:"slugs of those it is about, whose pages list it"`
	Status      fm.Text      `yaml:"status" enum:"disputed corroborated unverified withdrawn" doc:"what the sources make of it"`
	Stances     stancesFront `yaml:"stances" doc:"positions of its own, each as one of asserts, denies, qualifies, context; or other words for one of these"`
	Credibility fm.Text      `yaml:"credibility" enum:"1 2 3 4 5 6" doc:"how far it is to be believed, on the Admiralty scale: 1 confirmed … 5 improbable, 6 cannot be judged"`
}

type pageFront struct{ titledFront }

type sourceFront struct {
	Title         fm.Text `yaml:"title,required" doc:"the article's headline"`
	TitleGiven    bool    `yaml:"title_given" doc:"the text has no headline; the curator supplied it"`
	Siglum        fm.Text `yaml:"siglum" form:"siglum" doc:"A … Z, AA …: assigned once, never changed"`
	Publisher     fm.Text `yaml:"publisher" doc:"an organisation's slug, name or alias, or any name; left out where the text names none"`
	PublisherNote fm.Text `yaml:"publisher_note" doc:"what is supposed of the publisher, and why"`
	Date          fm.Text `yaml:"date,required" form:"date" doc:"date of publication"`
	DateNote      fm.Text `yaml:"date_note" doc:"how the date was established"`
	Author        fm.Text `yaml:"author" doc:"byline"`
	Via           fm.Text `yaml:"via" doc:"slug or name of the agency the text was taken from"`
	Reliability   fm.Text `yaml:"reliability" enum:"A B C D E F" doc:"how far it is to be trusted, on the Admiralty scale: A completely … E not, F cannot be judged"`
	URL           fm.Text `yaml:"url" form:"url" doc:"where it is"`
	URLNote       fm.Text `yaml:"url_note" doc:"why it has no address"`
	ArchivedURL   fm.Text `yaml:"archived_url" form:"url" doc:"where a copy of it is kept"`
	Accessed      fm.Text `yaml:"accessed" form:"date" doc:"date it was read"`
	Added         fm.Text `yaml:"added" form:"date" doc:"date it entered the dossier"`
	SHA256        fm.Text `yaml:"sha256" form:"sha256" doc:"of the body as added; a changed body is an error"`
	Language      fm.Text `yaml:"language" doc:"of the text, BCP 47"`
	Printed       fm.Text `yaml:"printed" form:"date" doc:"day of this print, where it is not the text's own: a reprint, a translation"`
	OriginalTitle fm.Text `yaml:"original_title" doc:"title of what it was made from"`
	OriginalURL   fm.Text `yaml:"original_url" form:"url" doc:"where that is"`
	Original      fm.Text `yaml:"original_language" doc:"what it was translated from, BCP 47"`
	Translation   fm.Text `yaml:"translation" enum:"human machine" doc:"who translated it"`
	Rights        fm.Text `yaml:"rights" enum:"full excerpts link" doc:"how much of the text may be published"`

	Events   []fm.Text    `yaml:"events" form:"slug" doc:"slugs of the events it reports"`
	Topics   []fm.Text    `yaml:"topics" form:"slug" doc:"slugs of the topics it carries"`
	Quotes   []quoteFront `yaml:"quotes" doc:"passages that are proved to stand in the body"`
	Mentions *fixFront    `yaml:"mentions" doc:"corrections to automatic linking in this source"`
	Cut      []fm.Text    `yaml:"cut" doc:"what was cut from the text"`
	fileFront
}

func (f *sourceFront) common() entryFront {
	return entryFront{name: f.Title, fileFront: f.fileFront}
}

type quoteFront struct {
	Text      fm.Text            `yaml:"text,required" doc:"the words as they stand in the body; […] skips"`
	By        oneOrMore[fm.Text] `yaml:"by" form:"slug" doc:"slug of a person or organisation, or a list of them; left out: the source's own reporting"`
	Date      fm.Text            `yaml:"date" form:"date" doc:"when it was said; else the event's date, else the source's"`
	Event     fm.Text            `yaml:"event" form:"slug" doc:"slug of an event"`
	Topics    []fm.Text          `yaml:"topics" form:"slug" doc:"slugs of topics"`
	Claim     fm.Text            `yaml:"claim" form:"slug" doc:"slug of a claim"`
	Stance    fm.Text            `yaml:"stance" form:"slug" doc:"the position it takes on the claim: asserts, denies, qualifies, context, or one of the claim's own"`
	Relay     fm.Text            `yaml:"relay" doc:"who passed it on to the source: an organisation's slug, name or alias, or any name"`
	Witness   fm.Text            `yaml:"witness" enum:"own" doc:"the source heard it itself, whatever it shares with others"`
	Figure    *figureFront       `yaml:"figure" doc:"the number it gives"`
	Note      fm.Text            `yaml:"note" doc:"one line of the curator's own"`
	Private   fm.Text            `yaml:"private" doc:"Markdown that is never published"`
	Paragraph fm.Number          `yaml:"paragraph" doc:"which paragraph, where the words stand twice"`
	Span      diag.Span          `yaml:"-"`
}

type figureFront struct {
	Value fm.Number `yaml:"value" either:"amount" doc:"the number"`
	Unit  fm.Text   `yaml:"unit" doc:"what it is counted in: %, orang, miliar rupiah"`
	Words fm.Text   `yaml:"words" either:"amount" doc:"the amount as the source words it, where it gives no number: puluhan ribu"`
	Of    fm.Text   `yaml:"of" doc:"what it measures"`
	Span  diag.Span `yaml:"-"`
	wrong bool      // something in it could not be read
}

type fixFront struct {
	Exclude []fm.Text      `yaml:"exclude" doc:"words or slugs that are not to be linked"`
	Include []includeFront `yaml:"include" doc:"words and what they stand for"`
}

type includeFront struct {
	Text      fm.Text              `yaml:"text,required" doc:"the words"`
	Is        fm.Text              `yaml:"is,required" form:"slug" doc:"slug of what they stand for"`
	Paragraph oneOrMore[fm.Number] `yaml:"paragraph" doc:"the number of the paragraph where they do, or a list; left out: everywhere in the source"`
}

type metaFront struct {
	Title       fm.Text      `yaml:"title,required" doc:"the title as pages print it"`
	Description fm.Text      `yaml:"description,required" doc:"standfirst; also the meta description"`
	Language    fm.Text      `yaml:"language,required" doc:"BCP 47; id and en are built in"`
	BaseURL     fm.Text      `yaml:"base_url" form:"url" doc:"absolute URL of the site's root"`
	Publisher   fm.Text      `yaml:"publisher" doc:"who publishes it"`
	Licence     fm.Text      `yaml:"licence" doc:"its name, or its URL"`
	Contact     fm.Text      `yaml:"contact" doc:"mail address or URL"`
	Repository  fm.Text      `yaml:"repository" form:"url" doc:"URL of the repository, for links to edit a page"`
	Rights      fm.Text      `yaml:"rights" enum:"full excerpts link" doc:"how much of a source's text may be published, where the source does not say; left out: excerpts"`
	Points      []fm.Text    `yaml:"points" doc:"the key points on the home page, Markdown"`
	Featured    []fm.Text    `yaml:"featured" form:"slug" doc:"slugs of topics, in the home page's order"`
	Reviewed    *reviewFront `yaml:"reviewed" doc:"who read all of it against the sources, and when; left out: no page says that anybody did"`
	Private     fm.Text      `yaml:"private" doc:"Markdown that is never published"`
	Accent      fm.Text      `yaml:"accent" doc:"the colour of evidence: magenta or slate; left out: red"`
	Silence     []fm.Text    `yaml:"silence" enum:"ambiguous-name date-differs date-unsupported day-not-in-reference dead-link event-without-passage evidence-names-neither missing-label near-duplicate no-evidence no-locator no-role-at-event number-not-in-reference orphan overlapping-roles quotation-cut quote-without-speaker reference-names-nothing role-not-in-evidence silence-without-negation source-without-url speaker-differs speaker-not-named surname-alone undated-role unknown-label unmentioned unreported-event unused-alias" doc:"codes of warnings that are not to be printed"`
}
