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
	"syscall"
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
// is not a file and names that not every system has or tells apart; the error is for
// what cannot be read.
func List(fsys fs.FS, folder string, errs *diag.List, except ...string) ([]string, error) {
	info, err := fs.Lstat(fsys, folder)
	switch {
	case errors.Is(err, fs.ErrNotExist), err != nil && behindLink(fsys, folder):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("reading the dossier: %w", err)
	case info.Mode()&fs.ModeSymlink != 0:
		target, _ := fs.ReadLink(fsys, folder)
		errs.Errorf(place(folder), "the %s folder is a link (it leads to %s), and links to folders are not followed", folder, target).Hint = "copy or move the folder here instead"
		return nil, nil
	case !info.IsDir():
		errs.Errorf(place(folder), "%q is not a folder", folder).Hint = "links are not followed: let the folder itself stand here"
		return nil, nil
	}
	var files []string
	seen := map[string]string{} // each path by what it is to the systems that tell the fewest apart
	err = fs.WalkDir(fsys, folder, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fmt.Errorf("reading the dossier: %w", err)
		case p != folder && (Ignored(e.Name()) || slices.Contains(except, p) || !portable(p, seen, errs)):
			if e.IsDir() {
				return fs.SkipDir
			}
		case !e.IsDir():
			ok, err := regular(fsys, folder, p, e, errs)
			if ok {
				files = append(files, p)
			}
			return err
		}
		return nil
	})
	slices.Sort(files)
	return files, err
}

// portable reports whether every system has the name of a file or folder and tells it
// from those seen beside it, and says why where not.
func portable(p string, seen map[string]string, errs *diag.List) bool {
	name := path.Base(p)
	if !utf8.ValidString(name) { // no fs.FS opens it
		errs.Errorf(place(p), "the name %q is not UTF-8", name).Hint = "give it another name"
		return false
	}
	if why := Unfit(name); why != "" {
		errs.Errorf(place(p), "%q is no name that every system has: %s", name, why).Hint = "give it another name"
		return false
	}
	if other, taken := seen[Fold(p)]; taken {
		d := errs.Errorf(place(p), "%q and %q are one path to a system that ignores case or how accents are encoded", p, other)
		d.Hint = "give one of them another name"
		d.Notes = []diag.Note{{Span: place(other), Message: "the other is here"}}
		return false
	}
	seen[Fold(p)] = p
	return true
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
// folder, and says why where it is not. The error is for a link that cannot be read.
func regular(fsys fs.FS, folder, p string, e fs.DirEntry, errs *diag.List) (bool, error) {
	mode := e.Type()
	if mode&fs.ModeSymlink != 0 {
		target, err := fs.ReadLink(fsys, p)
		if err != nil {
			return false, fmt.Errorf("reading the dossier: %w", err)
		}
		if path.IsAbs(target) || !strings.HasPrefix(path.Join(path.Dir(p), target)+"/", folder+"/") {
			errs.Errorf(place(p), "this link leaves the %s folder (it leads to %s)", folder, target).Hint = "copy the file here instead"
			return false, nil
		}
		info, err := fs.Stat(fsys, p)
		if err := fault(err); err != nil {
			return false, fmt.Errorf("reading the dossier: %w", err)
		}
		if info == nil {
			errs.Errorf(place(p), "this link leads nowhere that can be read")
			return false, nil
		}
		mode = info.Mode()
	}
	switch {
	case mode.IsDir():
		errs.Errorf(place(p), "links to folders are not followed").Hint = "move the folder here instead"
	case !mode.IsRegular():
		errs.Errorf(place(p), "this is neither a file nor a folder").Hint = "only regular files are read: take it away"
	}
	return mode.IsRegular(), nil
}

// fault returns an error of following a link where it is the machine's: the link leads
// somewhere, and within the dossier.
func fault(err error) error {
	number, ofSystem := errors.AsType[syscall.Errno](err)
	if !ofSystem || errors.Is(err, fs.ErrNotExist) || number == syscall.ENOTDIR || number == syscall.ELOOP {
		return nil
	}
	return err
}

// place is where a file as such is meant.
func place(p string) diag.Span { return diag.NewFile(p, nil).Span(0, 0) }
