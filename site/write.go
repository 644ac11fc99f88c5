package site

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"berkas/site/artifact"
	"berkas/site/diag"
)

// ContentError is an error in making a file that lies in the dossier: one of its
// own templates could not be executed.
type ContentError struct{ Problem diag.Diagnostic }

// Error returns the diagnostic as it is printed.
func (e ContentError) Error() string {
	var b strings.Builder
	_ = diag.Text(&b, diag.List{e.Problem}, diag.TextOptions{}) // a Builder takes everything
	return b.String()
}

// Write renders every page, copies every file and publishes them all in one
// step. On an error, or when ctx ends, the output is as it was before.
func (s *Site) Write(ctx context.Context, out Output) (Result, error) {
	if err := s.render(ctx, out); err != nil {
		_ = out.Abort() // the first error is the one to tell
		return Result{}, err
	}
	s.config.report("publish", 0, 1)
	result, err := out.Commit()
	s.config.report("publish", 1, 1)
	return result, err
}

// render makes the files, many at a time.
func (s *Site) render(ctx context.Context, out Output) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(s.jobs())
	tick := s.ticker("render", len(s.files))
	for _, f := range s.files {
		g.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			b := buffers.Get().(*bytes.Buffer)
			defer buffers.Put(b)
			b.Reset()
			if err := s.make(f, b); err != nil {
				return err
			}
			tick()
			return out.Write(f.Path, b.Bytes())
		})
	}
	return g.Wait()
}

// File makes one file of the site, as [Site.Write] would write it; ok tells
// whether there is such a file.
func (s *Site) File(path string) (data []byte, ok bool, err error) {
	i, ok := slices.BinarySearchFunc(s.files, path, func(f artifact.File, path string) int { return cmp.Compare(f.Path, path) })
	if !ok {
		return nil, false, nil
	}
	var b bytes.Buffer
	err = s.make(s.files[i], &b)
	return b.Bytes(), true, err
}

func (s *Site) make(f artifact.File, b *bytes.Buffer) error {
	err := f.Write(b)
	if err == nil {
		return nil
	}
	if wrong, ok := s.own.explain(err, ""); ok {
		return ContentError{wrong}
	}
	return fmt.Errorf("making %s: %w", f.Path, err)
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
