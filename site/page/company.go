package page

import (
	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// Company is who is named in the same paragraphs as an entry.
type Company struct {
	Shown, Folded []Companion
	More          string
	Others        []Row           // what is too many for the table, by how often
	Cut           render.Sentence // says that the list has an end, and where the rest is; none where it has all
}

// Companion is one name of a company.
type Companion struct {
	Who        *render.Link
	Paragraphs int
	Refs       render.Refs
}

const (
	maxCompany     = 12  // names shown at once
	companyInTable = 24  // names with references, where many sources make many of them
	companyListed  = 100 // names in all
	maxCompanyRefs = 8   // references beside a name
)

// companyOf lists who is most often named with an entry.
func companyOf(r *render.Renderer, e *dossier.Entry) Company {
	all := r.CompanyOf(e)
	listed := list.First(all, companyListed)
	var c Company
	for i, with := range listed {
		switch {
		case i < maxCompany:
			c.Shown = append(c.Shown, companion(r, with))
		case i < companyInTable || !r.ManySources():
			c.Folded = append(c.Folded, companion(r, with))
		default:
			c.Others = append(c.Others, Row{Link: r.Link(with.Who), Note: r.Lang.Int(len(with.Paragraphs))})
		}
	}
	c.More = r.Plural(r.Words.MoreNames, len(c.Folded)+len(c.Others))
	if len(listed) < len(all) {
		c.Cut = render.Compose(r.Words.CompanyCut, render.Holes{
			"some": {{Text: r.Lang.Int(len(listed))}},
			"all":  {{Text: r.Lang.Int(len(all))}},
			"file": {{Link: &render.Link{Text: address.Mentions, Href: r.To(address.Mentions)}}},
		})
	}
	return c
}

func companion(r *render.Renderer, with dossier.Companion) Companion {
	return Companion{
		Who: r.Link(with.Who), Paragraphs: len(with.Paragraphs),
		Refs: render.Few(r.Site, with.Paragraphs, maxCompanyRefs, r.ParagraphRef),
	}
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
