package search

import (
	"cmp"
	"slices"

	"berkas/site/internal/stem"
)

// family is the words that have a stem in common, as far as they occur.
type family struct {
	forms  []*term // the most frequent first: the family stands in that one's place in the alphabet
	number int     // in the order of those places
	rooted bool    // a stem that is no word leads here
}

// size is in how many documents its words stand, counted by word.
func (f *family) size() int {
	n := 0
	for _, t := range f.forms {
		n += len(t.postings)
	}
	return n
}

// families puts every one of terms, which are sorted by their text, into a
// family and returns them by number. roots are the stems that are no words
// themselves, with the family each leads to.
//
// A stem counts only where a second word has it, or is it: a rule that takes a
// name's ending for a suffix then changes nothing.
func families(terms []*term) (all []*family, roots map[string]*family) {
	kin := make(kinship, len(terms))
	for i := range kin {
		kin[i] = i
	}
	stems := make([][]string, len(terms)) // those that lead to each term
	for n, l := range stem.Languages {
		kin.byLanguage(terms, uint8(1<<n), l, stems)
	}
	byFirst := map[int]*family{}
	for i, t := range terms {
		first := kin.first(i)
		if byFirst[first] == nil {
			byFirst[first] = &family{}
			all = append(all, byFirst[first])
		}
		t.family = byFirst[first]
		t.family.forms = append(t.family.forms, t)
	}
	number(all)
	return all, rootsOf(terms, stems)
}

// number orders a family's words and the families.
func number(all []*family) {
	for _, f := range all {
		slices.SortStableFunc(f.forms, func(a, b *term) int { return cmp.Compare(len(b.postings), len(a.postings)) })
		for i, t := range f.forms {
			t.form = i
		}
	}
	slices.SortFunc(all, func(a, b *family) int { return cmp.Compare(a.forms[0].text, b.forms[0].text) })
	for i, f := range all {
		f.number = i
	}
}

// kinship joins words: each points at one that it is kin to, the first of them
// at itself.
type kinship []int

func (k kinship) first(i int) int {
	for k[i] != i {
		k[i] = k[k[i]]
		i = k[i]
	}
	return i
}

func (k kinship) join(i, j int) {
	i, j = k.first(i), k.first(j)
	k[max(i, j)] = min(i, j)
}

// byLanguage joins the words that a language is spoken with by the stem that
// most words have, and notes the stems by which each may be looked up.
func (k kinship) byLanguage(terms []*term, spoken uint8, l stem.Language, lookup [][]string) {
	candidates := make([][]string, len(terms))
	support := map[string]int{}
	for i, t := range terms {
		if t.spoken&spoken == 0 {
			continue
		}
		candidates[i] = distinct(l.Stems(t.text))
		for _, s := range candidates[i] {
			support[s]++
		}
	}
	firstWith := map[string]int{}
	for i := range terms {
		stem := best(candidates[i], support)
		if stem == "" {
			lookup[i] = append(lookup[i], lone(candidates[i])...)
			continue
		}
		lookup[i] = append(lookup[i], stem)
		if j, ok := firstWith[stem]; ok {
			k.join(i, j)
		} else {
			firstWith[stem] = i
		}
	}
}

// best returns the stem that most words have; "" if no second word has one.
func best(stems []string, support map[string]int) string {
	chosen, most := "", 1
	for _, s := range stems {
		if support[s] > most {
			chosen, most = s, support[s]
		}
	}
	return chosen
}

// minRoot is how many bytes the stem of a word without kin must have to lead to it.
const minRoot = 4

// lone returns the stems under which a word without kin may be looked up.
func lone(stems []string) []string {
	return slices.DeleteFunc(stems, func(s string) bool { return len(s) < minRoot })
}

// rootsOf returns the stems that are no words. One that leads to several
// families leads to the largest.
func rootsOf(terms []*term, stems [][]string) map[string]*family {
	words := make(map[string]bool, len(terms))
	for _, t := range terms {
		words[t.text] = true
	}
	roots := map[string]*family{}
	for i, t := range terms {
		for _, s := range stems[i] {
			if old := roots[s]; !words[s] && (old == nil || old.size() < t.family.size()) {
				roots[s] = t.family
				t.family.rooted = true
			}
		}
	}
	return roots
}

func distinct(words []string) []string {
	kept := words[:0]
	for _, w := range words {
		if !slices.Contains(kept, w) {
			kept = append(kept, w)
		}
	}
	return kept
}
