package site

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"berkas/site/artifact"
	"berkas/site/diag"
	"berkas/site/internal/outdir"
)

// An internal edition has what is kept from readers, and is never mixed with a
// public one: it carries a file that says what it is, a public edition is refused
// where that file stands, and an internal one where a site stands without it.

// ErrEdition is for a folder that holds the other edition.
var ErrEdition = errors.New("it holds another edition of the site")

// internalMark is the file that says that a site is an internal edition.
const internalMark = "internal.txt"

// mark returns that file.
func (s *Site) mark() artifact.File {
	return artifact.File{Path: internalMark, Write: func(w io.Writer) error {
		_, err := io.WriteString(w, s.Dossier.Lang.Words.InternalEdition+"\n")
		return err
	}}
}

// unmarked reports the dossier's own templates that make a whole document and do
// not say on it that it is of an internal edition.
func (o own) unmarked() diag.List {
	var list diag.List
	for _, p := range o.templates {
		text, err := fs.ReadFile(o.dir, p)
		if err != nil || !bytes.Contains(text, []byte("<html")) || bytes.Contains(text, []byte(`template "internal" .Internal`)) && bytes.Contains(text, []byte("noindex")) {
			continue
		}
		d := list.Errorf(fileAt(p), "pages of this template do not say that the edition is internal")
		d.Hint = `write {{template "internal" .Internal}} behind <body>, and {{if .Internal}}<meta name="robots" content="noindex">{{end}} before </head>`
	}
	return list
}

// DirectoryOptions says how a directory is treated.
type DirectoryOptions struct {
	Force    bool // take over a folder that others made; what is in it is kept
	Fresh    bool // write every file, also those that are equal to the last build's
	Internal bool // it is for an internal edition
	InPlace  bool // where it cannot be switched in one step, replace files one by one
}

// Directory returns an output that becomes a directory in one step.
func Directory(path string, o DirectoryOptions) (*Staged, error) {
	out, err := outdir.Stage(path, outdir.Options{Force: o.Force, Fresh: o.Fresh, InPlace: o.InPlace})
	if err != nil {
		return nil, err
	}
	if holdsOther(path, o.Internal) { // it is locked: nobody changes that now
		return nil, errors.Join(&os.PathError{Op: "publishing into", Path: path, Err: ErrEdition}, out.Abort())
	}
	return out, nil
}

func holdsOther(dir string, internal bool) bool {
	has := func(name string) bool {
		_, err := os.Lstat(filepath.Join(dir, name))
		return err == nil
	}
	if internal {
		return has("index.html") && !has(internalMark)
	}
	return has(internalMark)
}
