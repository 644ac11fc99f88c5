package page

import (
	"html/template"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// freeBody is a free page: a title and a text.
type freeBody struct {
	Name, Lede template.HTML
	Body       template.HTML
}

func freeKind() Kind {
	return kind(spec[*dossier.Page, freeBody]{
		name:  "free",
		of:    func(s *render.Site) []*dossier.Page { return s.Pages },
		entry: ofPage,
		frame: func(_ *render.Renderer, p *dossier.Page) heading {
			return heading{title: render.Title(&p.Entry), tab: p.Name, description: describePage(p)}
		},
		body: func(r *render.Renderer, p *dossier.Page) freeBody {
			return freeBody{Name: render.Heading(&p.Entry), Lede: render.Unbroken(p.Summary), Body: r.Prose(p.Body, 2)}
		},
	})
}

// describePage returns a page's summary, or how it begins.
func describePage(p *dossier.Page) string {
	for _, paragraph := range p.Body.Paragraphs {
		if p.Summary == "" && paragraph.Heading == 0 {
			return dossier.Shorten(paragraph.Text, 160)
		}
	}
	return p.Summary
}
