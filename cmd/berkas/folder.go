package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"berkas/site/dossier"
	"berkas/site/edit"
)

// dossierArg is the folder that every verb on a dossier takes.
type dossierArg struct {
	Dir string `arg:"" optional:"" default:"." type:"path" help:"The dossier's folder, the one that holds content/ (default: this one)."`
}

// openDossier opens a dossier's folder so that nothing outside it can be read.
func openDossier(dir string) (*os.Root, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the dossier: %w", err)
	}
	begun, err := edit.Begun(root)
	if err == nil && begun != "" {
		err = fmt.Errorf("a change of the content was interrupted half-way; finish it with: berkas %s", begun)
	}
	if err != nil {
		return nil, errors.Join(err, root.Close())
	}
	return root, nil
}

// load reads a dossier, and says what is wrong with one that has errors.
func (t *terminal) load(path string, c dossier.Config) (*dossier.Dossier, error) {
	dir, err := openDossier(path)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	d, problems, err := dossier.Load(dir.FS(), c)
	if err == nil && problems.Errors() > 0 {
		t.diagnose(problems)
		err = errContent
	}
	return d, err
}

// pictureCache returns where sizes of pictures are kept, of every dossier: they
// are known by the bytes that they were made from. "" where the user has no such
// folder.
func pictureCache() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "berkas", "pictures")
}
