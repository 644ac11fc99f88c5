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
		return i + n
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
	_, unit := r.find(i, "unit")
	if hedged || unit > 0 || r.follows(i, "of", "the", "its", "their", "dari") {
		return i
	}
	return i - 1
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

// counting adds up the words of a number. Its parts go down: thousands,
// hundreds, tens, ones.
type counting struct {
	total    *big.Rat
	group    int64    // below the next scale
	floor    int64    // the least place of the group that is filled; 1000: none is
	before   int64    // the floor before the last digit
	last     int64    // the last digit, while a word can multiply it
	scale    *big.Rat // the last scale, each less than the one before
	scaledAt int      // where its word ended
	groups   int      // how many have a scale
}

// counted reads words from i on that add up to a value; one, where it is 1, is
// what an article before them counts.
func (r *numberReader) counted(q *quantity, i int, one int64) int {
	c := counting{total: new(big.Rat), floor: 1000}
	if one == 1 {
		c.group, c.last, c.before, c.floor = 1, 1, 1000, 1
	}
	j := i
	for {
		at := r.overJoint(&c, i, j)
		s, n := r.find(at, "digit", "fixed", "teen", "times", "scale")
		if n == 0 || !c.takes(s, at) {
			break
		}
		j = at + n
		if s.class == "scale" || c.scale != nil && c.group == 0 {
			c.scaledAt, q.scaleAt, q.scaleEnd = j, at, j
		}
	}
	q.low = c.sum()
	q.high, q.scale = q.low, c.scale
	if j == i || c.scale != nil {
		return j
	}
	return r.withPart(q, &c, j)
}

// overJoint steps over what joins words of a number: "twenty-one", "hundred and
// five".
func (r *numberReader) overJoint(c *counting, i, j int) int {
	if j == i {
		return j
	}
	if r.sign(j, "-") && r.joined(j) && r.joined(j+1) && r.is(j-1, "fixed") {
		return j + 1
	}
	if c.floor == 100 && r.follows(j, "and") {
		if _, n := r.find(j+1, "digit", "fixed"); n > 0 {
			return j + 1
		}
	}
	return j
}

// sum returns what is counted so far.
func (c *counting) sum() *big.Rat {
	return new(big.Rat).Add(c.total, new(big.Rat).SetInt64(c.group))
}

// takes adds a word, if it can stand where it does.
func (c *counting) takes(s numberSense, at int) bool {
	switch s.class {
	case "digit":
		return c.digit(s.low.Num().Int64())
	case "teen":
		return c.times(10, func(d int64) int64 { return d + 10 }, 1)
	case "times":
		by := s.low.Num().Int64()
		return c.times(by, func(d int64) int64 { return d * by }, by)
	case "scale":
		return c.scaled(s.low, at)
	}
	if v := s.low.Num().Int64(); v < 1000 {
		return c.fixed(v)
	}
	if c.group > 0 || c.scale != nil && s.low.Cmp(c.scale) >= 0 {
		return false
	}
	c.group = 1
	return c.scaled(s.low, at)
}

func (c *counting) digit(d int64) bool {
	if c.floor <= 1 {
		return false
	}
	c.before, c.floor, c.last = c.floor, 1, d
	c.group += d
	return true
}

// times makes more of the last digit, if the place is free.
func (c *counting) times(place int64, of func(int64) int64, floor int64) bool {
	if c.last == 0 || c.before <= place {
		return false
	}
	c.group += of(c.last) - c.last
	c.last, c.floor = 0, floor
	return true
}

func (c *counting) fixed(v int64) bool {
	place, floor := int64(10), int64(1)
	switch {
	case v == 100:
		place, floor = 100, 100
	case v >= 20:
		floor = 10
	}
	if c.floor <= place {
		return false
	}
	c.before, c.last = c.floor, 0
	if 10 < v && v < 20 {
		c.last = v // twelve hundred
	}
	c.floor = floor
	c.group += v
	return true
}

// scaled ends a group with its scale; a scale right behind another multiplies.
func (c *counting) scaled(scale *big.Rat, at int) bool {
	switch {
	case c.group > 0 && (c.scale == nil || scale.Cmp(c.scale) < 0):
		part := new(big.Rat).Mul(new(big.Rat).SetInt64(c.group), scale)
		c.total = part.Add(part, c.total)
	case c.group == 0 && c.scale != nil && c.scaledAt == at && c.groups == 1 && scale.Cmp(c.scale) > 0:
		c.total = new(big.Rat).Mul(c.total, scale)
	default:
		return false
	}
	if c.group > 0 {
		c.groups++
	}
	c.group, c.floor, c.last, c.scale = 0, 1000, 0, scale
	return true
}

// withPart reads what makes a counted number no whole one: "dua pertiga", "dua
// koma lima juta", "one and a half million".
func (r *numberReader) withPart(q *quantity, c *counting, j int) int {
	at := j
	if r.sign(j, "-") && r.joined(j) && r.joined(j+1) {
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
		return at + n
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
	end := j
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
