package page

import "berkas/site/dossier"

// organisationBody is the page of an organisation.
type organisationBody struct {
	Profile
	Type      string
	Members   []Member
	Divisions []*Link
}

// Member is somebody who held an office in an organisation.
type Member struct {
	Who *Link
	Role
}

func organisationKind() Kind {
	return kind(spec[*dossier.Organisation, organisationBody]{
		name:  "organisation",
		of:    func(s *site) []*dossier.Organisation { return s.Organisations },
		entry: func(o *dossier.Organisation) *dossier.Entry { return &o.Entry },
		frame: func(d *desk, o *dossier.Organisation) heading { return d.entryHeading(&o.Entry, d.words.Organisations) },
		body:  (*desk).organisation,
	})
}

func (d *desk) organisation(o *dossier.Organisation) organisationBody {
	b := organisationBody{Profile: d.profile(&o.Entry), Type: d.typeWord(o.Type)}
	for _, e := range d.MembersOf(&o.Entry) {
		if p := e.Person(); p != nil {
			b.Members = append(b.Members, d.members(p, o)...)
		} else {
			b.Divisions = append(b.Divisions, d.link(e))
		}
	}
	if len(b.Members) > 0 {
		b.Contents = append([]Section{{"members", d.words.Members, len(b.Members)}}, b.Contents...)
	}
	if o.Country != nil {
		b.Country = d.link(&o.Country.Entry)
	}
	if o.PartOf != nil {
		b.PartOf = d.link(&o.PartOf.Entry)
	}
	b.Links = webLinks(o.Wikidata, o.Links)
	b.HasInfobox = b.infobox() || b.Type != "" || len(b.Divisions) > 0
	return b
}

// members returns the offices p held in o.
func (d *desk) members(p *dossier.Person, o *dossier.Organisation) []Member {
	var held []Member
	for _, r := range p.Roles {
		if r.Organisation == o {
			held = append(held, Member{d.link(&p.Entry), d.role(r)})
		}
	}
	return held
}

// typeWord returns the word for a type of organisation or place.
func (s *site) typeWord(t string) string {
	w := s.words
	return map[string]string{
		"government": w.TypeGovernment, "alliance": w.TypeAlliance, "company": w.TypeCompany,
		"media": w.TypeMedia, "agency": w.TypeAgency, "other": w.TypeOther,
		"country": w.TypeCountry, "region": w.TypeRegion, "city": w.TypeCity, "site": w.TypeSite,
	}[t]
}
