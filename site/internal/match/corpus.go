package match

import (
	"cmp"
	"iter"
	"math/bits"
	"slices"
	"strings"
)

// Comparer compares paragraphs with each other, again and again: a text that it
// has read before it does not read again. What it finds is the same. It is not safe
// for concurrent use; the zero Comparer has read nothing.
type Comparer struct {
	numbers map[string]uint32   // of words
	sums    []uint64            // of a word, by its number: a hash of its letters
	read    map[string][]uint32 // the words of each text of the last comparison
}

// corpus is the words of all texts in a row, each word as a number.
type corpus struct {
	texts []string
	words []uint32
	sums  []uint64 // of words, by number
	start []int    // of each text's words, and the end of the last
}

// corpus numbers the words of all texts.
func (c *Comparer) corpus(texts []string) *corpus {
	if len(c.numbers) > mostForgotten*len(texts) || c.numbers == nil {
		*c = Comparer{numbers: map[string]uint32{}}
	}
	all := &corpus{texts: texts, start: make([]int, 1, len(texts)+1)}
	before := c.read
	c.read = make(map[string][]uint32, len(texts))
	each := make([][]uint32, len(texts))
	for i, text := range texts {
		words, known := before[text]
		if !known {
			words = c.wordsOf(text)
		}
		c.read[text], each[i] = words, words
		all.start = append(all.start, all.start[i]+len(words))
	}
	all.words, all.sums = slices.Concat(each...), c.sums
	return all
}

// mostForgotten is how many words a paragraph are numbered before all are numbered
// anew: texts that are gone had some of them.
const mostForgotten = 1000

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

// sum is the FNV-1a hash of a word.
func sum(word string) uint64 {
	h := uint64(offset)
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * prime
	}
	return h
}

// seed is how many equal words in a row start a passage.
const seed = 4

// shingle is a row of seed words: its hash, its text, its first word.
type shingle struct {
	hash uint64
	text int32
	at   uint32
}

// shingles returns the shingles that texts long enough to share a passage have
// more than once, equal ones together. Some that stand alone are among them.
func (c *corpus) shingles() []shingle {
	once, twice := newHashSet(len(c.words)), newHashSet(len(c.words))
	for s := range c.eachShingle() {
		if !once.add(s.hash) {
			twice.add(s.hash)
		}
	}
	var all []shingle
	for s := range c.eachShingle() {
		if twice.has(s.hash) {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(p, q shingle) int {
		if p.hash != q.hash {
			return cmp.Compare(p.hash, q.hash)
		}
		return cmp.Compare(p.at, q.at)
	})
	return all
}

// eachShingle yields the shingles of all texts long enough to share a passage.
func (c *corpus) eachShingle() iter.Seq[shingle] {
	return func(yield func(shingle) bool) {
		for text := range c.texts {
			from, to := c.start[text], c.start[text+1]
			if to-from < shortest {
				continue
			}
			for at := from; at <= to-seed; at++ {
				if !yield(shingle{c.hash(at), int32(text), uint32(at)}) {
					return
				}
			}
		}
	}
}

// hashSet is a set of hashes that may take one for another.
type hashSet struct {
	bits  []uint64
	shift int
}

// newHashSet returns an empty set with eight places or more for each of n hashes.
func newHashSet(n int) hashSet {
	size := max(6, bits.Len(uint(n))+3)
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

const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

// hash mixes the words of a shingle in the manner of FNV-1a, a word at a time.
func (c *corpus) hash(at int) uint64 {
	h := uint64(offset)
	for _, w := range c.words[at : at+seed] {
		h = (h ^ c.sums[w]) * prime
		h ^= h >> 29
	}
	return h
}

// block is a row of equal words in two texts, from the words a and b on.
type block struct{ A, B, a, b, words int }

func (b block) passage() passage {
	return passage{Range{b.a, b.a + b.words}, Range{b.b, b.b + b.words}, b.words}
}

// blocks returns the longest rows of equal words that texts of different groups
// have in common, by pair of texts and then the longest first.
func (c *corpus) blocks(groups []int) []block {
	all := c.shingles()
	common := make([]bool, len(c.words)) // a shingle met too often begins here
	for same := range equals(all) {
		for _, s := range same {
			common[s.at] = len(same) > often
		}
	}
	var blocks []block
	for same := range equals(all) {
		if len(same) > often {
			continue
		}
		for i, p := range same {
			for _, q := range same[i+1:] {
				if b, found := c.block(p, q, common); found && groups[p.text] != groups[q.text] {
					blocks = append(blocks, b)
				}
			}
		}
	}
	slices.SortFunc(blocks, block.compare)
	return slices.Compact(blocks)
}

// equals yields the shingles of each hash.
func equals(all []shingle) iter.Seq[[]shingle] {
	return func(yield func([]shingle) bool) {
		for from := 0; from < len(all); {
			to := from + 1
			for to < len(all) && all[to].hash == all[from].hash {
				to++
			}
			if !yield(all[from:to]) {
				return
			}
			from = to
		}
	}
}

// block returns the block that two equal shingles are in, unless a shingle
// before them is in it too and gives the same.
func (c *corpus) block(p, q shingle, common []bool) (block, bool) {
	a, b := int(p.at), int(q.at)
	if p.text == q.text || !slices.Equal(c.words[a:a+seed], c.words[b:b+seed]) {
		return block{}, false
	}
	for a > c.start[p.text] && b > c.start[q.text] && c.words[a-1] == c.words[b-1] {
		if a, b = a-1, b-1; !common[a] {
			return block{}, false
		}
	}
	n := int(p.at) - a + seed
	for a+n < c.start[p.text+1] && b+n < c.start[q.text+1] && c.words[a+n] == c.words[b+n] {
		n++
	}
	return block{int(p.text), int(q.text), a, b, n}, true
}

func (b block) compare(o block) int {
	return cmp.Or(cmp.Compare(b.A, o.A), cmp.Compare(b.B, o.B), cmp.Compare(o.words, b.words),
		cmp.Compare(b.a, o.a), cmp.Compare(b.b, o.b))
}

// places is where the words of one text stand in it.
type places struct {
	text  Folded
	words []Word
	first int // the number of the first word in the corpus
}

func (c *corpus) places(text int) places {
	folded := Fold(c.texts[text])
	return places{folded, Words(folded.Text), c.start[text]}
}

// bytes returns the range of the original text that some words cover.
func (p places) bytes(words Range) (start, end int) {
	return p.text.Source(p.words[words.Start-p.first].Start, p.words[words.End-1-p.first].End)
}
