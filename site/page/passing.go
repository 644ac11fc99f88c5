package page

import (
	"html/template"
	"slices"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// Passing is what the page of something has that is named once or twice: where, in
// the words of the sources, and what else of the dossier is about that. It stands in
// place of the sections that would tell the same paragraph in four ways.
type Passing struct {
	Summary  string // "1 sebutan di 1 sumber"
	Passages []PassingPassage
	Beside   []*render.Link // who and what is named where no passage is shown
	Events   []Happening
	Pages    []*render.Link // of this dossier that name it
}

// PassingPassage is a paragraph that names it, or the sentence of a long one.
type PassingPassage struct {
	Ref    render.Ref
	Source string // who published it
	When   render.Time
	Tongue render.Tongue
	Text   template.HTML // "": Context
	Context
}

const (
	inPassing      = 2    // mentions
	passingEvents  = 3    // about as many events as two paragraphs tell
	passingPages   = 12   // that name it
	passingSpeech  = 4    // statements that stand in two paragraphs
	wholeParagraph = 1200 // bytes that a paragraph may have to be shown whole
)

// isPassing reports whether e is named so little that its page says it once.
func isPassing(s *render.Site, e *dossier.Entry) bool {
	n := len(s.MentionsOf(e))
	return 0 < n && n <= inPassing && len(s.EventsOf(e)) <= passingEvents && len(s.BacklinksTo(e)) <= passingPages &&
		len(s.StatementsOf(e)) <= passingSpeech
}

func passingOf(r *render.Renderer, e *dossier.Entry) *Passing {
	p := &Passing{Summary: mentionsIn(r, e), Events: happeningsOf(r, r.EventsOf(e))}
	var shown *dossier.Paragraph
	beside := map[*dossier.Entry]bool{e: true}
	for _, m := range r.MentionsOf(e) {
		switch {
		case m.In == shown:
		case quotedIn(r.Site, e, m.In):
			p.beside(r, m.In, beside)
		default:
			p.Passages = append(p.Passages, passingPassage(r, m))
		}
		shown = m.In
	}
	seen := map[*dossier.Entry]bool{}
	for _, m := range r.BacklinksTo(e) {
		if of := m.In.In.Of; !seen[of] {
			seen[of] = true
			p.Pages = append(p.Pages, backlinkOf(r, m).Link)
		}
	}
	return p
}

// quotedIn reports whether e's own words are shown of a paragraph.
func quotedIn(s *render.Site, e *dossier.Entry, p *dossier.Paragraph) bool {
	return slices.ContainsFunc(s.StatementsOf(e), func(said *dossier.Statement) bool {
		return said.Quotes[0].Paragraph == p
	})
}

// beside adds what a paragraph names.
func (p *Passing) beside(r *render.Renderer, in *dossier.Paragraph, seen map[*dossier.Entry]bool) {
	for _, m := range in.Mentions {
		if !seen[m.Of] && len(p.Beside) < maxCompany {
			seen[m.Of] = true
			p.Beside = append(p.Beside, r.Link(m.Of))
		}
	}
}

func passingPassage(r *render.Renderer, m dossier.Mention) PassingPassage {
	source := m.In.In.Of.Source()
	p := PassingPassage{Ref: r.Ref(m.In.Locator()), Source: r.Outlet(source), When: r.Short(source.Date), Tongue: r.Tongue(source)}
	if len(m.In.Text) <= wholeParagraph {
		p.Text = r.NamedIn(m.In)
	} else {
		p.Context = contextOf(r, m)
	}
	return p
}
