package facts

// skip returns how many tokens at i are no numbers of this reader, whatever
// digits they have: dates, and digits that hyphens join.
func (r *numberReader) skip(i int) int {
	t := &r.tokens[i]
	switch {
	case t.kind == numberNothing:
		return 1 + r.chain(i+1)
	case t.kind == numberDigits:
		return max(r.dayFirst(i), r.hyphened(i))
	case r.sign(i, "+"):
		if n := r.chain(i + 1); n > 1 {
			return 1 + n
		}
	case r.month(i):
		return r.monthFirst(i)
	}
	return 0
}

// hyphened returns how many tokens are three runs of digits or more, joined by
// hyphens, or two with a zero before: 2023-04-18.
func (r *numberReader) hyphened(i int) int {
	if n := r.chain(i + 1); n >= 4 && r.sign(i+1, "-") {
		return 1 + n
	}
	return 0
}

// chain returns how many tokens from i on go on a chain of digits: what is joined
// to them by hyphens, digits that stand right behind a sign.
func (r *numberReader) chain(i int) int {
	n := 0
	for {
		switch {
		case r.hyphen(i+n) && r.anyDigits(i+n+1):
			n += 2
		case r.sign(i-1, "+") && r.anyDigits(i+n) && (n > 0 || r.joined(i)):
			n++
		default:
			return n
		}
	}
}

// anyDigits reports whether token i is digits, be they a number or not.
func (r *numberReader) anyDigits(i int) bool {
	return r.digits(i) || i >= 0 && i < len(r.tokens) && r.tokens[i].kind == numberNothing
}

// month reports whether token i is the name of a month.
func (r *numberReader) month(i int) bool {
	return r.word(i) && r.tokens[i].capital && r.is(i, "month")
}

// day reports whether token i can be the day of a month, and returns how many
// tokens it is, with what makes it an ordinal.
func (r *numberReader) day(i int) int {
	if !r.digits(i) {
		return 0
	}
	l := r.tokens[i].literal
	if !l.plain || l.size > 2 || !l.value.IsInt() || l.value.Num().Int64() > 31 {
		return 0
	}
	if r.joined(i+1) && r.is(i+1, "suffix") {
		return 2
	}
	return 1
}

// dayFirst returns how many tokens "16–19 April 2023" is, 0 for what is none.
func (r *numberReader) dayFirst(i int) int {
	n := r.day(i)
	for k := 0; n > 0 && k < 4; k++ {
		at := i + n
		if r.follows(at, "of") {
			at++
		}
		if r.month(at) {
			return at - i + r.monthFirst(at)
		}
		_, joint := r.find(at, "to", "and")
		if r.sign(at, ",") {
			joint = 1
		}
		next := r.day(at + joint)
		if joint == 0 || next == 0 {
			return 0
		}
		n = at - i + joint + next
	}
	return 0
}

// monthFirst returns how many tokens "April 18, 2023" is, with a month at i.
func (r *numberReader) monthFirst(i int) int {
	n := 1
	if r.sign(i+n, ".") && r.joined(i+n) && r.day(i+n+1) > 0 {
		n++
	}
	if days := r.day(i + n); days > 0 && r.unitless(i+n+days) {
		n += days
		if _, joint := r.find(i+n, "to"); joint > 0 && r.day(i+n+joint) > 0 {
			n += joint + r.day(i+n+joint)
		}
	}
	comma := 0
	if r.sign(i+n, ",") {
		comma = 1
	}
	if at := i + n + comma; r.digits(at) && r.tokens[at].literal.plain && r.tokens[at].literal.size == 4 && r.unitless(at+1) {
		n += comma + 1
	}
	return n
}

// unitless reports whether neither a unit nor a scale stands at i: "Pada April 10
// persen".
func (r *numberReader) unitless(i int) bool {
	_, n := r.find(i, "unit", "currency", "scale")
	return n == 0
}
