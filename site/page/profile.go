package page

import (
	"html/template"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
)

// Profile is what the pages of people, organisations and places have in common.
type Profile struct {
	Kind, Class string // "Orang", "k-person"
	Name        string
	Lede        string
	Counts      Counts
	Spread      Spread
	Infobox     string // its label
	HasInfobox  bool   // there is something in it

	Country   *Link
	PartOf    *Link
	Aliases   []Alias
	Relations []Tie
	Links     []WebLink

	Contents  []Section
	Body      template.HTML
	Said      list.Cut[[]QuoteGroup]
	SaidTitle string
	Events    list.Cut[[]Happening]
	Lifeline  Drawing // the events; of people who have some
	Circle    Drawing // the company
	Company   list.Cut[Company]
	Mentions  list.Cut[Contexts]
	Backlinks list.Cut[Backlinks]

	Topics  Rows
	Sources list.Cut[Rows]
}

// Counts are the numbers in a data strip.
type Counts struct{ Mentions, Quotes, Events int }

// Alias is another name of an entry as a source writes it.
type Alias struct {
	Text string
	Ref  Ref
}

// Tie is a relation seen from one of its ends.
type Tie struct {
	With     *Link
	Type     string
	When     string
	Evidence Evidence
}

// WebLink is a page elsewhere.
type WebLink struct{ Title, URL string }

// profile gathers what e's page shows whatever its kind.
func (d *desk) profile(e *dossier.Entry) Profile {
	p := Profile{
		Kind: d.kindWord(e.Kind), Class: class(e.Kind), Name: title(e), Lede: e.Summary,
		Counts:    Counts{len(d.MentionsOf(e)), len(d.StatementsOf(e)), len(d.EventsOf(e))},
		Spread:    d.spread(e),
		Infobox:   lang.Fill(d.words.InfoboxLabel, "name", e.Name),
		Aliases:   d.aliases(e),
		Relations: d.ties(e),
		Body:      d.prose(e.Body, 3),
		Said:      saidSeries().begin(d, e),
		Events:    eventSeries().begin(d, e),
		Circle:    d.circle(e),
		Company:   companySeries().begin(d, e),
		Mentions:  mentionSeries().begin(d, e),
		Backlinks: backlinkSeries().begin(d, e),
		Topics:    d.topicRows(e),
		Sources:   reporterSeries().begin(d, e),
	}
	p.SaidTitle = map[dossier.Kind]string{
		dossier.KindPerson: d.words.SaidBy, dossier.KindOrganisation: d.words.SaidByOrg,
	}[e.Kind]
	p.Contents = contents(
		prosaic("summary", d.words.Summary, p.Body),
		counted("said", d.words.Utterances, p.Counts.Quotes),
		counted("events", d.words.Events, p.Counts.Events),
		counted("company", d.words.Company, p.Company.Count),
		counted("mentions", d.words.Mentions, p.Counts.Mentions),
		counted("backlinks", d.words.Backlinks, p.Backlinks.Count),
	)
	return p
}

// infobox reports whether there is something in the part of the infobox that
// all kinds have.
func (p Profile) infobox() bool {
	return p.Country != nil || p.PartOf != nil || len(p.Aliases)+len(p.Relations)+len(p.Links) > 0
}

// aliases returns the names other than its own that sources write for e, each
// with the first place.
func (d *desk) aliases(e *dossier.Entry) []Alias {
	seen := map[string]bool{strings.ToLower(e.Name): true}
	var all []Alias
	for _, m := range d.MentionsOf(e) {
		_, name, _, _ := m.Context()
		if key := strings.ToLower(name); !seen[key] {
			seen[key] = true
			all = append(all, Alias{name, d.ref(m.In.Locator())})
		}
	}
	return all
}

// ties returns the relations of e, seen from its side.
func (d *desk) ties(e *dossier.Entry) []Tie {
	var all []Tie
	for _, r := range d.RelationsOf(e) {
		other := r.With
		if other == e {
			other = r.Of
		}
		all = append(all, Tie{d.link(other), r.Type, d.lang.Between(r.From, r.To), d.evidence(r.Evidence)})
	}
	return all
}

// webLinks returns the pages elsewhere about an entry, its item in Wikidata
// first.
func webLinks(wikidata string, links []dossier.WebLink) []WebLink {
	var all []WebLink
	if wikidata != "" {
		all = append(all, WebLink{"Wikidata", "https://www.wikidata.org/wiki/" + wikidata})
	}
	for _, l := range links {
		all = append(all, WebLink(l))
	}
	return all
}

// description returns an entry's summary, or its numbers where nobody wrote one.
func (d *desk) description(e *dossier.Entry) string {
	if e.Summary != "" {
		return e.Summary
	}
	return e.Name + ": " + d.lang.List([]string{
		d.n(d.words.CountParagraphs, len(d.ParagraphsOf(e))),
		d.n(d.words.CountQuotes, len(d.StatementsOf(e))),
		d.n(d.words.CountEvents, len(d.EventsOf(e))),
	})
}

// entryHeading is what the pages of entries say to the frame: below the list
// of their kind.
func (d *desk) entryHeading(e *dossier.Entry, listName string) heading {
	list := d.address.List(e.Kind)
	return heading{
		title: title(e), tab: plainTitle(e), description: d.description(e),
		section: list, crumbs: d.crumb(listName, list),
	}
}
