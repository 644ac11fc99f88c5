// Package feed writes what readers follow a dossier by: Atom (RFC 4287) and JSON
// Feed 1.1 for all of it, Atom for every topic and every person.
//
// An entry is a source, an event or a correction. A source or an event is dated by
// the day it entered the dossier, where the dossier says it (an event else by the
// latest of its sources), else by the day the source was published: a build does not
// know what day it is. A correction has the day it was made and leads to where its
// thing's page says so; of a topic or a person those are told that are of itself, of
// its sources, events and claims. Feeds name
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

// How many entries a feed has, the dossier's and that of one of its many topics and
// people; older ones are on the site.
const (
	most      = 50
	mostOfOne = 20
)

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

// entry is a source, an event or a correction.
type entry struct {
	title     string
	summary   string
	page      string // its path
	anchor    string // of a correction, where on the page it stands; else ""
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
	entriesOf := map[*dossier.Entry][]entry{nil: corrections(d, book, nil)}
	all := []*dossier.Entry{nil}
	for _, e := range d.Entries() {
		entriesOf[e] = append(corrections(d, book, e), entered(d, book, e)...)
		all = append(all, e)
	}
	gather := func(path, title, about, page string, things []*dossier.Entry, most int) feed {
		f := feed{path: path, title: title, about: about, page: page, dossier: d.Meta.Title, base: base, language: d.Lang.Tag}
		for _, e := range things {
			f.entries = append(f.entries, entriesOf[e]...)
		}
		slices.SortStableFunc(f.entries, func(a, b entry) int {
			return cmp.Or(b.updated.Compare(a.updated), cmp.Compare(a.page, b.page))
		})
		f.entries = f.entries[:min(len(f.entries), most)]
		return f
	}
	whole := gather(Atom, d.Meta.Title, d.Meta.Description, address.Home, all, most)
	files := []artifact.File{file(Atom, whole.writeAtom), file(JSON, whole.writeJSON)}
	for _, e := range d.Entries() {
		if path := Of(book, e); path != "" {
			f := gather(path, e.Name+" | "+d.Meta.Title, e.Summary, book.Entry(e), about(d, e), mostOfOne)
			files = append(files, file(path, f.writeAtom))
		}
	}
	return files
}

func file(path string, write func(io.Writer) error) artifact.File {
	return artifact.File{Path: path, Write: write}
}

// about lists what has to do with a topic or a person: itself, and its sources,
// events and claims.
func about(d *dossier.Dossier, e *dossier.Entry) []*dossier.Entry {
	all := []*dossier.Entry{e}
	for _, s := range d.SourcesOf(e) {
		all = append(all, &s.Entry)
	}
	for _, v := range d.EventsOf(e) {
		all = append(all, &v.Entry)
	}
	for _, c := range d.ClaimsOf(e) {
		all = append(all, &c.Entry)
	}
	return all
}

// corrections returns the entries of what was corrected of a thing, or, of nil, of the
// dossier as a whole.
func corrections(d *dossier.Dossier, b address.Book, of *dossier.Entry) []entry {
	name, page := d.Meta.Title, ""
	if of != nil {
		name, page = of.Name, b.Entry(of)
	}
	var all []entry
	for _, c := range d.ChangesOf(of) {
		if c.Correction != nil {
			title := lang.Fill(d.Lang.Words.CorrectionOf, "name", name)
			all = append(all, entry{title: title, summary: told(d, c.Correction), page: page, anchor: c.Correction.ID, updated: c.Date.Earliest()})
		}
	}
	return all
}

// told says what was corrected, and how it read and reads.
func told(d *dossier.Dossier, c *dossier.Correction) string {
	w, text := d.Lang.Words, c.What
	if c.Was != "" {
		text += "\n" + lang.Fill(w.CorrectedWas, "words", c.Was)
	}
	if c.Now != "" {
		text += "\n" + lang.Fill(w.CorrectedNow, "words", c.Now)
	}
	return text
}

// entered returns the entry of a source or an event; none of an event that no source
// tells of, so that nobody knows when it entered, nor of anything else.
func entered(d *dossier.Dossier, b address.Book, of *dossier.Entry) []entry {
	e := entry{title: of.Name, summary: of.Summary, page: b.Entry(of)}
	if s := of.Source(); s != nil {
		e.summary, e.updated = cmp.Or(of.Summary, s.Publisher.Name()), enteredOn(s)
		if s.Date.IsExact() {
			e.published = s.Date.From
		}
		return []entry{e}
	}
	if of.Event() == nil {
		return nil
	}
	if !of.Added.IsZero() {
		e.updated = of.Added.Earliest()
		return []entry{e}
	}
	dated := false
	for _, s := range d.SourcesOf(of) {
		if day := enteredOn(s); !dated || day.Compare(e.updated) > 0 {
			e.updated, dated = day, true
		}
	}
	if !dated {
		return nil
	}
	return []entry{e}
}

// enteredOn returns the day a source entered the dossier, where it says it, else the
// first on which it may have been published.
func enteredOn(s *dossier.Source) lang.Day {
	if !s.Added.IsZero() {
		return s.Added.Earliest()
	}
	return s.Date.Earliest()
}
