// Package verify holds a published copy of a site against its manifest, or against
// what its content builds.
//
//	report, err := verify.Folder(ctx, "public", nil)
//	report, err := verify.Net(ctx, "https://example.org/dossier/", built, verify.Options{})
//
// # What is told
//
// Which files are missing, which are there and other than they should be, and which
// are there beside them. Of a folder these are all files but those of the output
// itself (.berkas-…) and of git; a server does not say what it has, so that of an
// address extra files are those that the copy's manifest lists and the content does
// not build.
//
// # What is asked of a server
//
// Only what the address that the user named has, file by file, one at a time, over one
// connection; of each file no more than it should have, and at most two GB in all.
// What hosts read and need not serve (.nojekyll, CNAME) is not asked for.
//
// A manifest is anybody's: one that cannot be, or that names files outside of the
// site, is a [ManifestError].
package verify

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"berkas/site/manifest"
)

// Report is what was found of a copy.
type Report struct {
	Own                     *manifest.Manifest // of the copy; nil where it has none that can be read
	Files                   int                // that were looked at
	Missing, Changed, Extra []string           // by path
	Unasked                 []string           // what hosts read and need not serve
}

// Same reports whether the copy is what it should be.
func (r *Report) Same() bool { return len(r.Missing)+len(r.Changed)+len(r.Extra) == 0 }

// ManifestError says why a copy's manifest says nothing.
type ManifestError struct{ Err error }

func (e *ManifestError) Error() string { return manifest.Path + ": " + e.Err.Error() }

// Unwrap returns the reason.
func (e *ManifestError) Unwrap() error { return e.Err }

// files are those of a copy. A file that is not there is [fs.ErrNotExist].
type files interface {
	open(ctx context.Context, path string, bytes int64) (io.ReadCloser, error)
	there(own *manifest.Manifest) ([]string, error) // what the copy has, as far as it can be known, by path
	served(path string) bool
}

// compare holds a copy against what it should be; nil: against its own manifest.
func compare(ctx context.Context, of files, want *manifest.Manifest) (*Report, error) {
	r := new(Report)
	var err error
	r.Own, err = ownManifest(ctx, of)
	var unreadable *ManifestError
	if err != nil && (want == nil || !errors.As(err, &unreadable)) {
		return nil, err
	}
	expected := expectedOf(want, r.Own)
	for _, f := range expected {
		if !of.served(f.Path) {
			r.Unasked = append(r.Unasked, f.Path)
			continue
		}
		r.Files++
		switch same, err := matches(ctx, of, f); {
		case errors.Is(err, fs.ErrNotExist):
			r.Missing = append(r.Missing, f.Path)
		case err != nil:
			return nil, err
		case !same:
			r.Changed = append(r.Changed, f.Path)
		}
	}
	there, err := of.there(r.Own)
	for _, path := range there {
		_, known := slices.BinarySearchFunc(expected, path, func(f manifest.File, path string) int { return cmp.Compare(f.Path, path) })
		if !known && (want != nil || path != manifest.Path) {
			r.Extra = append(r.Extra, path)
		}
	}
	return r, err
}

// expectedOf returns the files that a copy should have, by path: of what the content
// builds the manifest too, which nothing else says of.
func expectedOf(want, own *manifest.Manifest) []manifest.File {
	if want == nil {
		return own.Files
	}
	sum := sha256.New()
	size := &counter{Writer: sum}
	_ = want.Write(size) // a hash takes everything
	self := manifest.File{Path: manifest.Path, Bytes: size.n, SHA256: hex.EncodeToString(sum.Sum(nil))}
	i, _ := slices.BinarySearchFunc(want.Files, self.Path, func(f manifest.File, path string) int { return cmp.Compare(f.Path, path) })
	return slices.Insert(slices.Clone(want.Files), i, self)
}

// ownManifest reads the manifest of a copy.
func ownManifest(ctx context.Context, of files) (*manifest.Manifest, error) {
	in, err := of.open(ctx, manifest.Path, manifest.Most)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &ManifestError{errors.New("there is none")}
	}
	if err != nil {
		return nil, err
	}
	defer in.Close()
	m, err := manifest.Read(in)
	if err != nil {
		return nil, &ManifestError{err}
	}
	return m, nil
}

// matches reports whether a file of a copy is what it should be. No more of it is read
// than it should have.
func matches(ctx context.Context, of files, want manifest.File) (bool, error) {
	in, err := of.open(ctx, want.Path, want.Bytes)
	if err != nil {
		return false, err
	}
	defer in.Close()
	sum := sha256.New()
	n, err := io.Copy(sum, io.LimitReader(in, want.Bytes+1))
	if err != nil {
		return false, fmt.Errorf("reading %s: %w", want.Path, err)
	}
	return n == want.Bytes && hex.EncodeToString(sum.Sum(nil)) == want.SHA256, nil
}

// counter counts what is written.
type counter struct {
	io.Writer
	n int64
}

func (c *counter) Write(data []byte) (int, error) {
	c.n += int64(len(data))
	return c.Writer.Write(data)
}
