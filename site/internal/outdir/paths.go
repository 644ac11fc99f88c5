package outdir

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// paths are the files of an output, each claimed by one write.
type paths struct {
	mu      sync.Mutex
	claimed map[string]bool
	closed  bool
}

// claim registers a path, or says why it cannot be.
func (p *paths) claim(name string) error {
	if why := unsafe(name); why != "" {
		return fmt.Errorf("%q %w: %s", name, ErrPath, why)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.closed:
		return fmt.Errorf("writing %s: %w", name, ErrClosed)
	case p.claimed[name]:
		return fmt.Errorf("%q %w: it is written twice", name, ErrPath)
	}
	if p.claimed == nil {
		p.claimed = map[string]bool{}
	}
	p.claimed[name] = true
	return nil
}

// close ends the claims and reports whether it was the first to do so.
func (p *paths) close() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	first := !p.closed
	p.closed = true
	return first
}

// sorted returns every path.
func (p *paths) sorted() []string { return slices.Sorted(maps.Keys(p.claimed)) }

// unsafe says what makes a path unfit for a site that has to work on every
// system, "" if nothing does.
func unsafe(name string) string {
	switch {
	case name == "." || !fs.ValidPath(name):
		return "it should be relative, slash-separated and clean"
	case strings.ContainsAny(name, `\:`):
		return "a backslash or colon means something else on Windows"
	case strings.ContainsFunc(name, unicode.IsControl):
		return "it has a control character"
	case strings.HasPrefix(name, prefix):
		return "the name is kept for the output itself"
	}
	for part := range strings.SplitSeq(name, "/") {
		if last := part[len(part)-1]; last == '.' || last == ' ' {
			return "Windows drops a full stop or space at the end of a name"
		}
	}
	return ""
}

// tree is what the files of an output occupy, by names without their case: what
// one system tells apart, another does not.
type tree struct{ files, dirs map[string]string }

func fold(name string) string { return strings.ToLower(name) }

// treeOf places files, which are sorted, and reports those that stand in each
// other's way.
func treeOf(files []string) (tree, error) {
	t := tree{files: map[string]string{}, dirs: map[string]string{}}
	var problems []error
	for _, name := range files {
		for dir := range parents(name) {
			if other, ok := t.dirs[fold(dir)]; ok && other != dir {
				problems = append(problems, fmt.Errorf("the folders %q and %q differ in case alone", other, dir))
			}
			t.dirs[fold(dir)] = dir
		}
		if other, ok := t.files[fold(name)]; ok {
			problems = append(problems, fmt.Errorf("the files %q and %q differ in case alone", other, name))
		}
		t.files[fold(name)] = name
	}
	for _, key := range slices.Sorted(maps.Keys(t.files)) {
		if dir, ok := t.dirs[key]; ok {
			problems = append(problems, fmt.Errorf("%q is both a file and a folder, %q", t.files[key], dir))
		}
	}
	return t, errors.Join(problems...)
}

// parents yields the folders a file is in, the nearest first.
func parents(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			if !yield(dir) {
				return
			}
		}
	}
}

// blocks reports whether a stray stands where the tree needs to.
func (t tree) blocks(stray string, isDir bool) bool {
	_, file := t.files[fold(stray)]
	_, dir := t.dirs[fold(stray)]
	return file || dir && !isDir
}
