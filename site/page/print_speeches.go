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

// speechesIn gathers what a part of the document has of the quotations. Of too many
// those are left out that fewest sources print.
func speechesIn(r *render.Renderer, p printPart) Chapter[Speeches] {
	var c Chapter[Speeches]
	for _, said := range p.saidIn() {
		c.Things = append(c.Things, speechesOf(r, said))
	}
	if p.said < len(r.Statements) {
		c.Cut = someOf(r, p.said, r.N(r.Words.CountQuotes, len(r.Statements)), r.Address.List(dossier.KindPerson), r.Words.People)
	}
	return c
}

// bySpeakers groups statements by who made them, alone or together, most first;
// what sources report themselves comes last.
func bySpeakers(statements []*dossier.Statement) [][]*dossier.Statement {
	var groups [][]*dossier.Statement
	at := map[string]int{}
	for _, s := range statements {
		key := speakersOf(s)
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

// speakersOf returns who made a statement, in whatever order they are named.
func speakersOf(s *dossier.Statement) string {
	var who []string
	for _, e := range s.By {
		who = append(who, e.Slug)
	}
	slices.Sort(who)
	return strings.Join(who, " ")
}

func speechesOf(r *render.Renderer, said []*dossier.Statement) Speeches {
	s := Speeches{Speakers: r.Speakers(said[0].By), Words: r.Words.SideNarration}
	for _, statement := range said {
		s.Quotes = append(s.Quotes, r.Quote(statement))
	}
	return s
}
