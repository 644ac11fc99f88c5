package page

import (
	"berkas/site/address"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// pagerOf leads from a page of a list to the others: the first, and those that
// are numbered after base.
func pagerOf(r *render.Renderer, p list.Part, name, first, base string) list.Pager {
	return list.PagerOf(p, lang.Fill(r.Words.PagesLabel, "list", name), func(n int) string {
		if n == 1 {
			return r.To(first)
		}
		return r.To(address.Numbered(base, n))
	})
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

// headingAddress returns the addresses of headings on the pages of a list.
func headingAddress(r *render.Renderer, h headedPage) func(page int, id string) string {
	return func(page int, id string) string { return r.To(address.Numbered(h.path, page) + "#" + id) }
}
