package page

import (
	"slices"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/page/internal/list"
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
	Link *Link
	Note string
	Refs Refs // the first; more are on the page of the name
}

const (
	maxIndexRefs = 40  // paragraphs that the index names of one name
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
		of:   (*site).indexPages,
		path: func(_ *site, l indexPage) string { return address.Numbered(l.path, l.N) },
		frame: func(d *desk, l indexPage) heading {
			return d.onPage(l.Part, heading{
				title: d.words.IndexTitle, description: d.words.IndexLede, section: l.path, last: d.words.Index,
			}, l.path)
		},
		body: (*desk).letters,
	})
}

func (s *site) indexPages() []indexPage {
	names := s.namesInOrder()
	letter := func(i int) string { return s.lang.Initial(names[i].Name) }
	h := list.UnderHeadings(len(names), letter, list.Measure{
		Room:   indexOnPage,
		Weight: func(i int) int { return 2 + min(len(s.ParagraphsOf(names[i])), maxIndexRefs) },
	})
	var pages []indexPage
	for _, p := range headedPages(s.address.Index(), h) {
		pages = append(pages, indexPage{p, names})
	}
	return pages
}

func (d *desk) letters(l indexPage) indexBody {
	b := indexBody{
		Name: d.pageTitle(l.Part, d.words.IndexTitle), Jumps: l.Jumps(l.Part, letterID, d.heading(l.headedPage)),
		Pager: d.pager(l.Part, d.words.Index, l.path, l.path),
	}
	if l.N == 1 {
		b.Lede = d.words.IndexLede
	}
	for _, r := range l.On(l.Part) {
		letter := Letter{ID: letterID(r.Key), Letter: r.Key, Continued: r.Continued}
		for _, e := range l.names[r.From:r.To] {
			letter.Names = append(letter.Names, IndexedName{
				ID: e.Slug, Link: d.link(e), Note: e.Summary, Refs: few(d.site, d.ParagraphsOf(e), maxIndexRefs, d.paragraphRef),
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
func (s *site) namesInOrder() []*dossier.Entry {
	var all []*dossier.Entry
	for _, e := range s.Entries() {
		switch e.Kind {
		case dossier.KindPerson, dossier.KindOrganisation, dossier.KindPlace:
			all = append(all, e)
		}
	}
	compare := s.lang.Compare()
	slices.SortStableFunc(all, func(a, b *dossier.Entry) int { return compare(a.Name, b.Name) })
	return all
}
