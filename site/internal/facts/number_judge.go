package facts

import (
	"math/big"
	"unicode/utf8"

	"berkas/site/internal/match"
)

// shares are the units of what is a part of something.
var shares = map[string]bool{"%": true, "pp": true, "bp": true, "‰": true}

// measured are units that digits have even behind what makes others a label: the
// 100 metres are a discipline (nomor 100 meter).
var measured = map[string]bool{"m": true, "km": true, "kg": true, "MW": true}

// accepts reports whether a quantity is one: digits can be the number of a
// section, a year, a time or part of a name, and "one" is hardly ever a number.
func (r *numberReader) accepts(q quantity, hedge Hedge) bool {
	switch {
	case r.inCompound(q):
		return false
	case q.spelled:
		return r.acceptsWords(q)
	case q.ordinal:
		return true
	case r.inCode(q), r.clockAhead(q.to):
		return false
	}
	return r.acceptsDigits(q, hedge)
}

// acceptsWords is accepts of a number in words.
func (r *numberReader) acceptsWords(q quantity) bool {
	switch {
	case q.ordinal:
		return r.is(q.core-1, "before_ordinal")
	case r.follows(q.from-1, "of") && r.is(q.from-2, "part"): // quarter of a million
		return false
	case q.unit != "" || q.scale != nil:
		return true
	case r.atTime(q), r.inName(q), r.oneIn(q):
		return false
	}
	return q.low.Cmp(big.NewRat(1, 1)) != 0
}

// acceptsDigits is accepts of a number in digits, by the least that makes it one:
// a scale or a price, a measure, a hedge, or nothing that speaks against it.
func (r *numberReader) acceptsDigits(q quantity, hedge Hedge) bool {
	switch {
	case q.scale != nil || q.priced || shares[q.unit]:
		return true
	case r.labelled(q.core) && !measured[q.unit], r.isList(q), r.isFactor(q):
		return false
	case q.unit != "" || q.vague:
		return true
	case r.isYear(q):
		return hedge >= MoreThan && r.noun(q.to) != ""
	case r.atTime(q), q.literal.clock:
		return false
	}
	return hedge != Exactly || !r.named(q.core)
}

// clockAhead reports whether words at i make a time of the number before.
func (r *numberReader) clockAhead(i int) bool {
	_, n := r.find(i, "clock")
	return n > 0
}

// atTime reports whether a mere number can be the hour: at six.
func (r *numberReader) atTime(q quantity) bool {
	return r.is(q.from-1, "at") && q.low.Cmp(big.NewRat(24, 1)) <= 0 && r.noun(q.to) == ""
}

// inName reports whether a number in words is part of a name: Bintang Tiga.
func (r *numberReader) inName(q quantity) bool {
	i := q.core
	return r.tokens[i].capital && !r.tokens[i].breaks && r.tokens[i].apart && r.word(i-1) && r.tokens[i-1].capital && !r.is(i-1, "opener")
}

// inCompound reports whether a hyphen joins the quantity to what is no part of
// it: two-state, Su-35, 12-point.
func (r *numberReader) inCompound(q quantity) bool {
	return r.hyphen(q.to) && r.word(q.to+1) || q.from == q.core && r.hyphen(q.core-1) && !q.ordinal
}

// inCode reports whether something stands right before or behind the digits that
// makes them no quantity: G7, 5G, C¶4, [12], 112/HUMAS.
func (r *numberReader) inCode(q quantity) bool {
	if r.joined(q.to) && (r.word(q.to) || r.sign(q.to, "/") && q.to == q.core+1) {
		return true
	}
	if !r.joined(q.core) || q.core != q.from {
		return false
	}
	before := r.tokens[q.core-1]
	if mark, _ := utf8.DecodeRuneInString(before.low); match.IsMark(mark) {
		return false
	}
	switch before.low {
	case "[":
		return r.sign(q.core+1, "]")
	case "(", "|", "*", ":", "…", "±", "~", "≈", ">", "<", "≥", "≤":
		return false
	case "–", "—", "-", "−":
		return before.kind == numberSign && !before.apart && !r.word(q.core-2)
	case "+":
		return q.unit == "" && q.scale == nil
	}
	return true
}

// labelled reports whether the word before token i says that digits are a label:
// Pasal 5, ayat (2), No. 7, page 12.
func (r *numberReader) labelled(i int) bool {
	if r.sign(i-1, ".") || r.sign(i-1, "(") || r.sign(i-1, ":") {
		i--
	}
	return r.is(i-1, "label")
}

// isFactor reports whether a quantity says how many times the next one: 2 x 500 MW,
// or of how many one is: one in five.
func (r *numberReader) isFactor(q quantity) bool {
	return (r.follows(q.to, "x") || r.sign(q.to, "×")) && r.digits(q.to+1) || r.oneIn(q)
}

// oneIn reports whether "one in" stands before a quantity.
func (r *numberReader) oneIn(q quantity) bool {
	return r.follows(q.from-1, "in") && r.follows(q.from-2, "one")
}

// isList reports whether a quantity is the number of an item: it begins the text
// or a line, and a full stop or a bracket follows.
func (r *numberReader) isList(q quantity) bool {
	begins := q.from == 0 || r.tokens[q.from].breaks
	return begins && r.joined(q.to) && (r.sign(q.to, ".") || r.sign(q.to, ")")) && q.to+1 < len(r.tokens) && r.tokens[q.to+1].apart
}

// isYear reports whether a mere number can be a year.
func (r *numberReader) isYear(q quantity) bool {
	l := q.literal
	if q.spelled || q.scale != nil || q.unit != "" || q.ordinal || !l.plain || l.size != 4 {
		return false
	}
	year := l.value.Num().Int64()
	return 1900 <= year && year <= 2100 || 1500 <= year && year < 1900 && r.is(q.core-1, "time")
}

// named reports whether digits at i belong to the name before them: KRI 123,
// iPhone 15. Where a sentence begins a capital tells nothing of itself. In
// brackets it is the other way round: behind a name they are an age.
func (r *numberReader) named(i int) bool {
	if !r.tokens[i].literal.plain {
		return false
	}
	if r.sign(i-1, "(") && r.sign(i+1, ")") {
		return !r.capitals(i - 2)
	}
	return r.tokens[i].apart && r.capitals(i-1) && !r.is(i-1, "opener")
}

// capitals reports whether token i is a word that has a capital.
func (r *numberReader) capitals(i int) bool {
	return r.word(i) && r.tokens[i].low != r.text[r.tokens[i].start:r.tokens[i].end]
}

// tells reports whether what stands around a range with a dash makes it one, and
// no score: a unit, a scale, something that is counted.
func (r *numberReader) tells(q quantity) bool {
	return q.unit != "" || q.scale != nil || r.noun(q.to) != ""
}
