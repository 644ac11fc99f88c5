package render

import (
	"slices"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/shard"
	"berkas/site/support"
)

// Site is what all pages of a plan share. Nothing of what it says changes once
// the plan is made, so that pages can be rendered at the same time.
type Site struct {
	*dossier.Dossier
	Proofs  *support.Ledger
	Lang    *lang.Language
	Words   *lang.Words
	Address address.Book
	Base    string // where the site will stand, ending in a slash; "" when nobody said
	Version string
	Shards  shard.Counts // of cards and texts

	Internal   bool            // private texts are shown
	Content    func() string   // a digest of the content; nil: the site has no manifest
	Translated bool            // quotations are shown in translation
	Newest     *dossier.Source // came out last; nil: there is none

	paths map[string]bool // of every page there is
	lists lists
}

// NewSite returns the site that a dossier becomes in its own language. It has no
// pages yet.
func NewSite(d *dossier.Dossier, proofs *support.Ledger, base, version string) *Site {
	s := &Site{
		Dossier: d, Proofs: proofs, Lang: d.Lang, Words: &d.Lang.Words, Address: address.In(d.Lang), Base: base, Version: version,
		Shards: shard.CountsOf(d),
		paths:  map[string]bool{}, lists: listsOf(d),
	}
	s.Translated = slices.ContainsFunc(d.Sources, func(of *dossier.Source) bool { return slices.ContainsFunc(of.Quotes, s.needsTranslation) })
	if len(d.Sources) > 0 {
		s.Newest = slices.MaxFunc(d.Sources, func(a, b *dossier.Source) int { return a.Date.Compare(b.Date) })
	}
	return s
}

// Add notes that there is a page at a path. All are added before any is made.
func (s *Site) Add(path string) { s.paths[path] = true }

// Has reports whether there is a page at a path.
func (s *Site) Has(path string) bool { return s.paths[path] }
