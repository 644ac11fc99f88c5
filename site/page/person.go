package page

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// personBody is the page of a person.
type personBody struct {
	Profile
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
	b := personBody{Profile: profileOf(r, &p.Entry), Successions: successions(r, p)}
	b.Lifeline = lifelineOf(r, &p.Entry)
	b.Facts = infobox(r, &p.Entry, elsewhere(r, p.Wikidata, p.Links),
		rolesOf(r, p),
		linked(r.Words.Country, placeLink(r, p.Country)),
	)
	return b
}

// rolesOf returns the offices that somebody held, newest first.
func rolesOf(r *render.Renderer, p *dossier.Person) Fact {
	roles := Fact{Label: r.Words.Roles}
	for _, held := range slices.Backward(p.Roles) {
		role := roleOf(r, held)
		roles.Values = append(roles.Values, FactValue{Text: role.Title, Within: role.Organisation, Note: role.When, Evidence: &role.Evidence})
	}
	return roles
}

func roleOf(r *render.Renderer, held dossier.Role) Role {
	role := Role{Title: held.Title, When: r.Lang.Between(held.From, held.To), Evidence: r.Evidence(held.Evidence)}
	if held.Organisation != nil {
		role.Organisation = r.Link(&held.Organisation.Entry)
	}
	return role
}
