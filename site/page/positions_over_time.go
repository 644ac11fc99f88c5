package page

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// OverTime is a figure of who held which position when.
type OverTime struct {
	Drawing
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
	stances := stancesOn(r.Site, c)
	for row, side := range sides {
		for _, s := range side.statements {
			q := onClaim(s, c)
			f.Statements = append(f.Statements, drawnStatement(r, q, stances.of(q), side.speaker(q), row, columns.of(q.Date)))
		}
	}
	var o OverTime
	for _, p := range positionsOn(r.Site, c) {
		if len(p.Quotes) > 0 {
			o.Legend = append(o.Legend, p.Shown)
		}
	}
	o.SVG = f.SVG()
	return o
}

// drawnStatement returns a statement as the figure draws it, by the one of its
// speakers whose row it is in.
func drawnStatement(r *render.Renderer, q *dossier.Quote, stance Stance, by *dossier.Entry, row, column int) figure.Statement {
	l := render.QuoteLocator(q)
	s := figure.Statement{
		Row: row, Column: column, Stance: stance.Mark, Href: r.To(r.Address.Citation(l)),
		Ref: q.Source.Siglum + "¶" + strconv.Itoa(q.Paragraph.N), Name: shortName(by),
	}
	words := []string{
		stance.Word, r.Lang.ShortDate(q.Date),
		lang.Fill(r.Words.SourceParagraph, "siglum", q.Source.Siglum, "n", strconv.Itoa(q.Paragraph.N)),
	}
	if len(q.By) > 0 {
		var names []string
		for _, e := range q.By {
			names = append(names, e.Name)
		}
		words = slices.Insert(words, 0, r.Lang.List(names))
	}
	s.Title = strings.Join(words, ", ")
	return s
}

// shortName returns what drawings call somebody: the name that the curator gave
// for that, else the shortest alias that is a single word, a surname or an
// abbreviation, in the letters of the name; without one, the name.
func shortName(e *dossier.Entry) string {
	switch {
	case e == nil:
		return ""
	case e.Short != "":
		return e.Short
	}
	name := e.Name
	for _, a := range e.Aliases {
		if len(a.Text) < len(name) && !strings.Contains(a.Text, " ") && inLatin(a.Text) == inLatin(e.Name) {
			name = a.Text
		}
	}
	return name
}

// inLatin reports whether a name begins with a letter of the Latin script.
func inLatin(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return unicode.Is(unicode.Latin, first)
}

// side is a row: statements that one side made.
type side struct {
	name       string
	statements []*dossier.Statement
	speakers   map[*dossier.Entry]bool
}

// speaker returns the first of a quotation's speakers who is on the side.
func (s side) speaker(q *dossier.Quote) *dossier.Entry {
	for _, e := range q.By {
		if s.speakers[e] {
			return e
		}
	}
	return nil
}

// sidesOf groups statements by the countries their speakers belong to, or else by
// speaker; who said most comes first. What several say together stands with each.
// Beyond maxSides the rest share a row.
func sidesOf(r *render.Renderer, statements []*dossier.Statement) []side {
	sides := groupedBy(statements, func(e *dossier.Entry) string { return sideName(r.Site, e) })
	slices.SortStableFunc(sides, func(a, b side) int { return cmp.Compare(len(b.statements), len(a.statements)) })
	if len(sides) <= maxSides {
		return sides
	}
	sides = sides[:maxSides-1]
	kept := map[string]bool{}
	for _, s := range sides {
		kept[s.name] = true
	}
	for _, rest := range groupedBy(statements, func(e *dossier.Entry) string {
		if kept[sideName(r.Site, e)] {
			return ""
		}
		return r.Words.SideOthers
	}) {
		if rest.name != "" {
			sides = append(sides, rest)
		}
	}
	return sides
}

// groupedBy groups statements by what their speakers are called, those of sources
// on their own by what nobody is called.
func groupedBy(statements []*dossier.Statement, name func(*dossier.Entry) string) []side {
	var sides []side
	at := map[string]int{}
	for _, s := range statements {
		by := s.By
		if len(by) == 0 {
			by = []*dossier.Entry{nil}
		}
		for _, e := range by {
			i, known := at[name(e)]
			if !known {
				i = len(sides)
				at[name(e)] = i
				sides = append(sides, side{name: name(e), speakers: map[*dossier.Entry]bool{}})
			}
			sides[i].add(s, e)
		}
	}
	return sides
}

// add files what one of the side said, a statement of several of them once.
func (s *side) add(statement *dossier.Statement, by *dossier.Entry) {
	s.speakers[by] = true
	if n := len(s.statements); n == 0 || s.statements[n-1] != statement {
		s.statements = append(s.statements, statement)
	}
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
