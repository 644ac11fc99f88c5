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
	Backlinks    []Backlink
	Reporters    []Row
	Members      []Member
	Participants Participants
	Accounts     Accounts
	Quantities   []Quantity
	Claims       []ClaimBox
	ClaimParts   []ClaimPart
	Positions    []Stand
	Passages     []Passages
}

// continuation is a page of an entry's list. The first is the entry's own page.
type continuation struct {
	list.Part
	entry *dossier.Entry
	id    string // of the section on the entry's page
	name  string // of the list
	path  string
	fill  func(*render.Renderer, *continuedBody)
}

func continuedKind() Kind {
	return kind(spec[continuation, continuedBody]{
		name:  "continued",
		of:    continuations,
		entry: func(c continuation) *dossier.Entry { return c.entry },
		path:  func(_ *render.Site, c continuation) string { return c.path },
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
	b := continuedBody{
		Kind: r.KindWord(c.entry.Kind), Class: render.Class(c.entry.Kind), Entry: r.Link(c.entry),
		Section: Section{ID: c.id, Title: c.name}, Number: lang.Fill(r.Words.PageNumber, "n", strconv.Itoa(c.N)),
	}
	c.fill(r, &b)
	return b
}

// continuations returns the pages that the lists of all entries go on to.
func continuations(s *render.Site) []continuation {
	var all []continuation
	for _, e := range s.Entries() {
		for _, continued := range continuedLists(e.Kind) {
			all = append(all, continued(s, e)...)
		}
	}
	return all
}

// continuing returns the pages that a list of an entry goes on to.
type continuing func(*render.Site, *dossier.Entry) []continuation

// goesOn returns the pages with the rest of a series; put says where on such a
// page it stands.
func goesOn[T, V any](l series[T, V], put func(*continuedBody, V)) continuing {
	return func(s *render.Site, e *dossier.Entry) []continuation {
		all, show := l.of(s, e), l.rest
		if show == nil {
			show = l.show
		}
		var pages []continuation
		for i, p := range l.parts(all) {
			if i == 0 {
				continue // it stands on the entry's own page
			}
			pages = append(pages, continuation{
				Part: p, entry: e, id: l.id, name: l.name(s.Words), path: address.Numbered(l.base(s, e), p.N),
				fill: func(r *render.Renderer, b *continuedBody) {
					b.Pager = l.pager(r, e, p)
					put(b, show(r, e, list.Share(all, p)))
				},
			})
		}
		return pages
	}
}

// continuedLists lists the series that entries of a kind have.
func continuedLists(k dossier.Kind) []continuing {
	quotes := goesOn(quoteSeries(), func(b *continuedBody, q []render.Quote) { b.Quotes = q })
	events := goesOn(eventSeries(), func(b *continuedBody, h []Happening) { b.Events = h })
	reporters := goesOn(reporterSeries(), func(b *continuedBody, r Rows) { b.Reporters = append(r.Shown, r.Folded...) })
	backlinks := goesOn(backlinkSeries(), func(b *continuedBody, l Backlinks) { b.Backlinks = append(l.Shown, l.Folded...) })
	named := []continuing{
		goesOn(saidSeries(), func(b *continuedBody, g []QuoteGroup) { b.Said = g }),
		goesOn(claimPartSeries(), func(b *continuedBody, c []ClaimPart) { b.ClaimParts = c }),
		events,
		goesOn(mentionSeries(), func(b *continuedBody, c Contexts) { b.Passages = c.Rest }),
		reporters, backlinks,
	}
	switch k {
	case dossier.KindPerson, dossier.KindPlace:
		return named
	case dossier.KindOrganisation:
		return append(named, goesOn(memberSeries(), func(b *continuedBody, m []Member) { b.Members = m }))
	case dossier.KindEvent:
		return []continuing{
			goesOn(participantSeries(), func(b *continuedBody, p Participants) { b.Participants = p }),
			goesOn(accountSeries(), func(b *continuedBody, a Accounts) { b.Accounts = a }),
			quotes, goesOn(partSeries(), func(b *continuedBody, h []Happening) { b.Events = h }), reporters, backlinks,
		}
	case dossier.KindTopic:
		return []continuing{
			goesOn(quantitySeries(), func(b *continuedBody, q []Quantity) { b.Quantities = q }),
			goesOn(claimSeries(), func(b *continuedBody, c []ClaimBox) { b.Claims = c }),
			events, quotes, goesOn(sourceSeries(), func(b *continuedBody, s SourceEntries) { b.Passages = s.Rest }), backlinks,
		}
	case dossier.KindClaim:
		return []continuing{goesOn(standSeries(), func(b *continuedBody, s []Stand) { b.Positions = s }), backlinks}
	case dossier.KindSource:
		return []continuing{backlinks}
	}
	return nil
}
