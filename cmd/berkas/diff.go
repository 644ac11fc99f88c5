package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"berkas/site/artifact"
	"berkas/site/dossier"
	"berkas/site/export"
	"berkas/site/manifest"
	"berkas/site/review"
	"berkas/site/support"
)

type diffCmd struct {
	Old string `arg:"" type:"path" help:"The dossier as it was: its folder, or a site that was built from it (the folder, or its data/manifest.json)."`
	New string `arg:"" type:"path" help:"The dossier as it is, likewise."`
}

// Help is printed below the help of the verb's flags.
func (diffCmd) Help() string {
	return "Written for a comment on a pull request: bounded in length with the rest counted, every word of a text in a code span. What is private is in neither. The exit status is 0 whether there are changes or not."
}

// Run prints what readers will see otherwise.
func (c *diffCmd) Run(t *terminal) error {
	was, err := t.edition(c.Old)
	if err != nil {
		return err
	}
	is, err := t.edition(c.New)
	if err != nil {
		return err
	}
	return review.Compare(was, is).Markdown(t.out)
}

// dossierJSON is what an edition is read from.
const dossierJSON = export.Folder + "dossier.json"

// edition reads what a dossier publishes, or what a site has published.
func (t *terminal) edition(path string) (*review.Edition, error) {
	if info, err := os.Stat(filepath.Join(path, "content")); err == nil && info.IsDir() {
		return t.dossierEdition(path)
	}
	site := path
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		site = filepath.Dir(filepath.Dir(path))
	}
	root, err := os.OpenRoot(site)
	if err != nil {
		return nil, fmt.Errorf("opening what is compared: %w", err)
	}
	defer root.Close()
	data, err := exportedBy(root)
	if err != nil {
		return nil, fmt.Errorf("reading the site %s: %w", path, err)
	}
	e, err := review.Read(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("reading the site %s: %w", path, err)
	}
	return e, nil
}

// dossierEdition reads a dossier, and exports what is compared.
func (t *terminal) dossierEdition(path string) (*review.Edition, error) {
	d, err := t.load(path, dossier.Config{})
	if err != nil {
		return nil, err
	}
	proofs, _ := support.Prove(d) // what is wrong with it, check says
	files := export.Files(d, proofs, export.Config{Base: d.Meta.BaseURL})
	i := slices.IndexFunc(files, func(f artifact.File) bool { return f.Path == dossierJSON })
	var b bytes.Buffer
	if err := files[i].Write(&b); err != nil {
		return nil, err
	}
	return review.Read(&b)
}

// mostExported is how many bytes of dossier.json are read.
const mostExported = 1 << 30

// exportedBy returns a site's dossier.json, which must be what the manifest says.
func exportedBy(root *os.Root) ([]byte, error) {
	in, err := root.Open(manifest.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New("it has neither content/ nor " + manifest.Path)
	}
	if err != nil {
		return nil, err
	}
	defer in.Close()
	m, err := manifest.Read(in)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", manifest.Path, err)
	}
	i := slices.IndexFunc(m.Files, func(f manifest.File) bool { return f.Path == dossierJSON })
	if i < 0 {
		return nil, errors.New("its manifest names no " + dossierJSON)
	}
	f, err := root.Open(dossierJSON)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostExported))
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != m.Files[i].SHA256 {
		return nil, errors.New(dossierJSON + " is other than its manifest says")
	}
	return data, nil
}
