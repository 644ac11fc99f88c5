package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"berkas/site"
	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/edit"
	"berkas/site/host"
	"berkas/site/manifest"
)

// dossierArg is the folder that every verb on a dossier takes.
type dossierArg struct {
	Dir string `arg:"" optional:"" default:"." type:"path" help:"The dossier's folder, the one that holds content/ (default: this one)."`
}

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

// pictureCache returns where sizes of pictures are kept, of every dossier: they
// are known by the bytes that they were made from. "" where the user has no such
// folder.
func pictureCache() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "berkas", "pictures")
}

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

// refuses reports whether problems end the matter.
func refuses(problems diag.List, strict bool) bool {
	return problems.Errors() > 0 || strict && problems.Warnings() > 0
}

// report prints what is wrong and tells whether that ends the matter.
func (c *buildCmd) report(t *terminal, problems diag.List) error {
	if c.Quiet && !refuses(problems, c.Strict) {
		return nil
	}
	return t.conclude(problems, c.Format, c.Strict)
}

// conclude prints diagnostics in a format. It returns errContent where they
// end the matter.
func (t *terminal) conclude(problems diag.List, format string, strict bool) error {
	var err error
	switch format {
	case "json":
		err = diag.JSON(t.out, problems)
	case "github":
		err = diag.GitHub(t.out, problems)
	case "sarif":
		err = diag.SARIF(t.out, problems, version())
	default:
		t.diagnose(problems)
	}
	if err != nil {
		return err
	}
	if n := problems.Errors(); n > 0 {
		fmt.Fprintf(t.err, "%s; nothing was written\n", count(n, "error"))
		return errContent
	}
	if n := problems.Warnings(); n > 0 && strict {
		fmt.Fprintf(t.err, "%s, which --strict takes for errors; nothing was written\n", count(n, "warning"))
		return errContent
	}
	return nil
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

// lasted prints a time as it is read best: "41 ms", "12.3 s".
func lasted(took time.Duration) string {
	if took < 10*time.Second {
		return fmt.Sprintf("%d ms", took.Milliseconds())
	}
	return fmt.Sprintf("%.1f s", took.Seconds())
}

// count prints a number with its noun: "1 page", "2 pages".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// shown prints a path from here where it is short.
func shown(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	rel, err := filepath.Rel(here, path)
	if err != nil || len(rel) > len(path) || rel[0] == '.' {
		return path
	}
	return rel
}

// openDossier opens a dossier's folder so that nothing outside it can be read.
func openDossier(dir string) (*os.Root, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the dossier: %w", err)
	}
	begun, err := edit.Begun(root)
	if err == nil && begun != "" {
		err = fmt.Errorf("a change of the content was interrupted half-way; finish it with: berkas %s", begun)
	}
	if err != nil {
		return nil, errors.Join(err, root.Close())
	}
	return root, nil
}

// load reads a dossier, and says what is wrong with one that has errors.
func (t *terminal) load(path string, c dossier.Config) (*dossier.Dossier, error) {
	dir, err := openDossier(path)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	d, problems, err := dossier.Load(dir.FS(), c)
	if err == nil && problems.Errors() > 0 {
		t.diagnose(problems)
		err = errContent
	}
	return d, err
}
