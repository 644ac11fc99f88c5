package match

import (
	"cmp"
	"slices"
)

// Run is a passage that two paragraphs share: bytes AStart to AEnd of text A and
// BStart to BEnd of text B, with A < B.
type Run struct {
	A, B         int
	AStart, AEnd int
	BStart, BEnd int
	Words        int  // of the shorter side
	Exact        bool // word for word the same
}

// shortest is from how many words on a passage counts as shared.
const shortest = 12

// Shared finds the passages of at least twelve words that paragraphs of
// different groups (sources) have in common: word for word the same, or near it,
// with at least three words in five the same and never more than four at a time
// left out or replaced. Case and punctuation don't count. Runs come by A, B and
// AStart; those of one pair of paragraphs don't overlap.
//
// Passages grow from rows of four equal words (hashed shingles), outward for as
// long as that gains more equal words than it spends on others. Rows met in more
// than 32 places say nothing and start no passage. Time grows with the length of
// the texts and with how much they share.
func (c *Comparer) Shared(texts []string, group func(i int) int) []Run {
	groups := make([]int, len(texts))
	for i := range texts {
		groups[i] = group(i)
	}
	return c.corpus(texts).shared(groups)
}

// shared finds the passages that texts of different groups share.
func (c *corpus) shared(groups []int) []Run {
	blocks := c.blocks(groups)
	var runs []Run
	for len(blocks) > 0 {
		n := 1
		for n < len(blocks) && blocks[n].A == blocks[0].A && blocks[n].B == blocks[0].B {
			n++
		}
		runs = append(runs, c.runs(blocks[:n])...)
		blocks = blocks[n:]
	}
	return runs
}

// runs returns the passages that grow from the blocks of one pair of paragraphs,
// the longest first served.
func (c *corpus) runs(blocks []block) []Run {
	var passages []passage
	for _, b := range blocks {
		p := c.passage(b)
		if p.overlaps(passages) {
			p = b.passage()
		}
		if p.counts() && !p.overlaps(passages) {
			passages = append(passages, p)
		}
	}
	if passages == nil {
		return nil
	}
	slices.SortFunc(passages, func(p, q passage) int { return cmp.Compare(p.a.Start, q.a.Start) })
	a, b := c.places(blocks[0].A), c.places(blocks[0].B)
	runs := make([]Run, len(passages))
	for i, p := range passages {
		runs[i] = Run{A: blocks[0].A, B: blocks[0].B, Words: p.shorter(), Exact: p.exact()}
		runs[i].AStart, runs[i].AEnd = a.bytes(p.a)
		runs[i].BStart, runs[i].BEnd = b.bytes(p.b)
	}
	return runs
}

// passage is what two paragraphs share, in words of the corpus.
type passage struct {
	a, b Range
	same int // words that are equal
}

func (p passage) shorter() int { return min(p.a.End-p.a.Start, p.b.End-p.b.Start) }
func (p passage) longer() int  { return max(p.a.End-p.a.Start, p.b.End-p.b.Start) }
func (p passage) exact() bool  { return p.same == p.shorter() && p.same == p.longer() }

// counts reports whether the passage is long enough and three words in five are
// equal.
func (p passage) counts() bool { return p.shorter() >= shortest && p.same*5 >= p.longer()*3 }

func (p passage) overlaps(others []passage) bool {
	return slices.ContainsFunc(others, func(q passage) bool {
		return p.a.Start < q.a.End && q.a.Start < p.a.End || p.b.Start < q.b.End && q.b.Start < p.b.End
	})
}

// passage grows a block to both sides. A block that is four fifths of what it
// grows to, and long enough, stays as it is: word for word says more.
func (c *corpus) passage(b block) passage {
	right := c.reach(b.a+b.words, b.b+b.words, c.start[b.A+1], c.start[b.B+1], 1)
	left := c.reach(b.a-1, b.b-1, c.start[b.A]-1, c.start[b.B]-1, -1)
	p := passage{
		a:    Range{b.a - left.a, b.a + b.words + right.a},
		b:    Range{b.b - left.b, b.b + b.words + right.b},
		same: left.same + b.words + right.same,
	}
	if b.words >= shortest && b.words*5 >= p.longer()*4 {
		return b.passage()
	}
	return p
}

// growth is how many words a passage gains on one side, and how many of them
// are equal.
type growth struct{ a, b, same int }

// reach walks from the words at and b, in direction dir and up to the limits,
// over equal words and gaps between them, and returns the growth that gains
// most: an equal word counts one, a gap as many as it has words.
func (c *corpus) reach(a, b, aLimit, bLimit, dir int) (best growth) {
	const patience = 8
	g, score, most := growth{}, 0, 0
	for score > most-patience {
		i, j := c.skip(a+dir*g.a, b+dir*g.b, aLimit, bLimit, dir)
		if i < 0 {
			break
		}
		g.a, g.b = g.a+i, g.b+j
		score -= max(i, j)
		for a+dir*g.a != aLimit && b+dir*g.b != bLimit && c.words[a+dir*g.a] == c.words[b+dir*g.b] {
			g = growth{g.a + 1, g.b + 1, g.same + 1}
			score++
		}
		if score >= most {
			best, most = g, score
		}
	}
	return best
}

// skip returns how many words of either side to leave out, at most four each, to
// come to words that are equal: two in a row if possible; -1 when there are none.
func (c *corpus) skip(a, b, aLimit, bLimit, dir int) (i, j int) {
	const gap = 4
	single := [2]int{-1, -1}
	for total := range 2*gap + 1 {
		for i := max(0, total-gap); i <= min(total, gap); i++ {
			j := total - i
			left, right := (aLimit-a)*dir-i, (bLimit-b)*dir-j
			if left <= 0 || right <= 0 || c.words[a+dir*i] != c.words[b+dir*j] {
				continue
			}
			if left > 1 && right > 1 && c.words[a+dir*(i+1)] == c.words[b+dir*(j+1)] {
				return i, j
			}
			if single[0] < 0 {
				single = [2]int{i, j}
			}
		}
	}
	return single[0], single[1]
}
