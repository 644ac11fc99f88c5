package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"berkas/site"
	"berkas/site/diag"
	"berkas/site/intake"
	"berkas/site/linkcheck"
)

type checkCmd struct {
	dossierArg
	Strict bool   `help:"Take warnings for errors."`
	Drafts bool   `help:"Check drafts too."`
	Jobs   int    `placeholder:"N" help:"How many files at a time (default: one for each core)."`
	Format string `enum:"text,json,github,sarif" default:"text" help:"How diagnostics are printed: ${enum}."`
	Links  bool   `help:"Ask every address that the dossier names whether it still answers: politely, each once a day. Of all checks this alone opens connections."`
	Quotes bool   `help:"With --links: look whether the pages of the sources still have the words that are quoted."`

	Originals  bool `help:"Read every original that is kept again, and say what would be read otherwise today."`
	AllowLocal bool `name:"allow-local" help:"With --links: ask this machine and its net too."`
}

// Run checks the dossier and writes nothing.
func (c *checkCmd) Run(ctx context.Context, t *terminal) error {
	if (c.Quotes || c.AllowLocal) && !c.Links {
		return usageError{errors.New("--quotes and --allow-local say how --links asks; add --links")}
	}
	dir, err := openDossier(c.Dir)
	if err != nil {
		return err
	}
	defer dir.Close()
	s, problems, err := site.Build(site.Config{Dir: dir.FS(), Drafts: c.Drafts, Jobs: c.Jobs, Version: version(), Pictures: pictureCache()})
	if err != nil {
		return err
	}
	if s != nil {
		more, err := s.Check()
		if err != nil {
			return err
		}
		problems = append(problems, more...)
		if c.Links {
			more, err := c.askLinks(ctx, t, s)
			if err != nil {
				return err
			}
			problems = append(problems, more...)
		}
	}
	if s != nil && c.Originals {
		more, err := intake.CheckOriginals(ctx, dir.FS(), s.Dossier, version())
		if err != nil {
			return err
		}
		problems = append(problems, more.Without(s.Dossier.Meta.Silence)...)
	}
	problems.Sort()
	if err := t.conclude(problems, c.Format, c.Strict); err != nil {
		return err
	}
	if c.Format == "text" {
		fmt.Fprintf(t.out, "%s, %s, %s\n", count(len(s.Dossier.Sources), "source"), count(len(s.Plan.Pages), "page"), count(problems.Warnings(), "warning"))
	}
	return nil
}

// askLinks asks whether the addresses of the dossier still answer.
func (c *checkCmd) askLinks(ctx context.Context, t *terminal, s *site.Site) (diag.List, error) {
	o := linkcheck.Options{Quotes: c.Quotes, Local: c.AllowLocal, Version: version()}
	if folder, err := os.UserCacheDir(); err == nil {
		o.Cache = filepath.Join(folder, "berkas", "links.json")
	}
	report, clear := t.progress(c.Format != "text")
	defer clear()
	o.Progress = func(done, total int) { report("links", done, total) }
	return linkcheck.Check(ctx, s.Dossier, o)
}
