package outdir

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"sync"
	"time"
)

// Memory is an output that is kept in memory, for the local server and tests. It
// refuses what [Staged] refuses.
type Memory struct {
	paths
	dataMu sync.Mutex
	data   map[string][]byte
	fsys   memoryFS
}

// NewMemory returns an empty output.
func NewMemory() *Memory { return &Memory{data: map[string][]byte{}} }

// Write adds a file; see [Output].
func (m *Memory) Write(name string, data []byte) error {
	if err := m.claim(name); err != nil {
		return err
	}
	m.dataMu.Lock()
	defer m.dataMu.Unlock()
	m.data[name] = bytes.Clone(data)
	return nil
}

// Stream adds a file; see [Output].
func (m *Memory) Stream(name string, content func(io.Writer) error) error {
	var b bytes.Buffer
	if err := content(&b); err != nil {
		return err
	}
	return m.Write(name, b.Bytes())
}

// Reuse adds nothing: there was no build before.
func (m *Memory) Reuse(string) bool { return false }

// Commit makes the files readable through FS; see [Output].
func (m *Memory) Commit() (Result, error) {
	if !m.close() {
		return Result{}, fmt.Errorf("committing: %w", ErrClosed)
	}
	r := Result{Files: len(m.data), Written: len(m.data)}
	for _, data := range m.data {
		r.Bytes += int64(len(data))
	}
	m.fsys = newMemoryFS(m.data)
	return r, nil
}

// Abort drops what was written; see [Output].
func (m *Memory) Abort() error {
	if m.close() {
		m.data = nil
	}
	return nil
}

// FS returns the files; before Commit there are none. Their bytes must not be
// changed. It is safe for concurrent use.
func (m *Memory) FS() fs.FS {
	if m.fsys == nil {
		return newMemoryFS(nil)
	}
	return m.fsys
}

// memoryFS is a node for every file and folder, by its path.
type memoryFS map[string]*node

// node is a file or a folder and what is known of it.
type node struct {
	name    string
	data    []byte
	entries []fs.DirEntry // of a folder, by name
	isDir   bool
}

func newMemoryFS(data map[string][]byte) memoryFS {
	fsys := memoryFS{".": {name: ".", isDir: true}}
	for name, content := range data {
		fsys.add(name, &node{name: path.Base(name), data: content})
	}
	for _, n := range fsys {
		slices.SortFunc(n.entries, func(a, b fs.DirEntry) int { return bytes.Compare([]byte(a.Name()), []byte(b.Name())) })
	}
	return fsys
}

func (fsys memoryFS) add(name string, n *node) {
	fsys[name] = n
	dir := path.Dir(name)
	if fsys[dir] == nil {
		fsys.add(dir, &node{name: path.Base(dir), isDir: true})
	}
	fsys[dir].entries = append(fsys[dir].entries, fs.FileInfoToDirEntry(n))
}

// Open opens a file or a folder.
func (fsys memoryFS) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	n, ok := fsys[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if n.isDir {
		return &openDir{node: n}, nil
	}
	return &openFile{node: n, Reader: bytes.NewReader(n.data)}, nil
}

// The methods that make a node its own fs.FileInfo. Nothing here has a date.
func (n *node) Name() string       { return n.name }
func (n *node) Size() int64        { return int64(len(n.data)) }
func (n *node) IsDir() bool        { return n.isDir }
func (n *node) ModTime() time.Time { return time.Time{} }
func (n *node) Sys() any           { return nil }
func (n *node) Mode() fs.FileMode {
	if n.isDir {
		return fs.ModeDir | dirMode
	}
	return fileMode
}
