package site

import (
	"bytes"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/sync/errgroup"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/host"
	"berkas/site/internal/outdir"
	"berkas/site/page"
)

// checkLinks makes every page and follows its links within the site.
func (s *Site) checkLinks() (diag.List, error) {
	w, err := s.crawl()
	if err != nil {
		return nil, err
	}
	found := host.Limits(append(w.sizes(), s.own.sizes()...), false)
	w.reportDead(s.Dossier, &found)
	w.reportOrphans(&found)
	return found, nil
}

// web is a site as its links see it.
type web struct {
	files map[string]bool
	pages []webPage
	ids   map[string]map[string]bool // of each page
}

// webPage is what a page is to others: where it leads, and where it can be led to.
type webPage struct {
	page.Page
	hrefs []string
	ids   map[string]bool
	bytes int
}

// sizes returns how large the pages are.
func (w *web) sizes() []outdir.File {
	var all []outdir.File
	for _, p := range w.pages {
		all = append(all, outdir.File{Path: p.Path, Bytes: int64(p.bytes)})
	}
	return all
}

// crawl makes the pages, many at a time. The page for what is not found is not
// among them: it stands at any depth, so its links begin elsewhere.
func (s *Site) crawl() (*web, error) {
	w := &web{files: map[string]bool{}, ids: map[string]map[string]bool{}}
	for _, f := range s.files {
		w.files[f.Path] = true
	}
	for _, p := range s.Plan.Pages {
		if p.Path != notFound {
			w.pages = append(w.pages, webPage{Page: p})
		}
	}
	var g errgroup.Group
	g.SetLimit(s.jobs())
	for i := range w.pages {
		g.Go(w.pages[i].read)
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	for _, p := range w.pages {
		w.ids[p.Path] = p.ids
	}
	return w, nil
}

// notFound is the page that web servers show for what is not there.
const notFound = "404.html"

// read makes the page and keeps its links and ids.
func (p *webPage) read() error {
	var b bytes.Buffer
	if err := p.Render(&b); err != nil {
		return err
	}
	p.ids, p.bytes = map[string]bool{}, b.Len()
	z := html.NewTokenizer(&b)
	for z.Next() != html.ErrorToken {
		_, more := z.TagName()
		for more {
			var key, value []byte
			switch key, value, more = z.TagAttr(); string(key) {
			case "href", "src", "action":
				p.hrefs = append(p.hrefs, string(value))
			case "id":
				p.ids[string(value)] = true
			}
		}
	}
	return nil
}

// place is a file of the site, or a place in it.
type place struct{ path, id string }

func (t place) String() string {
	if t.id == "" {
		return t.path
	}
	return t.path + "#" + t.id
}

// target returns where an address on a page leads. ok is false when that is
// outside of the site, or cannot be known before the site has an address.
func target(from, href string) (t place, ok bool) {
	u, err := url.Parse(href)
	switch {
	case err != nil:
		return place{path: href}, true
	case u.Scheme != "" || u.Host != "" || strings.HasPrefix(u.Path, "/"):
		return place{}, false
	}
	t.path = from
	if u.Path != "" {
		t.path = path.Join(path.Dir(from), u.Path)
	}
	if t.path == "." || strings.HasSuffix(u.Path, "/") {
		t.path = path.Join(t.path, "index.html")
	}
	t.id, _, _ = strings.Cut(u.Fragment, ":~:") // what follows is text to look for
	return t, true
}

// has reports whether a link leads somewhere. What is not a page of the dossier
// has no ids that are known.
func (w *web) has(t place) bool {
	ids, isPage := w.ids[t.path]
	return w.files[t.path] && (t.id == "" || !isPage || ids[t.id])
}

// reportDead reports links that lead nowhere: where a text has them, else at
// what the page is of.
func (w *web) reportDead(d *dossier.Dossier, found *diag.List) {
	from := map[place][]*webPage{}
	var dead []place
	for i := range w.pages {
		p := &w.pages[i]
		for _, href := range p.hrefs {
			t, within := target(p.Path, href)
			if !within || w.has(t) {
				continue
			}
			if from[t] == nil {
				dead = append(dead, t)
			}
			if !slices.Contains(from[t], p) {
				from[t] = append(from[t], p)
			}
		}
	}
	written := w.addresses(d)
	for _, t := range dead {
		if spans := written[t]; len(spans) > 0 {
			for _, at := range spans {
				w.dead(t, at, "this link leads", found).Hint = "addresses begin at the site's root; what is in the dossier is linked by its slug: [[slug]]"
			}
			continue
		}
		at, also := diag.Span{}, ""
		if first := from[t][0]; first.Entry != nil {
			at = first.Entry.NameSpan
		}
		if n := len(from[t]) - 1; n > 0 {
			also = fmt.Sprintf(" (and of %d more)", n)
		}
		w.dead(t, at, "a link of the page "+from[t][0].Path+also+" leads", found)
	}
}

func (w *web) dead(t place, at diag.Span, leads string, found *diag.List) *diag.Diagnostic {
	if w.files[t.path] {
		return found.Warnf("dead-link", at, "%s to %q, where there is no such place", leads, t)
	}
	return found.Warnf("dead-link", at, "%s to %q, which the site does not have", leads, t)
}

// addresses returns where texts have links within the site, by where they lead.
func (w *web) addresses(d *dossier.Dossier) map[place][]diag.Span {
	pathOf := map[*dossier.Entry]string{}
	for _, p := range w.pages {
		if p.Entry != nil && !p.Hidden {
			pathOf[p.Entry] = p.Path
		}
	}
	spans := map[place][]diag.Span{}
	for _, a := range d.Addresses() {
		from := "index.html"
		if own := pathOf[a.Of]; own != "" && strings.HasPrefix(a.Href, "#") {
			from = own
		}
		href := a.Href
		if !strings.HasPrefix(href, "#") {
			href = "." + path.Clean("/"+href)
		}
		if t, ok := target(from, href); ok {
			spans[t] = append(spans[t], a.Span)
		}
	}
	return spans
}

// reportOrphans reports things that nobody comes upon: neither the home page nor
// the page of any other thing links to theirs.
func (w *web) reportOrphans(found *diag.List) {
	linked := map[string]bool{}
	for _, p := range w.pages {
		if p.Entry == nil && p.Kind != "home" || p.Hidden {
			continue
		}
		for _, href := range p.hrefs {
			if t, ok := target(p.Path, href); ok && t.path != p.Path {
				linked[t.path] = true
			}
		}
	}
	for _, p := range w.pages {
		if p.Entry != nil && !p.Hidden && !linked[p.Path] {
			found.Warnf("orphan", p.Entry.NameSpan, "nothing but lists leads to the page of %q", p.Entry.Slug).Hint =
				"link it where it belongs: [[" + p.Entry.Slug + "]]"
		}
	}
}
