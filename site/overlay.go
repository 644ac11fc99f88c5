package site

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
)

// overlay lays files of a folder of the dossier over built-in ones, each over
// that of its name.
type overlay struct {
	dir     fs.FS
	folder  string   // "templates"
	own     []string // paths in dir
	builtIn fs.FS
}

// Open opens the dossier's own file where there is one.
func (o overlay) Open(name string) (fs.File, error) {
	if at := path.Join(o.folder, name); slices.Contains(o.own, at) {
		return o.dir.Open(at)
	}
	return o.builtIn.Open(name)
}

// ReadDir lists a built-in folder and what is laid over it.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(o.builtIn, name)
	if err != nil {
		return nil, err
	}
	for _, p := range o.own {
		if path.Dir(p) != path.Join(o.folder, name) {
			continue
		}
		info, err := fs.Stat(o.dir, p)
		if err != nil {
			return nil, err
		}
		all = append(all, fs.FileInfoToDirEntry(info))
	}
	slices.SortFunc(all, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(all, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}
