package page

import (
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// redirectBody leads from an old address to the page that took its place.
type redirectBody struct {
	Link      *Link
	Sentence  Sentence // says so, with the link
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
		of:    (*site).redirects,
		entry: func(r redirect) *dossier.Entry { return r.to },
		path:  func(s *site, r redirect) string { return s.address.Slug(r.to.Kind, r.slug) },
		frame: func(d *desk, r redirect) heading {
			h := d.entryHeading(r.to, "")
			h.tab = strings.TrimSuffix(lang.Fill(d.words.Moved, "link", h.tab), ".")
			return h
		},
		body:   (*desk).redirect,
		hidden: true,
	})
}

func (d *desk) redirect(r redirect) redirectBody {
	b := redirectBody{Link: d.plainLink(r.to), Canonical: d.to(d.address.Entry(r.to))}
	b.Sentence = compose(d.words.Moved, Holes{"link": {{Link: b.Link}}})
	if d.base != "" {
		b.Canonical = d.base + d.address.Entry(r.to)
	}
	return b
}

func (s *site) redirects() []redirect {
	var all []redirect
	for _, e := range s.Entries() {
		for _, slug := range e.Redirects {
			all = append(all, redirect{slug, e})
		}
	}
	return all
}
