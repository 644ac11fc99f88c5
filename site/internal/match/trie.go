package match

import (
	"cmp"
	"slices"
	"strings"
)

// Trie finds any of many names in a text in one pass. It is a trie whose edges
// are whole words with what stands before them: "Al-Quds" is Al and then -Quds.
// After the last [Trie.Add] it may be used by many goroutines.
type Trie struct {
	names tree // found as written
	terms tree // found whatever the case
}

// Hit is a name found: Start and End are bytes of the text, without a clitic
// that clings to the name. IDs are those the name was added with, sorted; they
// belong to the trie and must not be changed.
type Hit struct {
	Start, End int
	IDs        []int
}

// NewTrie returns a trie without names.
func NewTrie() *Trie { return &Trie{names: newTree(), terms: newTree()} }

// Add has an alias found and reported with an id. Names are found in the case
// they are written in, terms (anyCase) in any. Punctuation inside an alias, or
// at its ends, must stand in the text too; a space matches any white space. An
// alias without a letter or digit is never found.
func (t *Trie) Add(alias string, id int, anyCase bool) {
	text := strings.TrimSpace(Fold(alias).Text)
	into, keys := &t.names, text
	if anyCase {
		into, keys = &t.terms, lower(text)
	}
	into.add(text, keys, id)
}

// Find appends to dst where names stand in text: whole words, the leftmost
// first and of those that begin together the longest, none overlapping.
//
// A hyphen parts words, so Rusia-China has two names. The clitics -nya, -lah,
// -kah, -pun and 's may follow a name. A name before a currency sign is not
// found: US$2 is money.
func (t *Trie) Find(dst []Hit, text string) []Hit {
	folded := Fold(text)
	names := search{text: folded.Text, keys: folded.Text}
	terms := search{text: folded.Text}
	if len(t.terms.first) > 0 {
		terms.keys = lower(folded.Text)
	}
	for w := nextWord(folded.Text, 0); w.Start < len(folded.Text); w = nextWord(folded.Text, w.End) {
		var hit Hit
		if t.names.mayBegin(names.keys[w.Start:w.End]) {
			hit = t.names.longest(names, w)
		}
		if terms.keys != "" && t.terms.mayBegin(terms.keys[w.Start:w.End]) {
			hit = longer(hit, t.terms.longest(terms, w))
		}
		if hit.IDs == nil {
			continue
		}
		w.End = max(w.End, hit.End)
		names.from, terms.from = hit.End, hit.End
		hit.Start, hit.End = folded.Source(hit.Start, hit.End)
		dst = append(dst, hit)
	}
	return dst
}

// longer returns the one of two hits that reaches further or, when they cover
// the same text, one hit with the ids of both. A hit without IDs is none.
func longer(a, b Hit) Hit {
	switch {
	case b.IDs == nil:
		return a
	case a.IDs == nil:
		return b
	case a.Start == b.Start && a.End == b.End:
		a.IDs = slices.Concat(a.IDs, b.IDs)
		slices.Sort(a.IDs)
		a.IDs = slices.Compact(a.IDs)
		return a
	case cmp.Or(cmp.Compare(a.End, b.End), cmp.Compare(b.Start, a.Start)) < 0:
		return b
	}
	return a
}
