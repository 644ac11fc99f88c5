package page

import (
	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// Company is who is named in the same paragraphs as an entry.
type Company struct {
	Shown, Folded []Companion
	More          string
}

// Companion is one name of a company.
type Companion struct {
	Who        *render.Link
	Paragraphs int
	Refs       render.Refs
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
		of:   (*render.Site).CompanyOf,
		show: companyOf,
	}
}

func companyOf(r *render.Renderer, _ *dossier.Entry, companions []dossier.Companion) Company {
	var c Company
	for _, with := range companions {
		one := Companion{
			Who: r.Link(with.Who), Paragraphs: len(with.Paragraphs),
			Refs: render.Few(r.Site, with.Paragraphs, maxCompanyRefs, r.ParagraphRef),
		}
		if len(c.Shown) < maxCompany {
			c.Shown = append(c.Shown, one)
		} else {
			c.Folded = append(c.Folded, one)
		}
	}
	c.More = r.Plural(r.Words.MoreNames, len(c.Folded))
	return c
}

// circleAround draws an entry among those it is most often named with.
func circleAround(r *render.Renderer, e *dossier.Entry) Drawing {
	f := figure.Ego{
		Head: figure.Head{
			ID:    "ego",
			Title: lang.Fill(r.Words.CompanyTitle, "name", e.Name), Desc: lang.Fill(r.Words.CompanyDesc, "name", e.Name),
		},
		Centre: nodeOf(r, e, 0, ""),
	}
	for _, with := range r.CompanyOf(e) {
		n := len(with.Paragraphs)
		f.Neighbours = append(f.Neighbours, nodeOf(r, with.Who, n, r.N(r.Words.CountShared, n)))
	}
	drawing := Drawing{f.SVG(), r.Words.CompanyLegend}
	if out := f.LeftOut(); out > 0 {
		drawing.Caption += " " + r.N(r.Words.CompanyTop, len(f.Neighbours)-out)
	}
	return drawing
}
