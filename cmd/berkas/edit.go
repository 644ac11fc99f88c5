package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"berkas/site"
	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/edit"
)

type renameCmd struct {
	Old        string `arg:"" help:"The slug it has: the name of its file without .md."`
	New        string `arg:"" help:"The slug it will have."`
	NoRedirect bool   `name:"no-redirect" help:"Leave no address of before: it was never published."`
	editFlags
}

type mergeCmd struct {
	Slugs []string `arg:"" name:"A [into] B" help:"The slug that goes, and the one that stays."`
	editFlags
}

type removeCmd struct {
	Slug string `arg:"" help:"The slug of what goes: the name of its file without .md."`
	editFlags
}

// editFlags are what the verbs have in common that change slugs.
type editFlags struct {
	Dir           string `default:"." type:"path" placeholder:"DIR" help:"The dossier's folder, the one that holds content/ (default: this one)."`
	DryRun        bool   `name:"dry-run" help:"Write nothing: print the change as a diff, which git apply takes."`
	AllowWarnings bool   `name:"allow-warnings" help:"Do it although check would have new warnings."`
}

const allOrNothing = "Every file that names it is rewritten in place, or none is: what stands in the way, or what check would find wrong with the result, is printed with its place, and nothing is written. Interrupted, the same command goes on where it stopped."

// Help is printed below the help of the verb's flags.
func (renameCmd) Help() string {
	return allOrNothing + " The old address leads to the new one (redirect_from)."
}

// Help is printed below the help of the verb's flags.
func (mergeCmd) Help() string {
	return "What is said of A is said of B from then on, whose slug and name stay: A's name and aliases become aliases, lists are joined, texts put one behind the other, keys that only A has taken over, and A's address leads to B. " + allOrNothing
}

// Help is printed below the help of the verb's flags.
func (removeCmd) Help() string {
	return "Refused while something refers to it, and says what. " + allOrNothing
}

// Run gives a thing another slug.
func (c *renameCmd) Run(t *terminal) error {
	if !dossier.IsSlug(c.New) || c.New == "null" {
		return usageError{fmt.Errorf("%q is no slug: it takes a–z, 0–9 and single hyphens, like li-shangfu", c.New)}
	}
	if c.Old == c.New {
		return usageError{errors.New("the two slugs are the same")}
	}
	return c.edit(t, "rename "+c.Old+" "+c.New, func(dir fs.FS) (*edit.Change, diag.List, error) {
		return edit.Rename(dir, c.Old, c.New, edit.RenameOptions{NoRedirect: c.NoRedirect})
	})
}

// Run makes one thing of two.
func (c *mergeCmd) Run(t *terminal) error {
	slugs := c.Slugs
	if len(slugs) == 3 && strings.EqualFold(slugs[1], "into") {
		slugs = []string{slugs[0], slugs[2]}
	}
	if len(slugs) != 2 {
		return usageError{errors.New("merge takes two slugs: berkas merge A into B")}
	}
	return c.edit(t, "merge "+slugs[0]+" "+slugs[1], func(dir fs.FS) (*edit.Change, diag.List, error) {
		return edit.Merge(dir, slugs[0], slugs[1])
	})
}

// Run takes a thing away.
func (c *removeCmd) Run(t *terminal) error {
	return c.edit(t, "remove "+c.Slug, func(dir fs.FS) (*edit.Change, diag.List, error) {
		return edit.Remove(dir, c.Slug)
	})
}

// edit finishes what was interrupted, works a change out, looks whether the result
// holds, and writes it.
func (c *editFlags) edit(t *terminal, command string, plan func(fs.FS) (*edit.Change, diag.List, error)) error {
	dir, err := os.OpenRoot(c.Dir)
	if err != nil {
		return fmt.Errorf("opening the dossier: %w", err)
	}
	defer dir.Close()
	finished, err := edit.Resume(dir)
	if err != nil {
		return err
	}
	if finished != "" {
		fmt.Fprintf(t.out, "finished what was interrupted: berkas %s\n", finished)
		if finished == command {
			return nil
		}
	}
	change, problems, err := plan(dir.FS())
	if err != nil {
		return err
	}
	if change == nil {
		return t.stop(problems)
	}
	if problems, err = edit.Check(dir.FS(), change, check); err != nil {
		return err
	}
	if problems.Errors() > 0 || problems.Warnings() > 0 && !c.AllowWarnings {
		fmt.Fprintln(t.err, "so the dossier would be, and check would find what it does not find now:")
		return t.stop(problems)
	}
	t.diagnose(problems)
	if c.DryRun {
		_, err = t.out.Write(change.Diff())
		return err
	}
	if err := edit.Write(dir, change); err != nil {
		return err
	}
	fmt.Fprintf(t.out, "%s: %s rewritten, %s\n", command, count(change.References, "reference"), count(len(change.Files), "file"))
	for _, note := range change.Notes {
		fmt.Fprintf(t.out, "  %s\n", note)
	}
	return nil
}

// stop says why nothing was written.
func (t *terminal) stop(problems diag.List) error {
	t.diagnose(problems)
	fmt.Fprintf(t.err, "%s, %s; nothing was written\n", count(problems.Errors(), "error"), count(problems.Warnings(), "warning"))
	if problems.Errors() == 0 {
		fmt.Fprintln(t.err, "to do it all the same: --allow-warnings")
	}
	return errContent
}

// check returns all that check says of a dossier, drafts too.
func check(dir fs.FS) (diag.List, error) {
	s, problems, err := site.Build(site.Config{Dir: dir, Drafts: true, Version: version(), Pictures: pictureCache()})
	if err != nil || s == nil {
		return problems, err
	}
	more, err := s.Check()
	return append(problems, more...), err
}
