package page

import (
	"cmp"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// This file says how each list can be narrowed down. A list of events divides
// as the pages of topics, people and sources list events, so that a link to
// one of them shows the same.

// division divides a list of entries.
type division = list.Division[*dossier.Entry]

func eventDivisions(r *render.Renderer) []division {
	lists := func(e *dossier.Entry) []*dossier.Entry { return entries(r.EventsOf(e), ofEvent) }
	date := func(e *dossier.Entry) lang.Date { return e.Event().Date }
	return []division{
		byYear(r, date, yearAddresses(r.Site)),
		byTopic(r, inverse(entries(r.Topics, ofTopic), lists), "#events"),
		byPerson(r, inverse(entries(r.People, ofPerson), lists), "#events"),
		bySource(r, inverse(entries(r.Sources, ofSource), lists)),
	}
}

func personDivisions(r *render.Renderer) []division {
	return []division{byTopic(r, topicsOf(r.Site), ""), bySource(r, sourcesOf(r.Site))}
}

func organisationDivisions(r *render.Renderer) []division {
	types := func(e *dossier.Entry) string { return e.Organisation().Type }
	return append([]division{byType(r, types)}, personDivisions(r)...)
}

func placeDivisions(r *render.Renderer) []division {
	types := func(e *dossier.Entry) string { return e.Place().Type }
	return append([]division{byType(r, types)}, personDivisions(r)...)
}

func topicDivisions(r *render.Renderer) []division {
	people := inverse(entries(r.People, ofPerson), topicsOf(r.Site))
	return []division{byPerson(r, people, ""), bySource(r, sourcesOf(r.Site))}
}

func claimDivisions(r *render.Renderer) []division {
	lists := func(e *dossier.Entry) []*dossier.Entry {
		var claims []*dossier.Entry
		for _, t := range tallied(r.StatementsOf(e), claimsOf) {
			claims = append(claims, t.of)
		}
		return claims
	}
	return []division{
		byTopic(r, func(e *dossier.Entry) []*dossier.Entry { return entries(e.Claim().Topics, ofTopic) }, "#claims"),
		byPerson(r, inverse(entries(r.People, ofPerson), lists), ""),
		bySource(r, sourcesOf(r.Site)),
	}
}

func sourceDivisions(r *render.Renderer) []division {
	date := func(e *dossier.Entry) lang.Date { return e.Source().Date }
	return []division{
		byYear(r, date, sourceYears(r.Site)),
		byPublisher(r),
		byTopic(r, inverse(entries(r.Topics, ofTopic), sourcesOf(r.Site)), "#sources"),
		byPerson(r, inverse(entries(r.People, ofPerson), sourcesOf(r.Site)), ""),
	}
}

func topicsOf(s *render.Site) lister {
	return func(e *dossier.Entry) []*dossier.Entry { return entries(s.TopicsOf(e), ofTopic) }
}

func sourcesOf(s *render.Site) lister {
	return func(e *dossier.Entry) []*dossier.Entry { return entries(s.SourcesOf(e), ofSource) }
}

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

// byTopic divides things by topics. The section is the one of a topic's page
// that lists such things.
func byTopic(r *render.Renderer, of lister, section string) division {
	return division{Key: "topic", Name: r.Words.Topic, Of: valuesOf(r, of, section)}
}

func byPerson(r *render.Renderer, of lister, section string) division {
	return division{Key: "person", Name: r.Words.Person, Of: valuesOf(r, of, section)}
}

func bySource(r *render.Renderer, of lister) division {
	return division{Key: "source", Name: r.Words.Source, Of: valuesOf(r, of, "")}
}

// byPublisher divides sources by who published them, as far as they say so.
func byPublisher(r *render.Renderer) division {
	return division{Key: "publisher", Name: r.Words.Publisher, Of: func(thing *dossier.Entry) []list.Value {
		by := thing.Source().Publisher
		v := list.Value{Tag: strings.Join(strings.Fields(by.Name()), "-"), Text: r.Outlet(thing.Source())}
		if o := by.Organisation; o != nil {
			v.Tag, v.Href = o.Slug, r.To(r.Address.Entry(&o.Entry))+"#published"
		}
		return []list.Value{v}
	}}
}

// valuesOf makes values of entries.
func valuesOf(r *render.Renderer, of lister, section string) func(*dossier.Entry) []list.Value {
	return func(thing *dossier.Entry) []list.Value {
		var all []list.Value
		for _, e := range of(thing) {
			v := list.Value{Tag: e.Slug, Text: render.Title(e), Href: r.To(r.Address.Entry(e)) + section}
			if s := e.Source(); s != nil {
				v.Tag, v.Text = s.Siglum, r.SiglumLine(s)
			}
			all = append(all, v)
		}
		return all
	}
}

// byYear divides things by the year they began in. At says where years can
// be linked to.
func byYear(r *render.Renderer, date func(*dossier.Entry) lang.Date, at map[string]string) division {
	return division{Key: "year", Name: r.Words.Year, Open: true, Sorted: true, Of: func(thing *dossier.Entry) []list.Value {
		when := date(thing)
		if when.IsZero() {
			return nil
		}
		year := strconv.Itoa(when.Earliest().Year)
		v := list.Value{Tag: year, Text: year}
		if at[year] != "" {
			v.Href = r.To(at[year])
		}
		return []list.Value{v}
	}}
}

// byType divides things by what type they are of.
func byType(r *render.Renderer, of func(*dossier.Entry) string) division {
	return division{Key: "kind", Name: r.Words.Type, Open: true, Of: func(thing *dossier.Entry) []list.Value {
		if t := of(thing); t != "" {
			return []list.Value{{Tag: t, Text: cmp.Or(typeWord(r.Site, t), r.Words.TypeOther)}}
		}
		return nil
	}}
}
