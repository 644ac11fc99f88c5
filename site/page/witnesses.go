package page

import (
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
	"berkas/site/support"
)

// WitnessBox says of a claim which sources bear out which position on it, and how
// many witnesses they are.
type WitnessBox struct {
	Status string
	Grade  string // how credible the curator takes the claim to be, in words
	Extent string // "12 pernyataan, Februari 2023–April 2024"
	Voices Voices
	Count  string // "3 sumber, 2 saksi"; "" where no source has a say on it
	Joined render.Sentence
	Rows   []WitnessRow
	Alone  string // positions that rest on one witness; "" where the whole claim does
	Rests  bool   // whether any does
}

// Voices counts those who speak, each once: many sources can have one voice.
type Voices struct {
	Count string // "6 suara"; "" where nobody is quoted
	Many  bool
}

// WitnessRow is a position with who takes it and the sources that say so.
type WitnessRow struct {
	Stance Stance
	Takers
	Spread render.Spread
	Count  string // of more sources than letters are shown for, or than there are witnesses
}

func witnessesOf(r *render.Renderer, c *dossier.Claim) WitnessBox {
	statements, proved := r.StatementsOf(&c.Entry), r.Proofs.Claim(c)
	b := WitnessBox{
		Status: statusWord(r.Site, c.Status), Grade: credibilityWord(r.Site, c.Credibility),
		Extent: strings.Trim(r.Plural(r.Words.CountStatements, len(statements))+", "+r.Period(dates(statements)), ", "),
	}
	if len(statements) == 0 {
		return b
	}
	b.Voices = voicesIn(r, statements)
	b.Count, b.Joined = r.WitnessCount(proved.All), r.WitnessesJoined(proved.All)
	var alone []string
	for _, p := range positionsOn(r.Site, c) {
		b.Rows = append(b.Rows, witnessRow(r, p))
		if len(p.Groups) == 1 && p.Stance != dossier.Context {
			alone = append(alone, lang.Fill(r.Words.WitnessAlone, "stance", p.Shown.Word, "sources", sigla(r, p.Witnesses)))
		}
	}
	if b.Rests = len(proved.All.Groups) == 1; !b.Rests && len(alone) > 0 {
		b.Rests, b.Alone = true, strings.Join(alone, "; ")
	}
	return b
}

func voicesIn(r *render.Renderer, statements []*dossier.Statement) Voices {
	heard := map[*dossier.Entry]bool{}
	for _, s := range statements {
		for _, e := range s.By {
			heard[e] = true
		}
	}
	return Voices{r.Plural(r.Words.CountVoices, len(heard)), len(heard) > 1}
}

func witnessRow(r *render.Renderer, p position) WitnessRow {
	row := WitnessRow{Stance: p.Shown, Takers: whoTakes(r, p.Quotes)}
	if r.ManySources() {
		row.Count = r.Plural(r.Words.CountSources, p.Sources())
	} else {
		row.Spread = spreadOver(r, p)
	}
	if len(p.Joins) > 0 {
		row.Count = r.WitnessCount(p.Witnesses)
	}
	return row
}

// spreadOver marks, of the few sources that there are, those that have a position.
func spreadOver(r *render.Renderer, p position) render.Spread {
	label := r.Words.NobodyTakes
	if p.Sources() > 0 {
		label = lang.Fill(r.Words.WitnessAlone, "stance", p.Shown.Word, "sources", sigla(r, p.Witnesses))
	}
	spread := render.Spread{Label: label}
	for _, source := range r.Sources {
		class := "n0"
		if slices.ContainsFunc(p.Groups, func(g []*dossier.Source) bool { return slices.Contains(g, source) }) {
			class = "n1"
		}
		spread.Cells = append(spread.Cells, render.Cell{Text: source.Siglum, Class: class})
	}
	return spread
}

// maxWho is how many speakers are named beside a position.
const maxWho = 4

// Takers are who takes a position.
type Takers struct {
	Who  string  // "Blinken, Burns"; that nobody takes it
	More NavItem // counts those who are not named, and leads to what all said
}

// whoTakes names who takes a position, at most maxWho of them.
func whoTakes(r *render.Renderer, quotes []*dossier.Quote) Takers {
	var names []string
	seen := map[string]bool{}
	add := func(name string) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	for _, q := range quotes {
		for _, e := range q.By {
			add(shortName(e))
		}
		if len(q.By) == 0 {
			add(r.Reporting(q))
		}
	}
	if len(names) == 0 {
		return Takers{Who: r.Words.NobodyTakes}
	}
	takers := Takers{Who: strings.Join(list.First(names, maxWho), ", ")}
	if more := len(names) - maxWho; more > 0 {
		takers.More = NavItem{Text: r.N(r.Words.TiesMore, more), Href: r.To(statementsAddress(r, quotes[0].Claim))}
	}
	return takers
}

// sigla lists the letters of witnesses' sources, or counts many.
func sigla(r *render.Renderer, w support.Witnesses) string {
	if r.ManySources() {
		return r.N(r.Words.CountSources, w.Sources())
	}
	sources := slices.Concat(w.Groups...)
	slices.SortFunc(sources, render.BySiglum)
	var letters []string
	for _, s := range sources {
		letters = append(letters, s.Siglum)
	}
	return r.Lang.List(letters)
}
