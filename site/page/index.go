package page

import (
	"html/template"
	"slices"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// indexBody is the A–Z index: every name with the paragraphs it stands in.
type indexBody struct {
	Name    string
	Lede    string
	Jumps   []list.Jump
	Letters []Letter
	Pager   list.Pager
}

// Letter is a group of names, or those of it that stand on a page.
type Letter struct {
	ID, Letter string
	Continued  bool // the page before has the first
	Names      []IndexedName
}

// IndexedName is a name of the index.
type IndexedName struct {
	ID   string
	Link *render.Link
	Note template.HTML
	Refs render.Refs // the first; more are on the page of the name
}

const (
	maxIndexRefs = 20  // paragraphs that the index names of one name
	indexOnPage  = 500 // names and paragraphs on a page of the index, about
)

// indexPage is a page of the index.
type indexPage struct {
	headedPage
	names []*dossier.Entry // all of them
}

func indexKind() Kind {
	return kind(spec[indexPage, indexBody]{
		name: "index",
		of:   indexPages,
		path: func(_ *render.Site, l indexPage) string { return address.Numbered(l.path, l.N) },
		frame: func(r *render.Renderer, l indexPage) heading {
			return onPage(r, l.Part, heading{
				title: r.Words.IndexTitle, description: r.Words.IndexLede, section: l.path, last: r.Words.Index,
			}, l.path)
		},
		body: indexView,
	})
}

func indexPages(s *render.Site) []indexPage {
	names := namesInOrder(s)
	letter := func(i int) string { return s.Lang.Initial(names[i].Name) }
	h := list.UnderHeadings(len(names), letter, list.Measure{
		Room:   indexOnPage,
		Weight: func(i int) int { return 2 + min(len(s.ParagraphsOf(names[i])), maxIndexRefs) },
	})
	var pages []indexPage
	for _, p := range headedPages(s.Address.Index(), h) {
		pages = append(pages, indexPage{p, names})
	}
	return pages
}

func indexView(r *render.Renderer, l indexPage) indexBody {
	b := indexBody{
		Name: pageTitle(r.Site, l.Part, r.Words.IndexTitle), Jumps: l.Jumps(l.Part, letterID, headingAddress(r, l.headedPage)),
		Pager: pagerOf(r, l.Part, r.Words.Index, l.path, l.path),
	}
	if l.N == 1 {
		b.Lede = r.Words.IndexLede
	}
	for _, run := range l.On(l.Part) {
		letter := Letter{ID: letterID(run.Key), Letter: run.Key, Continued: run.Continued}
		for _, e := range l.names[run.From:run.To] {
			letter.Names = append(letter.Names, IndexedName{
				ID: "name-" + e.Slug, Link: r.Link(e), Note: render.Unbroken(e.Summary), Refs: render.Leading(r.Href(e), render.Few(r.Site, r.ParagraphsOf(e), maxIndexRefs, r.ParagraphRef)),
			})
		}
		b.Letters = append(b.Letters, letter)
	}
	return b
}

func letterID(letter string) string {
	if letter == "#" {
		return "letter-0"
	}
	return "letter-" + letter
}

// namesInOrder returns people, organisations and places as the language sorts
// their names.
func namesInOrder(s *render.Site) []*dossier.Entry {
	var all []*dossier.Entry
	for _, e := range s.Entries() {
		switch e.Kind {
		case dossier.KindPerson, dossier.KindOrganisation, dossier.KindPlace:
			all = append(all, e)
		}
	}
	compare := s.Lang.Compare()
	slices.SortStableFunc(all, func(a, b *dossier.Entry) int { return compare(a.Name, b.Name) })
	return all
}
