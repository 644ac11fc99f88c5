package site

import (
	"io/fs"

	"berkas/site/artifact"
	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/page"
	"berkas/static"
	"berkas/templates"
)

// Config says what to build. Dir is all it needs.
type Config struct {
	Dir      fs.FS                               // the dossier's folder, the one that holds content/
	BaseURL  string                              // absolute URL of the site's root; "" takes base_url of dossier.yaml
	Drafts   bool                                // build drafts too
	Jobs     int                                 // how many files and pages at a time; 0: one for each core
	Version  string                              // the program's, for what the site says of its making
	Progress func(phase string, done, total int) // called as work goes on, from one goroutine at a time; may be nil
}

// Site is a dossier that was read and proved, with the plan of its pages.
type Site struct {
	Dossier *dossier.Dossier
	Plan    *page.Plan

	config Config
	static fs.FS // css, scripts and icons, the dossier's own over the built-in

	byPath   map[string]artifact.File // for File; made when first asked
	minifier minifier
}

// Build reads and proves the dossier and plans its pages. The list holds every
// problem found, in order; with errors in it the Site is nil. The error is for
// what could not be read.
func Build(c Config) (*Site, diag.List, error) {
	c.report("read", 0, 1)
	d, problems, err := dossier.Load(c.Dir, dossier.Config{Drafts: c.Drafts, Jobs: c.Jobs})
	if err != nil || problems.Errors() > 0 {
		return nil, problems, err
	}
	c.report("read", 1, 1)
	base := d.Meta.BaseURL
	if c.BaseURL != "" {
		base = c.BaseURL
	}
	plan, more, err := page.Make(d, d.Lang, page.Config{
		BaseURL: base, Version: c.Version, Templates: overlay{own(c.Dir, "templates"), templates.Files},
	})
	problems = append(problems, more...)
	if err != nil {
		if wrong, ok := c.explainTemplate(err); ok {
			problems, err = append(problems, wrong), nil
		}
	}
	problems.Sort()
	if err != nil || problems.Errors() > 0 {
		return nil, problems, err
	}
	return &Site{Dossier: d, Plan: plan, config: c, static: overlay{own(c.Dir, "static"), static.Files}}, problems, nil
}

func (c Config) report(phase string, done, total int) {
	if c.Progress != nil {
		c.Progress(phase, done, total)
	}
}
