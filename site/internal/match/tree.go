package match

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// tree holds the aliases that are compared in one way. Its first node, the
// root, is where every alias begins.
type tree struct {
	first map[string]int32 // from the root: by far the most lookups
	next  map[step]int32   // from all other nodes
	nodes []node
	heads [1 << 10]uint64 // a set of the first two bytes of all first words
}

const root = 0

// step is a way on from a node: what stands between two words, and the second.
type step struct {
	node int32
	text string
}

// node is reached by the words of an alias.
type node struct {
	endings []ending
	more    bool // steps lead on from here
}

// ending is an alias whose last word was met: the punctuation it has before its
// first word and after its last, mostly none.
type ending struct {
	head, tail string
	ids        []int
}

// search is what a tree is looked up in: the folded text, the same bytes as
// this tree compares them, and where a hit may begin.
type search struct {
	text, keys string
	from       int
}

func newTree() tree {
	return tree{first: map[string]int32{}, next: map[step]int32{}, nodes: make([]node, 1)}
}

// add adds an alias, or one more id to one that is there.
func (t *tree) add(text, keys string, id int) {
	words := Words(text)
	if len(words) == 0 {
		return
	}
	at, end := int32(root), words[0].Start
	for _, w := range words {
		at, end = t.grow(at, keys[end:w.End]), w.End
	}
	head, tail := keys[:words[0].Start], keys[end:]
	endings := &t.nodes[at].endings
	i := slices.IndexFunc(*endings, func(e ending) bool { return e.head == head && e.tail == tail })
	if i < 0 {
		*endings = append(*endings, ending{head, tail, []int{id}})
		return
	}
	e := &(*endings)[i]
	if place, found := slices.BinarySearch(e.ids, id); !found {
		e.ids = slices.Insert(e.ids, place, id)
	}
}

// grow returns the node a step leads to, made when there is none.
func (t *tree) grow(from int32, text string) int32 {
	if n, found := t.child(from, text); found {
		return n
	}
	n := int32(len(t.nodes))
	t.nodes = append(t.nodes, node{})
	t.nodes[from].more = true
	if from == root {
		t.first[text] = n
		t.heads[head(text)/64] |= 1 << (head(text) % 64)
	} else {
		t.next[step{from, text}] = n
	}
	return n
}

func (t *tree) child(from int32, text string) (n int32, found bool) {
	if from == root {
		n, found = t.first[text]
	} else {
		n, found = t.next[step{from, text}]
	}
	return n, found
}

// mayBegin is a quick test that most words fail: whether an alias may begin with
// a word, be it with a clitic.
func (t *tree) mayBegin(word string) bool {
	return t.heads[head(word)/64]&(1<<(head(word)%64)) != 0
}

// head returns the first two bytes of a word as a number. A word that loses a
// clitic keeps them.
func head(word string) uint16 {
	if len(word) == 1 {
		return uint16(word[0])
	}
	return uint16(word[0])<<8 | uint16(word[1])
}

// longest returns the longest alias whose first word is w, in bytes of the
// folded text; a hit without IDs when there is none.
func (t *tree) longest(s search, w Word) (best Hit) {
	first, last := w.Start, w.Start
	for at := int32(root); ; {
		n, found := t.child(at, s.keys[last:w.End])
		if found && t.nodes[n].endings != nil {
			best = longer(best, t.ended(n, s, first, w.End))
		}
		if best.End < w.End && mayHaveClitic(s.keys[w.Start:w.End]) {
			best = longer(best, t.clipped(at, s, first, Word{last, w.End}, w))
		}
		if !found || !t.nodes[n].more {
			return best
		}
		at, last, w = n, w.End, nextWord(s.text, w.End)
	}
}

// clipped returns the alias that ends with a word without its clitic. The word
// follows the node at; with what stands before it, it is the step.
func (t *tree) clipped(at int32, s search, first int, step, w Word) Hit {
	word := s.keys[w.Start:w.End]
	if t.isAlias(word) {
		return Hit{}
	}
	for stem := range stems(word) {
		end := w.Start + len(stem)
		if n, found := t.child(at, s.keys[step.Start:end]); found {
			if hit := t.ended(n, s, first, end); hit.IDs != nil {
				return hit
			}
		}
	}
	return Hit{}
}

// isAlias reports whether a word is an alias by itself.
func (t *tree) isAlias(word string) bool {
	n, found := t.first[word]
	return found && len(t.nodes[n].endings) > 0
}

// ended returns the longest alias that ends at a node, when its words are
// those from first to end.
func (t *tree) ended(n int32, s search, first, end int) (best Hit) {
	for _, e := range t.nodes[n].endings {
		if start, end := first-len(e.head), end+len(e.tail); s.stands(e, start, end) {
			best = longer(best, Hit{start, end, e.ids})
		}
	}
	return best
}

// stands reports whether the punctuation of an alias, should it have any, is
// there, and the alias is not part of something else.
func (s search) stands(e ending, start, end int) bool {
	if start < s.from || end > len(s.keys) ||
		s.keys[start:start+len(e.head)] != e.head || s.keys[end-len(e.tail):end] != e.tail {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s.keys[:start])
	after, _ := utf8.DecodeRuneInString(s.keys[end:])
	if e.head != "" && wordRune(before) || e.tail != "" && wordRune(after) {
		return false
	}
	return !unicode.Is(unicode.Sc, after)
}

// lower returns s in small letters, every character in as many bytes as before.
func lower(s string) string {
	out := []byte(s)
	for i := 0; i < len(out); i++ {
		switch c := out[i]; {
		case 'A' <= c && c <= 'Z':
			out[i] = c + 'a' - 'A'
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRune(out[i:])
			if small := unicode.ToLower(r); small != r && utf8.RuneLen(small) == size {
				utf8.EncodeRune(out[i:], small)
			}
			i += size - 1
		}
	}
	return string(out)
}
