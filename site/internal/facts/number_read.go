package facts

import (
	"cmp"
	"math/big"
)

// hedges are the classes of words that stand before a number, by what they say.
var hedges = [...]string{About: "about", Almost: "almost", MoreThan: "more", AtLeast: "least", LessThan: "less", AtMost: "most"}

// spans are the units of time, over which something lasts.
var spans = map[string]bool{"s": true, "min": true, "hour": true, "day": true, "week": true, "month": true, "year": true}

// expression reads the numbers that begin at i with all that belongs to them, and
// returns how many tokens they are: mostly one, two in "from 10 to 12 percent",
// none where something was read that is no number. 0 tokens: nothing begins here.
func (r *numberReader) expression(i int) ([]Number, int) {
	hedge, n := r.hedge(i)
	begin, from := i, i+n
	if _, m := r.find(from, "between"); m > 0 {
		if q, ok := r.between(from, m); ok {
			return []Number{r.number(q, hedge, i)}, q.to - i
		}
		return nil, n
	}
	a, ok := r.quantity(from, n > 0)
	if !ok {
		return nil, n
	}
	if s, _ := r.find(i, "more"); s.text == "span" && spans[a.unit] { // over five years
		hedge, i = Exactly, from
	}
	if numbers, end := r.joinedTo(a, hedge, i); end > 0 {
		return numbers, end - begin
	}
	behind := ""
	if n == 0 {
		hedge, behind = r.hedgeBehind(&a)
	}
	if !r.accepts(a, hedge) {
		return nil, a.to - begin
	}
	found := r.number(a, hedge, min(i, a.from))
	found.HedgeText = cmp.Or(found.HedgeText, behind)
	return []Number{found}, a.to - begin
}

// hedge reads the hedge at i.
func (r *numberReader) hedge(i int) (Hedge, int) {
	s, n := r.find(i, hedges[About:]...)
	return hedgeOf(s.class), n
}

func hedgeOf(class string) Hedge {
	for h, name := range hedges {
		if name == class && class != "" {
			return Hedge(h)
		}
	}
	return Exactly
}

// hedgeBehind reads "or more", and "lebih" where it compares nothing: "1,2 juta
// lebih orang", but not "lebih tinggi".
func (r *numberReader) hedgeBehind(q *quantity) (Hedge, string) {
	at := q.to
	said := func(class string, n int) (Hedge, string) {
		q.to = at + n
		r.unit(q)
		return hedgeOf(class), r.text[r.tokens[at].start:r.tokens[at+n-1].end]
	}
	if s, n := r.find(at, "behind"); n > 0 {
		return said(s.text, n)
	}
	if s, n := r.find(at, "last"); n > 0 && !r.digits(at+n) && (!r.word(at+n) || q.unit == "" && !r.is(at+n, "compared")) {
		return said(s.text, n)
	}
	if r.sign(at, "+") && r.joined(at) && !r.digits(at+1) {
		return said("least", 1)
	}
	return Exactly, ""
}

// between reads "between 10 and 12", whose first word is at i and has n tokens.
func (r *numberReader) between(i, n int) (quantity, bool) {
	a, ok := r.quantity(i+n, false)
	if !ok {
		return a, false
	}
	_, m := r.find(a.to, "and")
	if m == 0 {
		return a, false
	}
	b, ok := r.quantity(a.to+m, false)
	if !ok || r.isYear(a) && r.isYear(b) {
		return a, false
	}
	q, ok := spanned(a, b)
	q.from = i
	return q, ok
}

// joinedTo reads what goes on behind a to a second number, where it does; end is
// 0 where it does not.
func (r *numberReader) joinedTo(a quantity, hedge Hedge, i int) (numbers []Number, end int) {
	if numbers, end := r.change(a, hedge, i); end > 0 {
		return numbers, end
	}
	s, n := r.find(a.to, "to", "ratio")
	dash := !r.word(a.to)
	if n == 0 || dash && r.joined(a.to) != r.joined(a.to+n) {
		return nil, 0
	}
	b, ok := r.quantity(a.to+n, false)
	if !ok || a.ordinal != b.ordinal {
		return nil, 0
	}
	q, ranges := spanned(a, b)
	switch {
	case s.class == "ratio":
		return nil, b.to
	case !ranges && (dash || a.unit == "" && b.unit == "" && b.scale == nil): // a score
		return nil, b.to
	case !ranges:
		return nil, 0
	case !r.acceptsRange(q, a, b, dash, hedge):
		return nil, b.to
	}
	return []Number{r.number(q, hedge, i)}, q.to
}

// acceptsRange reports whether a range is one of numbers, not of years; with a
// dash a score can look like one.
func (r *numberReader) acceptsRange(q, a, b quantity, dash bool, hedge Hedge) bool {
	if dash && !r.tells(q) || r.isYear(a) && r.isYear(b) && q.unit == "" {
		return false
	}
	return r.accepts(q, hedge)
}

// change makes two numbers of "from 10 to 12 percent", which is no range.
func (r *numberReader) change(a quantity, hedge Hedge, i int) (numbers []Number, end int) {
	_, n := r.find(a.to, "becomes")
	if n == 0 || !r.is(a.from-1, "from") {
		return nil, 0
	}
	b, ok := r.quantity(a.to+n, false)
	if !ok {
		return nil, 0
	}
	if a.unit == "" {
		a.unit = b.unit
		if a.scale == nil && b.scale != nil {
			a.scaledBy(b.scale, b.scaleAt, b.scaleEnd)
		}
	}
	for _, q := range [...]quantity{a, b} {
		if r.accepts(q, hedge) && !r.isYear(q) {
			numbers = append(numbers, r.number(q, hedge, min(i, q.from)))
		}
		hedge, i = Exactly, b.from
	}
	return numbers, b.to
}

// spanned makes a range of two values, if the second can be its end. A unit and
// a scale that only one of them has are both's.
func spanned(a, b quantity) (quantity, bool) {
	if a.unit != "" && b.unit != "" && a.unit != b.unit || a.vague != b.vague {
		return a, false
	}
	q, low := a, a.low
	if a.scale == nil && b.scale != nil {
		if scaled := new(big.Rat).Mul(low, b.scale); scaled.Cmp(b.high) < 0 {
			low = scaled
		}
	}
	if q.unit == "" {
		q.unit = b.unit
	}
	if b.scale != nil {
		q.scale, q.scaleAt, q.scaleEnd = b.scale, b.scaleAt, b.scaleEnd
	}
	q.low, q.high, q.to, q.spelled = low, b.high, b.to, a.spelled && b.spelled
	return q, low.Cmp(b.high) < 0
}

// number finishes a quantity whose expression begins at token i.
func (r *numberReader) number(q quantity, hedge Hedge, i int) Number {
	n := Number{
		Start: r.tokens[i].start, End: r.tokens[q.to-1].end,
		Low: q.low, High: q.high, Unit: q.unit, Noun: r.noun(q.to), Hedge: hedge,
		Spelled: q.spelled, Ordinal: q.ordinal, Vague: q.vague,
	}
	if q.scaleEnd > q.scaleAt {
		n.Scale = r.text[r.tokens[q.scaleAt].start:r.tokens[q.scaleEnd-1].end]
	}
	if _, m := r.hedge(i); hedge != Exactly && m > 0 {
		n.HedgeText = r.text[n.Start:r.tokens[i+m-1].end]
	}
	return n
}

// noun returns the word at i, if it can be what is counted.
func (r *numberReader) noun(i int) string {
	if !r.word(i) || !r.tokens[i].apart || r.tokens[i].capital || r.is(i, "nonoun") {
		return ""
	}
	return r.tokens[i].low
}
