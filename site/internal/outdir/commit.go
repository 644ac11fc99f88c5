package outdir

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
)

// Commit makes the output equal to the files written and ends the build; see
// [Output]. Strays in the way of files are errors that name them.
func (s *Staged) Commit() (Result, error) {
	if !s.close() {
		return Result{}, fmt.Errorf("committing: %w", ErrClosed)
	}
	result, err := s.commit()
	if err != nil {
		return Result{}, errors.Join(err, s.discard())
	}
	defer s.lock.release()
	if s.switched {
		err = s.settle()
	}
	return result, err
}

// commit does what can fail without a trace.
func (s *Staged) commit() (Result, error) {
	if len(s.records) < len(s.claimed) {
		return Result{}, errors.New("committing: a file could not be written")
	}
	t := treeOf(s.sorted())
	strays, err := s.strays()
	if err != nil {
		return Result{}, err
	}
	if err := inTheWay(t, strays); err != nil {
		return Result{}, err
	}
	result := s.result()
	if s.old != nil && result.Written == 0 && result.Removed == 0 {
		return result, os.Remove(s.stage)
	}
	if s.inPlace {
		return result, s.replaceEach(t)
	}
	err = s.switchWhole(strays)
	if cannotMove(err) {
		if !s.mayStay {
			return result, s.stays(err)
		}
		err = s.replaceEach(t)
	}
	return result, err
}

func (s *Staged) result() Result {
	r := Result{Files: len(s.records), Written: len(s.changed), Kept: len(s.records) - len(s.changed)}
	for _, record := range s.records {
		r.Bytes += record.size
	}
	for name := range s.old {
		if _, still := s.records[name]; !still {
			r.Removed++
		}
	}
	return r
}

// switchWhole completes the stage and makes it the output.
func (s *Staged) switchWhole(strays []stray) error {
	if err := s.linkKept(); err != nil {
		return fmt.Errorf("keeping what has not changed: %w", err)
	}
	for _, stray := range strays {
		if err := s.carry(stray); err != nil {
			return fmt.Errorf("carrying over %s: %w", stray.path, err)
		}
	}
	if err := s.seal(); err != nil {
		return err
	}
	if !s.lock.holds(s.dir) {
		return fmt.Errorf("the output %s was moved while it was built: %w", s.dir, ErrBusy)
	}
	if err := s.swap(); err != nil {
		return fmt.Errorf("switching to the new output: %w", err)
	}
	syncDir(filepath.Dir(s.dir))
	return nil
}

// linkKept gives the stage the files that have not changed. Several at a time:
// the kernel takes its time over each.
func (s *Staged) linkKept() error {
	names := make(chan string)
	failed := make(chan error, runtime.GOMAXPROCS(0))
	var workers sync.WaitGroup
	for range cap(failed) {
		workers.Go(func() {
			var first error
			for name := range names {
				if first == nil {
					first = s.link(name)
				}
			}
			failed <- first
		})
	}
	for _, name := range s.sorted() {
		if !s.changed[name] {
			names <- name
		}
	}
	close(names)
	workers.Wait()
	close(failed)
	for err := range failed {
		if err != nil {
			return err
		}
	}
	return nil
}

// link gives a file of the output a second name in the stage, or a copy where
// the file system has no second names.
func (s *Staged) link(name string) error {
	from, to := filepath.Join(s.dir, filepath.FromSlash(name)), filepath.Join(s.stage, filepath.FromSlash(name))
	if err := s.makeDir(filepath.Dir(to)); err != nil {
		return err
	}
	err := os.Link(from, to)
	if err == nil || errors.Is(err, syscall.EXDEV) || errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return copyFile(from, to)
}

// seal writes the manifest and flushes it, and gives the stage the output's mode
// and owner.
func (s *Staged) seal() error {
	if err := writeSynced(filepath.Join(s.stage, manifestName), s.records.encode()); err != nil {
		return fmt.Errorf("writing %s: %w", manifestName, err)
	}
	info, err := os.Stat(s.dir)
	if err == nil && !s.lock.created {
		err = sameAccess(s.stage, info)
	} else if err == nil {
		err = os.Chmod(s.stage, dirMode)
	}
	if err != nil {
		return fmt.Errorf("finishing the stage: %w", err)
	}
	syncDir(s.stage)
	return nil
}

// swap makes the stage the output and leaves the old output at s.stage.
func (s *Staged) swap() error {
	err := s.exchange(s.stage, s.dir)
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) {
		err = s.renameBoth()
	}
	s.switched = err == nil
	return err
}

// renameBoth is for a system that cannot exchange two folders.
func (s *Staged) renameBoth() error {
	name := strings.TrimPrefix(filepath.Base(s.stage), hidden(s.dir))
	aside := filepath.Join(filepath.Dir(s.dir), hidden(s.dir)+setAside+name)
	if err := os.Rename(s.dir, aside); err != nil {
		return err
	}
	if err := os.Rename(s.stage, s.dir); err != nil {
		return errors.Join(err, os.Rename(aside, s.dir))
	}
	s.stage = aside
	return nil
}
