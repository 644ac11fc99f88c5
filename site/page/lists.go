package page

import (
	"slices"

	"berkas/site/address"
	"berkas/site/dossier"
)

// listBody is the page that lists everything of one kind. One of its slices is
// filled.
type listBody struct {
	Name, Lede string
	Sieve      Sieve
	People     []NameLine
	Names      []NameLine // organisations or places
	Voiceless  bool       // names of a kind that is not quoted
	Events     []EventLine
	Topics     []TopicLine
	Claims     []ClaimLine
	Sources    []SourceLine
	Bracketed  bool // one of the sources has a title that the curator gave
	Pages      Pages
}

// linesOnPage is about how many lines of a list stand on a page.
const linesOnPage = 60

// list is a kind of thing that has a page listing it.
type list struct {
	kind       dossier.Kind
	name, lede string
	entries    []*dossier.Entry
	facets     func(*desk) []facet
	fill       func(d *desk, p part, tags []string, b *listBody)
}

// listing makes the list of things. Line makes a line of one, with the tags that
// a filter finds it by; lines says where they stand in the view.
func listing[T, L any](l list, things []T, entry func(T) *dossier.Entry, line func(*desk, T, string) L, lines func(*listBody) *[]L) list {
	l.entries = entries(things, entry)
	l.fill = func(d *desk, p part, tags []string, b *listBody) {
		to := lines(b)
		for i, t := range share(things, p) {
			*to = append(*to, line(d, t, tags[i]))
		}
	}
	return l
}

// listPage is a page of a list.
type listPage struct {
	list
	part
}

func listKind() Kind {
	return kind(spec[listPage, listBody]{
		name: "list",
		of:   (*site).listPages,
		path: func(s *site, l listPage) string { return address.Numbered(s.address.List(l.kind), l.n) },
		frame: func(d *desk, l listPage) heading {
			return d.onPage(l.part, heading{title: l.name, description: l.lede, section: d.address.List(l.kind)}, d.address.List(l.kind))
		},
		body: (*desk).listed,
		bare: func(l listPage) bool { return l.of > 1 },
	})
}

func (d *desk) listed(l listPage) listBody {
	b := listBody{Name: d.pageTitle(l.part, l.name), Pages: d.pages(l.part, l.name, d.address.List(l.kind), d.address.List(l.kind))}
	if l.n == 1 {
		b.Lede = l.lede
	}
	var tags []string
	b.Sieve, tags = d.sieveOn(l.part, l.entries, func() []facet { return l.facets(d) })
	l.fill(d, l.part, tags, &b)
	b.Voiceless = l.kind == dossier.KindPlace
	b.Bracketed = slices.ContainsFunc(share(l.entries, l.part), func(e *dossier.Entry) bool { return e.Source() != nil && e.Source().TitleGiven })
	return b
}

// listPages returns the pages of all lists; a list of nothing has none.
func (s *site) listPages() []listPage {
	var pages []listPage
	for _, l := range s.lists() {
		for _, p := range (measure{room: linesOnPage}).cut(len(l.entries)) {
			pages = append(pages, listPage{l, p})
		}
	}
	return pages
}

func (s *site) lists() []list {
	w := s.words
	of := func(k dossier.Kind, lede string, facets func(*desk) []facet) list {
		return list{kind: k, name: s.listName(k), lede: lede, facets: facets}
	}
	names := func(b *listBody) *[]NameLine { return &b.Names }
	return []list{
		listing(of(dossier.KindPerson, w.PeopleLede, (*desk).personFacets), s.prominent(), ofPerson,
			(*desk).personLine, func(b *listBody) *[]NameLine { return &b.People }),
		listing(of(dossier.KindOrganisation, w.OrganisationsLede, (*desk).organisationFacets),
			byMentions(s, s.Organisations, ofOrganisation), ofOrganisation, (*desk).organisationLine, names),
		listing(of(dossier.KindPlace, w.PlacesLede, (*desk).placeFacets), byMentions(s, s.Places, ofPlace), ofPlace, (*desk).placeLine, names),
		listing(of(dossier.KindEvent, w.EventsLede, (*desk).eventFacets), s.Events, ofEvent,
			(*desk).eventLine, func(b *listBody) *[]EventLine { return &b.Events }),
		listing(of(dossier.KindTopic, w.TopicsLede, (*desk).topicFacets), s.Topics, ofTopic,
			(*desk).topicLine, func(b *listBody) *[]TopicLine { return &b.Topics }),
		listing(of(dossier.KindClaim, w.ClaimsLede, (*desk).claimFacets), s.Claims, ofClaim,
			(*desk).claimLine, func(b *listBody) *[]ClaimLine { return &b.Claims }),
		listing(of(dossier.KindSource, w.SourcesLede, (*desk).sourceFacets), s.Sources, ofSource,
			(*desk).sourceLine, func(b *listBody) *[]SourceLine { return &b.Sources }),
	}
}

// listName returns what the list of a kind is called.
func (s *site) listName(k dossier.Kind) string {
	w := s.words
	return [...]string{w.People, w.Organisations, w.Places, w.Events, w.Topics, w.Claims, w.Sources, ""}[k]
}
