package search

import (
	"slices"

	"berkas/site/dossier"
)

// same returns the groups of quotations that are one utterance, packed: how many
// there are, and of each the numbers of its quotations. A search shows the best of
// a group and names where the others stand.
func (l *library) same() string {
	number := make(map[*dossier.Quote]int, len(l.quotes))
	for i, q := range l.quotes {
		number[q] = i
	}
	var p packer
	groups := utterances(l.Statements)
	p.count(len(groups))
	for _, quotes := range groups {
		var places []posting
		for _, q := range quotes {
			places = append(places, post(number[q], 0))
		}
		slices.Sort(places)
		p.list(places, len(l.quotes), 0)
	}
	return p.text()
}

// utterances returns the quotations of each utterance that stands in several
// places: a statement, and those that are alike to every other of the group. Being
// alike passes nothing on.
func utterances(statements []*dossier.Statement) (groups [][]*dossier.Quote) {
	taken := map[*dossier.Statement]bool{}
	for _, s := range statements {
		if taken[s] {
			continue
		}
		group := []*dossier.Statement{s}
		for _, q := range s.Quotes {
			for _, similar := range q.Similar {
				other := similar.Statement
				if !taken[other] && !slices.Contains(group, other) && !slices.ContainsFunc(group, func(of *dossier.Statement) bool { return !alike(of, other) }) {
					group = append(group, other)
				}
			}
		}
		var quotes []*dossier.Quote
		for _, each := range group {
			taken[each] = true
			quotes = append(quotes, each.Quotes...)
		}
		if len(quotes) > 1 {
			groups = append(groups, quotes)
		}
	}
	return groups
}

// alike reports whether two statements are probably one utterance.
func alike(a, b *dossier.Statement) bool {
	return slices.ContainsFunc(a.Quotes, func(q *dossier.Quote) bool {
		return slices.ContainsFunc(q.Similar, func(other *dossier.Quote) bool { return other.Statement == b })
	})
}
