package page

import (
	"slices"
	"strconv"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// listBody is the page that lists everything of one kind. One of its lists is
// filled.
type listBody struct {
	Name, Lede string
	Filter     list.Filter
	Kind       string    // what a search in the list is limited to
	Other      NavItem   // where the same stands in another order; nowhere of some
	Names      NameTable // people, organisations or places
	Events     EventTable
	Topics     []TopicLine
	Claims     []ClaimLine
	Sources    SourceTable
	Bracketed  bool // one of the sources has a title that the curator gave
	Pager      list.Pager
}

// linesOnPage is about how many lines of a list stand on a page.
const linesOnPage = 60

// listing is a kind of thing that has a page listing it.
type listing struct {
	kind       dossier.Kind
	name, lede string
	entries    []*dossier.Entry
	divisions  func(*render.Renderer) []division
	fill       func(r *render.Renderer, p list.Part, tags []string, b *listBody)
}

// listOf makes the list of things. Line makes a line of one, with the tags that
// a filter finds it by; lines says where they stand in the view.
func listOf[T, L any](l listing, things []T, entry func(T) *dossier.Entry, line func(*render.Renderer, T, string) L, lines func(*listBody) *[]L) listing {
	l.entries = entries(things, entry)
	l.fill = func(r *render.Renderer, p list.Part, tags []string, b *listBody) {
		to := lines(b)
		for i, t := range list.Share(things, p) {
			*to = append(*to, line(r, t, tags[i]))
		}
	}
	return l
}

// listPage is a page of a list.
type listPage struct {
	listing
	list.Part
}

func listKind() Kind {
	return kind(spec[listPage, listBody]{
		name: "list",
		of:   listPages,
		path: func(s *render.Site, l listPage) string { return address.Numbered(s.Address.List(l.kind), l.N) },
		frame: func(r *render.Renderer, l listPage) heading {
			return onPage(r, l.Part, heading{title: l.name, description: l.lede, section: r.Address.List(l.kind)}, r.Address.List(l.kind))
		},
		body: listView,
		bare: func(l listPage) bool { return l.Of > 1 },
	})
}

func listView(r *render.Renderer, l listPage) listBody {
	b := listBody{Name: pageTitle(r.Site, l.Part, l.name), Pager: pagerOf(r, l.Part, l.name, r.Address.List(l.kind), r.Address.List(l.kind))}
	if l.N == 1 {
		b.Lede = l.lede
	}
	b.Kind = l.kind.String()
	switch l.kind {
	case dossier.KindPerson, dossier.KindOrganisation, dossier.KindPlace:
		b.Other = NavItem{Text: r.Words.SearchIndex, Href: r.There(r.Address.Index())}
	case dossier.KindEvent:
		b.Other = NavItem{Text: r.Words.Timeline, Href: r.There(r.Address.Timeline())}
	}
	var tags []string
	b.Filter, tags = list.FilterOn(l.Part, l.entries, func() []division { return l.divisions(r) })
	l.fill(r, l.Part, tags, &b)
	b.Names, b.Events = nameTable(noteWord(r.Site, l.kind), b.Names.Lines), eventTable(b.Events.Lines)
	b.Sources = sourceTable(b.Sources.Lines)
	for i := range b.Sources.Lines {
		if at := l.From + i; at == 0 || yearOf(l.entries[at]) != yearOf(l.entries[at-1]) {
			b.Sources.Lines[i].ID = yearID(yearOf(l.entries[at]))
		}
	}
	b.Bracketed = slices.ContainsFunc(list.Share(l.entries, l.Part), func(e *dossier.Entry) bool { return e.Source() != nil && e.Source().TitleGiven })
	return b
}

// listPages returns the pages of all lists; a list of nothing has none.
func listPages(s *render.Site) []listPage {
	var pages []listPage
	for _, l := range listings(s) {
		for _, p := range (list.Measure{Room: linesOnPage}).Cut(len(l.entries)) {
			pages = append(pages, listPage{l, p})
		}
	}
	return pages
}

func listings(s *render.Site) []listing {
	w := s.Words
	of := func(k dossier.Kind, lede string, divisions func(*render.Renderer) []division) listing {
		return listing{kind: k, name: listName(s, k), lede: lede, divisions: divisions}
	}
	names := func(b *listBody) *[]NameLine { return &b.Names.Lines }
	return []listing{
		listOf(of(dossier.KindPerson, w.PeopleLede, personDivisions), prominentPeople(s), ofPerson,
			personLine, names),
		listOf(of(dossier.KindOrganisation, w.OrganisationsLede, organisationDivisions),
			byMentions(s, s.Organisations, ofOrganisation), ofOrganisation, organisationLine, names),
		listOf(of(dossier.KindPlace, w.PlacesLede, placeDivisions), byMentions(s, s.Places, ofPlace), ofPlace, placeLine, names),
		listOf(of(dossier.KindEvent, w.EventsLede, eventDivisions), newestEvents(s), ofEvent,
			eventLine, func(b *listBody) *[]EventLine { return &b.Events.Lines }),
		listOf(of(dossier.KindTopic, w.TopicsLede, topicDivisions), discussedTopics(s, s.Topics), ofTopic,
			topicLine, func(b *listBody) *[]TopicLine { return &b.Topics }),
		listOf(of(dossier.KindClaim, w.ClaimsLede, claimDivisions), debatedClaims(s), ofClaim,
			claimLine, func(b *listBody) *[]ClaimLine { return &b.Claims }),
		listOf(of(dossier.KindSource, w.SourcesLede, sourceDivisions), newestSources(s), ofSource,
			sourceLine, func(b *listBody) *[]SourceLine { return &b.Sources.Lines }),
	}
}

// noteWord returns the head of what a table of names notes beside them.
func noteWord(s *render.Site, k dossier.Kind) string {
	if k == dossier.KindPerson {
		return s.Words.Role
	}
	return s.Words.Type
}

// sourceYears returns where in the list of sources each year is.
func sourceYears(s *render.Site) map[string]string {
	sources, at := newestSources(s), map[string]string{}
	for _, p := range (list.Measure{Room: linesOnPage}).Cut(len(sources)) {
		for _, source := range list.Share(sources, p) {
			if year := yearOf(&source.Entry); at[year] == "" {
				at[year] = address.Numbered(s.Address.List(dossier.KindSource), p.N) + "#" + yearID(year)
			}
		}
	}
	return at
}

// yearOf returns the year of a source, "" of what is none.
func yearOf(e *dossier.Entry) string {
	if s := e.Source(); s != nil {
		return strconv.Itoa(s.Date.Earliest().Year)
	}
	return ""
}
