package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"berkas/site/dossier"
	"berkas/site/intake"
	"berkas/site/lang"
)

type addCmd struct {
	Src         string `arg:"" name:"src" help:"A text, a saved page, a PDF, DOCX, ODT or EPUB, subtitles (VTT, SRT), a transcript, an address, or - for standard input."`
	Dir         string `default:"." type:"path" placeholder:"DIR" help:"The dossier's folder, the one that holds content/ (default: this one)."`
	Publisher   string `placeholder:"P" help:"Who published it: an organisation's slug, or a name."`
	Date        string `placeholder:"D" help:"When it was published: 2023-04-16, 2023-04, 2023-04-16~."`
	Title       string `placeholder:"T" help:"Its headline, where the text has none or a wrong one."`
	URL         string `name:"url" placeholder:"U" help:"Where it is."`
	Language    string `placeholder:"L" help:"What language it is in: id, en, pt-BR."`
	Slug        string `placeholder:"S" help:"The file's name without .md (default: made of the publisher and the date)."`
	Text        string `type:"path" placeholder:"FILE" help:"What SRC says, where programs do not read it: an image, a scan, a recording."`
	NoOriginal  bool   `name:"no-original" help:"Do not keep SRC in content/originals."`
	Interactive bool   `short:"i" help:"Ask about each suggestion."`
	DryRun      bool   `name:"dry-run" help:"Print the file and write nothing."`
	AllowLocal  bool   `name:"allow-local" help:"Fetch from this machine and its net too."`
}

// Help is printed below the help of the verb's flags.
func (addCmd) Help() string {
	return "What the page or the text tells of itself is filled in, with the quotations whose speaker stands beside them; everything less certain stands in the file as comments, to be accepted by taking the comment sign away. No file is ever written over. What was read is kept byte for byte in content/originals, with the text that was read out of a document; every build proves the source against it. An archive's address (web.archive.org, archive.ph, perma.cc) is kept under archived:, the address in it is the source's. A public repository shows what the site keeps from its readers: the file that is written, private: in any file, and content/originals/."
}

// Run adds the source and prints where it is and what was found.
func (c *addCmd) Run(ctx context.Context, t *terminal) error {
	dir, err := openDossier(c.Dir)
	if err != nil {
		return err
	}
	defer dir.Close()
	article, err := c.article(ctx, t)
	if err != nil {
		return t.refuse(err)
	}
	ask := t.questions(ctx)
	plan, err := c.plan(t, dir, article, ask)
	if err != nil {
		return t.refuse(err)
	}
	if c.Interactive {
		if err := choose(ask, plan); err != nil {
			return err
		}
	}
	problems, err := plan.Prove(dir.FS())
	if err != nil {
		return err
	}
	if problems.Errors() > 0 {
		return t.conclude(problems, "text", false)
	}
	if c.DryRun {
		t.found(t.err, plan)
		_, err := t.out.Write(plan.File())
		return err
	}
	if err := placeFiles(ctx, dir, plan.Files()); err != nil {
		return err
	}
	fmt.Fprintln(t.out, shown(filepath.Join(c.Dir, filepath.FromSlash(plan.Path))))
	t.found(t.out, plan)
	t.sayKept(dir, plan)
	return nil
}

// article reads what was given.
func (c *addCmd) article(ctx context.Context, t *terminal) (*intake.Article, error) {
	page, err := c.page(ctx, t)
	if err != nil {
		return nil, err
	}
	a, err := c.read(ctx, page)
	if err == nil && c.NoOriginal {
		a.Original = nil
	}
	return a, err
}

// read reads a page, or the text that stands for it.
func (c *addCmd) read(ctx context.Context, page intake.Page) (*intake.Article, error) {
	if c.Text == "" {
		return intake.ReadAny(ctx, page)
	}
	text, err := readFile(ctx, c.Text)
	if err != nil {
		return nil, err
	}
	return intake.ReadBeside(ctx, page, text)
}

func (c *addCmd) page(ctx context.Context, t *terminal) (intake.Page, error) {
	switch {
	case c.Src == "-" && c.Interactive:
		return intake.Page{}, usageError{errors.New("--interactive asks on standard input, which is the text here; give a file instead")}
	case c.Src == "-":
		data, err := readAll(ctx, t.in)
		return intake.Page{Name: "standard input", Data: data}, err
	case strings.Contains(c.Src, "://"):
		return intake.Fetch(ctx, c.Src, intake.FetchOptions{AllowLocal: c.AllowLocal, Version: version()})
	}
	return readFile(ctx, c.Src)
}

func readFile(ctx context.Context, name string) (intake.Page, error) {
	f, err := openFile(name, "a file, an address or -")
	if err != nil {
		return intake.Page{}, err
	}
	defer f.Close()
	data, err := readAll(ctx, f)
	return intake.Page{Name: name, Data: data}, err
}

// openFile opens a regular file. What else there is might never open, or end; it takes
// what may be given instead.
func openFile(name, instead string) (*os.File, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, usageError{fmt.Errorf("%s is a folder; give %s", name, instead)}
	case !info.Mode().IsRegular():
		return nil, usageError{fmt.Errorf("%s is neither a file nor a folder; give %s, which is standard input", name, instead)}
	}
	return os.Open(name)
}

// readAll reads as much as an article may have and a byte more, until ctx ends.
func readAll(ctx context.Context, in io.Reader) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		data, err := io.ReadAll(io.LimitReader(in, intake.Largest+1))
		done <- result{data, err}
	}()
	select {
	case r := <-done:
		return r.data, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// plan plans the source; what the text does not tell is asked for where somebody
// can answer.
func (c *addCmd) plan(t *terminal, dir *os.Root, a *intake.Article, ask *questions) (*intake.Plan, error) {
	now := time.Now()
	w := intake.Wishes{
		Title: c.Title, Publisher: c.Publisher, Date: c.Date, URL: c.URL, Slug: c.Slug, Language: c.Language,
		Version: version(), Today: lang.Day{Year: now.Year(), Month: int(now.Month()), Day: now.Day()},
	}
	for {
		plan, problems, err := intake.Make(dir.FS(), a, w)
		if problems.Errors() > 0 {
			return nil, t.conclude(problems, "text", false)
		}
		var missing *intake.MissingError
		if !errors.As(err, &missing) || !c.Interactive && !ask.person {
			return plan, err
		}
		if err := ask.missing(missing, &w); err != nil {
			return nil, err
		}
	}
}

// refuse prints what is wrong with what was given, and returns what ends the
// program with the right status.
func (t *terminal) refuse(err error) error {
	var input *intake.InputError
	var missing *intake.MissingError
	switch {
	case errors.As(err, &missing):
		message := fmt.Sprintf("the text does not tell its %s; say it with --%s", missing.What, missing.What)
		if missing.Hint != "" {
			message += fmt.Sprintf(" (%s)", missing.Hint)
		}
		return usageError{errors.New(message)}
	case errors.As(err, &input):
		t.problem(input.Message, input.Hint)
		if input.Wish {
			return errUsage
		}
		return errContent
	}
	return err
}

// found prints what a plan found and warns of what it is nearly.
func (t *terminal) found(w io.Writer, p *intake.Plan) {
	a := p.Article
	fmt.Fprintf(w, "  %s: %s, %s, %s\n", p.Siglum, harmless(a.Title), a.Date.Text, count(len(a.Blocks), "paragraph"))
	fmt.Fprintf(w, "  rights: %s\n", published[p.Rights])
	fmt.Fprintln(w, "  a public repository shows all of it, and private: and content/originals/, whatever the rights")
	section(w, "cut", a.Cut, func(s string) string { return s })
	known(w, p.Findings)
	findings(w, p.Findings)
	for _, warning := range p.Warnings {
		fmt.Fprintf(t.err, "berkas: warning: %s\n", warning)
	}
}

// published says what holds for a source that has no rights of its own.
var published = [...]string{
	dossier.RightsFull:     "full, by dossier.yaml: the whole text is published; write rights: excerpts or link in the file to keep it back",
	dossier.RightsExcerpts: "excerpts: quotations and a few words around names are published; write rights: full in the file, or in dossier.yaml, to publish the whole text",
	dossier.RightsLink:     "link, by dossier.yaml: nothing but quotations is published",
}
