package page

import (
	"html/template"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// networkBody is who is tied to whom, and who is named with whom.
type networkBody struct {
	Name          string
	First         bool
	SVG           template.HTML   // what is drawn, on the first page
	Media         bool            // some of it only carries news
	Declared, Met []TieHub        // the same as lists
	Rest          []TieHub        // what is not drawn
	RestMore      string          // how many those are
	RestCut       render.Sentence // counts those that are not even listed; none where all are
	Pairs         string          // says how many there are, and what is left out
	Shown, Folded []Pair
	More          string
	Pager         list.Pager
	SeeAlso       []NavItem
}

// TieHub is somebody with ties.
type TieHub struct {
	Of   *render.Link
	Ties []Tie
}

// Pair is two names that stand in the same paragraphs.
type Pair struct {
	A, B       *render.Link
	Paragraphs string // how many
	Share      int    // the same in hundredths of the most that a pair of the page has
	Refs       render.Refs
}

const (
	minPairRows = 6  // pairs shown at once
	maxPairRows = 12 // the same of pairs with more than one paragraph
	maxPairRefs = 6  // references beside a pair
	pairsOnPage = 60 // about
)

// networkPage is a page of the ties: the first has what is declared, and all together
// the pairs that are named together.
type networkPage struct {
	list.Part
	dossier.Network
}

func networkKind() Kind {
	return kind(spec[networkPage, networkBody]{
		name: "network",
		of:   networkPages,
		path: func(s *render.Site, n networkPage) string { return address.Numbered(s.Address.Network(), n.N) },
		frame: func(r *render.Renderer, n networkPage) heading {
			h := heading{title: r.Words.Network, description: r.Words.NetworkLede, section: r.Address.Network()}
			return onPage(r, n.Part, h, r.Address.Network())
		},
		body: networkView,
	})
}

func networkPages(s *render.Site) []networkPage {
	all := s.Network()
	var pages []networkPage
	for _, p := range (list.Measure{Room: pairsOnPage}).Cut(len(all.Ties)) {
		pages = append(pages, networkPage{p, all})
	}
	return pages
}

func networkView(r *render.Renderer, n networkPage) networkBody {
	b := networkBody{
		Name: pageTitle(r.Site, n.Part, r.Words.Network), First: n.N == 1, Pairs: r.Plural(r.Words.NetworkTiesNote, n.Pairs),
		Pager: pagerOf(r, n.Part, r.Words.NetworkPairs, r.Address.Network(), r.Address.Network()),
		SeeAlso: navigation(r, []place{
			{r.Words.IndexTitle, r.Address.Index()},
			{r.Words.People, r.Address.List(dossier.KindPerson)},
			{r.Words.Organisations, r.Address.List(dossier.KindOrganisation)},
		}, ""),
	}
	if n.Media > 0 && n.Pairs > 0 {
		b.Pairs += " " + r.N(r.Words.NetworkMedia, n.Media)
	}
	if b.First {
		b.draw(r)
	}
	most := 1
	for i, t := range list.Share(n.Ties, n.Part) {
		strong := i < minPairRows || i < maxPairRows && len(t.Paragraphs) > 1
		most = max(most, len(t.Paragraphs))
		if strong || !b.First {
			b.Shown = append(b.Shown, pairOf(r, t, most))
		} else {
			b.Folded = append(b.Folded, pairOf(r, t, most))
		}
	}
	b.More = r.Plural(r.Words.MorePairs, len(b.Folded))
	return b
}

// pairOf is two who are named together; most is in how many paragraphs the first pair
// of the page is, which has most of them.
func pairOf(r *render.Renderer, t dossier.Tie, most int) Pair {
	return Pair{
		r.Link(t.A), r.Link(t.B), r.Lang.Int(len(t.Paragraphs)), 100 * len(t.Paragraphs) / most,
		render.Leading(mentionsOf(r, t.A), render.Few(r.Site, t.Paragraphs, maxPairRefs, r.ParagraphRef)),
	}
}
