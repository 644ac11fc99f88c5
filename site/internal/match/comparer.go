package match

import (
	"math/bits"
	"slices"
	"strings"
)

// Comparer compares paragraphs with each other, again and again: a text that it
// has read before it does not read again. What it finds is the same. It is not safe
// for concurrent use; the zero Comparer has read nothing.
type Comparer struct {
	numbers map[string]uint32 // of words
	sums    []uint64          // of a word, by its number: a hash of its letters
	read    map[string]*compared

	once, twice hashSet // of the shingles of all texts that were read
	room        int     // for how many more words they are large enough
}

// compared is a text that was read.
type compared struct {
	words  []uint32
	rows   []shingle // that may stand elsewhere too; their text is none, and their words are counted in this one
	times  int       // it stands among the texts of the last comparison
	before int       // and stood among those of the one before
	stale  bool      // rows are to be looked for
}

// corpus reads texts, and the shingles that they have more than once.
func (c *Comparer) corpus(texts []string) *corpus {
	if c.room <= 0 { // most of what was read is gone
		*c = Comparer{numbers: map[string]uint32{}}
	}
	all := &corpus{texts: texts, start: make([]int, 1, len(texts)+1)}
	read, words := c.readAll(texts), make([][]uint32, len(texts))
	for i, t := range read {
		words[i] = t.words
		all.start = append(all.start, all.start[i]+len(t.words))
	}
	all.words = slices.Concat(words...)
	if c.room == 0 {
		c.room = 2*len(all.words) + 1
		c.once, c.twice = newHashSet(c.room), newHashSet(c.room)
	}
	c.look(read)
	for i, t := range read {
		for _, s := range t.rows {
			all.rows = append(all.rows, shingle{s.hash, int32(i), uint32(all.start[i]) + s.at})
		}
	}
	slices.SortFunc(all.rows, shingle.compare)
	return all
}

// readAll returns the texts as they are read, those that are the same as one.
func (c *Comparer) readAll(texts []string) []*compared {
	all := make([]*compared, len(texts))
	before := c.read
	c.read = make(map[string]*compared, len(texts))
	for i, text := range texts {
		t := c.read[text]
		if t == nil {
			if t = before[text]; t == nil {
				t = &compared{words: c.wordsOf(text)}
			}
			t.before, t.times = t.times, 0
			c.read[text] = t
		}
		t.times++
		all[i] = t
	}
	return all
}

// look finds the shingles that each text may share: those of new texts that were
// met before, and in the others what only a new text has made so.
func (c *Comparer) look(read []*compared) {
	fresh := newHashSet(1 << 12)
	for _, t := range read {
		for ; t.before < t.times; t.before++ {
			t.stale = true
			c.room -= len(t.words)
			for s := range c.shingles(t) {
				if !c.once.add(s) && c.twice.add(s) {
					fresh.add(s)
				}
			}
		}
	}
	for _, t := range read {
		if !t.stale && !c.has(t, fresh) {
			continue
		}
		t.stale, t.rows = false, nil
		for s, at := range c.shingles(t) {
			if c.twice.has(s) {
				t.rows = append(t.rows, shingle{hash: s, at: uint32(at)})
			}
		}
	}
}

// has reports whether a text has one of some shingles.
func (c *Comparer) has(t *compared, some hashSet) bool {
	for s := range c.shingles(t) {
		if some.has(s) {
			return true
		}
	}
	return false
}

// wordsOf numbers the words of a text.
func (c *Comparer) wordsOf(text string) []uint32 {
	folded := Fold(text).Text
	small := lower(folded)
	words := make([]uint32, 0, len(text)/6)
	for w := nextWord(folded, 0); w.Start < len(folded); w = nextWord(folded, w.End) {
		word := small[w.Start:w.End]
		n, found := c.numbers[word]
		if !found {
			n = uint32(len(c.sums))
			word = strings.Clone(word) // and not the whole text with it
			c.numbers[word] = n
			c.sums = append(c.sums, sum(word))
		}
		words = append(words, n)
	}
	return words
}

const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

// sum is the FNV-1a hash of a word.
func sum(word string) uint64 {
	h := uint64(offset)
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * prime
	}
	return h
}

// shingles yields the hash of each shingle of a text that is long enough to share a
// passage, and its first word. Words are mixed in the manner of FNV-1a.
func (c *Comparer) shingles(t *compared) func(yield func(hash uint64, at int) bool) {
	return func(yield func(hash uint64, at int) bool) {
		if len(t.words) < shortest {
			return
		}
		for at := range len(t.words) - seed + 1 {
			h := uint64(offset)
			for _, w := range t.words[at : at+seed] {
				h = (h ^ c.sums[w]) * prime
				h ^= h >> 29
			}
			if !yield(h, at) {
				return
			}
		}
	}
}

// hashSet is a set of hashes that may take one for another.
type hashSet struct {
	bits  []uint64
	shift int
}

// newHashSet returns an empty set with four places or more for each of n hashes.
func newHashSet(n int) hashSet {
	size := max(6, bits.Len(uint(n))+2)
	return hashSet{make([]uint64, 1<<(size-6)), 64 - size}
}

// add reports whether the hash is new.
func (s hashSet) add(hash uint64) bool {
	had := s.has(hash)
	at := hash >> s.shift
	s.bits[at/64] |= 1 << (at % 64)
	return !had
}

func (s hashSet) has(hash uint64) bool {
	at := hash >> s.shift
	return s.bits[at/64]&(1<<(at%64)) != 0
}
