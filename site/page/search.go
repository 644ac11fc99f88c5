package page

import (
	"html"
	"html/template"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// searchBody is the search page: a form, what the script needs to show results,
// and where to look without it.
type searchBody struct {
	NoScript template.HTML
	Index    string // the address of the A–Z index, "" without one
	Doors    []NavItem
	None     string // says that nothing was found
	Facets   []SearchFacet
	Kinds    string // what all results are called, then those of each kind; "|" parts them
	Groups   string // the headings above them
}

// SearchFacet is something to narrow results by.
type SearchFacet struct{ ID, Name string }

func searchKind() Kind {
	return kind(spec[struct{}, searchBody]{
		name: "search",
		of:   once,
		path: func(s *site, _ struct{}) string { return s.searchPath() },
		frame: func(d *desk, _ struct{}) heading {
			return heading{title: d.words.Search, description: d.words.SearchIn, section: d.searchPath()}
		},
		body: (*desk).search,
	})
}

// searchPath returns where the search page stands.
func (s *site) searchPath() string { return s.lang.Paths.Search + ".html" }

func (d *desk) search(struct{}) searchBody {
	w := d.words
	b := searchBody{
		Doors: d.nav(d.mainNav(), ""),
		None:  lang.Fill(w.SearchNone, "index", w.SearchIndexLink),
		Facets: []SearchFacet{
			{dossier.KindTopic.String(), w.Topic},
			{"speaker", w.SearchSpeaker},
			{dossier.KindSource.String(), w.Source},
			{"year", w.SearchYear},
		},
		Kinds:  strings.Join([]string{w.All, w.Person, w.Organisation, w.Place, w.Topic, w.Event, w.Claim, w.Page, w.Source, w.Quotes, w.Paragraphs}, "|"),
		Groups: strings.Join([]string{w.People, w.Organisations, w.Places, w.Topics, w.Events, w.Claims, w.Page, w.Sources, w.Quotes, w.SearchParagraphs}, "|"),
	}
	index := hole{"index", template.HTML(html.EscapeString(w.SearchIndexLink))}
	if path := d.lang.Paths.Index + ".html"; d.paths[path] {
		b.Index = d.to(path)
		index.html = `<a href="` + template.HTML(html.EscapeString(b.Index)) + `">` + index.html + `</a>`
	}
	b.NoScript = compose(w.SearchNoScript, index)
	return b
}
