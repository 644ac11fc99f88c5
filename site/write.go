package site

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"berkas/site/artifact"
	"berkas/site/diag"
	"berkas/site/manifest"
)

// ContentError is an error in making files that lies in the dossier: one of its
// own templates could not be executed, or private text was about to be published.
type ContentError struct{ Problems diag.List }

// Error returns the diagnostics as they are printed.
func (e ContentError) Error() string {
	var b strings.Builder
	_ = diag.Text(&b, e.Problems, diag.TextOptions{}) // a Builder takes everything
	return b.String()
}

// Write renders every page, copies every file and publishes them all in one
// step. On an error, or when ctx ends, the output is as it was before.
func (s *Site) Write(ctx context.Context, out Output) (Result, error) {
	err := s.render(ctx, out)
	if err == nil {
		err = s.addManifest(ctx, out)
	}
	if err != nil {
		_ = out.Abort() // the first error is the one to tell
		return Result{}, err
	}
	s.config.report("publish", 0, 1)
	result, err := out.Commit()
	s.config.report("publish", 1, 1)
	return result, err
}

// render makes the files, many at a time, and hands each over to be written; all but
// the manifest, which tells of the others. In a
// public edition private text in any of them is an error once all are made.
func (s *Site) render(ctx context.Context, out sink) error {
	var leaked leaks
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(s.jobs())
	files := s.files
	if s.index != nil {
		files = slices.Concat(files, s.index())
	}
	tick := s.ticker("render", len(files))
	for _, f := range files {
		if f.Path == manifest.Path {
			tick()
			continue
		}
		g.Go(func() error {
			err := ctx.Err()
			switch {
			case err != nil:
			case f.Named && out.Reuse(f.Path):
			case len(s.guard) == 0:
				err = out.Stream(f.Path, func(w io.Writer) error { return s.make(f, w) })
			default: // it is looked through whole
				var b bytes.Buffer
				if err = s.make(f, &b); err == nil {
					leaked.add(f.Path, s.guard.in(b.Bytes()))
					err = out.Write(f.Path, b.Bytes())
				}
			}
			tick()
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	if problems := leaked.problems(); len(problems) > 0 {
		return ContentError{problems}
	}
	return nil
}

// sink takes files; see [Output].
type sink interface {
	Write(path string, data []byte) error
	Stream(path string, content func(io.Writer) error) error
	Reuse(path string) bool
}

// nowhere is where files go that are only to be looked at.
type nowhere struct{}

func (nowhere) Write(string, []byte) error                           { return nil }
func (nowhere) Reuse(string) bool                                    { return true }
func (nowhere) Stream(_ string, content func(io.Writer) error) error { return content(io.Discard) }

// File makes one file of the site, as [Site.Write] would write it; ok tells
// whether there is such a file.
func (s *Site) File(path string) (data []byte, ok bool, err error) {
	f, ok := find(s.files, path)
	if !ok && s.index != nil && strings.HasPrefix(path, indexFolder+"/") {
		f, ok = find(s.index(), path)
	}
	if !ok {
		return nil, false, nil
	}
	var b bytes.Buffer
	err = s.make(f, &b)
	return b.Bytes(), true, err
}

func find(files []artifact.File, path string) (artifact.File, bool) {
	i, ok := slices.BinarySearchFunc(files, path, func(f artifact.File, path string) int { return cmp.Compare(f.Path, path) })
	if !ok {
		return artifact.File{}, false
	}
	return files[i], true
}

func (s *Site) make(f artifact.File, w io.Writer) error {
	err := writeWithin(mostOfPage, f, w)
	if err == nil {
		return nil
	}
	if errors.As(err, new(ContentError)) {
		return err
	}
	if wrong, ok := s.own.explain(err, ""); ok {
		return ContentError{diag.List{wrong}}
	}
	return fmt.Errorf("making %s: %w", f.Path, err)
}

func (s *Site) jobs() int { return s.config.jobs() }

func (c Config) jobs() int {
	if c.Jobs > 0 {
		return c.Jobs
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
