package page

import (
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// series is a list on the pages of entries that can be too long for them. The
// page of an entry shows the beginning and leads to pages with the rest, which
// stand in a folder that has the entry's name.
//
// T is what is listed, V what a page shows of some of it.
type series[T, V any] struct {
	id   string // of its section
	room int    // how much stands on a page, about
	name func(*lang.Words) string
	path func(*lang.Paths) string // what the pages with the rest are called
	of   func(*render.Site, *dossier.Entry) []T
	show func(*render.Renderer, *dossier.Entry, []T) V
	put  func(*continuedBody, V)

	starts func(before, t T) bool // whether a page may well begin with t; nil: with any
}

// begin returns the beginning of a list, for the page of the entry.
func (l series[T, V]) begin(r *render.Renderer, e *dossier.Entry) list.Cut[V] {
	all := l.of(r.Site, e)
	c := list.Cut[V]{Count: len(all)}
	if parts := l.parts(all); len(parts) > 0 {
		c.List = l.show(r, e, list.Share(all, parts[0]))
		c.Pager = l.rest(r.Site, e, parts[0]).pager(r)
	}
	return c
}

func (l series[T, V]) parts(all []T) []list.Part {
	m := list.Measure{Room: l.room}
	if l.starts != nil {
		m.Starts = func(i int) bool { return i == 0 || l.starts(all[i-1], all[i]) }
	}
	return m.Cut(len(all))
}

// continued returns the pages with the rest of an entry's list.
func (l series[T, V]) continued(s *render.Site, e *dossier.Entry) []continuation {
	var pages []continuation
	for i, p := range l.parts(l.of(s, e)) {
		if i > 0 {
			pages = append(pages, l.rest(s, e, p))
		}
	}
	return pages
}

func (l series[T, V]) rest(s *render.Site, e *dossier.Entry, p list.Part) continuation {
	return continuation{
		Part: p, entry: e, id: l.id, name: l.name(s.Words), path: s.Address.Below(e, l.path(&s.Lang.Paths)),
		fill: func(r *render.Renderer, b *continuedBody) { l.put(b, l.show(r, e, list.Share(l.of(s, e), p))) },
	}
}

// continuing returns the pages that a list of an entry goes on to.
type continuing func(*render.Site, *dossier.Entry) []continuation

// seriesOf lists the series that entries of a kind have.
func seriesOf(k dossier.Kind) []continuing {
	switch k {
	case dossier.KindPerson, dossier.KindPlace:
		return named()
	case dossier.KindOrganisation:
		return append(named(), memberSeries().continued)
	case dossier.KindEvent:
		return []continuing{
			participantSeries().continued, accountSeries().continued, quoteSeries().continued, partSeries().continued,
			reporterSeries().continued, backlinkSeries().continued,
		}
	case dossier.KindTopic:
		return []continuing{
			quantitySeries().continued, claimSeries().continued, eventSeries().continued, quoteSeries().continued,
			sourceSeries().continued, backlinkSeries().continued,
		}
	case dossier.KindClaim:
		return []continuing{
			standSeries().continued, quoteSeries().continued, backlinkSeries().continued,
		}
	case dossier.KindSource:
		return []continuing{backlinkSeries().continued}
	}
	return nil
}

// named lists the series of people, organisations and places.
func named() []continuing {
	return []continuing{
		saidSeries().continued, eventSeries().continued, companySeries().continued, mentionSeries().continued,
		reporterSeries().continued, backlinkSeries().continued,
	}
}
