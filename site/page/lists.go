package page

import (
	"slices"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/page/internal/list"
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
	divisions  func(*desk) []division
	fill       func(d *desk, p list.Part, tags []string, b *listBody)
}

// listOf makes the list of things. Line makes a line of one, with the tags that
// a filter finds it by; lines says where they stand in the view.
func listOf[T, L any](l listing, things []T, entry func(T) *dossier.Entry, line func(*desk, T, string) L, lines func(*listBody) *[]L) listing {
	l.entries = entries(things, entry)
	l.fill = func(d *desk, p list.Part, tags []string, b *listBody) {
		to := lines(b)
		for i, t := range list.Share(things, p) {
			*to = append(*to, line(d, t, tags[i]))
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
		of:   (*site).listPages,
		path: func(s *site, l listPage) string { return address.Numbered(s.address.List(l.kind), l.N) },
		frame: func(d *desk, l listPage) heading {
			return d.onPage(l.Part, heading{title: l.name, description: l.lede, section: d.address.List(l.kind)}, d.address.List(l.kind))
		},
		body: (*desk).listed,
		bare: func(l listPage) bool { return l.Of > 1 },
	})
}

func (d *desk) listed(l listPage) listBody {
	b := listBody{Name: d.pageTitle(l.Part, l.name), Pager: d.pager(l.Part, l.name, d.address.List(l.kind), d.address.List(l.kind))}
	if l.N == 1 {
		b.Lede = l.lede
	}
	var tags []string
	b.Filter, tags = list.FilterOn(l.Part, l.entries, func() []division { return l.divisions(d) })
	l.fill(d, l.Part, tags, &b)
	b.Voiceless = l.kind == dossier.KindPlace
	b.Bracketed = slices.ContainsFunc(list.Share(l.entries, l.Part), func(e *dossier.Entry) bool { return e.Source() != nil && e.Source().TitleGiven })
	return b
}

// listPages returns the pages of all lists; a list of nothing has none.
func (s *site) listPages() []listPage {
	var pages []listPage
	for _, l := range s.lists() {
		for _, p := range (list.Measure{Room: linesOnPage}).Cut(len(l.entries)) {
			pages = append(pages, listPage{l, p})
		}
	}
	return pages
}

func (s *site) lists() []listing {
	w := s.words
	of := func(k dossier.Kind, lede string, divisions func(*desk) []division) listing {
		return listing{kind: k, name: s.listName(k), lede: lede, divisions: divisions}
	}
	names := func(b *listBody) *[]NameLine { return &b.Names }
	return []listing{
		listOf(of(dossier.KindPerson, w.PeopleLede, (*desk).personDivisions), s.prominent(), ofPerson,
			(*desk).personLine, func(b *listBody) *[]NameLine { return &b.People }),
		listOf(of(dossier.KindOrganisation, w.OrganisationsLede, (*desk).organisationDivisions),
			byMentions(s, s.Organisations, ofOrganisation), ofOrganisation, (*desk).organisationLine, names),
		listOf(of(dossier.KindPlace, w.PlacesLede, (*desk).placeDivisions), byMentions(s, s.Places, ofPlace), ofPlace, (*desk).placeLine, names),
		listOf(of(dossier.KindEvent, w.EventsLede, (*desk).eventDivisions), s.Events, ofEvent,
			(*desk).eventLine, func(b *listBody) *[]EventLine { return &b.Events }),
		listOf(of(dossier.KindTopic, w.TopicsLede, (*desk).topicDivisions), s.Topics, ofTopic,
			(*desk).topicLine, func(b *listBody) *[]TopicLine { return &b.Topics }),
		listOf(of(dossier.KindClaim, w.ClaimsLede, (*desk).claimDivisions), s.Claims, ofClaim,
			(*desk).claimLine, func(b *listBody) *[]ClaimLine { return &b.Claims }),
		listOf(of(dossier.KindSource, w.SourcesLede, (*desk).sourceDivisions), s.Sources, ofSource,
			(*desk).sourceLine, func(b *listBody) *[]SourceLine { return &b.Sources }),
	}
}

// listName returns what the list of a kind is called.
func (s *site) listName(k dossier.Kind) string {
	w := s.words
	return [...]string{w.People, w.Organisations, w.Places, w.Events, w.Topics, w.Claims, w.Sources, ""}[k]
}
