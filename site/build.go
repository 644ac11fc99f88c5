package site

import (
	"cmp"
	"io/fs"
	"sync"

	"berkas/site/artifact"
	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/manifest"
	"berkas/site/page"
	"berkas/site/support"
)

// Config says what to build. Dir is all it needs.
type Config struct {
	Dir      fs.FS                               // the dossier's folder, the one that holds content/
	BaseURL  string                              // absolute URL of the site's root; "" takes base_url of dossier.yaml
	Drafts   bool                                // build drafts too
	Internal bool                                // an internal edition: private texts are shown, and every page says so
	Jobs     int                                 // how many files and pages at a time; 0: one for each core
	Memo     *Memo                               // of the build before, in this process; nil: everything is read
	Pictures string                              // a folder of the user's where sizes of pictures are kept from build to build; "": they are made each time
	OnDemand bool                                // for [Site.File] alone: what the search needs is made when it is asked for
	Since    *manifest.Manifest                  // of what is published; what of it changed silently is a warning
	Version  string                              // the program's, for what the site says of its making
	Progress func(phase string, done, total int) // called as work goes on, from one goroutine at a time; may be nil
}

// Memo is what one build of a dossier leaves to the next, so that this one reads
// only what has changed. What is built is the same with one as without. One build
// at a time may use it; the zero Memo is empty.
type Memo struct {
	loaded dossier.Memo
	proved support.Memo
}

// Site is a dossier that was read and proved, with the plan of its pages.
type Site struct {
	Dossier *dossier.Dossier
	Proofs  *support.Ledger
	Plan    *page.Plan

	config  Config
	own     own
	content func() (string, error) // a digest of the content
	guard   guard                  // of what is private; nil in an internal edition
	files   []artifact.File        // of the site, by path
	index   func() []artifact.File // those of the search, where they are made on demand; else nil
}

// Build reads and proves the dossier, plans its pages and lists the files of the
// site. The list holds every problem found, in order; with errors in it the Site
// is nil. The error is for what could not be read.
func Build(c Config) (*Site, diag.List, error) {
	c.report("read", 0, 1)
	own, problems, err := readOwn(c.Dir)
	if err != nil {
		return nil, nil, err
	}
	var loaded *dossier.Memo
	prove := support.Prove
	if c.Memo != nil {
		loaded, prove = &c.Memo.loaded, c.Memo.proved.Prove
	}
	d, more, err := dossier.Load(c.Dir, dossier.Config{Drafts: c.Drafts, Jobs: c.Jobs, Memo: loaded})
	problems = append(problems, more...)
	problems.Sort()
	if err != nil || problems.Errors() > 0 {
		return nil, problems, err
	}
	more, err = c.makePictures(d)
	problems = append(problems, more...)
	if err != nil || problems.Errors() > 0 {
		problems.Sort()
		return nil, problems, err
	}
	c.report("read", 1, 1)
	c.report("prove", 0, 1)
	proofs, more := prove(d)
	problems = append(append(append(problems, more...), d.Check()...), doubles(d)...)
	if c.Since != nil {
		problems = append(problems, manifest.Silent(d, c.Since)...)
	}
	c.report("plan", 0, 1)
	content := sync.OnceValues(func() (string, error) { return contentSum(c.Dir, d) })
	plan, err := page.Make(d, proofs, page.Config{
		BaseURL: cmp.Or(c.BaseURL, d.Meta.BaseURL), Version: c.Version, Templates: overlay{own}, Internal: c.Internal,
		Content: func() string { sum, _ := content(); return sum }, // the manifest reports what cannot be read
	})
	if wrong, ok := own.explain(err, ""); ok {
		return nil, append(problems, wrong), nil
	}
	if err != nil {
		return nil, problems, err
	}
	s := &Site{Dossier: d, Proofs: proofs, Plan: plan, config: c, own: own, content: content}
	if !c.Internal {
		if s.guard, err = newGuard(c.Dir, d, plan.PathOf); err != nil {
			return nil, problems, err
		}
	}
	c.report("assemble", 0, 1)
	s.files = s.assemble()
	c.report("assemble", 1, 1)
	problems = append(append(problems, checkPaths(s.files)...), checkPictures(d, s.files)...)
	problems = append(problems, own.try(plan.Pages).Without(d.Meta.Silence)...)
	if c.Internal {
		problems = append(problems, own.unmarked()...)
	}
	problems.Sort()
	if problems.Errors() > 0 {
		return nil, problems, nil
	}
	return s, problems, nil
}

func (c Config) report(phase string, done, total int) {
	if c.Progress != nil {
		c.Progress(phase, done, total)
	}
}
