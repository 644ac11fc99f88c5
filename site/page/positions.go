package page

import (
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// Stand is a position somebody took on a claim: what one speaker, or several
// together, said in one paragraph for or against it.
type Stand struct {
	Silent string // before it: in which months nothing was said
	When   render.Time
	render.Speakers
	Words   string // without a speaker: that the source reports it itself
	Country *render.Link
	Stance  Stance
	Said    []render.Quote
}

// Side is who took one stance.
type Side struct {
	Stance  Stance
	Parties []Party
	More    string // counts statements that are left out: "12 pernyataan lainnya"
	All     string // where all of them are
}

// Party is one of them, with what was said.
type Party struct {
	render.Speakers
	Words string // without a speaker: that the source reports it itself
	Said  []render.Quote
}

// standsOnPage is how many statements stand on a page, about.
const standsOnPage = 30

func standSeries() series[*dossier.Statement, []Stand] {
	return series[*dossier.Statement, []Stand]{
		id: "statements", room: standsOnPage,
		name: func(w *lang.Words) string { return w.Quotes },
		path: func(p *lang.Paths) string { return p.Statements },
		of:   (*render.Site).StatementsOf,
		show: func(r *render.Renderer, e *dossier.Entry, statements []*dossier.Statement) []Stand {
			return standsOn(r, e.Claim(), statements, r.Quotes)
		},
	}
}

// standsOn lists positions on a claim by date, what stands in a row as show shows it.
// Two versions of what is probably one utterance share a row.
func standsOn(r *render.Renderer, c *dossier.Claim, statements []*dossier.Statement, show func([]*dossier.Statement) []render.Quote) []Stand {
	stances := stancesOn(r.Site, c)
	left := map[*dossier.Statement]bool{}
	for _, s := range statements {
		left[s] = true
	}
	var all []Stand
	heard := -1 // the last month in which something was said, so far
	least := leastSilenceIn(c, r.StatementsOf(&c.Entry))
	for i, s := range statements {
		if !left[s] {
			continue
		}
		row := takeRow(c, statements[i:], left)
		q := onClaim(s, c)
		stand := standOn(r, q, stances.of(q))
		stand.Silent, stand.Said = silenceBetween(r.Site, heard, q.Date, least), show(row)
		all = append(all, stand)
		for _, s := range row {
			if date := onClaim(s, c).Date; !date.IsZero() {
				heard = max(heard, render.Month(lang.Date{From: date.Latest()}))
			}
		}
	}
	return all
}

// takeRow takes the first of statements that are left, those that go on with it, and
// other versions of them.
func takeRow(c *dossier.Claim, statements []*dossier.Statement, left map[*dossier.Statement]bool) []*dossier.Statement {
	var row []*dossier.Statement
	take := func(s *dossier.Statement) {
		left[s] = false
		row = append(row, s)
		for _, q := range s.Quotes[0].Similar {
			if other := q.Statement; left[other] && takenBy(onClaim(other, c)) == takenBy(onClaim(s, c)) {
				left[other] = false
				row = append(row, other)
			}
		}
	}
	take(statements[0])
	for _, s := range statements[1:] {
		if !left[s] {
			continue
		}
		if !goesOnWith(onClaim(statements[0], c), onClaim(s, c)) {
			break
		}
		take(s)
	}
	return row
}

// goesOnWith reports whether b is more of what a is: by the same speakers, in
// the same paragraph, of the same time and stance.
func goesOnWith(a, b *dossier.Quote) bool {
	return a.Paragraph == b.Paragraph && a.Date == b.Date && takenBy(a) == takenBy(b) && slices.Equal(a.By, b.By)
}

func standOn(r *render.Renderer, q *dossier.Quote, stance Stance) Stand {
	stand := Stand{
		When:     r.Said(q),
		Speakers: r.Speakers(q.By), Words: r.Reporting(q), Stance: stance,
	}
	if country := countryOf(q.Speaker()); len(q.By) == 1 && country != nil && &country.Entry != q.Speaker() {
		stand.Country = r.Link(&country.Entry)
	}
	return stand
}

// leastSilenceIn is how many months without a statement are pointed out: a twelfth
// of all, since where years pass between statements a month says nothing.
func leastSilenceIn(c *dossier.Claim, statements []*dossier.Statement) int {
	first, last := 0, 0
	for _, s := range statements {
		if date := onClaim(s, c).Date; !date.IsZero() {
			month := render.Month(date)
			if first == 0 {
				first = month
			}
			first, last = min(first, month), max(last, month)
		}
	}
	return max(leastSilence, (last-first)/12)
}

// silenceBetween names the months between the last in which something was said
// and a date, "" where there are less than least or nothing was said before.
func silenceBetween(s *render.Site, heard int, after lang.Date, least int) string {
	if heard < 0 || after.IsZero() {
		return ""
	}
	from, to := heard+1, render.Month(after)-1
	if to-from+1 < least {
		return ""
	}
	return lang.Fill(s.Words.NoStatements, "period", s.Lang.Period(firstOf(from), firstOf(to)))
}

// firstOf returns a month by its number, as render.Month gives it.
func firstOf(month int) lang.Date {
	day := lang.Day{Year: month / 12, Month: month%12 + 1}
	return lang.Date{Text: day.String(), From: day}
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

// sidesOfClaim groups the positions on a claim by stance, and within a stance by who
// took it: for, with conditions, against, context. Of each stance no more than
// most are shown.
func sidesOfClaim(r *render.Renderer, c *dossier.Claim, most int) []Side {
	statements := map[taken][]*dossier.Statement{}
	for _, s := range r.StatementsOf(&c.Entry) {
		stance := takenBy(onClaim(s, c))
		statements[stance] = append(statements[stance], s)
	}
	var sides []Side
	for _, p := range positionsOn(r.Site, c) {
		all := statements[taken{p.Stance, p.Own}]
		if len(all) == 0 {
			continue
		}
		side := Side{Stance: p.Shown, More: r.Plural(r.Words.MoreStatements, len(all)-min(len(all), most))}
		side.All = r.To(r.Address.Entry(&c.Entry) + "#statements")
		side.Parties = partiesOn(r, c, list.First(all, most))
		sides = append(sides, side)
	}
	return sides
}

// partiesOn files statements under who made them, alone or together.
func partiesOn(r *render.Renderer, c *dossier.Claim, statements []*dossier.Statement) []Party {
	var all []Party
	at := map[string]int{}
	for _, s := range statements {
		q := onClaim(s, c)
		who := whoSays(q)
		i, known := at[who]
		if !known {
			i = len(all)
			at[who] = i
			all = append(all, Party{Speakers: r.Speakers(q.By), Words: r.Reporting(q)})
		}
		all[i].Said = append(all[i].Said, r.Passage(s))
	}
	return all
}

// whoSays names those who say a quotation: its speakers, or a source on its own.
func whoSays(q *dossier.Quote) string {
	if len(q.By) == 0 {
		return q.Source.Siglum
	}
	var who []string
	for _, e := range q.By {
		who = append(who, e.Slug)
	}
	return strings.Join(who, " ")
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
