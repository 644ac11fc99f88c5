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
	for _, t := range r.TenuresOf(p) {
		if t.Before != nil {
			all = append(all, successionOf(r, r.Words.Before, t.Before))
		}
		if t.After != nil {
			all = append(all, successionOf(r, r.Words.After, t.After))
		}
	}
	return all
}

func successionOf(r *render.Renderer, word string, t *render.Tenure) Succession {
	proof := proofOf(r, t.Who, t.Role)
	return Succession{r.Link(&t.Who.Entry), word, r.Between(t.From, t.To, proof.From, proof.To)}
}
