package site

import (
	"io/fs"

	"berkas/site/diag"
	"berkas/site/internal/folder"
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
