package dossier

import (
	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
)

// The content format is Go types: one struct for each kind of file, its keys in
// the tags. What a key means is in its doc tag, for editors. Here is what kinds have
// in common; person.go and its like have the rest.

// front is the front matter of any kind.
type front interface{ common() entryFront }

// entryFront is what every kind has, under whatever key.
type entryFront struct {
	name    fm.Text
	summary fm.Text
	aliases []aliasFront
	image   *imageFront
	images  []imageFront
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
	Short         fm.Text           `yaml:"short" doc:"what drawings and narrow tables call it"`
	Added         fm.Text           `yaml:"added" form:"date" doc:"date it entered the dossier"`
	Corrections   []correctionFront `yaml:"corrections" doc:"what was published wrong and is right now; readers are told, and it stays"`
	Reviewed      *reviewFront      `yaml:"reviewed" doc:"who read all of it against the sources, and when; left out: no page says that anybody did"`
	Private       fm.Text           `yaml:"private" doc:"Markdown that is never published"`
	RedirectFrom  []fm.Text         `yaml:"redirect_from" form:"slug" doc:"earlier slugs, whose addresses lead here"`
	DifferentFrom []fm.Text         `yaml:"different_from" form:"slug" doc:"slugs of what it is easily taken for and is not: check does not ask again"`
	Draft         bool              `yaml:"draft" doc:"leaves the file out of the build unless --drafts"`
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
	Image   *imageFront  `yaml:"image" doc:"its picture: a portrait, a building, a logo"`
	Images  []imageFront `yaml:"images" doc:"pictures that the text shows with ![](images/x.jpg), each in a paragraph of its own; what stands in the brackets takes the place of alt"`
	fileFront
}

func (f *namedFront) common() entryFront {
	return entryFront{f.Name, f.Summary, f.Aliases, f.Image, f.Images, f.fileFront}
}

type titledFront struct {
	Title   fm.Text      `yaml:"title,required" doc:"the title as pages print it"`
	Summary fm.Text      `yaml:"summary" doc:"one sentence: previews, lists, meta description"`
	Images  []imageFront `yaml:"images" doc:"pictures that the text shows with ![](images/x.jpg), each in a paragraph of its own; what stands in the brackets takes the place of alt"`
	fileFront
}

func (f *titledFront) common() entryFront {
	return entryFront{f.Title, f.Summary, nil, nil, f.Images, f.fileFront}
}

type webFront struct {
	Wikidata fm.Text     `yaml:"wikidata" form:"wikidata" doc:"the item's number in Wikidata: Q7747"`
	Links    []linkFront `yaml:"links" doc:"pages elsewhere"`
}

type linkFront struct {
	Title fm.Text `yaml:"title,required" doc:"the words of the link"`
	URL   fm.Text `yaml:"url,required" form:"url" doc:"where it leads: https://…"`
}

type pageFront struct{ titledFront }

type quoteFront struct {
	Text        fm.Text            `yaml:"text,required" doc:"the words as they stand in the body; […] skips"`
	Translation *translationFront  `yaml:"translation" doc:"the same in another language than the source's; text is what is proved"`
	By          oneOrMore[fm.Text] `yaml:"by" form:"slug" doc:"slug of a person or organisation, or a list of them; left out: the source's own reporting"`
	Date        fm.Text            `yaml:"date" form:"date" doc:"when it was said; else the event's date, else the source's"`
	Event       fm.Text            `yaml:"event" form:"slug" doc:"slug of an event"`
	Topics      []fm.Text          `yaml:"topics" form:"slug" doc:"slugs of topics"`
	Claim       fm.Text            `yaml:"claim" form:"slug" doc:"slug of a claim"`
	Stance      fm.Text            `yaml:"stance" form:"slug" doc:"the position it takes on the claim: asserts, denies, qualifies, context, or one of the claim's own"`
	Relay       fm.Text            `yaml:"relay" doc:"who passed it on to the source: an organisation's slug, name or alias, or any name"`
	Attribution fm.Text            `yaml:"attribution" doc:"the source's own words on whom it has this from, as they stand in the same paragraph: menurut Reuters"`
	Witness     fm.Text            `yaml:"witness" enum:"own" doc:"the source heard it itself, whatever it shares with others"`
	Figure      *figureFront       `yaml:"figure" doc:"the number it gives"`
	Note        fm.Text            `yaml:"note" doc:"one line of the curator's own"`
	Short       fm.Text            `yaml:"short" doc:"what it says in at most 50 characters, for drawings and narrow tables"`
	Private     fm.Text            `yaml:"private" doc:"Markdown that is never published"`
	Paragraph   fm.Number          `yaml:"paragraph" doc:"which paragraph, where the words stand twice"`
	Span        diag.Span          `yaml:"-"`

	Corrections []correctionFront `yaml:"corrections" doc:"what of it was published wrong and is right now"`
}

type figureFront struct {
	Value fm.Number `yaml:"value" either:"amount" doc:"the number"`
	Unit  fm.Text   `yaml:"unit" doc:"what it is counted in: %, orang, miliar rupiah"`
	Words fm.Text   `yaml:"words" either:"amount" doc:"the amount as the source words it, where it gives no number: puluhan ribu"`
	Of    fm.Text   `yaml:"of" doc:"what it measures"`
	Span  diag.Span `yaml:"-"`
	wrong bool      // something in it could not be read
}

type metaFront struct {
	Title       fm.Text           `yaml:"title,required" doc:"the title as pages print it"`
	Description fm.Text           `yaml:"description,required" doc:"standfirst; also the meta description"`
	Language    fm.Text           `yaml:"language,required" doc:"BCP 47; id and en are built in"`
	BaseURL     fm.Text           `yaml:"base_url" form:"url" doc:"absolute URL of the site's root"`
	Publisher   fm.Text           `yaml:"publisher" doc:"who publishes it"`
	Licence     fm.Text           `yaml:"licence" doc:"its name, or its URL"`
	Contact     fm.Text           `yaml:"contact" doc:"mail address or URL"`
	Repository  fm.Text           `yaml:"repository" form:"url" doc:"URL of the repository, for links to edit a page"`
	Rights      fm.Text           `yaml:"rights" enum:"full excerpts link" doc:"how much of a source's text may be published, where the source does not say; left out: excerpts"`
	Finding     fm.Text           `yaml:"finding" doc:"what the claims come to, in one line of Markdown: the heading of their figure on the home page"`
	Points      []pointFront      `yaml:"points" doc:"the key points on the home page, Markdown"`
	Map         *mapFront         `yaml:"map" doc:"how maps are drawn"`
	Featured    []fm.Text         `yaml:"featured" form:"slug" doc:"slugs of topics, in the home page's order"`
	Reviewed    *reviewFront      `yaml:"reviewed" doc:"who read all of it against the sources, and when; left out: no page says that anybody did"`
	Corrections []correctionFront `yaml:"corrections" doc:"what of the dossier as a whole was published wrong and is right now"`
	Private     fm.Text           `yaml:"private" doc:"Markdown that is never published"`
	Accent      fm.Text           `yaml:"accent" doc:"the colour of evidence: magenta or slate; left out: red"`
	Silence     []fm.Text         `yaml:"silence" enum:"address-closed address-gone address-moved address-silent ambiguous-name date-differs date-unsupported day-not-in-reference dead-link event-without-passage evidence-names-neither link-names-another missing-label name-not-in-reference near-duplicate no-evidence no-locator no-role-at-event number-not-in-reference original-differs original-missing orphan overlapping-roles picture-without-credit probable-double published-changed quotation-cut quote-day-differs quote-without-speaker reference-names-nothing reference-says-otherwise role-not-in-evidence silence-without-negation site-large source-without-url speaker-differs speaker-not-named surname-alone template-without-policy undated-role unknown-label unmentioned unreported-event unused-alias unused-original unused-picture words-gone" doc:"codes of warnings that are not to be printed"`
}

type mapFront struct {
	Borders fm.Bool `yaml:"borders" doc:"false leaves out the lines between countries"`
}
