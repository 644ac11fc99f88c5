package page

import (
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// redirectBody leads from an old address to the page that took its place.
type redirectBody struct {
	Link      *render.Link
	Sentence  render.Sentence // says so, with the link
	Canonical string
}

// redirect is an address that an entry had before.
type redirect struct {
	slug string
	to   *dossier.Entry
}

func redirectKind() Kind {
	return kind(spec[redirect, redirectBody]{
		name:  "redirect",
		of:    redirects,
		entry: func(old redirect) *dossier.Entry { return old.to },
		path:  func(s *render.Site, old redirect) string { return s.Address.Slug(old.to.Kind, old.slug) },
		frame: func(r *render.Renderer, old redirect) heading {
			h := entryHeading(r, old.to, "")
			h.tab = strings.TrimSuffix(lang.Fill(r.Words.Moved, "link", h.tab), ".")
			return h
		},
		body:   redirectView,
		hidden: true,
	})
}

func redirectView(r *render.Renderer, old redirect) redirectBody {
	b := redirectBody{Link: r.Link(old.to), Canonical: r.To(r.Address.Entry(old.to))}
	b.Sentence = render.Compose(r.Words.Moved, render.Holes{"link": {{Link: b.Link}}})
	if r.Base != "" {
		b.Canonical = r.Base + r.Address.Entry(old.to)
	}
	return b
}

func redirects(s *render.Site) []redirect {
	var all []redirect
	for _, e := range s.Entries() {
		for _, slug := range e.Redirects {
			all = append(all, redirect{slug, e})
		}
	}
	return all
}
