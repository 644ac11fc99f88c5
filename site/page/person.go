package page

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
	"berkas/site/support"
)

// personBody is the page of a person.
type personBody struct {
	Profile
	Successions []Succession
}

// Role is an office that somebody held.
type Role struct {
	Title        render.Part
	Organisation *render.Link   // nil when not given or not in the dossier
	Within       string         // the name of one that is not
	Held         render.Support // that it was held there, where that is the curator's and Title is not
	When         []render.Part
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
		role := roleOf(r, p, held)
		roles.Values = append(roles.Values, FactValue{
			Text: role.Title.Text, Support: role.Title.Support, Within: role.Organisation, Note: role.Within, Held: role.Held, When: role.When,
		})
	}
	return roles
}

func roleOf(r *render.Renderer, p *dossier.Person, held dossier.Role) Role {
	proof := proofOf(r, p, held)
	role := Role{Title: render.Part{Text: held.Title, Support: r.Support(proof.Title)}}
	if held.Organisation != nil {
		role.Organisation = r.Link(&held.Organisation.Entry)
	} else {
		role.Within = held.OrganisationName
	}
	if held.OrganisationName != "" && proof.Title.Kind != support.Curator && proof.Organisation.Kind == support.Curator {
		role.Held = r.Support(proof.Organisation)
	}
	role.When = r.Between(held.From, held.To, proof.From, proof.To)
	return role
}

// proofOf returns what is proved of a role that somebody held.
func proofOf(r *render.Renderer, p *dossier.Person, held dossier.Role) support.Role {
	return r.Proofs.Role(p, held.N)
}
