package page

import (
	"strconv"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
)

// continuedBody is a page with the rest of a list that is too long for the page
// of its entry. One of the lists is filled.
type continuedBody struct {
	Kind, Class string // of the entry: "Orang", "k-person"
	Entry       *Link
	Section     Section // on the entry's page
	Number      string  // which one it is: "Halaman 2"
	Pager       list.Pager

	Said         []QuoteGroup
	Quotes       []Quote
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
	fill  func(*desk, *continuedBody)
}

func continuedKind() Kind {
	return kind(spec[continuation, continuedBody]{
		name:  "continued",
		of:    (*site).continuations,
		entry: func(c continuation) *dossier.Entry { return c.entry },
		path:  func(_ *site, c continuation) string { return address.Numbered(c.path, c.N) },
		frame: func(d *desk, c continuation) heading {
			h := d.entryHeading(c.entry, d.listName(c.entry.Kind))
			h.crumbs = append(h.crumbs, NavItem{Text: title(c.entry), Href: d.to(d.address.Entry(c.entry))})
			h.title, h.tab = d.pageTitle(c.Part, title(c.entry)+": "+c.name), ""
			h.last = d.pageTitle(c.Part, c.name)
			return h
		},
		body: (*desk).continued,
		bare: func(continuation) bool { return true },
	})
}

func (d *desk) continued(c continuation) continuedBody {
	e := c.entry
	b := continuedBody{
		Kind: d.kindWord(e.Kind), Class: class(e.Kind), Entry: d.plainLink(e), Section: Section{ID: c.id, Title: c.name},
		Number: lang.Fill(d.words.PageNumber, "n", strconv.Itoa(c.N)), Pager: c.pager(d),
	}
	c.fill(d, &b)
	return b
}

// pager leads from a page of the list to the others.
func (c continuation) pager(d *desk) list.Pager {
	return d.pager(c.Part, c.name, d.address.Entry(c.entry)+"#"+c.id, c.path)
}

// continuations returns the pages that the lists of all entries go on to.
func (s *site) continuations() []continuation {
	var all []continuation
	for _, e := range s.Entries() {
		for _, continued := range seriesOf(e.Kind) {
			all = append(all, continued(s, e)...)
		}
	}
	return all
}
