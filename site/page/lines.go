package page

import (
	"html/template"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// NameLine is a person, an organisation or a place in a table.
type NameLine struct {
	Link     *render.Link
	Note     string // what somebody is or was
	Mentions string // "" for none, as in Quotes
	Quotes   string
	Spread   render.Spread
	Tags     string // what a filter finds it by; on lists, as in the other lines
}

// personLine shows a person with the last role.
func personLine(r *render.Renderer, p *dossier.Person, tags string) NameLine {
	return nameLine(r, &p.Entry, r.LatestRole(p), tags)
}

func organisationLine(r *render.Renderer, o *dossier.Organisation, tags string) NameLine {
	return nameLine(r, &o.Entry, typeWord(r.Site, o.Type), tags)
}

func placeLine(r *render.Renderer, p *dossier.Place, tags string) NameLine {
	return nameLine(r, &p.Entry, typeWord(r.Site, p.Type), tags)
}

func nameLine(r *render.Renderer, e *dossier.Entry, note, tags string) NameLine {
	return NameLine{
		Link: r.Link(e), Note: note, Spread: r.Spread(e), Tags: tags,
		Mentions: number(r, len(r.MentionsOf(e))), Quotes: number(r, len(r.StatementsOf(e))),
	}
}

// number writes a number, "" for none.
func number(r *render.Renderer, n int) string {
	if n == 0 {
		return ""
	}
	return r.Lang.Int(n)
}

// TopicLine is a topic as a row of a list.
type TopicLine struct {
	ID                 string
	Summary            template.HTML
	Link               *render.Link
	Spread             render.Spread
	Paragraphs, Quotes string // "" for none
	Tags               string
}

func topicLine(r *render.Renderer, t *dossier.Topic, tags string) TopicLine {
	e := &t.Entry
	return TopicLine{
		ID: "topic-" + t.Slug, Link: r.Link(e), Summary: render.Unbroken(t.Summary), Spread: r.Spread(e), Tags: tags,
		Paragraphs: r.Plural(r.Words.CountParagraphs, len(r.ParagraphsOf(e))),
		Quotes:     r.Plural(r.Words.CountQuotes, len(r.StatementsOf(e))),
	}
}

// ClaimLine is a claim in a list.
type ClaimLine struct {
	Link       *render.Link
	Status     string
	Statements string
	Period     string
	Spread     render.Spread
	Tags       string
}

func claimLine(r *render.Renderer, c *dossier.Claim, tags string) ClaimLine {
	statements := r.StatementsOf(&c.Entry)
	return ClaimLine{
		Link: r.Link(&c.Entry), Status: statusWord(r.Site, c.Status), Spread: r.Spread(&c.Entry), Tags: tags,
		Statements: r.N(r.Words.CountStatements, len(statements)), Period: r.Period(dates(statements)),
	}
}

// SourceLine is a source in a table.
type SourceLine struct {
	ID         string // of the first of its year
	Source     SourceName
	Link       *render.Link
	Stated     bool // the text names its publisher
	When       render.Time
	Sort       string // the date as something to sort by
	Paragraphs string
	Tags       string
}

func sourceLine(r *render.Renderer, s *dossier.Source, tags string) SourceLine {
	return SourceLine{
		Source: sourceName(r, s), Link: r.Link(&s.Entry), Stated: s.Publisher.Name() != "",
		When: r.Short(s.Date), Sort: render.Sortable(s.Date), Paragraphs: r.Lang.Int(len(s.Body.Paragraphs)),
		Tags: tags,
	}
}

// EventLine is an event in a table.
type EventLine struct {
	Link *render.Link
	When render.Time
	render.Known
	Sort   string
	Place  *render.Link
	Spread render.Spread
	Tags   string
}

func eventLine(r *render.Renderer, v *dossier.Event, tags string) EventLine {
	line := EventLine{
		Link: r.Link(&v.Entry), When: r.Short(v.Date), Sort: render.Sortable(v.Date), Known: r.Known(v), Spread: r.Spread(&v.Entry), Tags: tags,
	}
	if v.Place != nil {
		line.Place = r.Link(&v.Place.Entry)
	}
	return line
}
