package page

import (
	"cmp"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// Stand is a position somebody took on a claim.
type Stand struct {
	When    render.Time
	Speaker *render.Link // nil: the source's own reporting, as Words says
	Words   string
	Country *render.Link
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
	Speaker *render.Link
	Words   string
	Said    []Position
}

// Position is what somebody said for or against a claim.
type Position struct {
	Text   string
	Direct bool
	Refs   render.Refs
}

// standsOnPage is how many positions stand on a page, about.
const standsOnPage = 30

func standSeries() series[*dossier.Statement, []Stand] {
	return series[*dossier.Statement, []Stand]{
		id: "statements", room: standsOnPage,
		name: func(w *lang.Words) string { return w.AllStatements },
		path: func(p *lang.Paths) string { return p.Statements },
		of:   (*render.Site).StatementsOf,
		show: func(r *render.Renderer, e *dossier.Entry, statements []*dossier.Statement) []Stand {
			return standsOn(r, e.Claim(), statements)
		},
	}
}

// standsOn lists positions on a claim by date.
func standsOn(r *render.Renderer, c *dossier.Claim, statements []*dossier.Statement) []Stand {
	var all []Stand
	for _, s := range statements {
		all = append(all, standOn(r, s, c))
	}
	return all
}

func standOn(r *render.Renderer, s *dossier.Statement, c *dossier.Claim) Stand {
	q := onClaim(s, c)
	stand := Stand{
		When: r.Short(q.Date), Speaker: r.Link(q.Speaker()), Words: r.Reporting(q),
		Stance: stanceOf(r.Site, q.Stance), Position: saidOn(r, s, q),
	}
	if country := countryOf(q.Speaker()); country != nil && &country.Entry != q.Speaker() {
		stand.Country = r.Link(&country.Entry)
	}
	return stand
}

func saidOn(r *render.Renderer, s *dossier.Statement, q *dossier.Quote) Position {
	return Position{Text: q.Display(), Direct: q.Direct, Refs: render.Few(r.Site, s.Quotes, render.MaxAlso, r.QuoteRef)}
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

func stanceOf(s *render.Site, stance dossier.Stance) Stance {
	switch stance {
	case dossier.Asserts:
		return Stance{"stance--asserts", s.Words.StanceAsserts}
	case dossier.Denies:
		return Stance{"stance--denies", s.Words.StanceDenies}
	case dossier.Qualifies:
		return Stance{"stance--qualifies", s.Words.StanceQualifies}
	}
	return Stance{"stance--context", s.Words.StanceContext}
}

// sidesOfClaim groups the positions on a claim by stance, and within a stance by who
// took it: for, with conditions, against, context. Of each stance no more than
// most are shown.
func sidesOfClaim(r *render.Renderer, c *dossier.Claim, most int) []Side {
	statements := map[dossier.Stance][]*dossier.Statement{}
	for _, s := range r.StatementsOf(&c.Entry) {
		stance := cmp.Or(onClaim(s, c).Stance, dossier.Context)
		statements[stance] = append(statements[stance], s)
	}
	var sides []Side
	for _, stance := range []dossier.Stance{dossier.Asserts, dossier.Qualifies, dossier.Denies, dossier.Context} {
		all := statements[stance]
		if len(all) == 0 {
			continue
		}
		side := Side{Stance: stanceOf(r.Site, stance), More: r.Plural(r.Words.MoreStatements, len(all)-min(len(all), most))}
		side.All = r.To(r.Address.Entry(&c.Entry) + "#statements")
		side.Parties = partiesOn(r, c, list.First(all, most))
		sides = append(sides, side)
	}
	return sides
}

// party is who says something: somebody, or a source on its own.
type party struct {
	by     *dossier.Entry
	source *dossier.Source // nil for somebody
}

// partiesOn files statements under who made them.
func partiesOn(r *render.Renderer, c *dossier.Claim, statements []*dossier.Statement) []Party {
	var all []Party
	at := map[party]int{}
	for _, s := range statements {
		q := onClaim(s, c)
		who := party{by: q.Speaker()}
		if len(q.By) == 0 {
			who.source = q.Source
		}
		i, known := at[who]
		if !known {
			i = len(all)
			at[who] = i
			all = append(all, Party{Speaker: r.Link(q.Speaker()), Words: r.Reporting(q)})
		}
		all[i].Said = append(all[i].Said, saidOn(r, s, q))
	}
	return all
}

// countryOf returns the country that somebody speaks for, nil when not known.
func countryOf(e *dossier.Entry) *dossier.Place {
	if e == nil {
		return nil
	}
	if p := e.Person(); p != nil {
		return p.Country
	}
	if o := e.Organisation(); o != nil {
		return o.Country
	}
	return e.Place()
}
