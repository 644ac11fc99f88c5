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
)

// homeBody is the first page.
type homeBody struct {
	Name, Lede string
	Cover      []CoverLine
	Points     []template.HTML
	HowTo      Sentence // none in a dossier without a paragraph
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
		path: func(*site, struct{}) string { return address.Home },
		frame: func(d *desk, _ struct{}) heading {
			return heading{title: d.Meta.Title, description: d.Meta.Description, section: address.Home}
		},
		body: (*desk).home,
	})
}

func (d *desk) home(struct{}) homeBody {
	b := homeBody{
		Name: bind(d.Meta.Title), Lede: d.Meta.Description, Cover: d.cover(), HowTo: d.howToRefer(),
		Events: d.happenings(d.mostReported(d.Events, maxHomeEvents)),
	}
	for _, p := range d.Meta.Points {
		b.Points = append(b.Points, d.line(p))
	}
	for _, c := range list.First(d.open(), maxHomeClaims) {
		b.OpenClaims = append(b.OpenClaims, d.claimLine(c, ""))
	}
	for _, t := range list.First(d.featured(), maxHomeTopics) {
		b.Topics = append(b.Topics, d.topicLine(t, ""))
	}
	if len(b.OpenClaims) == maxHomeClaims {
		b.AllClaims = d.all(d.words.AllClaims, len(d.Claims), d.address.List(dossier.KindClaim))
	}
	if len(b.Topics) == maxHomeTopics {
		b.AllTopics = d.all(d.words.AllTopics, len(d.Topics), d.address.List(dossier.KindTopic))
	}
	for _, p := range list.First(d.prominent(), maxHomePeople) {
		b.People = append(b.People, d.personLine(p, ""))
	}
	for _, s := range list.First(d.newest(), maxHomeSources) {
		b.Sources = append(b.Sources, d.sourceLine(s, ""))
		b.Bracketed = b.Bracketed || s.TitleGiven
	}
	b.Overview = d.overview(d.mostReported(d.Events, maxHomeMarks), d.there(d.address.Timeline()))
	b.AllEvents = d.all(d.words.AllEvents, len(d.Events), d.address.Timeline())
	b.AllPeople = d.all(d.words.AllPeople, len(d.People), d.address.List(dossier.KindPerson))
	b.AllSources = d.all(d.words.AllSources, len(d.Sources), d.address.List(dossier.KindSource))
	return b
}

// all links to a whole list while it is there.
func (d *desk) all(words lang.Count, n int, path string) NavItem {
	if !d.paths[path] {
		return NavItem{}
	}
	return NavItem{Text: d.n(words, n), Href: d.to(path)}
}

// cover counts what the dossier holds.
func (d *desk) cover() []CoverLine {
	w, paragraphs, quotes := d.words, 0, 0
	for _, s := range d.Sources {
		paragraphs += len(s.Body.Paragraphs)
		quotes += len(s.Quotes)
	}
	sources := d.n(w.CountArticles, len(d.Sources)) + ", " + d.n(w.CountParagraphs, paragraphs)
	line := func(text string, n int, k dossier.Kind) CoverLine {
		if n == 0 {
			return CoverLine{}
		}
		return CoverLine{text, d.lang.Int(n), d.there(d.address.List(k))}
	}
	events := line(w.Events, len(d.Events), dossier.KindEvent)
	if len(d.Events) > 0 {
		events.Value = lang.Fill(w.HomeSince, "n", events.Value, "year", strconv.Itoa(d.Events[0].Date.Earliest().Year))
	}
	lines := []CoverLine{
		{w.HomePeriod, d.publishedIn(d.Sources), ""},
		{w.Sources, sources, d.there(d.address.List(dossier.KindSource))},
		line(w.People, len(d.People), dossier.KindPerson),
		line(w.Organisations, len(d.Organisations), dossier.KindOrganisation),
		events,
		{w.HomeVerified, d.lang.Int(quotes), ""},
		line(w.HomeTracked, len(d.Claims), dossier.KindClaim),
	}
	return slices.DeleteFunc(lines, func(l CoverLine) bool { return l.Value == "" })
}

// howToRefer explains a reference with one of the dossier's own.
func (d *desk) howToRefer() Sentence {
	for _, s := range d.Sources {
		for _, q := range s.Quotes {
			return d.explained(d.words.HomeHowToText, d.ref(q.Paragraph.Locator()))
		}
	}
	return nil
}

// open returns the claims that are not settled.
func (s *site) open() []*dossier.Claim {
	return slices.DeleteFunc(slices.Clone(s.Claims), func(c *dossier.Claim) bool {
		return c.Status != "disputed" && c.Status != "unverified"
	})
}

// featured returns the topics in the order of the home page: the featured ones
// first.
func (s *site) featured() []*dossier.Topic {
	topics := slices.Clone(s.Meta.Featured)
	for _, t := range s.Topics {
		if !slices.Contains(topics, t) && t.Parent == nil {
			topics = append(topics, t)
		}
	}
	return topics
}

// mostReported returns the n events that most sources report, by date.
func (s *site) mostReported(events []*dossier.Event, n int) []*dossier.Event {
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

// prominent returns the people, most often named first.
func (s *site) prominent() []*dossier.Person {
	return byMentions(s, s.People, func(p *dossier.Person) *dossier.Entry { return &p.Entry })
}

// byMentions orders things by how often the sources name them, most first.
func byMentions[T any](s *site, things []T, entry func(T) *dossier.Entry) []T {
	sorted := slices.Clone(things)
	slices.SortStableFunc(sorted, func(a, b T) int {
		return cmp.Compare(len(s.MentionsOf(entry(b))), len(s.MentionsOf(entry(a))))
	})
	return sorted
}

// newest returns the sources, last published first.
func (s *site) newest() []*dossier.Source {
	sources := slices.Clone(s.Sources)
	slices.SortStableFunc(sources, func(a, b *dossier.Source) int { return b.Date.Compare(a.Date) })
	return sources
}
