package page

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// homeBody is the first page.
type homeBody struct {
	Name, Lede string
	Cover      []CoverLine
	Points     []template.HTML
	HowTo      render.Sentence // none in a dossier without a paragraph
	OpenClaims []ClaimLine
	AllClaims  NavItem // without an address while the open ones are all there
	Topics     []TopicLine
	AllTopics  NavItem // the same
	Overview   Drawing
	Events     []Happening
	AllEvents  NavItem
	People     []NameLine
	AllPeople  NavItem
	Sources    []SourceLine
	AllSources NavItem
	Bracketed  bool // one of the sources has a title that the curator gave
}

// CoverLine is a line of the cover sheet.
type CoverLine struct{ Text, Value, Href string }

const (
	maxHomeEvents  = 10
	maxHomeMarks   = 120 // events on the overview
	maxHomePeople  = 10
	maxHomeSources = 20
	maxHomeTopics  = 24
	maxHomeClaims  = 8
)

func homeKind() Kind {
	return kind(spec[struct{}, homeBody]{
		name: "home",
		of:   once,
		path: func(*render.Site, struct{}) string { return address.Home },
		frame: func(r *render.Renderer, _ struct{}) heading {
			return heading{title: r.Meta.Title, description: r.Meta.Description, section: address.Home}
		},
		body: homeView,
	})
}

func homeView(r *render.Renderer, _ struct{}) homeBody {
	b := homeBody{
		Name: render.Bind(r.Meta.Title), Lede: r.Meta.Description, Cover: coverLines(r), HowTo: howToRefer(r),
		Events: happeningsOf(r, mostReported(r.Site, r.Events, maxHomeEvents)),
	}
	for _, p := range r.Meta.Points {
		b.Points = append(b.Points, r.Line(p))
	}
	for _, c := range list.First(openClaims(r.Site), maxHomeClaims) {
		b.OpenClaims = append(b.OpenClaims, claimLine(r, c, ""))
	}
	for _, t := range list.First(featuredTopics(r.Site), maxHomeTopics) {
		b.Topics = append(b.Topics, topicLine(r, t, ""))
	}
	if len(b.OpenClaims) == maxHomeClaims {
		b.AllClaims = wholeList(r, r.Words.AllClaims, len(r.Claims), r.Address.List(dossier.KindClaim))
	}
	if len(b.Topics) == maxHomeTopics {
		b.AllTopics = wholeList(r, r.Words.AllTopics, len(r.Topics), r.Address.List(dossier.KindTopic))
	}
	for _, p := range list.First(prominentPeople(r.Site), maxHomePeople) {
		b.People = append(b.People, personLine(r, p, ""))
	}
	for _, s := range list.First(newestSources(r.Site), maxHomeSources) {
		b.Sources = append(b.Sources, sourceLine(r, s, ""))
		b.Bracketed = b.Bracketed || s.TitleGiven
	}
	b.Overview = overviewOf(r, mostReported(r.Site, r.Events, maxHomeMarks), r.There(r.Address.Timeline()))
	b.AllEvents = wholeList(r, r.Words.AllEvents, len(r.Events), r.Address.Timeline())
	b.AllPeople = wholeList(r, r.Words.AllPeople, len(r.People), r.Address.List(dossier.KindPerson))
	b.AllSources = wholeList(r, r.Words.AllSources, len(r.Sources), r.Address.List(dossier.KindSource))
	return b
}

// wholeList links to a whole list while it is there.
func wholeList(r *render.Renderer, words lang.Count, n int, path string) NavItem {
	if !r.Has(path) {
		return NavItem{}
	}
	return NavItem{Text: r.N(words, n), Href: r.To(path)}
}

// coverLines counts what the dossier holds.
func coverLines(r *render.Renderer) []CoverLine {
	w, paragraphs, quotes := r.Words, 0, 0
	for _, s := range r.Sources {
		paragraphs += len(s.Body.Paragraphs)
		quotes += len(s.Quotes)
	}
	sources := r.N(w.CountArticles, len(r.Sources)) + ", " + r.N(w.CountParagraphs, paragraphs)
	line := func(text string, n int, k dossier.Kind) CoverLine {
		if n == 0 {
			return CoverLine{}
		}
		return CoverLine{text, r.Lang.Int(n), r.There(r.Address.List(k))}
	}
	events := line(w.Events, len(r.Events), dossier.KindEvent)
	if len(r.Events) > 0 {
		events.Value = lang.Fill(w.HomeSince, "n", events.Value, "year", strconv.Itoa(r.Events[0].Date.Earliest().Year))
	}
	lines := []CoverLine{
		{w.HomePeriod, r.PublishedIn(r.Sources), ""},
		{w.Sources, sources, r.There(r.Address.List(dossier.KindSource))},
		line(w.People, len(r.People), dossier.KindPerson),
		line(w.Organisations, len(r.Organisations), dossier.KindOrganisation),
		events,
		{w.HomeVerified, r.Lang.Int(quotes), ""},
		line(w.HomeTracked, len(r.Claims), dossier.KindClaim),
	}
	return slices.DeleteFunc(lines, func(l CoverLine) bool { return l.Value == "" })
}

// howToRefer explains a reference with one of the dossier's own.
func howToRefer(r *render.Renderer) render.Sentence {
	for _, s := range r.Sources {
		for _, q := range s.Quotes {
			return r.Explained(r.Words.HomeHowToText, r.Ref(q.Paragraph.Locator()))
		}
	}
	return nil
}

// openClaims returns the claims that are not settled.
func openClaims(s *render.Site) []*dossier.Claim {
	return slices.DeleteFunc(slices.Clone(s.Claims), func(c *dossier.Claim) bool {
		return c.Status != "disputed" && c.Status != "unverified"
	})
}

// featuredTopics returns the topics in the order of the home page: the featured ones
// first.
func featuredTopics(s *render.Site) []*dossier.Topic {
	topics := slices.Clone(s.Meta.Featured)
	for _, t := range s.Topics {
		if !slices.Contains(topics, t) && t.Parent == nil {
			topics = append(topics, t)
		}
	}
	return topics
}

// mostReported returns the n events that most sources report, by date.
func mostReported(s *render.Site, events []*dossier.Event, n int) []*dossier.Event {
	if len(events) <= n {
		return events
	}
	rank := slices.Clone(events)
	slices.SortStableFunc(rank, func(a, b *dossier.Event) int {
		return cmp.Or(
			cmp.Compare(len(s.SourcesOf(&b.Entry)), len(s.SourcesOf(&a.Entry))),
			cmp.Compare(len(s.ParagraphsOf(&b.Entry)), len(s.ParagraphsOf(&a.Entry))))
	})
	return slices.DeleteFunc(slices.Clone(events), func(v *dossier.Event) bool { return !slices.Contains(rank[:n], v) })
}

// prominentPeople returns the people, most often named first.
func prominentPeople(s *render.Site) []*dossier.Person {
	return byMentions(s, s.People, ofPerson)
}

// byMentions orders things by how often the sources name them, most first.
func byMentions[T any](s *render.Site, things []T, entry func(T) *dossier.Entry) []T {
	sorted := slices.Clone(things)
	slices.SortStableFunc(sorted, func(a, b T) int {
		return cmp.Compare(len(s.MentionsOf(entry(b))), len(s.MentionsOf(entry(a))))
	})
	return sorted
}

// newestSources returns the sources, last published first.
func newestSources(s *render.Site) []*dossier.Source {
	sources := slices.Clone(s.Sources)
	slices.SortStableFunc(sources, func(a, b *dossier.Source) int { return b.Date.Compare(a.Date) })
	return sources
}
