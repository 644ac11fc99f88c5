package facts

import "math/big"

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
	if r.hyphen(j) && r.is(j-1, "fixed") {
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
