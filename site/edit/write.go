package edit

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
)

// Journal is the file, beside content/, that says what is left of a change to write.
const Journal = ".berkas-edit.json"

// ErrChanged is for a file that is other than it was when the change was worked out.
var ErrChanged = errors.New("it was changed meanwhile")

// journal is a change that was begun.
type journal struct {
	Command string `json:"command"`
	Steps   []step `json:"steps"`
}

// draftEnding is behind the name of the journal until it is whole.
const draftEnding = ".new"

// step is what becomes of one file. Digests are SHA-256; "" is no file.
type step struct {
	Path string `json:"path"`
	From string `json:"from,omitempty"`
	Was  string `json:"was,omitempty"`
	Is   string `json:"is,omitempty"`
	Text string `json:"text,omitempty"`
}

// Write makes the files of a dossier what a change says, all of them or none. After an
// error that wraps [ErrChanged] nothing was written. After any other the journal may
// stand, and [Resume] goes on.
func Write(dir *os.Root, c *Change) error {
	j, err := c.journal(dir)
	if err != nil {
		return err
	}
	for _, s := range j.Steps {
		if err := s.begun(dir); err != nil {
			return err
		}
	}
	if err := j.save(dir); err != nil {
		return fmt.Errorf("writing %s: %w", Journal, err)
	}
	return j.finish(dir)
}

// Begun returns the command of a change that was begun and not finished, "" where there
// is none.
func Begun(dir *os.Root) (command string, err error) {
	j, err := readJournal(dir)
	return j.Command, err
}

// Resume finishes a change that was interrupted, and returns its command; "" where there
// is none.
func Resume(dir *os.Root) (command string, err error) {
	j, err := readJournal(dir)
	if err != nil || j.Command == "" {
		return "", err
	}
	return j.Command, j.finish(dir)
}

func readJournal(dir *os.Root) (j journal, err error) {
	data, err := dir.ReadFile(Journal)
	if errors.Is(err, fs.ErrNotExist) {
		return j, nil
	}
	if err == nil {
		err = json.Unmarshal(data, &j)
	}
	if err != nil {
		return j, fmt.Errorf("reading %s, which says what is left of a change: %w", Journal, err)
	}
	return j, nil
}

func (c *Change) journal(dir *os.Root) (journal, error) {
	j := journal{Command: c.Command}
	for _, f := range c.Files { // first what is new, last what goes
		if f.Now != nil {
			j.Steps = append(j.Steps, step{Path: f.Path, Was: digest(f.Was), Is: digest(f.Now), Text: string(f.Now)})
		}
	}
	for _, f := range c.Files {
		switch {
		case f.From != "":
			data, err := dir.ReadFile(f.From)
			if err != nil {
				return j, err
			}
			j.Steps = append(j.Steps, step{Path: f.Path, From: f.From, Is: digest(data)})
		case f.Now == nil:
			j.Steps = append(j.Steps, step{Path: f.Path, Was: digest(f.Was)})
		}
	}
	return j, nil
}

func digest(data []byte) string {
	if data == nil {
		return ""
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// begun reports whether a file still is what it was.
func (s step) begun(dir *os.Root) error {
	is, err := current(dir, s.Path)
	if err == nil && is != s.Was {
		err = &fs.PathError{Op: "writing", Path: s.Path, Err: ErrChanged}
	}
	return err
}

// current is the digest of a file, "" where there is none.
func current(dir *os.Root, name string) (string, error) {
	data, err := dir.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err == nil && data == nil {
		data = []byte{}
	}
	return digest(data), err
}

// save puts the journal on the disk in one step. There is one at a time.
func (j journal) save(dir *os.Root) error {
	data, err := json.MarshalIndent(j, "", " ")
	if err != nil {
		return err
	}
	draft := Journal + draftEnding
	_ = dir.Remove(draft) // of an earlier try that was killed
	if err := writeSynced(dir, draft, data, 0o600); err != nil {
		return err
	}
	defer func() { _ = dir.Remove(draft) }()
	err = dir.Link(draft, Journal)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		err = dir.Rename(draft, Journal) // where files cannot have two names
	}
	if err == nil {
		syncDir(dir, ".")
	}
	return err
}

// finish does the steps that are not done, and takes the journal away. Before the first
// it looks that each file is what it was or what it will be.
func (j journal) finish(dir *os.Root) error {
	for _, s := range j.Steps {
		if err := s.open(dir); err != nil {
			return err
		}
	}
	for _, s := range j.Steps {
		if err := s.do(dir); err != nil {
			return fmt.Errorf("writing %s: %w", s.Path, err)
		}
	}
	_ = dir.Remove(Journal + draftEnding) // where the kill came between its two names
	if err := dir.Remove(Journal); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	syncDir(dir, ".")
	return nil
}

// open reports a file that is neither what it was nor what it will be.
func (s step) open(dir *os.Root) error {
	is, err := current(dir, s.Path)
	if err == nil && is != s.Was && is != s.Is {
		err = fmt.Errorf("%w; put it back, or take %s away and look the change over by hand", &fs.PathError{Op: "finishing the change at", Path: s.Path, Err: ErrChanged}, Journal)
	}
	return err
}

// do does a step, unless it is done.
func (s step) do(dir *os.Root) error {
	is, err := current(dir, s.Path)
	switch {
	case err != nil || is == s.Is && s.From == "":
		return err
	case s.Is == "":
		err = dir.Remove(s.Path)
	case s.From != "" && is == s.Is:
		return nil // it has been moved
	case s.From != "":
		err = dir.Rename(s.From, s.Path)
	default:
		err = s.replace(dir)
	}
	if err == nil {
		syncDir(dir, path.Dir(s.Path))
	}
	return err
}

// replace writes a file so that it is there whole or as it was.
func (s step) replace(dir *os.Root) error {
	mode := fs.FileMode(0o644)
	if info, err := dir.Stat(s.Path); err == nil {
		mode = info.Mode().Perm()
	}
	draft := path.Join(path.Dir(s.Path), "."+path.Base(s.Path)+".new")
	_ = dir.Remove(draft)
	if err := writeSynced(dir, draft, []byte(s.Text), mode); err != nil {
		return err
	}
	return dir.Rename(draft, s.Path)
}

func writeSynced(dir *os.Root, name string, data []byte, mode fs.FileMode) error {
	f, err := dir.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(mode), f.Sync(), f.Close())
	if err != nil {
		_ = dir.Remove(name) // the first error is the one to tell
	}
	return err
}

// syncDir has the names in a folder on the disk, where the system can.
func syncDir(dir *os.Root, name string) {
	if f, err := dir.Open(name); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}
