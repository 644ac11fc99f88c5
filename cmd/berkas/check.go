package main

import (
	"fmt"

	"berkas/site"
)

type checkCmd struct {
	dossierArg
	Strict bool   `help:"Take warnings for errors."`
	Drafts bool   `help:"Check drafts too."`
	Jobs   int    `placeholder:"N" help:"How many files at a time (default: one for each core)."`
	Format string `enum:"text,json,github,sarif" default:"text" help:"How diagnostics are printed: ${enum}."`
}

// Run checks the dossier and writes nothing.
func (c *checkCmd) Run(t *terminal) error {
	dir, err := openDossier(c.Dir)
	if err != nil {
		return err
	}
	defer dir.Close()
	s, problems, err := site.Build(site.Config{Dir: dir.FS(), Drafts: c.Drafts, Jobs: c.Jobs, Version: version()})
	if err != nil {
		return err
	}
	if s != nil {
		more, err := s.Check()
		if err != nil {
			return err
		}
		problems = append(problems, more...)
		problems.Sort()
	}
	if err := t.conclude(problems, c.Format, c.Strict); err != nil {
		return err
	}
	if c.Format == "text" {
		fmt.Fprintf(t.out, "%s, %s, %s\n", count(len(s.Dossier.Sources), "source"), count(len(s.Plan.Pages), "page"), count(problems.Warnings(), "warning"))
	}
	return nil
}
