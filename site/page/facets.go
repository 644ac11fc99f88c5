package page

import (
	"strconv"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
)

// This file says how each list can be narrowed down. A list of events divides
// as the pages of topics, people and sources list events, so that a link to
// one of them shows the same.

// division divides a list of entries.
type division = list.Division[*dossier.Entry]

func (d *desk) eventDivisions() []division {
	lists := func(e *dossier.Entry) []*dossier.Entry { return entries(d.EventsOf(e), ofEvent) }
	date := func(e *dossier.Entry) lang.Date { return e.Event().Date }
	return []division{
		d.byYears(date, d.years()),
		d.byTopics(inverse(entries(d.Topics, ofTopic), lists), "#events"),
		d.byPeople(inverse(entries(d.People, ofPerson), lists), "#events"),
		d.bySources(inverse(entries(d.Sources, ofSource), lists)),
	}
}

func (d *desk) personDivisions() []division {
	return []division{d.byTopics(d.topics, ""), d.bySources(d.sources)}
}

func (d *desk) organisationDivisions() []division {
	types := func(e *dossier.Entry) string { return e.Organisation().Type }
	return append([]division{d.byTypes(types)}, d.personDivisions()...)
}

func (d *desk) placeDivisions() []division {
	types := func(e *dossier.Entry) string { return e.Place().Type }
	return append([]division{d.byTypes(types)}, d.personDivisions()...)
}

func (d *desk) topicDivisions() []division {
	people := inverse(entries(d.People, ofPerson), d.topics)
	return []division{d.byPeople(people, ""), d.bySources(d.sources)}
}

func (d *desk) claimDivisions() []division {
	lists := func(e *dossier.Entry) []*dossier.Entry {
		var claims []*dossier.Entry
		for _, t := range tallied(d.StatementsOf(e), claimsOf) {
			claims = append(claims, t.of)
		}
		return claims
	}
	return []division{
		d.byTopics(func(e *dossier.Entry) []*dossier.Entry { return entries(e.Claim().Topics, ofTopic) }, "#claims"),
		d.byPeople(inverse(entries(d.People, ofPerson), lists), ""),
		d.bySources(d.sources),
	}
}

func (d *desk) sourceDivisions() []division {
	date := func(e *dossier.Entry) lang.Date { return e.Source().Date }
	return []division{
		d.byYears(date, nil),
		d.byTopics(inverse(entries(d.Topics, ofTopic), d.sources), "#sources"),
		d.byPeople(inverse(entries(d.People, ofPerson), d.sources), ""),
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

// byTopics divides things by topics. The section is the one of a topic's page
// that lists such things.
func (d *desk) byTopics(of func(*dossier.Entry) []*dossier.Entry, section string) division {
	return division{Key: "topic", Name: d.words.Topic, Of: d.values(of, section)}
}

func (d *desk) byPeople(of func(*dossier.Entry) []*dossier.Entry, section string) division {
	return division{Key: "person", Name: d.words.Person, Of: d.values(of, section)}
}

func (d *desk) bySources(of func(*dossier.Entry) []*dossier.Entry) division {
	return division{Key: "source", Name: d.words.Source, Of: d.values(of, "")}
}

// values makes values of entries.
func (d *desk) values(of func(*dossier.Entry) []*dossier.Entry, section string) func(*dossier.Entry) []list.Value {
	return func(thing *dossier.Entry) []list.Value {
		var all []list.Value
		for _, e := range of(thing) {
			v := list.Value{Tag: e.Slug, Text: title(e), Href: d.to(d.address.Entry(e)) + section}
			if s := e.Source(); s != nil {
				v.Tag, v.Text = s.Siglum, d.siglumLine(s)
			}
			all = append(all, v)
		}
		return all
	}
}

// byYears divides things by the year they began in. At says where years can
// be linked to.
func (d *desk) byYears(date func(*dossier.Entry) lang.Date, at map[string]string) division {
	return division{Key: "year", Name: d.words.Year, Open: true, Sorted: true, Of: func(thing *dossier.Entry) []list.Value {
		when := date(thing)
		if when.IsZero() {
			return nil
		}
		year := strconv.Itoa(when.Earliest().Year)
		v := list.Value{Tag: year, Text: year}
		if at[year] != "" {
			v.Href = d.to(at[year])
		}
		return []list.Value{v}
	}}
}

// byTypes divides things by what type they are of.
func (d *desk) byTypes(of func(*dossier.Entry) string) division {
	return division{Key: "kind", Name: d.words.Type, Open: true, Of: func(thing *dossier.Entry) []list.Value {
		if t := of(thing); t != "" {
			return []list.Value{{Tag: t, Text: d.typeWord(t)}}
		}
		return nil
	}}
}

// entries returns the entries of things.
func entries[T any](things []T, entry func(T) *dossier.Entry) []*dossier.Entry {
	all := make([]*dossier.Entry, len(things))
	for i, t := range things {
		all[i] = entry(t)
	}
	return all
}

// inverse turns the question of what each of some owners lists into the one of
// who lists a thing; owners answer in their order.
func inverse(owners []*dossier.Entry, lists func(*dossier.Entry) []*dossier.Entry) func(*dossier.Entry) []*dossier.Entry {
	of := map[*dossier.Entry][]*dossier.Entry{}
	for _, owner := range owners {
		for _, thing := range lists(owner) {
			of[thing] = append(of[thing], owner)
		}
	}
	return func(thing *dossier.Entry) []*dossier.Entry { return of[thing] }
}
