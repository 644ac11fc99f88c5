package structured

import (
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/support"
)

// typeOf returns what an entry is.
func typeOf(e *dossier.Entry) string {
	switch e.Kind {
	case dossier.KindPerson:
		return "Person"
	case dossier.KindOrganisation:
		switch e.Organisation().Type {
		case "government":
			return "GovernmentOrganization"
		case "media":
			return "NewsMediaOrganization"
		}
		return "Organization"
	case dossier.KindPlace:
		switch e.Place().Type {
		case "country":
			return "Country"
		case "region":
			return "AdministrativeArea"
		case "city":
			return "City"
		}
		return "Place"
	case dossier.KindEvent:
		return "Event"
	case dossier.KindTopic:
		return "DefinedTerm"
	case dossier.KindClaim:
		return "Claim"
	case dossier.KindSource:
		return typeOfSource(e.Source())
	}
	return "WebPage"
}

// entry tells of what a page is the page of.
func (w *writer) entry(p Page, page node) {
	e := p.Entry
	w.said[e] = true
	thing := node{
		"@type": typeOf(e), "@id": w.this(e), "name": e.Name, "alternateName": otherNames(e), "description": e.Summary,
	}
	switch e.Kind {
	case dossier.KindPerson:
		w.person(e.Person(), thing)
	case dossier.KindOrganisation:
		w.organisation(e.Organisation(), thing)
	case dossier.KindPlace:
		w.place(e.Place(), thing)
	case dossier.KindEvent:
		w.event(e.Event(), thing)
	case dossier.KindTopic:
		thing["inDefinedTermSet"] = w.at(strings.TrimSuffix(w.Address.List(e.Kind), "index.html"))
	case dossier.KindClaim:
		w.claim(e.Claim(), thing)
	}
	page["mainEntity"] = thing
	reviewed(e.Reviewed, page)
	corrected(w.CorrectionsOn(e), page)
}

// continued is a page with the rest of a list of an entry.
func (w *writer) continued(p Page, page node) { page["about"] = w.ref(p.Entry) }

// corrected says what of a page was published wrong and is right now.
func corrected(list []dossier.Change, page node) {
	var all []node
	for _, c := range list {
		all = append(all, node{"@type": "CorrectionComment", "text": c.Correction.What, "datePublished": c.Date.Machine()})
	}
	if all != nil {
		page["correction"] = all
	}
}

// reviewed says when a page was read against the sources.
func reviewed(r *dossier.Review, page node) {
	if r != nil {
		page["lastReviewed"] = r.Date.Machine()
	}
}

func wikidata(item string) string {
	if item == "" {
		return ""
	}
	return "https://www.wikidata.org/entity/" + item
}

func (w *writer) person(p *dossier.Person, n node) {
	n["sameAs"] = wikidata(p.Wikidata)
	var within, held []node
	for i, r := range p.Roles[:min(len(p.Roles), most)] {
		role, organisation := w.role(r, w.Proofs.Role(p, i)), w.outlet(dossier.Outlet{Organisation: r.Organisation, Text: r.OrganisationName})
		if organisation != nil {
			role["@type"], role["memberOf"] = "OrganizationRole", organisation
			within = append(within, role)
		} else {
			role["@type"], role["hasOccupation"] = "Role", node{"@type": "Occupation", "name": r.Title}
			held = append(held, role)
		}
	}
	n["memberOf"], n["hasOccupation"] = within, held
}

// role tells of an office, and what bears its title out.
func (w *writer) role(r dossier.Role, proof support.Role) node {
	n := node{"roleName": r.Title, "subjectOf": w.passages(proof.Title.At)}
	n["startDate"], n["endDate"] = r.From.Machine(), r.To.Machine()
	switch proof.Title.Kind {
	case support.Curator:
		n["description"] = w.Lang.Words.CuratorsOwn
	case support.Inferred:
		n["description"] = w.Lang.Words.SupportInferred
	}
	return n
}

// outlet names an organisation of the dossier or one that is words; nil for none.
func (w *writer) outlet(o dossier.Outlet) node {
	switch {
	case o.Organisation != nil:
		return w.ref(&o.Organisation.Entry)
	case o.Text != "":
		return node{"@type": "Organization", "name": o.Text}
	}
	return nil
}

func (w *writer) organisation(o *dossier.Organisation, n node) {
	n["sameAs"] = wikidata(o.Wikidata)
	if o.PartOf != nil {
		n["parentOrganization"] = w.ref(&o.PartOf.Entry)
	}
	if o.Country != nil {
		n["location"] = w.ref(&o.Country.Entry)
	}
}

func (w *writer) place(p *dossier.Place, n node) {
	n["sameAs"] = wikidata(p.Wikidata)
	if c := p.Coordinates; c != nil {
		n["geo"] = node{"@type": "GeoCoordinates", "latitude": c.Latitude, "longitude": c.Longitude}
	}
	if p.Code != "" {
		n["identifier"] = node{"@type": "PropertyValue", "propertyID": "ISO 3166-1 alpha-2", "value": p.Code}
	}
	if p.PartOf != nil {
		n["containedInPlace"] = w.ref(&p.PartOf.Entry)
	} else if p.Country != nil {
		n["containedInPlace"] = w.ref(&p.Country.Entry)
	}
}

func (w *writer) event(v *dossier.Event, n node) {
	n["startDate"], n["endDate"] = span(v.Date)
	if v.Place != nil {
		n["location"] = w.ref(&v.Place.Entry)
	}
	if v.PartOf != nil {
		n["superEvent"] = w.ref(&v.PartOf.Entry)
	}
	n["about"] = nodes(v.Topics, func(t *dossier.Topic) node { return w.ref(&t.Entry) })
	n["attendee"] = nodes(v.Participants, func(p dossier.Participant) node { return w.party(p.Who) })
	n["subjectOf"] = nodes(w.Proofs.Event(v).Reports, func(r support.Report) node { return w.ref(&r.Source.Entry) })
}

// span returns the days on which something began and ended, "" where they are not
// known.
func span(d lang.Date) (from, to string) {
	if d.IsInterval() && !d.Approx {
		return d.From.String(), d.To.String()
	}
	return d.Machine(), ""
}

func (w *writer) claim(c *dossier.Claim, n node) {
	var about []*dossier.Entry
	about = append(about, c.About...)
	for _, t := range c.Topics {
		about = append(about, &t.Entry)
	}
	n["about"] = nodes(about, w.ref)
	n["appearance"] = nodes(w.appearances(c), func(s *dossier.Source) node { return w.ref(&s.Entry) })
}

// appearances lists the sources in which somebody takes a position on a claim, in the
// order in which they did.
func (w *writer) appearances(c *dossier.Claim) []*dossier.Source {
	var all []*dossier.Source
	seen := map[*dossier.Source]bool{}
	for _, s := range w.StatementsOf(&c.Entry) {
		for _, q := range s.Quotes {
			if q.Stance != dossier.Context && !seen[q.Source] {
				seen[q.Source] = true
				all = append(all, q.Source)
			}
		}
	}
	return all
}
