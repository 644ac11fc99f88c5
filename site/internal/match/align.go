package match

import (
	"math"
	"slices"
)

// What it costs in an alignment that words or signs are not the same. Two
// different words cost as much as one that is missing, so that a replaced word
// is shown as such.
const (
	otherSpacing = 1
	otherForm    = 2 // of capitals or diacritics
	otherSign    = 3 // a punctuation mark, replaced or missing
	likeWord     = 4
	moreWord     = 6       // only the text has it
	otherWord    = 8       // or only the quotation has it
	crossing     = 1 << 16 // from one paragraph into another
	impossible   = math.MaxInt32 / 2
)

// band is by how many tokens an alignment may leave its diagonal to either side.
const band = 32

// alignment lays the tokens of a quotation along those of a text.
type alignment struct {
	here, there []token
	pairs       []pair
	cost        int
}

// pair is a token of the quotation and the token of the text laid beside it; -1
// where there is none.
type pair struct{ here, there, cost int }

// grid holds the least cost of laying the first i tokens of the quotation along
// the text up to its token j, for j within the band. Text before and after the
// passage costs nothing.
type grid struct {
	here, there []token
	diagonal    int
	cells       []int32
	lost        []int // the cost of leaving out the first i tokens of here
}

const columns = 2*band + 1

// align finds the cheapest alignment of all of here with any part of there, near
// a diagonal that passes through both.
func align(here, there []token, diagonal int) alignment {
	g := grid{here, there, diagonal, make([]int32, (len(here)+1)*columns), make([]int, len(here)+1)}
	for i, t := range here {
		g.lost[i+1] = g.lost[i] + leaving(t)
	}
	for i := range len(here) + 1 {
		for k := range columns {
			g.cells[i*columns+k] = int32(g.least(i, i+diagonal+k-band))
		}
	}
	i, j, cost := g.end()
	return alignment{here, there, g.trace(i, j), cost}
}

// at returns the cost of a cell, impossible outside the band.
func (g *grid) at(i, j int) int {
	k := j - i - g.diagonal + band
	if j > len(g.there) || k < 0 || k >= columns {
		return impossible
	}
	return int(g.cells[i*columns+k])
}

// least computes a cell from those before it.
func (g *grid) least(i, j int) int {
	switch {
	case j < 0 || j > len(g.there):
		return impossible
	case i == 0 || j == 0:
		return g.lost[i]
	}
	return min(g.paired(i, j), g.missing(i, j), g.added(i, j))
}

// paired, missing and added are the costs of the three ways to a cell: the last
// tokens beside each other, the quotation's beside nothing, the text's beside
// nothing.
func (g *grid) paired(i, j int) int {
	return g.at(i-1, j-1) + replacing(g.here[i-1], g.there[j-1], i > 1)
}

func (g *grid) missing(i, j int) int { return g.at(i-1, j) + leaving(g.here[i-1]) }

func (g *grid) added(i, j int) int { return g.at(i, j-1) + adding(g.there[j-1]) }

// end returns the cell where the cheapest alignment ends: at the end of the
// quotation, or of the text with the rest of the quotation left out.
func (g *grid) end() (i, j, cost int) {
	cost = impossible
	for at := range len(g.there) + 1 {
		if c := g.at(len(g.here), at); c < cost {
			i, j, cost = len(g.here), at, c
		}
	}
	for at := range g.here {
		if c := g.at(at, len(g.there)) + g.lost[len(g.here)] - g.lost[at]; c < cost {
			i, j, cost = at, len(g.there), c
		}
	}
	return i, j, cost
}

// trace walks back from the cell where an alignment ends and returns its pairs
// in order.
func (g *grid) trace(i, j int) []pair {
	var pairs []pair
	for at := len(g.here); at > i; at-- {
		pairs = append(pairs, pair{at - 1, -1, leaving(g.here[at-1])})
	}
	for i > 0 && j > 0 {
		switch total := g.at(i, j); total {
		case g.paired(i, j):
			i, j = i-1, j-1
			pairs = append(pairs, pair{i, j, total - g.at(i, j)})
		case g.missing(i, j):
			i--
			pairs = append(pairs, pair{i, -1, leaving(g.here[i])})
		default:
			j--
			pairs = append(pairs, pair{-1, j, adding(g.there[j])})
		}
	}
	for ; i > 0; i-- {
		pairs = append(pairs, pair{i - 1, -1, leaving(g.here[i-1])})
	}
	slices.Reverse(pairs)
	return pairs
}

// replacing is the cost of one token beside another.
func replacing(a, b token, inside bool) int {
	switch {
	case a.text == b.text && inside && a.spaced != b.spaced:
		return otherSpacing
	case a.text == b.text:
		return 0
	case a.word != b.word, b.text[0] == barrier:
		return impossible
	case !a.word:
		return otherSign
	case a.plain == b.plain:
		return otherForm
	case similarity(a.plain, b.plain) > 0.5:
		return likeWord
	}
	return otherWord
}

// leaving is the cost of a token of the quotation beside nothing.
func leaving(t token) int {
	if t.word {
		return otherWord
	}
	return otherSign
}

// adding is the cost of a token of the text beside nothing.
func adding(t token) int {
	switch {
	case t.word:
		return moreWord
	case t.text[0] == barrier:
		return crossing
	}
	return otherSign
}

// place returns the passage in bytes of the folded text.
func (a alignment) place() (place Range, found bool) {
	for _, p := range a.pairs {
		if p.there < 0 {
			continue
		}
		if t := a.there[p.there]; !found {
			place, found = t.Range, true
		} else {
			place.End = t.End
		}
	}
	return place, found
}

// score is the share of the quotation that the text has, less what it adds.
func (a alignment) score() float64 {
	all := 0
	for _, t := range a.here {
		all += leaving(t)
	}
	return max(0, 1-float64(a.cost)/float64(all))
}
