package page

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// personBody is the page of a person.
type personBody struct {
	Profile
	Roles       []Role // newest first
	Successions []Succession
}

// Role is an office that somebody held.
type Role struct {
	Title        string
	Organisation *render.Link // nil when not given
	When         string
	Evidence     render.Evidence
}

func personKind() Kind {
	return kind(spec[*dossier.Person, personBody]{
		name:  "person",
		of:    func(s *render.Site) []*dossier.Person { return s.People },
		entry: ofPerson,
		frame: func(r *render.Renderer, p *dossier.Person) heading { return entryHeading(r, &p.Entry, r.Words.People) },
		body:  personView,
	})
}

func personView(r *render.Renderer, p *dossier.Person) personBody {
	b := personBody{Profile: profileOf(r, &p.Entry)}
	b.Lifeline = lifelineOf(r, &p.Entry)
	for _, v := range slices.Backward(p.Roles) {
		b.Roles = append(b.Roles, roleOf(r, v))
	}
	if p.Country != nil {
		b.Country = r.Link(&p.Country.Entry)
	}
	b.Links = webLinks(p.Wikidata, p.Links)
	b.HasInfobox = b.infobox() || len(b.Roles) > 0
	b.Successions = successions(r, p)
	return b
}

func roleOf(r *render.Renderer, held dossier.Role) Role {
	role := Role{Title: held.Title, When: r.Lang.Between(held.From, held.To), Evidence: r.Evidence(held.Evidence)}
	if held.Organisation != nil {
		role.Organisation = r.Link(&held.Organisation.Entry)
	}
	return role
}
