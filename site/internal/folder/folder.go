// Package folder lists what a folder of the dossier holds: content/, and what
// stands beside it. Only regular files are listed, and nothing that a link
// brings in from elsewhere, because whatever is listed may be published.
package folder

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"berkas/site/diag"
)

// Ignored tells the names that editors and systems leave behind, and hidden ones.
func Ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasPrefix(name, "#") || name == "Thumbs.db"
}

// List returns the paths of the files in a folder, sorted, each beginning with
// the folder's own; none where there is no such folder. What is passed over is
// in except. The list of diagnostics gets links that leave the folder, what
// is not a file and names that are not UTF-8; the error is for what cannot be read.
func List(fsys fs.FS, folder string, errs *diag.List, except ...string) ([]string, error) {
	info, err := fs.Lstat(fsys, folder)
	switch {
	case errors.Is(err, fs.ErrNotExist), err != nil && behindLink(fsys, folder):
		return nil, nil
	case err == nil && info.Mode()&fs.ModeSymlink != 0:
		target, _ := fs.ReadLink(fsys, folder)
		errs.Errorf(place(folder), "the %s folder is a link (it leads to %s), and links to folders are not followed", folder, target).Hint = "copy or move the folder here instead"
		return nil, nil
	case err == nil && !info.IsDir():
		errs.Errorf(place(folder), "%q is not a folder", folder).Hint = "links are not followed: let the folder itself stand here"
		return nil, nil
	}
	var files []string
	err = fs.WalkDir(fsys, folder, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fmt.Errorf("reading the dossier: %w", err)
		case p != folder && Ignored(e.Name()), slices.Contains(except, p):
			if e.IsDir() {
				return fs.SkipDir
			}
		case !utf8.ValidString(e.Name()): // no fs.FS opens it
			errs.Errorf(place(p), "the name %q is not UTF-8", e.Name()).Hint = "give it another name"
			if e.IsDir() {
				return fs.SkipDir
			}
		case !e.IsDir() && regular(fsys, folder, p, e, errs):
			files = append(files, p)
		}
		return nil
	})
	slices.Sort(files)
	return files, err
}

// behindLink reports whether a path leads through a link, which is told where the
// folder that the link stands for is listed.
func behindLink(fsys fs.FS, p string) bool {
	for p = path.Dir(p); p != "."; p = path.Dir(p) {
		if info, err := fs.Lstat(fsys, p); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			return true
		}
	}
	return false
}

// regular reports whether a file is a regular one, or a link to one within the
// folder, and says why where it is not.
func regular(fsys fs.FS, folder, p string, e fs.DirEntry, errs *diag.List) bool {
	mode := e.Type()
	if mode&fs.ModeSymlink != 0 {
		target, err := fs.ReadLink(fsys, p)
		if err == nil && (path.IsAbs(target) || !strings.HasPrefix(path.Join(path.Dir(p), target)+"/", folder+"/")) {
			errs.Errorf(place(p), "this link leaves the %s folder (it leads to %s)", folder, target).Hint = "copy the file here instead"
			return false
		}
		info, err := fs.Stat(fsys, p)
		if err != nil {
			errs.Errorf(place(p), "this link leads nowhere that can be read")
			return false
		}
		mode = info.Mode()
	}
	switch {
	case mode.IsDir():
		errs.Errorf(place(p), "links to folders are not followed").Hint = "move the folder here instead"
	case !mode.IsRegular():
		errs.Errorf(place(p), "this is neither a file nor a folder").Hint = "only regular files are read: take it away"
	}
	return mode.IsRegular()
}

// place is where a file as such is meant.
func place(p string) diag.Span { return diag.NewFile(p, nil).Span(0, 0) }
