package page

import (
	"cmp"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// Sieve narrows a list down. Without the script its values are links to where
// the same things are listed, if they are; the script lets them hide what does
// not belong, and keeps the choice in the page's address.
//
// The script could hide only what is on the page. So the values of a list that
// is cut into pages stay links, on its first.
type Sieve struct {
	Facets []Facet // empty for a list that is short enough
	Links  bool    // the list is on several pages
}

// Facet is one way to divide a list: by topic, by year.
type Facet struct {
	Key    string // in the page's address: "topic"
	Name   string
	Open   bool // few and short values: they are all in sight
	Values []FacetValue
}

// FacetValue is a part of the list.
type FacetValue struct {
	Tag   string // what its things are tagged with: "topic:sanksi"; "" where they are not
	Text  string
	Href  string // to where they are listed without the script; "" for nowhere
	Count int
}

const (
	minSieved  = 5  // things that are worth a sieve
	maxOpen    = 12 // values in sight
	maxDivided = 40 // values of a facet, those with most things
)

// facet says how things divide.
type facet struct {
	key, name string
	open      bool // while there are few: see [Facet]
	sorted    bool // values by name, not by how many things they have
	of        func(thing *dossier.Entry) []FacetValue
}

// sieveOn divides things for a page of their list. It returns the tags of those
// on the page beside the sieve.
func (d *desk) sieveOn(p part, things []*dossier.Entry, facets func() []facet) (s Sieve, tags []string) {
	if p.of == 1 {
		return d.sieve(things, facets()...)
	}
	if p.n == 1 {
		s, _ = d.sieve(things, facets()...)
		s = s.links()
	}
	return s, make([]string, p.to-p.from)
}

// links returns the sieve as links to where parts of the list stand, as far as
// they stand somewhere.
func (s Sieve) links() Sieve {
	links := Sieve{Links: true}
	for _, f := range s.Facets {
		f.Values = slices.DeleteFunc(f.Values, func(v FacetValue) bool { return v.Href == "" })
		for i := range f.Values {
			f.Values[i].Tag = ""
		}
		if len(f.Values) > 1 {
			links.Facets = append(links.Facets, f)
		}
	}
	return links
}

// sieve divides things. It returns the tags of each beside the sieve.
func (d *desk) sieve(things []*dossier.Entry, facets ...facet) (s Sieve, tags []string) {
	tags = make([]string, len(things))
	if len(things) < minSieved {
		return s, tags
	}
	for _, f := range facets {
		shown, at, of := Facet{Key: f.key, Name: f.name}, map[string]int{}, make([][]string, len(things))
		for i, thing := range things {
			for _, v := range f.of(thing) {
				v.Tag = f.key + ":" + v.Tag
				of[i] = append(of[i], v.Tag)
				shown.count(v, at)
			}
		}
		if len(shown.Values) < 2 {
			continue
		}
		shown.arrange(f)
		s.Facets = append(s.Facets, shown)
		for i := range tags {
			tags[i] = strings.TrimSpace(tags[i] + " " + strings.Join(shown.known(of[i]), " "))
		}
	}
	return s, tags
}

// known returns the tags that have a value.
func (f Facet) known(tags []string) []string {
	return slices.DeleteFunc(tags, func(tag string) bool {
		return !slices.ContainsFunc(f.Values, func(v FacetValue) bool { return v.Tag == tag })
	})
}

// count adds a thing to a value; at is where values stand by tag.
func (f *Facet) count(v FacetValue, at map[string]int) {
	i, known := at[v.Tag]
	if !known {
		i = len(f.Values)
		at[v.Tag] = i
		f.Values = append(f.Values, v)
	}
	f.Values[i].Count++
}

// arrange puts the values in their order.
func (f *Facet) arrange(by facet) {
	slices.SortStableFunc(f.Values, func(a, b FacetValue) int {
		if by.sorted {
			return cmp.Compare(a.Tag, b.Tag)
		}
		return cmp.Compare(b.Count, a.Count)
	})
	f.Values = firsts(f.Values, maxDivided)
	f.Open = by.open && len(f.Values) <= maxOpen
}

// facetOfTopics divides things by topics. The section is the one of a topic's page
// that lists such things.
func (d *desk) facetOfTopics(of func(*dossier.Entry) []*dossier.Entry, section string) facet {
	return facet{key: "topic", name: d.words.Topic, of: d.values(of, section)}
}

func (d *desk) facetOfPeople(of func(*dossier.Entry) []*dossier.Entry, section string) facet {
	return facet{key: "person", name: d.words.Person, of: d.values(of, section)}
}

func (d *desk) facetOfSources(of func(*dossier.Entry) []*dossier.Entry) facet {
	return facet{key: "source", name: d.words.Source, of: d.values(of, "")}
}

// values makes values of entries.
func (d *desk) values(of func(*dossier.Entry) []*dossier.Entry, section string) func(*dossier.Entry) []FacetValue {
	return func(thing *dossier.Entry) []FacetValue {
		var all []FacetValue
		for _, e := range of(thing) {
			v := FacetValue{Tag: e.Slug, Text: title(e), Href: d.to(d.address.Entry(e)) + section}
			if s := e.Source(); s != nil {
				v.Tag, v.Text = s.Siglum, d.siglumLine(s)
			}
			all = append(all, v)
		}
		return all
	}
}

// facetOfYears divides things by the year they began in. At says where years can
// be linked to.
func (d *desk) facetOfYears(date func(*dossier.Entry) lang.Date, at map[string]string) facet {
	return facet{key: "year", name: d.words.Year, open: true, sorted: true, of: func(thing *dossier.Entry) []FacetValue {
		when := date(thing)
		if when.IsZero() {
			return nil
		}
		year := itoa(when.Earliest().Year)
		v := FacetValue{Tag: year, Text: year}
		if at[year] != "" {
			v.Href = d.to(at[year])
		}
		return []FacetValue{v}
	}}
}

// facetOfTypes divides things by what type they are of.
func (d *desk) facetOfTypes(of func(*dossier.Entry) string) facet {
	return facet{key: "kind", name: d.words.Type, open: true, of: func(thing *dossier.Entry) []FacetValue {
		if t := of(thing); t != "" {
			return []FacetValue{{Tag: t, Text: d.typeWord(t)}}
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
