package dossier

import (
	"cmp"
	"slices"
)

// How much of who is named with whom can be drawn, and is exported.
const (
	NetworkNames = 60  // names
	NetworkPairs = 200 // pairs of them
)

// Network is who is named with whom: the strongest pairs among the names that the
// sources name most. Media that only report stand in none of them.
type Network struct {
	Ties  []Tie
	Named int // how many people and organisations are named with another
	Pairs int // how many pairs those make that are looked at
	Media int // how many media were left out
}

// Tie is two entries with the paragraphs that name both.
type Tie struct {
	A, B       *Entry // A is named more often
	Paragraphs []*Paragraph
}

// Network returns who is named with whom, strongest first and then in the order of the
// names: of no more than [NetworkNames] names no more than [NetworkPairs] pairs.
func (d *Dossier) Network() Network {
	var n Network
	names := slices.DeleteFunc(slices.Clone(d.Entries()), func(e *Entry) bool {
		if len(d.CompanyOf(e)) == 0 {
			return true
		}
		media := d.OnlyReports(e)
		if media {
			n.Media++
		}
		return media
	})
	slices.SortStableFunc(names, func(a, b *Entry) int { return cmp.Compare(len(d.MentionsOf(b)), len(d.MentionsOf(a))) })
	n.Named = len(names)
	n.Ties = d.tiesBetween(names[:min(len(names), NetworkNames)])
	n.Pairs = len(n.Ties)
	n.Ties = n.Ties[:min(len(n.Ties), NetworkPairs)]
	return n
}

func (d *Dossier) tiesBetween(names []*Entry) []Tie {
	rank := map[*Entry]int{}
	for i, e := range names {
		rank[e] = i
	}
	var all []Tie
	for i, a := range names {
		var of []Tie
		for _, with := range d.CompanyOf(a) {
			if j, among := rank[with.Who]; among && i < j {
				of = append(of, Tie{a, with.Who, with.Paragraphs})
			}
		}
		slices.SortFunc(of, func(t, u Tie) int { return cmp.Compare(rank[t.B], rank[u.B]) })
		all = append(all, of...)
	}
	slices.SortStableFunc(all, func(t, u Tie) int { return cmp.Compare(len(u.Paragraphs), len(t.Paragraphs)) })
	return all
}
