package facts

import "math/big"

// Number is a number as a passage has it, read to be held against another.
type Number struct {
	// Start and End are the bytes of the whole expression: hedge, currency, digits
	// or words, scale, unit. What is counted ([Number.Noun]) stands behind it.
	Start, End int

	// Low and High are the exact value: alike for one number, apart for a range.
	// A vague number ("puluhan ribu") lies from Low to below High.
	Low, High *big.Rat

	// Unit is what the value is measured in: "%", "pp" for percentage points, a
	// currency by its ISO code, a measure by its sign ("km", "t", "barrel",
	// "year", "person"), alike in both languages; "" for a mere number. A bare
	// dollar is USD; a bare ¥ is "¥", because it can be two.
	Unit string

	Noun  string // the word behind it, in small letters, where that can be what is counted
	Scale string // the scale as it stands: "juta", "ribu triliun"

	Hedge     Hedge
	HedgeText string // as it stands: "sekitar"

	Spelled bool // in words alone: "dua", "setengah juta"
	Ordinal bool // a place in a row: "ke-3", "21st", "third"
	Vague   bool
}

// Hedge is what limits a number.
type Hedge uint8

// The hedges there are.
const (
	Exactly Hedge = iota // none
	About
	Almost
	MoreThan
	AtLeast
	LessThan
	AtMost
)

// Negative reports whether the whole number is below zero.
func (n Number) Negative() bool { return n.High.Sign() < 0 }

// SameValue reports whether two numbers have one value in one unit, whatever
// their hedges are. Vague ones have where their ranges meet: "dozens" and
// "puluhan". Nouns are not compared, because languages have words of their own
// for what is counted.
func (n Number) SameValue(o Number) bool {
	if n.Unit != o.Unit || n.Ordinal != o.Ordinal || n.Vague != o.Vague {
		return false
	}
	if n.Vague {
		return n.Low.Cmp(o.High) < 0 && o.Low.Cmp(n.High) < 0
	}
	return n.Low.Cmp(o.Low) == 0 && n.High.Cmp(o.High) == 0
}

// Agrees reports whether two numbers say the same: one value in one unit, and
// hedges that differ in no more than words. About agrees with almost, more than
// with at least, less than with at most; a hedge agrees with none of them only
// where both numbers go without.
func (n Number) Agrees(o Number) bool {
	return n.SameValue(o) && n.Hedge.side() == o.Hedge.side()
}

// side returns the first of the hedges that agree with h.
func (h Hedge) side() Hedge {
	switch h {
	case Almost:
		return About
	case AtLeast:
		return MoreThan
	case AtMost:
		return LessThan
	}
	return h
}

// Numbers reads the numbers of a passage, in their order. The language ("id",
// "en-GB") says which words are numbers and, where digits alone do not tell, which
// separator is the decimal one; in another language only digits and signs are
// read.
//
// What cannot be told reads as nothing: "satu" and "one" alone, "1.234" in a
// language that is not known, scores, ratios. Dates, years, times of day,
// telephone and section numbers and what is part of a name (Su-35, G7, KRI 123)
// are no numbers of this reader. The work is in proportion to the text.
func Numbers(text, language string) []Number {
	language = primaryOf(language)
	r := &numberReader{text: text, words: numberWordsOf(language), tokens: numberTokens(text, language)}
	var found []Number
	for i := 0; i < len(r.tokens); {
		if n := r.skip(i); n > 0 {
			i += n
			continue
		}
		numbers, n := r.expression(i)
		found = append(found, numbers...)
		i += max(n, 1)
	}
	return found
}
