package page

import (
	"slices"

	"berkas/site/dossier"
)

// listBody is the page that lists everything of one kind. One of its slices is
// filled.
type listBody struct {
	Name, Lede string
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
	for _, p := range d.prominent() {
		b.People = append(b.People, d.personLine(p))
	}
}

func (d *desk) listOrganisations(b *listBody) {
	for _, o := range byMentions(d.site, d.Organisations, func(o *dossier.Organisation) *dossier.Entry { return &o.Entry }) {
		line := d.nameLine(&o.Entry)
		line.Note = d.typeWord(o.Type)
		b.Names = append(b.Names, line)
	}
}

func (d *desk) listPlaces(b *listBody) {
	b.Voiceless = true
	for _, p := range byMentions(d.site, d.Places, func(p *dossier.Place) *dossier.Entry { return &p.Entry }) {
		line := d.nameLine(&p.Entry)
		line.Note = d.typeWord(p.Type)
		b.Names = append(b.Names, line)
	}
}

func (d *desk) listEvents(b *listBody) {
	for _, v := range d.Events {
		b.Events = append(b.Events, d.eventLine(v))
	}
}

func (d *desk) listTopics(b *listBody) {
	for _, t := range d.Topics {
		b.Topics = append(b.Topics, d.topicLine(t))
	}
}

func (d *desk) listClaims(b *listBody) {
	for _, c := range d.Claims {
		b.Claims = append(b.Claims, d.claimLine(c))
	}
}

func (d *desk) listSources(b *listBody) {
	for _, s := range d.Sources {
		b.Sources = append(b.Sources, d.sourceLine(s))
		b.Bracketed = b.Bracketed || s.TitleGiven
	}
}
