package dossier

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
)

// Trace is every thing of a dossier, drafts too, and every place where one is named
// by its slug, for whoever changes slugs.
type Trace struct {
	Entries []*Entry
	Uses    []Use      // by file and place
	Meta    *diag.File // dossier.yaml
}

// Use is a place that names a thing by its slug: a value of front matter or a wiki
// link. Only what a build takes for a reference is one, so words that happen to be
// a slug are none.
type Use struct {
	Of   *Entry
	Slug diag.Span // the slug itself, and nothing else
}

// NewTrace reads the dossier whose folder is fsys as [Load] does. The list holds what
// keeps files from being read whole, and the trace is nil then; what else is wrong
// with the dossier does not matter. The error is for a file that cannot be read.
func NewTrace(fsys fs.FS) (*Trace, diag.List, error) {
	l := newLoader(Config{Drafts: true})
	l.uses = new(uses)
	if err := l.read(fsys); err != nil {
		return nil, nil, err
	}
	l.declare()
	if l.errs.Errors() > 0 {
		l.errs.Sort()
		return nil, l.errs, nil
	}
	l.resolve()
	l.readTexts()
	l.proveQuotations()
	return &Trace{Entries: l.d.entries, Uses: l.uses.sorted(), Meta: l.metaFile}, nil, nil
}

// Entry returns what has a slug, nil where nothing has.
func (t *Trace) Entry(slug string) *Entry {
	i := slices.IndexFunc(t.Entries, func(e *Entry) bool { return e.Slug == slug })
	if i < 0 {
		return nil
	}
	return t.Entries[i]
}

// UsesOf returns the places that name a thing.
func (t *Trace) UsesOf(e *Entry) []Use {
	var all []Use
	for _, u := range t.Uses {
		if u.Of == e {
			all = append(all, u)
		}
	}
	return all
}

// uses gathers references as they are looked up, some of them in parallel. A nil one
// gathers nothing.
type uses struct {
	mu   sync.Mutex
	list []Use
}

func (u *uses) add(of *Entry, ref fm.Text) {
	if u == nil || ref.Span.File == nil {
		return
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	u.list = append(u.list, Use{of, slugIn(ref)})
}

// slugIn returns where the slug stands that a reference begins with: behind the
// brackets of a wiki link, or at the start of a value, whatever escapes it has.
func slugIn(ref fm.Text) diag.Span {
	const opening = "[["
	at := ref.Span
	written := at.File.Data[at.Start:at.End]
	if target, link := strings.CutPrefix(written, opening); link {
		start := at.End - len(strings.TrimLeft(target, " \t"))
		return at.File.Span(start, min(start+len(ref.Value), at.End))
	}
	return ref.At(0, len(ref.Value))
}

// sorted returns what was gathered, each place once.
func (u *uses) sorted() []Use {
	slices.SortFunc(u.list, func(a, b Use) int {
		return cmp.Or(cmp.Compare(a.Slug.Path(), b.Slug.Path()), cmp.Compare(a.Slug.Start, b.Slug.Start))
	})
	return slices.CompactFunc(u.list, func(a, b Use) bool { return a.Slug == b.Slug })
}
