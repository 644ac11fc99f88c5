package page

import (
	"fmt"
	"io"

	"berkas/site/dossier"
	"berkas/site/internal/compiled"
	"berkas/site/page/internal/render"
)

// Kind is a kind of page: what has one and what it shows.
type Kind struct {
	Name string // also its template's: "person" is person.html

	view  any // a zero view, for checking the template
	pages func(*render.Site, *compiled.Template) []Page
}

// spec describes a kind of page that is made for each T and whose template
// gets a B.
type spec[T, B any] struct {
	name string
	of   func(*render.Site) []T // what has such a page, in the dossier's order

	entry  func(T) *dossier.Entry                   // what it is the page of; nil: path says where it stands
	path   func(*render.Site, T) string             // where it stands when that is not the entry's own place
	origin func(*render.Site, string) render.Origin // where its links start from; nil: its path
	frame  func(*render.Renderer, T) heading        // what the frame says of it
	body   func(*render.Renderer, T) B              // what its own part of the page shows

	bare   func(T) bool // whether links have no previews, as the page says what they would; nil: never
	hidden bool
}

// kind makes a Kind of a spec.
func kind[T, B any](k spec[T, B]) Kind {
	return Kind{Name: k.name, view: View[B]{}, pages: func(s *render.Site, t *compiled.Template) []Page {
		var pages []Page
		for _, thing := range k.of(s) {
			pages = append(pages, k.page(s, t, thing))
		}
		return pages
	}}
}

func (k spec[T, B]) page(s *render.Site, t *compiled.Template, thing T) Page {
	p := Page{Kind: k.name, Hidden: k.hidden}
	if k.entry != nil {
		p.Entry = k.entry(thing)
	}
	if k.path != nil {
		p.Path = k.path(s, thing)
	} else {
		p.Path = s.Address.Entry(p.Entry)
	}
	here := render.OriginOf(p.Path)
	if k.origin != nil {
		here = k.origin(s, p.Path)
	}
	p.template, p.view = t, func() any { return k.viewOf(s, here, p, thing) }
	return p
}

// viewOf makes everything that the template of a page gets.
func (k spec[T, B]) viewOf(s *render.Site, here render.Origin, p Page, thing T) View[B] {
	r := render.New(s, here, p.Entry)
	body := k.body(r, thing)
	v := View[B]{Frame: frameOf(r, k.frame(r, thing), p), Body: body}
	if k.bare == nil || !k.bare(thing) {
		v.Cards = fmt.Sprintf("%d %d", s.Shards.Cards, s.Shards.Texts)
	}
	return v
}

// once is the list of things for kinds that have a single page.
func once(*render.Site) []struct{} { return make([]struct{}, 1) }

// Page is one page of a plan.
type Page struct {
	Path   string         // slash-separated, from the site's root: "orang/li-shangfu.html"
	Kind   string         // the name of its kind: "person"
	Entry  *dossier.Entry // what it is the page of; nil for lists and the like
	Hidden bool           // not to be listed in sitemaps: redirects and the page for what is not found

	template *compiled.Template
	view     func() any // makes what the template gets
}

// Render writes the page to w. The view is made now and dropped afterwards, so
// that what is in memory depends on how many pages are rendered at a time; any
// number may be. An error is a template's, with its file and line.
func (p Page) Render(w io.Writer) error {
	if err := p.template.Execute(w, p.view()); err != nil {
		return fmt.Errorf("page %s: %w", p.Path, err)
	}
	return nil
}
