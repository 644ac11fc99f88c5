package page

import (
	"html/template"
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// claimBody is the page of a claim.
type claimBody struct {
	Name, Lede string
	Status     string
	Statements string // how many, in words
	Period     string
	Topics     []*Link
	Strip      Strip
	Contents   []Section
	Figure     template.HTML // positions over time; "" without a figure
	Positions  []Stand       // by date
	Sides      []Side
	Quotes     []Quote
	Body       template.HTML
	Backlinks  Backlinks

	Countries, Speakers, Related []Row
}

// Stand is a position somebody took on a claim.
type Stand struct {
	When    Time
	Speaker *Link // nil: the source's own reporting, as Words says
	Words   string
	Country *Link
	Stance  Stance
	Text    string
	Direct  bool
	Refs    []Ref
}

// Stance is a position as a mark and a word.
type Stance struct{ Class, Word string }

// Side is everybody who took one stance.
type Side struct {
	Stance  Stance
	Parties []Party
}

// Party is one of them, with what was said. Its Speaker is nil for what
// sources report themselves, as Words says.
type Party struct {
	Speaker *Link
	Words   string
	Stands  []Stand
}

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
		Strip:  d.strip(e), Positions: d.stands(c),
		Quotes: d.quotes(statements), Body: d.prose(c.Body, 3), Backlinks: d.backlinks(e),
		Countries: d.countryRows(statements), Speakers: d.speakerRows(statements), Related: d.relatedClaims(c),
	}
	b.Sides = d.sides(b.Positions)
	b.Contents = contents(
		counted("statements", d.words.AllStatements, len(b.Positions)),
		counted("sides", d.words.PositionsByStance, len(b.Sides)),
		counted("quotes", d.words.Quotes, len(b.Quotes)),
		prosaic("notes", d.words.CuratorsNote, b.Body),
		b.Backlinks.section(d.words.Backlinks),
	)
	return b
}

// stands lists the positions on a claim by date.
func (d *desk) stands(c *dossier.Claim) []Stand {
	var all []Stand
	for _, s := range d.StatementsOf(&c.Entry) {
		all = append(all, d.stand(s, c))
	}
	return all
}

func (d *desk) stand(s *dossier.Statement, c *dossier.Claim) Stand {
	q := onClaim(s, c)
	stand := Stand{
		When: d.short(q.Date), Speaker: d.link(q.By), Words: d.reporting(q),
		Stance: d.stance(q.Stance), Text: q.Display(), Direct: q.Direct,
	}
	for _, printed := range s.Quotes {
		stand.Refs = append(stand.Refs, d.quoteRef(printed))
	}
	if country := countryOf(q.By); country != nil && &country.Entry != q.By {
		stand.Country = d.link(&country.Entry)
	}
	return stand
}

// onClaim returns the first quotation of a statement that is filed under c.
func onClaim(s *dossier.Statement, c *dossier.Claim) *dossier.Quote {
	for _, q := range s.Quotes {
		if q.Claim == c {
			return q
		}
	}
	panic("page: a statement on a claim without a quotation on it")
}

func (s *site) stance(stance dossier.Stance) Stance {
	switch stance {
	case dossier.Asserts:
		return Stance{"stance--asserts", s.words.StanceAsserts}
	case dossier.Denies:
		return Stance{"stance--denies", s.words.StanceDenies}
	case dossier.Qualifies:
		return Stance{"stance--qualifies", s.words.StanceQualifies}
	}
	return Stance{"stance--context", s.words.StanceContext}
}

// sides groups positions by stance, and within a stance by who took it: for,
// with conditions, against, context.
func (d *desk) sides(stands []Stand) []Side {
	var sides []Side
	for _, of := range []dossier.Stance{dossier.Asserts, dossier.Qualifies, dossier.Denies, dossier.Context} {
		side := Side{Stance: d.stance(of)}
		for _, s := range stands {
			if s.Stance == side.Stance {
				side.add(s)
			}
		}
		if len(side.Parties) > 0 {
			sides = append(sides, side)
		}
	}
	return sides
}

// add files a position under its party.
func (s *Side) add(stand Stand) {
	i := slices.IndexFunc(s.Parties, func(p Party) bool { return p.is(stand) })
	if i < 0 {
		i = len(s.Parties)
		s.Parties = append(s.Parties, Party{Speaker: stand.Speaker, Words: stand.Words})
	}
	s.Parties[i].Stands = append(s.Parties[i].Stands, stand)
}

// is reports whether a position is the party's.
func (p Party) is(s Stand) bool {
	if p.Speaker == nil || s.Speaker == nil {
		return p.Speaker == s.Speaker && p.Words == s.Words
	}
	return p.Speaker.Href == s.Speaker.Href
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
func (d *desk) countryRows(statements []*dossier.Statement) []Row {
	var rows []Row
	for _, t := range tallied(statements, func(s *dossier.Statement) []*dossier.Entry {
		if c := countryOf(s.By); c != nil {
			return []*dossier.Entry{&c.Entry}
		}
		return nil
	}) {
		rows = append(rows, Row{Link: d.link(t.of), Note: d.n(d.words.CountStatements, t.n)})
	}
	return rows
}

// relatedClaims lists the claims that share a topic with c.
func (d *desk) relatedClaims(c *dossier.Claim) []Row {
	var rows []Row
	for _, other := range d.Claims {
		if other != c && slices.ContainsFunc(other.Topics, func(t *dossier.Topic) bool { return slices.Contains(c.Topics, t) }) {
			rows = append(rows, Row{Link: d.link(&other.Entry)})
		}
	}
	return rows
}
