package dossier

import fm "berkas/site/internal/frontmatter"

// Organisation is a ministry, agency, company, alliance or outlet.
type Organisation struct {
	Entry
	Type        string // government alliance company media agency other
	Country     *Place
	PartOf      *Organisation
	Relations   []Relation
	Reliability Grade // A … F; the zero Grade when not given
	Wikidata    string
	Links       []WebLink
}

type organisationFront struct {
	namedFront
	Type        fm.Text         `yaml:"type" enum:"government alliance company media agency other" doc:"what it is"`
	Country     fm.Text         `yaml:"country" form:"slug" doc:"slug of a place"`
	PartOf      fm.Text         `yaml:"part_of" form:"slug" doc:"slug of the organisation it belongs to"`
	Relations   []relationFront `yaml:"relations" doc:"typed, dated ties to people and organisations"`
	Reliability fm.Text         `yaml:"reliability" enum:"A B C D E F" doc:"how far it is to be trusted, on the Admiralty scale: A completely … E not, F cannot be judged"`
	webFront
}

func (l *loader) resolveOrganisation(o *Organisation, f *organisationFront) {
	o.Type = f.Type.Value
	o.Country = l.placeOf(f.Country)
	o.PartOf = l.organisation(f.PartOf)
	o.Relations = l.relations(&o.Entry, f.Relations)
	o.Reliability = grade(f.Reliability)
	o.Wikidata, o.Links = l.wikidata(f.Wikidata), l.webLinks(f.Links)
}
