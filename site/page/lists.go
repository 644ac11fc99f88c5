package page

import (
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

// listing makes the list of things; fill adds some of them to a page, with the
// tags that a sieve finds them by.
func listing[T any](l list, things []T, entry func(T) *dossier.Entry, fill func(*desk, []T, []string, *listBody)) list {
	l.entries = entries(things, entry)
	l.fill = func(d *desk, p part, tags []string, b *listBody) { fill(d, share(things, p), tags, b) }
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
	return []list{
		listing(of(dossier.KindPerson, w.PeopleLede, (*desk).personFacets), s.prominent(), ofPerson, (*desk).listPeople),
		listing(of(dossier.KindOrganisation, w.OrganisationsLede, (*desk).organisationFacets),
			byMentions(s, s.Organisations, ofOrganisation), ofOrganisation, (*desk).listOrganisations),
		listing(of(dossier.KindPlace, w.PlacesLede, (*desk).placeFacets), byMentions(s, s.Places, ofPlace), ofPlace, (*desk).listPlaces),
		listing(of(dossier.KindEvent, w.EventsLede, (*desk).eventFacets), s.Events, ofEvent, (*desk).listEvents),
		listing(of(dossier.KindTopic, w.TopicsLede, (*desk).topicFacets), s.Topics, ofTopic, (*desk).listTopics),
		listing(of(dossier.KindClaim, w.ClaimsLede, (*desk).claimFacets), s.Claims, ofClaim, (*desk).listClaims),
		listing(of(dossier.KindSource, w.SourcesLede, (*desk).sourceFacets), s.Sources, ofSource, (*desk).listSources),
	}
}

// listName returns what the list of a kind is called.
func (s *site) listName(k dossier.Kind) string {
	w := s.words
	return [...]string{w.People, w.Organisations, w.Places, w.Events, w.Topics, w.Claims, w.Sources, ""}[k]
}

func (d *desk) listPeople(people []*dossier.Person, tags []string, b *listBody) {
	for i, p := range people {
		line := d.personLine(p)
		line.Tags = tags[i]
		b.People = append(b.People, line)
	}
}

func (d *desk) listOrganisations(organisations []*dossier.Organisation, tags []string, b *listBody) {
	for i, o := range organisations {
		line := d.nameLine(&o.Entry)
		line.Note, line.Tags = d.typeWord(o.Type), tags[i]
		b.Names = append(b.Names, line)
	}
}

func (d *desk) listPlaces(places []*dossier.Place, tags []string, b *listBody) {
	b.Voiceless = true
	for i, p := range places {
		line := d.nameLine(&p.Entry)
		line.Note, line.Tags = d.typeWord(p.Type), tags[i]
		b.Names = append(b.Names, line)
	}
}

func (d *desk) listEvents(events []*dossier.Event, tags []string, b *listBody) {
	for i, v := range events {
		line := d.eventLine(v)
		line.Tags = tags[i]
		b.Events = append(b.Events, line)
	}
}

func (d *desk) listTopics(topics []*dossier.Topic, tags []string, b *listBody) {
	for i, t := range topics {
		line := d.topicLine(t)
		line.Tags = tags[i]
		b.Topics = append(b.Topics, line)
	}
}

func (d *desk) listClaims(claims []*dossier.Claim, tags []string, b *listBody) {
	for i, c := range claims {
		line := d.claimLine(c)
		line.Tags = tags[i]
		b.Claims = append(b.Claims, line)
	}
}

func (d *desk) listSources(sources []*dossier.Source, tags []string, b *listBody) {
	for i, s := range sources {
		line := d.sourceLine(s)
		line.Tags = tags[i]
		b.Sources = append(b.Sources, line)
		b.Bracketed = b.Bracketed || s.TitleGiven
	}
}
