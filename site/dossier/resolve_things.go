package dossier

import (
	"cmp"
	"math"
	"slices"
	"strings"

	fm "berkas/site/internal/frontmatter"
	"berkas/site/lang"
)

func (l *loader) resolvePerson(p *Person, f *personFront) {
	p.Country = l.placeOf(f.Country)
	p.Relations = l.relations(&p.Entry, f.Relations)
	p.Wikidata, p.Links = l.wikidata(f.Wikidata), l.webLinks(f.Links)
	for _, r := range f.Roles {
		where := l.outlet(r.Organisation)
		role := Role{Title: r.Title.Value, Organisation: where.Organisation, OrganisationName: where.Name(), Span: r.Span}
		role.From, role.To = l.period(r.From, r.To)
		p.Roles = append(p.Roles, role)
		l.cite(r.Evidence, func(at []Locator, i int) { p.Roles[i].Evidence = at }, len(p.Roles)-1)
	}
}

func (l *loader) resolveOrganisation(o *Organisation, f *organisationFront) {
	o.Type = f.Type.Value
	o.Country = l.placeOf(f.Country)
	o.PartOf = l.organisation(f.PartOf)
	o.Relations = l.relations(&o.Entry, f.Relations)
	o.Reliability = grade(f.Reliability)
	o.Wikidata, o.Links = l.wikidata(f.Wikidata), l.webLinks(f.Links)
}

func (l *loader) relations(of *Entry, fronts []relationFront) []Relation {
	all := make([]Relation, 0, len(fronts))
	for _, f := range fronts {
		with := l.entry(f.With, KindPerson, KindOrganisation)
		if with == nil {
			continue
		}
		if with == of {
			l.errs.Errorf(f.With.Span, "%q is related to itself", of.Slug)
			continue
		}
		r := Relation{Of: of, With: with, Type: f.Type.Value, Span: f.Span}
		r.From, r.To = l.period(f.From, f.To)
		all = append(all, r)
		l.cite(f.Evidence, func(at []Locator, i int) { all[i].Evidence = at }, len(all)-1)
	}
	return all
}

func (l *loader) resolvePlace(p *Place, f *placeFront) {
	p.Type = f.Type.Value
	p.Country = l.placeOf(f.Country)
	p.PartOf = l.placeOf(f.PartOf)
	p.Wikidata, p.Links = l.wikidata(f.Wikidata), l.webLinks(f.Links)
	p.Code = l.countryCode(f)
	p.Coordinates = l.coordinates(f.Coordinates)
}

func (l *loader) countryCode(f *placeFront) string {
	code := f.Code.Value
	switch {
	case !f.Code.Set():
	case len(code) != 2 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "":
		l.errs.Errorf(f.Code.Span, "%q is no country code", code).Hint = "two capital letters, ISO 3166-1 alpha-2: ID"
		return ""
	case f.Type.Set() && f.Type.Value != "country":
		l.errs.Errorf(f.Code.Span, "only a country has a code; this is a %s", f.Type.Value)
	}
	return code
}

func (l *loader) coordinates(n []fm.Number) *Coordinates {
	if len(n) == 0 {
		return nil
	}
	if len(n) != 2 {
		l.errs.Errorf(n[0].Span, "coordinates are two numbers, not %d", len(n)).Hint = "write [latitude, longitude]: [55.75, 37.62]"
		return nil
	}
	if n[0].Value < -90 || n[0].Value > 90 {
		l.errs.Errorf(n[0].Span, "a latitude is between -90 and 90").Hint = "the latitude comes first: [latitude, longitude]"
		return nil
	}
	if n[1].Value < -180 || n[1].Value > 180 {
		l.errs.Errorf(n[1].Span, "a longitude is between -180 and 180")
		return nil
	}
	return &Coordinates{Latitude: n[0].Value, Longitude: n[1].Value}
}

func (l *loader) resolveEvent(v *Event, f *eventFront) {
	v.Date, v.DateSpan, v.DateNote = l.date(f.Date), f.Date.Span, f.DateNote.Value
	l.prose(Prose{Of: &v.Entry, Key: "date_note", value: f.DateNote})
	l.cite(f.Evidence, func(at []Locator, _ int) { v.Evidence = at }, 0)
	v.After = l.events(f.After)
	v.Place = l.placeOf(f.Place)
	v.Topics = l.topics(f.Topics)
	v.PartOf = l.event(f.PartOf)
	seen := map[*Entry]bool{}
	for _, p := range f.Participants {
		who := l.entry(p.Who, KindPerson, KindOrganisation, KindPlace)
		if who == nil {
			continue
		}
		if seen[who] {
			l.errs.Errorf(p.Who.Span, "%q takes part twice", p.Who.Value)
			continue
		}
		seen[who] = true
		v.Participants = append(v.Participants, Participant{Who: who, As: p.As.Value, Span: p.Who.Span})
		l.cite(p.Evidence, func(at []Locator, i int) { v.Participants[i].Evidence = at }, len(v.Participants)-1)
	}
	for _, a := range f.Accounts {
		l.resolveAccount(v, a)
	}
}

// resolveAccount takes in the facts; the sayings wait for the paragraphs.
func (l *loader) resolveAccount(v *Event, f accountFront) {
	agreement := f.Agreement.Value
	if len(f.Says) == 1 {
		agreement = "single"
	}
	v.Accounts = append(v.Accounts, Account{Fact: f.Fact.Value, Agreement: agreement, Span: f.Span})
	account := len(v.Accounts) - 1
	for _, s := range f.Says {
		if !s.Quote.Set() && !s.Text.Set() && s.Source.Set() {
			l.errs.Errorf(s.Source.Span, "the account says nothing").Hint = `give the source's words (quote: "…") or a paraphrase (text: …)`
		}
		l.sayings = append(l.sayings, pendingSaying{event: v, account: account, front: s})
	}
}

func (l *loader) resolveTopic(t *Topic, f *topicFront) {
	if e := l.entry(f.Parent, KindTopic); e != nil {
		t.Parent = e.Topic()
	}
	t.Related = l.topics(f.Related)
	t.Order = math.MaxInt // without one it comes last
	if f.Order.Span.File != nil {
		t.Order = int(f.Order.Value)
	}
	for _, gap := range f.Gaps {
		t.Gaps = append(t.Gaps, textOf(&t.Entry, gap))
	}
}

func (l *loader) resolveClaim(c *Claim, f *claimFront) {
	c.Topics, c.Status, c.StatusSpan = l.topics(f.Topics), f.Status.Value, f.Status.Span
	c.About = each(l, f.About, func(ref fm.Text) *Entry {
		return l.entry(ref, KindPerson, KindOrganisation, KindPlace, KindEvent, KindTopic)
	})
	c.Stances, c.stances = l.claimStances(f.Stances), map[string]*ClaimStance{}
	for _, s := range c.Stances {
		c.stances[s.Name] = s
	}
	c.Credibility = grade(f.Credibility)
}

// grade keeps a grade, which the front matter has held against its list.
func grade(t fm.Text) Grade {
	if !t.Set() {
		return Grade{}
	}
	return Grade{t.Value, t.Span}
}

// textOf makes a Text of a Markdown value in front matter.
func textOf(of *Entry, t fm.Text) *Text {
	return &Text{Of: of, File: t.Span.File, Span: t.Span, value: t}
}

// pendingCitation is evidence that waits for the paragraphs to be known.
type pendingCitation struct {
	refs []fm.Text
	set  func(at []Locator, i int)
	i    int
}

// pendingSaying is a part of an account that waits likewise.
type pendingSaying struct {
	event   *Event
	account int
	front   sayingFront
	at      Locator // set by resolveSaying, like
	nth     int     // which part of the account it is
}

func (l *loader) cite(refs []fm.Text, set func([]Locator, int), i int) {
	if len(refs) > 0 {
		l.citations = append(l.citations, pendingCitation{refs, set, i})
	}
}

// refuseCircles reports things that would be part of themselves.
func (l *loader) refuseCircles() {
	for _, e := range l.d.entries {
		if onCircle(e) {
			l.errs.Errorf(e.NameSpan, "%q is part of itself", e.Slug).Hint = "look at part_of, parent and country of what it is part of"
		}
	}
}

func onCircle(e *Entry) bool {
	seen := map[*Entry]bool{}
	for up := larger(e); up != nil && !seen[up]; up = larger(up) {
		if up == e {
			return true
		}
		seen[up] = true
	}
	return false
}

// larger returns what an entry is part of, or nil.
func larger(e *Entry) *Entry {
	switch t := e.thing.(type) {
	case *Organisation:
		if t.PartOf != nil {
			return &t.PartOf.Entry
		}
	case *Place:
		if t.PartOf != nil {
			return &t.PartOf.Entry
		}
		if t.Country != nil && t.Country != t {
			return &t.Country.Entry
		}
	case *Event:
		if t.PartOf != nil {
			return &t.PartOf.Entry
		}
	case *Topic:
		if t.Parent != nil {
			return &t.Parent.Entry
		}
	}
	return nil
}

// sortThings puts what has an order of its own in it.
func (l *loader) sortThings() {
	slices.SortStableFunc(l.d.Events, func(a, b *Event) int { return a.Date.Compare(b.Date) })
	slices.SortStableFunc(l.d.Topics, func(a, b *Topic) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.Name, b.Name))
	})
}

func compareDays(a, b lang.Day) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}
