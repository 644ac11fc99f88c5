package page

import (
	"net/url"
	"path"
	"strings"

	"berkas/site/dossier"
)

// Footer is what closes every page.
type Footer struct {
	Explore []NavItem
	Sigla   []NavItem // the key to source letters, while there are few
	Sources NavItem   // in its place: the list of sources

	Publisher, Licence string
	LicenceURL         string
	Contact            string // an address, as the next two; "" when the dossier names none
	Edit, Report       string
	Address            string // of the page itself, for paper; "" without a base URL
}

func (d *desk) footer(e *dossier.Entry) Footer {
	f := Footer{
		Explore:   d.nav(d.footNav(), ""),
		Publisher: d.Meta.Publisher, Licence: d.Meta.Licence, Contact: contact(d.Meta.Contact),
		Report: report(d.Meta),
	}
	if isURL(f.Licence) {
		f.LicenceURL = f.Licence
	}
	if e != nil {
		f.Edit = edit(d.Meta.Repository, e.File.Path)
	}
	if d.manySources() {
		f.Sources = d.all(d.words.AllSources, len(d.Sources), d.address.List(dossier.KindSource))
		return f
	}
	for _, s := range d.Sources {
		f.Sigla = append(f.Sigla, NavItem{Text: d.siglumLine(s), Href: d.to(d.address.Entry(&s.Entry))})
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

// footNav lists what the footer leads to besides.
func (s *site) footNav() []place {
	w := s.words
	more := []place{
		{w.Events, s.address.List(dossier.KindEvent)},
		{w.Claims, s.address.List(dossier.KindClaim)},
		{w.Organisations, s.address.List(dossier.KindOrganisation)},
		{w.Places, s.address.List(dossier.KindPlace)},
		{w.Map, s.address.Map()},
		{w.Search, s.address.Search()},
		{w.Data, s.address.Data()},
		{w.PrintWhole, s.address.Print()},
	}
	for _, free := range s.Pages {
		more = append(more, place{bind(free.Name), s.address.Entry(&free.Entry)})
	}
	return append(s.mainNav(), more...)
}
