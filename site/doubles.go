package site

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/match"
	"berkas/site/internal/newsread"
)

// mostAlike is how many things with a key in common are held against each other.
const mostAlike = 20

// doubles warns of two files that are probably of one thing: of one kind, with the same
// item of Wikidata, with a whole name in common, or, of people and organisations, with
// names that are spellings of one ([newsread.Same]), in Cyrillic or Greek too. What different_from says, or a
// relation between the two, is taken for an answer. A short form that several have is
// no sign, and neither are events of different days and places of different types.
func doubles(d *dossier.Dossier) diag.List {
	var list diag.List
	seen := map[string][]called{}
	for _, e := range d.Entries() {
		if e.Kind > dossier.KindClaim {
			continue
		}
		told := map[*dossier.Entry]bool{}
		for _, s := range signsOf(e) {
			for _, o := range seen[s.key] {
				if o.Entry == e || told[o.Entry] || apart(d, o.Entry, e) {
					continue
				}
				if why := s.why(o); why != "" {
					told[o.Entry] = true
					tell(&list, o.Entry, e, why)
				}
			}
			if len(seen[s.key]) < mostAlike {
				seen[s.key] = append(seen[s.key], called{e, s.name})
			}
		}
	}
	return list.Without(d.Meta.Silence)
}

func tell(list *diag.List, o, e *dossier.Entry, why string) {
	w := list.Warnf("probable-double", e.NameSpan, "%q is probably %q: %s", e.Slug, o.Slug, why)
	w.Hint = fmt.Sprintf("where they are one: berkas merge %s %s; where they are two, say here: different_from: [%s]", e.Slug, o.Slug, o.Slug)
	w.Notes = append(w.Notes, diag.Note{Span: o.NameSpan, Message: "which is this"})
}

// called is a thing by one of its names.
type called struct {
	*dossier.Entry
	name string
}

// sign is something that two doubles have in common.
type sign struct {
	key, name string
	why       func(o called) string // "": it is nothing in common
}

func signsOf(e *dossier.Entry) []sign {
	var all []sign
	if q := wikidata(e); q != "" {
		all = append(all, sign{"Q" + q, "", func(called) string { return "both are " + q + " in Wikidata" }})
	}
	kind := e.Kind.String() + " "
	for i, name := range names(e) {
		words := strings.Fields(name)
		if i > 0 && len(words) < 2 {
			continue // a short form
		}
		folded := strings.ToLower(match.Fold(name).Text)
		all = append(all, sign{kind + folded, name, func(called) string { return fmt.Sprintf("both are called %q", name) }})
		if e.Kind > dossier.KindPlace {
			continue
		}
		for _, key := range soundKeys(name) {
			all = append(all, sign{kind + key, name, func(o called) string { return spelled(e.Kind, o.name, name) }})
		}
	}
	return all
}

// soundKeys returns how a name sounds: as a whole, and with each of its words but for
// where it begins and ends.
func soundKeys(name string) []string {
	sounds := newsread.Sounds(dossier.Latin(name))
	keys := []string{strings.Join(sounds, " ")}
	for i, s := range sounds {
		if len(s) > 2 && len(sounds) > 1 {
			other := slices.Clone(sounds)
			other[i] = s[:1] + "*" + s[len(s)-1:]
			keys = append(keys, strings.Join(other, " "))
		}
	}
	return keys
}

// spelled says that two names are spellings of one. In one script, that is a sign only of
// people and organisations with several words to their names.
func spelled(kind dossier.Kind, a, b string) string {
	if !inOtherScript(a) && !inOtherScript(b) && (kind > dossier.KindOrganisation || !strings.Contains(b, " ")) {
		return ""
	}
	if !newsread.Same(dossier.Latin(a), dossier.Latin(b)) {
		return ""
	}
	return fmt.Sprintf("%q and %q are spellings of one name", a, b)
}

// inOtherScript reports whether a name is written in one that [dossier.Latin] spells out.
func inOtherScript(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool { return unicode.In(r, unicode.Cyrillic, unicode.Greek) })
}

// names returns what a thing is called everywhere, its name first.
func names(e *dossier.Entry) []string {
	all := []string{e.Name}
	for _, a := range e.Aliases {
		if len(a.OnlyIn) == 0 {
			all = append(all, a.Text)
		}
	}
	return all
}

func wikidata(e *dossier.Entry) string {
	switch e.Kind {
	case dossier.KindPerson:
		return e.Person().Wikidata
	case dossier.KindOrganisation:
		return e.Organisation().Wikidata
	case dossier.KindPlace:
		return e.Place().Wikidata
	}
	return ""
}

// apart reports whether the dossier says, or knows, that two things are two.
func apart(d *dossier.Dossier, a, b *dossier.Entry) bool {
	if slices.Contains(a.DifferentFrom, b) || slices.Contains(b.DifferentFrom, a) {
		return true
	}
	if a.Kind == dossier.KindEvent && b.Kind == dossier.KindEvent && a.Event().Date.Text != b.Event().Date.Text {
		return true
	}
	if a.Kind == dossier.KindPlace && b.Kind == dossier.KindPlace && a.Place().Type != b.Place().Type {
		return true // a city and the country of its name
	}
	if p, q := wikidata(a), wikidata(b); p != "" && q != "" && p != q {
		return true
	}
	return slices.ContainsFunc(d.RelationsOf(a), func(r dossier.Relation) bool { return r.Of == b || r.With == b })
}
