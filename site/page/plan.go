package page

import (
	"cmp"
	"io/fs"
	"slices"

	"berkas/site/artifact"
	"berkas/site/dossier"
	"berkas/site/page/internal/render"
	"berkas/site/picture"
	"berkas/site/support"
)

// Config says how pages are made. The zero Config will do.
type Config struct {
	BaseURL   string        // where the site will stand, ending in a slash; "": unknown, and what must be absolute is left out
	Version   string        // of the program, named in every page
	Templates fs.FS         // base.html, <kind>.html and partials/; nil: those of package templates
	Content   func() string // a digest of the content, "" where it cannot be read; nil: the site has no manifest
	Internal  bool          // for those who made the dossier: private texts are shown, and every page says so
}

// Plan is every page of a site, sorted by path.
type Plan struct {
	Pages    []Page
	Drawings []artifact.File // pictures that pages show
	Posters  []artifact.File // pictures that social networks show of them
	site     *render.Site
}

// Make lists the pages that a dossier becomes, with what is proved of it. Two may
// stand at one path, which is for those to report who know what else there is.
// The error is a template that cannot be read or parsed.
func Make(d *dossier.Dossier, proofs *support.Ledger, c Config) (*Plan, error) {
	s := render.NewSite(d, proofs, c.BaseURL, c.Version)
	s.Internal, s.Content = c.Internal, c.Content
	t, err := newTemplateSet(c.Templates, s)
	if err != nil {
		return nil, err
	}
	maps := new(placeMaps)
	plan := &Plan{site: s, Drawings: maps.drawings(s), Posters: posters(s)}
	for _, k := range kinds(maps) {
		compiled, err := t.of(k)
		if err != nil {
			return nil, err
		}
		plan.Pages = append(plan.Pages, k.pages(s, compiled)...)
	}
	slices.SortStableFunc(plan.Pages, func(a, b Page) int { return cmp.Compare(a.Path, b.Path) })
	for _, p := range plan.Pages {
		s.Add(p.Path)
	}
	return plan, nil
}

// PathOfPicture returns the path of a size of a picture.
func (p *Plan) PathOfPicture(size picture.Size) string { return p.site.Address.Picture(size) }

// PathOf returns the path of an entry's page.
func (p *Plan) PathOf(e *dossier.Entry) string { return p.site.Address.Entry(e) }
