package page

import (
	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/lang"
)

// site is what all pages of a plan share. Nothing of what it says changes once
// the plan is made, so that pages can be rendered at the same time.
type site struct {
	*dossier.Dossier
	lang    *lang.Language
	words   *lang.Words
	address address.Book
	base    string // where the site will stand, ending in a slash; "" when nobody said
	version string
	paths   map[string]bool // of every page there is
}

func newSite(d *dossier.Dossier, l *lang.Language, c Config) *site {
	return &site{
		Dossier: d, lang: l, words: &l.Words, address: address.In(l), base: c.BaseURL, version: c.Version,
		paths: map[string]bool{},
	}
}
