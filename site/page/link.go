package page

import (
	"html"
	"strings"

	"berkas/site/dossier"
)

// Link is a link to the page of an entry.
type Link struct {
	Text string
	Href string
	Kind string // the class of its kind: "k-person"; "" for what is no entry
	Card string // the id of its target's card; "" for a link that has none to show
}

// link returns the link to an entry, nil for no entry. The page gets a card for
// what it leads to.
func (d *desk) link(e *dossier.Entry) *Link {
	if e == nil {
		return nil
	}
	l := d.plainLink(e)
	l.Card = d.made.cards.add(target{entry: e}, d.entry)
	return l
}

// plainLink is link without a card, for where the list itself says what a card
// would.
func (d *desk) plainLink(e *dossier.Entry) *Link {
	return &Link{Text: title(e), Href: d.href(e), Kind: class(e.Kind)}
}

// links returns the links to things that are entries.
func links[T any](d *desk, things []T, entry func(T) *dossier.Entry) []*Link {
	var all []*Link
	for _, t := range things {
		all = append(all, d.link(entry(t)))
	}
	return all
}

// inline returns the link for running text that is HTML already; elsewhere the
// template "link" sets the same.
func (l Link) inline() string {
	return l.open("entity "+l.Kind) + html.EscapeString(l.Text) + "</a>"
}

// open returns the tag that opens the link.
func (l Link) open(class string) string {
	return `<a class="` + class + `" href="` + html.EscapeString(l.Href) + `"` + promise(l.Card) + `>`
}

// promise returns the attribute that ties a link to a card.
func promise(card string) string {
	if card == "" {
		return ""
	}
	return ` data-preview="` + html.EscapeString(card) + `"`
}

// class returns the CSS class of a kind.
func class(k dossier.Kind) string { return "k-" + k.String() }

// title returns an entry's name as it is printed. Titles that the curator gave
// stand in square brackets, as in archive catalogues.
func title(e *dossier.Entry) string {
	if s := e.Source(); s != nil && s.TitleGiven {
		return "[" + bind(e.Name) + "]"
	}
	return bind(e.Name)
}

// bind keeps an en dash with what follows it, so that pairs of names do not
// break there.
func bind(name string) string { return strings.ReplaceAll(name, "–", "–\u2060") }

// plainTitle is title for where text has no need of binding: the browser's tab.
func plainTitle(e *dossier.Entry) string { return unbind(title(e)) }

func unbind(title string) string { return strings.ReplaceAll(title, "\u2060", "") }
