package site

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"

	"berkas/site/artifact"
	"berkas/site/diag"
	"berkas/site/export"
	"berkas/site/page"
	"berkas/site/search"
)

// ContentError is an error of [Site.Write] that lies in the dossier: one of its
// own templates could not be executed.
type ContentError struct{ Problem diag.Diagnostic }

// Error returns the diagnostic's message.
func (e ContentError) Error() string { return e.Problem.Message }

// Write renders every page, copies every file and publishes them all in one
// step. On an error, or when ctx ends, the output is as it was before.
func (s *Site) Write(ctx context.Context, out Output) (Result, error) {
	files, err := s.files()
	if err != nil {
		_ = out.Abort() // the first error is the one to tell
		return Result{}, err
	}
	if err := s.render(ctx, files, out); err != nil {
		_ = out.Abort() // the first error is the one to tell
		if wrong, ok := s.config.explainTemplate(err); ok {
			return Result{}, ContentError{wrong}
		}
		return Result{}, err
	}
	s.config.report("publish", 0, 1)
	result, err := out.Commit()
	s.config.report("publish", 1, 1)
	return result, err
}

// files lists what the site is made of: pages, exports, static files.
func (s *Site) files() ([]artifact.File, error) {
	var all []artifact.File
	for _, p := range s.Plan.Pages {
		all = append(all, artifact.File{Path: p.Path, From: originOf(p), Write: p.Render})
	}
	all = append(all, export.Files(s.Dossier)...)
	all = append(all, search.Files(s.Dossier, s.Plan.PathOf)...)
	names, err := s.static.(overlay).files()
	if err != nil {
		return nil, fmt.Errorf("reading static files: %w", err)
	}
	for _, name := range names {
		all = append(all, artifact.File{Path: name, Write: copyOf(s.static, name)})
		if name == page.PrintStyle {
			all[len(all)-1].Write = s.printStyle
		}
	}
	for _, name := range s.Dossier.Static {
		all = append(all, artifact.File{Path: "static/" + name, Write: copyOf(s.config.Dir, "content/static/"+name)})
	}
	return all, nil
}

// originOf returns where the dossier speaks of what a page is of.
func originOf(p page.Page) diag.Span {
	if p.Entry == nil {
		return diag.Span{}
	}
	return p.Entry.NameSpan
}

func copyOf(fsys fs.FS, name string) func(io.Writer) error {
	return func(w io.Writer) error {
		f, err := fsys.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		_, err = io.Copy(w, f)
		return err
	}
}

// printStyle writes the style sheet for paper, which ends with what only this
// dossier knows.
func (s *Site) printStyle(w io.Writer) error {
	if err := copyOf(s.static, page.PrintStyle)(w); err != nil {
		return err
	}
	_, err := io.WriteString(w, s.Plan.PrintMargins())
	return err
}

// render makes the files, many at a time.
func (s *Site) render(ctx context.Context, files []artifact.File, out Output) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(s.jobs())
	small := newMinifier()
	tick := s.ticker("render", len(files))
	buffers := sync.Pool{New: func() any { return new(bytes.Buffer) }}
	for _, f := range files {
		g.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			b := buffers.Get().(*bytes.Buffer)
			defer buffers.Put(b)
			b.Reset()
			if err := f.Write(b); err != nil {
				return fmt.Errorf("making %s: %w", f.Path, err)
			}
			data, err := small.file(f.Path, b.Bytes())
			if err != nil {
				return err
			}
			tick()
			return out.Write(f.Path, data)
		})
	}
	return g.Wait()
}

func (s *Site) jobs() int {
	if s.config.Jobs > 0 {
		return s.config.Jobs
	}
	return runtime.GOMAXPROCS(0)
}

// ticker returns a function to be called as each of n things is done.
func (s *Site) ticker(phase string, n int) func() {
	var mu sync.Mutex
	done := 0
	s.config.report(phase, 0, n)
	return func() {
		mu.Lock()
		defer mu.Unlock()
		done++
		s.config.report(phase, done, n)
	}
}
