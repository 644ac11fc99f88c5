package outdir

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// Stamp is by what an output is known that nobody has touched: digests of its
// manifest, and of the sizes and times of change of the files in it.
type Stamp struct{ Manifest, Times string }

// Stamp returns that of the output that was committed. An error is for one that
// was touched since.
func (s *Staged) Stamp() (Stamp, error) { return stampOf(s.dir, s.records) }

func stampOf(dir string, m manifest) (Stamp, error) {
	times := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(m)) {
		info, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return Stamp{}, fmt.Errorf("looking at the output: %w", err)
		}
		if !info.Mode().IsRegular() || info.Size() != m[name].size {
			return Stamp{}, fmt.Errorf("%s has been changed", name)
		}
		fmt.Fprintln(times, name, info.ModTime().UnixNano())
	}
	whole := sha256.Sum256(m.encode())
	return Stamp{hex.EncodeToString(whole[:]), hex.EncodeToString(times.Sum(nil))}, nil
}

// Keep takes every file of the last build for written, as it stands, where the
// output is the one that a stamp was taken of. Sizes and times of change tell, and
// where a time differs the bytes of all files. It reports whether it did; nothing
// may have been written before.
func (s *Staged) Keep(of Stamp) bool {
	is, err := stampOf(s.dir, s.old)
	if err != nil || s.fresh || s.old == nil || is.Manifest != of.Manifest {
		return false
	}
	if is.Times != of.Times && !s.sumsHold() {
		return false
	}
	for name := range s.old {
		if s.claim(name) != nil {
			return false
		}
	}
	s.records = maps.Clone(s.old)
	return true
}

// sumsHold reports whether every file of the last build has the bytes it had.
func (s *Staged) sumsHold() bool {
	for name, r := range s.old {
		sum, err := sumOf(filepath.Join(s.dir, filepath.FromSlash(name)))
		if err != nil || sum != r.sum {
			return false
		}
	}
	return true
}

func sumOf(file string) (sum [sha256.Size]byte, err error) {
	f, err := os.Open(file)
	if err != nil {
		return sum, err
	}
	h := sha256.New()
	_, err = io.Copy(h, f)
	return [sha256.Size]byte(h.Sum(nil)), errors.Join(err, f.Close())
}
