package page

import (
	"strconv"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// continuedBody is a page with the rest of a list that is too long for the page
// of its entry. One of the lists is filled.
type continuedBody struct {
	Kind, Class string // of the entry: "Orang", "k-person"
	Entry       *render.Link
	Section     Section // on the entry's page
	Number      string  // which one it is: "Halaman 2"
	Pager       list.Pager

	Said         []QuoteGroup
	Quotes       []render.Quote
	Events       []Happening
	Company      []Companion
	Mentions     Contexts
	Backlinks    []Backlink
	Reporters    []Row
	Members      []Member
	Participants Participants
	Accounts     Accounts
	Quantities   []Quantity
	Claims       []ClaimBox
	Sources      []SourceEntry
	Positions    []Stand
}

// continuation is a page of an entry's list. The first is the entry's own page.
type continuation struct {
	list.Part
	entry *dossier.Entry
	id    string // of the section on the entry's page
	name  string // of the list
	path  string // what the pages are numbered after
	fill  func(*render.Renderer, *continuedBody)
}

func continuedKind() Kind {
	return kind(spec[continuation, continuedBody]{
		name:  "continued",
		of:    continuations,
		entry: func(c continuation) *dossier.Entry { return c.entry },
		path:  func(_ *render.Site, c continuation) string { return address.Numbered(c.path, c.N) },
		frame: func(r *render.Renderer, c continuation) heading {
			h := entryHeading(r, c.entry, listName(r.Site, c.entry.Kind))
			h.crumbs = append(h.crumbs, NavItem{Text: render.Title(c.entry), Href: r.To(r.Address.Entry(c.entry))})
			h.title, h.tab = pageTitle(r.Site, c.Part, render.Title(c.entry)+": "+c.name), ""
			h.last = pageTitle(r.Site, c.Part, c.name)
			return h
		},
		body: continuedView,
		bare: func(continuation) bool { return true },
	})
}

func continuedView(r *render.Renderer, c continuation) continuedBody {
	e := c.entry
	b := continuedBody{
		Kind: r.KindWord(e.Kind), Class: render.Class(e.Kind), Entry: r.PlainLink(e), Section: Section{ID: c.id, Title: c.name},
		Number: lang.Fill(r.Words.PageNumber, "n", strconv.Itoa(c.N)), Pager: c.pager(r),
	}
	c.fill(r, &b)
	return b
}

// pager leads from a page of the list to the others.
func (c continuation) pager(r *render.Renderer) list.Pager {
	return pagerOf(r, c.Part, c.name, r.Address.Entry(c.entry)+"#"+c.id, c.path)
}

// continuations returns the pages that the lists of all entries go on to.
func continuations(s *render.Site) []continuation {
	var all []continuation
	for _, e := range s.Entries() {
		for _, continued := range seriesOf(e.Kind) {
			all = append(all, continued(s, e)...)
		}
	}
	return all
}
