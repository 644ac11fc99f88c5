// Package address says where in a site the page of a thing stands. It knows the
// names that a language gives to folders and pages, and nothing of what is on
// a page or whether there is one.
//
// Paths are slash-separated and start at the site's root. Whoever makes a link
// of one, relative or absolute, does so elsewhere.
package address

import (
	"path"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/picture"
)

// Home is where the first page stands, whatever the language.
const Home = "index.html"

// Posters is the folder of the pictures that social networks show of pages.
const Posters = "og"

// Mentions is the file that has every mention of a name with its paragraph.
const Mentions = "data/mentions.csv"

// Dossier is the file that has everything.
const Dossier = "data/dossier.json"

// Book holds the addresses of a site in a language.
type Book struct{ paths *lang.Paths }

// In returns the addresses as a language names them.
func In(l *lang.Language) Book { return Book{&l.Paths} }

// Entry returns where the page of an entry stands.
func (b Book) Entry(e *dossier.Entry) string { return b.Slug(e.Kind, e.Slug) }

// Slug returns where the page of a slug stands, or stood.
func (b Book) Slug(k dossier.Kind, slug string) string { return b.slug(k, slug, "") }

// slug returns where a part of the page of a slug stands.
func (b Book) slug(k dossier.Kind, slug, part string) string {
	if folder := b.folder(k); folder != "" {
		return folder + "/" + slug + ".html" + part // every link asks: joined and cleaned, it was three strings
	}
	return slug + ".html" + part
}

// List returns where the list of a kind stands.
func (b Book) List(k dossier.Kind) string { return path.Join(b.folder(k), "index.html") }

// folder returns the folder that the pages of a kind stand in; free pages stand
// at the root.
func (b Book) folder(k dossier.Kind) string {
	p := b.paths
	return [...]string{p.People, p.Organisations, p.Places, p.Events, p.Topics, p.Claims, p.Sources, ""}[k]
}

// Below returns the path of a page in the folder that has an entry's name. No
// page of an entry is in one.
func (b Book) Below(e *dossier.Entry, name string) string {
	return path.Join(b.folder(e.Kind), e.Slug, name+".html")
}

// Citation returns where a citation leads: a quotation, a paragraph, or a source
// as a whole.
func (b Book) Citation(l dossier.Locator) string {
	part := ""
	switch {
	case l.Quote != nil:
		part = "#q" + strconv.Itoa(l.Quote.N)
	case l.Paragraph != nil:
		part = "#p" + strconv.Itoa(l.Paragraph.N)
	}
	return b.slug(l.Source.Kind, l.Source.Slug, part)
}

// Drawing returns where the file stands that is drawn of an entry.
func (b Book) Drawing(e *dossier.Entry) string { return path.Join(b.paths.Drawings, e.Slug+".svg") }

// Picture returns where a size of a picture stands.
func (b Book) Picture(size picture.Size) string { return path.Join(b.paths.Pictures, size.Name) }

// Credits returns where the list of all pictures stands.
func (b Book) Credits() string { return b.paths.Credits + ".html" }

// Timeline returns where the timeline stands.
func (b Book) Timeline() string { return b.paths.Timeline + ".html" }

// Network returns where the network of names stands.
func (b Book) Network() string { return b.paths.Network + ".html" }

// Map returns where the map of events stands.
func (b Book) Map() string { return b.paths.Map + ".html" }

// Index returns where the A–Z index stands.
func (b Book) Index() string { return b.paths.Index + ".html" }

// Search returns where the search page stands.
func (b Book) Search() string { return b.paths.Search + ".html" }

// Print returns where the document for printing stands.
func (b Book) Print() string { return b.paths.Print + ".html" }

// Data returns where the page about data stands.
func (b Book) Data() string { return b.paths.Data + ".html" }

// Changes returns where the page of what changed stands.
func (b Book) Changes() string { return b.paths.Changes + ".html" }

// Embed returns where the page stands that others frame of an entry.
func (b Book) Embed(e *dossier.Entry) string { return path.Join(b.paths.Embeds, e.Slug+".html") }

// QuoteEmbed returns where the page stands that others frame of a quotation.
func (b Book) QuoteEmbed(q *dossier.Quote) string {
	return path.Join(b.paths.Embeds, q.Source.Slug, "q"+strconv.Itoa(q.N)+".html")
}

// Feed returns where the feed of an entry stands: beside its page.
func (b Book) Feed(e *dossier.Entry) string {
	return strings.TrimSuffix(b.Entry(e), ".html") + ".xml"
}

// Canonical returns the path that a page is known by: of the first page of a folder
// the folder.
func Canonical(p string) string { return strings.TrimSuffix(p, Home) }

// Numbered returns the path of the n-th page of a list whose first stands at
// path: "orang/index.html", "orang/index-2.html".
func Numbered(path string, n int) string {
	if n == 1 {
		return path
	}
	return strings.TrimSuffix(path, ".html") + "-" + strconv.Itoa(n) + ".html"
}
