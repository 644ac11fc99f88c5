package page

import (
	"cmp"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// Speeches are the quotations of one speaker, or of several together, by date.
type Speeches struct {
	render.Speakers        // none of what sources report themselves
	Words           string // in their place
	Quotes          []render.Quote
}

// speechesIn gathers the quotations by who spoke, alone or together, most first;
// what sources report themselves comes last. Of too many those are left out that
// fewest sources print.
func speechesIn(r *render.Renderer) Chapter[Speeches] {
	held := mostPrinted(r.Statements, maxPrintedQuotes)
	var c Chapter[Speeches]
	for _, said := range bySpeakers(held) {
		c.Things = append(c.Things, speechesOf(r, said))
	}
	if len(held) < len(r.Statements) {
		c.Cut = someOf(r, len(held), r.N(r.Words.CountQuotes, len(r.Statements)), r.Address.List(dossier.KindPerson), r.Words.People)
	}
	return c
}

// bySpeakers groups statements by who made them.
func bySpeakers(statements []*dossier.Statement) [][]*dossier.Statement {
	var groups [][]*dossier.Statement
	at := map[string]int{}
	for _, s := range statements {
		var who []string
		for _, e := range s.By {
			who = append(who, e.Slug)
		}
		slices.Sort(who)
		key := strings.Join(who, " ")
		if _, known := at[key]; !known {
			at[key] = len(groups)
			groups = append(groups, nil)
		}
		groups[at[key]] = append(groups[at[key]], s)
	}
	narrated := func(group []*dossier.Statement) int {
		if len(group[0].By) == 0 {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(groups, func(a, b []*dossier.Statement) int {
		return cmp.Or(cmp.Compare(narrated(a), narrated(b)), cmp.Compare(len(b), len(a)))
	})
	return groups
}

func speechesOf(r *render.Renderer, said []*dossier.Statement) Speeches {
	s := Speeches{Speakers: r.Speakers(said[0].By), Words: r.Words.SideNarration}
	for _, statement := range said {
		s.Quotes = append(s.Quotes, r.Quote(statement))
	}
	return s
}
