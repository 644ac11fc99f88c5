package page

import (
	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// Succession is who held a role before or after somebody.
type Succession struct {
	Who  *render.Link
	Word string // "Sesudahnya"
	When []render.Part
}

// successions finds who held the same roles as p just before and just after.
func successions(r *render.Renderer, p *dossier.Person) []Succession {
	var all []Succession
	for _, role := range p.Roles {
		before, after := neighbours(r.Site, p, role)
		if before != nil {
			all = append(all, successionOf(r, r.Words.Before, before))
		}
		if after != nil {
			all = append(all, successionOf(r, r.Words.After, after))
		}
	}
	return all
}

func successionOf(r *render.Renderer, word string, t *render.Tenure) Succession {
	proof := proofOf(r, t.Who, t.Role)
	return Succession{r.Link(&t.Who.Entry), word, r.Between(t.From, t.To, proof.From, proof.To)}
}

// neighbours returns the last to take up a role before p did and the first to
// take it up after, nil where nobody is known. Without a beginning a role has
// no place in an order.
func neighbours(s *render.Site, p *dossier.Person, role dossier.Role) (before, after *render.Tenure) {
	for _, t := range s.Held(role) {
		if t.Who == p || t.From.IsZero() || role.From.IsZero() {
			continue
		}
		switch c := t.From.Compare(role.From); {
		case c < 0 && (before == nil || t.From.Compare(before.From) > 0):
			before = &t
		case c > 0 && (after == nil || t.From.Compare(after.From) < 0):
			after = &t
		}
	}
	return before, after
}
