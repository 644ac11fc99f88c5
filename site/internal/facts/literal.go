package facts

import "math/big"

// Literal is digits as a passage has them, of whatever script, be they a number, a
// year, an hour or a part of a name.
type Literal struct {
	Start, End int // bytes of the digits
	Value      *big.Rat
	Word       bool // a word follows, which can be a scale: 25 миллионов, 25亿
}

// Literals returns the digits of a passage in their order, for languages in which
// [Numbers] cannot tell what they mean. What is no single number is left out: 10:30,
// 16/4, and "1.234" where the language does not say which separator that is.
func Literals(text, language string) []Literal {
	var all []Literal
	tokens := numberTokens(text, primaryOf(language))
	for i, t := range tokens {
		if t.kind == numberDigits {
			word := i+1 < len(tokens) && tokens[i+1].kind == numberWord
			all = append(all, Literal{t.start, t.end, t.literal.value, word})
		}
	}
	return all
}
