package support

import (
	_ "embed"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/match"
)

//go:embed turns.txt
var turnsFile string

// trait is what turns.txt says of a word, as a set.
type trait uint16

const (
	denies trait = 1 << iota
	only
	notYet
	ahead
	leftOpen
	instead
	hedge
	hedged
	order
	superlative
	rank
	together
	beside
	same
	between
	sided // has an opposite
)

var traitNames = strings.Split("denies,only,not yet,ahead,left open,instead,hedge,hedged,order,superlative,rank,together,beside,same,between", ",")

// turns are the words of turns.txt: the traits of each, and on which side of which lines
// it stands.
type turns struct {
	traits map[string]trait
	sides  map[string]map[int]int
}

func readTurns() turns {
	t := turns{map[string]trait{}, map[string]map[int]int{}}
	n := 0
	for line := range strings.Lines(turnsFile) {
		line, _, _ = strings.Cut(line, "#")
		if kind, words, ok := strings.Cut(line, ":"); ok {
			for word := range strings.FieldsSeq(words) {
				t.traits[word] |= 1 << slices.Index(traitNames, kind)
			}
			continue
		}
		for side, words := range strings.Split(line, "|") {
			for word := range strings.FieldsSeq(words) {
				if t.sides[word] == nil {
					t.sides[word] = map[int]int{}
				}
				t.traits[word] |= sided
				t.sides[word][n] = side
			}
		}
		n++
	}
	return t
}

// of returns the traits of a word.
func (t turns) of(word string) trait {
	is := t.traits[word] | t.traits[strings.TrimSuffix(word, "nya")]
	if match.Denies(word) {
		is |= leftOpen
	}
	return is
}

// opposite reports whether two words stand on two sides of one line.
func (t turns) opposite(a, b string) bool {
	for line, side := range t.sides[a] {
		if other, ok := t.sides[b][line]; ok && other != side {
			return true
		}
	}
	return false
}

// what is a word, in small letters, or who is named; neither: what parts clauses.
type what struct {
	word string
	of   *dossier.Entry
}

// token is a word, or a name: one token however many words it has.
type token struct {
	what
	start, end int
	is         trait
	telling    bool // says what a text is about
}

// same reports whether two tokens are the same word or name; what parts clauses is none.
func (t token) same(o token) bool { return t.what == o.what && t.what != what{} }

// between reports whether a word can stand between one that denies or hedges and what it
// denies: not yet | been, suspected | of having.
func (t token) between() bool { return t.of == nil && t.word != "" && !t.telling }

// phrase is the words and names of a sentence in order. What parts clauses is a token
// that is like no other; articles are left out.
type phrase struct {
	tokens []token
	words  map[what]bool // what they are
	has    trait         // of any of them
}

// phrase reads a sentence of a text, in which these are named.
func (p *prover) phrase(text string, in match.Range, names []named, language int) phrase {
	w := phrase{words: map[what]bool{}}
	last := in.Start
	for _, at := range match.Words(text[in.Start:in.End]) {
		t := token{what: what{word: strings.ToLower(text[in.Start+at.Start : in.Start+at.End])}, start: in.Start + at.Start, end: in.Start + at.End}
		for len(names) > 0 && names[0].end <= t.start {
			names = names[1:]
		}
		if t.start < last {
			continue // within a name
		}
		if strings.ContainsAny(text[last:t.start], ".,;:!?[]()–—") {
			w.tokens = append(w.tokens, token{})
		}
		if len(names) > 0 && names[0].start == t.start && names[0].of.Kind <= dossier.KindPlace {
			t = token{what: what{of: names[0].of}, start: t.start, end: names[0].end, telling: true}
		} else {
			t.is, t.telling = p.turns.of(t.word), !isStop(t.word, language)
		}
		if last = t.end; t.word == "the" || t.word == "a" || t.word == "an" {
			continue
		}
		w.tokens = append(w.tokens, t)
	}
	w.count()
	return w
}

// count fills in what the words of a phrase are and have.
func (w *phrase) count() {
	for i := range w.tokens {
		t := &w.tokens[i]
		if i+1 < len(w.tokens) && t.is&denies != 0 && w.tokens[i+1].is&only != 0 {
			t.is = 0 // not only
		}
		w.words[t.what], w.has = true, w.has|t.is
	}
}

// hasTrait reports whether one of some words has a trait.
func hasTrait(all []token, is trait) bool {
	return slices.ContainsFunc(all, func(t token) bool { return t.is&is != 0 })
}

// hasRow reports whether words have a row of others, that does not begin with one of them.
func hasRow(all, row []token, but *token) bool {
	for i := range all {
		if end := i + len(row); &all[i] != but && end <= len(all) && slices.EqualFunc(all[i:end], row, token.same) {
			return true
		}
	}
	return false
}

// longest is how many words in a row are looked at.
const longest = 8

// alike counts how many tokens are the same from two places on, forwards or (-1)
// backwards, and what they weigh: each one, and one more where it says what a text is about.
func alike(a, b []token, i, j, step int) (n, weight int) {
	for ; n < longest && i >= 0 && j >= 0 && i < len(a) && j < len(b) && a[i].same(b[j]); i, j = i+step, j+step {
		if n, weight = n+1, weight+1; a[i].telling {
			weight++
		}
	}
	return n, weight
}
