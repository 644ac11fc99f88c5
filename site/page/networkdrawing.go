package page

import (
	"cmp"
	"slices"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// How much of what ties people and organisations is drawn.
const (
	drawnDeclared = 24
	drawnMet      = 12
	listedRest    = 60 // of what is not drawn
)

// spoke is a bond with whose it is.
type spoke struct {
	of *dossier.Entry
	bond
}

// draw draws the ties of all: what is declared, and who took part in the same events.
// Where the passages of all are one paragraph nothing is drawn.
func (b *networkBody) draw(r *render.Renderer) {
	declared, met := declaredTies(r.Site), metTies(r.Site)
	first, second := list.First(declared, drawnDeclared), list.First(met, drawnMet)
	drawn := slices.Concat(first, second)
	rest := slices.Concat(declared[min(len(declared), drawnDeclared):], met[min(len(met), drawnMet):])
	b.RestMore = r.Plural(r.Words.NetworkRest, len(rest))
	alone := spokesOfOneParagraph(r.Site, drawn)
	if alone {
		rest, b.RestMore = slices.Concat(declared, met), ""
	}
	b.Rest = hubLists(r, list.First(rest, listedRest))
	if more := len(rest) - listedRest; more > 0 {
		b.RestCut = render.Compose(r.N(r.Words.NetworkCut, more), render.Holes{
			"people":        {{Link: &render.Link{Text: r.Words.People, Href: r.To(r.Address.List(dossier.KindPerson))}}},
			"organisations": {{Link: &render.Link{Text: r.Words.Organisations, Href: r.To(r.Address.List(dossier.KindOrganisation))}}},
		})
	}
	if alone {
		return
	}
	b.Declared, b.Met = hubLists(r, first), hubLists(r, second)
	f := figure.TieList{Head: figure.Head{ID: "ties", Title: r.Words.NetworkTitle, Desc: r.Words.NetworkDesc}}
	part := func(heading string, kind figure.TieKind, all []spoke, most int) {
		p := figure.TiePart{Heading: heading, Kind: kind, Hubs: hubs(r, list.First(all, most))}
		if more := len(all) - most; more > 0 {
			p.More = figure.Link{Text: r.N(r.Words.TiesMore, more), Href: "#rest", Plain: true}
		}
		f.Parts = append(f.Parts, p)
	}
	part(r.Words.TiesDeclared, figure.Declared, declared, drawnDeclared)
	part(r.Words.TiesEvents, figure.SameEvent, met, drawnMet)
	b.SVG = f.SVG()
	b.Media = slices.ContainsFunc(drawn, func(s spoke) bool { return r.OnlyReports(s.of) || r.OnlyReports(s.with) })
}

// declaredTies returns every tie that is declared, once and from where it is: whoever
// has most first.
func declaredTies(s *render.Site) []spoke {
	return together(s, func(e *dossier.Entry) []bond {
		return slices.DeleteFunc(declaredOf(s, e), func(b bond) bool { return b.inward })
	})
}

// metTies returns who took part in the same events, each two once.
func metTies(s *render.Site) []spoke {
	place := map[*dossier.Entry]int{}
	for i, e := range s.Entries() {
		place[e] = i
	}
	return together(s, func(e *dossier.Entry) []bond {
		var all []bond
		for _, m := range s.MeetingsOf(e) {
			if place[e] < place[m.Who] {
				all = append(all, bond{kind: figure.SameEvent, with: m.Who, events: m.Events})
			}
		}
		return all
	})
}

// together lists the bonds of all people and organisations, those of whoever has most
// first.
func together(s *render.Site, of func(*dossier.Entry) []bond) []spoke {
	var groups [][]spoke
	for _, e := range s.Entries() {
		if e.Kind > dossier.KindOrganisation {
			break // entries are by kind
		}
		var group []spoke
		for _, b := range of(e) {
			group = append(group, spoke{e, b})
		}
		groups = append(groups, group)
	}
	slices.SortStableFunc(groups, func(a, b []spoke) int { return cmp.Compare(len(b), len(a)) })
	return slices.Concat(groups...)
}

// byHub divides spokes by whose they are, in the order in which those come first.
func byHub(all []spoke) [][]spoke {
	at := map[*dossier.Entry]int{}
	var groups [][]spoke
	for _, s := range all {
		i, known := at[s.of]
		if !known {
			i = len(groups)
			at[s.of], groups = i, append(groups, nil)
		}
		groups[i] = append(groups[i], s)
	}
	return groups
}

// hubs are spokes as they are drawn.
func hubs(r *render.Renderer, all []spoke) []figure.Hub {
	var drawn []figure.Hub
	for _, group := range byHub(all) {
		of := group[0].of
		h := figure.Hub{Of: nodeOf(r, of), Hollow: r.OnlyReports(of)}
		for _, s := range group {
			h.Rows = append(h.Rows, tieRow(r, of, s.bond, h.Of.Href+"#"+companyID))
		}
		drawn = append(drawn, h)
	}
	return drawn
}

// hubLists are the same as lists.
func hubLists(r *render.Renderer, all []spoke) []TieHub {
	var lists []TieHub
	for _, group := range byHub(all) {
		h := TieHub{Of: r.Link(group[0].of)}
		for _, s := range group {
			h.Ties = append(h.Ties, tieOf(r, s.of, s.bond))
		}
		lists = append(lists, h)
	}
	return lists
}

// spokesOfOneParagraph reports whether all of the ties come of one paragraph, or of none.
func spokesOfOneParagraph(s *render.Site, all []spoke) bool {
	seen := map[*dossier.Paragraph]bool{}
	for _, tie := range all {
		at := passagesOfTie(s, tie.of, tie.bond)
		if len(at) == 0 {
			seen[nil] = true
		}
		for _, l := range at {
			seen[l.Paragraph] = true
		}
	}
	return len(seen) < 2
}
