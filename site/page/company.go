package page

import (
	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
)

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
	companyOnPage  = 24
	maxCompanyRefs = 8 // references beside a name
)

func companySeries() series[dossier.Companion, Company] {
	return series[dossier.Companion, Company]{
		id: "company", room: companyOnPage,
		name: func(w *lang.Words) string { return w.Company },
		path: func(p *lang.Paths) string { return p.Company },
		of:   (*site).CompanyOf,
		show: (*desk).company,
		put:  func(b *continuedBody, c Company) { b.Company = append(c.Shown, c.Folded...) },
	}
}

func (d *desk) company(_ *dossier.Entry, companions []dossier.Companion) Company {
	var c Company
	for _, with := range companions {
		one := Companion{
			Who: d.link(with.Who), Paragraphs: len(with.Paragraphs),
			Refs: few(d.site, with.Paragraphs, maxCompanyRefs, d.paragraphRef),
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

// circle draws an entry among those it is most often named with.
func (d *desk) circle(e *dossier.Entry) Drawing {
	f := figure.Ego{
		Head: figure.Head{
			ID:    "ego",
			Title: lang.Fill(d.words.CompanyTitle, "name", e.Name), Desc: lang.Fill(d.words.CompanyDesc, "name", e.Name),
		},
		Centre: d.node(e, 0, ""),
	}
	for _, with := range d.CompanyOf(e) {
		n := len(with.Paragraphs)
		f.Neighbours = append(f.Neighbours, d.node(with.Who, n, d.n(d.words.CountShared, n)))
	}
	drawing := Drawing{f.SVG(), d.words.CompanyLegend}
	if out := f.LeftOut(); out > 0 {
		drawing.Caption += " " + d.n(d.words.CompanyTop, len(f.Neighbours)-out)
	}
	return drawing
}
