package page

import (
	"slices"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// listBody is the page that lists everything of one kind. One of its slices is
// filled.
type listBody struct {
	Name, Lede string
	Filter     list.Filter
	People     []NameLine
	Names      []NameLine // organisations or places
	Voiceless  bool       // names of a kind that is not quoted
	Events     []EventLine
	Topics     []TopicLine
	Claims     []ClaimLine
	Sources    []SourceLine
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
	var tags []string
	b.Filter, tags = list.FilterOn(l.Part, l.entries, func() []division { return l.divisions(r) })
	l.fill(r, l.Part, tags, &b)
	b.Voiceless = l.kind == dossier.KindPlace
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
	names := func(b *listBody) *[]NameLine { return &b.Names }
	return []listing{
		listOf(of(dossier.KindPerson, w.PeopleLede, personDivisions), prominentPeople(s), ofPerson,
			personLine, func(b *listBody) *[]NameLine { return &b.People }),
		listOf(of(dossier.KindOrganisation, w.OrganisationsLede, organisationDivisions),
			byMentions(s, s.Organisations, ofOrganisation), ofOrganisation, organisationLine, names),
		listOf(of(dossier.KindPlace, w.PlacesLede, placeDivisions), byMentions(s, s.Places, ofPlace), ofPlace, placeLine, names),
		listOf(of(dossier.KindEvent, w.EventsLede, eventDivisions), s.Events, ofEvent,
			eventLine, func(b *listBody) *[]EventLine { return &b.Events }),
		listOf(of(dossier.KindTopic, w.TopicsLede, topicDivisions), s.Topics, ofTopic,
			topicLine, func(b *listBody) *[]TopicLine { return &b.Topics }),
		listOf(of(dossier.KindClaim, w.ClaimsLede, claimDivisions), s.Claims, ofClaim,
			claimLine, func(b *listBody) *[]ClaimLine { return &b.Claims }),
		listOf(of(dossier.KindSource, w.SourcesLede, sourceDivisions), s.Sources, ofSource,
			sourceLine, func(b *listBody) *[]SourceLine { return &b.Sources }),
	}
}
