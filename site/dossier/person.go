package dossier

import (
	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
	"berkas/site/lang"
)

// Person is somebody named in the sources.
type Person struct {
	Entry
	Roles     []Role // by date
	Country   *Place
	Relations []Relation
	Wikidata  string
	Links     []WebLink
}

// Role is an office or position a person held.
type Role struct {
	Title            string
	Organisation     *Organisation // nil when not given or not in the dossier
	OrganisationName string        // the organisation's name, in the dossier or not; "" when not given
	From, To         lang.Date
	Evidence         []Locator
	Span             diag.Span
	N                int // its index among the person's
}

type personFront struct {
	namedFront
	Roles     []roleFront     `yaml:"roles" doc:"offices and positions, dated"`
	Country   fm.Text         `yaml:"country" form:"slug" doc:"slug of a place"`
	Relations []relationFront `yaml:"relations" doc:"typed, dated ties to people and organisations"`
	webFront
}

type roleFront struct {
	Title        fm.Text   `yaml:"title,required" doc:"the office, as pages print it"`
	Organisation fm.Text   `yaml:"organisation" doc:"an organisation's slug, name or alias, or any name"`
	From         fm.Text   `yaml:"from" form:"date" doc:"since when"`
	To           fm.Text   `yaml:"to" form:"date" doc:"until when; left out: to this day, as far as is known"`
	Evidence     []fm.Text `yaml:"evidence" form:"locator" doc:"where the sources say so: source-slug#p4 or source-slug#q3"`
	Span         diag.Span `yaml:"-"`
}

func (l *loader) resolvePerson(p *Person, f *personFront) {
	p.Country = l.placeOf(f.Country)
	p.Relations = l.relations(&p.Entry, f.Relations)
	p.Wikidata, p.Links = l.wikidata(f.Wikidata), l.webLinks(f.Links)
	for _, r := range f.Roles {
		where := l.outlet(r.Organisation)
		role := Role{Title: r.Title.Value, Organisation: where.Organisation, OrganisationName: where.Name(), Span: r.Span}
		role.From, role.To = l.period(r.From, r.To)
		p.Roles = append(p.Roles, role)
		l.cite(r.Evidence, func(at []Locator, i int) { p.Roles[i].Evidence = at }, len(p.Roles)-1)
	}
}
