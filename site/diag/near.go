package diag

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Nearest returns the candidate that whoever wrote word probably meant, for
// "did you mean …?", or "" when none is near. Case counts for nothing.
//
// Near is a candidate that takes few edits: an optimal string alignment
// distance (insertions, deletions, substitutions and swaps of neighbours) of at
// most a third of the word's characters, or of one; a word of one character has
// nothing to spare. Near is also a slug that has
// the word among its parts ("putin" for "vladimir-putin") or the other way round;
// it ranks between one edit and two. One that only begins with the word ranks
// between two edits and three, one that has it anywhere between three and four.
// Equals rank by length, then by alphabet, so that the order of the candidates
// makes no difference.
func Nearest(word string, candidates []string) string {
	target := []rune(strings.ToLower(word))
	if len(target) == 0 {
		return ""
	}
	m := matcher{word: strings.ToLower(word), target: target, limit: max(1, len(target)/3)}
	if len(target) == 1 {
		m.limit = 0 // one letter is as near to any other
	}
	best, bestCost := "", notNear
	for _, c := range candidates {
		cost := m.cost(strings.ToLower(c), bestCost)
		if cost < bestCost || cost == bestCost && cost != notNear && before(c, best) {
			best, bestCost = c, cost
		}
	}
	return best
}

func before(a, b string) bool {
	if len(a) != len(b) {
		return len(a) < len(b)
	}
	return a < b
}

// Costs are twice the edits, so that there is room between them.
const (
	costPart   = 3
	costPrefix = 5
	costWithin = 7
	notNear    = 1 << 30
)

// shortest is how many characters a word needs to be looked for inside parts.
const shortest = 3

type matcher struct {
	word   string
	target []rune
	limit  int // most edits

	letters         []rune // of the candidate
	above, row, old []int  // three rows of the distance table
}

// cost returns how far a candidate is, notNear when that is too far or more
// than best.
func (m *matcher) cost(candidate string, best int) int {
	cost := m.contained(candidate)
	limit := min(m.limit, min(best, cost)/2)
	if diff := utf8.RuneCountInString(candidate) - len(m.target); diff > limit || -diff > limit {
		return cost
	}
	if d := m.distance(candidate, limit); d <= limit {
		cost = min(cost, 2*d)
	}
	return cost
}

// contained returns the cost of a candidate that contains the word or is a part
// of it.
func (m *matcher) contained(candidate string) int {
	i := strings.Index(candidate, m.word)
	switch {
	case candidate == "":
		return notNear
	case isPart(candidate, m.word), isPart(m.word, candidate):
		return costPart
	case i < 0 || len(m.target) < shortest:
		return notNear
	case i == 0:
		return costPrefix
	}
	return costWithin
}

// isPart reports whether part is a run of whole parts of a slug that has more.
func isPart(slug, part string) bool {
	if len(part) >= len(slug) || !strings.Contains(slug, part) {
		return false
	}
	return strings.Contains("-"+slug+"-", "-"+part+"-")
}

// distance returns the optimal string alignment distance of the target and a
// candidate, or a number above limit as soon as it is known to be above. Numbers
// further than limit from the table's diagonal are above it and not worked out.
func (m *matcher) distance(candidate string, limit int) int {
	m.letters = m.letters[:0]
	for _, r := range candidate {
		m.letters = append(m.letters, r)
	}
	n := len(m.letters) + 1
	m.old, m.above, m.row = slices.Grow(m.old[:0], n)[:n], slices.Grow(m.above[:0], n)[:n], slices.Grow(m.row[:0], n)[:n]
	for j := range m.row {
		m.row[j] = j
	}
	for i := range m.target {
		m.old, m.above, m.row = m.above, m.row, m.old
		if m.next(i, limit) > limit {
			return limit + 1
		}
	}
	return m.row[n-1]
}

// next fills the row below target[i] and returns the least number in it.
func (m *matcher) next(i, limit int) (least int) {
	first, last := max(i-limit, 0), min(i+limit+1, len(m.letters))
	m.row[first] = i + 1
	if first > 0 {
		m.row[first] = limit + 1
	}
	least = m.row[first]
	for j := first; j < last; j++ {
		d := m.above[j]
		if m.target[i] != m.letters[j] {
			d = 1 + min(d, m.above[j+1], m.row[j])
		}
		if i > 0 && j > 0 && m.target[i] == m.letters[j-1] && m.target[i-1] == m.letters[j] {
			d = min(d, m.old[j-1]+1)
		}
		m.row[j+1] = d
		least = min(least, d)
	}
	if last < len(m.letters) {
		m.row[last+1] = limit + 1 // the row below looks one further
	}
	return least
}
