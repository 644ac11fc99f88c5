package verify

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"berkas/site/manifest"
)

// Folder holds the copy in a folder against what it should be; nil: against its own
// manifest. Nothing outside the folder is read, wherever links lead.
func Folder(ctx context.Context, path string, want *manifest.Manifest) (*Report, error) {
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, fmt.Errorf("opening the copy: %w", err)
	}
	defer root.Close()
	return compare(ctx, folder{root}, want)
}

type folder struct{ root *os.Root }

func (f folder) open(ctx context.Context, path string, _ int64) (io.ReadCloser, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	info, err := f.root.Lstat(path)
	switch {
	case errors.Is(err, syscall.ENOTDIR), err == nil && !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist) // something else stands there
	case err != nil:
		return nil, err
	}
	return f.root.Open(path)
}

func (folder) served(string) bool { return true }

// there lists the files of the folder, and what else stands there, by path.
func (f folder) there(*manifest.Manifest) ([]string, error) {
	var all []string
	err := fs.WalkDir(f.root.FS(), ".", func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fmt.Errorf("reading the copy: %w", err)
		case p == ".git", strings.HasPrefix(p, ".berkas-"):
			if e.IsDir() {
				return fs.SkipDir
			}
		case !e.IsDir():
			all = append(all, p)
		}
		return nil
	})
	return all, err
}
