package edit

import (
	"io/fs"
	"regexp"

	"berkas/site/diag"
	"berkas/site/dossier"
)

// Check returns what would be wrong with the dossier after a change and is not before
// it, with places in the files as they would be. Find says what is wrong with a
// dossier. A place that only by the change would be taken for a reference is wrong too.
func Check(fsys fs.FS, c *Change, find func(fs.FS) (diag.List, error)) (diag.List, error) {
	after := newOverlay(fsys, c)
	had, err := find(fsys)
	if err != nil {
		return nil, err
	}
	has, err := find(after)
	if err != nil {
		return nil, err
	}
	known := map[string]int{}
	for _, d := range had {
		known[c.said(d)]++
	}
	var list diag.List
	for _, d := range has {
		if said := c.said(d); known[said] > 0 {
			known[said]--
			continue
		}
		list = append(list, d)
	}
	caught, err := c.caught(fsys, after)
	return append(list, caught...), err
}

// said is what tells a problem from others, whatever its place; slugs are those after
// the change.
func (c *Change) said(d diag.Diagnostic) string {
	said := d.Severity.String() + d.Code + " " + d.Message
	for old, slug := range c.slugs {
		said = regexp.MustCompile(`(^|[^a-z0-9-])`+regexp.QuoteMeta(old)+`($|[^a-z0-9-])`).ReplaceAllString(said, "${1}"+slug+"${2}")
	}
	return said
}

// caught reports words that become references because they are the new slug.
func (c *Change) caught(before, after fs.FS) (diag.List, error) {
	var list diag.List
	was, _, err := dossier.NewTrace(before)
	if err != nil || was == nil {
		return nil, err
	}
	is, problems, err := dossier.NewTrace(after)
	if err != nil || is == nil {
		return problems, err
	}
	for old, slug := range c.slugs {
		a, b := was.Entry(old), is.Entry(slug)
		if a == nil || b == nil || was.Entry(slug) != nil {
			continue // it is no new slug
		}
		more := map[string]int{}
		for _, u := range is.UsesOf(b) {
			more[u.Slug.Path()]++
		}
		for _, u := range was.UsesOf(a) {
			p := u.Slug.Path()
			if p == a.File.Path {
				p = b.File.Path
			}
			more[p]--
		}
		for _, u := range is.UsesOf(b) {
			if n := more[u.Slug.Path()]; n > 0 {
				more[u.Slug.Path()] = 0
				list.Errorf(u.Slug, "%q stands in this file as a word too, which would be taken for a reference", slug).Hint = "choose another slug"
			}
		}
	}
	list.Sort()
	return list, nil
}
