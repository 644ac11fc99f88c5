package page

import (
	"html/template"
	"net/url"

	"berkas/site/address"
	"berkas/site/page/internal/render"
	"berkas/site/structured"
)

// structuredOf returns what the page says of itself in JSON-LD. It is a block of data,
// which no browser runs, so that the policy has nothing to allow for it.
func structuredOf(r *render.Renderer, f Frame, p Page) template.HTML {
	site := structured.Site{Dossier: r.Dossier, Proofs: r.Proofs, Address: r.Address, Base: r.Base}
	about := structured.Page{Kind: p.Kind, Path: p.Path, Name: f.Heading, Entry: p.Entry}
	for _, c := range f.Crumbs {
		about.Crumbs = append(about.Crumbs, structured.Crumb{Name: render.Unbind(c.Text), Address: absolute(r, c.Href)})
	}
	return template.HTML(`<script type="application/ld+json">` + string(site.Of(about)) + `</script>`)
}

// absolute returns the address that a link of the page leads to, "" for none.
func absolute(r *render.Renderer, href string) string {
	page, err := url.Parse(r.Base + r.Self)
	if href == "" || err != nil {
		return ""
	}
	there, err := page.Parse(href)
	if err != nil {
		return ""
	}
	return address.Canonical(there.String())
}
