package edit

import (
	"io/fs"
	"path"

	"berkas/site/diag"
	"berkas/site/dossier"
)

// RenameOptions says how a thing is renamed.
type RenameOptions struct {
	NoRedirect bool // the address of before leads nowhere: it was never published
}

// Rename gives a thing another slug. Its file, and an original of a source that is named
// after it, have another name then; the address of before leads to the new one. Slugs
// are of the form that [dossier.IsSlug] wants. The list says what stands in the way, and
// the change is nil then. The error is for a file that cannot be read.
func Rename(fsys fs.FS, old, slug string, o RenameOptions) (*Change, diag.List, error) {
	d, problems, err := newDraft(fsys, "rename "+old+" "+slug)
	if d == nil {
		return nil, problems, err
	}
	e := d.find(old)
	if e == nil {
		return d.change(nil)
	}
	to := path.Join(path.Dir(e.File.Path), slug+".md")
	d.free(slug, e)
	d.vacant(to)
	d.rewrite(e, slug)
	d.dropRedirect(e.File, slug)
	if !o.NoRedirect {
		d.add(e.File, "redirect_from", old)
	}
	d.moveOriginals(sourceOf(e), slug)
	text := d.now[e.File.Path]
	d.remove(e.File)
	d.now[to] = text
	return d.change(nil)
}

func sourceOf(e *dossier.Entry) *dossier.Source {
	if e.Kind != dossier.KindSource {
		return nil
	}
	return e.Source()
}

// Remove takes a thing away to which nothing refers. References to it outside its own
// file stand in the way, each told. What is kept of a source goes with it, unless another source
// was read from that too.
func Remove(fsys fs.FS, slug string) (*Change, diag.List, error) {
	d, problems, err := newDraft(fsys, "remove "+slug)
	if d == nil {
		return nil, problems, err
	}
	e := d.find(slug)
	if e == nil {
		return d.change(nil)
	}
	for _, u := range d.trace.UsesOf(e) {
		if u.Slug.File != e.File {
			d.errs.Errorf(u.Slug, "this refers to %q", slug)
		}
	}
	d.remove(e.File)
	return d.change(d.removeOriginals(sourceOf(e)))
}
