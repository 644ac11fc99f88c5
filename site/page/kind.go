package page

import (
	"bytes"
	"html/template"
	"io"

	"berkas/site/dossier"
)

// Kind is a kind of page: what has one and what it shows.
type Kind struct {
	Name string // also its template's: "person" is person.html

	view  any // a zero view, for checking the template
	pages func(*site, *template.Template) []Page
}

// Kinds lists every kind of page there is.
func Kinds() []Kind {
	return []Kind{
		homeKind(),
		personKind(),
		organisationKind(),
		placeKind(),
		eventKind(),
		topicKind(),
		claimKind(),
		sourceKind(),
		continuedKind(),
		listKind(),
		timelineKind(),
		networkKind(),
		mapKind(),
		printKind(),
		lettersKind(),
		searchKind(),
		freeKind(),
		missingKind(),
		redirectKind(),
	}
}

// spec describes a kind of page that is made for each T and whose template
// gets a B.
type spec[T, B any] struct {
	name string
	of   func(*site) []T // what has such a page, in the dossier's order

	entry func(T) *dossier.Entry   // what it is the page of; nil: path says where it stands
	path  func(*site, T) string    // where it stands when that is not the entry's own place
	from  func(*site, string) from // where its links start from; nil: its path
	frame func(*desk, T) heading   // what the frame says of it
	body  func(*desk, T) B         // what its own part of the page shows

	hidden bool
}

// kind makes a Kind of a spec.
func kind[T, B any](k spec[T, B]) Kind {
	return Kind{Name: k.name, view: View[B]{}, pages: func(s *site, t *template.Template) []Page {
		var pages []Page
		for _, thing := range k.of(s) {
			pages = append(pages, k.page(s, t, thing))
		}
		return pages
	}}
}

func (k spec[T, B]) page(s *site, t *template.Template, thing T) Page {
	p := Page{Kind: k.name, Hidden: k.hidden}
	if k.entry != nil {
		p.Entry = k.entry(thing)
	}
	if k.path != nil {
		p.Path = k.path(s, thing)
	} else {
		p.Path = s.path(p.Entry)
	}
	here := fromPage(p.Path)
	if k.from != nil {
		here = k.from(s, p.Path)
	}
	draw := func(w io.Writer, links previews) error {
		desk := &desk{site: s, from: here, entry: p.Entry, previews: links}
		return t.Execute(w, View[B]{Frame: desk.frame(k.frame(desk, thing), p), Body: k.body(desk, thing)})
	}
	p.render = func(w io.Writer) error { return drawWithCards(w, draw) }
	return p
}

// drawWithCards draws a page. How many things it links to is known when it is
// drawn: one with too many for cards is drawn again without, so that no link
// promises one.
func drawWithCards(w io.Writer, draw func(io.Writer, previews) error) error {
	var page bytes.Buffer
	links := previews{}
	if err := draw(&page, links); err != nil {
		return err
	}
	if links.tooMany() {
		return draw(w, nil)
	}
	_, err := page.WriteTo(w)
	return err
}

// once is the list of things for kinds that have a single page.
func once(*site) []struct{} { return make([]struct{}, 1) }
