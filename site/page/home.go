package page

import (
	"html/template"
	"slices"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// homeBody is the first page.
type homeBody struct {
	Name       string
	Lede       template.HTML
	Cover      []CoverLine
	Points     []HomePoint
	Origin     Origin
	HowTo      render.Sentence // none in a dossier without a paragraph
	Debate     Debate
	Topics     []TopicLine
	AllTopics  NavItem // the same
	Overview   Drawing
	Events     []Happening
	AllEvents  NavItem
	People     NameTable
	AllPeople  NavItem
	Sources    SourceTable
	AllSources NavItem
	Bracketed  bool // one of the sources has a title that the curator gave
}

// HomePoint is a key point with how many sources and voices it cites.
type HomePoint struct {
	ID     string
	Text   template.HTML
	Voices Voices
}

const (
	maxHomeEvents  = 10
	maxHomeMarks   = 120 // events on the overview
	maxHomePeople  = 10
	maxHomeSources = 10
	maxHomeTopics  = 12
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
		Name: render.Bind(r.Meta.Title), Lede: render.Unbroken(r.Meta.Description), Cover: coverLines(r), HowTo: howToRefer(r),
		Events: happeningsOf(r, mostReported(r.Site, r.Events, maxHomeEvents)),
	}
	for i, p := range r.Meta.Points {
		b.Points = append(b.Points, HomePoint{pointID(i + 1), r.Line(p), voicesShown(r, countedText(p))})
	}
	b.Origin = originOfPoints(r, r.Meta.Points)
	if len(r.Claims) > 0 {
		b.Debate = debateIn(r)
	}
	for _, t := range list.First(featuredTopics(r.Site), maxHomeTopics) {
		b.Topics = append(b.Topics, topicLine(r, t, ""))
	}
	if len(b.Topics) == maxHomeTopics {
		b.AllTopics = wholeList(r, r.Words.AllTopics, len(r.Topics), r.Address.List(dossier.KindTopic))
	}
	var people []NameLine
	for _, p := range list.First(prominentPeople(r.Site), maxHomePeople) {
		people = append(people, personLine(r, p, ""))
	}
	b.People = nameTable(r.Words.Role, people)
	var sources []SourceLine
	for _, s := range list.First(newestSources(r.Site), maxHomeSources) {
		sources = append(sources, sourceLine(r, s, ""))
		b.Bracketed = b.Bracketed || s.TitleGiven
	}
	b.Sources = sourceTable(sources)
	b.Overview = overviewOf(r, mostReported(r.Site, r.Events, maxHomeMarks))
	b.AllEvents = wholeList(r, r.Words.AllEvents, len(r.Events), r.Address.Timeline())
	b.AllPeople = wholeList(r, r.Words.AllPeople, len(r.People), r.Address.List(dossier.KindPerson))
	b.AllSources = wholeList(r, r.Words.AllSources, len(r.Sources), r.Address.List(dossier.KindSource))
	return b
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

// featuredTopics returns the topics in the order of the home page: the featured ones
// first, then those that most is about.
func featuredTopics(s *render.Site) []*dossier.Topic {
	topics := slices.Clone(s.Meta.Featured)
	for _, t := range discussedTopics(s, s.Topics) {
		if !slices.Contains(topics, t) && t.Parent == nil {
			topics = append(topics, t)
		}
	}
	return topics
}
