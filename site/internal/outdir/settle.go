package outdir

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// settle removes the old output, which the switch has left at s.stage. What is
// not of the last build and came or changed while strays were carried over moves
// to the new output. What cannot be removed is left to the next build.
func (s *Staged) settle() error {
	var dirs []string
	err := walk(s.stage, func(name string, e fs.DirEntry) error {
		switch {
		case e.IsDir():
			dirs = append(dirs, name)
		case s.ours(name, e):
			_ = os.Remove(filepath.Join(s.stage, filepath.FromSlash(name)))
		default:
			return s.rescue(name)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("the new output is in place, but something was added to the old one meanwhile, which is now in %s: %w", s.stage, err)
	}
	_ = os.Remove(filepath.Join(s.stage, manifestName))
	for _, dir := range slices.Backward(dirs) {
		_ = os.Remove(filepath.Join(s.stage, filepath.FromSlash(dir)))
	}
	_ = os.Remove(s.stage)
	return nil
}

// rescue takes a stray from the old output to the new one, if what was carried
// over is not the same file. A stray has no place where the new output has a file.
func (s *Staged) rescue(name string) error {
	from, to := filepath.Join(s.stage, filepath.FromSlash(name)), filepath.Join(s.dir, filepath.FromSlash(name))
	if _, taken := s.records[name]; taken {
		return fmt.Errorf("%s: %w", name, ErrConflict)
	}
	was, err := os.Lstat(from)
	if err != nil {
		return err
	}
	is, err := os.Lstat(to)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := os.MkdirAll(filepath.Dir(to), dirMode); err != nil {
			return err
		}
	case err != nil:
		return err
	case os.SameFile(was, is):
		return os.Remove(from)
	}
	return os.Rename(from, to)
}
