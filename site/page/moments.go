package page

import (
	"cmp"
	"slices"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// Moments is a figure of positions as a table: time runs down. Where there are
// few sides, each has a column.
type Moments struct {
	Sides   []string // of the columns; none where cells name their sides
	Columns int      // that of time with them
	Brief   bool     // much is said in each: without names
	Rows    []Moment
}

// Moment is a row: a day or a period in which something was said, or that nothing
// was said for a while.
type Moment struct {
	When, Note string
	Break      string // "11 bulan tanpa pernyataan"
	Cells      []MomentCell
}

// MomentCell is what sides said at a moment.
type MomentCell struct {
	Span   int    // how many columns it takes; 0 for one
	Silent string // that its side is not quoted
	Parts  []MomentPart
}

// MomentPart is what one side said.
type MomentPart struct {
	Side   string // where no column says it
	Silent string // that it is not quoted
	Stands []MomentStand
	More   string // counts what is left out
	All    string // where all of it is
}

// MomentStand is a stance with who took it and where that stands.
type MomentStand struct {
	Stance Stance
	Says   []MomentSaying
}

// MomentSaying is one of those.
type MomentSaying struct {
	Who, Times string
	Ref        render.Ref
}

const (
	maxMomentSides = 2  // that have a column each
	maxMoments     = 16 // days; else they are put into periods
	maxSayings     = 4  // of a side at a moment, unless it takes more stances
)

// momentsOf tells a dispute by days, or by longer periods where days are many.
func momentsOf(r *render.Renderer, d dispute) Moments {
	cal := calendarOf(d.dates())
	t := momentTable{r: r, d: d, cal: cal, silences: d.silences(r.Site, cal), days: maxMoments}
	for i, s := range d.sides {
		if len(d.said[i]) > 0 && !s.narrates() {
			t.columns = append(t.columns, i)
		}
	}
	if len(t.columns) > maxMomentSides {
		t.columns = nil
	}
	m := Moments{Columns: max(1, len(t.columns)) + 1}
	for _, i := range t.columns {
		m.Sides = append(m.Sides, d.sides[i].short)
	}
	_, byDay := t.told()
	m.Rows, m.Brief = t.rows(), !byDay && len(m.Sides) == 0
	return m
}

// momentTable is what rows of moments are made with.
type momentTable struct {
	r        *render.Renderer
	d        dispute
	cal      calendar
	silences [][]figure.Silence
	columns  []int // sides that have one
	days     int   // how many dates may be moments of their own
}

// told is what one of a side said, with which side it is.
type told struct {
	side int
	utterance
}

// rows are the moments by time, with the breaks between them.
func (t momentTable) rows() []Moment {
	all, byDay := t.told()
	var rows []Moment
	for last := -1; len(all) > 0; {
		at, n := t.period(all[0]), 1
		for n < len(all) && t.period(all[n]) == at && (!byDay || all[n].q.Date == all[0].q.Date) {
			n++
		}
		if at != last && at > 0 && t.cal.periods[at-1].folded {
			rows = append(rows, Moment{Break: lang.Fill(t.r.Words.SilentFor, "period", t.cal.name(t.r.Site, t.cal.periods[at-1]))})
		}
		when, note := t.cal.name(t.r.Site, t.cal.periods[at]), ""
		if byDay {
			when, note = t.r.Lang.ShortDate(all[0].q.Date), t.note(all[:n])
		}
		for _, cells := range t.cells(all[:n], at, at != last) {
			rows = append(rows, Moment{When: when, Note: note, Cells: cells})
		}
		all, last = all[n:], at
	}
	for i, s := range t.d.sides {
		if len(t.d.said[i]) == 0 {
			rows = append(rows, Moment{Break: lang.Fill(t.r.Words.SideSilent, "name", s.short)})
		}
	}
	return rows
}

// told returns everything that was said by time, and whether there are so few
// days that each is a moment.
func (t momentTable) told() (all []told, byDay bool) {
	days := map[lang.Date]bool{}
	for i, said := range t.d.said {
		for _, u := range said {
			all = append(all, told{i, u})
			days[u.q.Date] = true
		}
	}
	slices.SortStableFunc(all, func(a, b told) int { return a.q.Date.Compare(b.q.Date) })
	return all, len(days) <= t.days
}

func (t momentTable) period(u told) int {
	at, _ := t.cal.place(u.q.Date)
	return at
}

// note says how well a moment is known.
func (t momentTable) note(all []told) string {
	bySource := !slices.ContainsFunc(all, func(u told) bool { return !u.byThen() })
	switch {
	case bySource:
		return t.r.Words.DateOfSource
	case all[0].q.Date.From.Precision() != lang.ADay && !all[0].q.Date.IsInterval():
		return t.r.Words.DayNotGiven
	}
	return ""
}

// cells are what the sides said at a moment, in one row or two: where sides have
// columns, what nobody of them said goes below. first is whether it is the first
// moment of its period.
func (t momentTable) cells(all []told, at int, first bool) [][]MomentCell {
	var rows [][]MomentCell
	var beside []MomentCell
	spoken := false
	for _, i := range t.columns {
		cell := MomentCell{Parts: []MomentPart{t.part(all, i, "")}}
		if spoke := len(cell.Parts[0].Stands) > 0; spoke {
			spoken = true
		} else if cell.Parts = nil; t.silent(i, at, false) {
			cell.Silent = t.r.Words.NotQuoted
		}
		beside = append(beside, cell)
	}
	if spoken {
		rows = append(rows, beside)
	}
	below := MomentCell{Span: len(t.columns)}
	for i, s := range t.d.sides {
		if slices.Contains(t.columns, i) || len(t.d.said[i]) == 0 {
			continue
		}
		part := t.part(all, i, s.short)
		if len(part.Stands) == 0 && first && t.silent(i, at, true) {
			part.Silent = t.r.Words.NotQuoted
		}
		if len(part.Stands) > 0 || part.Silent != "" {
			below.Parts = append(below.Parts, part)
		}
	}
	if len(below.Parts) > 0 {
		rows = append(rows, []MomentCell{below})
	}
	return rows
}

// silent reports whether a side is silent in a period, or begins to be.
func (t momentTable) silent(side, at int, begins bool) bool {
	return slices.ContainsFunc(t.silences[side], func(s figure.Silence) bool {
		return s.From == at || !begins && s.From <= at && at < s.To
	})
}

// part is what one side said at a moment, as much of it as there is room for: of
// each stance that it takes one at least.
func (t momentTable) part(all []told, side int, name string) MomentPart {
	p := MomentPart{Side: name, All: t.r.To(statementsAddress(t.r, t.d.claim))}
	var said []utterance
	for _, u := range all {
		if u.side == side {
			said = append(said, u.utterance)
		}
	}
	shown, rest := t.d.inShort(said)
	for _, u := range shown {
		if n := len(p.Stands); n == 0 || p.Stands[n-1].Stance != u.stance {
			p.Stands = append(p.Stands, MomentStand{Stance: u.stance})
		}
		saying := MomentSaying{Who: shortName(u.by), Ref: t.r.QuoteRef(u.q)}
		if u.times > 1 {
			saying.Times = "×" + t.r.Lang.Int(u.times)
		}
		stand := &p.Stands[len(p.Stands)-1]
		stand.Says = append(stand.Says, saying)
	}
	p.More = t.r.Plural(t.r.Words.MoreStatements, rest)
	return p
}

// inShort returns as much of what a side said as there is room for, by stance: of
// each stance that it takes one at least. rest counts the statements left out.
func (d dispute) inShort(said []utterance) (shown []utterance, rest int) {
	said = slices.Clone(said)
	turn, taken := map[*dossier.Quote]int{}, map[Stance]int{}
	for _, u := range said {
		turn[u.q] = taken[u.stance]
		taken[u.stance]++
	}
	most := len(said)
	if room := max(maxSayings, len(taken)); most > room+1 { // the count of one would take the place of what it hides
		slices.SortStableFunc(said, func(a, b utterance) int { return cmp.Compare(turn[a.q], turn[b.q]) })
		most = room
	}
	shown = slices.Clone(said[:most])
	for _, u := range said[most:] {
		rest += u.times
	}
	slices.SortStableFunc(shown, func(a, b utterance) int {
		return cmp.Compare(slices.Index(d.legend, a.stance), slices.Index(d.legend, b.stance))
	})
	return shown, rest
}
