package page

import (
	"html/template"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// Debate is the claims of a dossier in one figure: who spoke on which when, and
// who was not quoted. Below it a table says how each claim stands.
type Debate struct {
	Drawing
	Finding template.HTML // what the curator finds in it; "" where nothing is written
	Legend  []Stance      // a mark that means several stances has the words of all
	Silent  bool
	ByThen  bool            // of some statements only the source's date is known
	Periods []figure.Period // of the marks of each claim, for where there is no room for the figure
	Columns int             // those with the names of sides
	Claims  []DebateLine
	All     NavItem // without an address while all claims are there
}

// DebateLine is a claim with how it stands.
type DebateLine struct {
	Link       *render.Link
	Status     string
	Answer     template.HTML
	Statements string
	Spread     render.Spread
	Sides      []StripSide // none where nothing was said
}

// maxDebate is how many claims are in it.
const maxDebate = 6

// debateIn shows the claims on which most was said.
func debateIn(r *render.Renderer) Debate {
	var b Debate
	if r.Meta.Finding != nil {
		b.Finding = r.Line(r.Meta.Finding)
	}
	var disputes []dispute
	for _, c := range list.First(debatedClaims(r.Site), maxDebate) {
		e := &c.Entry
		n := len(r.StatementsOf(e))
		b.Claims = append(b.Claims, DebateLine{r.Link(e), statusWord(r.Site, c.Status), render.Unbroken(c.Summary), r.Lang.Int(n), r.Spread(e), nil})
		if n > 0 {
			disputes = append(disputes, disputeOn(r, c))
		}
	}
	if len(r.Claims) > maxDebate {
		b.All = wholeList(r, r.Words.AllClaims, len(r.Claims), r.Address.List(dossier.KindClaim))
	}
	b.draw(r, disputes)
	return b
}

// draw draws disputes: a block for each claim, in it a lane for each side.
func (b *Debate) draw(r *render.Renderer, disputes []dispute) {
	dates := []lang.Date{r.Newest.Date}
	for _, d := range disputes {
		dates = append(dates, d.dates()...)
	}
	cal := calendarOf(dates)
	f := figure.Positions{
		Head:    figure.Head{ID: "debate", Title: r.Words.Debate, Desc: r.Words.DebateDesc},
		Periods: cal.drawn(r.Site, disputes...), More: func(n int) string { return r.Plural(r.Words.MoreStatements, n) },
	}
	for _, d := range disputes {
		e := &d.claim.Entry
		block := figure.Block{
			Label: render.PlainTitle(e), Note: statusWord(r.Site, d.claim.Status), Href: r.Href(e),
			Title: r.Words.Claim + ": " + render.PlainTitle(e), All: r.To(statementsAddress(r, d.claim)),
		}
		silences := d.silences(r.Site, cal)
		for i, s := range d.sides {
			lane := figure.Lane{Label: s.short, Silent: silences[i]}
			for _, u := range d.said[i] {
				lane.Statements = append(lane.Statements, u.drawn(r, cal, ""))
			}
			block.Lanes = append(block.Lanes, lane)
			b.ByThen = b.ByThen || slices.ContainsFunc(d.said[i], utterance.byThen)
			b.Silent = b.Silent || len(silences[i]) > 0
		}
		f.Blocks = append(f.Blocks, block)
	}
	b.strip(r, disputes, dates)
	b.Legend, b.SVG = legendOf(disputes), f.SVG()
}

// legendOf says what each mark in disputes means.
func legendOf(disputes []dispute) []Stance {
	words := map[figure.Stance][]string{}
	for _, d := range disputes {
		for _, s := range d.legend {
			if !slices.Contains(words[s.Mark], s.Word) {
				words[s.Mark] = append(words[s.Mark], s.Word)
			}
		}
	}
	var all []Stance
	for _, mark := range []figure.Stance{figure.Asserts, figure.Qualifies, figure.NotYet, figure.Denies, figure.Context} {
		if len(words[mark]) > 0 {
			all = append(all, Stance{mark, strings.Join(words[mark], " / ")})
		}
	}
	return all
}
