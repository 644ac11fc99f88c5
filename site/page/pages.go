package page

import (
	"berkas/site/address"
	"berkas/site/lang"
)

// Pages leads through the pages of a list. Of a list on a single page it is
// empty.
type Pages struct {
	Label      string
	Prev, Next string    // addresses; "" before the first and after the last
	Items      []NavItem // the first, the last and those around; one without an address stands for what is left out
}

// pagesAround is how many pages before and after the reader's are named.
const pagesAround = 2

// pages leads from a page of a list to the others: the first, and those that
// are numbered after base.
func (d *desk) pages(p part, list, first, base string) Pages {
	if p.of == 1 {
		return Pages{}
	}
	path := func(n int) string {
		if n == 1 {
			return d.to(first)
		}
		return d.to(address.Numbered(base, n))
	}
	pages := Pages{Label: lang.Fill(d.words.PagesLabel, "list", list)}
	if p.n > 1 {
		pages.Prev = path(p.n - 1)
	}
	if p.n < p.of {
		pages.Next = path(p.n + 1)
	}
	for n := 1; n <= p.of; n++ {
		switch {
		case n == p.n:
			pages.Items = append(pages.Items, NavItem{Text: itoa(n), Href: path(n), Current: "page"})
		case n == 1 || n == p.of || max(n-p.n, p.n-n) <= pagesAround:
			pages.Items = append(pages.Items, NavItem{Text: itoa(n), Href: path(n)})
		case pages.Items[len(pages.Items)-1].Href != "":
			pages.Items = append(pages.Items, NavItem{})
		}
	}
	return pages
}

// onPage returns a heading as it stands on a page of a list: after the first
// it says which, below the first, which stands at path.
func (d *desk) onPage(p part, h heading, path string) heading {
	if p.n == 1 {
		return h
	}
	name := h.title
	if h.last != "" {
		name = h.last
	}
	h.crumbs = append(h.crumbs, NavItem{Text: name, Href: d.to(path)})
	h.last = lang.Fill(d.words.PageNumber, "n", itoa(p.n))
	h.title = d.pageTitle(p, h.title)
	return h
}

// pageTitle returns the title of a page of a list.
func (s *site) pageTitle(p part, list string) string {
	if p.n == 1 {
		return list
	}
	return lang.Fill(s.words.TitleOnPage, "title", list, "n", itoa(p.n))
}
