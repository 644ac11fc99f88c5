package export

import (
	"fmt"

	"berkas/site/dossier"
)

// documentOf turns the model into what is written as JSON.
func documentOf(d *dossier.Dossier) document {
	doc := document{
		Title: d.Meta.Title, Description: d.Meta.Description, Language: d.Meta.Language,
		Publisher: d.Meta.Publisher, Licence: d.Meta.Licence,
		People: each(d.People, personOf), Organisations: each(d.Organisations, orgOf), Places: each(d.Places, placeOf),
		Topics: each(d.Topics, topicOf), Claims: each(d.Claims, claimOf), Sources: each(d.Sources, sourceOf),
		Events: each(d.Events, func(v *dossier.Event) eventJSON { return eventOf(d, v) }),
	}
	for _, s := range d.Statements {
		doc.Statements = append(doc.Statements, each(s.Quotes, quoteAddress))
	}
	for _, e := range d.Entries() {
		for _, r := range d.RelationsOf(e) {
			if r.Of == e {
				doc.Relations = append(doc.Relations, relationJSON{r.Of.Slug, r.With.Slug, r.Type, r.From.Text, r.To.Text, addresses(r.Evidence)})
			}
		}
	}
	return doc
}

// each turns a list into another; it is never nil, so that JSON has [] for it.
func each[A, B any](list []A, turn func(A) B) []B {
	turned := make([]B, 0, len(list))
	for _, a := range list {
		turned = append(turned, turn(a))
	}
	return turned
}

func named(e *dossier.Entry) entryJSON {
	j := entryJSON{Slug: e.Slug, Name: e.Name, Aliases: aliasTexts(e), Summary: e.Summary}
	if e.Kind != dossier.KindSource {
		for _, p := range e.Body.Paragraphs {
			j.Text = append(j.Text, p.Text)
		}
	}
	return j
}

func titled(e *dossier.Entry) entryJSON {
	j := named(e)
	j.Name, j.Title = "", j.Name
	return j
}

func personOf(p *dossier.Person) personJSON {
	j := personJSON{entryJSON: named(&p.Entry), Country: placeSlug(p.Country), Wikidata: p.Wikidata}
	for _, r := range p.Roles {
		role := roleJSON{Title: r.Title, From: r.From.Text, To: r.To.Text, Evidence: addresses(r.Evidence)}
		if r.Organisation != nil {
			role.Organisation = r.Organisation.Slug
		}
		j.Roles = append(j.Roles, role)
	}
	return j
}

func orgOf(o *dossier.Organisation) orgJSON {
	j := orgJSON{entryJSON: named(&o.Entry), Type: o.Type, Country: placeSlug(o.Country), Wikidata: o.Wikidata}
	if o.PartOf != nil {
		j.PartOf = o.PartOf.Slug
	}
	return j
}

func placeOf(p *dossier.Place) placeJSON {
	j := placeJSON{entryJSON: named(&p.Entry), Type: p.Type, Code: p.Code, Country: placeSlug(p.Country), PartOf: placeSlug(p.PartOf), Wikidata: p.Wikidata}
	if c := p.Coordinates; c != nil {
		j.Coordinates = &[2]float64{c.Latitude, c.Longitude}
	}
	return j
}

func eventOf(d *dossier.Dossier, v *dossier.Event) eventJSON {
	j := eventJSON{entryJSON: titled(&v.Entry), Date: v.Date.Text, DateNote: v.DateNote, Place: placeSlug(v.Place), Topics: topicList(v.Topics)}
	if v.PartOf != nil {
		j.PartOf = v.PartOf.Slug
	}
	for _, p := range v.Participants {
		j.Participants = append(j.Participants, participantJSON{p.Who.Slug, p.As, addresses(p.Evidence)})
	}
	for _, a := range v.Accounts {
		j.Accounts = append(j.Accounts, accountJSON{a.Fact, a.Agreement, each(a.Says, func(s dossier.Saying) sayingJSON {
			return sayingJSON{address(s.At), s.Quote, s.Text}
		})})
	}
	for _, s := range d.SourcesOf(&v.Entry) {
		j.Sources = append(j.Sources, s.Slug)
	}
	return j
}

func topicOf(t *dossier.Topic) topicJSON {
	j := topicJSON{entryJSON: titled(&t.Entry), Related: topicList(t.Related)}
	if t.Parent != nil {
		j.Parent = t.Parent.Slug
	}
	for _, gap := range t.Gaps {
		for _, p := range gap.Paragraphs {
			j.Gaps = append(j.Gaps, p.Text)
		}
	}
	return j
}

func claimOf(c *dossier.Claim) claimJSON {
	return claimJSON{entryJSON: titled(&c.Entry), Status: c.Status, Topics: topicList(c.Topics)}
}

func sourceOf(s *dossier.Source) sourceJSON {
	j := sourceJSON{
		entryJSON: titled(&s.Entry), TitleGiven: s.TitleGiven, Siglum: s.Siglum, Publisher: s.Publisher.Name(), PublisherNote: s.PublisherNote,
		Date: s.Date.Text, DateNote: s.DateNote, Author: s.Author, Via: s.Via.Name(), URL: s.URL, ArchivedURL: s.ArchivedURL,
		Accessed: s.Accessed.Text, Added: s.Added.Text, Language: s.Language, Original: s.Original, Translation: s.Translation,
		Rights: s.Rights.String(), SHA256: s.SHA256, Topics: topicList(s.Topics),
		Paragraphs: each(s.Body.Paragraphs, paragraphOf), Quotes: each(s.Quotes, quoteOf),
	}
	for _, v := range s.Events {
		j.Events = append(j.Events, v.Slug)
	}
	return j
}

func paragraphOf(p *dossier.Paragraph) paragraphJSON {
	parts := p.Published()
	whole := len(parts) == 1 && parts[0] == dossier.Range{Start: 0, End: len(p.Text)}
	return paragraphJSON{p.N, each(parts, func(r dossier.Range) string { return p.Text[r.Start:r.End] }), whole}
}

func quoteOf(q *dossier.Quote) quoteJSON {
	j := quoteJSON{N: q.N, Paragraph: q.Paragraph.N, Text: q.Display(), Direct: q.Direct, Date: q.Date.Text, Topics: topicList(q.Topics), Stance: string(q.Stance), Note: q.Note}
	if q.By != nil {
		j.By = q.By.Slug
	}
	if q.Event != nil {
		j.Event = q.Event.Slug
	}
	if q.Claim != nil {
		j.Claim = q.Claim.Slug
	}
	if f := q.Figure; f != nil {
		j.Figure = &figureJSON{f.Value, f.Unit, f.Of}
	}
	return j
}

func quoteAddress(q *dossier.Quote) string { return fmt.Sprintf("%s#q%d", q.Source.Slug, q.N) }

func address(at dossier.Locator) string {
	switch {
	case at.Quote != nil:
		return quoteAddress(at.Quote)
	case at.Paragraph != nil:
		return fmt.Sprintf("%s#p%d", at.Source.Slug, at.Paragraph.N)
	}
	return at.Source.Slug
}

func addresses(list []dossier.Locator) []string {
	if len(list) == 0 {
		return nil
	}
	return each(list, address)
}
