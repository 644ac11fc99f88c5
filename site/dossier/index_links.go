package dossier

import (
	"cmp"
	"slices"
)

// indexEvents files each event under everything that has a part in it.
func (d *Dossier) indexEvents() {
	spoke := map[*Event][]*Entry{}
	filed := map[*Event][]*Entry{}
	for _, s := range d.Sources {
		for _, v := range s.Events {
			filed[v] = append(filed[v], &s.Entry)
		}
		for _, q := range s.Quotes {
			if q.Event == nil {
				continue
			}
			spoke[q.Event] = append(spoke[q.Event], q.By...)
			if q.Claim != nil {
				filed[q.Event] = append(filed[q.Event], &q.Claim.Entry)
			}
		}
	}
	for _, v := range d.Events {
		part := &once[*Entry]{}
		for _, p := range v.Participants {
			part.add(p.Who)
		}
		for _, t := range v.Topics {
			part.add(&t.Entry)
		}
		if v.Place != nil {
			for e := &v.Place.Entry; e != nil && !part.seen[e]; e = larger(e) {
				part.add(e)
			}
		}
		for _, e := range append(spoke[v], filed[v]...) {
			part.add(e)
		}
		for _, e := range part.list {
			d.idx.events[e.index] = append(d.idx.events[e.index], v)
		}
	}
}

// indexTopics counts, for each entry, the topics of what it said and took part
// in. Events, claims and sources come with topics of their own, which go first.
func (d *Dossier) indexTopics() {
	for _, e := range d.entries {
		own := ownTopics(e)
		count := map[*Topic]int{}
		for _, s := range d.idx.statements[e.index] {
			for _, t := range s.Quotes[0].Topics {
				count[t]++
			}
		}
		if e.Kind < KindEvent {
			for _, v := range d.idx.events[e.index] {
				for _, t := range v.Topics {
					count[t]++
				}
			}
		}
		var rest []*Topic
		for _, t := range d.Topics {
			if count[t] > 0 && !slices.Contains(own, t) && &t.Entry != e {
				rest = append(rest, t)
			}
		}
		slices.SortStableFunc(rest, func(a, b *Topic) int { return cmp.Compare(count[b], count[a]) })
		d.idx.topics[e.index] = append(slices.Clone(own), rest...)
	}
}

func ownTopics(e *Entry) []*Topic {
	switch t := e.thing.(type) {
	case *Event:
		return t.Topics
	case *Claim:
		return t.Topics
	case *Source:
		return t.Topics
	case *Topic:
		return t.Related
	}
	return nil
}

// indexSources lists the sources that name or report an entry, and those that it
// published.
func (d *Dossier) indexSources() {
	for i, counts := range d.idx.counts {
		for _, c := range counts {
			d.idx.sources[i] = append(d.idx.sources[i], c.Source)
		}
	}
	for _, s := range d.Sources {
		if o := s.Publisher.Organisation; o != nil {
			d.idx.published[o.index] = append(d.idx.published[o.index], s)
		}
		for _, t := range s.Topics {
			d.addSource(&t.Entry, s)
		}
	}
}

// addSource puts a source in its place among those of an entry.
func (d *Dossier) addSource(e *Entry, s *Source) {
	list := d.idx.sources[e.index]
	at, there := slices.BinarySearchFunc(list, s, func(a, b *Source) int { return compareSigla(a.Siglum, b.Siglum) })
	if !there {
		d.idx.sources[e.index] = slices.Insert(list, at, s)
	}
}

// indexClaims files each claim under those it is about and those who speak on it.
func (d *Dossier) indexClaims() {
	for _, c := range d.Claims {
		part := &once[*Entry]{}
		for _, e := range c.About {
			part.add(e)
		}
		for _, s := range d.StatementsOf(&c.Entry) {
			for _, e := range s.By {
				part.add(e)
			}
		}
		for _, e := range part.list {
			d.idx.claims[e.index] = append(d.idx.claims[e.index], c)
		}
	}
}

// indexCompany finds who is named together, paragraph by paragraph.
func (d *Dossier) indexCompany() {
	company := make([]map[*Entry][]*Paragraph, len(d.entries))
	for _, s := range d.idx.byDate {
		for _, p := range s.Body.Paragraphs {
			var named []*Entry // few
			for _, m := range p.Mentions {
				if m.Of.Kind <= KindOrganisation && !slices.Contains(named, m.Of) {
					named = append(named, m.Of)
				}
			}
			for _, a := range named {
				for _, b := range named {
					if a == b {
						continue
					}
					if company[a.index] == nil {
						company[a.index] = map[*Entry][]*Paragraph{}
					}
					company[a.index][b] = append(company[a.index][b], p)
				}
			}
		}
	}
	for i, with := range company {
		for e, paragraphs := range with {
			d.idx.company[i] = append(d.idx.company[i], Companion{e, paragraphs})
		}
		slices.SortFunc(d.idx.company[i], func(a, b Companion) int {
			return cmp.Or(cmp.Compare(len(b.Paragraphs), len(a.Paragraphs)), cmp.Compare(a.Who.index, b.Who.index))
		})
	}
}

// indexRelations files each tie at both of its ends.
func (d *Dossier) indexRelations() {
	file := func(relations []Relation) {
		for _, r := range relations {
			d.idx.relations[r.Of.index] = append(d.idx.relations[r.Of.index], r)
			d.idx.relations[r.With.index] = append(d.idx.relations[r.With.index], r)
		}
	}
	for _, p := range d.People {
		file(p.Relations)
	}
	for _, o := range d.Organisations {
		file(o.Relations)
	}
	for _, list := range d.idx.relations {
		slices.SortStableFunc(list, func(a, b Relation) int { return a.From.Compare(b.From) })
	}
}

// indexMembers files what is smaller under what it belongs to.
func (d *Dossier) indexMembers() {
	members := make([]once[*Entry], len(d.entries))
	for _, e := range d.entries {
		for _, whole := range wholes(e) {
			members[whole.index].add(e)
		}
	}
	for i, m := range members {
		slices.SortStableFunc(m.list, func(a, b *Entry) int {
			return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name))
		})
		d.idx.members[i] = m.list
	}
}

// wholes returns what an entry is a part or member of.
func wholes(e *Entry) []*Entry {
	var all []*Entry
	if up := larger(e); up != nil {
		all = append(all, up)
	}
	switch t := e.thing.(type) {
	case *Person:
		for _, r := range t.Roles {
			if r.Organisation != nil {
				all = append(all, &r.Organisation.Entry)
			}
		}
		if t.Country != nil {
			all = append(all, &t.Country.Entry)
		}
	case *Organisation:
		if t.Country != nil {
			all = append(all, &t.Country.Entry)
		}
	case *Place:
		if t.Country != nil && t.Country != t && t.PartOf != nil {
			all = append(all, &t.Country.Entry)
		}
	}
	return all
}
