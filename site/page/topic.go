package page

import (
	"html/template"
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// topicBody is the page of a topic.
type topicBody struct {
	Name, Lede template.HTML
	Spread     render.Spread
	Paragraphs string       // how many in how many sources
	Period     string       // of those sources
	Speaker    *render.Link // who said most on it
	Contents   []Section
	Body       template.HTML
	Gaps       []template.HTML
	Quantities list.Cut[[]Quantity]
	Claims     list.Cut[[]ClaimBox]
	Lifeline   Drawing // the events
	Events     list.Cut[[]Happening]
	Quotes     list.Cut[[]render.Quote]
	Sources    list.Cut[SourceEntries]
	Origin     Origin
	Backlinks  list.Cut[Backlinks]

	Parent                     *render.Link
	Speakers, Related, Smaller Rows
}

// Quantity is a number that somebody gave.
type Quantity struct {
	Number   string
	Source   string // as the source has it, where that is in another language
	Measured string
	render.Speakers
	Words string // without a speaker: whose number it is
	When  render.Time
	Ref   render.Ref
}

// ClaimBox is a claim with the positions on it, as other pages show it.
type ClaimBox struct {
	Claim  *render.Link
	Status string
	Sides  []Side
}

// SourceEntries are sources to read: those that stand on the page of what they
// are listed for, and on the pages with the rest where in them it is met.
type SourceEntries struct {
	Read []SourceEntry
	Rest []Passages
}

// SourceEntry is a source with the paragraphs that matter here.
type SourceEntry struct {
	Source SourceName
	Title  string
	Tongue render.Tongue // of the title
	When   render.Time
	Refs   render.Refs
}

func topicKind() Kind {
	return kind(spec[*dossier.Topic, topicBody]{
		name:  "topic",
		of:    func(s *render.Site) []*dossier.Topic { return s.Topics },
		entry: ofTopic,
		frame: func(r *render.Renderer, t *dossier.Topic) heading { return entryHeading(r, &t.Entry, r.Words.Topics) },
		body:  topicView,
	})
}

func topicView(r *render.Renderer, t *dossier.Topic) topicBody {
	e, statements := &t.Entry, r.StatementsOf(&t.Entry)
	b := topicBody{
		Name: render.Heading(e), Lede: render.Unbroken(t.Summary), Spread: r.Spread(e),
		Body: r.Prose(t.Body, 3), Quantities: quantitySeries().begin(r, e), Claims: claimSeries().begin(r, e),
		Lifeline: lifelineOf(r, e), Events: eventSeries().begin(r, e), Quotes: quoteSeries().begin(r, e),
		Sources: sourceSeries().begin(r, e), Backlinks: backlinkSeries().begin(r, e),
		Speakers: speakerRows(r, statements), Related: relatedTopics(r, t), Smaller: smallerTopics(r, t),
	}
	b.Paragraphs, b.Period = extentOf(r, e)
	if b.Speakers.Count > 0 {
		b.Speaker = b.Speakers.Shown[0].Link
	}
	for _, gap := range t.Gaps {
		b.Gaps = append(b.Gaps, r.Line(gap))
	}
	b.Origin = originOf(r, voicesOf(statements), "#quotes")
	if t.Parent != nil {
		b.Parent = r.Link(&t.Parent.Entry)
	}
	b.Contents = contents(
		prosaic("summary", r.Words.Summary, b.Body),
		counted("gaps", r.Words.Gaps, len(b.Gaps)),
		counted("figures", r.Words.Figures, b.Quantities.Count),
		counted("claims", r.Words.ClaimsPositions, b.Claims.Count),
		counted("events", r.Words.Events, b.Events.Count),
		counted("quotes", r.Words.Quotes, b.Quotes.Count),
		counted("sources", r.Words.Sources, b.Sources.Count),
		counted("backlinks", r.Words.Backlinks, b.Backlinks.Count),
		prosaic("origin", r.Words.Origin, b.Origin.SVG),
	)
	return b
}

// extentOf says in how many paragraphs of how many sources an entry is met, and
// in which period those were published.
func extentOf(r *render.Renderer, e *dossier.Entry) (paragraphs, period string) {
	sources := r.SourcesOf(e)
	paragraphs = r.In(r.N(r.Words.CountParagraphs, len(r.ParagraphsOf(e))), r.N(r.Words.CountSources, len(sources)))
	return paragraphs, r.PublishedIn(sources)
}

// quantitiesOnPage is how many numbers stand on a page, about.
const quantitiesOnPage = 12

func quantitySeries() series[*dossier.Statement, []Quantity] {
	return series[*dossier.Statement, []Quantity]{
		id: "figures", room: quantitiesOnPage, more: 5 * quantitiesOnPage,
		name: func(w *lang.Words) string { return w.Figures },
		path: func(p *lang.Paths) string { return p.Figures },
		of: func(s *render.Site, e *dossier.Entry) []*dossier.Statement {
			return withFigures(s.StatementsOf(e))
		},
		show: func(r *render.Renderer, _ *dossier.Entry, statements []*dossier.Statement) []Quantity {
			return quantitiesIn(r, statements)
		},
	}
}

func withFigures(statements []*dossier.Statement) []*dossier.Statement {
	return slices.DeleteFunc(slices.Clone(statements), func(s *dossier.Statement) bool { return s.Quotes[0].Figure == nil })
}

func quantitiesIn(r *render.Renderer, statements []*dossier.Statement) []Quantity {
	var all []Quantity
	for _, s := range statements {
		q := s.Quotes[0]
		number, source := writtenQuantity(r.Site, q)
		all = append(all, Quantity{
			Number: number, Source: source, Measured: q.Figure.Of, Speakers: r.Speakers(q.By), Words: r.Reporting(q),
			When: r.Said(q), Ref: r.QuoteRef(q),
		})
	}
	return all
}

const (
	claimsOnPage = 6
	maxOfSide    = 2 // statements of a stance in a claim's box
)

func claimSeries() series[*dossier.Claim, []ClaimBox] {
	return series[*dossier.Claim, []ClaimBox]{
		id: "claims", room: claimsOnPage,
		name: func(w *lang.Words) string { return w.ClaimsPositions },
		path: func(p *lang.Paths) string { return p.Claims },
		of:   func(s *render.Site, e *dossier.Entry) []*dossier.Claim { return s.ClaimsOn(e.Topic()) },
		show: claimBoxes,
	}
}

func claimBoxes(r *render.Renderer, _ *dossier.Entry, claims []*dossier.Claim) []ClaimBox {
	var all []ClaimBox
	for _, c := range claims {
		all = append(all, ClaimBox{r.Link(&c.Entry), statusWord(r.Site, c.Status), sidesOfClaim(r, c, maxOfSide)})
	}
	return all
}

const (
	sourceEntriesOnPage = 12
	maxSourceRefs       = 12 // paragraphs of one source that are named
)

// sourceSeries lists the sources to read on a topic.
func sourceSeries() series[*dossier.Source, SourceEntries] {
	return series[*dossier.Source, SourceEntries]{
		id: "sources", room: sourceEntriesOnPage, more: passagesOnPage / 2,
		name: func(w *lang.Words) string { return w.Sources },
		path: func(p *lang.Paths) string { return p.Sources },
		of:   (*render.Site).SourcesOf,
		show: sourceEntries,
		rest: sourcePassages,
	}
}

// sourceEntries lists sources that an entry is met in, each with where.
func sourceEntries(r *render.Renderer, e *dossier.Entry, sources []*dossier.Source) SourceEntries {
	var all SourceEntries
	for _, s := range sources {
		refs := render.Leading(r.Href(&s.Entry), render.Few(r.Site, r.ParagraphsIn(e, s), maxSourceRefs, r.ParagraphRef))
		all.Read = append(all.Read, SourceEntry{sourceName(r, s), render.Title(&s.Entry), r.TongueOf(&s.Entry), r.When(s.Date), refs})
	}
	return all
}

// sourcePassages lists sources by the paragraphs that an entry is met in.
func sourcePassages(r *render.Renderer, e *dossier.Entry, sources []*dossier.Source) SourceEntries {
	var all SourceEntries
	for _, s := range sources {
		p := passagesOf(r, s, r.ParagraphsIn(e, s))
		p.Source.Name = render.Title(&s.Entry)
		all.Rest = append(all.Rest, p)
	}
	return all
}

func relatedTopics(r *render.Renderer, t *dossier.Topic) Rows {
	related := slices.DeleteFunc(slices.Clone(r.TopicsOf(&t.Entry)), func(o *dossier.Topic) bool { return o.Parent == t || t.Parent == o })
	return rowsOf(r, related, func(t *dossier.Topic) Row { return topicRow(r, t) })
}

// smallerTopics lists the topics that t is the parent of.
func smallerTopics(r *render.Renderer, t *dossier.Topic) Rows {
	return rowsOf(r, r.SmallerThan(t), func(t *dossier.Topic) Row { return topicRow(r, t) })
}

// topicRow is a topic with how many paragraphs are about it.
func topicRow(r *render.Renderer, t *dossier.Topic) Row {
	return Row{Link: r.Link(&t.Entry), Note: r.N(r.Words.CountParagraphs, len(r.ParagraphsOf(&t.Entry)))}
}
