package page

import (
	"strconv"

	"berkas/site/address"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
)

// pager leads from a page of a list to the others: the first, and those that
// are numbered after base.
func (d *desk) pager(p list.Part, name, first, base string) list.Pager {
	return list.PagerOf(p, lang.Fill(d.words.PagesLabel, "list", name), func(n int) string {
		if n == 1 {
			return d.to(first)
		}
		return d.to(address.Numbered(base, n))
	})
}

// onPage returns a heading as it stands on a page of a list: after the first
// it says which, below the first, which stands at path.
func (d *desk) onPage(p list.Part, h heading, path string) heading {
	if p.N == 1 {
		return h
	}
	name := h.title
	if h.last != "" {
		name = h.last
	}
	h.crumbs = append(h.crumbs, NavItem{Text: name, Href: d.to(path)})
	h.last = lang.Fill(d.words.PageNumber, "n", strconv.Itoa(p.N))
	h.title = d.pageTitle(p, h.title)
	return h
}

// pageTitle returns the title of a page of a list.
func (s *site) pageTitle(p list.Part, list string) string {
	if p.N == 1 {
		return list
	}
	return lang.Fill(s.words.TitleOnPage, "title", list, "n", strconv.Itoa(p.N))
}

// headedPage is a page of a list under headings.
type headedPage struct {
	list.Headed
	list.Part
	path string // of the first page
}

func headedPages(path string, h list.Headed) []headedPage {
	var all []headedPage
	for _, p := range h.Parts {
		all = append(all, headedPage{h, p, path})
	}
	return all
}

// heading returns the addresses of headings on the pages of a list.
func (d *desk) heading(h headedPage) func(page int, id string) string {
	return func(page int, id string) string { return d.to(address.Numbered(h.path, page) + "#" + id) }
}
