package page

import (
	"cmp"
	"net/url"

	"berkas/site/address"
)

// missingBody is the page for an address that leads nowhere.
type missingBody struct {
	Doors []NavItem
}

func missingKind() Kind {
	return kind(spec[struct{}, missingBody]{
		name:   "404",
		of:     once,
		path:   func(*site, struct{}) string { return "404.html" },
		origin: (*site).anywhere,
		frame: func(d *desk, _ struct{}) heading {
			return heading{title: d.words.MissingTitle, tab: d.words.MissingTab, description: d.words.MissingText}
		},
		body: func(d *desk, _ struct{}) missingBody {
			home := place{d.words.Home, address.Home}
			return missingBody{Doors: d.nav(append([]place{home}, d.mainNav()...), "")}
		},
		hidden: true,
	})
}

// anywhere is the place of a page that a server sends for any address, at
// whatever depth: its links start at the path of the site's own address.
// While that is not known they start at the page, as if it were asked for by
// its name.
func (s *site) anywhere(path string) from {
	return from{self: path, root: s.basePath()}
}

// basePath returns the path of the site's address: "/repo/"; "" when nobody
// said where the site will stand.
func (s *site) basePath() string {
	u, err := url.Parse(s.base)
	if s.base == "" || err != nil {
		return ""
	}
	return cmp.Or(u.EscapedPath(), "/")
}
