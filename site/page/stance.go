package page

import (
	"cmp"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/page/internal/render"
	"berkas/site/support"
)

// Stance is a position as a mark and a word.
type Stance struct {
	Mark figure.Stance
	Word string
}

// position is a stance on a claim with who takes it, as pages show it.
type position struct {
	support.Position
	Shown Stance
}

// positionsOn returns the positions on a claim, those for it first. The second
// in which a claim's own words make two of one stance has a mark of its own.
func positionsOn(s *render.Site, c *dossier.Claim) []position {
	proved := s.Proofs.Claim(c).Positions
	var all []position
	for i, p := range proved {
		shown := Stance{figure.Stance(p.Stance), baseWord(s, p.Stance)}
		if p.Own != nil {
			shown.Word = p.Own.Words
		}
		if i > 0 && proved[i-1].Stance == p.Stance {
			shown.Mark = figure.NotYet
		}
		all = append(all, position{p, shown})
	}
	return all
}

func baseWord(s *render.Site, stance dossier.Stance) string {
	switch stance {
	case dossier.Asserts:
		return s.Words.StanceAsserts
	case dossier.Denies:
		return s.Words.StanceDenies
	case dossier.Qualifies:
		return s.Words.StanceQualifies
	}
	return s.Words.StanceContext
}

// taken is the stance of a quotation: one of the four, and the claim's own words
// for it.
type taken struct {
	base dossier.Stance
	own  *dossier.ClaimStance
}

func takenBy(q *dossier.Quote) taken { return taken{cmp.Or(q.Stance, dossier.Context), q.OwnStance} }

// stances are the stances on a claim as pages show them.
type stances map[taken]Stance

func stancesOn(s *render.Site, c *dossier.Claim) stances {
	all := stances{}
	for _, p := range positionsOn(s, c) {
		all[taken{p.Stance, p.Own}] = p.Shown
	}
	return all
}

// of returns the stance that a quotation on the claim takes.
func (all stances) of(q *dossier.Quote) Stance { return all[takenBy(q)] }
