package support

import (
	"slices"

	"berkas/site/internal/match"
)

// swapped returns the first place where two of the passage have changed places in the
// sentence about a row of words that says who does what to whom, or what goes before.
func (c comparison) swapped() *turn {
	a, b := c.said.tokens, c.read.tokens
	for i := 1; i < len(b); i++ {
		if c.compared += len(a); c.compared > mostTurns {
			return nil
		}
		for j := 1; j < len(a); j++ {
			if !a[j].same(b[i]) || a[j-1].same(b[i-1]) {
				continue
			}
			row, weight := alike(a, b, j, i, 1)
			if !directs(a[j:j+row], weight) {
				continue
			}
			if t := c.exchanged(j, i, row); t != nil {
				return t
			}
		}
	}
	return nil
}

// directs reports whether words say who does what to whom, or what goes before.
func directs(row []token, weight int) bool {
	has := trait(0)
	for _, t := range row {
		has |= t.is
	}
	return has&together == 0 && (weight > len(row) || has&between != 0)
}

// exchanged returns the place where what stands before a row in the sentence stands behind
// it in the passage, and the other way about; who does something may be named farther off.
func (c comparison) exchanged(j, i, row int) *turn {
	a, b := c.said.tokens, c.read.tokens
	before, behind := ends(a[:j], b[i+row:]), ends(b[:i], a[j+row:])
	from := i - behind
	if behind == 0 && row > 1 && j+row < len(a) && a[j+row].of != nil {
		behind, from = 1, slices.IndexFunc(b[:i], a[j+row].same)
	}
	if before == 0 || behind == 0 || from < 0 {
		return nil
	}
	return &turn{match.Range{Start: j - before, End: j + row + behind}, match.Range{Start: from, End: i + row + before}, j - before, nil}
}

// ends returns how many words at the end of some stand at the beginning of others, with
// one among them that says what a text is about.
func ends(a, b []token) int {
	for n := 1; n <= min(longest, len(a), len(b)); n++ {
		tail := a[len(a)-n:]
		if slices.EqualFunc(tail, b[:n], token.same) && slices.ContainsFunc(tail, func(t token) bool { return t.telling }) && !hasTrait(tail, beside) {
			return n
		}
	}
	return 0
}
