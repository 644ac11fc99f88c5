package page

import (
	"io"
	"path"
	"strings"

	"berkas/site/address"
	"berkas/site/artifact"
	"berkas/site/dossier"
	"berkas/site/internal/poster"
	"berkas/site/page/internal/render"
)

// Poster is the picture that social networks show of a page.
type Poster struct {
	Address       string
	Width, Height int
	Alt           string // what stands on it
}

// mostOfSources is up to how many sources each has a poster of its own. To draw one
// takes about as long as to make a page; of more sources it would take most of a
// build, and they show the dossier's.
const mostOfSources = 500

// posterOf returns the poster of a page: that of its entry, else the dossier's.
func posterOf(s *render.Site, e *dossier.Entry) poster.Poster {
	if e == nil || e.Kind == dossier.KindSource && len(s.Sources) > mostOfSources {
		return poster.Poster{Title: render.Unbind(s.Meta.Title), Locator: s.Words.Brand, Note: s.Meta.Description[:firstSentence(s.Meta.Description)], Brand: s.Words.Brand}
	}
	p := poster.Poster{
		Kind: poster.Kind(e.Kind.String()), Label: s.KindWord(e.Kind), Title: render.PlainTitle(e),
		Locator: strings.TrimSuffix(s.Address.Entry(e), ".html"), Note: noteOf(s, e), Site: render.Unbind(s.Meta.Title), Brand: s.Words.Brand,
	}
	if source := e.Source(); source != nil {
		p.Label += " " + source.Siglum
	}
	return p
}

// noteOf says in a line what the thing is, "" where there is no such line.
func noteOf(s *render.Site, e *dossier.Entry) string {
	switch e.Kind {
	case dossier.KindPerson:
		return s.LatestRole(e.Person())
	case dossier.KindOrganisation:
		return typeWord(s, e.Organisation().Type)
	case dossier.KindPlace:
		return typeWord(s, e.Place().Type)
	case dossier.KindEvent:
		return s.Lang.Date(e.Event().Date)
	case dossier.KindClaim:
		return statusWord(s, e.Claim().Status)
	case dossier.KindSource:
		return s.Outlet(e.Source()) + ", " + s.Lang.Date(e.Source().Date)
	}
	return ""
}

// posterPath returns where a poster stands.
func posterPath(p poster.Poster) string { return path.Join(address.Posters, p.Name()) }

// shownPoster returns the poster of a page as its head tells of it.
func shownPoster(r *render.Renderer) *Poster {
	p := posterOf(r.Site, r.Entry)
	var alt []string
	for _, part := range []string{p.Label, p.Title, p.Note, p.Site} {
		if part != "" {
			alt = append(alt, part)
		}
	}
	return &Poster{r.Base + posterPath(p), poster.Width, poster.Height, strings.Join(alt, " · ")}
}

// posters lists the posters of a site that is to be found; they are known by
// absolute addresses alone.
func posters(s *render.Site) []artifact.File {
	if s.Base == "" || s.Internal {
		return nil
	}
	press := new(poster.Press)
	drawn := map[string]bool{}
	var files []artifact.File
	for _, e := range append([]*dossier.Entry{nil}, s.Entries()...) {
		p := posterOf(s, e)
		at := posterPath(p)
		if !drawn[at] {
			drawn[at] = true
			files = append(files, artifact.File{Path: at, Named: true, Write: func(w io.Writer) error { return press.Draw(w, p) }})
		}
	}
	return files
}
