package page

import (
	"html/template"
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
)

// topicBody is the page of a topic.
type topicBody struct {
	Name, Lede string
	Spread     Spread
	Paragraphs string // how many in how many sources
	Period     string // of those sources
	Speaker    *Link  // who said most on it
	Contents   []Section
	Body       template.HTML
	Gaps       []template.HTML
	Quantities list.Cut[[]Quantity]
	Claims     list.Cut[[]ClaimBox]
	Lifeline   Drawing // the events
	Events     list.Cut[[]Happening]
	Quotes     list.Cut[[]Quote]
	Sources    list.Cut[[]SourceEntry]
	Backlinks  list.Cut[Backlinks]

	Parent                     *Link
	Speakers, Related, Smaller Rows
}

// Quantity is a number that somebody gave.
type Quantity struct {
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
		Name: title(e), Lede: t.Summary, Spread: d.spread(e),
		Body: d.prose(t.Body, 3), Quantities: quantitySeries().begin(d, e), Claims: claimSeries().begin(d, e),
		Lifeline: d.lifeline(e), Events: eventSeries().begin(d, e), Quotes: quoteSeries().begin(d, e),
		Sources: sourceSeries().begin(d, e), Backlinks: backlinkSeries().begin(d, e),
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
		counted("figures", d.words.Figures, b.Quantities.Count),
		counted("claims", d.words.Claims, b.Claims.Count),
		counted("events", d.words.Events, b.Events.Count),
		counted("quotes", d.words.Quotes, b.Quotes.Count),
		counted("sources", d.words.Sources, b.Sources.Count),
		counted("backlinks", d.words.Backlinks, b.Backlinks.Count),
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

// quantitiesOnPage is how many numbers stand on a page, about.
const quantitiesOnPage = 30

func quantitySeries() series[*dossier.Statement, []Quantity] {
	return series[*dossier.Statement, []Quantity]{
		id: "figures", room: quantitiesOnPage,
		name: func(w *lang.Words) string { return w.Figures },
		path: func(p *lang.Paths) string { return p.Figures },
		of: func(s *site, e *dossier.Entry) []*dossier.Statement {
			return slices.DeleteFunc(slices.Clone(s.StatementsOf(e)), func(s *dossier.Statement) bool { return s.Quotes[0].Figure == nil })
		},
		show: func(d *desk, _ *dossier.Entry, statements []*dossier.Statement) []Quantity {
			return d.quantities(statements)
		},
		put: func(b *continuedBody, f []Quantity) { b.Quantities = f },
	}
}

func (d *desk) quantities(statements []*dossier.Statement) []Quantity {
	var all []Quantity
	for _, s := range statements {
		q := s.Quotes[0]
		if q.Figure == nil {
			continue
		}
		all = append(all, Quantity{
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

const (
	claimsOnPage = 6
	maxOfSide    = 6 // statements of a stance in a claim's box
)

func claimSeries() series[*dossier.Claim, []ClaimBox] {
	return series[*dossier.Claim, []ClaimBox]{
		id: "claims", room: claimsOnPage,
		name: func(w *lang.Words) string { return w.ClaimsPositions },
		path: func(p *lang.Paths) string { return p.Claims },
		of: func(s *site, e *dossier.Entry) []*dossier.Claim {
			return slices.DeleteFunc(slices.Clone(s.Claims), func(c *dossier.Claim) bool { return !slices.Contains(c.Topics, e.Topic()) })
		},
		show: (*desk).claimBoxes,
		put:  func(b *continuedBody, c []ClaimBox) { b.Claims = c },
	}
}

func (d *desk) claimBoxes(_ *dossier.Entry, claims []*dossier.Claim) []ClaimBox {
	var all []ClaimBox
	for _, c := range claims {
		all = append(all, ClaimBox{d.plainLink(&c.Entry), d.status(c.Status), d.sides(c, maxOfSide)})
	}
	return all
}

const (
	sourceEntriesOnPage = 24
	maxSourceRefs       = 12 // paragraphs of one source that are named
)

// sourceSeries lists the sources to read on a topic.
func sourceSeries() series[*dossier.Source, []SourceEntry] {
	return series[*dossier.Source, []SourceEntry]{
		id: "sources", room: sourceEntriesOnPage,
		name: func(w *lang.Words) string { return w.Sources },
		path: func(p *lang.Paths) string { return p.Sources },
		of:   (*site).SourcesOf,
		show: (*desk).sourceEntries,
		put:  func(b *continuedBody, s []SourceEntry) { b.Sources = s },
	}
}

// sourceEntries lists sources that an entry is met in, each with where.
func (d *desk) sourceEntries(e *dossier.Entry, sources []*dossier.Source) []SourceEntry {
	in := map[*dossier.Entry][]*dossier.Paragraph{}
	for _, p := range d.ParagraphsOf(e) {
		in[p.In.Of] = append(in[p.In.Of], p)
	}
	var all []SourceEntry
	for _, s := range sources {
		refs := few(d.site, in[&s.Entry], maxSourceRefs, d.paragraphRef)
		all = append(all, SourceEntry{d.column(s), title(&s.Entry), d.when(s.Date), refs})
	}
	return all
}

func (d *desk) relatedTopics(t *dossier.Topic) Rows {
	related := slices.DeleteFunc(slices.Clone(d.TopicsOf(&t.Entry)), func(o *dossier.Topic) bool { return o.Parent == t || t.Parent == o })
	return rowsOf(d.site, related, d.topicRow)
}

// smaller lists the topics that t is the parent of.
func (d *desk) smaller(t *dossier.Topic) Rows {
	smaller := slices.DeleteFunc(slices.Clone(d.Topics), func(o *dossier.Topic) bool { return o.Parent != t })
	return rowsOf(d.site, smaller, d.topicRow)
}

// topicRow is a topic with how many paragraphs are about it.
func (d *desk) topicRow(t *dossier.Topic) Row {
	return Row{Link: d.link(&t.Entry), Note: d.n(d.words.CountPilcrows, len(d.ParagraphsOf(&t.Entry)))}
}
