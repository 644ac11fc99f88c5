package page

import (
	"slices"

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
}

// list is a kind of thing that has a page listing it.
type list struct {
	kind       dossier.Kind
	name, lede string
	size       int
	fill       func(*desk, *listBody)
}

func listKind() Kind {
	return kind(spec[list, listBody]{
		name: "list",
		of:   (*site).lists,
		path: func(s *site, l list) string { return s.list(l.kind) },
		frame: func(d *desk, l list) heading {
			return heading{title: l.name, description: l.lede, section: d.list(l.kind)}
		},
		body: func(d *desk, l list) listBody {
			b := listBody{Name: l.name, Lede: l.lede}
			l.fill(d, &b)
			return b
		},
	})
}

// lists returns the lists that there is something on.
func (s *site) lists() []list {
	w := s.words
	all := []list{
		{dossier.KindPerson, w.People, w.PeopleLede, len(s.People), (*desk).listPeople},
		{dossier.KindOrganisation, w.Organisations, w.OrganisationsLede, len(s.Organisations), (*desk).listOrganisations},
		{dossier.KindPlace, w.Places, w.PlacesLede, len(s.Places), (*desk).listPlaces},
		{dossier.KindEvent, w.Events, w.EventsLede, len(s.Events), (*desk).listEvents},
		{dossier.KindTopic, w.Topics, w.TopicsLede, len(s.Topics), (*desk).listTopics},
		{dossier.KindClaim, w.Claims, w.ClaimsLede, len(s.Claims), (*desk).listClaims},
		{dossier.KindSource, w.Sources, w.SourcesLede, len(s.Sources), (*desk).listSources},
	}
	return slices.DeleteFunc(all, func(l list) bool { return l.size == 0 })
}

func (d *desk) listPeople(b *listBody) {
	people := d.prominent()
	tags := b.divide(d, entries(people, ofPerson), d.personFacets())
	for i, p := range people {
		line := d.personLine(p)
		line.Tags = tags[i]
		b.People = append(b.People, line)
	}
}

func (d *desk) listOrganisations(b *listBody) {
	organisations := byMentions(d.site, d.Organisations, ofOrganisation)
	tags := b.divide(d, entries(organisations, ofOrganisation), d.organisationFacets())
	for i, o := range organisations {
		line := d.nameLine(&o.Entry)
		line.Note, line.Tags = d.typeWord(o.Type), tags[i]
		b.Names = append(b.Names, line)
	}
}

func (d *desk) listPlaces(b *listBody) {
	b.Voiceless = true
	places := byMentions(d.site, d.Places, ofPlace)
	tags := b.divide(d, entries(places, ofPlace), d.placeFacets())
	for i, p := range places {
		line := d.nameLine(&p.Entry)
		line.Note, line.Tags = d.typeWord(p.Type), tags[i]
		b.Names = append(b.Names, line)
	}
}

func (d *desk) listEvents(b *listBody) {
	tags := b.divide(d, entries(d.Events, ofEvent), d.eventFacets())
	for i, v := range d.Events {
		line := d.eventLine(v)
		line.Tags = tags[i]
		b.Events = append(b.Events, line)
	}
}

func (d *desk) listTopics(b *listBody) {
	tags := b.divide(d, entries(d.Topics, ofTopic), d.topicFacets())
	for i, t := range d.Topics {
		line := d.topicLine(t)
		line.Tags = tags[i]
		b.Topics = append(b.Topics, line)
	}
}

func (d *desk) listClaims(b *listBody) {
	tags := b.divide(d, entries(d.Claims, ofClaim), d.claimFacets())
	for i, c := range d.Claims {
		line := d.claimLine(c)
		line.Tags = tags[i]
		b.Claims = append(b.Claims, line)
	}
}

func (d *desk) listSources(b *listBody) {
	tags := b.divide(d, entries(d.Sources, ofSource), d.sourceFacets())
	for i, s := range d.Sources {
		line := d.sourceLine(s)
		line.Tags = tags[i]
		b.Sources = append(b.Sources, line)
		b.Bracketed = b.Bracketed || s.TitleGiven
	}
}

// divide gives the list its sieve and returns the tags of its things.
func (b *listBody) divide(d *desk, things []*dossier.Entry, facets []facet) (tags []string) {
	b.Sieve, tags = d.sieve(things, facets...)
	return tags
}
