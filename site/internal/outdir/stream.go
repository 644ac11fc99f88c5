package outdir

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"sync"
)

// stream is a file that is being added, piece by piece. As long as it is equal to
// the last build's nothing is written; from where they part on it is in the stage.
type stream struct {
	stage *Staged
	name  string
	sum   hash.Hash
	size  int64
	old   *os.File // of the last build; nil when they have parted
	new   *os.File // in the stage; nil until then
	err   error    // of the disk, which ends it
}

// pieces are what is gathered before it is looked at: most pages whole.
var pieces = sync.Pool{New: func() any { return bufio.NewWriterSize(nil, 64<<10) }}

// Stream adds a file that is written as it is made; see [Output].
func (s *Staged) Stream(name string, content func(io.Writer) error) error {
	if err := s.claim(name); err != nil {
		return err
	}
	f := &stream{stage: s, name: name, sum: sha256.New()}
	f.openOld()
	piece := pieces.Get().(*bufio.Writer)
	piece.Reset(f)
	err := content(piece)
	if err == nil {
		err = piece.Flush()
	}
	piece.Reset(nil)
	pieces.Put(piece)
	return f.end(err)
}

// Write adds a file that is in memory; see [Output].
func (s *Staged) Write(name string, data []byte) error {
	return s.Stream(name, func(w io.Writer) error { _, err := w.Write(data); return err })
}

// Reuse adds a file as the last build made it, where its bytes are still those; see
// [Output].
func (s *Staged) Reuse(name string) bool {
	r, known := s.old[name]
	if !known || s.fresh {
		return false
	}
	file := filepath.Join(s.dir, filepath.FromSlash(name))
	if info, err := os.Lstat(file); err != nil || !info.Mode().IsRegular() {
		return false
	}
	if sum, err := sumOf(file); err != nil || sum != r.sum || s.claim(name) != nil {
		return false
	}
	s.note(name, r, false)
	return true
}

// openOld opens the last build's file, where there is one to compare with.
func (f *stream) openOld() {
	if _, known := f.stage.old[f.name]; !known || f.stage.fresh {
		return
	}
	file := filepath.Join(f.stage.dir, filepath.FromSlash(f.name))
	if info, err := os.Lstat(file); err == nil && info.Mode().IsRegular() {
		f.old, _ = os.Open(file) // what cannot be read is not equal
	}
}

// Write takes the next piece.
func (f *stream) Write(piece []byte) (int, error) {
	if f.err != nil {
		return 0, f.err
	}
	if f.old == nil || !f.repeats(piece) {
		f.err = f.part()
		if f.err == nil {
			_, f.err = f.new.Write(piece)
		}
	}
	if f.err != nil {
		return 0, f.err
	}
	f.sum.Write(piece)
	f.size += int64(len(piece))
	return len(piece), nil
}

// repeats reports whether the last build's file has the piece in this place.
func (f *stream) repeats(piece []byte) bool {
	var buffer [8 << 10]byte
	for at := f.size; len(piece) > 0; {
		part := buffer[:min(len(piece), len(buffer))]
		if _, err := io.ReadFull(io.NewSectionReader(f.old, at, int64(len(part))), part); err != nil || !bytes.Equal(part, piece[:len(part)]) {
			return false
		}
		at, piece = at+int64(len(part)), piece[len(part):]
	}
	return true
}

// part begins the file in the stage with what was equal so far.
func (f *stream) part() error {
	if f.new != nil {
		return nil
	}
	file := filepath.Join(f.stage.stage, filepath.FromSlash(f.name))
	if err := f.stage.makeDir(filepath.Dir(file)); err != nil {
		return err
	}
	var err error
	if f.new, err = os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode); err != nil || f.old == nil {
		return err
	}
	_, err = io.Copy(f.new, io.NewSectionReader(f.old, 0, f.size))
	err = errors.Join(err, f.old.Close())
	f.old = nil
	return err
}

// end closes the file and notes what it is. What went wrong on the disk is told
// rather than what its maker made of it.
func (f *stream) end(err error) error {
	if err == nil && f.err == nil && !f.ended() {
		f.err = f.part()
	}
	if f.old != nil {
		_ = f.old.Close() // it was read
	}
	if f.new != nil {
		f.err = errors.Join(f.err, f.new.Chmod(fileMode), f.new.Close()) // whatever the umask
	}
	if f.err != nil {
		return fmt.Errorf("writing %s: %w", f.name, f.err)
	}
	if err != nil {
		return err
	}
	r := record{size: f.size}
	f.sum.Sum(r.sum[:0])
	f.stage.note(f.name, r, f.new != nil)
	return nil
}

// ended reports whether the last build's file ends here too.
func (f *stream) ended() bool {
	if f.old == nil {
		return false
	}
	info, err := f.old.Stat()
	return err == nil && info.Size() == f.size
}

// note keeps what a file is, for the manifest.
func (s *Staged) note(name string, r record, changed bool) {
	s.recordsMu.Lock()
	defer s.recordsMu.Unlock()
	s.records[name] = r
	if changed {
		s.changed[name] = true
	}
}
