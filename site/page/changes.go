package page

import (
	"strconv"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// changesBody is what entered the dossier and what was corrected, the newest first.
type changesBody struct {
	Name, Lede string
	Jumps      []list.Jump // to the years, when not all are on this page
	Years      []ChangesIn
	Pager      list.Pager
}

// ChangesIn is the changes of one year, or those of them that stand on a page.
type ChangesIn struct {
	ID, Year  string
	Continued bool // the page before has the first
	Changes   []Change
}

// Change is a change of something.
type Change struct {
	Link    *render.Link
	Entered string // and when; "" of a correction
	Correction
}

// Correction says what was wrong and is right now.
type Correction struct {
	ID       string // of where it stands on the page of its thing
	Word     string // that it was corrected, and when
	On       *render.Ref
	What     string
	Was, Now string // in a sentence each; "" when not given
}

// changesOnPage is about how many changes stand on a page.
const changesOnPage = 100

// changesPage is a page of the changes.
type changesPage struct {
	headedPage
	changes []dossier.Change // all of them
}

func changesKind() Kind {
	return kind(spec[changesPage, changesBody]{
		name: "changes",
		of:   changesPages,
		path: func(_ *render.Site, c changesPage) string { return address.Numbered(c.path, c.N) },
		frame: func(r *render.Renderer, c changesPage) heading {
			return onPage(r, c.Part, heading{title: r.Words.Changes, description: r.Words.ChangesLede, section: c.path}, c.path)
		},
		body: changesView,
	})
}

// changesPages returns the pages of the changes; without any there is none.
func changesPages(s *render.Site) []changesPage {
	changes := s.Changes()
	year := func(i int) string { return strconv.Itoa(changes[i].Date.Earliest().Year) }
	var pages []changesPage
	for _, p := range headedPages(s.Address.Changes(), list.UnderHeadings(len(changes), year, list.Measure{Room: changesOnPage})) {
		pages = append(pages, changesPage{p, changes})
	}
	return pages
}

func changesView(r *render.Renderer, c changesPage) changesBody {
	b := changesBody{Name: pageTitle(r.Site, c.Part, r.Words.Changes), Pager: pagerOf(r, c.Part, r.Words.Changes, c.path, c.path)}
	if c.N == 1 {
		b.Lede = r.Words.ChangesLede
	}
	if c.Of > 1 {
		b.Jumps = c.Jumps(c.Part, yearID, headingAddress(r, c.headedPage))
	}
	for _, run := range c.On(c.Part) {
		year := ChangesIn{ID: yearID(run.Key), Year: run.Key, Continued: run.Continued}
		for _, change := range c.changes[run.From:run.To] {
			year.Changes = append(year.Changes, changeOf(r, change))
		}
		b.Years = append(b.Years, year)
	}
	return b
}

// changeOf makes a change, which leads to where its thing says the same.
func changeOf(r *render.Renderer, c dossier.Change) Change {
	change := Change{Link: &render.Link{Text: r.Meta.Title, Href: r.To(address.Home)}}
	if c.Of != nil {
		change.Link = r.Link(c.Of)
	}
	if c.Correction == nil {
		change.Entered = enteredOn(r, c.Date)
		return change
	}
	change.Correction = correctionOf(r, c)
	change.Link.Href += "#" + change.ID
	return change
}

func enteredOn(r *render.Renderer, date lang.Date) string {
	if date.IsZero() {
		return ""
	}
	return lang.Fill(r.Words.Entered, "date", r.Lang.Date(date))
}

func correctionOf(r *render.Renderer, c dossier.Change) Correction {
	of := c.Correction
	view := Correction{Word: lang.Fill(r.Words.Corrected, "date", r.Lang.Date(of.Date)), What: of.What}
	if r.Entry == nil || r.Entry == c.Of {
		view.ID = of.ID // on the page of another thing it has none
	}
	if c.Quote != nil {
		ref := r.QuoteRef(c.Quote)
		view.On = &ref
	}
	if of.Was != "" {
		view.Was = lang.Fill(r.Words.CorrectedWas, "words", of.Was)
	}
	if of.Now != "" {
		view.Now = lang.Fill(r.Words.CorrectedNow, "words", of.Now)
	}
	return view
}

// correctionsOn returns the corrections that a page tells: the home page those of the
// dossier as a whole.
func correctionsOn(r *render.Renderer) []Correction {
	if r.Self == address.Home || r.Entry != nil && r.Self == r.Address.Entry(r.Entry) {
		return correctionsOf(r, r.CorrectionsOn(r.Entry))
	}
	return nil
}

func correctionsOf(r *render.Renderer, changes []dossier.Change) []Correction {
	var all []Correction
	for _, c := range changes {
		all = append(all, correctionOf(r, c))
	}
	return all
}
