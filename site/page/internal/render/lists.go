package render

import "berkas/site/dossier"

// lists is what pages ask of their entry that the dossier does not keep: found in
// one pass over all, for a page that looked through all of a kind would make the
// work grow with its square.
type lists struct {
	places  map[*dossier.Event]int // in the dossier's order
	parts   map[*dossier.Event][]*dossier.Event
	smaller map[*dossier.Topic][]*dossier.Topic
	claims  map[*dossier.Topic][]*dossier.Claim
	held    map[office][]Tenure
}

// office is what several can hold one after the other.
type office struct {
	title string
	in    *dossier.Organisation
}

// Tenure is a role and who held it.
type Tenure struct {
	dossier.Role
	Who *dossier.Person
}

func listsOf(d *dossier.Dossier) lists {
	l := lists{
		places: map[*dossier.Event]int{}, parts: map[*dossier.Event][]*dossier.Event{},
		smaller: map[*dossier.Topic][]*dossier.Topic{}, claims: map[*dossier.Topic][]*dossier.Claim{},
		held: map[office][]Tenure{},
	}
	for i, v := range d.Events {
		l.places[v] = i
		if v.PartOf != nil {
			l.parts[v.PartOf] = append(l.parts[v.PartOf], v)
		}
	}
	for _, t := range d.Topics {
		if t.Parent != nil {
			l.smaller[t.Parent] = append(l.smaller[t.Parent], t)
		}
	}
	for _, c := range d.Claims {
		for _, t := range c.Topics {
			l.claims[t] = append(l.claims[t], c)
		}
	}
	for _, p := range d.People {
		for _, role := range p.Roles {
			o := office{role.Title, role.Organisation}
			l.held[o] = append(l.held[o], Tenure{Role: role, Who: p})
		}
	}
	return l
}

// PlaceOf returns where an event stands in the order of all.
func (s *Site) PlaceOf(v *dossier.Event) int { return s.lists.places[v] }

// PartsOf returns the events that are part of v, by date.
func (s *Site) PartsOf(v *dossier.Event) []*dossier.Event { return s.lists.parts[v] }

// SmallerThan returns the topics that t is the parent of.
func (s *Site) SmallerThan(t *dossier.Topic) []*dossier.Topic { return s.lists.smaller[t] }

// ClaimsOn returns the claims that are filed under a topic, by slug.
func (s *Site) ClaimsOn(t *dossier.Topic) []*dossier.Claim { return s.lists.claims[t] }

// Held returns who held the office that a role is, when: the same title in the same
// organisation.
func (s *Site) Held(role dossier.Role) []Tenure {
	return s.lists.held[office{role.Title, role.Organisation}]
}
