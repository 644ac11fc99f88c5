package page

import (
	"html/template"
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
)

// claimBody is the page of a claim.
type claimBody struct {
	Name, Lede string
	Status     string
	Statements string // how many, in words
	Period     string
	Topics     []*Link
	Spread     Spread
	Contents   []Section
	OverTime   OverTime
	Positions  list.Cut[[]Stand] // by date
	Sides      []Side
	Quotes     list.Cut[[]Quote]
	Body       template.HTML
	Backlinks  list.Cut[Backlinks]

	Countries, Speakers, Related Rows
}

// maxOfSides is how many statements of a stance are shown side by side.
const maxOfSides = 12

func claimKind() Kind {
	return kind(spec[*dossier.Claim, claimBody]{
		name:  "claim",
		of:    func(s *site) []*dossier.Claim { return s.Claims },
		entry: func(c *dossier.Claim) *dossier.Entry { return &c.Entry },
		frame: func(d *desk, c *dossier.Claim) heading { return d.entryHeading(&c.Entry, d.words.Claims) },
		body:  (*desk).claim,
	})
}

func (d *desk) claim(c *dossier.Claim) claimBody {
	e, statements := &c.Entry, d.StatementsOf(&c.Entry)
	b := claimBody{
		Name: title(e), Lede: c.Summary, Status: d.status(c.Status),
		Statements: d.lang.Int(len(statements)), Period: d.period(dates(statements)),
		Topics: links(d, c.Topics, func(t *dossier.Topic) *dossier.Entry { return &t.Entry }),
		Spread: d.spread(e), OverTime: d.overTime(c), Positions: standSeries().begin(d, e), Sides: d.sides(c, maxOfSides),
		Quotes: quoteSeries().begin(d, e), Body: d.prose(c.Body, 3), Backlinks: backlinkSeries().begin(d, e),
		Countries: d.countryRows(statements), Speakers: d.speakerRows(statements), Related: d.relatedClaims(c),
	}
	b.Contents = contents(
		prosaic("over-time", d.words.PositionsByTime, b.OverTime.SVG),
		counted("statements", d.words.AllStatements, b.Positions.Count),
		counted("sides", d.words.PositionsByStance, len(b.Sides)),
		counted("quotes", d.words.Quotes, b.Quotes.Count),
		prosaic("notes", d.words.CuratorsNote, b.Body),
		counted("backlinks", d.words.Backlinks, b.Backlinks.Count),
	)
	return b
}

// status returns the word for a claim's status, "" for none.
func (s *site) status(status string) string {
	return map[string]string{
		"disputed": s.words.StatusDisputed, "corroborated": s.words.StatusCorroborated,
		"unverified": s.words.StatusUnverified, "withdrawn": s.words.StatusWithdrawn,
	}[status]
}

func dates(statements []*dossier.Statement) []lang.Date {
	var all []lang.Date
	for _, s := range statements {
		all = append(all, s.Quotes[0].Date)
	}
	return all
}

// countryRows counts statements by the country their speakers belong to.
func (d *desk) countryRows(statements []*dossier.Statement) Rows {
	return d.tallyRows(tallied(statements, func(s *dossier.Statement) []*dossier.Entry {
		if c := countryOf(s.By); c != nil {
			return []*dossier.Entry{&c.Entry}
		}
		return nil
	}), d.words.CountStatements)
}

// relatedClaims lists the claims that share a topic with c.
func (d *desk) relatedClaims(c *dossier.Claim) Rows {
	var related []*dossier.Entry
	for _, other := range d.Claims {
		if other != c && slices.ContainsFunc(other.Topics, func(t *dossier.Topic) bool { return slices.Contains(c.Topics, t) }) {
			related = append(related, &other.Entry)
		}
	}
	return d.entryRows(related)
}
