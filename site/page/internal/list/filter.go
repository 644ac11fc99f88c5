package list

import (
	"cmp"
	"slices"
	"strings"
)

// Filter narrows a list down. Without the script its values are links to where
// the same things are listed, if they are; the script lets them hide what does
// not belong, and keeps the choice in the page's address.
//
// The script could hide only what is on the page. So the values of a list that
// is cut into pages stay links, on its first.
type Filter struct {
	Facets []Facet // empty for a list that is short enough
	Links  bool    // the list is on several pages
}

// Facet is one way to divide a list: by topic, by year.
type Facet struct {
	Key    string // in the page's address: "topic"
	Name   string
	Open   bool // few and short values: they are all in sight
	Values []Value
}

// Value is a part of the list.
type Value struct {
	Tag   string // what its things are tagged with: "topic:sanksi"; "" where they are not
	Text  string
	Href  string // to where they are listed without the script; "" for nowhere
	Count int
}

const (
	// MinFiltered is how many things are worth a filter.
	MinFiltered = 5

	maxOpen    = 12 // values in sight
	maxDivided = 40 // values of a facet, those with most things
)

// Division says how things divide into the values of a facet.
type Division[T any] struct {
	Key, Name string
	Open      bool // while there are few: see [Facet]
	Sorted    bool // values by name, not by how many things they have
	Of        func(thing T) []Value
}

// FilterOn divides things for a page of their list. It returns the tags of those
// on the page beside the filter.
func FilterOn[T any](p Part, things []T, by func() []Division[T]) (f Filter, tags []string) {
	if p.Of == 1 {
		return filter(things, by)
	}
	if p.N == 1 {
		f, _ = filter(things, by)
		f = f.links()
	}
	return f, make([]string, p.To-p.From)
}

// links returns the filter as links to where parts of the list stand, as far as
// they stand somewhere.
func (f Filter) links() Filter {
	links := Filter{Links: true}
	for _, facet := range f.Facets {
		facet.Values = slices.DeleteFunc(facet.Values, func(v Value) bool { return v.Href == "" })
		for i := range facet.Values {
			facet.Values[i].Tag = ""
		}
		if len(facet.Values) > 1 {
			links.Facets = append(links.Facets, facet)
		}
	}
	return links
}

// filter divides things. It returns the tags of each beside the filter.
func filter[T any](things []T, by func() []Division[T]) (f Filter, tags []string) {
	tags = make([]string, len(things))
	if len(things) < MinFiltered {
		return f, tags
	}
	for _, d := range by() {
		facet, of := d.facet(things)
		if len(facet.Values) < 2 {
			continue
		}
		f.Facets = append(f.Facets, facet)
		for i := range tags {
			tags[i] = strings.TrimSpace(tags[i] + " " + strings.Join(facet.known(of[i]), " "))
		}
	}
	return f, tags
}

// facet counts the values of things, and returns the tags of each.
func (d Division[T]) facet(things []T) (f Facet, tags [][]string) {
	f, tags = Facet{Key: d.Key, Name: d.Name}, make([][]string, len(things))
	at := map[string]int{}
	for i, thing := range things {
		for _, v := range d.Of(thing) {
			v.Tag = d.Key + ":" + v.Tag
			tags[i] = append(tags[i], v.Tag)
			f.count(v, at)
		}
	}
	slices.SortStableFunc(f.Values, func(a, b Value) int {
		if d.Sorted {
			return cmp.Compare(a.Tag, b.Tag)
		}
		return cmp.Compare(b.Count, a.Count)
	})
	f.Values = First(f.Values, maxDivided)
	f.Open = d.Open && len(f.Values) <= maxOpen
	return f, tags
}

// count adds a thing to a value; at is where values stand by tag.
func (f *Facet) count(v Value, at map[string]int) {
	i, known := at[v.Tag]
	if !known {
		i = len(f.Values)
		at[v.Tag] = i
		f.Values = append(f.Values, v)
	}
	f.Values[i].Count++
}

// known returns the tags that have a value.
func (f Facet) known(tags []string) []string {
	return slices.DeleteFunc(tags, func(tag string) bool {
		return !slices.ContainsFunc(f.Values, func(v Value) bool { return v.Tag == tag })
	})
}
