package page

import (
	"html/template"
	"slices"

	"berkas/site/dossier"
)

// topicBody is the page of a topic.
type topicBody struct {
	Name, Lede string
	Strip      Strip
	Paragraphs string // how many in how many sources
	Period     string // of those sources
	Speaker    *Link  // who said most on it
	Contents   []Section
	Body       template.HTML
	Gaps       []template.HTML
	Figures    []Figure
	Claims     []ClaimBox
	Lifeline   Drawing // the events
	Events     []Happening
	Quotes     []Quote
	Sources    []SourceEntry
	Backlinks  Backlinks

	Parent                     *Link
	Speakers, Related, Smaller Rows
}

// Figure is a number that somebody gave.
type Figure struct {
	Number   string
	Measured string
	Speaker  *Link
	Words    string // without a speaker: whose number it is
	When     Time
	Ref      Ref
}

// ClaimBox is a claim with the positions on it, as other pages show it.
type ClaimBox struct {
	Claim  *Link
	Status string
	Sides  []Side
}

// SourceEntry is a source with the paragraphs that matter here.
type SourceEntry struct {
	Source Column
	Title  string
	When   Time
	Refs   Refs
}

// maxSourceRefs is how many paragraphs of one source are named.
const maxSourceRefs = 12

func topicKind() Kind {
	return kind(spec[*dossier.Topic, topicBody]{
		name:  "topic",
		of:    func(s *site) []*dossier.Topic { return s.Topics },
		entry: func(t *dossier.Topic) *dossier.Entry { return &t.Entry },
		frame: func(d *desk, t *dossier.Topic) heading { return d.entryHeading(&t.Entry, d.words.Topics) },
		body:  (*desk).topic,
	})
}

func (d *desk) topic(t *dossier.Topic) topicBody {
	e, statements := &t.Entry, d.StatementsOf(&t.Entry)
	b := topicBody{
		Name: title(e), Lede: t.Summary, Strip: d.strip(e),
		Body: d.prose(t.Body, 3), Figures: d.figures(statements), Claims: d.claimBoxes(t),
		Lifeline: d.lifeline(e), Events: d.happenings(d.EventsOf(e)), Quotes: d.quotes(statements),
		Sources: d.sourceEntries(e), Backlinks: d.backlinks(e),
		Speakers: d.speakerRows(statements), Related: d.relatedTopics(t), Smaller: d.smaller(t),
	}
	b.Paragraphs, b.Period = d.extent(e)
	if b.Speakers.Count > 0 {
		b.Speaker = b.Speakers.Shown[0].Link
	}
	for _, gap := range t.Gaps {
		b.Gaps = append(b.Gaps, d.line(gap))
	}
	if t.Parent != nil {
		b.Parent = d.link(&t.Parent.Entry)
	}
	b.Contents = contents(
		prosaic("summary", d.words.Summary, b.Body),
		counted("gaps", d.words.GapsLabel, len(b.Gaps)),
		counted("figures", d.words.Figures, len(b.Figures)),
		counted("claims", d.words.Claims, len(b.Claims)),
		counted("events", d.words.Events, len(b.Events)),
		counted("quotes", d.words.Quotes, len(b.Quotes)),
		counted("sources", d.words.Sources, len(b.Sources)),
		b.Backlinks.section(d.words.Backlinks),
	)
	return b
}

// extent says in how many paragraphs of how many sources an entry is met, and
// in which period those were published.
func (d *desk) extent(e *dossier.Entry) (paragraphs, period string) {
	sources := d.SourcesOf(e)
	paragraphs = d.in(d.n(d.words.CountParagraphs, len(d.ParagraphsOf(e))), d.n(d.words.CountSources, len(sources)))
	return paragraphs, d.publishedIn(sources)
}

func (d *desk) figures(statements []*dossier.Statement) []Figure {
	var all []Figure
	for _, s := range statements {
		q := s.Quotes[0]
		if q.Figure == nil {
			continue
		}
		all = append(all, Figure{
			Number: d.number(*q.Figure), Measured: q.Figure.Of, Speaker: d.link(q.By), Words: d.reporting(q),
			When: d.short(q.Date), Ref: d.quoteRef(q),
		})
	}
	return all
}

// number writes a figure with its unit: "70%", "61 miliar dolar AS".
func (s *site) number(f dossier.Figure) string {
	switch f.Unit {
	case "%":
		return s.lang.Percent(f.Value)
	case "":
		return s.lang.Number(f.Value)
	}
	return s.lang.Number(f.Value) + " " + f.Unit
}

func (d *desk) claimBoxes(t *dossier.Topic) []ClaimBox {
	var all []ClaimBox
	for _, c := range d.Claims {
		if slices.Contains(c.Topics, t) {
			all = append(all, ClaimBox{d.link(&c.Entry), d.status(c.Status), d.sides(d.stands(c))})
		}
	}
	return all
}

// sourceEntries lists the sources an entry is met in, each with where.
func (d *desk) sourceEntries(e *dossier.Entry) []SourceEntry {
	in := map[*dossier.Entry][]*dossier.Paragraph{}
	for _, p := range d.ParagraphsOf(e) {
		in[p.In.Of] = append(in[p.In.Of], p)
	}
	var all []SourceEntry
	for _, s := range d.SourcesOf(e) {
		refs := d.few(d.paragraphRefs(in[&s.Entry]), maxSourceRefs)
		all = append(all, SourceEntry{d.column(s), title(&s.Entry), d.when(s.Date), refs})
	}
	return all
}

func (d *desk) relatedTopics(t *dossier.Topic) Rows {
	var rows []Row
	for _, other := range d.TopicsOf(&t.Entry) {
		if other.Parent != t && t.Parent != other {
			rows = append(rows, d.topicRow(other))
		}
	}
	return d.box(rows)
}

// smaller lists the topics that t is the parent of.
func (d *desk) smaller(t *dossier.Topic) Rows {
	var rows []Row
	for _, other := range d.Topics {
		if other.Parent == t {
			rows = append(rows, d.topicRow(other))
		}
	}
	return d.box(rows)
}

// topicRow is a topic with how many paragraphs are about it.
func (d *desk) topicRow(t *dossier.Topic) Row {
	return Row{Link: d.link(&t.Entry), Note: d.n(d.words.CountPilcrows, len(d.ParagraphsOf(&t.Entry)))}
}
