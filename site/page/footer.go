package page

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// KeyCell is a cell of a strip and what it says.
type KeyCell struct {
	render.Cell
	Says string
}

// Footer is what closes every page.
type Footer struct {
	Key     []KeyCell // how to read a strip; none with many sources, which have bars
	Explore []NavItem
	Sigla   []NavItem // the key to source letters, while there are few
	Sources NavItem   // in its place: the list of sources

	Translated         string // what is compared of translated quotations; "" where there are none
	Publisher, Licence string
	LicenceURL         string
	Contact            string // an address, as the next two; "" when the dossier names none
	Edit, Report       string
	Address            string // of the page itself, for paper; "" without a base URL
}

func footerOf(r *render.Renderer, e *dossier.Entry) Footer {
	f := Footer{
		Explore:   navigation(r, footNav(r.Site), ""),
		Publisher: r.Meta.Publisher, Licence: r.Meta.Licence, Contact: contact(r.Meta.Contact),
		Report: report(r.Meta),
	}
	if r.Translated {
		f.Translated = r.Words.TranslatedNote
	}
	if isURL(f.Licence) {
		f.LicenceURL = f.Licence
	}
	if e != nil {
		f.Edit = edit(r.Meta.Repository, e.File.Path)
	}
	if r.ManySources() {
		f.Sources = wholeList(r, r.Words.AllSources, len(r.Sources), r.Address.List(dossier.KindSource))
		return f
	}
	w := r.Words
	for i, says := range []string{w.KeyNone, w.KeyOne, w.KeyFew, w.KeyMany} {
		f.Key = append(f.Key, KeyCell{render.Cell{Text: "A", Class: "n" + strconv.Itoa(i)}, says})
	}
	for _, s := range r.Sources {
		f.Sigla = append(f.Sigla, NavItem{Text: r.SiglumLine(s), Href: r.To(r.Address.Entry(&s.Entry))})
	}
	return f
}

// edit returns the address of a file's editor on a forge that follows GitHub's
// addresses, as GitHub, Gitea and Codeberg do.
func edit(repository, file string) string {
	if repository == "" {
		return ""
	}
	escaped := (&url.URL{Path: path.Join("edit/HEAD", file)}).EscapedPath()
	return strings.TrimSuffix(repository, "/") + "/" + escaped
}

// report returns where a reader can say that something is wrong.
func report(m dossier.Meta) string {
	switch {
	case m.Repository != "":
		return strings.TrimSuffix(m.Repository, "/") + "/issues"
	default:
		return contact(m.Contact)
	}
}

// contact returns the address to reach the publisher at: a URL as it is, a
// mail address as a mailto; "" for anything else.
func contact(s string) string {
	switch {
	case isURL(s), strings.HasPrefix(s, "mailto:"):
		return s
	case strings.Contains(s, "@") && !strings.ContainsAny(s, " <>"):
		return "mailto:" + s
	}
	return ""
}

func isURL(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}
