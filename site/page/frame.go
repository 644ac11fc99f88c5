package page

import (
	"strings"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/lang"
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
	Cards       []Card // what the page's links show before they are followed
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

func (d *desk) frame(h heading, p Page) Frame {
	f := Frame{
		Lang: d.lang.Tag, Heading: unbind(h.title), Description: h.description,
		Policy: policy, Generator: strings.TrimSpace("berkas " + d.version), Accent: d.Meta.Accent,
		Root: d.root, Home: d.to(address.Home), Search: d.to(d.address.Search()), Searches: p.Path == d.address.Search(), Dossier: d.Meta.Title,
		Nav: d.nav(d.mainNav(), h.section), Footer: d.footer(p.Entry),
	}
	f.Title, f.Type = d.tab(h), "website"
	if p.Entry != nil {
		f.Type = "article"
	}
	if d.base != "" && !p.Hidden {
		f.Canonical = d.base + canonical(p.Path)
		f.Footer.Address = f.Canonical
	}
	if p.Path != address.Home {
		f.Crumbs = d.crumbs(h)
	}
	return f
}

// tab returns the title in the browser's tab.
func (d *desk) tab(h heading) string {
	title := h.title
	if h.tab != "" {
		title = h.tab
	}
	if title == d.Meta.Title {
		return title
	}
	return lang.Fill(d.words.PageTitle, "title", title, "site", d.Meta.Title)
}

// canonical returns the path that a page is known by: of the home page the
// folder it stands in.
func canonical(p string) string { return strings.TrimSuffix(p, address.Home) }

func (d *desk) crumbs(h heading) []NavItem {
	steps := append([]NavItem{{Text: d.words.Home, Href: d.to(address.Home)}}, h.crumbs...)
	last := h.last
	if last == "" {
		last = h.title
	}
	return append(steps, NavItem{Text: last})
}

// crumb is a step of the breadcrumb to a page of the site, or nothing while
// there is no such page.
func (d *desk) crumb(text, path string) []NavItem {
	if !d.paths[path] {
		return nil
	}
	return []NavItem{{Text: text, Href: d.to(path)}}
}

// place is a page that navigation can lead to.
type place struct{ text, path string }

// mainNav lists what the header leads to, in order.
func (s *site) mainNav() []place {
	w := s.words
	return []place{
		{w.Topics, s.address.List(dossier.KindTopic)},
		{w.People, s.address.List(dossier.KindPerson)},
		{w.Timeline, s.address.Timeline()},
		{w.Network, s.address.Network()},
		{w.Sources, s.address.List(dossier.KindSource)},
		{w.Index, s.address.Index()},
	}
}

// nav makes links of the places that are there.
func (d *desk) nav(places []place, section string) []NavItem {
	var items []NavItem
	for _, p := range places {
		if d.paths[p.path] {
			items = append(items, NavItem{Text: p.text, Href: d.to(p.path), Current: d.current(p.path, section)})
		}
	}
	return items
}

func (d *desk) current(path, section string) string {
	switch path {
	case d.self:
		return "page"
	case section:
		return "true"
	}
	return ""
}
