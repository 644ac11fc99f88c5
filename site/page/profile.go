package page

import (
	"html/template"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// Profile is what the pages of people, organisations and places have in common.
type Profile struct {
	Kind, Class string // "Orang", "k-person"
	Name, Lede  template.HTML
	Counts      Counts
	Spread      render.Spread
	Infobox     string // its label
	Facts       []Fact // what stands in it
	Picture     template.HTML

	Contents  []Section
	Body      template.HTML
	Said      list.Cut[[]QuoteGroup]
	SaidTitle string
	Events    list.Cut[[]Happening]
	Lifeline  Drawing // the events; of people who have some
	Ties      TieDrawing
	Claims    list.Cut[[]ClaimPart]
	Company   Company
	Mentions  list.Cut[Contexts]
	Backlinks list.Cut[Backlinks]
	Passing   *Passing // of what is named once or twice: in place of the events, the names beside it, its mentions and the other pages

	Topics  Rows
	Sources list.Cut[Rows]
}

// Counts are the numbers in a data strip.
type Counts struct{ Mentions, Quotes, Events int }

// profileOf gathers what e's page shows whatever its kind.
func profileOf(r *render.Renderer, e *dossier.Entry) Profile {
	p := Profile{
		Kind: r.KindWord(e.Kind), Class: render.Class(e.Kind), Name: render.Heading(e), Lede: render.Unbroken(e.Summary),
		Counts:  Counts{len(r.MentionsOf(e)), len(r.StatementsOf(e)), len(r.EventsOf(e))},
		Spread:  r.Spread(e),
		Picture: r.Picture(e.Image, render.InHeading, ""),
		Infobox: lang.Fill(r.Words.InfoboxLabel, "name", e.Name),
		Body:    r.Prose(e.Body, 3),
		Said:    saidSeries().begin(r, e),
		Claims:  claimPartSeries().begin(r, e),
		Topics:  topicRows(r, e),
		Sources: reporterSeries().begin(r, e),
	}
	p.SaidTitle = map[dossier.Kind]string{
		dossier.KindPerson: r.Words.SaidBy, dossier.KindOrganisation: r.Words.SaidByOrg,
	}[e.Kind]
	if isPassing(r.Site, e) {
		p.mentionedInPassing(r, e)
	} else {
		p.mentionedOften(r, e)
	}
	return p
}

// mentionedInPassing gathers what is said of e in one or two paragraphs, and no more
// than once: the curator's text in place of its summary, and ties that were declared.
func (p *Profile) mentionedInPassing(r *render.Renderer, e *dossier.Entry) {
	p.Passing, p.Company = passingOf(r, e), companyOf(r, e, bonds{declared: relationsOf(r.Site, e)})
	if p.Body != "" {
		p.Lede = ""
	}
}

func (p *Profile) mentionedOften(r *render.Renderer, e *dossier.Entry) {
	tied := bondsOf(r.Site, e)
	p.Events, p.Company = eventSeries().begin(r, e), companyOf(r, e, tied)
	p.Mentions, p.Backlinks = mentionSeries().begin(r, e), backlinkSeries().begin(r, e)
	p.Ties = tiesAround(r, e, tied, p.Company.Counts)
	p.Contents = contents(
		prosaic("summary", r.Words.Summary, p.Body),
		counted("said", p.SaidTitle, p.Counts.Quotes),
		counted("claims", r.Words.ClaimsPositions, p.Claims.Count),
		counted("events", r.Words.Events, p.Counts.Events),
		counted("company", r.Words.Company, tied.count()),
		counted("mentions", r.Words.MentionsKWIC, p.Counts.Mentions),
		counted("backlinks", r.Words.Backlinks, p.Backlinks.Count),
	)
}
