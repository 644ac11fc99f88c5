package outdir

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// locate returns where the output is, absolute and behind any symbolic link,
// and makes its parents. It refuses places that cannot or should not become a
// site: a file, the root, the folder that the process is in or one above it.
func locate(dir string) (string, error) {
	if dir == "" {
		return "", errors.New("the output has no name")
	}
	at, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("finding the output: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(at), dirMode); err != nil {
		return "", fmt.Errorf("making the folder the output is in: %w", err)
	}
	info, err := os.Lstat(at)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	} else if err == nil {
		if at, err = filepath.EvalSymlinks(at); err != nil {
			return "", fmt.Errorf("the output %s is a link that leads nowhere: %w", dir, err)
		}
		info, err = os.Stat(at)
	}
	switch {
	case err != nil:
		return "", fmt.Errorf("finding the output: %w", err)
	case info != nil && !info.IsDir():
		return "", fmt.Errorf("the output %s is a file, not a folder", dir)
	case at == filepath.Dir(at):
		return "", fmt.Errorf("the output %s is the root of the file system", dir)
	}
	if info != nil && holdsCurrent(info) {
		return "", fmt.Errorf("the output %s is the current folder or holds it", dir)
	}
	return at, nil
}

// holdsCurrent reports whether the process stands in a folder or below it.
func holdsCurrent(dir fs.FileInfo) bool {
	here, err := os.Getwd()
	if err == nil {
		here, err = filepath.EvalSymlinks(here)
	}
	if err != nil {
		return false // the process stands nowhere
	}
	for {
		if info, err := os.Stat(here); err == nil && os.SameFile(info, dir) {
			return true
		}
		above := filepath.Dir(here)
		if above == here {
			return false
		}
		here = above
	}
}

// hidden returns how the names of stages beside an output begin. The name of an
// old output, set aside by a system without exchange, goes on with "old-".
func hidden(dir string) string { return "." + filepath.Base(dir) + prefix }

const setAside = "old-"

// acquire locks the output, and makes it where there is none.
func acquire(dir string) (*lock, error) {
	for range 100 { // each time another build was quicker
		putBack(dir)
		err := os.Mkdir(dir, dirMode)
		if err != nil && !errors.Is(err, fs.ErrExist) {
			return nil, err
		}
		created := err == nil
		l, err := lockDir(dir)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if l.holds(dir) {
			l.created = created
			return l, nil
		}
		l.release()
	}
	return nil, ErrBusy
}

// putBack finds the old output that a build set aside before it was killed.
func putBack(dir string) {
	if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
		return
	}
	for _, old := range leftovers(dir) {
		if strings.HasPrefix(filepath.Base(old), hidden(dir)+setAside) && abandoned(old) {
			_ = os.Rename(old, dir) // if it cannot be, the output is made anew
			return
		}
	}
}

// clearLeftovers removes the stages of builds that were killed. What cannot be
// removed now is left to the next build.
func clearLeftovers(dir string) {
	for _, left := range leftovers(dir) {
		if abandoned(left) {
			_ = os.RemoveAll(left)
		}
	}
}

// leftovers returns every stage of an output, beside it and in it.
func leftovers(dir string) []string {
	var found []string
	for _, in := range []struct{ dir, prefix string }{{filepath.Dir(dir), hidden(dir)}, {dir, stagePattern}} {
		entries, _ := os.ReadDir(in.dir) // those that can be read
		for _, e := range entries {
			rest, ok := strings.CutPrefix(e.Name(), in.prefix)
			random := strings.TrimPrefix(rest, setAside)
			if ok && e.IsDir() && random != "" && strings.Trim(random, "0123456789") == "" {
				found = append(found, filepath.Join(in.dir, e.Name()))
			}
		}
	}
	return found
}

// abandoned reports whether no build holds a folder's lock: that of a build that
// has just switched is still removing the old output.
func abandoned(dir string) bool {
	l, err := lockDir(dir)
	if err != nil {
		return false
	}
	l.release()
	return true
}

var errMounted = errors.New("the output is a mount point")

// cannotMove reports whether an error of making or renaming a folder means that
// the output has to stay where it is.
func cannotMove(err error) bool {
	for _, kind := range []error{errMounted, syscall.EXDEV, syscall.EBUSY, fs.ErrPermission} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}
