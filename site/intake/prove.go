package intake

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"berkas/site/diag"
	"berkas/site/dossier"
)

// Prove reads the dossier with the plan's file in it, as a build will. The list
// holds what a build would say of it; errors mean that the file must not be
// written.
func (p *Plan) Prove(dir fs.FS) (diag.List, error) {
	_, problems, err := p.load(dir)
	return problems, err
}

// load reads the dossier with the plan's files in it.
func (p *Plan) load(dir fs.FS) (*dossier.Dossier, diag.List, error) {
	if p.Findings == nil {
		p.Findings = &Findings{}
	}
	over := dir
	for _, f := range p.Files() {
		over = with{over, f.Path, f.Data}
	}
	return dossier.Load(over, dossier.Config{})
}

// with is a folder with one more file in it.
type with struct {
	fs.FS
	name string
	data []byte
}

// Open opens the file, or whatever the folder has.
func (w with) Open(name string) (fs.File, error) {
	if name == w.name {
		return &openFile{w.info(), bytes.NewReader(w.data)}, nil
	}
	return w.FS.Open(name)
}

// Stat describes the file, a folder it is in, or whatever the folder has.
func (w with) Stat(name string) (fs.FileInfo, error) {
	if name == w.name {
		return w.info(), nil
	}
	info, err := fs.Stat(w.FS, name)
	if err != nil && strings.HasPrefix(w.name, name+"/") {
		return fileInfo{name: path.Base(name), folder: true}, nil
	}
	return info, err
}

// ReadDir lists a folder, the file in its own.
func (w with) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(w.FS, name)
	if !strings.HasPrefix(w.name, name+"/") {
		return entries, err
	}
	next, _, deeper := strings.Cut(strings.TrimPrefix(w.name, name+"/"), "/")
	if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == next }) {
		return entries, err
	}
	var info fs.FileInfo = w.info()
	if deeper {
		info = fileInfo{name: next, folder: true}
	}
	entries = append(entries, fs.FileInfoToDirEntry(info))
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// ReadLink reads a link of the folder.
func (w with) ReadLink(name string) (string, error) { return fs.ReadLink(w.FS, name) }

// Lstat describes a file without following it.
func (w with) Lstat(name string) (fs.FileInfo, error) {
	info, err := w.Stat(name)
	if name == w.name || err != nil {
		return info, err
	}
	if there, err := fs.Lstat(w.FS, name); err == nil {
		return there, nil
	}
	return info, nil // a folder that holds nothing else yet
}

func (w with) info() fileInfo { return fileInfo{name: path.Base(w.name), size: int64(len(w.data))} }

// openFile is the file being read.
type openFile struct {
	fileInfo
	io.Reader
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.fileInfo, nil }
func (f *openFile) Close() error               { return nil }

// fileInfo describes the file or a folder it is in.
type fileInfo struct {
	name   string
	size   int64
	folder bool
}

func (i fileInfo) Name() string       { return i.name }
func (i fileInfo) Size() int64        { return i.size }
func (i fileInfo) ModTime() time.Time { return time.Time{} }
func (i fileInfo) IsDir() bool        { return i.folder }
func (i fileInfo) Sys() any           { return nil }
func (i fileInfo) Mode() fs.FileMode {
	if i.folder {
		return fs.ModeDir | 0o755
	}
	return 0o644
}
