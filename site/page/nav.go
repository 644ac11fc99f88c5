package page

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// NavItem is a link of the navigation, or a step of the breadcrumb.
type NavItem struct {
	Text    string
	Href    string // "" where it would lead to the page itself
	Current string // the value of aria-current: "page", or "true" for the section a page belongs to
}

// Nav is what the header leads to.
type Nav struct {
	Items  []NavItem // the kinds of things that readers come for
	More   []NavItem // all the rest, folded
	InMore bool      // the page is one of these, or belongs to one
}

// place is a page that navigation can lead to.
type place struct{ text, path string }

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

// navOf makes the header's navigation on a page of a section.
func navOf(r *render.Renderer, section string) Nav {
	nav := Nav{Items: navigation(r, mainNav(r.Site), section), More: navigation(r, moreNav(r.Site), section)}
	nav.InMore = slices.ContainsFunc(nav.More, func(i NavItem) bool { return i.Current != "" })
	return nav
}

// mainNav lists what the header leads to, in order.
func mainNav(s *render.Site) []place {
	w := s.Words
	return []place{
		{w.Topics, s.Address.List(dossier.KindTopic)},
		{w.Claims, s.Address.List(dossier.KindClaim)},
		{w.People, s.Address.List(dossier.KindPerson)},
		{w.Timeline, s.Address.Timeline()},
		{w.Sources, s.Address.List(dossier.KindSource)},
	}
}

// crumbTo is a step of the breadcrumb to a page of the site, or nothing while
// there is no such page.
func crumbTo(r *render.Renderer, text, path string) []NavItem {
	if !r.Has(path) {
		return nil
	}
	return []NavItem{{Text: text, Href: r.To(path)}}
}

// moreNav lists what the header's navigation folds, in order.
func moreNav(s *render.Site) []place {
	w := s.Words
	more := []place{
		{w.Events, s.Address.List(dossier.KindEvent)},
		{w.Organisations, s.Address.List(dossier.KindOrganisation)},
		{w.Places, s.Address.List(dossier.KindPlace)},
		{w.Network, s.Address.Network()},
		{w.Map, s.Address.Map()},
		{w.Index, s.Address.Index()},
		{w.Search, s.Address.Search()},
		{w.Data, s.Address.Data()},
		{w.Changes, s.Address.Changes()},
		{w.PrintWhole, s.Address.Print()},
	}
	if len(s.Pictures) > 0 {
		more = append(more, place{w.Credits, s.Address.Credits()})
	}
	for _, free := range s.Pages {
		more = append(more, place{render.Bind(free.Name), s.Address.Entry(&free.Entry)})
	}
	return more
}

// footNav lists what the footer leads to: everything, or in a dossier of many
// sources what the header folds.
func footNav(s *render.Site) []place {
	if s.ManySources() {
		return moreNav(s)
	}
	return append(mainNav(s), moreNav(s)...)
}

// wholeList links to a whole list while it is there.
func wholeList(r *render.Renderer, words lang.Count, n int, path string) NavItem {
	if !r.Has(path) {
		return NavItem{}
	}
	return NavItem{Text: r.N(words, n), Href: r.To(path)}
}
