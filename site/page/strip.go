package page

import (
	"slices"

	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// StripSide is what a side said on a claim: a row of a table that a telephone has
// room for, with a column for each period.
type StripSide struct {
	Name  string
	Cells []StripCell // by period
}

// StripCell is what it said in one.
type StripCell struct {
	Folded, Silent bool
	Marks          []StripMark
	Rest, More     string // count what has no mark
	All            string // where that is
}

// StripMark leads to where something was said.
type StripMark struct {
	Stance             figure.Stance
	Href, Title, Times string
}

// stripFits is for a screen of 320 px: a mark is 24 px wide.
func stripFits(periods, breaks int) bool { return periods <= 5 && periods+breaks <= 7 }

// strip adds marks to the claims of disputes, which are the first of b, between
// the earliest and the latest of dates.
func (b *Debate) strip(r *render.Renderer, disputes []dispute, dates []lang.Date) {
	cal := calendarWithin(dates, stripFits)
	b.Periods = cal.drawn(r.Site)
	b.Columns = len(b.Periods) + 1
	for i, d := range disputes {
		silences := d.silences(r.Site, cal)
		for side, s := range d.sides {
			b.Claims[i].Sides = append(b.Claims[i].Sides, StripSide{s.short, stripCells(r, cal, d, side, silences[side])})
		}
	}
}

// stripCells are those of a side of a dispute.
func stripCells(r *render.Renderer, cal calendar, d dispute, side int, silences []figure.Silence) []StripCell {
	said := make([][]utterance, len(cal.periods))
	for _, u := range d.said[side] {
		at, _ := cal.place(u.q.Date)
		said[at] = append(said[at], u)
	}
	cells := make([]StripCell, len(cal.periods))
	for at, all := range said {
		cell := &cells[at]
		cell.Folded, cell.All = cal.periods[at].folded, r.To(statementsAddress(r, d.claim))
		cell.Silent = slices.ContainsFunc(silences, func(s figure.Silence) bool { return s.From <= at && at < s.To })
		shown, rest := d.inShort(all)
		for _, u := range shown {
			drawn := u.drawn(r, cal, "")
			cell.Marks = append(cell.Marks, StripMark{drawn.Stance, drawn.Href, drawn.Title, drawn.Times})
		}
		if rest > 0 {
			cell.Rest, cell.More = "+"+r.Lang.Int(rest), r.Plural(r.Words.MoreStatements, rest)
		}
	}
	return cells
}
