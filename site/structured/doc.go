// Package structured says of every page, in the words of schema.org, what it is and
// what it is of: JSON-LD for search engines and whoever gathers what sites say.
//
// A page is one node. What it is of stands inside it and is known by the page's
// address with "#this"; a paragraph and a quotation by the addresses that readers
// have for them. Whatever is named more than once says what it is the first time
// only: readers of JSON-LD join nodes by their addresses. Those have to be absolute,
// so that there is nothing of this where nobody says under which address the site
// stands.
//
// Nothing is claimed that the dossier does not say. The page of a source is based on
// what somebody else published, and has no publisher itself; who signed a text or made
// the dossier is told in words, for neither is known to be a person or an
// organisation; dates that are approximate are left out, as no property has a place
// for that. Where a property has one for what bears a fact out, it is there: of the
// offices that somebody held, the passages, and the word for what is inferred or the
// curator's own.
package structured

import (
	"encoding/json"
	"slices"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/support"
)

// Site is what all pages are of.
type Site struct {
	*dossier.Dossier
	Proofs  *support.Ledger
	Address address.Book
	Base    string // ending in a slash
}

// Page is a page as it is told of.
type Page struct {
	Kind   string // the name of its kind: "person"
	Path   string
	Name   string
	Entry  *dossier.Entry // what it is the page of, or goes on with a list of; nil for lists and the like
	Crumbs []Crumb        // from the home page to this one
}

// Crumb is a step of the breadcrumb.
type Crumb struct{ Name, Address string } // the last has no address

// kinds says, by the name of a kind of page, what it is and what it is told of.
// Pages of other kinds are just pages.
var kinds = map[string]struct {
	is string
	of func(*writer, Page, node)
}{
	"home":         {"WebSite", (*writer).home},
	"person":       {"WebPage", (*writer).entry},
	"organisation": {"WebPage", (*writer).entry},
	"place":        {"WebPage", (*writer).entry},
	"event":        {"WebPage", (*writer).entry},
	"topic":        {"WebPage", (*writer).entry},
	"claim":        {"WebPage", (*writer).entry},
	"source":       {"WebPage", (*writer).source},
	"continued":    {"CollectionPage", (*writer).continued},
	"list":         {"CollectionPage", nil},
	"timeline":     {"CollectionPage", nil},
	"network":      {"CollectionPage", nil},
	"map":          {"CollectionPage", nil},
	"index":        {"CollectionPage", nil},
	"search":       {"SearchResultsPage", nil},
}

// Of returns the JSON-LD of a page. It can stand in a script element of HTML: there is
// no less-than sign in it, nor a line separator.
func (s Site) Of(p Page) []byte {
	w := &writer{Site: s, said: map[*dossier.Entry]bool{}}
	kind := kinds[p.Kind]
	if kind.is == "" {
		kind.is = "WebPage"
	}
	n := node{
		"@context": "https://schema.org", "@type": kind.is, "@id": s.Base + address.Canonical(p.Path),
		"name": p.Name, "inLanguage": s.Lang.Tag, "breadcrumb": breadcrumb(p.Crumbs),
	}
	if p.Path != address.Home {
		n["isPartOf"] = node{"@id": s.Base}
	}
	if kind.of != nil {
		kind.of(w, p, n)
	}
	data, err := json.Marshal(n.slim()) // keys in their order, signs of HTML escaped
	if err != nil {
		panic(err) // text and numbers
	}
	return data
}

// node is a thing with its properties. Those that are empty are left out when it is
// written.
type node map[string]any

// slim takes out what is empty, at whatever depth, and the list around a single thing.
func (n node) slim() node {
	for key, value := range n {
		switch v := value.(type) {
		case nil:
			delete(n, key)
		case string:
			if v == "" {
				delete(n, key)
			}
		case node:
			if v == nil {
				delete(n, key)
			} else {
				v.slim()
			}
		case []string:
			switch len(v) {
			case 0:
				delete(n, key)
			case 1:
				n[key] = v[0]
			}
		case []node:
			for _, each := range v {
				each.slim()
			}
			switch len(v) {
			case 0:
				delete(n, key)
			case 1:
				n[key] = v[0]
			}
		}
	}
	return n
}

// most is how many things a list of a node has: the page has them all.
const most = 20

// nodes makes a node of each of the first things.
func nodes[T any](all []T, of func(T) node) []node {
	var some []node
	for _, each := range all[:min(len(all), most)] {
		if n := of(each); n != nil {
			some = append(some, n)
		}
	}
	return some
}

// breadcrumb returns the way to a page; none to the home page.
func breadcrumb(crumbs []Crumb) node {
	if len(crumbs) == 0 {
		return nil
	}
	var steps []node
	for i, c := range crumbs {
		steps = append(steps, node{"@type": "ListItem", "position": i + 1, "name": c.Name, "item": c.Address})
	}
	return node{"@type": "BreadcrumbList", "itemListElement": steps}
}

// writer tells of one page.
type writer struct {
	Site
	said map[*dossier.Entry]bool // what was said to be what it is
}

// at returns the address of a path of the site.
func (w *writer) at(path string) string { return w.Base + path }

// this returns the address of what the page of an entry is of.
func (w *writer) this(e *dossier.Entry) string { return w.at(w.Address.Entry(e)) + "#this" }

// ref names an entry: with what it is, the first time.
func (w *writer) ref(e *dossier.Entry) node {
	n := node{"@id": w.this(e)}
	if !w.said[e] {
		w.said[e] = true
		n["@type"], n["name"] = typeOf(e), nameOf(e)
	}
	return n
}

// nameOf returns the name of an entry: in brackets where it is a headline that the
// curator gave.
func nameOf(e *dossier.Entry) string {
	if s := e.Source(); s != nil && s.TitleGiven {
		return "[" + e.Name + "]"
	}
	return e.Name
}

// passages names the passages that bear something out.
func (w *writer) passages(at []dossier.Locator) []node {
	return nodes(at, func(l dossier.Locator) node { return node{"@id": w.at(w.Address.Citation(l))} })
}

// otherNames lists the names of an entry that hold everywhere.
func otherNames(e *dossier.Entry) []string {
	var names []string
	for _, a := range e.Aliases {
		if len(a.OnlyIn) == 0 && !slices.Contains(names, a.Text) {
			names = append(names, a.Text)
		}
	}
	return names[:min(len(names), most)]
}
