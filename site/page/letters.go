package page

import (
	"slices"

	"berkas/site/dossier"
)

// lettersBody is the A–Z index: every name with the paragraphs it stands in.
type lettersBody struct {
	Letters []Letter
}

// Letter is a group of names.
type Letter struct {
	ID, Letter string
	Names      []IndexedName
}

// IndexedName is a name of the index.
type IndexedName struct {
	ID   string
	Link *Link
	Note string
	Refs Refs // the first; more are on the page of the name
}

// maxIndexRefs is how many paragraphs the index names of one name.
const maxIndexRefs = 40

func lettersKind() Kind {
	return kind(spec[struct{}, lettersBody]{
		name: "letters",
		of: func(s *site) []struct{} {
			return once(s)[:min(1, len(s.People)+len(s.Organisations)+len(s.Places))]
		},
		path: func(s *site, _ struct{}) string { return s.lang.Paths.Index + ".html" },
		frame: func(d *desk, _ struct{}) heading {
			return heading{
				title: d.words.IndexTitle, description: d.words.IndexLede,
				section: d.lang.Paths.Index + ".html", last: d.words.Index,
			}
		},
		body: (*desk).letters,
	})
}

func (d *desk) letters(struct{}) lettersBody {
	var b lettersBody
	for _, e := range d.namesInOrder() {
		initial := d.lang.Initial(e.Name)
		if n := len(b.Letters); n == 0 || b.Letters[n-1].Letter != initial {
			b.Letters = append(b.Letters, Letter{ID: letterID(initial), Letter: initial})
		}
		group := &b.Letters[len(b.Letters)-1]
		group.Names = append(group.Names, IndexedName{
			ID: e.Slug, Link: d.link(e), Note: e.Summary, Refs: d.few(d.paragraphRefs(d.ParagraphsOf(e)), maxIndexRefs),
		})
	}
	return b
}

func letterID(letter string) string {
	if letter == "#" {
		return "letter-0"
	}
	return "letter-" + letter
}

// namesInOrder returns people, organisations and places as the language sorts
// their names.
func (s *site) namesInOrder() []*dossier.Entry {
	var all []*dossier.Entry
	for _, e := range s.Entries() {
		switch e.Kind {
		case dossier.KindPerson, dossier.KindOrganisation, dossier.KindPlace:
			all = append(all, e)
		}
	}
	compare := s.lang.Compare()
	slices.SortStableFunc(all, func(a, b *dossier.Entry) int { return compare(a.Name, b.Name) })
	return all
}
