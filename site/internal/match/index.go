package match

import (
	"index/suffixarray"
	"slices"
	"sort"
)

// Index is a folded text in which many quotations are looked for. It is safe
// for concurrent use.
type Index struct {
	text  Folded
	array *suffixarray.Index
}

// NewIndex prepares a text, in time that grows with it. It pays from some
// hundreds of quotations on.
func NewIndex(text Folded) *Index {
	return &Index{text, suffixarray.New([]byte(text.Text))}
}

// Quotation returns what [Quotation] returns, in time that grows with the number
// of places and not with the text.
func (x *Index) Quotation(quote string) [][]Range {
	wanted := pieces(quote)
	starts := make([][]int, len(wanted))
	for i, piece := range wanted {
		starts[i] = x.starts(piece)
	}
	return chains(x.text, wanted, func(piece, from int) int {
		at := sort.SearchInts(starts[piece], from)
		if at == len(starts[piece]) {
			return -1
		}
		return starts[piece][at]
	})
}

// starts returns where a folded piece stands, in order.
func (x *Index) starts(piece string) []int {
	all := x.array.Lookup([]byte(piece), -1)
	all = slices.DeleteFunc(all, func(at int) bool {
		return !edge(x.text.Text, at) || !edge(x.text.Text, at+len(piece))
	})
	slices.Sort(all)
	return all
}
