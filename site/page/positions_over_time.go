package page

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// OverTime is a figure of who held which position when.
type OverTime struct {
	Drawing
	Label  string   // of the part of the figure that scrolls
	Legend []Stance // those that stand in it
}

const (
	minOverTime = 2  // statements
	maxSides    = 12 // rows; the last one for what is left
	maxPeriods  = 12 // columns, unless there are more centuries
)

// overTimeOn draws the statements on a claim: a row for each side, a column for
// each month, or longer period, in which something was said.
func overTimeOn(r *render.Renderer, c *dossier.Claim) OverTime {
	statements := r.StatementsOf(&c.Entry)
	if len(statements) < minOverTime {
		return OverTime{}
	}
	var dates []lang.Date
	for _, s := range statements {
		dates = append(dates, onClaim(s, c).Date)
	}
	sides, columns := sidesOf(r, statements), periodsOf(r.Site, dates)
	f := figure.Positions{
		Head:    figure.Head{ID: "pos", Title: r.Words.PositionsByTime, Desc: r.Words.PositionsDesc},
		Periods: columns.names,
	}
	for _, s := range sides {
		f.Rows = append(f.Rows, figure.Position{Label: s.name, Note: r.N(r.Words.CountStatements, len(s.statements))})
	}
	o := OverTime{Label: lang.Fill(r.Words.ScrollLabel, "figure", r.Words.PositionsByTime)}
	for row, side := range sides {
		for _, s := range side.statements {
			q := onClaim(s, c)
			f.Statements = append(f.Statements, drawnStatement(r, q, row, columns.of(q.Date)))
		}
	}
	o.Legend = stancesIn(r.Site, f.Statements)
	o.SVG = f.SVG()
	return o
}

// stancesIn lists the stances that statements take, those for a claim first.
func stancesIn(s *render.Site, statements []figure.Statement) []Stance {
	var there []Stance
	for _, stance := range []dossier.Stance{dossier.Asserts, dossier.Qualifies, dossier.Denies, dossier.Context} {
		if slices.ContainsFunc(statements, func(f figure.Statement) bool { return f.Stance == figure.Stance(stance) }) {
			there = append(there, stanceOf(s, stance))
		}
	}
	return there
}

// drawnStatement returns a statement as the figure draws it.
func drawnStatement(r *render.Renderer, q *dossier.Quote, row, column int) figure.Statement {
	l := render.QuoteLocator(q)
	s := figure.Statement{
		Row: row, Column: column, Stance: figure.Stance(cmp.Or(q.Stance, dossier.Context)), Href: r.To(r.Address.Citation(l)),
		Ref: q.Source.Siglum + "¶" + strconv.Itoa(q.Paragraph.N), Name: shortName(q.Speaker()),
	}
	words := []string{
		stanceOf(r.Site, q.Stance).Word, r.Lang.ShortDate(q.Date),
		lang.Fill(r.Words.SourceParagraph, "siglum", q.Source.Siglum, "n", strconv.Itoa(q.Paragraph.N)),
	}
	if by := q.Speaker(); by != nil {
		words = slices.Insert(words, 0, by.Name)
	}
	s.Title = strings.Join(words, ", ")
	return s
}

// shortName returns the shortest alias that is a single word, a surname or an
// abbreviation; without one, the name.
func shortName(e *dossier.Entry) string {
	if e == nil {
		return ""
	}
	name := e.Name
	for _, a := range e.Aliases {
		if len(a.Text) < len(name) && !strings.Contains(a.Text, " ") {
			name = a.Text
		}
	}
	return name
}

// side is a row: statements that one side made.
type side struct {
	name       string
	statements []*dossier.Statement
}

// sidesOf groups statements by the country their speaker belongs to, or else by
// speaker; who said most comes first. Beyond maxSides the rest share a row.
func sidesOf(r *render.Renderer, statements []*dossier.Statement) []side {
	var sides []side
	for _, s := range statements {
		name := sideName(r.Site, s.Speaker())
		i := slices.IndexFunc(sides, func(o side) bool { return o.name == name })
		if i < 0 {
			i = len(sides)
			sides = append(sides, side{name: name})
		}
		sides[i].statements = append(sides[i].statements, s)
	}
	slices.SortStableFunc(sides, func(a, b side) int { return cmp.Compare(len(b.statements), len(a.statements)) })
	if len(sides) <= maxSides {
		return sides
	}
	rest := side{name: r.Words.SideOthers}
	for _, s := range sides[maxSides-1:] {
		rest.statements = append(rest.statements, s.statements...)
	}
	return append(sides[:maxSides-1], rest)
}

// sideName names the side that somebody is on.
func sideName(s *render.Site, by *dossier.Entry) string {
	if by == nil {
		return s.Words.SideNarration
	}
	if country := countryOf(by); country != nil {
		return country.Name
	}
	return by.Name
}

// periods are columns of time: each stands for so many months, and only those
// in which something was said are there.
type periods struct {
	months int
	begin  []int // the first month of each, as month numbers them
	names  []string
}

// periodsOf chooses months, or years, decades, centuries: the shortest that the
// dates allow and that there are not too many of.
func periodsOf(s *render.Site, dates []lang.Date) periods {
	coarse := slices.ContainsFunc(dates, func(d lang.Date) bool { return d.From.Precision() == lang.Year })
	var p periods
	for _, p.months = range []int{1, 12, 120, 1200} {
		p.begin = nil
		for _, date := range dates {
			p.begin = append(p.begin, p.floor(date))
		}
		slices.Sort(p.begin)
		p.begin = slices.Compact(p.begin)
		if len(p.begin) <= maxPeriods && (p.months > 1 || !coarse) {
			break
		}
	}
	for _, first := range p.begin {
		p.names = append(p.names, periodName(s, first, p.months))
	}
	return p
}

// floor returns the first month of the period in which a date begins.
func (p periods) floor(date lang.Date) int { return render.Month(date) / p.months * p.months }

// of returns the column of a date.
func (p periods) of(date lang.Date) int { return slices.Index(p.begin, p.floor(date)) }

// periodName names so many months from the first on: "Apr 2023", "2023",
// "2020–2029".
func periodName(s *render.Site, first, months int) string {
	from := lang.Day{Year: first / 12}
	date := lang.Date{Text: from.String(), From: from}
	switch {
	case months == 1:
		date.From.Month = first%12 + 1
	case months > 12:
		date.To = lang.Day{Year: from.Year + months/12 - 1}
	}
	return s.Lang.ShortDate(date)
}
