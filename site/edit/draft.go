package edit

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"berkas/site/diag"
	"berkas/site/dossier"
	fm "berkas/site/internal/frontmatter"
)

// draft is the dossier on its way to what it will be.
type draft struct {
	fsys    fs.FS
	trace   *dossier.Trace
	was     map[string]string // files that are changed or gone, as they are
	now     map[string]string // files that are changed or new, as they will be
	moved   map[string]string // files that are moved as they are, by where to
	command string
	slugs   map[string]string // what is called otherwise now
	refs    int
	notes   []string
	errs    diag.List
}

// newDraft reads the dossier. It is nil where files cannot be read whole: the list says
// why.
func newDraft(fsys fs.FS, command string) (*draft, diag.List, error) {
	t, problems, err := dossier.NewTrace(fsys)
	if t == nil || err != nil {
		return nil, problems, err
	}
	return &draft{
		fsys: fsys, trace: t, command: command,
		was: map[string]string{}, now: map[string]string{}, moved: map[string]string{}, slugs: map[string]string{},
	}, nil, nil
}

// find returns what has a slug; nil where nothing has, which it reports.
func (d *draft) find(slug string) *dossier.Entry {
	if e := d.trace.Entry(slug); e != nil {
		return e
	}
	p := d.errs.Errorf(diag.Span{}, "there is nothing with the slug %q", slug)
	var slugs []string
	for _, e := range d.trace.Entries {
		if slices.Contains(e.Redirects, slug) {
			p.Hint = fmt.Sprintf("its slug is %q now", e.Slug)
			return nil
		}
		slugs = append(slugs, e.Slug)
	}
	if near := diag.Nearest(slug, slugs); near != "" {
		p.Hint = fmt.Sprintf("did you mean %q?", near)
	}
	return nil
}

// open returns a file as it will be so far.
func (d *draft) open(f *diag.File) front {
	data, changed := d.now[f.Path]
	if !changed {
		data = f.Data
	}
	return readFront(f.Path, data)
}

// set makes a file what it will be.
func (d *draft) set(f *diag.File, data string) {
	d.was[f.Path] = f.Data
	d.now[f.Path] = data
}

// remove takes a file away.
func (d *draft) remove(f *diag.File) {
	d.was[f.Path] = f.Data
	delete(d.now, f.Path)
}

// rewrite has every reference to a thing name another slug.
func (d *draft) rewrite(e *dossier.Entry, slug string) {
	files := map[*diag.File][]splice{}
	for _, u := range d.trace.UsesOf(e) {
		at := u.Slug
		if at.File.Data[at.Start:at.End] != e.Slug && !escaped(at) {
			d.errs.Errorf(at, "this names %q in a way that cannot be rewritten", e.Slug).Hint = "write it plainly: [[" + e.Slug + "]]"
			continue
		}
		files[at.File] = append(files[at.File], splice{at.Start, at.End, slug})
	}
	for f, splices := range files {
		text := f.Data
		for _, s := range slices.Backward(splices) {
			text = text[:s.start] + s.text + text[s.end:]
		}
		d.refs += len(splices)
		d.set(f, text)
	}
	d.slugs[e.Slug] = slug
}

// escaped reports whether a place is a text in quotation marks that has escapes.
func escaped(at diag.Span) bool {
	return at.Start > 0 && at.File.Data[at.Start-1] == '"' && strings.Contains(at.File.Data[at.Start:at.End], `\`)
}

// refused reports a list that cannot be changed as it is written.
func (d *draft) refused(f front, key, what string) {
	e, found := f.entry(key)
	at := f.file.Span(f.yaml.Start, f.yaml.Start)
	if found {
		at = e.Key.Span
	}
	d.errs.Errorf(at, "%s cannot be written into %q as it stands here", what, key).Hint = "give each item a line of its own, with a hyphen before it"
}

// add puts an item into a list of a file.
func (d *draft) add(file *diag.File, key, item string) {
	f := d.open(file)
	text, ok := f.addItem(key, item)
	if !ok {
		d.refused(f, key, "one more item")
		return
	}
	d.set(file, text)
}

// dropRedirect takes a slug out of those that lead to a file.
func (d *draft) dropRedirect(file *diag.File, slug string) {
	f := d.open(file)
	text, ok := f.without("redirect_from", slug)
	if !ok {
		d.refused(f, "redirect_from", fmt.Sprintf("a list without %q", slug))
		return
	}
	d.set(file, text)
}

// redirectTo returns where an entry gives a slug as one that it had.
func redirectTo(e *dossier.Entry, slug string) diag.Span {
	f := readFront(e.File.Path, e.File.Data)
	given, _ := f.entry("redirect_from")
	for _, n := range given.Value.Items() {
		if text, _ := n.Text(); text == slug {
			return e.File.Span(n.Span().Start, n.Span().End)
		}
	}
	return e.File.Span(0, 0)
}

// free reports what has a slug already: a file, or the redirect of another thing than e.
func (d *draft) free(slug string, e *dossier.Entry) {
	if by := d.trace.Entry(slug); by != nil {
		d.errs.Errorf(by.File.Span(0, 0), "the slug %q is that of this file", slug).Hint = fmt.Sprintf("where the two are one: berkas merge %s %s", e.Slug, slug)
	}
	for _, by := range d.trace.Entries {
		if by != e && slices.Contains(by.Redirects, slug) {
			d.errs.Errorf(redirectTo(by, slug), "%q leads to %q", slug, by.Slug).Hint = "take it out of redirect_from here, and its old address leads elsewhere from then on"
		}
	}
}

// vacant reports a file that stands where another is to be written.
func (d *draft) vacant(p string) {
	if _, err := fs.Lstat(d.fsys, p); err == nil {
		d.errs.Errorf(diag.NewFile(p, nil).Span(0, 0), "this file is there already").Hint = "move it away first"
	}
}

// change is the draft as files, or nothing where something stands in the way or err is
// an error.
func (d *draft) change(err error) (*Change, diag.List, error) {
	if err != nil {
		return nil, nil, err
	}
	d.refuseLinks()
	if d.errs.Errors() > 0 {
		d.errs.Sort()
		return nil, d.errs, nil
	}
	c := &Change{Command: d.command, References: d.refs, Notes: d.notes, slugs: d.slugs}
	for p, was := range d.was {
		now, stays := d.now[p]
		switch {
		case stays && now == was:
		case stays:
			c.Files = append(c.Files, File{Path: p, Was: []byte(was), Now: []byte(now)})
		default:
			c.Files = append(c.Files, File{Path: p, Was: []byte(was)})
		}
	}
	for p, now := range d.now {
		if _, there := d.was[p]; !there {
			c.Files = append(c.Files, File{Path: p, Now: []byte(now)})
		}
	}
	for to, from := range maps.All(d.moved) {
		c.Files = append(c.Files, File{Path: to, From: from})
	}
	slices.SortFunc(c.Files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	return c, nil, nil
}

// refuseLinks reports files that are links: what would be written is the link.
func (d *draft) refuseLinks() {
	for p := range d.was {
		if info, err := fs.Lstat(d.fsys, p); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			d.errs.Errorf(diag.NewFile(p, nil).Span(0, 0), "this file is a link, which would be written over").Hint = "let the file itself stand here"
		}
	}
}

// moveOriginals renames what is kept of a source under its slug.
func (d *draft) moveOriginals(s *dossier.Source, slug string) {
	if s == nil || s.Kept == nil {
		return
	}
	d.moveOriginal(s, slug, "original", "file")
	if s.Kept.Text != nil {
		d.moveOriginal(s, slug, "original", "text", "file")
	}
}

func (d *draft) moveOriginal(s *dossier.Source, slug string, keys ...string) {
	f := d.open(s.File)
	n := f.root
	for _, key := range keys {
		n, _ = n.Lookup(key)
	}
	name, _ := n.Text()
	ending, named := strings.CutPrefix(path.Base(name), s.Slug+".")
	if !named {
		return // its name is its own
	}
	to := path.Join(path.Dir(name), slug+"."+ending)
	start, end := f.whole(n)
	d.set(s.File, f.with(splice{start, end, quoted(f.file.Data[start:end], to)}))
	from := path.Join(dossier.OriginalsFolder, name)
	if _, err := fs.Lstat(d.fsys, from); err == nil { // it may be kept elsewhere
		d.vacant(path.Join(dossier.OriginalsFolder, to))
		d.moved[path.Join(dossier.OriginalsFolder, to)] = from
	}
}

// quoted writes a name as another was written.
func quoted(as, name string) string {
	if mark := as[:1]; mark == `"` || mark == "'" {
		return mark + name + mark
	}
	return name
}

// dropDoubles leaves one of the items of a list that have become the same slug.
func (d *draft) dropDoubles(slug string) {
	for p := range d.was {
		for data, there := d.now[p]; there; {
			f := readFront(p, data)
			s, found, ok := f.double(f.root, slug)
			if !found {
				break
			}
			if !ok {
				d.errs.Errorf(f.file.Span(s.start, s.end), "%q would be in this list twice", slug).Hint = "take one of the two out"
				break
			}
			data = f.with(s)
			d.now[p] = data
		}
	}
}

// double returns where a list has a slug again.
func (f front) double(n fm.Node, slug string) (s splice, found, ok bool) {
	for _, e := range n.Entries() {
		if s, found, ok = f.double(e.Value, slug); found {
			return s, found, ok
		}
	}
	seen := false
	for i, item := range n.Items() {
		if s, found, ok = f.double(item, slug); found {
			return s, found, ok
		}
		if text, _ := item.Text(); text != slug {
			continue
		}
		if seen {
			s, ok = f.dropItem(n, i)
			return s, true, ok
		}
		seen = true
	}
	return splice{}, false, false
}

// removeOriginals takes away what is kept of a source alone.
func (d *draft) removeOriginals(s *dossier.Source) error {
	if s == nil {
		return nil
	}
	others := map[string]bool{}
	for _, e := range d.trace.Entries {
		if o := sourceOf(e); o != s {
			for _, name := range kept(o) {
				others[name] = true
			}
		}
	}
	for _, name := range kept(s) {
		data, err := fs.ReadFile(d.fsys, name)
		switch {
		case errors.Is(err, fs.ErrNotExist) || others[name]:
			continue
		case err != nil:
			return fmt.Errorf("reading the original: %w", err)
		}
		d.was[name] = string(data)
		d.notes = append(d.notes, "its original goes with it: "+name)
	}
	return nil
}

// kept returns the files that are kept of a source.
func kept(s *dossier.Source) []string {
	switch {
	case s == nil || s.Kept == nil:
		return nil
	case s.Kept.Text == nil:
		return []string{s.Kept.File}
	}
	return []string{s.Kept.File, s.Kept.Text.File}
}
