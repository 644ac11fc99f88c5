// Package host writes what the host of a site and search engines look for beside
// the pages: .nojekyll, robots.txt, sitemap.xml, CNAME, site.webmanifest.
//
// What needs the address under which the site will stand is there only where the
// dossier or the command line says it.
package host

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"strings"

	"berkas/site/artifact"
	"berkas/site/dossier"
)

// mostURLs is how many addresses one sitemap may have (sitemaps.org, 0.9).
const mostURLs = 50_000

// Site is what these files say of a site.
type Site struct {
	Dossier  *dossier.Dossier
	Base     string   // the address of its root, ending in a slash; "" when nobody said
	Pages    []string // the paths of the pages to be found, in order
	Internal bool     // nobody is to find it
}

// Files lists what the host looks for.
func (s Site) Files() []artifact.File {
	files := []artifact.File{
		text(".nojekyll", ""), // GitHub Pages then serves the files as they are
		text("robots.txt", s.robots()),
		{Path: "site.webmanifest", Write: s.manifest},
	}
	if s.Base == "" || s.Internal {
		return files
	}
	if name := s.ownHost(); name != "" {
		files = append(files, text("CNAME", name+"\n"))
	}
	return append(files, s.sitemaps()...)
}

func text(path, content string) artifact.File {
	return artifact.File{Path: path, Write: func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	}}
}

func (s Site) robots() string {
	switch {
	case s.Internal:
		return "User-agent: *\nDisallow: /\n"
	case s.Base == "":
		return "User-agent: *\nAllow: /\n"
	}
	return "User-agent: *\nAllow: /\nSitemap: " + s.Base + "sitemap.xml\n"
}

// ownHost returns the name that GitHub Pages is to serve the site under: that of a
// base URL at the root of a host of one's own, "" for any other.
func (s Site) ownHost() string {
	u, err := url.Parse(s.Base)
	if err != nil || u.Path != "/" || u.Port() != "" || strings.HasSuffix(u.Hostname(), ".github.io") || !strings.Contains(u.Hostname(), ".") {
		return ""
	}
	return u.Hostname()
}

// sitemaps lists the pages in one file, or in several and an index of them.
func (s Site) sitemaps() []artifact.File {
	if len(s.Pages) <= mostURLs {
		return []artifact.File{{Path: "sitemap.xml", Write: func(w io.Writer) error { return s.sitemap(w, s.Pages) }}}
	}
	var files []artifact.File
	var index strings.Builder
	index.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for n := 1; (n-1)*mostURLs < len(s.Pages); n++ {
		name := fmt.Sprintf("sitemap-%d.xml", n)
		some := s.Pages[(n-1)*mostURLs : min(n*mostURLs, len(s.Pages))]
		files = append(files, artifact.File{Path: name, Write: func(w io.Writer) error { return s.sitemap(w, some) }})
		index.WriteString("<sitemap><loc>" + escaped(s.Base+name) + "</loc></sitemap>\n")
	}
	return append(files, text("sitemap.xml", index.String()+"</sitemapindex>\n"))
}

func (s Site) sitemap(w io.Writer, pages []string) error {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for _, p := range pages {
		b.WriteString("<url><loc>" + escaped(s.Base+(&url.URL{Path: p}).EscapedPath()) + "</loc></url>\n")
	}
	b.WriteString("</urlset>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}

// manifest writes the web app manifest (W3C): a name and a picture for a shortcut,
// and no more app than a site is.
func (s Site) manifest(w io.Writer) error {
	type icon struct {
		Src   string `json:"src"`
		Sizes string `json:"sizes"`
		Type  string `json:"type"`
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	return out.Encode(struct {
		Name        string `json:"name"`
		Description string `json:"description,omitempty"`
		Lang        string `json:"lang"`
		Start       string `json:"start_url"`
		Display     string `json:"display"`
		Icons       []icon `json:"icons"`
	}{s.Dossier.Meta.Title, s.Dossier.Meta.Description, s.Dossier.Lang.Tag, "index.html", "browser", []icon{{"favicon.svg", "any", "image/svg+xml"}}})
}
