package intake

import (
	"cmp"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/newsread"
)

// findNames sorts the names of a reading: what no entry has, and other ways to
// write what one has.
func (f *Findings) findNames(d *dossier.Dossier, r *newsread.Reading) {
	names := newDirectory(d)
	speaks := map[int]bool{}
	for _, q := range r.Quotes {
		speaks[q.Speaker] = true
	}
	for i, n := range r.Names {
		of := d.Lookup(n.ID)
		if n.ID == "" {
			of = names.spelled(n)
		}
		if of != nil {
			f.addVariants(of, n)
			continue
		}
		if n.Kind == newsread.Unknown && len(n.Places) < 2 && !speaks[i] || isEntry(d, n.Text) {
			continue
		}
		f.Names = append(f.Names, unknownName(n))
	}
	slices.SortStableFunc(f.Names, func(a, b UnknownName) int { return cmp.Compare(b.Count, a.Count) })
}

func unknownName(n newsread.Name) UnknownName {
	u := UnknownName{Name: n.Text, Kind: n.Kind.String(), Forms: n.Forms, Count: len(n.Places)}
	if len(n.Roles) > 0 && n.Kind == newsread.Person {
		u.Role = n.Roles[0]
	}
	u.Slug, _ = dossier.Slug(n.Text) // without one a name is only shown
	for _, p := range n.Places {
		if !slices.Contains(u.Paragraphs, p.Paragraph+1) {
			u.Paragraphs = append(u.Paragraphs, p.Paragraph+1)
		}
	}
	return u
}

// addVariants adds the forms of a name that are none of its entry's.
func (f *Findings) addVariants(of *dossier.Entry, n newsread.Name) {
	for _, form := range n.Forms {
		same := func(name string) bool { return strings.EqualFold(name, form) }
		has := same(of.Name) || slices.ContainsFunc(of.Aliases, func(a dossier.Alias) bool { return same(a.Text) })
		listed := slices.ContainsFunc(f.Aliases, func(v Variant) bool { return v.Of == of.Slug && v.Text == form })
		if !has && !listed {
			f.Aliases = append(f.Aliases, Variant{form, of.Slug, of.Name})
		}
	}
}

// isEntry reports whether a name is an entry's whose mentions do not count
// there, because it means several or the source excludes it.
func isEntry(d *dossier.Dossier, name string) bool {
	for _, e := range d.Entries() {
		if e.Kind <= dossier.KindPlace && (e.Name == name || slices.ContainsFunc(e.Aliases, func(a dossier.Alias) bool { return a.Text == name })) {
			return true
		}
	}
	return false
}

// directory finds the people whom a name may be another spelling of.
type directory struct{ by map[string][]*dossier.Entry }

// newDirectory files the people and organisations of a dossier by the number of
// words of their names, and the first letter of the last.
func newDirectory(d *dossier.Dossier) directory {
	dir := directory{map[string][]*dossier.Entry{}}
	for _, p := range d.People {
		dir.by[drawer(p.Name)] = append(dir.by[drawer(p.Name)], &p.Entry)
	}
	return dir
}

func drawer(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	return strings.Repeat("·", len(words)) + strings.ToLower(words[len(words)-1])[:1]
}

// spelled returns the person whose name one of two words or more spells in
// another way, nil for nobody or for several.
func (dir directory) spelled(n newsread.Name) *dossier.Entry {
	if len(strings.Fields(n.Text)) < 2 {
		return nil
	}
	var found *dossier.Entry
	for _, e := range dir.by[drawer(n.Text)] {
		if newsread.Same(e.Name, n.Text) {
			if found != nil {
				return nil
			}
			found = e
		}
	}
	return found
}
