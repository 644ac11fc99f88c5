package support

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/internal/match"
)

// turn is a place where a sentence has a passage's words but for what turns them: in each,
// the tokens from which and up to which.
type turn struct {
	said, read match.Range
	right      int            // where the words on the right begin, in the sentence
	name       *dossier.Entry // whose name stands in the place of another's
}

// comparison is a sentence held against one of a passage.
type comparison struct {
	*prover
	said, read phrase
	at         *passage
}

// mostTurns is how many places are held against each other, in all. Beyond it something
// else is wrong.
const mostTurns = 100_000_000

// turn returns the first place where the sentence turns the words of the passage, nil
// where it does not.
func (c comparison) turn() *turn {
	for i, b := range c.read.tokens {
		if b.of == nil && b.is&(denies|notYet|hedge|order|rank|sided) == 0 {
			continue
		}
		if c.compared += len(c.said.tokens); c.compared > mostTurns {
			return nil
		}
		lost := c.lost(i)
		for j, a := range c.said.tokens {
			var t *turn
			if lost && (j == 0 || !c.said.tokens[j-1].same(b)) {
				t = c.leftOut(j, i)
			}
			if t == nil && (lost && a.is&instead != 0 || c.replaces(j, i)) {
				t = c.around(j, i, 1, 1)
			}
			if t != nil {
				return t
			}
		}
	}
	return c.putIn()
}

// leftOut returns the row about a word that the sentence leaves out, and about what stands
// between it and what it denies or hedges.
func (c comparison) leftOut(j, i int) *turn {
	t := c.around(j, i, 0, 1)
	for width := 2; t == nil && width <= 3 && i+width <= len(c.read.tokens) && c.read.tokens[i+width-1].between(); width++ {
		t = c.around(j, i, 0, width)
	}
	return t
}

// putIn returns the first place where the sentence denies what the passage does not.
func (c comparison) putIn() *turn {
	for j, a := range c.said.tokens {
		if a.is&(denies|notYet) == 0 {
			continue
		}
		if c.compared += len(c.read.tokens); c.compared > mostTurns {
			return nil
		}
		for i := range c.read.tokens {
			if t := c.around(j, i, 1, 0); t != nil && t.said.Start < j && !hasTrait(upTo(c.read.tokens, i), denying) {
				return t
			}
		}
	}
	return nil
}

// upTo returns the words before a place, and those just behind it, which may say that it
// is not so.
func upTo(all []token, i int) []token { return all[:min(i+5, len(all))] }

// denying are the traits of words that deny or leave open.
const denying = denies | notYet | leftOpen

// lost reports whether a word of the passage turns a sentence that leaves it out.
func (c comparison) lost(i int) bool {
	all, is := c.read.tokens, c.read.tokens[i].is
	switch denied := c.said.has&(denies|notYet) != 0 || c.says(leftOpen); {
	case is&denies != 0:
		return !denied
	case is&notYet != 0:
		return !denied && !c.says(ahead)
	case is&hedge != 0:
		return c.said.has&(hedge|hedged) == 0
	case is&order != 0:
		return hasTrait(all[max(0, i-1):min(i+2, len(all))], superlative)
	}
	return is&rank != 0 && i+1 < len(all) && all[i+1].of == nil
}

// says reports whether the sentence has a word with a trait that the passage has not.
func (c comparison) says(is trait) bool {
	return c.said.has&is != 0 && owns(c.said.tokens, is, c.read, token{})
}

// replaces reports whether a word of the sentence in the place of one of the passage turns
// what it says: its opposite, where neither denies the rest, or the name of somebody else.
func (c comparison) replaces(j, i int) bool {
	a, b := c.said.tokens[j], c.read.tokens[i]
	if a.of != nil && b.of != nil {
		return c.another(j, i)
	}
	if a.is&b.is&sided == 0 || !c.turns.opposite(a.word, b.word) {
		return false
	}
	c.compared += j + i
	return !owns(upTo(c.said.tokens, j), denying, c.read, a) && !owns(upTo(c.read.tokens, i), denying, c.said, b)
}

// owns reports whether one of some words but this has a trait and is not in another sentence.
func owns(all []token, is trait, other phrase, but token) bool {
	return slices.ContainsFunc(all, func(t token) bool { return t.is&is != 0 && !t.same(but) && !other.words[t.what] })
}

// another reports whether a name of the sentence is that of somebody else than one of the
// passage, of whom neither stands for the other.
func (c comparison) another(j, i int) bool {
	a, b := c.said.tokens[j].of, c.read.tokens[i].of
	return a != b && a.Kind == b.Kind && !speakAlike(a, b) && !belongs(a, b) && !belongs(b, a) &&
		c.read.has&same == 0 && !hasTrait(c.read.tokens[max(0, i-3):i], denying) &&
		!joins(c.said.tokens, j, b) && !joins(c.read.tokens, i, a)
}

// joins reports whether a name stands beside another, so that the two may have changed
// places (Rusia dan China).
func joins(all []token, i int, other *dossier.Entry) bool {
	return slices.ContainsFunc(all[max(0, i-2):min(i+3, len(all))], func(t token) bool { return t.of == other })
}

// What the words of a row must weigh, where one is left out or put in or a name is
// another's, where an opposite tells by itself, where nothing stands before it, and where
// the passage has all the rest of the sentence.
const (
	leastRow      = 6
	leastOpposite = 5
	leastBehind   = 8
	leastOfAll    = 4
)

// around returns the row of words that are the same on both sides of a place where the
// sentence has so many tokens of its own, and the passage so many, nil where they are too
// few.
func (c comparison) around(j, i, said, read int) *turn {
	left, weight := alike(c.said.tokens, c.read.tokens, j-1, i-1, -1)
	right, behind := alike(c.said.tokens, c.read.tokens, j+said, i+read, 1)
	if weight += behind; weight < leastOfAll || behind == right {
		return nil
	}
	t := &turn{match.Range{Start: j - left, End: j + said + right}, match.Range{Start: i - left, End: i + read + right}, j + said, nil}
	replaced := said == read
	if replaced {
		t.name = c.said.tokens[j].of
	}
	switch {
	case t.name != nil && c.together(t, j):
		return nil
	case replaced && t.name == nil && left == 0 && !begins(c.said.tokens, j) && !begins(c.read.tokens, i):
		return nil
	case weight < c.least(t, i, read) && (t.name != nil || read == 0 || !c.covered(t)):
		return nil
	}
	return t
}

// least returns what the row about a turn has to weigh.
func (c comparison) least(t *turn, i, read int) int {
	replaced := t.said.End-t.said.Start == t.read.End-t.read.Start
	switch {
	case t.name != nil:
		return leastRow
	case replaced || c.read.tokens[i].is&order != 0:
		return leastOpposite
	case read > 1 || t.read.Start == i:
		return leastBehind
	}
	return leastRow
}

// together reports whether a name stands in a row beside whom two do something with, who
// may be either: X meets with Y, and Y with X.
func (c comparison) together(t *turn, j int) bool {
	a := c.said.tokens
	return j > 0 && a[j-1].is&together != 0 || t.said.End < len(a) && a[t.said.End].of != nil && a[t.said.End-1].is&together != 0
}

// covered reports whether the passage has all words of the sentence outside a row that say
// what it is about, and does not go on with what is so instead.
func (c comparison) covered(t *turn) bool {
	c.compared += len(c.said.tokens)
	lacks := func(w token) bool { return w.telling && !c.at.names[w.of] && !c.read.words[w.what] }
	return !slices.ContainsFunc(c.said.tokens[:t.said.Start], lacks) && !slices.ContainsFunc(c.said.tokens[t.said.End:], lacks) &&
		!hasTrait(c.read.tokens[t.read.End:], only)
}

// begins reports whether a clause begins at a place.
func begins(all []token, i int) bool { return i == 0 || all[i-1].of == nil && all[i-1].word == "" }
