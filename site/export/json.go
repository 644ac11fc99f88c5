package export

import (
	"encoding/json"
	"io"

	"berkas/site/dossier"
	"berkas/site/page"
)

// dossierJSON writes the whole model as one document. References are slugs,
// places in sources are "slug#p4", dates are EDTF as the curators wrote them.
func dossierJSON(d *dossier.Dossier, _ *page.Plan) []File {
	return one("data/dossier.json", func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		return enc.Encode(documentOf(d))
	})
}

type document struct {
	Title         string         `json:"title"`
	Description   string         `json:"description"`
	Language      string         `json:"language"`
	Publisher     string         `json:"publisher,omitempty"`
	Licence       string         `json:"licence,omitempty"`
	People        []personJSON   `json:"people"`
	Organisations []orgJSON      `json:"organisations"`
	Places        []placeJSON    `json:"places"`
	Events        []eventJSON    `json:"events"`
	Topics        []topicJSON    `json:"topics"`
	Claims        []claimJSON    `json:"claims"`
	Sources       []sourceJSON   `json:"sources"`
	Statements    [][]string     `json:"statements"` // the same words by one speaker: "slug#q2"
	Relations     []relationJSON `json:"relations"`
}

type entryJSON struct {
	Slug    string   `json:"slug"`
	Name    string   `json:"name,omitempty"`
	Title   string   `json:"title,omitempty"`
	Aliases []string `json:"aliases,omitempty"`
	Summary string   `json:"summary,omitempty"`
	Text    []string `json:"text,omitempty"` // the curated body, paragraph by paragraph
}

type personJSON struct {
	entryJSON
	Country  string     `json:"country,omitempty"`
	Roles    []roleJSON `json:"roles,omitempty"`
	Wikidata string     `json:"wikidata,omitempty"`
}

type roleJSON struct {
	Title        string   `json:"title"`
	Organisation string   `json:"organisation,omitempty"`
	From         string   `json:"from,omitempty"`
	To           string   `json:"to,omitempty"`
	Evidence     []string `json:"evidence,omitempty"`
}

type orgJSON struct {
	entryJSON
	Type     string `json:"type,omitempty"`
	Country  string `json:"country,omitempty"`
	PartOf   string `json:"part_of,omitempty"`
	Wikidata string `json:"wikidata,omitempty"`
}

type placeJSON struct {
	entryJSON
	Type        string      `json:"type,omitempty"`
	Code        string      `json:"code,omitempty"`
	Country     string      `json:"country,omitempty"`
	PartOf      string      `json:"part_of,omitempty"`
	Coordinates *[2]float64 `json:"coordinates,omitempty"` // latitude, longitude
	Wikidata    string      `json:"wikidata,omitempty"`
}

type eventJSON struct {
	entryJSON
	Date         string            `json:"date"`
	DateNote     string            `json:"date_note,omitempty"`
	Place        string            `json:"place,omitempty"`
	Topics       []string          `json:"topics,omitempty"`
	PartOf       string            `json:"part_of,omitempty"`
	Participants []participantJSON `json:"participants,omitempty"`
	Accounts     []accountJSON     `json:"accounts,omitempty"`
	Sources      []string          `json:"sources,omitempty"`
}

type participantJSON struct {
	Who      string   `json:"who"`
	As       string   `json:"as,omitempty"`
	Evidence []string `json:"evidence,omitempty"`
}

type accountJSON struct {
	Fact      string       `json:"fact"`
	Agreement string       `json:"agreement,omitempty"`
	Says      []sayingJSON `json:"says"`
}

type sayingJSON struct {
	Source string `json:"source"`
	Quote  string `json:"quote,omitempty"`
	Text   string `json:"text,omitempty"`
}

type topicJSON struct {
	entryJSON
	Parent  string   `json:"parent,omitempty"`
	Related []string `json:"related,omitempty"`
	Gaps    []string `json:"gaps,omitempty"`
}

type claimJSON struct {
	entryJSON
	Status string   `json:"status,omitempty"`
	Topics []string `json:"topics,omitempty"`
}

type relationJSON struct {
	Of       string   `json:"of"`
	With     string   `json:"with"`
	Type     string   `json:"type"`
	From     string   `json:"from,omitempty"`
	To       string   `json:"to,omitempty"`
	Evidence []string `json:"evidence,omitempty"`
}

type sourceJSON struct {
	entryJSON
	TitleGiven    bool            `json:"title_given,omitempty"`
	Siglum        string          `json:"siglum"`
	Publisher     string          `json:"publisher,omitempty"`
	PublisherNote string          `json:"publisher_note,omitempty"`
	Date          string          `json:"date"`
	DateNote      string          `json:"date_note,omitempty"`
	Author        string          `json:"author,omitempty"`
	Via           string          `json:"via,omitempty"`
	URL           string          `json:"url,omitempty"`
	ArchivedURL   string          `json:"archived_url,omitempty"`
	Accessed      string          `json:"accessed,omitempty"`
	Added         string          `json:"added,omitempty"`
	Language      string          `json:"language,omitempty"`
	Original      string          `json:"original_language,omitempty"`
	Translation   string          `json:"translation,omitempty"`
	Rights        string          `json:"rights"`
	SHA256        string          `json:"sha256,omitempty"`
	Events        []string        `json:"events,omitempty"`
	Topics        []string        `json:"topics,omitempty"`
	Paragraphs    []paragraphJSON `json:"paragraphs"`
	Quotes        []quoteJSON     `json:"quotes,omitempty"`
}

type paragraphJSON struct {
	N     int      `json:"n"`
	Parts []string `json:"parts"` // what may be published of it; one part when all
	Whole bool     `json:"whole"`
}

type quoteJSON struct {
	N         int         `json:"n"`
	Paragraph int         `json:"paragraph"`
	Text      string      `json:"text"`
	Direct    bool        `json:"direct"`
	By        string      `json:"by,omitempty"`
	Date      string      `json:"date,omitempty"`
	Event     string      `json:"event,omitempty"`
	Topics    []string    `json:"topics,omitempty"`
	Claim     string      `json:"claim,omitempty"`
	Stance    string      `json:"stance,omitempty"`
	Figure    *figureJSON `json:"figure,omitempty"`
	Note      string      `json:"note,omitempty"`
}

type figureJSON struct {
	Value float64 `json:"value"`
	Unit  string  `json:"unit,omitempty"`
	Of    string  `json:"of,omitempty"`
}
