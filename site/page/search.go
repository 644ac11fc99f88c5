package page

import (
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// searchBody is the search page: a form, what the script needs to show results,
// and where to look without it.
type searchBody struct {
	NoScript Sentence
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
		path: func(s *site, _ struct{}) string { return s.address.Search() },
		frame: func(d *desk, _ struct{}) heading {
			return heading{title: d.words.Search, description: d.words.SearchIn, section: d.address.Search()}
		},
		body: (*desk).search,
	})
}

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
	index := Phrase{Text: w.SearchIndexLink}
	if b.Index = d.there(d.address.Index()); b.Index != "" {
		index = Phrase{Link: &Link{Text: w.SearchIndexLink, Href: b.Index}}
	}
	b.NoScript = compose(w.SearchNoScript, Holes{"index": {index}})
	return b
}
