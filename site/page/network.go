package page

import (
	"html/template"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// networkBody is who is named with whom.
type networkBody struct {
	Name          string
	Wide, Narrow  template.HTML // the same network for wide and for narrow screens; on the first page
	LeftOut       []string      // says what is not drawn
	Note          string        // how many pairs there are
	Shown, Folded []Pair        // lines that are drawn: each stands on one of the pages
	More          string
	Pager         list.Pager
	SeeAlso       []NavItem
}

// Pair is two names that stand in the same paragraphs.
type Pair struct {
	A, B       *render.Link
	Paragraphs string // how many
	Refs       render.Refs
}

const (
	maxNodes    = dossier.NetworkNames
	maxPairs    = dossier.NetworkPairs
	minPairRows = 6  // pairs shown at once
	maxPairRows = 24 // the same of pairs with more than one paragraph
	maxPairRefs = 6  // references beside a pair
	pairsOnPage = 60 // about
)

// networkPage is a page of the network: the first has the figure, and all
// together have a line of a table for every line of it.
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
		Name: pageTitle(r.Site, n.Part, r.Words.Network), Note: r.N(r.Words.NetworkTiesNote, n.Pairs),
		Pager: pagerOf(r, n.Part, r.Words.NetworkTies, r.Address.Network(), r.Address.Network()),
		SeeAlso: navigation(r, []place{
			{r.Words.IndexTitle, r.Address.Index()},
			{r.Words.People, r.Address.List(dossier.KindPerson)},
			{r.Words.Organisations, r.Address.List(dossier.KindOrganisation)},
		}, ""),
	}
	if n.N == 1 {
		b.draw(r, n)
	}
	for i, t := range list.Share(n.Ties, n.Part) {
		strong := i < minPairRows || i < maxPairRows && len(t.Paragraphs) > 1
		if strong || n.N > 1 {
			b.Shown = append(b.Shown, pairOf(r, t))
		} else {
			b.Folded = append(b.Folded, pairOf(r, t))
		}
	}
	b.More = r.Plural(r.Words.MorePairs, len(b.Folded))
	return b
}

func (b *networkBody) draw(r *render.Renderer, n networkPage) {
	graph := graphOf(r, n.Ties)
	b.Wide = figure.Network{Head: figure.Head{ID: "net", Title: r.Words.NetworkTitle, Desc: r.Words.NetworkDesc}, Graph: graph}.SVG()
	b.Narrow = figure.Arc{Head: figure.Head{ID: "arc", Title: r.Words.NetworkTitle, Desc: r.Words.ArcDesc}, Graph: graph}.SVG()
	if n.Named > maxNodes {
		b.LeftOut = append(b.LeftOut, r.N(r.Words.NetworkTop, len(graph.Nodes)))
	}
	if n.Pairs > maxPairs {
		b.LeftOut = append(b.LeftOut, r.N(r.Words.NetworkTiesTop, len(n.Ties)))
	}
}

// graphOf returns ties as networks draw them, with the names at their ends.
// Thickness is measured by the usual tie, so that where all names are often
// together there are thin lines too.
func graphOf(r *render.Renderer, ties []dossier.Tie) figure.Graph {
	var g figure.Graph
	usual := 1
	if len(ties) > 0 {
		usual = len(ties[len(ties)/2].Paragraphs)
	}
	there := map[*dossier.Entry]bool{}
	for _, t := range ties {
		for _, e := range []*dossier.Entry{t.A, t.B} {
			if !there[e] {
				there[e] = true
				n := len(r.MentionsOf(e))
				g.Nodes = append(g.Nodes, nodeOf(r, e, n, r.N(r.Words.CountMentions, n)))
			}
		}
		g.Ties = append(g.Ties, figure.Tie{A: t.A.Slug, B: t.B.Slug, Weight: (len(t.Paragraphs) + usual - 1) / usual})
	}
	return g
}

func pairOf(r *render.Renderer, t dossier.Tie) Pair {
	return Pair{r.Link(t.A), r.Link(t.B), r.Lang.Int(len(t.Paragraphs)), render.Few(r.Site, t.Paragraphs, maxPairRefs, r.ParagraphRef)}
}
