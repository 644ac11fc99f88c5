package render

import (
	"cmp"
	"html"
	"html/template"
	"regexp"
	"strings"

	"berkas/site/dossier"
)

// Link is a link to the page of an entry.
type Link struct {
	Text string
	Href string
	Kind string // the class of its kind: "k-person"; "" for what is no entry

	Tongue Tongue // of a source's own title
}

// Link returns the link to an entry, nil for no entry.
func (r *Renderer) Link(e *dossier.Entry) *Link {
	if e == nil {
		return nil
	}
	return &Link{Text: Title(e), Href: r.Href(e), Kind: Class(e.Kind), Tongue: r.TongueOf(e)}
}

// Links returns the links to things that are entries.
func Links[T any](r *Renderer, things []T, entry func(T) *dossier.Entry) []*Link {
	var all []*Link
	for _, t := range things {
		all = append(all, r.Link(entry(t)))
	}
	return all
}

// inline returns the link for running text that is HTML already; elsewhere the
// template "link" sets the same.
func (l Link) inline() string {
	return l.open("entity "+l.Kind) + html.EscapeString(l.Text) + "</a>"
}

// open returns the tag that opens the link, of a class or none.
func (l Link) open(class string) string {
	if class != "" {
		class = ` class="` + class + `"`
	}
	return `<a` + class + ` href="` + html.EscapeString(l.Href) + `"` + l.Tongue.attributes() + `>`
}

// Class returns the CSS class of a kind.
func Class(k dossier.Kind) string { return "k-" + k.String() }

// Title returns an entry's name as it is printed. Titles that the curator gave
// stand in square brackets, as in archive catalogues.
func Title(e *dossier.Entry) string {
	if s := e.Source(); s != nil && s.TitleGiven {
		return "[" + Bind(e.Name) + "]"
	}
	return Bind(e.Name)
}

// Heading returns the same for the heading of the entry's page. What a source is called
// is the source's.
func Heading(e *dossier.Entry) template.HTML {
	if e.Kind == dossier.KindSource {
		return template.HTML(html.EscapeString(Title(e)))
	}
	return Unbroken(Title(e))
}

// Brief returns what drawings call an entry, where a name is cut that is too long.
func Brief(e *dossier.Entry) string { return cmp.Or(e.Short, e.Name) }

// Bind keeps an en dash, and a hyphen before a capital, with what follows it, so
// that pairs of names do not break there.
func Bind(name string) string {
	name = strings.ReplaceAll(name, "–", "–\u2060")
	if !strings.Contains(name, "-") {
		return name
	}
	return capital.ReplaceAllString(name, "-\u2060$1")
}

var capital = regexp.MustCompile(`-(\p{Lu})`)

// PlainTitle is title for where text has no need of binding: the browser's tab.
func PlainTitle(e *dossier.Entry) string { return Unbind(Title(e)) }

// Unbind undoes [Bind].
func Unbind(title string) string { return strings.ReplaceAll(title, "\u2060", "") }

// HrefIn leads to an anchor of a page, from that page itself by the anchor alone.
func (r *Renderer) HrefIn(path, anchor string) string {
	if path == r.Self {
		return "#" + anchor
	}
	return r.To(path) + "#" + anchor
}

// Href returns where an entry is: its page, or its place in the document that
// is being made.
func (r *Renderer) Href(e *dossier.Entry) string {
	if r.Holds(e) {
		return r.HrefIn(r.made.edition.places[e], Anchor(e))
	}
	return r.To(r.Address.Entry(e))
}
