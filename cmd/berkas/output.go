package main

import (
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"berkas/site"
)

func (c *buildCmd) validate() error {
	if c.Jobs < 0 {
		return usageError{fmt.Errorf("--jobs %d: it takes at least one", c.Jobs)}
	}
	if c.Output == "" {
		c.Output = filepath.Join(c.Dir, "public")
	}
	if err := c.outputApart(); err != nil {
		return err
	}
	var err error
	c.BaseURL, err = baseOf(c.BaseURL)
	return err
}

// baseOf returns the address of a site's root with the slash that it ends in, and
// refuses what is no address to publish at; none is none.
func baseOf(given string) (string, error) {
	if given == "" {
		return "", nil
	}
	u, err := url.Parse(given)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		return "", usageError{fmt.Errorf("--base-url %s: it takes an absolute address such as https://example.org/dossier/", given)}
	}
	return strings.TrimSuffix(given, "/") + "/", nil
}

// outputApart refuses an output that holds the dossier or lies in what the site
// is made from.
func (c *buildCmd) outputApart() error {
	if isWithin(c.Output, c.Dir) {
		return usageError{fmt.Errorf("--output %s: the dossier itself is there; name a folder of its own", c.Output)}
	}
	for _, part := range []string{"content", "templates", "static"} {
		if isWithin(filepath.Join(c.Dir, part), c.Output) {
			return usageError{fmt.Errorf("--output %s: the site is made from what is there; name a folder of its own", c.Output)}
		}
	}
	return nil
}

// isWithin reports whether a path is a folder or lies in it.
func isWithin(folder, path string) bool {
	rel, err := filepath.Rel(folder, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// open begins the output.
func (c *buildCmd) open() (*site.Staged, error) {
	out, err := site.Directory(c.Output, site.DirectoryOptions{Force: c.Force, Fresh: c.NoCache, Internal: c.Edition == internal, InPlace: c.InPlace})
	if errors.Is(err, site.ErrForeign) {
		return nil, fmt.Errorf("%w; name another with --output, or take it over with --force", err)
	}
	if errors.Is(err, site.ErrInPlace) {
		return nil, fmt.Errorf("%w; name a folder in it with --output, or a link to one, and serve that: it is switched in one step; or let files be replaced one by one with --in-place", err)
	}
	if errors.Is(err, site.ErrEdition) {
		return nil, fmt.Errorf("%w; editions are never mixed: name another folder with --output, or take this one away", err)
	}
	return out, err
}
