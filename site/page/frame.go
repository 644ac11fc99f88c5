package page

import (
	"strings"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// View is what the template of a page gets: the frame that all pages have, and
// a body of its kind.
type View[B any] struct {
	Frame
	Body B
}

// Frame is what stands around every page.
type Frame struct {
	Lang        string
	Title       string // for the browser's tab
	Heading     string // for the page itself and for cards
	Description string
	Policy      string // content security policy
	Generator   string
	Type        string // of Open Graph
	Canonical   string // "" without a base URL
	Accent      string // the name of an accent; "" for the usual one
	Root        string // what leads to the site's root
	Home        string
	Search      string // the search page
	Searches    bool   // this is the search page
	Dossier     string // its title
	Nav         []NavItem
	Crumbs      []NavItem // from the home page to this one, which has no address
	Footer      Footer
	Cards       []render.Card // what the page's links show before they are followed
}

// NavItem is a link of the navigation, or a step of the breadcrumb.
type NavItem struct {
	Text    string
	Href    string // "" where it would lead to the page itself
	Current string // the value of aria-current: "page", or "true" for the section a page belongs to
}

// heading is what a kind of page says of itself to the frame.
type heading struct {
	title       string
	tab         string // in place of title, in the browser's tab
	description string
	section     string    // the path of the navigation item the page belongs to
	crumbs      []NavItem // between the home page and this one
	last        string    // in place of title, at the end of the breadcrumb
}

// policy lets a page load its style sheet, its scripts and its pictures, and
// lead to the search page, within this site alone, and nothing else.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"

func frameOf(r *render.Renderer, h heading, p Page) Frame {
	f := Frame{
		Lang: r.Lang.Tag, Heading: render.Unbind(h.title), Description: h.description,
		Policy: policy, Generator: strings.TrimSpace("berkas " + r.Version), Accent: r.Meta.Accent,
		Root: r.Root, Home: r.To(address.Home), Search: r.To(r.Address.Search()), Searches: p.Path == r.Address.Search(), Dossier: r.Meta.Title,
		Nav: navigation(r, mainNav(r.Site), h.section), Footer: footerOf(r, p.Entry),
	}
	f.Title, f.Type = tabTitle(r, h), "website"
	if p.Entry != nil {
		f.Type = "article"
	}
	if r.Base != "" && !p.Hidden {
		f.Canonical = r.Base + canonical(p.Path)
		f.Footer.Address = f.Canonical
	}
	if p.Path != address.Home {
		f.Crumbs = crumbsOf(r, h)
	}
	return f
}

// tabTitle returns the title in the browser's tab.
func tabTitle(r *render.Renderer, h heading) string {
	title := h.title
	if h.tab != "" {
		title = h.tab
	}
	if title == r.Meta.Title {
		return title
	}
	return lang.Fill(r.Words.PageTitle, "title", title, "site", r.Meta.Title)
}

// canonical returns the path that a page is known by: of the home page the
// folder it stands in.
func canonical(p string) string { return strings.TrimSuffix(p, address.Home) }

func crumbsOf(r *render.Renderer, h heading) []NavItem {
	steps := append([]NavItem{{Text: r.Words.Home, Href: r.To(address.Home)}}, h.crumbs...)
	last := h.last
	if last == "" {
		last = h.title
	}
	return append(steps, NavItem{Text: last})
}

// crumbTo is a step of the breadcrumb to a page of the site, or nothing while
// there is no such page.
func crumbTo(r *render.Renderer, text, path string) []NavItem {
	if !r.Has(path) {
		return nil
	}
	return []NavItem{{Text: text, Href: r.To(path)}}
}

// place is a page that navigation can lead to.
type place struct{ text, path string }

// mainNav lists what the header leads to, in order.
func mainNav(s *render.Site) []place {
	w := s.Words
	return []place{
		{w.Topics, s.Address.List(dossier.KindTopic)},
		{w.People, s.Address.List(dossier.KindPerson)},
		{w.Timeline, s.Address.Timeline()},
		{w.Network, s.Address.Network()},
		{w.Sources, s.Address.List(dossier.KindSource)},
		{w.Index, s.Address.Index()},
	}
}

// navigation makes links of the places that are there.
func navigation(r *render.Renderer, places []place, section string) []NavItem {
	var items []NavItem
	for _, p := range places {
		if r.Has(p.path) {
			items = append(items, NavItem{Text: p.text, Href: r.To(p.path), Current: currentOf(r, p.path, section)})
		}
	}
	return items
}

func currentOf(r *render.Renderer, path, section string) string {
	switch path {
	case r.Self:
		return "page"
	case section:
		return "true"
	}
	return ""
}
