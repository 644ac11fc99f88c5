package dossier

import (
	"cmp"
	"slices"

	"berkas/site/diag"
	"berkas/site/lang"
)

// This file lists what a [Dossier] can be asked. Answers are slices that must
// not be changed, in an order that depends on the content alone.

// Lookup returns the entry with a slug, or nil.
func (d *Dossier) Lookup(slug string) *Entry { return d.bySlug[slug] }

// Entries returns every entry, by kind and slug.
func (d *Dossier) Entries() []*Entry { return d.entries }

// Self returns e: who has a thing of some kind can ask it for its entry.
func (e *Entry) Self() *Entry { return e }

// Prose returns every text of front matter that pages print as it is, by entry.
func (d *Dossier) Prose() []Prose { return d.prose }

// Private returns every text that is never published.
func (d *Dossier) Private() []*Text { return d.private }

// Person returns the person e is the entry of, or nil.
func (e *Entry) Person() *Person { p, _ := e.thing.(*Person); return p }

// Organisation returns the organisation e is the entry of, or nil.
func (e *Entry) Organisation() *Organisation { o, _ := e.thing.(*Organisation); return o }

// Place returns the place e is the entry of, or nil.
func (e *Entry) Place() *Place { p, _ := e.thing.(*Place); return p }

// Event returns the event e is the entry of, or nil.
func (e *Entry) Event() *Event { v, _ := e.thing.(*Event); return v }

// Topic returns the topic e is the entry of, or nil.
func (e *Entry) Topic() *Topic { t, _ := e.thing.(*Topic); return t }

// Claim returns the claim e is the entry of, or nil.
func (e *Entry) Claim() *Claim { c, _ := e.thing.(*Claim); return c }

// Source returns the source e is the entry of, or nil.
func (e *Entry) Source() *Source { s, _ := e.thing.(*Source); return s }

// MentionsOf returns where e is named in the sources, by date of source.
func (d *Dossier) MentionsOf(e *Entry) []Mention { return d.idx.mentions[e.index] }

// BacklinksTo returns where e is named or linked in curated texts (bodies, key
// points, gaps) other than its own: one for each paragraph.
func (d *Dossier) BacklinksTo(e *Entry) []Mention { return d.idx.backlinks[e.index] }

// ParagraphsOf returns the source paragraphs that are about e: that name it, and
// for topics and claims also those that hold a quotation filed under it; of an
// event with a list of evidence these passages and no others. Each once, by date
// of source.
func (d *Dossier) ParagraphsOf(e *Entry) []*Paragraph { return d.idx.paragraphs[e.index] }

// ParagraphsIn returns those of a source.
func (d *Dossier) ParagraphsIn(e *Entry, s *Source) []*Paragraph {
	all := d.idx.paragraphs[e.index]
	from, _ := slices.BinarySearchFunc(all, s, func(p *Paragraph, s *Source) int { return compareSources(p.In.Of.Source(), s) })
	to := from
	for to < len(all) && all[to].In.Of == &s.Entry {
		to++
	}
	return all[from:to:to]
}

// SpreadOf returns how often e is met in which sources, by siglum; sources
// where it is not met are not in the list. Of people, organisations and places
// mentions are counted, of the rest paragraphs.
func (d *Dossier) SpreadOf(e *Entry) []SourceCount { return d.idx.counts[e.index] }

// CountIn returns how often e is met in a source.
func (d *Dossier) CountIn(e *Entry, s *Source) int {
	counts := d.idx.counts[e.index]
	at, ok := slices.BinarySearchFunc(counts, s, func(c SourceCount, s *Source) int { return compareSigla(c.Source.Siglum, s.Siglum) })
	if !ok {
		return 0
	}
	return counts[at].N
}

// Published returns when the first and the last dated source were published;
// zero dates without one.
func (d *Dossier) Published() (first, last lang.Date) { return d.idx.first, d.idx.last }

// SourceCount is how often something is met in a source.
type SourceCount struct {
	Source *Source
	N      int
}

// PublishedBy returns the sources whose publisher e is, by siglum.
func (d *Dossier) PublishedBy(e *Entry) []*Source { return d.idx.published[e.index] }

// EventsOf returns the events e has a part in, by date: as participant, place
// (or a place within it), topic or claim of a quotation made at it; of a source,
// those it reports.
func (d *Dossier) EventsOf(e *Entry) []*Event { return d.idx.events[e.index] }

// TopicsOf returns the topics of e: what it is filed under itself, or what its
// quotations and events are; most often first.
func (d *Dossier) TopicsOf(e *Entry) []*Topic { return d.idx.topics[e.index] }

// StatementsOf returns what e said, or what was said at, on or of it, by date.
func (d *Dossier) StatementsOf(e *Entry) []*Statement { return d.idx.statements[e.index] }

// SourcesOf returns the sources that report or name e, by siglum.
func (d *Dossier) SourcesOf(e *Entry) []*Source { return d.idx.sources[e.index] }

// ClaimsOf returns the claims that are about e or that e speaks on, by slug.
func (d *Dossier) ClaimsOf(e *Entry) []*Claim { return d.idx.claims[e.index] }

// EvidenceOf returns the passages that report an event, by siglum and paragraph,
// each once: those that the curator lists, without a list those of its
// participants, accounts and quotations.
func (d *Dossier) EvidenceOf(v *Event) []Locator {
	all := slices.Clone(v.Evidence)
	if len(all) == 0 {
		for _, p := range v.Participants {
			all = append(all, p.Evidence...)
		}
		for _, a := range v.Accounts {
			for _, s := range a.Says {
				all = append(all, s.At)
			}
		}
		for _, s := range d.StatementsOf(&v.Entry) {
			for _, q := range s.Quotes {
				if q.Event == v {
					all = append(all, Locator{Source: q.Source, Paragraph: q.Paragraph, Quote: q, Span: q.Span})
				}
			}
		}
	}
	slices.SortStableFunc(all, compareLocators)
	return slices.CompactFunc(all, func(a, b Locator) bool { return a.Source == b.Source && a.Paragraph == b.Paragraph })
}

// compareLocators orders locators by siglum and paragraph.
func compareLocators(a, b Locator) int {
	return cmp.Or(compareSigla(a.Source.Siglum, b.Source.Siglum), cmp.Compare(a.number(), b.number()))
}

// number returns the paragraph's, 0 for a source as a whole.
func (l Locator) number() int {
	if l.Paragraph == nil {
		return 0
	}
	return l.Paragraph.N
}

// CompanyOf returns who is named in the same paragraphs as e (people and
// organisations), most paragraphs first.
func (d *Dossier) CompanyOf(e *Entry) []Companion { return d.idx.company[e.index] }

// Companion is an entry that shares paragraphs with another.
type Companion struct {
	Who        *Entry
	Paragraphs []*Paragraph
}

// RelationsOf returns the ties of e, written at either end, by date.
func (d *Dossier) RelationsOf(e *Entry) []Relation { return d.idx.relations[e.index] }

// MembersOf returns those who held a role in the organisation or one that is
// part of it, or the places and organisations within a place, or the events
// that are part of an event: what names e as the larger thing, by name.
func (d *Dossier) MembersOf(e *Entry) []*Entry { return d.idx.members[e.index] }

// SharedWith returns the passages that p shares with other sources, p's side first.
func (d *Dossier) SharedWith(p *Paragraph) []Shared { return d.idx.shared[p] }

// DatedBySource reports whether nobody says when it was said: the date is the
// source's.
func (q *Quote) DatedBySource() bool { return !q.Dated && q.Event == nil }

// Speaker returns who said it, the first of several, nil where it is the
// source's own reporting.
func (q *Quote) Speaker() *Entry { return first(q.By) }

// SaidBy reports whether e said it, alone or with others.
func (q *Quote) SaidBy(e *Entry) bool { return slices.Contains(q.By, e) }

// StanceWords returns the claim's own words for the quotation's position, ""
// where it has none.
func (q *Quote) StanceWords() string {
	if q.OwnStance == nil {
		return ""
	}
	return q.OwnStance.Words
}

// Speaker returns who made the statement, the first of several, nil where it is
// a source's own reporting.
func (s *Statement) Speaker() *Entry { return first(s.By) }

// SaidBy reports whether e made the statement, alone or with others.
func (s *Statement) SaidBy(e *Entry) bool { return slices.Contains(s.By, e) }

func first(entries []*Entry) *Entry {
	if len(entries) == 0 {
		return nil
	}
	return entries[0]
}

// Span returns where a stretch of the text stands in its file.
func (p Prose) Span(start, end int) diag.Span { return p.value.At(start, end) }

// Silences returns the references that say that a source does not tell.
func (p *Paragraph) Silences() []Reference {
	var all []Reference
	for _, r := range p.References {
		if r.Silent {
			all = append(all, r)
		}
	}
	return all
}

// Curated returns every text with references of its own that the curators wrote:
// bodies, gaps and key points.
func (d *Dossier) Curated() []*Text { return (&loader{d: d}).curated() }
