package outdir

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"slices"
	"sync"
)

// File is what is known of a file that was written.
type File struct {
	Path   string
	Bytes  int64
	SHA256 [sha256.Size]byte
}

// files returns what a manifest says of each file, by path.
func (m manifest) files() []File {
	all := make([]File, 0, len(m))
	for name, r := range m {
		all = append(all, File{name, r.size, r.sum})
	}
	slices.SortFunc(all, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	return all
}

// Files returns the files written so far; see [Output].
func (s *Staged) Files() []File {
	s.recordsMu.Lock()
	defer s.recordsMu.Unlock()
	return s.records.files()
}

// Files returns the files written so far; see [Output].
func (m *Memory) Files() []File {
	m.dataMu.Lock()
	defer m.dataMu.Unlock()
	records := manifest{}
	for name, data := range m.data {
		records[name] = recordOf(data)
	}
	return records.files()
}

// Sums is an output that keeps of its files no more than what they are. It refuses
// what [Staged] refuses.
type Sums struct {
	paths
	recordsMu sync.Mutex
	records   manifest
}

// NewSums returns an output without files.
func NewSums() *Sums { return &Sums{records: manifest{}} }

// Write adds a file; see [Output].
func (s *Sums) Write(name string, data []byte) error {
	return s.Stream(name, func(w io.Writer) error { _, err := w.Write(data); return err })
}

// Reuse reports false: there is no last build.
func (s *Sums) Reuse(string) bool { return false }

// Stream adds a file; see [Output].
func (s *Sums) Stream(name string, content func(io.Writer) error) error {
	if err := s.claim(name); err != nil {
		return err
	}
	c := counter{Hash: sha256.New()}
	if err := content(&c); err != nil {
		return err
	}
	s.recordsMu.Lock()
	defer s.recordsMu.Unlock()
	s.records[name] = record{c.size, [sha256.Size]byte(c.Sum(nil))}
	return nil
}

// counter hashes and counts what is written to it.
type counter struct {
	hash.Hash
	size int64
}

func (c *counter) Write(data []byte) (int, error) {
	c.size += int64(len(data))
	return c.Hash.Write(data)
}

// Files returns the files written so far; see [Output].
func (s *Sums) Files() []File {
	s.recordsMu.Lock()
	defer s.recordsMu.Unlock()
	return s.records.files()
}

// Commit ends the writing; see [Output].
func (s *Sums) Commit() (Result, error) {
	if !s.close() {
		return Result{}, fmt.Errorf("committing: %w", ErrClosed)
	}
	r := Result{Files: len(s.records), Written: len(s.records)}
	for _, f := range s.records {
		r.Bytes += f.size
	}
	return r, nil
}

// Abort ends the writing too; see [Output].
func (s *Sums) Abort() error {
	s.close()
	return nil
}
