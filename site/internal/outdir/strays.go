package outdir

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// stray is something in the output that berkas did not make.
type stray struct {
	path string
	info fs.FileInfo
}

// strays finds every stray; a folder comes before what is in it. On its way it
// notes which files of the last build are still there, and not behind a link.
func (s *Staged) strays() ([]stray, error) {
	var found []stray
	dirs := s.old.dirs()
	err := walk(s.dir, func(name string, e fs.DirEntry) error {
		if e.IsDir() && mounted(filepath.Join(s.dir, filepath.FromSlash(name))) && !s.inPlace {
			return fmt.Errorf("%s is a mount point inside the output %s, which can then not be switched", name, s.dir)
		}
		if s.ours(name, e) {
			s.present = append(s.present, name)
			return nil
		}
		if e.IsDir() && dirs[name] {
			return nil
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		found = append(found, stray{name, info})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("looking through the output: %w", err)
	}
	return found, nil
}

// ours reports whether a file is one that the last build made.
func (s *Staged) ours(name string, e fs.DirEntry) bool {
	_, made := s.old[name]
	return made && e.Type().IsRegular()
}

// walk visits everything in an output but what is kept for this package, by its
// slash-separated path.
func walk(dir string, visit func(name string, e fs.DirEntry) error) error {
	return filepath.WalkDir(dir, func(file string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, file)
		switch {
		case err != nil:
			return err
		case name == ".":
			return nil
		case name == manifestName:
			return nil
		case e.IsDir() && strings.HasPrefix(name, stagePattern) && filepath.Dir(file) == dir:
			return fs.SkipDir
		}
		return visit(filepath.ToSlash(name), e)
	})
}

// inTheWay reports the strays that stand where files have to.
func inTheWay(t tree, strays []stray) error {
	var problems []error
	for _, s := range strays {
		if t.blocks(s.path, s.info.IsDir()) {
			problems = append(problems, fmt.Errorf("%s is in the way: %w", s.path, ErrConflict))
		}
	}
	return errors.Join(problems...)
}

// carry gives the stage a stray: the same file under a second name, a folder or
// a symbolic link like it, or a copy where the file system has no second names.
func (s *Staged) carry(x stray) error {
	from, to := filepath.Join(s.dir, filepath.FromSlash(x.path)), filepath.Join(s.stage, filepath.FromSlash(x.path))
	if err := s.makeDir(filepath.Dir(to)); err != nil {
		return err
	}
	switch {
	case x.info.IsDir():
		return s.carryDir(to, x.info)
	case x.info.Mode().Type() == fs.ModeSymlink:
		target, err := os.Readlink(from)
		if err != nil {
			return err
		}
		return os.Symlink(target, to)
	case x.info.Mode().IsRegular():
		return s.link(x.path)
	}
	return os.Link(from, to)
}

func (s *Staged) carryDir(to string, info fs.FileInfo) error {
	if err := s.makeDir(to); err != nil {
		return err
	}
	return sameAccess(to, info)
}

// copyFile copies a regular file with its mode and date.
func copyFile(from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Chmod(info.Mode()), out.Close(), os.Chtimes(to, info.ModTime(), info.ModTime()))
}
