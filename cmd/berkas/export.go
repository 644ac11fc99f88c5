package main

import (
	"berkas/site/dossier"
	"berkas/site/export"
	"berkas/site/support"
)

type exportCmd struct {
	Format string `arg:"" enum:"sql" help:"What to write: sql, a script for sqlite3."`
	dossierArg
	Drafts bool `help:"Export drafts too."`
}

// Help is printed below the help of the verb's flags.
func (exportCmd) Help() string {
	return "The script goes to standard output: berkas export sql | sqlite3 dossier.db. What a site has besides, the build writes to data/: CSV, JSON, references."
}

// Run writes the export to standard output, where the content has no errors.
func (c *exportCmd) Run(t *terminal) error {
	d, err := t.load(c.Dir, dossier.Config{Drafts: c.Drafts})
	if err != nil {
		return err
	}
	proofs, problems := support.Prove(d)
	if problems.Errors() > 0 {
		t.diagnose(problems)
		return errContent
	}
	return export.WriteSQL(t.out, d, proofs)
}
