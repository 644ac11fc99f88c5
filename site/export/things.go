package export

import (
	"slices"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/support"
)

func people(d *dossier.Dossier, proofs *support.Ledger) table {
	type person = *dossier.Person
	roles := func(p person) []held { return rolesOf(p, proofs) }
	last := func(p person) held { // the role held last; one that says nothing where none is known
		if r := p.LatestRole(); r != nil {
			return held{*r, proofs.Role(p, len(p.Roles)-1)}
		}
		return held{}
	}
	return table{"people", "People named in the sources.", slices.Concat([]column{
		slugColumn(),
		nameColumn(),
		aliasesColumn(),
		col("role", text, "The office or position held last.", func(p person) string { return last(p).Title }).inCSV(),
		col("organisation", slug, "Where that role was held.", func(p person) string { return slugOf(last(p).Organisation) }).inCSV(),
		col("from", date, "Since when that role was held.", func(p person) string { return last(p).From.Text }).inCSV(),
		col("to", date, "Until when that role was held.", func(p person) string { return last(p).To.Text }).inCSV(),
		col("country", slug, "The person's country.", func(p person) string { return slugOf(p.Country) }),
		records("roles", "Offices and positions by date.", roles, roleColumns()...),
		summaryColumn(),
		bodyColumn(),
		mentionCount(d),
		statementCount(d, "quotes", "How many statements the person made."),
		sourceCount(d),
		col("wikidata", text, wikidataMeaning, func(p person) string { return p.Wikidata }),
		col("organisation_name", text, organisationName, func(p person) string { return last(p).OrganisationName }).inCSV(),
		links(func(p person) []dossier.WebLink { return p.Links }),
		linkAddresses(func(p person) []dossier.WebLink { return p.Links }),
		bodyReferences(),
		redirectsColumn(),
		shortColumn(),
		reviewedColumn(),
		supportColumn("", "that the person had that role", func(p person) *support.Proof { return titleProof(last(p)) }).inCSV(),
		supportColumn("from_", "the day it began", func(p person) *support.Proof { return fromProof(last(p)) }).inCSV(),
		supportColumn("to_", "the day it ended", func(p person) *support.Proof { return toProof(last(p)) }).inCSV(),
	}, leadColumns(d), []column{imagesColumn(d), addedColumn(), correctionsColumn()}), each(d.People)}
}

const organisationName = "The name of that organisation, also where the dossier has no page of it."

func roleColumns() []column {
	type role = held
	return slices.Concat([]column{
		col("title", text, "The office as pages print it.", func(r role) string { return r.Title }).required(),
		col("organisation", slug, "Where the role was held.", func(r role) string { return slugOf(r.Organisation) }),
		col("from", date, "Since when.", func(r role) string { return r.From.Text }),
		col("to", date, "Until when.", func(r role) string { return r.To.Text }),
		evidence(func(r role) []dossier.Locator { return r.Evidence }),
		col("organisation_name", text, organisationName, func(r role) string { return r.OrganisationName }),
	}, []column{
		supportColumn("", "that the person had the title", titleProof),
		supportAt("", "that the person had the title", titleProof),
	}, dayColumns("from_", "the day it began", fromProof), dayColumns("to_", "the day it ended", toProof),
		[]column{supportColumn("organisation_", "that it was held there", heldProof)})
}

func titleProof(r held) *support.Proof {
	if r.Title == "" {
		return nil
	}
	return &r.proved.Title
}

func heldProof(r held) *support.Proof {
	if r.OrganisationName == "" {
		return nil
	}
	return &r.proved.Organisation
}

func fromProof(r held) *support.Proof { return dated(r.From, r.proved.From) }
func toProof(r held) *support.Proof   { return dated(r.To, r.proved.To) }

// held is a role and what is proved of it.
type held struct {
	dossier.Role
	proved support.Role
}

func rolesOf(p *dossier.Person, proofs *support.Ledger) []held {
	var all []held
	for i, r := range p.Roles {
		all = append(all, held{r, proofs.Role(p, i)})
	}
	return all
}

func organisations(d *dossier.Dossier) table {
	type organisation = *dossier.Organisation
	return table{"organisations", "Ministries, agencies, companies, alliances and outlets.", slices.Concat([]column{
		slugColumn(),
		nameColumn(),
		aliasesColumn(),
		col("type", text, "What it is: government, alliance, company, media, agency or other.", func(o organisation) string { return o.Type }),
		col("country", slug, "The country it belongs to.", func(o organisation) string { return slugOf(o.Country) }),
		col("part_of", slug, "The organisation it belongs to.", func(o organisation) string { return slugOf(o.PartOf) }),
		summaryColumn(),
		bodyColumn(),
		mentionCount(d),
		statementCount(d, "quotes", "How many statements it made."),
		sourceCount(d),
		col("wikidata", text, wikidataMeaning, func(o organisation) string { return o.Wikidata }),
		links(func(o organisation) []dossier.WebLink { return o.Links }),
		linkAddresses(func(o organisation) []dossier.WebLink { return o.Links }),
		bodyReferences(),
		redirectsColumn(),
		shortColumn(),
		reviewedColumn(),
		col("reliability", text, reliabilityMeaning, func(o organisation) string { return o.Reliability.Value }),
	}, leadColumns(d), []column{imagesColumn(d), addedColumn(), correctionsColumn()}), each(d.Organisations)}
}

func places(d *dossier.Dossier) table {
	type place = *dossier.Place
	return table{"places", "Countries and places in them.", slices.Concat([]column{
		slugColumn(),
		nameColumn(),
		aliasesColumn(),
		col("type", text, "What it is: country, region, city or site.", func(p place) string { return p.Type }),
		col("code", text, "Of a country, its ISO 3166-1 alpha-2 code.", func(p place) string { return p.Code }),
		col("country", slug, "The country it is in.", func(p place) string { return slugOf(p.Country) }),
		col("part_of", slug, "The place it is in.", func(p place) string { return slugOf(p.PartOf) }),
		col("coordinates", number, "Latitude and longitude in degrees north and east.", coordinates).inJSON(),
		col("latitude", number, "Degrees north.", func(p place) *float64 { return degrees(p, 0) }).inCSV(),
		col("longitude", number, "Degrees east.", func(p place) *float64 { return degrees(p, 1) }).inCSV(),
		summaryColumn(),
		bodyColumn(),
		mentionCount(d),
		sourceCount(d),
		col("wikidata", text, wikidataMeaning, func(p place) string { return p.Wikidata }),
		links(func(p place) []dossier.WebLink { return p.Links }),
		linkAddresses(func(p place) []dossier.WebLink { return p.Links }),
		bodyReferences(),
		redirectsColumn(),
		shortColumn(),
		reviewedColumn(),
	}, leadColumns(d), []column{imagesColumn(d), addedColumn(), correctionsColumn(), col("area", text, "The area as the curator drew it, in degrees as well-known text (WKT), east before north.", area)}), each(d.Places)}
}

// area writes rings as ISO 19125 has a MULTIPOLYGON.
func area(p *dossier.Place) string {
	var rings []string
	for _, ring := range p.Area {
		var points []string
		for _, c := range append(slices.Clip(ring), ring[0]) {
			points = append(points, strconv.FormatFloat(c.Longitude, 'f', -1, 64)+" "+strconv.FormatFloat(c.Latitude, 'f', -1, 64))
		}
		rings = append(rings, "(("+strings.Join(points, ", ")+"))")
	}
	if rings == nil {
		return ""
	}
	return "MULTIPOLYGON (" + strings.Join(rings, ", ") + ")"
}

func coordinates(p *dossier.Place) []float64 {
	if p.Coordinates == nil {
		return nil
	}
	return []float64{p.Coordinates.Latitude, p.Coordinates.Longitude}
}

// degrees returns one of the coordinates, nil where they are not known.
func degrees(p *dossier.Place, which int) *float64 {
	if c := coordinates(p); c != nil {
		return &c[which]
	}
	return nil
}

// pages are in JSON alone: a table of prose helps nobody.
func pages(d *dossier.Dossier) table {
	return table{"pages", "Free pages: how the dossier was made, and the like.", []column{
		slugColumn(), titleColumn(), summaryColumn(), bodyColumn(), bodyReferences(), redirectsColumn(), shortColumn(), reviewedColumn(), imagesColumn(d),
		addedColumn(), correctionsColumn(),
	}, each(d.Pages)}
}
