package outdir

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// replaceEach makes the output equal to the files file by file, for an output
// that cannot be renamed. Until it is done the manifest names the old files and
// the new ones, so that the next build knows them all should this one be killed.
func (s *Staged) replaceEach(t tree) error {
	both := maps.Clone(s.records)
	maps.Copy(both, s.old)
	if err := s.replaceManifest(both); err != nil {
		return err
	}
	obsolete := s.obsolete()
	for _, name := range obsolete {
		if t.blocks(name, false) || t.under(name) {
			s.drop(name)
		}
	}
	for _, name := range s.pagesLast() {
		if err := s.replace(name); err != nil {
			return fmt.Errorf("replacing %s: %w", name, err)
		}
	}
	for _, name := range obsolete {
		s.drop(name)
	}
	for name := range s.old { // a build that was killed may have left folders empty
		s.prune(name)
	}
	if err := s.replaceManifest(s.records); err != nil {
		return err
	}
	if err := os.RemoveAll(s.stage); err != nil {
		return fmt.Errorf("removing the stage: %w", err)
	}
	return nil
}

// obsolete returns the files of the last build that are no longer there.
func (s *Staged) obsolete() []string {
	return slices.DeleteFunc(slices.Sorted(slices.Values(s.present)), func(name string) bool {
		_, still := s.records[name]
		return still
	})
}

// pagesLast returns the files that changed: what pages refer to, then pages.
func (s *Staged) pagesLast() []string {
	isPage := func(name string) int {
		if path.Ext(name) == ".html" {
			return 1
		}
		return 0
	}
	return slices.SortedFunc(maps.Keys(s.changed), func(a, b string) int {
		return cmp.Or(cmp.Compare(isPage(a), isPage(b)), cmp.Compare(a, b))
	})
}

func (s *Staged) replace(name string) error {
	to := filepath.Join(s.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(to), dirMode); err != nil {
		return err
	}
	return os.Rename(filepath.Join(s.stage, filepath.FromSlash(name)), to)
}

// drop removes a file of the last build and the folders that are empty then.
func (s *Staged) drop(name string) {
	if os.Remove(filepath.Join(s.dir, filepath.FromSlash(name))) == nil {
		s.prune(name)
	}
}

// prune removes the folders that name is in, as far as they are empty.
func (s *Staged) prune(name string) {
	for dir := range parents(name) {
		at := filepath.Join(s.dir, filepath.FromSlash(dir))
		info, err := os.Lstat(at)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil || !info.IsDir(): // a file or a link stands there now
			return
		case os.Remove(at) != nil:
			return
		}
	}
}

func (s *Staged) replaceManifest(m manifest) error {
	file := filepath.Join(s.stage, manifestName)
	_ = os.Remove(file) // one from an attempt to switch
	if err := writeSynced(file, m.encode()); err != nil {
		return fmt.Errorf("writing %s: %w", manifestName, err)
	}
	if err := os.Rename(file, filepath.Join(s.dir, manifestName)); err != nil {
		return fmt.Errorf("writing %s: %w", manifestName, err)
	}
	return nil
}

// under reports whether one of the folders that name is in is a file of t.
func (t tree) under(name string) bool {
	for dir := range parents(name) {
		if t.files[fold(dir)] {
			return true
		}
	}
	return false
}

// writeSynced writes a file and waits until it is on the disk.
func writeSynced(file string, data []byte) error {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Chmod(fileMode), f.Sync(), f.Close())
}

// syncDir waits until the names in a folder are on the disk, where the system
// can do that.
func syncDir(dir string) {
	if f, err := os.Open(dir); err == nil {
		_ = errors.Join(f.Sync(), f.Close())
	}
}
