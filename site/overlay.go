package site

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
)

// overlay lays the dossier's own files over the built-in ones, file by file.
type overlay [2]fs.FS

// Open opens the dossier's own file where there is one.
func (o overlay) Open(name string) (fs.File, error) {
	if o[0] != nil {
		if f, err := o[0].Open(name); !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
	return o[1].Open(name)
}

// own returns a folder of the dossier, nil where there is none.
func own(dir fs.FS, name string) fs.FS {
	if info, err := fs.Stat(dir, name); err != nil || !info.IsDir() {
		return nil
	}
	sub, err := fs.Sub(dir, name)
	if err != nil {
		return nil
	}
	return sub
}

// files lists every file of either layer, sorted. Go files of the embedding
// packages are not part of the site, nor are hidden ones.
func (o overlay) files() ([]string, error) {
	var all []string
	for _, layer := range o {
		if layer == nil {
			continue
		}
		err := fs.WalkDir(layer, ".", func(p string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case p != "." && e.Name()[0] == '.':
				if e.IsDir() {
					return fs.SkipDir
				}
			case !e.IsDir() && path.Ext(p) != ".go":
				all = append(all, p)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(all)
	return slices.Compact(all), nil
}

// ReadDir lists a folder of both layers.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	var all []fs.DirEntry
	var found bool
	for _, layer := range o {
		if layer == nil {
			continue
		}
		entries, err := fs.ReadDir(layer, name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		found = found || err == nil
		all = append(all, entries...)
	}
	if !found {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	slices.SortStableFunc(all, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(all, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}
