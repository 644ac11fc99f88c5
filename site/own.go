package site

import (
	"io/fs"
	"slices"

	"berkas/site/diag"
	"berkas/site/internal/folder"
	"berkas/site/internal/outdir"
)

// own are the files that a dossier has besides its content, by their paths in
// its folder.
type own struct {
	dir       fs.FS
	templates []string // templates/: each in the place of a built-in one, or a partial more
	static    []string // static/: each in the place of a built-in file, or one more
	copied    []string // content/static/: to be copied to the byte
}

// readOwn lists them. The list of diagnostics is for links that leave their
// folder, and for templates that are none.
func readOwn(dir fs.FS) (own, diag.List, error) {
	o, problems := own{dir: dir}, diag.List{}
	for name, files := range map[string]*[]string{"templates": &o.templates, "static": &o.static, "content/static": &o.copied} {
		var err error
		if *files, err = folder.List(dir, name, &problems); err != nil {
			return o, nil, err
		}
	}
	err := o.checkTemplates(&problems)
	return o, problems, err
}

// sizes returns how large the files are that are copied, by where they are now.
func (o own) sizes() []outdir.File {
	var all []outdir.File
	for _, p := range slices.Concat(o.copied, o.static) {
		if info, err := fs.Stat(o.dir, p); err == nil {
			all = append(all, outdir.File{Path: p, Bytes: info.Size()})
		}
	}
	return all
}
