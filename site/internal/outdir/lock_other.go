//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package outdir

import (
	"fmt"
	"os"
)

// lock is no lock on this system: it only tells whether the folder was changed
// for another.
type lock struct {
	folder  os.FileInfo
	created bool // the folder was made for the lock
}

func lockDir(dir string) (*lock, error) {
	info, err := os.Lstat(dir)
	if err != nil {
		return nil, fmt.Errorf("locking: %w", err)
	}
	return &lock{folder: info}, nil
}

// holds reports whether the path still leads to the folder that was found.
func (l *lock) holds(dir string) bool {
	info, err := os.Lstat(dir)
	return err == nil && os.SameFile(l.folder, info)
}

func (l *lock) release() {}
