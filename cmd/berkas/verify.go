package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"berkas/site"
	"berkas/site/manifest"
	"berkas/site/verify"
)

type verifyCmd struct {
	Copy       string `arg:"" placeholder:"DIR|URL" help:"The copy: a folder, or the address it stands under."`
	Dir        string `type:"path" placeholder:"DIR" help:"Hold it against what this dossier builds now, in place of the copy's own manifest."`
	BaseURL    string `name:"base-url" placeholder:"URL" help:"With --dir: the --base-url that the copy was built with."`
	Drafts     bool   `help:"With --dir: the copy was built with drafts."`
	AllowLocal bool   `name:"allow-local" help:"Ask this machine and its net too, where the address is there."`
}

// Help is printed below the help of the verb's flags.
func (verifyCmd) Help() string {
	return "It lists the files that are missing, changed or extra, and exits 1 where there are any. Connections are opened only for an address: one at a time, for the files of the site alone."
}

// Run holds a copy against what it should be.
func (c *verifyCmd) Run(ctx context.Context, t *terminal) error {
	if c.Dir == "" && (c.BaseURL != "" || c.Drafts) {
		return usageError{errors.New("--base-url and --drafts say how --dir builds; add --dir")}
	}
	var err error
	if c.BaseURL, err = baseOf(c.BaseURL); err != nil {
		return err
	}
	want, err := c.want(ctx, t)
	if err != nil {
		return err
	}
	r, err := c.compare(ctx, t, want)
	if wrong, ok := errors.AsType[*verify.ManifestError](err); ok {
		t.problem(wrong.Error(), "it is no copy of a site that berkas built, or it was damaged")
		return errContent
	}
	if err != nil {
		return err
	}
	return t.verified(r, want)
}

// compare looks at the copy.
func (c *verifyCmd) compare(ctx context.Context, t *terminal, want *manifest.Manifest) (*verify.Report, error) {
	if !strings.HasPrefix(c.Copy, "https://") && !strings.HasPrefix(c.Copy, "http://") {
		return verify.Folder(ctx, c.Copy, want)
	}
	report, clear := t.progress(false)
	defer clear()
	return verify.Net(ctx, c.Copy, want, verify.Options{Local: c.AllowLocal, Version: version(), Progress: func(done int) { report("verify", done, -1) }})
}

// want returns the manifest of what the content builds for readers, nil where nobody
// asks.
func (c *verifyCmd) want(ctx context.Context, t *terminal) (*manifest.Manifest, error) {
	if c.Dir == "" {
		return nil, nil
	}
	dir, err := openDossier(c.Dir)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	s, problems, err := site.Build(site.Config{Dir: dir.FS(), BaseURL: c.BaseURL, Drafts: c.Drafts, Version: version()})
	if err != nil {
		return nil, err
	}
	if problems.Errors() > 0 {
		t.diagnose(problems)
		return nil, errContent
	}
	m, err := s.Manifest(ctx)
	if wrong, ok := errors.AsType[site.ContentError](err); ok {
		t.diagnose(wrong.Problems)
		return nil, errContent
	}
	return m, err
}

// verified prints what was found of a copy.
func (t *terminal) verified(r *verify.Report, want *manifest.Manifest) error {
	for _, list := range []struct {
		word  string
		paths []string
	}{{"missing", r.Missing}, {"changed", r.Changed}, {"extra", r.Extra}} {
		for _, p := range list.paths {
			fmt.Fprintf(t.out, "%-7s  %s\n", list.word, printable(p))
		}
	}
	for _, p := range r.Unasked {
		fmt.Fprintf(t.err, "%s was not asked for: hosts read it and need not serve it\n", p)
	}
	fmt.Fprintf(t.out, "%s, %d missing, %d changed, %d extra\n", count(r.Files, "file"), len(r.Missing), len(r.Changed), len(r.Extra))
	if r.Same() {
		return nil
	}
	if r.Own != nil && want != nil {
		fmt.Fprintln(t.err, why(r.Own, want))
	}
	return errContent
}

// why says from what manifests tell in what a copy and a build differ.
func why(own, want *manifest.Manifest) string {
	switch {
	case own.Content != want.Content:
		return "the copy was made from other content than this"
	case own.Berkas != want.Berkas:
		return fmt.Sprintf("the copy was made by berkas %s, and this is %s", printable(own.Berkas), want.Berkas)
	case slices.Equal(own.Files, want.Files):
		return "the copy is not what its manifest says: it was damaged or changed"
	}
	return "the content is the same: the copy was built with another --base-url, --drafts or edition, with other files in static/ or templates/, or changed since"
}

// printable returns a text that others wrote as it can be printed on a line.
func printable(text string) string {
	if strings.ContainsFunc(text, func(r rune) bool { return !strconv.IsPrint(r) }) {
		return strconv.Quote(text)
	}
	return text
}
