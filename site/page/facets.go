package page

import (
	"berkas/site/dossier"
	"berkas/site/lang"
)

// This file says how each list can be narrowed down. A list of events divides
// as the pages of topics, people and sources list events, so that a link to
// one of them shows the same.

func (d *desk) eventFacets() []facet {
	lists := func(e *dossier.Entry) []*dossier.Entry { return entries(d.EventsOf(e), ofEvent) }
	date := func(e *dossier.Entry) lang.Date { return e.Event().Date }
	return []facet{
		d.facetOfYears(date, d.years()),
		d.facetOfTopics(inverse(entries(d.Topics, ofTopic), lists), "#events"),
		d.facetOfPeople(inverse(entries(d.People, ofPerson), lists), "#events"),
		d.facetOfSources(inverse(entries(d.Sources, ofSource), lists)),
	}
}

func (d *desk) personFacets() []facet {
	return []facet{d.facetOfTopics(d.topics, ""), d.facetOfSources(d.sources)}
}

func (d *desk) organisationFacets() []facet {
	types := func(e *dossier.Entry) string { return e.Organisation().Type }
	return append([]facet{d.facetOfTypes(types)}, d.personFacets()...)
}

func (d *desk) placeFacets() []facet {
	types := func(e *dossier.Entry) string { return e.Place().Type }
	return append([]facet{d.facetOfTypes(types)}, d.personFacets()...)
}

func (d *desk) topicFacets() []facet {
	people := inverse(entries(d.People, ofPerson), d.topics)
	return []facet{d.facetOfPeople(people, ""), d.facetOfSources(d.sources)}
}

func (d *desk) claimFacets() []facet {
	lists := func(e *dossier.Entry) []*dossier.Entry {
		var claims []*dossier.Entry
		for _, t := range tallied(d.StatementsOf(e), claimsOf) {
			claims = append(claims, t.of)
		}
		return claims
	}
	return []facet{
		d.facetOfTopics(func(e *dossier.Entry) []*dossier.Entry { return entries(e.Claim().Topics, ofTopic) }, "#claims"),
		d.facetOfPeople(inverse(entries(d.People, ofPerson), lists), ""),
		d.facetOfSources(d.sources),
	}
}

func (d *desk) sourceFacets() []facet {
	date := func(e *dossier.Entry) lang.Date { return e.Source().Date }
	return []facet{
		d.facetOfYears(date, nil),
		d.facetOfTopics(inverse(entries(d.Topics, ofTopic), d.sources), "#sources"),
		d.facetOfPeople(inverse(entries(d.People, ofPerson), d.sources), ""),
	}
}

func (d *desk) topics(e *dossier.Entry) []*dossier.Entry { return entries(d.TopicsOf(e), ofTopic) }

func (d *desk) sources(e *dossier.Entry) []*dossier.Entry { return entries(d.SourcesOf(e), ofSource) }

// claimsOf returns the claims that the quotations of a statement are filed under.
func claimsOf(s *dossier.Statement) []*dossier.Entry {
	var claims []*dossier.Entry
	for _, q := range s.Quotes {
		if q.Claim != nil {
			claims = append(claims, &q.Claim.Entry)
		}
	}
	return claims
}

func ofPerson(p *dossier.Person) *dossier.Entry             { return &p.Entry }
func ofOrganisation(o *dossier.Organisation) *dossier.Entry { return &o.Entry }
func ofPlace(p *dossier.Place) *dossier.Entry               { return &p.Entry }
func ofEvent(v *dossier.Event) *dossier.Entry               { return &v.Entry }
func ofTopic(t *dossier.Topic) *dossier.Entry               { return &t.Entry }
func ofClaim(c *dossier.Claim) *dossier.Entry               { return &c.Entry }
func ofSource(s *dossier.Source) *dossier.Entry             { return &s.Entry }
