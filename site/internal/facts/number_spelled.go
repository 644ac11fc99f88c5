package facts

import "math/big"

// inWords reads a value in words and returns where it ends.
func (r *numberReader) inWords(q *quantity, i int, hedged bool) int {
	s, n := r.find(i, "digit", "fixed", "share", "half", "vague", "vagueof", "few", "article", "ordinal")
	if n == 0 {
		return i
	}
	switch s.class {
	case "digit", "fixed":
		return r.counted(q, i, 0)
	case "article":
		return r.afterArticle(q, i+n, hedged)
	case "share":
		q.low, q.high = s.low, s.low
		return i + n
	case "half":
		return r.half(q, i+n, hedged)
	case "ordinal":
		q.low, q.high, q.ordinal = s.low, s.low, true
		return i + n
	}
	return r.vague(q, s, i, i+n)
}

// afterArticle reads what "a" stands before: "a hundred", "a dozen", "a third of",
// "by a third"; a third party is none.
func (r *numberReader) afterArticle(q *quantity, i int, hedged bool) int {
	if s, n := r.find(i, "part"); n > 0 && (r.follows(i+n, "of") || (hedged || r.is(i-2, "by")) && r.noun(i+n) == "") {
		q.low = new(big.Rat).Inv(s.low)
		q.high = q.low
		return r.ofScale(q, i+n)
	}
	if _, n := r.find(i, "times", "scale"); n > 0 {
		return r.counted(q, i, 1)
	}
	return i - 1
}

// half reads "half a million", "setengah juta", "half of", "setengah jam".
func (r *numberReader) half(q *quantity, i int, hedged bool) int {
	q.low = big.NewRat(1, 2)
	q.high = q.low
	at := i
	if r.is(i, "article") {
		at++
	}
	if end := r.scales(q, at); end > at {
		return end
	}
	_, unit := r.find(at, "unit")
	if unit > 0 {
		return at
	}
	if hedged || r.follows(i, "of", "the", "its", "their", "dari") {
		return r.ofScale(q, i)
	}
	return i - 1
}

// ofScale reads the scale that a fraction is of: "a quarter of a million".
func (r *numberReader) ofScale(q *quantity, i int) int {
	if r.follows(i, "of") && r.is(i+1, "article") {
		if end := r.scales(q, i+2); end > i+2 {
			return end
		}
	}
	return i
}

// follows reports whether token i is one of some words.
func (r *numberReader) follows(i int, words ...string) bool {
	for _, word := range words {
		if r.word(i) && r.tokens[i].low == word {
			return true
		}
	}
	return false
}

// vague reads "puluhan ribu", "tens of thousands", "several hundred", which s
// began at i.
func (r *numberReader) vague(q *quantity, s numberSense, i, end int) int {
	q.low, q.high, q.vague = s.low, s.high, true
	scaled := r.scales(q, end)
	if s.class == "few" {
		if times, n := r.find(end, "times"); n > 0 {
			q.scaledBy(times.low, end, end+n)
			scaled = r.scales(q, end+n)
		}
		if scaled == end {
			return i
		}
		return scaled
	}
	for range 2 { // hundreds of thousands of millions
		more, n := r.find(scaled+1, "vague")
		if n == 0 || !r.follows(scaled, "of") {
			break
		}
		q.scaledBy(more.low, scaled+1, scaled+1+n)
		scaled += 1 + n
	}
	if s.class == "vagueof" && scaled == end && !r.follows(end, "of") {
		return i
	}
	return scaled
}

// withPart reads what makes a counted number no whole one: "dua pertiga", "dua
// koma lima juta", "one and a half million".
func (r *numberReader) withPart(q *quantity, c *counting, j int) int {
	at := j
	if r.hyphen(j) {
		at++
	}
	if s, n := r.find(at, "ordinal"); n > 0 && at > j && c.floor == 10 && s.low.Cmp(big.NewRat(10, 1)) < 0 { // twenty-fifth
		q.low, q.ordinal = new(big.Rat).Add(q.low, s.low), true
		q.high = q.low
		return at + n
	}
	if s, n := r.find(at, "part"); n > 0 && c.last > 0 && c.group == c.last && q.low.Cmp(s.low) < 0 {
		q.low = new(big.Rat).Quo(q.low, s.low)
		q.high = q.low
		return r.ofScale(q, at+n)
	}
	end := r.decimals(q, j)
	if end == j {
		end = r.andHalf(q, j)
	}
	if end == j {
		return j
	}
	q.high = q.low
	return r.scales(q, end)
}

// decimals reads "koma lima", "point two five".
func (r *numberReader) decimals(q *quantity, j int) int {
	if !r.is(j, "point") {
		return j
	}
	place, value, end := big.NewRat(1, 1), q.low, j+1
	for range 6 {
		s, n := r.find(end, "digit", "fixed")
		if n == 0 || s.low.Cmp(big.NewRat(10, 1)) >= 0 {
			break
		}
		place = new(big.Rat).Quo(place, big.NewRat(10, 1))
		value = new(big.Rat).Add(value, new(big.Rat).Mul(s.low, place))
		end += n
	}
	if end == j+1 {
		return j
	}
	q.low = value
	return end
}

// andHalf reads "setengah" and "and a half" behind a number.
func (r *numberReader) andHalf(q *quantity, j int) int {
	var end int
	switch {
	case r.is(j, "half") && !r.is(j, "article") && r.words.senses["setengah"] != nil:
		end = j + 1
	case r.follows(j, "and") && r.is(j+1, "article") && r.is(j+2, "half"):
		end = j + 3
	default:
		return j
	}
	q.low = new(big.Rat).Add(q.low, big.NewRat(1, 2))
	return end
}
