package page

import "berkas/site/dossier"

// NameLine is a person, an organisation or a place in a table.
type NameLine struct {
	Link     *Link
	Note     string // what somebody is or was
	Mentions string
	Quotes   string
	Spread   Spread
	Tags     string // what a sieve finds it by; on lists, as in the other lines
}

// personLine shows a person with the last role.
func (d *desk) personLine(p *dossier.Person, tags string) NameLine {
	return d.nameLine(&p.Entry, d.latestRole(p), tags)
}

func (d *desk) organisationLine(o *dossier.Organisation, tags string) NameLine {
	return d.nameLine(&o.Entry, d.typeWord(o.Type), tags)
}

func (d *desk) placeLine(p *dossier.Place, tags string) NameLine {
	return d.nameLine(&p.Entry, d.typeWord(p.Type), tags)
}

func (d *desk) nameLine(e *dossier.Entry, note, tags string) NameLine {
	return NameLine{
		Link: d.link(e), Note: note, Spread: d.spread(e), Tags: tags,
		Mentions: d.lang.Int(len(d.MentionsOf(e))), Quotes: d.lang.Int(len(d.StatementsOf(e))),
	}
}

// TopicLine is a topic as a row of a list.
type TopicLine struct {
	ID, Summary        string
	Link               *Link
	Spread             Spread
	Paragraphs, Quotes string
	Tags               string
}

func (d *desk) topicLine(t *dossier.Topic, tags string) TopicLine {
	e := &t.Entry
	return TopicLine{
		ID: "topic-" + t.Slug, Link: d.link(e), Summary: t.Summary, Spread: d.spread(e), Tags: tags,
		Paragraphs: d.n(d.words.CountParagraphs, len(d.ParagraphsOf(e))),
		Quotes:     d.n(d.words.CountQuotes, len(d.StatementsOf(e))),
	}
}

// ClaimLine is a claim in a list.
type ClaimLine struct {
	Link       *Link
	Status     string
	Statements string
	Period     string
	Spread     Spread
	Tags       string
}

func (d *desk) claimLine(c *dossier.Claim, tags string) ClaimLine {
	statements := d.StatementsOf(&c.Entry)
	return ClaimLine{
		Link: d.link(&c.Entry), Status: d.status(c.Status), Spread: d.spread(&c.Entry), Tags: tags,
		Statements: d.n(d.words.CountStatements, len(statements)), Period: d.period(dates(statements)),
	}
}

// SourceLine is a source in a table.
type SourceLine struct {
	Source     Column
	Link       *Link
	Stated     bool // the text names its publisher
	When       Time
	Sort       string // the date as something to sort by
	Note       string // how well the date is known, in a word
	Paragraphs string
	Tags       string
}

func (d *desk) sourceLine(s *dossier.Source, tags string) SourceLine {
	return SourceLine{
		Source: d.column(s), Link: d.plainLink(&s.Entry), Stated: s.Publisher.Name() != "",
		When: d.short(s.Date), Sort: sortable(s.Date), Note: d.qualifier(s.DateNote), Paragraphs: d.lang.Int(len(s.Body.Paragraphs)),
		Tags: tags,
	}
}

// EventLine is an event in a table.
type EventLine struct {
	Link   *Link
	When   Time
	Sort   string
	Note   string
	Place  *Link
	Spread Spread
	Tags   string
}

func (d *desk) eventLine(v *dossier.Event, tags string) EventLine {
	line := EventLine{
		Link: d.link(&v.Entry), When: d.short(v.Date), Sort: sortable(v.Date), Note: d.qualifier(v.DateNote), Spread: d.spread(&v.Entry), Tags: tags,
	}
	if v.Place != nil {
		line.Place = d.link(&v.Place.Entry)
	}
	return line
}
