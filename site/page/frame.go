package page

import (
	"bytes"
	"html"
	"html/template"
	"strings"

	"berkas/site/address"
	"berkas/site/cite"
	"berkas/site/feed"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// View is what the template of a page gets: the frame that all pages have, and
// a body of its kind.
type View[B any] struct {
	Frame
	Body B
}

// Frame is what stands around every page.
type Frame struct {
	Lang        string
	Title       string // for the browser's tab
	Heading     string // for the page itself and for those who link to it
	Description string
	Policy      string // content security policy
	Generator   string
	Type        string        // of Open Graph
	Canonical   string        // "" without a base URL
	Locale      string        // of Open Graph: "id_ID"
	Structured  template.HTML // JSON-LD; "" without a base URL, and where nobody is to find the page
	References  []cite.Meta   // of the source that it is the page of, for libraries of references; as Structured
	Poster      *Poster       // nil, where nobody is to find the page or its address is not known
	Feed        string        // what readers follow the page by; "" where there is none
	Manifest    string        // "" without a base URL: opened from a disk, it could not be loaded
	Accent      string        // the name of an accent; "" for the usual one
	Root        string        // what leads to the site's root
	Home        string
	Search      string // the search page
	Searches    bool   // this is the search page
	Dossier     string // its title
	Nav         Nav
	AtHome      string    // of the link to the home page: the value of aria-current
	Crumbs      []NavItem // from the home page to this one, which has no address
	Citation    string    // how to cite it; "" of lists and the like, and of sources, which say how to cite the text
	Reviewed    string    // who read what the page is of against the sources; "" while nobody says so
	Entered     string    // when what the page is of entered the dossier; "" while nobody says so
	Corrections []Correction
	Embeds      []NavItem // pages for other people's frames
	Footer      Footer
	Cards       string // how many shards of cards and of texts its links find their cards in; "" on a page without cards
	Internal    bool   // every page of an internal edition says so
	Private     []Private
}

// policy lets a page load its style sheet, its scripts and its pictures, and
// lead to the search page, within this site alone, and nothing else.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"

// Guarded reports whether a page is made with one of the policies of the built-in
// templates, and nothing that runs stands before it.
func Guarded(made []byte) bool {
	head, _, _ := bytes.Cut(made, []byte("<script"))
	text := html.UnescapeString(string(head))
	const meta = `<meta http-equiv="Content-Security-Policy" content="`
	return strings.Contains(text, meta+policy) || strings.Contains(text, meta+embedPolicy)
}

func frameOf(r *render.Renderer, h heading, p Page) Frame {
	f := Frame{
		Lang: r.Lang.Tag, Heading: render.Unbind(h.title), Description: h.description,
		Policy: policy, Generator: strings.TrimSpace("berkas " + r.Version), Accent: r.Meta.Accent,
		Root: r.Root, Home: r.To(address.Home), Search: r.To(r.Address.Search()), Searches: r.Self == r.Address.Search(), Dossier: r.Meta.Title,
		Nav: navOf(r, h.section), AtHome: currentOf(r, address.Home, ""), Footer: footerOf(r, r.Entry),
	}
	f.Internal, f.Private, f.Corrections = r.Internal, privateOn(r), correctionsOn(r)
	f.Title, f.Type, f.Locale = tabTitle(r, h), "website", r.Lang.Locale()
	switch {
	case r.Entry != nil:
		f.Type, f.Reviewed, f.Entered = "article", r.Reviewed(r.Entry.Reviewed), enteredOn(r, r.Entry.Added)
	case r.Self == address.Home:
		f.Reviewed = r.Reviewed(r.Meta.Reviewed)
	}
	if r.Base != "" && !p.Hidden {
		f.Canonical = r.Base + address.Canonical(r.Self)
		f.Footer.Address = f.Canonical
	}
	if p.Kind == "home" || p.Entry != nil && p.Kind == p.Entry.Kind.String() && p.Kind != "source" {
		f.Citation = citationOfPage(r, f)
	}
	if r.Base != "" {
		f.Manifest, f.Feed = r.Root+"site.webmanifest", feedOf(r)
		f.Policy += "; manifest-src 'self'"
	}
	f.Embeds = embedsOf(r)
	if r.Self != address.Home {
		f.Crumbs = crumbsOf(r, h)
	}
	if f.Canonical != "" && !r.Internal {
		f.Structured, f.Poster = structuredOf(r, f, p), shownPoster(r)
		if p.Kind == "source" {
			f.References = cite.Highwire(r.Dossier, p.Entry.Source())
		}
	}
	return f
}

// tabTitle returns the title in the browser's tab.
func tabTitle(r *render.Renderer, h heading) string {
	title := h.title
	if h.tab != "" {
		title = h.tab
	}
	if title == r.Meta.Title {
		return title
	}
	return lang.Fill(r.Words.PageTitle, "title", title, "site", r.Meta.Title)
}

// feedOf returns where the feed of a page stands: of the home page and
// of what changed the dossier's, of a topic or a person their own.
func feedOf(r *render.Renderer) string {
	switch path := feed.Of(r.Address, r.Entry); {
	case path != "":
		return r.To(path)
	case (r.Self == address.Home || r.Self == r.Address.Changes()) && len(r.Sources) > 0:
		return r.To(feed.Atom)
	}
	return ""
}

func crumbsOf(r *render.Renderer, h heading) []NavItem {
	steps := append([]NavItem{{Text: r.Words.Home, Href: r.To(address.Home)}}, h.crumbs...)
	last := h.last
	if last == "" {
		last = h.title
	}
	return append(steps, NavItem{Text: last})
}
