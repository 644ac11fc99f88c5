package page

import "berkas/site/dossier"

// Company is who is named in the same paragraphs as an entry.
type Company struct {
	Shown, Folded []Companion
	More          string
}

// Companion is one name of a company.
type Companion struct {
	Who        *Link
	Paragraphs int
	Refs       Refs
}

const (
	maxCompany     = 12 // names shown at once
	maxCompanyRefs = 8  // references beside a name
)

func (d *desk) company(e *dossier.Entry) Company {
	var c Company
	for _, with := range d.CompanyOf(e) {
		one := Companion{
			Who: d.link(with.Who), Paragraphs: len(with.Paragraphs),
			Refs: d.few(d.paragraphRefs(with.Paragraphs), maxCompanyRefs),
		}
		if len(c.Shown) < maxCompany {
			c.Shown = append(c.Shown, one)
		} else {
			c.Folded = append(c.Folded, one)
		}
	}
	c.More = d.plural(d.words.MoreNames, len(c.Folded))
	return c
}
