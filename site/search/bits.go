package search

import "math/bits"

// Numbers are written as bits, and bits as characters, six to each, that need
// no escape in a script: gzip takes the two spare bits away again.

// packer writes bits.
type packer struct {
	out   []byte
	spare byte // bits that fill no character yet
	n     int  // how many
}

// put appends the last n bits of v, the highest first.
func (p *packer) put(v uint32, n int) {
	for n > 0 {
		take := min(n, 6-p.n)
		n -= take
		p.spare = p.spare<<take | byte(v>>n)&(1<<take-1)
		if p.n += take; p.n == 6 {
			p.out = append(p.out, character(p.spare))
			p.spare, p.n = 0, 0
		}
	}
}

// flag appends one bit.
func (p *packer) flag(b bool) {
	if b {
		p.put(1, 1)
	} else {
		p.put(0, 1)
	}
}

// count appends a number from 0 on in Elias's gamma code, which makes small
// numbers short: as many zeros as v+1 has bits after its first, then v+1.
func (p *packer) count(v int) {
	n := bits.Len32(uint32(v) + 1)
	p.put(0, n-1)
	p.put(uint32(v)+1, n)
}

// text returns what was written, filled up to a whole character.
func (p *packer) text() string {
	if p.n > 0 {
		p.put(0, 6-p.n)
	}
	return string(p.out)
}

// character returns the character for six bits: one of ( to h, without the
// backslash.
func character(six byte) byte {
	if six >= '\\'-'(' {
		six++
	}
	return '(' + six
}

// A posting says that a word stands in a document, and how much of the document
// it is: the document's number, shifted, with a level from 0 to 3 below it.
type posting uint32

const levelBits = 2

func post(document, level int) posting { return posting(document<<levelBits | level) }

func (p posting) document() int { return int(p >> levelBits) }
func (p posting) level() int    { return int(p & (1<<levelBits - 1)) }

// longList is how many postings a list may have before levels are left out: what
// stands in so many documents tells little of any.
const longList = 8000

// list appends postings in the order of their documents, of which there are
// total, with as many bits of their levels. Gaps are in Rice's code, which is as
// short as can be where documents are picked at random.
func (p *packer) list(postings []posting, total, levels int) {
	p.count(len(postings))
	if len(postings) > longList {
		levels = 0
	}
	k, last := riceBits(len(postings), total), -1
	for _, at := range postings {
		gap := at.document() - last - 1
		last = at.document()
		for range gap >> k {
			p.put(1, 1)
		}
		p.put(0, 1)
		p.put(uint32(gap)&(1<<k-1), k)
		p.put(uint32(at.level()), levels)
	}
}

// riceBits returns how many low bits of a gap are written as they are, for n
// postings in total documents: the gap that half of them stay below, in whole
// powers of two. Both sides reckon it in whole numbers.
func riceBits(n, total int) int {
	k := 0
	for n > 0 && 100*n<<(k+1) <= 69*total {
		k++
	}
	return k
}

// characters writes small numbers as one character each, the way tables of
// counts are kept.
func characters(numbers []int) string {
	runes := make([]rune, len(numbers))
	for i, n := range numbers {
		runes[i] = rune('(' + n)
	}
	return string(runes)
}
