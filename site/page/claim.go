package page

import (
	"html/template"
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// claimBody is the page of a claim.
type claimBody struct {
	Name, Lede string
	Status     string
	Statements string // how many, in words
	Period     string
	Topics     []*render.Link
	Spread     render.Spread
	Contents   []Section
	OverTime   OverTime
	Positions  list.Cut[[]Stand] // by date
	Sides      []Side
	Quotes     list.Cut[[]render.Quote]
	Body       template.HTML
	Backlinks  list.Cut[Backlinks]

	Countries, Speakers, Related Rows
}

// maxOfSides is how many statements of a stance are shown side by side.
const maxOfSides = 12

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
	e, statements := &c.Entry, r.StatementsOf(&c.Entry)
	b := claimBody{
		Name: render.Title(e), Lede: c.Summary, Status: statusWord(r.Site, c.Status),
		Statements: r.Lang.Int(len(statements)), Period: r.Period(dates(statements)),
		Topics: render.Links(r, c.Topics, ofTopic),
		Spread: r.Spread(e), OverTime: overTimeOn(r, c), Positions: standSeries().begin(r, e), Sides: sidesOfClaim(r, c, maxOfSides),
		Quotes: quoteSeries().begin(r, e), Body: r.Prose(c.Body, 3), Backlinks: backlinkSeries().begin(r, e),
		Countries: countryRows(r, statements), Speakers: speakerRows(r, statements), Related: relatedClaims(r, c),
	}
	b.Contents = contents(
		prosaic("over-time", r.Words.PositionsByTime, b.OverTime.SVG),
		counted("statements", r.Words.AllStatements, b.Positions.Count),
		counted("sides", r.Words.PositionsByStance, len(b.Sides)),
		counted("quotes", r.Words.Quotes, b.Quotes.Count),
		prosaic("notes", r.Words.CuratorsNote, b.Body),
		counted("backlinks", r.Words.Backlinks, b.Backlinks.Count),
	)
	return b
}

func dates(statements []*dossier.Statement) []lang.Date {
	var all []lang.Date
	for _, s := range statements {
		all = append(all, s.Quotes[0].Date)
	}
	return all
}

// countryRows counts statements by the country their speakers belong to.
func countryRows(r *render.Renderer, statements []*dossier.Statement) Rows {
	return tallyRows(r, tallied(statements, func(s *dossier.Statement) []*dossier.Entry {
		if c := countryOf(s.Speaker()); c != nil {
			return []*dossier.Entry{&c.Entry}
		}
		return nil
	}), r.Words.CountStatements)
}

// relatedClaims lists the claims that share a topic with c.
func relatedClaims(r *render.Renderer, c *dossier.Claim) Rows {
	var related []*dossier.Entry
	for _, other := range r.Claims {
		if other != c && slices.ContainsFunc(other.Topics, func(t *dossier.Topic) bool { return slices.Contains(c.Topics, t) }) {
			related = append(related, &other.Entry)
		}
	}
	return entryRows(r, related)
}
