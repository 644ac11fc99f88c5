package page

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// ClaimPart is a claim on the page of whom it is about or who speaks on it.
type ClaimPart struct {
	Claim  *render.Link
	Status string
	About  string // that it is about them
	Taken  []TakenStance
}

// TakenStance is a position on a claim with where it is taken.
type TakenStance struct {
	Stance Stance
	Takers // nobody for whom the page is about
	Refs   render.Refs
}

const (
	claimPartsOnPage = 24 // about
	maxTakenRefs     = 3  // places of one position
)

// claimPartSeries lists the claims that an entry has a part in.
func claimPartSeries() series[*dossier.Claim, []ClaimPart] {
	return series[*dossier.Claim, []ClaimPart]{
		id: "claims", room: claimPartsOnPage,
		name: func(w *lang.Words) string { return w.ClaimsPositions },
		path: func(p *lang.Paths) string { return p.Claims },
		of:   func(s *render.Site, e *dossier.Entry) []*dossier.Claim { return s.ClaimsOf(e) },
		show: claimParts,
	}
}

func claimParts(r *render.Renderer, e *dossier.Entry, claims []*dossier.Claim) []ClaimPart {
	said := map[*dossier.Claim][]*dossier.Quote{}
	for _, s := range r.StatementsOf(e) {
		for _, q := range s.Quotes {
			if q.Claim != nil && q.SaidBy(e) {
				said[q.Claim] = append(said[q.Claim], q)
			}
		}
	}
	var all []ClaimPart
	for _, c := range claims {
		all = append(all, claimPart(r, e, c, said[c]))
	}
	return all
}

// claimPart shows the positions that e takes, or, of a claim that is only about e,
// everybody's.
func claimPart(r *render.Renderer, e *dossier.Entry, c *dossier.Claim, said []*dossier.Quote) ClaimPart {
	part := ClaimPart{Claim: r.Link(&c.Entry), Status: statusWord(r.Site, c.Status)}
	if slices.Contains(c.About, e) {
		part.About = lang.Fill(r.Words.ClaimAbout, "name", e.Name)
	}
	for _, p := range positionsOn(r.Site, c) {
		quotes, who := p.Quotes, Takers{}
		if len(said) > 0 {
			quotes = slices.DeleteFunc(slices.Clone(said), func(q *dossier.Quote) bool { return takenBy(q) != taken{p.Stance, p.Own} })
		} else {
			who = whoTakes(r, quotes)
		}
		if len(quotes) > 0 {
			part.Taken = append(part.Taken, TakenStance{p.Shown, who, render.Leading(part.Claim.Href, placesOf(r, quotes))})
		}
	}
	return part
}

// placesOf refers to the paragraphs of quotations, each once.
func placesOf(r *render.Renderer, quotes []*dossier.Quote) render.Refs {
	var at []dossier.Locator
	for _, q := range quotes {
		at = append(at, render.QuoteLocator(q))
	}
	return render.Few(r.Site, render.OnePerParagraph(at), maxTakenRefs, r.Ref)
}
