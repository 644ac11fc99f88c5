package edit

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// overlay is a folder as a change will leave it.
type overlay struct {
	base  fs.FS
	files map[string]File // by path
}

func newOverlay(base fs.FS, c *Change) overlay {
	o := overlay{base, map[string]File{}}
	for _, f := range c.Files {
		o.files[f.Path] = f
		if f.From != "" {
			o.files[f.From] = File{Path: f.From}
		}
	}
	return o
}

// Open implements fs.FS.
func (o overlay) Open(name string) (fs.File, error) {
	f, changed := o.files[name]
	switch {
	case !changed:
		return o.base.Open(name)
	case f.From != "":
		return o.base.Open(f.From)
	case f.Now == nil:
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &opened{Reader: bytes.NewReader(f.Now), info: info{f}}, nil
}

// Stat implements fs.StatFS.
func (o overlay) Stat(name string) (fs.FileInfo, error) {
	f, changed := o.files[name]
	switch {
	case !changed:
		return fs.Stat(o.base, name)
	case f.From != "":
		return fs.Stat(o.base, f.From)
	case f.Now == nil:
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
	}
	return info{f}, nil
}

// Lstat implements fs.ReadLinkFS.
func (o overlay) Lstat(name string) (fs.FileInfo, error) {
	if _, changed := o.files[name]; changed {
		return o.Stat(name)
	}
	return fs.Lstat(o.base, name)
}

// ReadLink implements fs.ReadLinkFS.
func (o overlay) ReadLink(name string) (string, error) { return fs.ReadLink(o.base, name) }

// ReadDir implements fs.ReadDirFS.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.base, name)
	if err != nil {
		return nil, err
	}
	entries = slices.DeleteFunc(slices.Clone(entries), func(e fs.DirEntry) bool {
		_, changed := o.files[path.Join(name, e.Name())]
		return changed
	})
	for p, f := range o.files {
		if path.Dir(p) == name && (f.Now != nil || f.From != "") {
			entries = append(entries, fs.FileInfoToDirEntry(info{f}))
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// opened is a file that is not written yet.
type opened struct {
	*bytes.Reader
	info info
}

func (f *opened) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *opened) Close() error               { return nil }

// info is what there is to know of it.
type info struct{ f File }

func (i info) Name() string       { return path.Base(i.f.Path) }
func (i info) Size() int64        { return int64(len(i.f.Now)) }
func (i info) Mode() fs.FileMode  { return 0o644 }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) IsDir() bool        { return false }
func (i info) Sys() any           { return nil }
