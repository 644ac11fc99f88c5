package page

import (
	"cmp"
	"html/template"
	"net/url"
	"reflect"
	"sync"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/lang"
)

// site is what all pages of a plan share. Nothing of what it says changes once
// the plan is made, so that pages can be rendered at the same time.
type site struct {
	*dossier.Dossier
	lang    *lang.Language
	words   *lang.Words
	address address.Book
	base    string // where the site will stand, ending in a slash; "" when nobody said
	version string
	paths   map[string]bool         // of every page there is
	order   map[*dossier.Source]int // where a source stands in Sources
	maps    sync.Map                // of places, drawn by now: *dossier.Place to func() Drawing
}

func newSite(d *dossier.Dossier, l *lang.Language, c Config) *site {
	s := &site{
		Dossier: d, lang: l, words: &l.Words, address: address.In(l), base: c.BaseURL, version: c.Version,
		paths: map[string]bool{}, order: map[*dossier.Source]int{},
	}
	for i, source := range d.Sources {
		s.order[source] = i
	}
	return s
}

// n returns n things in words.
func (s *site) n(c lang.Count, n int, pairs ...string) string { return s.lang.N(c, n, pairs...) }

// plural returns n things in words, "" for none.
func (s *site) plural(c lang.Count, n int) string {
	if n == 0 {
		return ""
	}
	return s.n(c, n)
}

// basePath returns the path of the site's address: "/repo/"; "" when nobody
// said where the site will stand.
func (s *site) basePath() string {
	u, err := url.Parse(s.base)
	if s.base == "" || err != nil {
		return ""
	}
	return cmp.Or(u.EscapedPath(), "/")
}

// functions are what templates can call besides the view they get.
func (s *site) functions() template.FuncMap {
	words := wordsByName(s.words)
	return template.FuncMap{
		"words": func() map[string]any { return words },
	}
}

// wordsByName returns every word under its name. Templates ask for them all the
// time, and in a struct made of structs each would be searched for among all.
func wordsByName(w *lang.Words) map[string]any {
	byName := map[string]any{}
	v := reflect.ValueOf(*w)
	for _, f := range reflect.VisibleFields(v.Type()) {
		if !f.Anonymous {
			byName[f.Name] = v.FieldByIndex(f.Index).Interface()
		}
	}
	return byName
}

// desk is where one page is made: the site, seen from the page's place.
type desk struct {
	*site
	from
	entry *dossier.Entry // what the page is of; nil for lists and the like
	made  *made          // what was made at it so far
}

func newDesk(s *site, here from, e *dossier.Entry, cards targets) *desk {
	return &desk{site: s, from: here, entry: e, made: &made{cards: cards}}
}

// made is what is counted while the view of a page is made.
type made struct {
	texts   int      // curated texts; their number keeps their footnotes apart
	cards   targets  // what the page links to
	edition *edition // what the whole dossier becomes; nil on every other page
}

// at is the desk for a part of the page that is of another entry: no text of it
// links to that entry.
func (d *desk) at(e *dossier.Entry) *desk {
	there := *d
	there.entry = e
	return &there
}
