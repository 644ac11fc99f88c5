package support

import (
	"fmt"
	"strings"

	"berkas/site/dossier"
)

// Claim is who bears a claim out.
type Claim struct {
	All       Witnesses  // of every quotation on it
	Asserted  Witnesses  // of those that assert it
	Positions []Position // asserted first, then qualified, denied, context
}

// Position is a stance on a claim, with who takes it. The claim's own words for
// a stance are positions of their own, behind the stance that they are one of.
// Nobody need take it: of the four only those are left out that nobody takes and
// that the claim's own words stand for.
type Position struct {
	Stance dossier.Stance
	Own    *dossier.ClaimStance // the claim's words for it; nil: it has none
	Quotes []*dossier.Quote     // by source
	Witnesses
}

// confirmed is the grade that says that other sources confirm a claim.
const confirmed = "1"

func (p *prover) proveClaims() {
	on := map[*dossier.Claim][]*dossier.Quote{}
	for _, s := range p.d.Sources {
		for _, q := range s.Quotes {
			if q.Claim != nil {
				on[q.Claim] = append(on[q.Claim], q)
			}
		}
	}
	for _, c := range p.d.Claims {
		proved := Claim{All: p.witnesses(ofQuotes(on[c])), Positions: p.positions(c, on[c])}
		var asserting []*dossier.Quote
		for _, at := range proved.Positions {
			if at.Stance == dossier.Asserts {
				asserting = append(asserting, at.Quotes...)
			}
		}
		proved.Asserted = p.witnesses(ofQuotes(asserting))
		p.ledger.claims[c] = proved
		p.checkGrade(c, proved.Asserted)
	}
}

// positions returns the stances on a claim with the quotations that take them.
func (p *prover) positions(c *dossier.Claim, quotes []*dossier.Quote) []Position {
	type stance struct {
		base dossier.Stance
		own  *dossier.ClaimStance
	}
	taken := map[stance][]*dossier.Quote{}
	for _, q := range quotes {
		at := stance{q.Stance, q.OwnStance}
		taken[at] = append(taken[at], q)
	}
	var all []Position
	for _, base := range []dossier.Stance{dossier.Asserts, dossier.Qualifies, dossier.Denies, dossier.Context} {
		var own []Position
		for _, s := range c.Stances {
			if s.As == base {
				own = append(own, Position{Stance: base, Own: s, Quotes: taken[stance{base, s}]})
			}
		}
		if plain := taken[stance{base, nil}]; plain != nil || own == nil {
			all = append(all, Position{Stance: base, Quotes: plain})
		}
		all = append(all, own...)
	}
	for i := range all {
		all[i].Witnesses = p.witnesses(ofQuotes(all[i].Quotes))
	}
	return all
}

// checkGrade refuses a grade that says more than the witnesses.
func (p *prover) checkGrade(c *dossier.Claim, w Witnesses) {
	if len(w.Groups) >= 2 {
		return
	}
	says := fmt.Sprintf("%d sources, %d witnesses", w.Sources(), len(w.Groups))
	if c.Credibility.Value == confirmed {
		d := p.problems.Failf("grade-without-witnesses", c.Credibility.Span, "credibility 1 means that other sources confirm the claim; those that assert it: %s", says)
		d.Hint = joined(w)
	}
	if c.Status == "corroborated" {
		d := p.problems.Failf("grade-without-witnesses", c.StatusSpan, "corroborated means that independent sources assert the claim; those that do: %s", says)
		d.Hint = joined(w)
	}
}

// joined says why sources are one witness.
func joined(w Witnesses) string {
	var why []string
	for _, j := range w.Joins {
		if j.Agency != "" {
			why = append(why, fmt.Sprintf("%s and %s have it from %s", j.A.Siglum, j.B.Siglum, j.Agency))
			continue
		}
		at := j.Shared.A
		why = append(why, fmt.Sprintf("%s and %s share “%s”", at.Paragraph.Locator(), j.Shared.B.Paragraph.Locator(), at.Paragraph.Text[at.Start:at.End]))
	}
	if why == nil {
		return "quote another source that asserts it, or take the grade back"
	}
	return strings.Join(why, "; ") + "; where one has it from itself as well, say witness: own"
}
