package page

import (
	"slices"

	"berkas/site/dossier"
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
	Organisation *Link // nil when not given
	When         string
	Evidence     Evidence
}

func personKind() Kind {
	return kind(spec[*dossier.Person, personBody]{
		name:  "person",
		of:    func(s *site) []*dossier.Person { return s.People },
		entry: func(p *dossier.Person) *dossier.Entry { return &p.Entry },
		frame: func(d *desk, p *dossier.Person) heading { return d.entryHeading(&p.Entry, d.words.People) },
		body:  (*desk).person,
	})
}

func (d *desk) person(p *dossier.Person) personBody {
	b := personBody{Profile: d.profile(&p.Entry)}
	b.Lifeline = d.lifeline(&p.Entry)
	for _, v := range slices.Backward(p.Roles) {
		b.Roles = append(b.Roles, d.role(v))
	}
	if p.Country != nil {
		b.Country = d.link(&p.Country.Entry)
	}
	b.Links = webLinks(p.Wikidata, p.Links)
	b.HasInfobox = b.infobox() || len(b.Roles) > 0
	b.Successions = d.successions(p)
	return b
}

func (d *desk) role(r dossier.Role) Role {
	role := Role{Title: r.Title, When: d.lang.Between(r.From, r.To), Evidence: d.evidence(r.Evidence)}
	if r.Organisation != nil {
		role.Organisation = d.link(&r.Organisation.Entry)
	}
	return role
}
