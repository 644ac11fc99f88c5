package page

import (
	"cmp"
	"html/template"
	"slices"

	"berkas/site/dossier"
	"berkas/site/internal/match"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// claimBody is the page of a claim: its answer first, then who bears it out, then
// who said what when, in a drawing and in one table.
type claimBody struct {
	Name      template.HTML
	Answer    Answer
	Witnesses WitnessBox
	Note      template.HTML // the curator's
	OverTime  OverTime
	Stands    list.Cut[[]Stand] // by date
	Origin    Origin
	Topics    []*render.Link
	About     []*render.Link
	Related   Rows
	Backlinks list.Cut[Backlinks]
}

// Answer is a claim's summary, its first sentence apart.
type Answer struct{ First, Rest template.HTML }

func claimKind() Kind {
	return kind(spec[*dossier.Claim, claimBody]{
		name:  "claim",
		of:    func(s *render.Site) []*dossier.Claim { return s.Claims },
		entry: ofClaim,
		frame: func(r *render.Renderer, c *dossier.Claim) heading { return entryHeading(r, &c.Entry, r.Words.Claims) },
		body:  claimView,
	})
}

func claimView(r *render.Renderer, c *dossier.Claim) claimBody {
	e := &c.Entry
	return claimBody{
		Name: render.Heading(e), Answer: answerIn(c.Summary), Witnesses: witnessesOf(r, c), Note: r.Prose(c.Body, 3),
		OverTime: overTimeOn(r, c), Stands: standSeries().begin(r, e),
		Origin: originOf(r, voicesOf(r.StatementsOf(e)), "#statements"),
		Topics: render.Links(r, c.Topics, ofTopic), About: render.Links(r, c.About, func(e *dossier.Entry) *dossier.Entry { return e }),
		Related: relatedClaims(r, c), Backlinks: backlinkSeries().begin(r, e),
	}
}

func answerIn(summary string) Answer {
	end := firstSentence(summary)
	return Answer{First: render.Unbroken(summary[:end]), Rest: render.Unbroken(summary[end:])}
}

// firstSentence returns where the first sentence of a text ends.
func firstSentence(text string) int {
	if sentences := match.Sentences(text); len(sentences) > 0 {
		return sentences[0].End
	}
	return len(text)
}

func dates(statements []*dossier.Statement) []lang.Date {
	var all []lang.Date
	for _, s := range statements {
		all = append(all, s.Quotes[0].Date)
	}
	return all
}

// relatedClaims lists the claims that share a topic with c.
func relatedClaims(r *render.Renderer, c *dossier.Claim) Rows {
	var related []*dossier.Claim
	for _, t := range c.Topics {
		related = append(related, r.ClaimsOn(t)...)
	}
	slices.SortFunc(related, func(a, b *dossier.Claim) int { return cmp.Compare(a.Slug, b.Slug) })
	related = slices.DeleteFunc(slices.Compact(related), func(other *dossier.Claim) bool { return other == c })
	return rowsOf(r, related, func(c *dossier.Claim) Row { return Row{Link: r.Link(&c.Entry)} })
}
