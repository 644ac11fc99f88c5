package list

// Part is what one page shows of a list that is cut into pages.
type Part struct {
	N, Of    int // the page's number, from 1, and how many there are
	From, To int // it shows list[From:To]
}

// Measure says how a list is cut.
type Measure struct {
	Room   int              // how much stands on a page, about
	First  int              // how much on the first, where that is another; 0: Room
	Weight func(i int) int  // how much of it a thing takes; nil: 1
	Starts func(i int) bool // whether a page may well begin with it; nil: with any
}

// Cut shares a list out among pages, from its beginning: what is added at its
// end changes no page but the last. A page holds up to a half more than there
// is room for where nothing starts earlier, and the last up to a quarter more
// rather than leave a few things to a page of their own.
func (m Measure) Cut(size int) []Part {
	var parts []Part
	used := 0
	for i := range size {
		room := m.room(len(parts))
		full := used >= room && (m.Starts == nil || m.Starts(i)) || used >= room+room/2
		if full || i == 0 {
			parts = append(parts, Part{N: len(parts) + 1, From: i})
			used = 0
		}
		parts[len(parts)-1].To = i + 1
		used += m.weigh(i)
	}
	if last := len(parts) - 1; last > 0 && used <= m.room(last)/4 {
		parts[last-1].To = size
		parts = parts[:last]
	}
	for i := range parts {
		parts[i].Of = len(parts)
	}
	return parts
}

// room returns how much stands on the n-th page.
func (m Measure) room(n int) int {
	if n <= 1 && m.First > 0 {
		return m.First
	}
	return m.Room
}

func (m Measure) weigh(i int) int {
	if m.Weight == nil {
		return 1
	}
	return m.Weight(i)
}

// Share returns what a page shows of a list.
func Share[T any](all []T, p Part) []T { return all[p.From:p.To] }

// First returns at most the first n.
func First[T any](all []T, n int) []T { return all[:min(n, len(all))] }
