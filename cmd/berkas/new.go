package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/dossier"
	"berkas/site/intake"
	"berkas/site/lang"
)

type newCmd struct {
	Kind string   `arg:"" help:"What it is: person, organisation, place, event, topic, claim or page."`
	Name []string `arg:"" help:"Its name or title."`
	Dir  string   `default:"." type:"path" placeholder:"DIR" help:"The dossier's folder, the one that holds content/ (default: this one)."`
	Slug string   `placeholder:"SLUG" help:"The file's name without .md (default: made of the name)."`
	Date string   `placeholder:"DATE" help:"When it happened: 2023, 2023-04, 2023-04-16, 2023-04-16/2023-04-19, 2022-02~. Of events, and needed there."`
}

// Help is printed below the help of the verb's flags.
func (newCmd) Help() string {
	return "The file is written to the kind's folder with every key laid out, what the sources say of a person or an organisation stands in it as comments, and its path is printed. No file is ever written over."
}

// Run writes the file and prints its path.
func (c *newCmd) Run(ctx context.Context, t *terminal) error {
	kind, name, err := c.validate()
	if err != nil {
		return usageError{err}
	}
	dir, err := openDossier(c.Dir)
	if err != nil {
		return err
	}
	defer dir.Close()
	if err := c.free(dir); err != nil {
		return err
	}
	if err := unlinked(dir, "content", kind.Folder()); err != nil {
		return err
	}
	path := kind.Folder() + "/" + c.Slug + ".md"
	if err := placeFile(ctx, dir, path, dossier.Blank(kind, name, c.Date, found(dir.FS(), kind, name))); err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.out, shown(filepath.Join(c.Dir, filepath.FromSlash(path))))
	return err
}

// found returns what the sources offer of a person or an organisation; nothing of a
// dossier that has errors, in which a new file can still be laid out.
func found(dir fs.FS, kind dossier.Kind, name string) map[string]string {
	if kind != dossier.KindPerson && kind != dossier.KindOrganisation {
		return nil
	}
	d, problems, err := dossier.Load(dir, dossier.Config{Drafts: true})
	if err != nil || problems.Errors() > 0 {
		return nil
	}
	return intake.Asked(d, name)
}

// validate reads the command line and fills in the slug.
func (c *newCmd) validate() (kind dossier.Kind, name string, err error) {
	if kind, err = dossier.ParseKind(c.Kind); err != nil {
		return kind, "", err
	}
	if kind == dossier.KindSource {
		return kind, "", errors.New("a source begins with its text; add it with: berkas add FILE")
	}
	if err := c.validateDate(kind); err != nil {
		return kind, "", err
	}
	name = strings.Join(strings.Fields(strings.Join(c.Name, " ")), " ")
	switch {
	case name == "":
		return kind, "", errors.New("the name is empty")
	case !utf8.ValidString(name), strings.ContainsFunc(name, unicode.IsControl):
		return kind, "", fmt.Errorf("the name %q has characters that text cannot have", name)
	}
	if c.Slug == "" {
		if c.Slug, err = dossier.Slug(name); err != nil {
			return kind, "", fmt.Errorf("no slug can be made of %q: %w; say what it is with --slug", name, err)
		}
	}
	if !dossier.IsSlug(c.Slug) {
		return kind, "", fmt.Errorf("--slug %q: it takes a–z, 0–9 and single hyphens, like li-shangfu", c.Slug)
	}
	return kind, name, nil
}

// validateDate wants a date for an event, and for nothing else.
func (c *newCmd) validateDate(kind dossier.Kind) error {
	switch {
	case kind == dossier.KindEvent && c.Date == "":
		return errors.New("an event has a date; say when it happened with --date, such as --date 2023-04-16 or --date 2022-02~")
	case kind != dossier.KindEvent && c.Date != "":
		return errors.New("--date: of what can be new only an event has a date")
	case kind != dossier.KindEvent:
		return nil
	}
	if _, err := lang.ParseDate(c.Date); err != nil {
		return fmt.Errorf("--date %q %w", c.Date, err)
	}
	return nil
}

// free reports whether there is a dossier and the slug is nobody's in it.
func (c *newCmd) free(dir *os.Root) error {
	if info, err := fs.Stat(dir.FS(), "content"); errors.Is(err, fs.ErrNotExist) || err == nil && !info.IsDir() {
		return usageError{fmt.Errorf("there is no content folder in %s; name the dossier's folder with --dir, or start one with: berkas init DIR", c.Dir)}
	}
	switch by, err := dossier.Taken(dir.FS(), c.Slug); {
	case err != nil:
		return err
	case by != "":
		return usageError{fmt.Errorf("the slug %s belongs to %s already; name another with --slug", c.Slug, by)}
	}
	return nil
}

// unlinked refuses folders that are links: a file in one would be elsewhere, and no
// verb reads it there.
func unlinked(dir *os.Root, folders ...string) error {
	for _, name := range folders {
		if info, err := dir.Lstat(name); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			return usageError{fmt.Errorf("%s is a link, and links to folders are not followed; copy or move the folder here instead", name)}
		}
	}
	return nil
}

// createFile writes a file that is not there yet, with the folders it is in. It
// never writes over one; when it fails half-way, the half is taken away.
func createFile(dir *os.Root, name string, data []byte) error {
	if err := dir.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return fmt.Errorf("making its folder: %w", err)
	}
	f, err := dir.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		_ = dir.Remove(name) // the first error is the one to tell
	}
	return err
}
