//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package outdir

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// lock is a lock on a folder itself, so that it leaves nothing behind; it goes
// with the process that has it.
type lock struct {
	f       *os.File
	created bool // the folder was made for the lock
}

// lockDir locks a folder or returns [ErrBusy]. On a file system without locks
// there are none.
func lockDir(dir string) (*lock, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, fmt.Errorf("locking: %w", err)
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); errors.Is(err, unix.EWOULDBLOCK) {
		return nil, errors.Join(ErrBusy, f.Close())
	}
	return &lock{f: f}, nil
}

// holds reports whether the path still leads to the folder that is locked.
func (l *lock) holds(dir string) bool {
	locked, err := l.f.Stat()
	if err != nil {
		return false
	}
	info, err := os.Lstat(dir)
	return err == nil && os.SameFile(locked, info)
}

func (l *lock) release() { _ = l.f.Close() }
