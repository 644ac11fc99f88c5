package page

import (
	"html"
	"html/template"
	"strings"

	"berkas/site/dossier"
)

// Link is a link to the page of an entry.
type Link struct {
	Text string
	Href string
	Kind string // the class of its kind: "k-person"

	preview preview
}

// HTML returns the link as it stands in running text, its kind shown by the
// underline.
func (l Link) HTML() template.HTML { return l.anchor("entity " + l.Kind) }

// Icon returns the link as it stands in lists, its kind shown by a shape too.
func (l Link) Icon() template.HTML { return l.anchor("entity entity--icon " + l.Kind) }

func (l Link) anchor(class string) template.HTML {
	return template.HTML(l.open(class) + html.EscapeString(l.Text) + "</a>")
}

func (l Link) open(class string) string {
	return `<a class="` + class + `" href="` + html.EscapeString(l.Href) + `"` + l.preview.attribute() + `>`
}

// link returns the link to an entry, nil for no entry.
func (d *desk) link(e *dossier.Entry) *Link {
	if e == nil {
		return nil
	}
	return d.linkAs(e, title(e))
}

// linkAs is link with other words to show.
func (d *desk) linkAs(e *dossier.Entry, text string) *Link {
	return &Link{Text: text, Href: d.href(e), Kind: class(e.Kind), preview: d.preview(target{entry: e})}
}

// links returns the links to things that are entries.
func links[T any](d *desk, things []T, entry func(T) *dossier.Entry) []*Link {
	var all []*Link
	for _, t := range things {
		all = append(all, d.link(entry(t)))
	}
	return all
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
