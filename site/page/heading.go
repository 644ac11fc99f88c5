package page

import (
	"strconv"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// heading is what a kind of page says of itself to the frame.
type heading struct {
	title       string
	tab         string // in place of title, in the browser's tab
	description string
	section     string    // the path of the navigation item the page belongs to
	crumbs      []NavItem // between the home page and this one
	last        string    // in place of title, at the end of the breadcrumb
}

// entryHeading is what the pages of entries say to the frame: below the list
// of their kind.
func entryHeading(r *render.Renderer, e *dossier.Entry, listName string) heading {
	list := r.Address.List(e.Kind)
	return heading{
		title: render.Title(e), tab: render.PlainTitle(e), description: descriptionOf(r, e),
		section: list, crumbs: crumbTo(r, listName, list),
	}
}

// descriptionOf returns an entry's summary, or its numbers where nobody wrote one.
func descriptionOf(r *render.Renderer, e *dossier.Entry) string {
	if e.Summary != "" {
		return e.Summary
	}
	return e.Name + ": " + r.Lang.List([]string{
		r.N(r.Words.CountParagraphs, len(r.ParagraphsOf(e))),
		r.N(r.Words.CountQuotes, len(r.StatementsOf(e))),
		r.N(r.Words.CountEvents, len(r.EventsOf(e))),
	})
}

// onPage returns a heading as it stands on a page of a list: after the first
// it says which, below the first, which stands at path.
func onPage(r *render.Renderer, p list.Part, h heading, path string) heading {
	if p.N == 1 {
		return h
	}
	name := h.title
	if h.last != "" {
		name = h.last
	}
	h.crumbs = append(h.crumbs, NavItem{Text: name, Href: r.To(path)})
	h.last = lang.Fill(r.Words.PageNumber, "n", strconv.Itoa(p.N))
	h.title = pageTitle(r.Site, p, h.title)
	return h
}

// pageTitle returns the title of a page of a list.
func pageTitle(s *render.Site, p list.Part, list string) string {
	if p.N == 1 {
		return list
	}
	return lang.Fill(s.Words.TitleOnPage, "title", list, "n", strconv.Itoa(p.N))
}
