package outdir

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"slices"
)

// openFile is a file being read; it can be sought in, as HTTP needs.
type openFile struct {
	*bytes.Reader
	node *node
}

// Stat describes the file.
func (f *openFile) Stat() (fs.FileInfo, error) { return f.node, nil }

// Close does nothing.
func (f *openFile) Close() error { return nil }

// openDir is a folder being read.
type openDir struct {
	node  *node
	given int // entries given out so far
}

// Stat describes the folder.
func (d *openDir) Stat() (fs.FileInfo, error) { return d.node, nil }

// Close does nothing.
func (d *openDir) Close() error { return nil }

// Read fails: a folder has no bytes.
func (d *openDir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.node.name, Err: errors.New("is a folder")}
}

// ReadDir gives out the next n entries, or all that are left for n ≤ 0.
func (d *openDir) ReadDir(n int) ([]fs.DirEntry, error) {
	left := d.node.entries[d.given:]
	if n > 0 && len(left) == 0 {
		return nil, io.EOF
	}
	if n > 0 {
		left = left[:min(n, len(left))]
	}
	d.given += len(left)
	return slices.Clone(left), nil
}
