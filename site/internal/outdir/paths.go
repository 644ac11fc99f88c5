package outdir

import (
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
	if why := Unsafe(name); why != "" {
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

// Unsafe says what makes a path unfit for any output, "" if nothing does: it
// would lead out of it, or be another path on another system.
func Unsafe(name string) string {
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
type tree struct{ files, dirs map[string]bool }

func fold(name string) string { return strings.ToLower(name) }

func treeOf(files []string) tree {
	t := tree{files: map[string]bool{}, dirs: map[string]bool{}}
	for _, name := range files {
		t.files[fold(name)] = true
		for dir := range parents(name) {
			t.dirs[fold(dir)] = true
		}
	}
	return t
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
	return t.files[fold(stray)] || t.dirs[fold(stray)] && !isDir
}
