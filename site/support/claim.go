package support

import (
	"fmt"
	"strings"

	"berkas/site/dossier"
)

// Claim is who bears a claim out.
type Claim struct {
	All      Witnesses // of every quotation on it
	Asserted Witnesses // of those that assert it
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
		var asserting []*dossier.Quote
		for _, q := range on[c] {
			if q.Stance == dossier.Asserts {
				asserting = append(asserting, q)
			}
		}
		proved := Claim{p.witnesses(ofQuotes(on[c])), p.witnesses(ofQuotes(asserting))}
		p.ledger.claims[c] = proved
		p.checkGrade(c, proved.Asserted)
	}
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
