package render

import (
	"slices"

	"berkas/site/dossier"
)

// lists is what pages ask of their entry that the dossier does not keep: found in
// one pass over all, for a page that looked through all of a kind would make the
// work grow with its square.
type lists struct {
	places  map[*dossier.Event]int // in the dossier's order
	parts   map[*dossier.Event][]*dossier.Event
	smaller map[*dossier.Topic][]*dossier.Topic
	claims  map[*dossier.Topic][]*dossier.Claim
	tenures map[*dossier.Person][]*Tenure
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
	// Of somebody else in the same office: the last that began before it, and the first
	// that began after it. Without a beginning it has no place in an order.
	Before, After *Tenure
}

func listsOf(d *dossier.Dossier) lists {
	l := lists{
		places: map[*dossier.Event]int{}, parts: map[*dossier.Event][]*dossier.Event{},
		smaller: map[*dossier.Topic][]*dossier.Topic{}, claims: map[*dossier.Topic][]*dossier.Claim{},
		tenures: map[*dossier.Person][]*Tenure{},
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
	held := map[office][]*Tenure{}
	for _, p := range d.People {
		for _, role := range p.Roles {
			t := &Tenure{Role: role, Who: p}
			l.tenures[p] = append(l.tenures[p], t)
			if o := (office{role.Title, role.Organisation}); !role.From.IsZero() {
				held[o] = append(held[o], t)
			}
		}
	}
	for _, in := range held {
		succeed(in)
	}
	return l
}

// succeed finds who held an office before and after each who held it.
func succeed(held []*Tenure) {
	slices.SortStableFunc(held, func(a, b *Tenure) int { return a.From.Compare(b.From) })
	var begun [][]*Tenure // together
	for i, t := range held {
		if i == 0 || held[i-1].From.Compare(t.From) < 0 {
			begun = append(begun, nil)
		}
		begun[len(begun)-1] = append(begun[len(begun)-1], t)
	}
	follow(begun, func(t, last *Tenure) { t.Before = last })
	slices.Reverse(begun)
	follow(begun, func(t, last *Tenure) { t.After = last })
}

// follow notes of each the last of somebody else in what began before its own; of those that
// began together the first.
func follow(begun [][]*Tenure, note func(t, last *Tenure)) {
	var last, other *Tenure // other is the last of somebody else than last is of
	for _, together := range begun {
		for _, t := range together {
			if last != nil && last.Who == t.Who {
				note(t, other)
			} else {
				note(t, last)
			}
		}
		for _, t := range slices.Backward(together) {
			if last == nil || last.Who != t.Who {
				other = last
			}
			last = t
		}
	}
}

// PlaceOf returns where an event stands in the order of all.
func (s *Site) PlaceOf(v *dossier.Event) int { return s.lists.places[v] }

// PartsOf returns the events that are part of v, by date.
func (s *Site) PartsOf(v *dossier.Event) []*dossier.Event { return s.lists.parts[v] }

// SmallerThan returns the topics that t is the parent of.
func (s *Site) SmallerThan(t *dossier.Topic) []*dossier.Topic { return s.lists.smaller[t] }

// ClaimsOn returns the claims that are filed under a topic, by slug.
func (s *Site) ClaimsOn(t *dossier.Topic) []*dossier.Claim { return s.lists.claims[t] }

// TenuresOf returns the roles that somebody held, by date.
func (s *Site) TenuresOf(p *dossier.Person) []*Tenure { return s.lists.tenures[p] }
