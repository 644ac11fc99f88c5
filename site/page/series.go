package page

import (
	"cmp"

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

	// The pages with the rest of a list that nobody reads to its end hold more,
	// and show it in fewer words.
	more int                                           // how much stands on each of them, about; 0: room
	rest func(*render.Renderer, *dossier.Entry, []T) V // what they show; nil: what the first does

	starts func(before, t T) bool // whether a page may well begin with t; nil: with any
}

// begin returns the beginning of a list, for the page of the entry.
func (l series[T, V]) begin(r *render.Renderer, e *dossier.Entry) list.Cut[V] {
	all := l.of(r.Site, e)
	c := list.Cut[V]{Count: len(all)}
	if parts := l.parts(all); len(parts) > 0 {
		c.List = l.show(r, e, list.Share(all, parts[0]))
		c.Pager = l.pager(r, e, parts[0])
	}
	return c
}

func (l series[T, V]) parts(all []T) []list.Part {
	m := list.Measure{Room: cmp.Or(l.more, l.room), First: l.room}
	if l.starts != nil {
		m.Starts = func(i int) bool { return i == 0 || l.starts(all[i-1], all[i]) }
	}
	return m.Cut(len(all))
}

// pager leads from a page of an entry's list to the others. The first is the
// entry's own.
func (l series[T, V]) pager(r *render.Renderer, e *dossier.Entry, p list.Part) list.Pager {
	return pagerOf(r, p, l.name(r.Words), r.Address.Entry(e)+"#"+l.id, l.base(r.Site, e))
}

// base returns what the pages of an entry's list are numbered after.
func (l series[T, V]) base(s *render.Site, e *dossier.Entry) string {
	return s.Address.Below(e, l.path(&s.Lang.Paths))
}
