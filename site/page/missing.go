package page

import (
	"cmp"
	"net/url"

	"berkas/site/address"
	"berkas/site/page/internal/render"
)

// missingBody is the page for an address that leads nowhere.
type missingBody struct {
	Doors []NavItem
}

func missingKind() Kind {
	return kind(spec[struct{}, missingBody]{
		name:   "404",
		of:     once,
		path:   func(*render.Site, struct{}) string { return "404.html" },
		origin: anywhere,
		frame: func(r *render.Renderer, _ struct{}) heading {
			return heading{title: r.Words.MissingTitle, tab: r.Words.MissingTab, description: r.Words.MissingText}
		},
		body: func(r *render.Renderer, _ struct{}) missingBody {
			home := place{r.Words.Home, address.Home}
			return missingBody{Doors: navigation(r, append([]place{home}, mainNav(r.Site)...), "")}
		},
		hidden: true,
	})
}

// anywhere is the place of a page that a server sends for any address, at
// whatever depth: its links start at the path of the site's own address.
// While that is not known they start at the page, as if it were asked for by
// its name.
func anywhere(s *render.Site, path string) render.Origin {
	return render.Origin{Self: path, Root: basePath(s)}
}

// basePath returns the path of the site's address: "/repo/"; "" when nobody
// said where the site will stand.
func basePath(s *render.Site) string {
	u, err := url.Parse(s.Base)
	if s.Base == "" || err != nil {
		return ""
	}
	return cmp.Or(u.EscapedPath(), "/")
}
