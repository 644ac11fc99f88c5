package site

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"berkas/site/artifact"
	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/folder"
	"berkas/site/internal/outdir"
	"berkas/site/manifest"
)

// Manifest makes every file of the site and returns what it is made of.
func (s *Site) Manifest(ctx context.Context) (*manifest.Manifest, error) {
	made := outdir.NewSums()
	if err := s.render(ctx, made); err != nil {
		return nil, err
	}
	return s.manifestOf(ctx, made.Files())
}

// manifestFile is the manifest by itself. It has to make the site to say what it is
// made of; [Site.Write] has made it then.
func (s *Site) manifestFile() artifact.File {
	return artifact.File{Path: manifest.Path, Write: func(w io.Writer) error {
		m, err := s.Manifest(context.Background())
		if err != nil {
			return err
		}
		return m.Write(w)
	}}
}

// addManifest adds the manifest to the files of an output that has all others.
func (s *Site) addManifest(ctx context.Context, out Output) error {
	m, err := s.manifestOf(ctx, out.Files())
	if err != nil {
		return err
	}
	return out.Stream(manifest.Path, m.Write)
}

func (s *Site) manifestOf(ctx context.Context, files []outdir.File) (*manifest.Manifest, error) {
	content, err := s.content()
	if err := cmp.Or(err, ctx.Err()); err != nil {
		return nil, fmt.Errorf("reading the content: %w", err)
	}
	return manifest.Of(s.Dossier, s.config.Version, content, files), nil
}

// contentSum is a digest of the content: of what sha256sum prints for each of its
// files, sorted by path. Files that d was made of are not read again.
func contentSum(dir fs.FS, d *dossier.Dossier) (string, error) {
	read := map[string]string{}
	for _, e := range d.Entries() {
		read[e.File.Path] = e.File.Data
	}
	files, err := folder.List(dir, "content", new(diag.List))
	if err != nil {
		return "", err
	}
	all := sha256.New()
	for _, p := range files {
		data, known := read[p]
		var one [sha256.Size]byte
		if known {
			one = sha256.Sum256([]byte(data))
		} else if one, err = sumOf(dir, p); err != nil {
			return "", err
		}
		fmt.Fprintf(all, "%x  %s\n", one, p)
	}
	return hex.EncodeToString(all.Sum(nil)), nil
}

func sumOf(dir fs.FS, name string) (sum [sha256.Size]byte, err error) {
	f, err := dir.Open(name)
	if err != nil {
		return sum, err
	}
	one, piece := sha256.New(), pieces.Get().(*[32 << 10]byte)
	defer pieces.Put(piece)
	_, err = io.CopyBuffer(one, struct{ io.Reader }{f}, piece[:])
	one.Sum(sum[:0])
	return sum, errors.Join(err, f.Close())
}

// pieces are what files are read by.
var pieces = sync.Pool{New: func() any { return new([32 << 10]byte) }}
