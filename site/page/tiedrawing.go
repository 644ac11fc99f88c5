package page

import (
	"html/template"
	"slices"
	"strconv"

	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
	"berkas/site/support"
)

// TieDrawing is a drawing of ties with its key.
type TieDrawing struct {
	SVG    template.HTML // "" where there is nothing to draw
	Counts string
	Media  bool // some of what is drawn only carries news
}

const (
	tiesOnSide  = 8 // rows on one side of what they are the ties of
	refsOnTie   = 4 // references on a line
	companyID   = "company"
	tieGroupMin = 2 // a drawing of fewer lines says less than the list

	leastMentions = 3 // names that are only beside it; more where the other side is longer
)

// tiesAround draws what ties e to others: what is declared, and the events that both
// took part in; beside them the names in the same paragraphs. Where the passages of
// all are one paragraph, or where there are only such names, nothing is drawn.
func tiesAround(r *render.Renderer, e *dossier.Entry, b bonds, counts string) TieDrawing {
	if len(b.declared)+len(b.events) == 0 || b.count() < tieGroupMin || ofOneParagraph(r.Site, e, b) {
		return TieDrawing{}
	}
	drawing := TieDrawing{Counts: counts}
	group := func(heading string, kind figure.TieKind, all []bond, count, most int) figure.TieGroup {
		if count == most+1 { // the count of one would take the place of what it hides
			most++
		}
		g := figure.TieGroup{Heading: heading, Kind: kind}
		for _, tie := range list.First(all, most) {
			g.Rows = append(g.Rows, tieRow(r, e, tie, "#"+companyID))
			drawing.Media = drawing.Media || r.OnlyReports(tie.with)
		}
		if more := count - len(g.Rows); more > 0 {
			g.More = figure.Link{Text: r.N(r.Words.TiesMore, more), Href: "#" + companyID, Plain: true}
		}
		return g
	}
	w := r.Words
	declared := group(w.TiesDeclared, figure.Declared, b.declared, len(b.declared), tiesOnSide)
	events := group(w.TiesEvents, figure.SameEvent, b.events, len(b.events), tiesOnSide)
	left, right := len(events.Rows), len(declared.Rows)
	if right == 0 {
		left, right = 0, left
	}
	most := max(right-left, leastMentions)
	mentions := group(w.TiesMentions, figure.Mention, namedBonds(list.First(b.mentions, most+1)), b.named, most)
	f := figure.Ties{
		Head:   figure.Head{ID: "ties", Title: lang.Fill(w.TiesTitle, "name", e.Name), Desc: w.TiesDesc},
		Centre: nodeOf(r, e),
		Left:   []figure.TieGroup{events, mentions}, Right: []figure.TieGroup{declared},
	}
	if len(b.declared) == 0 {
		f.Left, f.Right = []figure.TieGroup{mentions}, []figure.TieGroup{events}
	}
	drawing.SVG = f.SVG()
	return drawing
}

// tieRow is a tie as it is drawn from e; list is where all of it stands.
func tieRow(r *render.Renderer, e *dossier.Entry, b bond, list string) figure.TieRow {
	row := figure.TieRow{To: nodeOf(r, b.with), Hollow: r.OnlyReports(b.with), Inward: b.inward, Label: b.label}
	switch b.kind {
	case figure.Declared:
		row.When = r.Lang.ShortBetween(b.from, b.to)
		switch {
		case b.proof.Both.Kind == support.Curator:
			row.Note = r.Words.CuratorsOwn
		case row.When != "" && curators(b.from, b.proof.From) || curators(b.to, b.proof.To):
			row.Note = r.Words.TieDates
		}
	case figure.SameEvent:
		v := b.events[len(b.events)-1]
		row.Label, row.When = render.Brief(&v.Entry), r.Lang.ShortDate(v.Date)
		if more := len(b.events) - 1; more > 0 {
			row.Label += ", " + r.N(r.Words.TieEventsMore, more)
		}
		row.Event = figure.Link{Href: r.Href(&v.Entry), Title: v.Name}
		if metAt(r.Site, v, e, b.with).Kind == support.Curator {
			row.Note = r.Words.CuratorsOwn
		}
	default:
		row.Label = r.Words.TieMention
	}
	row.Refs = linesTo(r, passagesOfTie(r.Site, e, b), list)
	return row
}

// curators reports whether a day that is given is the curator's.
func curators(date lang.Date, proof support.Proof) bool {
	return !date.IsZero() && proof.Kind == support.Curator
}

// passagesOfTie returns the passages that say what is drawn of a tie.
func passagesOfTie(s *render.Site, e *dossier.Entry, b bond) []dossier.Locator {
	switch b.kind {
	case figure.Declared:
		return render.OnePerParagraph(b.proof.Both.At)
	case figure.SameEvent:
		return render.OnePerParagraph(metAt(s, b.events[len(b.events)-1], e, b.with).At)
	}
	var at []dossier.Locator
	for _, p := range b.named {
		at = append(at, p.Locator())
	}
	return render.OnePerParagraph(at)
}

// linesTo are references as drawings have them; of many the first, and a count of the
// rest that leads to the list.
func linesTo(r *render.Renderer, at []dossier.Locator, list string) []figure.Link {
	refs := render.Few(r.Site, at, refsOnTie, r.PlainRef)
	var all []figure.Link
	for _, ref := range refs.Shown {
		all = append(all, referenceLink(ref))
	}
	if more := len(at) - len(refs.Shown); more > 0 {
		all = append(all, figure.Link{Text: "+" + r.Lang.Int(more), Href: list, Title: refs.More, Plain: true})
	}
	return all
}

// referenceLink is a reference as text of a drawing.
func referenceLink(ref render.Ref) figure.Link {
	text := ref.Siglum
	if ref.Paragraph > 0 {
		text += "¶" + strconv.Itoa(ref.Paragraph)
	}
	return figure.Link{Text: text, Href: ref.Href, Title: ref.Label}
}

// ofOneParagraph reports whether all that ties e to others comes of one paragraph.
func ofOneParagraph(s *render.Site, e *dossier.Entry, b bonds) bool {
	var one *dossier.Paragraph
	other := func(p *dossier.Paragraph) bool {
		if one == nil {
			one = p
		}
		return p != one
	}
	for _, tie := range slices.Concat(b.declared, b.events) {
		at := passagesOfTie(s, e, tie)
		if len(at) == 0 || slices.ContainsFunc(at, func(l dossier.Locator) bool { return other(l.Paragraph) }) {
			return false
		}
	}
	for _, c := range b.mentions {
		if slices.ContainsFunc(c.Paragraphs, other) {
			return false
		}
	}
	return true
}
