package dossier

import (
	"crypto/sha256"
	"fmt"
	"hash"

	"berkas/site/internal/match"
)

// name is one way an entry is written.
type name struct {
	of      *Entry // nil: words that are excluded
	full    bool   // the entry's own name
	surname bool   // a one-word alias of a person: needs a longer name beside it
	words   int    // how many it has
	forced  bool   // the curator's correction for one source
	alias   *Alias // that it is; nil: another name
	number  int    // its place in the list of names
}

// finder knows all names. Names that hold in one source alone, or in one
// paragraph of it, have a trie of their own for that.
type finder struct {
	names  []name
	all    *match.Trie
	scoped map[*Source]*match.Trie
	within map[*Paragraph]*match.Trie
	words  map[string]bool // words of names that are no people's: beside a surname they are not part of it
	people map[string]bool // words of people's names
	own    map[ownWord]bool
	sum    hash.Hash         // of the names so far
	digest [sha256.Size]byte // of all that this is made from
}

// ownWord is a word of an entry's names.
type ownWord struct {
	of   *Entry
	word string
}

func newFinder(d *Dossier) *finder {
	f := &finder{all: match.NewTrie(), scoped: map[*Source]*match.Trie{}, within: map[*Paragraph]*match.Trie{}, words: map[string]bool{}, people: map[string]bool{}, own: map[ownWord]bool{}, sum: sha256.New()}
	for _, e := range d.entries {
		if e.Kind > KindTopic {
			continue // claims, sources and pages are not named, they are linked
		}
		f.add(f.all, "", e.Name, name{of: e, full: true})
		for i := range e.Aliases {
			f.addAlias(e, &e.Aliases[i])
		}
	}
	for _, s := range d.Sources {
		for _, x := range s.exclude {
			if x.text != "" {
				f.add(of(f.scoped, s), s.Slug, x.text, name{forced: true})
			}
		}
		for _, in := range s.include {
			f.include(s, in)
		}
	}
	f.sum.Sum(f.digest[:0])
	return f
}

func (f *finder) addAlias(e *Entry, a *Alias) {
	n := name{of: e, surname: e.Kind == KindPerson && match.CountWords(a.Text) == 1, alias: a}
	if len(a.OnlyIn) == 0 {
		f.add(f.all, "", a.Text, n)
	}
	for _, s := range a.OnlyIn {
		f.add(of(f.scoped, s), s.Slug, a.Text, n)
	}
}

func (f *finder) include(s *Source, in inclusion) {
	n := name{of: in.is, forced: true}
	if len(in.paragraphs) == 0 {
		f.add(of(f.scoped, s), s.Slug, in.text, n)
	}
	for _, number := range in.paragraphs {
		p := s.Body.Paragraphs[int(number.Value)-1]
		f.add(of(f.within, p), fmt.Sprint(s.Slug, "#p", p.N), in.text, n)
	}
}

// of returns the trie of a source or paragraph.
func of[T comparable](tries map[T]*match.Trie, in T) *match.Trie {
	if tries[in] == nil {
		tries[in] = match.NewTrie()
	}
	return tries[in]
}

// add has a name found by one of the tries, which is for a source or paragraph.
func (f *finder) add(t *match.Trie, within, text string, n name) {
	words := match.Words(text)
	n.number = len(f.names)
	f.sign(within, text, n)
	if n.words = len(words); n.of != nil && n.of.Kind != KindTopic {
		of := f.words
		if n.of.Kind == KindPerson {
			of = f.people
		}
		for _, w := range words {
			of[text[w.Start:w.End]], f.own[ownWord{n.of, text[w.Start:w.End]}] = true, true
		}
	}
	f.names = append(f.names, n)
	t.Add(text, n.number, n.of != nil && n.of.Kind == KindTopic)
}

// sign takes a name into the digest.
func (f *finder) sign(within, text string, n name) {
	slug, kind := "", Kind(0)
	if n.of != nil {
		slug, kind = n.of.Slug, n.of.Kind
	}
	fmt.Fprintf(f.sum, "%q %q %q %d %t %t %t\n", within, text, slug, kind, n.full, n.surname, n.forced)
}

// find returns what is found in a piece of text of a source (nil: curated),
// leftmost and longest first; the paragraph's own names before the source's, and
// these before the general ones.
func (f *finder) find(text string, s *Source, p *Paragraph) []match.Hit {
	hits := f.all.Find(nil, text)
	if own := f.scoped[s]; s != nil && own != nil {
		hits = overlaid(own.Find(nil, text), hits)
	}
	if own := f.within[p]; p != nil && own != nil {
		hits = overlaid(own.Find(nil, text), hits)
	}
	return hits
}

// overlaid merges hits; where two overlap the longer of those that begin first
// stays, and of equals the special one.
func overlaid(special, hits []match.Hit) []match.Hit {
	var merged []match.Hit
	for len(hits) > 0 || len(special) > 0 {
		next := &hits
		if len(hits) == 0 || len(special) > 0 && before(special[0], hits[0]) {
			next = &special
		}
		hit := (*next)[0]
		merged = append(merged, hit)
		hits, special = skip(hits, hit.End), skip(special, hit.End)
	}
	return merged
}

func before(a, b match.Hit) bool {
	return a.Start < b.Start || a.Start == b.Start && a.End >= b.End
}

func skip(hits []match.Hit, end int) []match.Hit {
	for len(hits) > 0 && hits[0].Start < end {
		hits = hits[1:]
	}
	return hits
}
