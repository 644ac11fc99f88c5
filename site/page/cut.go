package page

// part is what one page shows of a list that is cut into pages.
type part struct {
	n, of    int // the page's number, from 1, and how many there are
	from, to int // it shows list[from:to]
}

// measure says how a list is cut.
type measure struct {
	room   int              // how much stands on a page, about
	weight func(i int) int  // how much of it a thing takes; nil: 1
	starts func(i int) bool // whether a page may well begin with it; nil: with any
}

// cut shares a list out among pages, from its beginning: what is added at its
// end changes no page but the last. A page holds up to a half more than there
// is room for where nothing starts earlier, and the last up to a quarter more
// rather than leave a few things to a page of their own.
func (m measure) cut(size int) []part {
	var parts []part
	used := 0
	for i := range size {
		full := used >= m.room && (m.starts == nil || m.starts(i)) || used >= m.room+m.room/2
		if full || i == 0 {
			parts = append(parts, part{n: len(parts) + 1, from: i})
			used = 0
		}
		parts[len(parts)-1].to = i + 1
		used += m.weigh(i)
	}
	if last := len(parts) - 1; last > 0 && used <= m.room/4 {
		parts[last-1].to = size
		parts = parts[:last]
	}
	for i := range parts {
		parts[i].of = len(parts)
	}
	return parts
}

func (m measure) weigh(i int) int {
	if m.weight == nil {
		return 1
	}
	return m.weight(i)
}

// share returns what a page shows of a list.
func share[T any](list []T, p part) []T { return list[p.from:p.to] }

// run is neighbours of a list that stand under one heading.
type run struct {
	key       string
	from, to  int
	continued bool // on a page: it began on one before
}

// runs returns the runs of a list by what they have in common.
func runs(size int, key func(i int) string) []run {
	var all []run
	for i := range size {
		k := key(i)
		if n := len(all); n == 0 || all[n-1].key != k {
			all = append(all, run{key: k, from: i})
		}
		all[len(all)-1].to = i + 1
	}
	return all
}

// starting says which things of a list are the first of their run.
func starting(all []run) func(i int) bool {
	first := map[int]bool{}
	for _, r := range all {
		first[r.from] = true
	}
	return func(i int) bool { return first[i] }
}

// on returns the runs that stand on a page, cut to what of them does.
func (p part) on(all []run) []run {
	var here []run
	for _, r := range all {
		if r.from < p.to && p.from < r.to {
			here = append(here, run{r.key, max(r.from, p.from), min(r.to, p.to), r.from < p.from})
		}
	}
	return here
}
