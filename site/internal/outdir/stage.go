package outdir

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// Options says how to treat the output. The zero Options is a plain build.
type Options struct {
	Force   bool // take over a folder that others made; what is in it is kept as strays
	Fresh   bool // write every file, also those that are equal to the last build's
	InPlace bool // replace files one by one where the output cannot be switched in one step
}

// Staged is an output that is a directory. Until [Staged.Commit] its files are
// in a stage.
type Staged struct {
	dir      string // the output, absolute, no symbolic link
	stage    string // after the switch: where the old site is
	lock     *lock
	mayStay  bool // files may be replaced one by one, see Options.InPlace
	inPlace  bool // dir cannot be renamed
	switched bool // dir is the new site already
	fresh    bool
	old      manifest // what the last build made; nil without one
	present  []string // of it, what is still there

	paths
	recordsMu sync.Mutex
	records   manifest
	changed   map[string]bool // new or not equal to the last build's: in the stage
	made      sync.Map        // folders of the stage that exist

	exchange func(a, b string) error // of the system; tests have others
}

// Stage begins a build of the output dir, which need not exist; its parents are
// made. The output is locked until Commit or Abort. Errors are [ErrForeign],
// [ErrBusy], [ErrInPlace], for a place where no site should be, and for the disk.
func Stage(dir string, o Options) (*Staged, error) {
	at, err := locate(dir)
	if err != nil {
		return nil, err
	}
	l, err := acquire(at)
	if err != nil {
		return nil, fmt.Errorf("the output %s: %w", dir, err)
	}
	s := &Staged{dir: at, lock: l, fresh: o.Fresh, mayStay: o.InPlace, records: manifest{}, changed: map[string]bool{}, exchange: exchange}
	if err := s.begin(o); err != nil {
		return nil, errors.Join(err, s.discard())
	}
	return s, nil
}

func (s *Staged) begin(o Options) error {
	clearLeftovers(s.dir)
	var err error
	s.old, err = readManifest(s.dir)
	if err != nil && !(o.Force && errors.Is(err, ErrForeign)) {
		return err
	}
	if s.old == nil && !o.Force {
		entries, err := os.ReadDir(s.dir)
		if err != nil {
			return fmt.Errorf("reading the output: %w", err)
		}
		if len(entries) > 0 {
			return fmt.Errorf("the output %s: %w, such as %s", s.dir, ErrForeign, entries[0].Name())
		}
	}
	return s.makeStage()
}

// makeStage makes the stage beside the output, or in it where it cannot be
// renamed.
func (s *Staged) makeStage() error {
	err := errMounted
	if !mounted(s.dir) {
		s.stage, err = os.MkdirTemp(filepath.Dir(s.dir), hidden(s.dir)+"*")
	}
	if cannotMove(err) {
		if !s.mayStay {
			return s.stays(err)
		}
		s.inPlace = true
		s.stage, err = os.MkdirTemp(s.dir, stagePattern+"*")
	}
	if err != nil {
		return fmt.Errorf("making the stage: %w", err)
	}
	return nil
}

// stays says that the output has to stay where it is, and why.
func (s *Staged) stays(why error) error {
	return fmt.Errorf("the output %s: %w: %w", s.dir, ErrInPlace, why)
}

// makeDir makes a folder of the stage and those above it.
func (s *Staged) makeDir(dir string) error {
	if _, done := s.made.Load(dir); done || dir == s.stage {
		return nil
	}
	if err := s.makeDir(filepath.Dir(dir)); err != nil {
		return err
	}
	if err := os.Mkdir(dir, dirMode); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	if err := os.Chmod(dir, dirMode); err != nil {
		return err
	}
	s.made.Store(dir, true)
	return nil
}

// Abort removes the stage and leaves the output as it was; see [Output].
func (s *Staged) Abort() error {
	if !s.close() {
		return nil
	}
	return s.discard()
}

// discard removes the stage, and the output if there was none before.
func (s *Staged) discard() error {
	defer s.lock.release()
	err := os.RemoveAll(s.stage)
	if s.lock.created {
		_ = os.Remove(s.dir) // it is empty, or it stays
	}
	if err != nil {
		return fmt.Errorf("removing the stage: %w", err)
	}
	return nil
}
