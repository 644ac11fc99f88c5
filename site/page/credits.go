package page

import (
	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// creditsBody lists every picture that pages show.
type creditsBody struct {
	Name, Lede string
	Pictures   []Credited
	Pager      list.Pager
}

// Credited is a picture in the list: what is to be seen, whose it is, and where.
type Credited struct {
	Alt string
	render.Credit
	Pages []*render.Link
}

func creditsKind() Kind {
	return kind(spec[list.Part, creditsBody]{
		name: "credits",
		of:   func(s *render.Site) []list.Part { return list.Measure{Room: linesOnPage}.Cut(len(s.Pictures)) },
		path: func(s *render.Site, p list.Part) string { return address.Numbered(s.Address.Credits(), p.N) },
		frame: func(r *render.Renderer, p list.Part) heading {
			return onPage(r, p, heading{title: r.Words.Credits, description: r.Words.CreditsLede}, r.Address.Credits())
		},
		body: creditsView,
	})
}

func creditsView(r *render.Renderer, p list.Part) creditsBody {
	path := r.Address.Credits()
	b := creditsBody{Name: pageTitle(r.Site, p, r.Words.Credits), Lede: r.Words.CreditsLede, Pager: pagerOf(r, p, r.Words.Credits, path, path)}
	for _, picture := range list.Share(r.Pictures, p) {
		c := Credited{Alt: picture.Shown[0].Alt, Credit: r.Credit(picture)}
		listed := map[*dossier.Entry]bool{}
		for _, image := range picture.Shown {
			if !listed[image.Of] {
				listed[image.Of] = true
				c.Pages = append(c.Pages, r.Link(image.Of))
			}
		}
		b.Pictures = append(b.Pictures, c)
	}
	return b
}
