package facts

import "math/big"

// quantity is a value with its unit, without hedge and not yet judged.
type quantity struct {
	from, to       int // tokens
	core           int // the token of its digits, or of its first word
	low, high      *big.Rat
	scale          *big.Rat // nil: none
	scaleAt        int      // where the scale's words begin and end
	scaleEnd       int
	unit           string
	priced, signed bool // a currency, a minus stands before it
	spelled        bool
	ordinal, vague bool
	literal        numberLiteral // of digits
}

// quantity reads a value at i: a minus, a currency, digits or words, their
// scale, a unit. Behind a hedge "half" and "a third" are values.
func (r *numberReader) quantity(i int, hedged bool) (q quantity, ok bool) {
	q = quantity{from: i}
	negative, n := r.minus(i)
	i += n
	if unit, n := r.symbol(i); n > 0 && !r.sign(i+n, "%") {
		q.unit, q.priced = unit, true
		i += n
		if r.sign(i, "-") && r.joined(i+1) || r.sign(i, "−") {
			negative, i = true, i+1
		}
	}
	q.core = i
	switch {
	case r.digits(i) && r.skip(i) > 0: // a date
		return q, false
	case r.digits(i):
		q.to = r.inDigits(&q, i)
	default:
		q.spelled = true
		q.to = r.inWords(&q, i, hedged)
	}
	if q.to == i {
		return q, false
	}
	if negative {
		q.signed = true
		q.low, q.high = new(big.Rat).Neg(q.high), new(big.Rat).Neg(q.low)
	}
	r.unit(&q)
	return q, true
}

// minus reads a minus, or the sign of one right before a value that nothing
// stands right before.
func (r *numberReader) minus(i int) (bool, int) {
	_, n := r.find(i, "minus")
	switch {
	case n == 0:
		return false, 0
	case r.word(i):
		return true, n
	case !r.joined(i + n), r.joined(i) && !r.sign(i-1, "("):
		return false, 0
	}
	return true, n
}

// symbol reads a currency's sign. A code of letters is one in capitals alone.
func (r *numberReader) symbol(i int) (unit string, n int) {
	s, n := r.find(i, "symbol")
	if n == 1 && r.word(i) && !r.tokens[i].upper && r.tokens[i].low != "rp" {
		return "", 0
	}
	return s.text, n
}

// inDigits reads a value in digits and returns where it ends.
func (r *numberReader) inDigits(q *quantity, i int) int {
	q.literal = r.tokens[i].literal
	q.low, q.high = q.literal.value, q.literal.value
	j := i + 1
	switch {
	case r.joined(j) && r.is(j, "suffix"):
		q.ordinal = q.literal.plain
		return j + 1
	case r.hyphen(i-1) && r.follows(i-2, "ke"):
		q.ordinal, q.from = q.literal.plain, i-2
		return j
	case r.hyphen(j) && r.follows(j+1, "an"):
		return r.decade(q, j)
	case r.digits(j) && r.tokens[j].literal.size == 0 && q.literal.plain: // 2½
		q.low = new(big.Rat).Add(q.low, r.tokens[j].literal.value)
		q.high, q.literal.plain = q.low, false
		j++
	}
	return r.scaled(q, j)
}

// decade reads "20-an": from 20 to below 30.
func (r *numberReader) decade(q *quantity, j int) int {
	value := q.literal.value
	if !q.literal.plain || q.literal.size < 2 || q.literal.size > 3 {
		return j
	}
	step := big.NewRat(10, 1)
	if q.literal.size == 3 {
		step = big.NewRat(100, 1)
	}
	if !new(big.Rat).Quo(value, step).IsInt() {
		return j
	}
	q.high, q.vague = new(big.Rat).Add(value, step), true
	return r.scaled(q, j+2)
}

// scaled reads the scales behind a value: "ribu triliun", and a second value of
// a smaller scale: "2 juta 500 ribu".
func (r *numberReader) scaled(q *quantity, j int) int {
	end := r.scales(q, j)
	for end > j && !q.vague && r.digits(end) && r.tokens[end].apart {
		more := quantity{literal: r.tokens[end].literal}
		more.low = more.literal.value
		more.high = more.low
		next := r.scales(&more, end+1)
		if next == end+1 || more.scale.Cmp(q.scale) >= 0 || more.low.Cmp(q.scale) >= 0 {
			break
		}
		q.low = new(big.Rat).Add(q.low, more.low)
		q.high, q.scale, q.scaleEnd, end = q.low, more.scale, next, next
	}
	return end
}

// scales multiplies by the scales at j, each greater than the one before.
func (r *numberReader) scales(q *quantity, j int) int {
	var last *big.Rat
	for {
		at := j
		if r.hyphen(j) { // a $5-million deal
			at++
		}
		s, n := r.find(at, "scale")
		if n == 0 && q.priced && last == nil {
			s, n = r.find(at, "money")
		}
		if n == 0 || last != nil && s.low.Cmp(last) <= 0 {
			return j
		}
		last, j = s.low, at+n
		q.scaledBy(s.low, at, j)
	}
}

// scaledBy multiplies a value by the scale whose words stand from one token to
// another.
func (q *quantity) scaledBy(scale *big.Rat, from, to int) {
	if q.scale == nil {
		q.scale, q.scaleAt = big.NewRat(1, 1), from
	}
	q.scale, q.scaleEnd = new(big.Rat).Mul(q.scale, scale), to
	q.low, q.high = new(big.Rat).Mul(q.low, scale), new(big.Rat).Mul(q.high, scale)
}

// unit reads the unit behind a value, over a hyphen (10-km) or, where it is vague,
// an "of".
func (r *numberReader) unit(q *quantity) {
	j := q.to
	if q.priced && r.sign(j, ",") && r.joined(j) && r.sign(j+1, "-") && r.joined(j+1) { // Rp 1.000,-
		q.to += 2
		return
	}
	hyphen := r.hyphen(j)
	if hyphen || q.vague && r.follows(j, "of") {
		j++
	}
	unit, n := r.unitAt(j, hyphen)
	if n > 0 && !q.ordinal && (q.unit == "" || q.unit == unit) {
		q.unit, q.to = unit, j+n
	}
}

// unitAt reads the unit at i. A currency's sign behind a hyphen, or with digits
// behind, belongs to what comes next.
func (r *numberReader) unitAt(i int, hyphen bool) (unit string, n int) {
	s, n := r.find(i, "unit", "currency")
	if n == 0 && !hyphen {
		if unit, n := r.symbol(i); n > 0 && !r.digits(i+n) {
			return unit, n
		}
	}
	switch {
	case n == 0:
	case s.text == "week" && r.tokens[i].capital: // Minggu, the day
		return "", 0
	case r.tokens[i].low == "m" && !r.tokens[i].apart: // metres or millions
		return "", 0
	}
	return s.text, n
}
