package match

import (
	"cmp"
	"iter"
	"slices"
)

// corpus is the words of all texts in a row, each word as a number.
type corpus struct {
	texts []string
	words []uint32
	start []int     // of each text's words, and the end of the last
	rows  []shingle // that texts long enough to share a passage have more than once, equal ones together; some that stand alone are among them
}

// seed is how many equal words in a row start a passage.
const seed = 4

// shingle is a row of seed words: its hash, its text, its first word.
type shingle struct {
	hash uint64
	text int32
	at   uint32
}

func (s shingle) compare(o shingle) int {
	if s.hash != o.hash {
		return cmp.Compare(s.hash, o.hash)
	}
	return cmp.Compare(s.at, o.at)
}

// block is a row of equal words in two texts, from the words a and b on.
type block struct{ A, B, a, b, words int }

func (b block) passage() passage {
	return passage{Range{b.a, b.a + b.words}, Range{b.b, b.b + b.words}, b.words}
}

// blocks returns the longest rows of equal words that texts of different groups
// have in common, by pair of texts and then the longest first.
func (c *corpus) blocks(groups []int) []block {
	common := make([]bool, len(c.words)) // a shingle met too often begins here
	for same := range equals(c.rows) {
		for _, s := range same {
			common[s.at] = len(same) > often
		}
	}
	var blocks []block
	for same := range equals(c.rows) {
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
