package main

import (
	"encoding/json"
	"fmt"

	"berkas/site/dossier"
	"berkas/site/intake"
)

type suggestCmd struct {
	dossierArg
	Source string `placeholder:"SLUG" help:"One source alone."`
	Drafts bool   `help:"Look at drafts too."`
	Format string `enum:"text,json" default:"text" help:"How the findings are printed: ${enum}."`
}

// Run prints what the sources still offer.
func (c *suggestCmd) Run(t *terminal) error {
	d, err := t.load(c.Dir, dossier.Config{Drafts: c.Drafts})
	if err != nil {
		return err
	}
	sources := d.Sources
	if c.Source != "" {
		e := d.Lookup(c.Source)
		if e == nil || e.Source() == nil {
			return usageError{fmt.Errorf("--source %s: the dossier has no source of that slug", c.Source)}
		}
		sources = []*dossier.Source{e.Source()}
	}
	survey := intake.Look(d, sources)
	if c.Format == "json" {
		out := json.NewEncoder(t.out)
		out.SetIndent("", "  ")
		out.SetEscapeHTML(false)
		return out.Encode(survey)
	}
	c.print(t, d, survey)
	return nil
}

func (c *suggestCmd) print(t *terminal, d *dossier.Dossier, s *intake.Survey) {
	if len(s.Sources) > 1 && len(s.Names) > 0 {
		fmt.Fprintln(t.out, "all sources")
		section(t.out, "not in the dossier", s.Names, func(n intake.Shared) string {
			return fmt.Sprintf("%s in %s", unknownName(n.UnknownName), count(len(n.Sources), "source"))
		})
	}
	for _, f := range s.Sources {
		source := d.Lookup(f.Source).Source()
		fmt.Fprintf(t.out, "%s %s: %s\n", source.Siglum, f.Source, harmless(source.Name))
		findings(t.out, f)
	}
}
