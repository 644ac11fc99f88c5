package site

import (
	"cmp"
	"io/fs"
	"path"
	"slices"

	"berkas/templates"
)

// overlay lays the dossier's own templates over the built-in ones, each over
// that of its name.
type overlay struct{ own }

// Open opens the dossier's own file where there is one.
func (o overlay) Open(name string) (fs.File, error) {
	if at := path.Join("templates", name); slices.Contains(o.templates, at) {
		return o.dir.Open(at)
	}
	return templates.Files.Open(name)
}

// ReadDir lists a built-in folder and what is laid over it.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := templates.Files.ReadDir(name)
	if err != nil {
		return nil, err
	}
	for _, at := range o.templates {
		if path.Dir(at) != path.Join("templates", name) {
			continue
		}
		info, err := fs.Stat(o.dir, at)
		if err != nil {
			return nil, err
		}
		all = append(all, fs.FileInfoToDirEntry(info))
	}
	slices.SortFunc(all, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(all, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}
