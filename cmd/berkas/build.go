package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"berkas/site"
	"berkas/site/diag"
	"berkas/site/host"
	"berkas/site/manifest"
)

// internal is the edition that is not for readers.
const internal = "internal"

type buildCmd struct {
	dossierArg
	Output  string `short:"o" type:"path" placeholder:"DIR" help:"Where the site goes (default: public in the dossier's folder)."`
	Edition string `enum:"public,internal" default:"public" placeholder:"public|internal" help:"For readers, or for those who made the dossier: internal shows what stands under private: and says so on every page."`
	BaseURL string `name:"base-url" placeholder:"URL" help:"Absolute address of the site's root, for what must be absolute."`
	Strict  bool   `help:"Take warnings for errors."`
	Since   string `type:"path" placeholder:"DIR|MANIFEST" help:"What is published, a copy or its data/manifest.json: warn of quotations, figures, translations and speakers of it that are other now without a correction."`
	Jobs    int    `placeholder:"N" help:"How many files and pages at a time (default: one for each core)."`
	NoCache bool   `name:"no-cache" help:"Make and write everything, also where nothing has changed since the last build, and keep nothing in the user's cache folder."`
	Force   bool   `help:"Take over a non-empty output folder that berkas did not make. What is in it is kept."`
	InPlace bool   `name:"in-place" help:"Replace files one by one where the output cannot be switched in one step, as a mount point: readers may see new pages beside old ones meanwhile."`
	Drafts  bool   `help:"Build drafts too."`
	Quiet   bool   `short:"q" help:"Print nothing but errors."`
	Stats   bool   `help:"Print how long each phase took, and what it read or made."`
	Format  string `enum:"text,json,github,sarif" default:"text" help:"How diagnostics are printed: ${enum}."`
	profiles
}

// Run builds the site and publishes it.
func (c *buildCmd) Run(ctx context.Context, t *terminal) error {
	if err := c.validate(); err != nil {
		return err
	}
	return c.profiled(func() error { return c.build(ctx, t) })
}

func (c *buildCmd) build(ctx context.Context, t *terminal) error {
	begun := time.Now()
	phases := newStopwatch()
	show, clear := t.progress(c.Quiet)
	defer clear()
	dir, err := openDossier(c.Dir)
	if err != nil {
		return err
	}
	defer dir.Close()
	config := site.Config{
		Dir: dir.FS(), BaseURL: c.BaseURL, Drafts: c.Drafts, Jobs: c.Jobs, Version: version(), Internal: c.Edition == internal,
		Pictures: c.pictures(),
		Progress: func(phase string, done, total int) { phases.mark(phase); show(phase, done, total) },
	}
	if config.Since, err = c.since(); err != nil {
		return err
	}
	last := site.Recall(ctx, config, c.cache(), c.Output)
	b, err := c.repeat(last)
	if b == nil && err == nil {
		b, err = c.anew(ctx, config, last)
	}
	clear()
	if b == nil {
		return err
	}
	if wrong := c.report(t, b.Problems); wrong != nil || err != nil {
		return cmp.Or(wrong, err)
	}
	t.diagnose(b.large) // once it is published: --strict does not refuse what is
	c.summary(t, b, phases, time.Since(begun))
	return nil
}

// built is what came of a build: the result is of one that was published.
type built struct {
	site.Published
	site.Result
	site  *site.Site // nil where nothing was made
	large diag.List  // what is near the limits of hosts
}

// repeat ends a build that would make what is there already. It returns nil where
// there is something to make.
func (c *buildCmd) repeat(last *site.Last) (*built, error) {
	said, ok := last.Said()
	switch {
	case !ok:
		return nil, nil
	case refuses(said.Problems, c.Strict):
		return &built{Published: said}, nil
	}
	out, err := c.open()
	if err != nil {
		return &built{Published: said}, err
	}
	result, kept, err := last.Keep(out)
	if !kept {
		return nil, out.Abort()
	}
	return &built{Published: said, Result: result}, err
}

// anew makes the site and publishes it, unless its problems end the matter.
func (c *buildCmd) anew(ctx context.Context, config site.Config, last *site.Last) (*built, error) {
	s, problems, err := site.Build(config)
	if err != nil {
		return nil, err
	}
	b := &built{Published: site.Published{Problems: problems}, site: s}
	if refuses(problems, c.Strict) {
		return b, nil
	}
	b.Pages, b.Sources = len(s.Plan.Pages), len(s.Dossier.Sources)
	out, err := c.open()
	if err != nil {
		return b, err
	}
	b.Result, err = s.Write(ctx, out)
	if wrong, ok := errors.AsType[site.ContentError](err); ok { // it shows only when the files are made
		b.Problems = append(problems, wrong.Problems...)
		b.Problems.Sort()
		return b, nil
	}
	if err == nil {
		b.large = host.Limits(out.Files(), true).Without(s.Dossier.Meta.Silence)
		last.Save(ctx, b.Published, out)
	}
	return b, err
}

// since reads the manifest of what is published, nil where nobody asks.
func (c *buildCmd) since() (*manifest.Manifest, error) {
	if c.Since == "" {
		return nil, nil
	}
	file := c.Since
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		file = filepath.Join(file, filepath.FromSlash(manifest.Path))
	}
	in, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("reading what is published: %w", err)
	}
	defer in.Close()
	m, err := manifest.Read(in)
	if err != nil {
		return nil, fmt.Errorf("reading what is published: %s: %w", file, err)
	}
	return m, nil
}

// cache returns where the last build of each output of this dossier is kept, ""
// where nothing is to be kept, the user has no such folder, or more is asked than
// the last build was.
func (c *buildCmd) cache() string {
	dir, err := os.UserCacheDir()
	if err != nil || c.NoCache || c.Since != "" {
		return ""
	}
	name := sha256.Sum256([]byte(c.Dir))
	return filepath.Join(dir, "berkas", hex.EncodeToString(name[:8]))
}

// pictures returns where sizes of pictures are kept, "" where nothing is to be.
func (c *buildCmd) pictures() string {
	if c.NoCache {
		return ""
	}
	return pictureCache()
}

// report prints what is wrong and tells whether that ends the matter.
func (c *buildCmd) report(t *terminal, problems diag.List) error {
	if c.Quiet && !refuses(problems, c.Strict) {
		return nil
	}
	return t.conclude(problems, c.Format, c.Strict)
}

func (c *buildCmd) summary(t *terminal, b *built, phases *stopwatch, took time.Duration) {
	if c.Stats {
		phases.print(t.out, b)
	}
	if c.Quiet || c.Format != "text" {
		return
	}
	fmt.Fprintf(t.out, "%s, %s, %s, %s → %s\n", count(b.Pages, "page"), count(b.Sources, "source"),
		count(b.Problems.Warnings(), "warning"), lasted(took), shown(c.Output))
}
