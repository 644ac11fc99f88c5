package page

import (
	"strings"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// searchBody is the search page: a form, what the script needs to show results,
// and where to look without it.
type searchBody struct {
	NoScript render.Sentence
	Index    string // the address of the A–Z index, "" without one
	Doors    []NavItem
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
		path: func(s *render.Site, _ struct{}) string { return s.Address.Search() },
		frame: func(r *render.Renderer, _ struct{}) heading {
			return heading{title: r.Words.Search, description: r.Words.SearchIn, section: r.Address.Search()}
		},
		body: searchView,
		bare: func(struct{}) bool { return true }, // what is found shows its words itself
	})
}

func searchView(r *render.Renderer, _ struct{}) searchBody {
	w := r.Words
	b := searchBody{
		Doors: navigation(r, mainNav(r.Site), ""),
		Facets: []SearchFacet{
			{dossier.KindTopic.String(), w.Topic},
			{"speaker", w.SearchSpeaker},
			{dossier.KindSource.String(), w.Source},
			{"year", w.SearchYear},
		},
		Kinds:  strings.Join([]string{w.All, w.Person, w.Organisation, w.Place, w.Topic, w.Event, w.Claim, w.Page, w.Source, w.Quotes, w.Paragraphs}, "|"),
		Groups: strings.Join([]string{w.People, w.Organisations, w.Places, w.Topics, w.Events, w.Claims, w.Page, w.Sources, w.Quotes, w.SearchParagraphs}, "|"),
	}
	index := render.Phrase{Text: w.SearchIndexLink}
	if b.Index = r.There(r.Address.Index()); b.Index != "" {
		index = render.Phrase{Link: &render.Link{Text: w.SearchIndexLink, Href: b.Index}}
	}
	b.NoScript = render.Compose(w.SearchNoScript, render.Holes{"index": {index}})
	return b
}
