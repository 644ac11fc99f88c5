package page

import (
	"slices"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// OverTime is a figure of who held which position when, and the same as a table
// for where there is no room for it.
type OverTime struct {
	Drawing
	Moments Moments
	Legend  []Stance // those that stand in it
	Silent  bool     // somebody is not quoted for some of the time
	ByThen  bool     // of some statements only the source's date is known
}

// minOverTime is of how many statements a figure is drawn.
const minOverTime = 2

// dispute is what the sides said on a claim, over time.
type dispute struct {
	claim   *dossier.Claim
	sides   []side
	stances stances
	said    [][]utterance // by side, in time
	legend  []Stance
}

// utterance is what one of a side said in a paragraph, with one stance.
type utterance struct {
	q      *dossier.Quote
	by     *dossier.Entry // nil in narration
	times  int            // how many statements it is
	stance Stance
}

func disputeOn(r *render.Renderer, c *dossier.Claim) dispute {
	d := dispute{claim: c, sides: sidesOn(r, c), stances: stancesOn(r.Site, c)}
	for _, s := range d.sides {
		d.said = append(d.said, utterances(s, c, d.stances))
	}
	for _, p := range positionsOn(r.Site, c) {
		if len(p.Quotes) > 0 {
			d.legend = append(d.legend, p.Shown)
		}
	}
	return d
}

func utterances(s side, c *dossier.Claim, stances stances) []utterance {
	var all []utterance
	for _, statement := range s.statements {
		q := onClaim(statement, c)
		if n := len(all); n > 0 && goesOnWith(all[n-1].q, q) {
			all[n-1].times++
			continue
		}
		all = append(all, utterance{q, s.speaker(q), 1, stances.of(q)})
	}
	slices.SortStableFunc(all, func(a, b utterance) int { return a.q.Date.Compare(b.q.Date) })
	return all
}

// overTimeOn draws the statements on a claim: a block for each side, in it a lane
// for each of its stances.
func overTimeOn(r *render.Renderer, c *dossier.Claim) OverTime {
	statements := r.StatementsOf(&c.Entry)
	if len(statements) < minOverTime {
		return OverTime{}
	}
	d := disputeOn(r, c)
	cal := calendarOf(append(d.dates(), r.Newest.Date))
	f := figure.Positions{
		Head:    figure.Head{ID: "pos", Title: r.Words.PositionsByTime, Desc: r.Words.PositionsDesc},
		Periods: cal.drawn(r.Site, d), More: func(n int) string { return r.Plural(r.Words.MoreStatements, n) },
	}
	silences := d.silences(r.Site, cal)
	for i, s := range d.sides {
		f.Blocks = append(f.Blocks, figure.Block{
			Label: s.name, All: r.To(statementsAddress(r, c)), Lanes: d.lanes(r, cal, i), Silent: silences[i],
		})
	}
	o := OverTime{Legend: d.legend, Moments: momentsOf(r, d)}
	o.SVG = f.SVG()
	for i := range d.sides {
		o.Silent = o.Silent || len(silences[i]) > 0
		o.ByThen = o.ByThen || slices.ContainsFunc(d.said[i], utterance.byThen)
	}
	return o
}

// statementsAddress is where all statements on a claim are.
func statementsAddress(r *render.Renderer, c *dossier.Claim) string {
	return r.Address.Entry(&c.Entry) + "#statements"
}

func (d dispute) dates() []lang.Date {
	var all []lang.Date
	for _, said := range d.said {
		for _, u := range said {
			all = append(all, u.q.Date)
		}
	}
	return all
}

// lanes are those of a side: one for each stance it takes, and one for a side
// that is not quoted.
func (d dispute) lanes(r *render.Renderer, cal calendar, side int) []figure.Lane {
	if len(d.said[side]) == 0 {
		return []figure.Lane{{}}
	}
	var lanes []figure.Lane
	for _, stance := range d.legend {
		lane := figure.Lane{Label: stance.Word, Stance: stance.Mark}
		for _, u := range d.said[side] {
			if u.stance == stance {
				lane.Statements = append(lane.Statements, u.drawn(r, cal, shortName(u.by)))
			}
		}
		if len(lane.Statements) > 0 {
			lanes = append(lanes, lane)
		}
	}
	return lanes
}

// drawn returns what was said as the figure draws it, with a name or none.
func (u utterance) drawn(r *render.Renderer, cal calendar, name string) figure.Statement {
	l := render.QuoteLocator(u.q)
	s := figure.Statement{
		Stance: u.stance.Mark, Name: name, Ref: u.q.Source.Siglum + "¶" + strconv.Itoa(u.q.Paragraph.N),
		Title: u.title(r), Href: r.To(r.Address.Citation(l)), By: u.byThen(),
	}
	s.Period, s.At = cal.place(u.q.Date)
	if cal.months == 1 && u.q.Date.From.Precision() == lang.ADay {
		s.Day = strconv.Itoa(u.q.Date.From.Day)
	}
	if u.times > 1 {
		s.Times = "×" + r.Lang.Int(u.times)
	}
	return s
}

// title says who said it, when and where it stands.
func (u utterance) title(r *render.Renderer) string {
	words := []string{
		u.stance.Word, r.Lang.ShortDate(u.q.Date),
		lang.Fill(r.Words.SourceParagraph, "siglum", u.q.Source.Siglum, "n", strconv.Itoa(u.q.Paragraph.N)),
	}
	if len(u.q.By) > 0 {
		var names []string
		for _, e := range u.q.By {
			names = append(names, e.Name)
		}
		words = slices.Insert(words, 0, r.Lang.List(names))
	}
	return strings.Join(words, ", ")
}

func (u utterance) byThen() bool { return u.q.DatedBySource() }

// drawn are the periods of a calendar as the figure names them: those in which no
// day is known say so, and the newest source's says when nothing in it is on
// the claim.
func (c calendar) drawn(s *render.Site, disputes ...dispute) []figure.Period {
	vague, dated := map[int]bool{}, map[int]bool{}
	for _, d := range disputes {
		for _, date := range d.dates() {
			at, _ := c.place(date)
			known := date.From.Precision() == lang.ADay
			vague[at], dated[at] = vague[at] || !known, dated[at] || known
		}
	}
	var all []figure.Period
	for i, p := range c.periods {
		name := figure.Period{Name: c.name(s, p), Folded: p.folded}
		switch {
		case vague[i] && !dated[i] && c.months == 1:
			name.Note = s.Words.DayNotGiven
		case !vague[i] && !dated[i] && i == len(c.periods)-1:
			name.Note = lang.Fill(s.Words.SourceSilent, "siglum", s.Newest.Siglum)
		}
		all = append(all, name)
	}
	return all
}

// silences returns, for each side that takes a position, or that the claim is about,
// when it is not quoted: from where another side takes one after its own last
// statement, to its next or the end. Narration has none and causes none; neither
// has what is several sides.
func (d dispute) silences(s *render.Site, cal calendar) [][]figure.Silence {
	spoke := make([]map[int]bool, len(d.sides))
	taken := map[int]bool{} // the periods in which a position is
	takes := make([]bool, len(d.sides))
	for i, said := range d.said {
		spoke[i] = map[int]bool{}
		for _, u := range said {
			at, _ := cal.place(u.q.Date)
			spoke[i][at] = true
			if u.stance.Mark != figure.Context && !d.sides[i].narrates() {
				taken[at], takes[i] = true, true
			}
		}
	}
	all := make([][]figure.Silence, len(d.sides))
	for i, side := range d.sides {
		if side.narrates() || side.name == s.Words.SideOthers || len(d.said[i]) > 0 && !takes[i] {
			continue
		}
		all[i] = silentWhile(taken, spoke[i], len(cal.periods), lang.Fill(s.Words.SideSilent, "name", side.short))
	}
	return all
}

// silentWhile finds, in so many periods, those from where one is taken to where a
// side spoke next.
func silentWhile(taken, spoke map[int]bool, periods int, words string) []figure.Silence {
	var all []figure.Silence
	from := -1
	for at := range periods + 1 {
		switch ended := at == periods || spoke[at]; {
		case ended && from >= 0:
			all = append(all, figure.Silence{From: from, To: at, Words: words})
			from = -1
		case !ended && from < 0 && taken[at]:
			from = at
		}
	}
	return all
}
