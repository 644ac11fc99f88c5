// Package feed writes what readers follow a dossier by: Atom (RFC 4287) and JSON
// Feed 1.1 for all of it, Atom for every topic and every person.
//
// An entry is a source or an event. It is dated by the day it entered the dossier,
// where the dossier says it (an event by the latest of its sources), else by the day
// the source was published: a build does not know what day it is. Feeds name
// addresses, so there is none where nobody says under which address the site stands.
package feed

import (
	"cmp"
	"io"
	"slices"

	"berkas/site/address"
	"berkas/site/artifact"
	"berkas/site/dossier"
	"berkas/site/lang"
)

// most is how many entries a feed has; older ones are on the site.
const most = 50

// The feeds of the whole dossier.
const (
	Atom = "feed.xml"
	JSON = "feed.json"
)

// Of returns the path of the Atom feed of a topic or a person, "" for anything else.
func Of(b address.Book, e *dossier.Entry) string {
	if e == nil || e.Kind != dossier.KindTopic && e.Kind != dossier.KindPerson {
		return ""
	}
	return b.Feed(e)
}

// feed is what a feed says of itself, and its entries, the newest first.
type feed struct {
	path     string
	title    string
	about    string // the dossier's description, or the summary of who it is about
	page     string // what it is the feed of
	dossier  string
	base     string
	language string
	entries  []entry
}

// entry is a source or an event.
type entry struct {
	title     string
	summary   string
	page      string // its path
	updated   lang.Day
	published lang.Day // of a source, where its day is known; else the zero Day
}

// Files lists the feeds of a dossier that stands at base, which ends in a slash;
// none without a base or without sources.
func Files(d *dossier.Dossier, base string) []artifact.File {
	if base == "" || len(d.Sources) == 0 {
		return nil
	}
	book := address.In(d.Lang)
	entryOf := map[*dossier.Entry]entry{}
	var all []*dossier.Entry
	for _, s := range d.Sources {
		entryOf[&s.Entry] = ofSource(book, s)
		all = append(all, &s.Entry)
	}
	for _, v := range d.Events {
		if e, dated := ofEvent(d, book, v); dated {
			entryOf[&v.Entry] = e
			all = append(all, &v.Entry)
		}
	}
	gather := func(path, title, about, page string, things []*dossier.Entry) feed {
		f := feed{path: path, title: title, about: about, page: page, dossier: d.Meta.Title, base: base, language: d.Lang.Tag}
		for _, e := range things {
			if entry, there := entryOf[e]; there {
				f.entries = append(f.entries, entry)
			}
		}
		slices.SortStableFunc(f.entries, func(a, b entry) int {
			return cmp.Or(b.updated.Compare(a.updated), cmp.Compare(a.page, b.page))
		})
		f.entries = f.entries[:min(len(f.entries), most)]
		return f
	}
	whole := gather(Atom, d.Meta.Title, d.Meta.Description, address.Home, all)
	files := []artifact.File{file(Atom, whole.writeAtom), file(JSON, whole.writeJSON)}
	for _, e := range d.Entries() {
		if path := Of(book, e); path != "" {
			f := gather(path, e.Name+" | "+d.Meta.Title, e.Summary, book.Entry(e), about(d, e))
			files = append(files, file(path, f.writeAtom))
		}
	}
	return files
}

func file(path string, write func(io.Writer) error) artifact.File {
	return artifact.File{Path: path, Write: write}
}

// about lists the sources and events that have to do with a topic or a person.
func about(d *dossier.Dossier, e *dossier.Entry) []*dossier.Entry {
	var all []*dossier.Entry
	for _, s := range d.SourcesOf(e) {
		all = append(all, &s.Entry)
	}
	for _, v := range d.EventsOf(e) {
		all = append(all, &v.Entry)
	}
	return all
}

func ofSource(b address.Book, s *dossier.Source) entry {
	e := entry{title: s.Name, summary: s.Summary, page: b.Entry(&s.Entry), updated: entered(s)}
	if e.summary == "" {
		e.summary = s.Publisher.Name()
	}
	if s.Date.IsExact() {
		e.published = s.Date.From
	}
	return e
}

// ofEvent returns the entry of an event; false where no source tells of it, so that
// nobody knows when it entered.
func ofEvent(d *dossier.Dossier, b address.Book, v *dossier.Event) (e entry, dated bool) {
	e = entry{title: v.Name, summary: v.Summary, page: b.Entry(&v.Entry)}
	for _, s := range d.SourcesOf(&v.Entry) {
		if day := entered(s); !dated || day.Compare(e.updated) > 0 {
			e.updated, dated = day, true
		}
	}
	return e, dated
}

// entered returns the day a source entered the dossier, where it says it, else the
// first on which it may have been published.
func entered(s *dossier.Source) lang.Day {
	if !s.Added.IsZero() {
		return s.Added.Earliest()
	}
	return s.Date.Earliest()
}
