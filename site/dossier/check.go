package dossier

import (
	"cmp"
	"maps"
	"slices"

	"berkas/site/diag"
	"berkas/site/internal/match"
)

// checks are what [Dossier.Check] looks for, one function each.
var checks = []func(*Dossier, *diag.List){
	checkMentioned, checkAliases, checkSpeakers, checkRoles, checkEvidence,
	checkLocators, checkSources, checkDuplicates, checkSurnames, checkCuts,
}

// Check looks for what is sound but could be better: names that stand nowhere,
// facts without evidence, sources without an address. A build does not say it.
// What dossier.yaml silences is left out.
func (d *Dossier) Check() diag.List {
	var found diag.List
	for _, check := range checks {
		check(d, &found)
	}
	return found.Without(d.Meta.Silence)
}

func checkMentioned(d *Dossier, found *diag.List) {
	for _, e := range d.entries {
		named := len(d.MentionsOf(e)) > 0 || len(d.BacklinksTo(e)) > 0 || len(d.PublishedBy(e)) > 0
		if e.Kind <= KindPlace && !named && len(d.EventsOf(e)) == 0 && len(d.StatementsOf(e)) == 0 && len(d.MembersOf(e)) == 0 {
			found.Warnf("unmentioned", e.NameSpan, "%q is named in no text", e.Name).Hint = "add the spelling that the sources use to its aliases"
		}
	}
}

func checkSpeakers(d *Dossier, found *diag.List) {
	for _, s := range d.Sources {
		for _, q := range s.Quotes {
			if len(q.By) == 0 && q.Direct {
				found.Warnf("quote-without-speaker", q.Span, "nobody is named as the speaker of this quotation").Hint = "add by: with the slug of a person or organisation"
			}
		}
	}
}

// isFarFrom reports whether none of the sources of a role came out in the year of an
// event, or in the one before or after.
func (r Role) isFarFrom(v *Event) bool {
	return !slices.ContainsFunc(r.Evidence, func(l Locator) bool {
		years := l.Source.Date.From.Year - v.Date.From.Year
		return -1 <= years && years <= 1
	})
}

// mostSpells is with how many spells of the same role before it one is compared.
const mostSpells = 100

func checkRoles(d *Dossier, found *diag.List) {
	type office struct {
		of    *Organisation
		title string
	}
	for _, p := range d.People {
		held := map[office][]Role{}
		for _, r := range p.Roles {
			if r.From.IsZero() && r.To.IsZero() && (len(r.Evidence) == 0 || slices.ContainsFunc(d.EventsOf(&p.Entry), r.isFarFrom)) {
				found.Warnf("undated-role", r.Span, "the role %q has no dates", r.Title).Hint = "without from and to it is shown at every event, whenever that was"
			}
			if r.Organisation == nil {
				continue
			}
			before := held[office{r.Organisation, r.Title}]
			if slices.ContainsFunc(before[max(0, len(before)-mostSpells):], func(b Role) bool { return overlap(b, r) }) {
				found.Warnf("overlapping-roles", r.Span, "the role %q overlaps another spell of the same role", r.Title).Hint = "let one end with to: before the other begins, or take one of them out"
			}
			held[office{r.Organisation, r.Title}] = append(before, r)
		}
		for _, v := range d.EventsOf(&p.Entry) {
			if len(p.Roles) > 0 && comesAsNothing(v, &p.Entry) && len(p.RolesAt(v.Date)) == 0 {
				found.Warnf("no-role-at-event", p.NameSpan, "no role of %s is known at the time of %q", p.Name, v.Slug).Hint = "date the role that was held then, or say in the event what they came as: {who: " + p.Slug + ", as: …}"
			}
		}
	}
}

// comesAsNothing reports whether somebody takes part in an event without a word on as what.
func comesAsNothing(v *Event, e *Entry) bool {
	return slices.ContainsFunc(v.Participants, func(p Participant) bool { return p.Who == e && p.As == "" })
}

// overlap reports whether two roles were held for more than a common day.
func overlap(a, b Role) bool {
	return !(endsBy(a, b) || endsBy(b, a))
}

func endsBy(a, b Role) bool {
	return !a.To.IsZero() && !b.From.IsZero() && compareDays(a.To.Earliest(), b.From.Latest()) <= 0
}

func checkEvidence(d *Dossier, found *diag.List) {
	const hint = "add evidence: [source-slug#p4]; without it the fact is shown as the curator's own"
	for _, p := range d.People {
		for _, r := range p.Roles {
			if len(r.Evidence) == 0 {
				found.Warnf("no-evidence", r.Span, "the role %q has no evidence", r.Title).Hint = hint
			}
		}
	}
	for _, e := range d.entries {
		for _, r := range d.RelationsOf(e) {
			if r.Of == e && len(r.Evidence) == 0 {
				found.Warnf("no-evidence", r.Span, "the relation to %q has no evidence", r.With.Slug).Hint = hint
			}
		}
	}
}

func checkLocators(d *Dossier, found *diag.List) {
	for _, t := range (&loader{d: d}).curated() {
		gap := t.Of != nil && t.value.Set() // it says what no source does
		if gap || t.Of != nil && t.Of.Kind == KindPage {
			continue
		}
		for _, p := range t.Paragraphs {
			if p.Heading == 0 && len(p.Locators) == 0 && len(p.Silences()) == 0 {
				found.Warnf("no-locator", p.Span(0, len(p.Text)), "this paragraph names no source").Hint = "end each sentence with what it rests on: [[source-slug#p4]]"
			}
		}
	}
}

func checkSources(d *Dossier, found *diag.List) {
	for _, s := range d.Sources {
		if s.URL == "" && s.URLNote == "" {
			found.Warnf("source-without-url", s.NameSpan, "the source %s has no url", s.Siglum).Hint = "give its address under url, or say under url_note why it has none"
		}
	}
}

// nearDuplicate is the share of a source's words that, shared with another
// one, makes it a near-duplicate.
const nearDuplicate = 0.6

func checkDuplicates(d *Dossier, found *diag.List) {
	type pair struct{ a, b *Source }
	words := map[pair]int{}
	for _, s := range d.Shared {
		words[pair{s.A.Paragraph.In.Of.Source(), s.B.Paragraph.In.Of.Source()}] += s.Words
	}
	lengths := map[*Source]int{} // in words
	for both := range words {
		for _, s := range []*Source{both.a, both.b} {
			if lengths[s] == 0 {
				lengths[s] = s.Words()
			}
		}
	}
	var told *Source // once each: a text that many print has as many pairs as their square
	for _, both := range slices.SortedFunc(maps.Keys(words), func(x, y pair) int {
		return cmp.Or(compareSigla(x.b.Siglum, y.b.Siglum), compareSigla(x.a.Siglum, y.a.Siglum))
	}) {
		n := words[both]
		if both.b == told || both.a.wire(both.b) || float64(n) < nearDuplicate*float64(min(lengths[both.a], lengths[both.b])) {
			continue
		}
		told = both.b
		found.Warnf("near-duplicate", told.NameSpan, "%d words of this source also stand in %s (%s)", n, both.a.Siglum, both.a.Slug).Hint = "two papers that print one wire are not two witnesses: say under via, at both, whose it is, or at one that it is the other's"
	}
}

// wire reports whether two sources say that one text came to both from one agency,
// or to one from the other's publisher.
func (s *Source) wire(other *Source) bool {
	a, b := s.Via.Name(), other.Via.Name()
	return a != "" && (a == b || a == other.Publisher.Name()) || b != "" && b == s.Publisher.Name()
}

// Words counts the words of the source's text.
func (s *Source) Words() int {
	n := 0
	for _, p := range s.Body.Paragraphs {
		n += match.CountWords(p.Text)
	}
	return n
}

// checkCuts looks for quotations that part what belongs together in the source: a
// number, or a hedge or a negation and what it belongs to.
func checkCuts(d *Dossier, found *diag.List) {
	for _, s := range d.Sources {
		for _, q := range s.Quotes {
			checkCut(q.Span, Standing{q.Paragraph, q.Parts}, found)
		}
	}
	for _, v := range d.Events {
		for _, a := range v.Accounts {
			for _, s := range a.Says {
				checkCut(s.Span, s.Stands, found)
			}
		}
	}
}

func checkCut(at diag.Span, words Standing, found *diag.List) {
	for _, part := range words.Parts {
		for _, edge := range [...]int{part.Start, part.End} {
			if cut, is := match.Cut(words.Paragraph.Text, edge); is {
				d := found.Warnf("quotation-cut", at, "the quotation cuts %q, which belongs together", cut)
				d.Hint = "quote both words, or none of them"
				d.Notes = append(d.Notes, diag.Note{Span: words.Paragraph.Span(edge, edge), Message: "here, in " + words.Paragraph.Locator().String()})
			}
		}
	}
}
