package list

import "strconv"

// Pager leads through the pages of a list. Of a list on a single page it is
// empty.
type Pager struct {
	Label      string
	Prev, Next string // addresses; "" before the first and after the last
	Items      []Item // the first, the last and those around; one without an address stands for what is left out
}

// Item is a page of a list that another leads to.
type Item struct {
	Text    string
	Href    string
	Current string // the value of aria-current: "page" for the page itself
}

// around is how many pages before and after the reader's are named.
const around = 2

// PagerOf leads from a page of a list to the others, whose addresses href
// returns.
func PagerOf(p Part, label string, href func(n int) string) Pager {
	if p.Of == 1 {
		return Pager{}
	}
	pager := Pager{Label: label}
	if p.N > 1 {
		pager.Prev = href(p.N - 1)
	}
	if p.N < p.Of {
		pager.Next = href(p.N + 1)
	}
	for n := 1; n <= p.Of; n++ {
		item := Item{Text: strconv.Itoa(n)}
		switch {
		case n == p.N:
			item.Href, item.Current = href(n), "page"
		case n == 1 || n == p.Of || max(n-p.N, p.N-n) <= around:
			item.Href = href(n)
		case pager.Items[len(pager.Items)-1].Href == "":
			continue
		default:
			item.Text = ""
		}
		pager.Items = append(pager.Items, item)
	}
	return pager
}

// Cut is what a page shows of a list that goes on on other pages.
type Cut[V any] struct {
	List  V
	Count int // how many there are in all
	Pager Pager
}
