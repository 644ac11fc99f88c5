package page

import (
	"cmp"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
)

// Stand is a position somebody took on a claim.
type Stand struct {
	When    Time
	Speaker *Link // nil: the source's own reporting, as Words says
	Words   string
	Country *Link
	Stance  Stance
	Position
}

// Stance is a position as a mark and a word.
type Stance struct{ Class, Word string }

// Side is who took one stance.
type Side struct {
	Stance  Stance
	Parties []Party
	More    string // counts statements that are left out: "12 pernyataan lainnya"
	All     string // where all of them are
}

// Party is one of them, with what was said. Its Speaker is nil for what
// sources report themselves, as Words says.
type Party struct {
	Speaker *Link
	Words   string
	Said    []Position
}

// Position is what somebody said for or against a claim.
type Position struct {
	Text   string
	Direct bool
	Refs   Refs
}

// standsOnPage is how many positions stand on a page, about.
const standsOnPage = 30

func standSeries() series[*dossier.Statement, []Stand] {
	return series[*dossier.Statement, []Stand]{
		id: "statements", room: standsOnPage,
		name: func(w *lang.Words) string { return w.AllStatements },
		path: func(p *lang.Paths) string { return p.Statements },
		of:   (*site).StatementsOf,
		show: func(d *desk, e *dossier.Entry, statements []*dossier.Statement) []Stand {
			return d.stands(e.Claim(), statements)
		},
		put: func(b *continuedBody, s []Stand) { b.Positions = s },
	}
}

// stands lists positions on a claim by date.
func (d *desk) stands(c *dossier.Claim, statements []*dossier.Statement) []Stand {
	var all []Stand
	for _, s := range statements {
		all = append(all, d.stand(s, c))
	}
	return all
}

func (d *desk) stand(s *dossier.Statement, c *dossier.Claim) Stand {
	q := onClaim(s, c)
	stand := Stand{
		When: d.short(q.Date), Speaker: d.link(q.By), Words: d.reporting(q),
		Stance: d.stance(q.Stance), Position: d.saidOn(s, q),
	}
	if country := countryOf(q.By); country != nil && &country.Entry != q.By {
		stand.Country = d.link(&country.Entry)
	}
	return stand
}

func (d *desk) saidOn(s *dossier.Statement, q *dossier.Quote) Position {
	return Position{Text: q.Display(), Direct: q.Direct, Refs: few(d.site, s.Quotes, maxAlso, d.quoteRef)}
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

// sides groups the positions on a claim by stance, and within a stance by who
// took it: for, with conditions, against, context. Of each stance no more than
// most are shown.
func (d *desk) sides(c *dossier.Claim, most int) []Side {
	statements := map[dossier.Stance][]*dossier.Statement{}
	for _, s := range d.StatementsOf(&c.Entry) {
		stance := cmp.Or(onClaim(s, c).Stance, dossier.Context)
		statements[stance] = append(statements[stance], s)
	}
	var sides []Side
	for _, stance := range []dossier.Stance{dossier.Asserts, dossier.Qualifies, dossier.Denies, dossier.Context} {
		all := statements[stance]
		if len(all) == 0 {
			continue
		}
		side := Side{Stance: d.stance(stance), More: d.plural(d.words.MoreStatements, len(all)-min(len(all), most))}
		side.All = d.to(d.address.Entry(&c.Entry) + "#statements")
		side.Parties = d.parties(c, list.First(all, most))
		sides = append(sides, side)
	}
	return sides
}

// party is who says something: somebody, or a source on its own.
type party struct {
	by     *dossier.Entry
	source *dossier.Source // nil for somebody
}

// parties files statements under who made them.
func (d *desk) parties(c *dossier.Claim, statements []*dossier.Statement) []Party {
	var all []Party
	at := map[party]int{}
	for _, s := range statements {
		q := onClaim(s, c)
		who := party{by: q.By}
		if q.By == nil {
			who.source = q.Source
		}
		i, known := at[who]
		if !known {
			i = len(all)
			at[who] = i
			all = append(all, Party{Speaker: d.link(q.By), Words: d.reporting(q)})
		}
		all[i].Said = append(all[i].Said, d.saidOn(s, q))
	}
	return all
}
