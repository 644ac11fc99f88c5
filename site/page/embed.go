package page

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// An embed is a page for the frames of other people's sites: a quotation, the
// positions on a claim, or the events of a topic, with where the words stand, by what
// the text is known that they were found in, and what was corrected since. It asks
// for nothing but its style sheet, it has nothing private in any edition, and it says
// how to embed it. A frame names an address, so there is none where nobody says under
// which one the site stands.

// EmbedStyle is where the style sheet of embeds stands in a site.
const EmbedStyle = "css/embed.css"

// embedPolicy lets an embed load its style sheet. Who may frame it cannot be said here:
// a policy in a page has no frame-ancestors.
const embedPolicy = "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'"

// embed is what is embedded: one of the three.
type embed struct {
	quote *dossier.Quote
	claim *dossier.Claim
	topic *dossier.Topic
}

// embedBody is an embed. One of Quote, Stands and Events is filled.
type embedBody struct {
	Name      string
	Policy    string
	Of        string // what the dossier says more of it
	Canonical string
	Quote     *EmbeddedQuote
	Stands    []Stand
	Events    []Happening
	More      string // counts what is left out
	Texts     []EmbeddedText
	Said      []Correction
	Frame     string // the HTML that embeds it
	Block     string // of a quotation, the HTML that quotes it
}

// EmbeddedQuote is a quotation and who said it when.
type EmbeddedQuote struct {
	render.Quote
	Cite string // where the words stand
}

// EmbeddedText is a source that the words were found in.
type EmbeddedText struct {
	Siglum, Name string
	Tongue       render.Tongue // of the name
	Place        string        // "sumber A, paragraf 4"; "" where the references say it
	Sum          string        // of the text, shortened
	Entered      string        // when it entered the dossier; "" when nobody says
}

// How much of a list an embed shows.
const (
	maxEmbeddedStands = 4
	maxEmbeddedEvents = 6
)

func embedKind() Kind {
	return kind(spec[embed, embedBody]{
		name:   "embed",
		of:     embeds,
		path:   func(s *render.Site, e embed) string { return e.path(s) },
		frame:  func(r *render.Renderer, e embed) heading { return heading{title: e.name(r)} },
		body:   embedView,
		bare:   func(embed) bool { return true },
		hidden: true,
	})
}

func embeds(s *render.Site) []embed {
	if s.Base == "" {
		return nil
	}
	var all []embed
	for _, source := range s.Sources {
		for _, q := range source.Quotes {
			all = append(all, embed{quote: q})
		}
	}
	for _, c := range s.Claims {
		if len(s.StatementsOf(&c.Entry)) > 0 {
			all = append(all, embed{claim: c})
		}
	}
	for _, t := range s.Topics {
		if len(s.EventsOf(&t.Entry)) > 0 {
			all = append(all, embed{topic: t})
		}
	}
	return all
}

func (e embed) path(s *render.Site) string {
	switch {
	case e.quote != nil:
		return s.Address.QuoteEmbed(e.quote)
	case e.claim != nil:
		return s.Address.Embed(&e.claim.Entry)
	}
	return s.Address.Embed(&e.topic.Entry)
}

func (e embed) name(r *render.Renderer) string {
	switch {
	case e.quote != nil:
		return lang.Fill(r.Words.EmbedQuote, "ref", passageName(e.quote))
	case e.claim != nil:
		return render.Title(&e.claim.Entry)
	}
	return lang.Fill(r.Words.EmbedTimeline, "topic", render.Title(&e.topic.Entry))
}

func passageName(q *dossier.Quote) string {
	return q.Source.Siglum + "¶" + strconv.Itoa(q.Paragraph.N)
}

func embedView(r *render.Renderer, e embed) embedBody {
	b := embedBody{Name: e.name(r), Policy: embedPolicy}
	switch {
	case e.quote != nil:
		e.ofQuote(r, &b)
	case e.claim != nil:
		b.Of, b.Said = r.To(r.Address.Entry(&e.claim.Entry)), correctionsOf(r, r.CorrectionsOn(&e.claim.Entry))
		statements := r.StatementsOf(&e.claim.Entry)
		shown := ofEachStance(e.claim, statements, maxEmbeddedStands)
		b.Stands, b.More = standsOn(r, e.claim, shown, r.Passages), r.Plural(r.Words.MoreStatements, len(statements)-len(shown))
		b.Texts = textsOf(r, quoteSources(shown))
	default:
		b.Of, b.Said = r.To(r.Address.Entry(&e.topic.Entry)), correctionsOf(r, r.CorrectionsOn(&e.topic.Entry))
		events := r.EventsOf(&e.topic.Entry)
		shown := mostReported(r.Site, events, maxEmbeddedEvents)
		b.Events, b.More = happeningsOf(r, shown), r.Plural(r.Words.MoreOthers, len(events)-len(shown))
		b.Texts = textsOf(r, eventSources(r, shown))
	}
	b.Canonical = r.Base + strings.TrimPrefix(b.Of, r.Root)
	b.Frame = frameSnippet(r.Base+e.path(r.Site), b.Name+" | "+r.Meta.Title, heightOf(b))
	return b
}

// ofQuote fills in a quotation.
func (e embed) ofQuote(r *render.Renderer, b *embedBody) {
	q := e.quote
	at := r.Address.Citation(render.QuoteLocator(q))
	shown := r.Passage(q.Statement)
	shown.Text, shown.Tongue, shown.Direct, shown.Ref = q.Display(), r.Tongue(q.Source), q.Direct, r.QuoteRef(q)
	shown.Translation = r.Translation(q)
	shown.Speakers, shown.Reporting, shown.When, shown.Fragment = r.Speakers(q.By), r.Reporting(q), r.SaidInFull(q), q.Fragment
	b.Quote, b.Of = &EmbeddedQuote{shown, r.Base + at}, r.To(at)
	text := textOf(r, q.Source)
	text.Place = shown.Ref.Label
	b.Texts = []EmbeddedText{text}
	for _, c := range r.CorrectionsOn(&q.Source.Entry) {
		if c.Quote == nil || c.Quote == q {
			b.Said = append(b.Said, correctionOf(r, c))
		}
	}
	b.Block = blockSnippet(r, q, b.Quote)
}

// ofEachStance returns n statements on a claim, in their order: the first for each
// stance that is taken, so that no side is left out, then the first that take one,
// then those that give its context.
func ofEachStance(c *dossier.Claim, statements []*dossier.Statement, n int) []*dossier.Statement {
	rank := map[*dossier.Statement]int{}
	seen := map[dossier.Stance]bool{}
	for _, s := range statements {
		switch stance := cmp.Or(onClaim(s, c).Stance, dossier.Context); {
		case stance == dossier.Context:
			rank[s] = 2
		case seen[stance]:
			rank[s] = 1
		default:
			seen[stance] = true
		}
	}
	first := slices.Clone(statements)
	slices.SortStableFunc(first, func(a, b *dossier.Statement) int { return cmp.Compare(rank[a], rank[b]) })
	first = list.First(first, n)
	return slices.DeleteFunc(slices.Clone(statements), func(s *dossier.Statement) bool { return !slices.Contains(first, s) })
}

// quoteSources returns the sources of statements, and eventSources those that report
// events, each once.
func quoteSources(statements []*dossier.Statement) []*dossier.Source {
	var all []*dossier.Source
	for _, s := range statements {
		all = append(all, s.Quotes[0].Source)
	}
	return all
}

func eventSources(r *render.Renderer, events []*dossier.Event) []*dossier.Source {
	var all []*dossier.Source
	for _, v := range events {
		for _, l := range rowOf(r.Site, v) {
			all = append(all, l.Source)
		}
	}
	return all
}

// textsOf says by what sources are known, each once.
func textsOf(r *render.Renderer, sources []*dossier.Source) []EmbeddedText {
	var all []EmbeddedText
	told := map[*dossier.Source]bool{}
	for _, s := range sources {
		if !told[s] {
			told[s] = true
			text := textOf(r, s)
			text.Entered = "" // of several there is no room for it
			all = append(all, text)
		}
	}
	return all
}

func textOf(r *render.Renderer, s *dossier.Source) EmbeddedText {
	sum := s.Sum()
	return EmbeddedText{
		Siglum: s.Siglum, Name: render.Title(&s.Entry) + ". " + r.Outlet(s) + ", " + r.Lang.Date(s.Date), Tongue: r.TongueOf(&s.Entry),
		Sum: sum[:8] + "…" + sum[len(sum)-4:], Entered: enteredOn(r, s.Added),
	}
}

// embedsOf leads from the page of a thing to its embeds.
func embedsOf(r *render.Renderer) []NavItem {
	if r.Entry == nil || r.Self != r.Address.Entry(r.Entry) {
		return nil
	}
	var all []NavItem
	for _, q := range quotesOf(r.Entry) {
		if path := r.Address.QuoteEmbed(q); r.Has(path) {
			all = append(all, NavItem{Text: passageName(q) + "#q" + strconv.Itoa(q.N), Href: r.To(path)})
		}
	}
	if path := r.Address.Embed(r.Entry); r.Has(path) {
		all = append(all, NavItem{Text: r.KindWord(r.Entry.Kind), Href: r.To(path)})
	}
	return all
}
