package page

import (
	"cmp"
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// Quote is a statement as it is shown away from its source: its words once,
// with every source that prints them.
type Quote struct {
	ID        string
	Text      string
	Direct    bool   // the speaker's own words: set in quotation marks
	Speaker   *Link  // nil on the speaker's own page, and for a source's own reporting
	Reporting string // says so of a source's own reporting; "" for what somebody said
	Note      string
	Event     *Link // where it was said; nil beside a note, and on the event's own page
	When      Time  // empty where the page says it already
	Ref       Ref
	Fragment  bool
	Also      Sentence // the other sources that print it
	Similar   Refs     // what is probably the same utterance in another translation
	Original  string   // the passage in the article it was taken from; "" without an address
}

// maxAlso is how many other places of the same words are named.
const maxAlso = 8

// quotes shows statements in the order they come.
func (d *desk) quotes(statements []*dossier.Statement) []Quote {
	var all []Quote
	for _, s := range statements {
		all = append(all, d.quote(s))
	}
	return all
}

func (d *desk) quote(s *dossier.Statement) Quote {
	q := s.Quotes[0]
	shown := Quote{
		ID: "q-" + q.Source.Siglum + itoa(q.N), Text: q.Display(), Direct: q.Direct, Reporting: d.reporting(q),
		Note: q.Note, When: d.short(q.Date), Ref: d.quoteRef(q), Fragment: q.Fragment,
		Also: d.also(s.Quotes[1:]), Original: original(q),
	}
	if q.By != nil && q.By != d.entry {
		shown.Speaker = d.link(q.By)
	}
	switch {
	case q.Event == nil:
	case &q.Event.Entry == d.entry && q.Date == q.Event.Date:
		shown.When = Time{} // the page has said it
	case &q.Event.Entry != d.entry && q.Note == "":
		shown.Event = d.link(&q.Event.Entry)
	}
	shown.Similar = few(d.site, q.Similar, maxAlso, d.quoteRef)
	return shown
}

// reporting says that nobody but the source is quoted, "" when somebody is.
func (d *desk) reporting(q *dossier.Quote) string {
	if q.By != nil {
		return ""
	}
	return lang.Fill(d.words.QuoteReporting, "siglum", q.Source.Siglum)
}

func (d *desk) also(quotes []*dossier.Quote) Sentence {
	if len(quotes) == 0 {
		return nil
	}
	return compose(d.words.QuoteAlso, hole{"refs", []Phrase{{Refs: few(d.site, quotes, maxAlso, d.quoteRef)}}})
}

// QuoteGroup is what was said on one topic.
type QuoteGroup struct {
	Topic  *Link // nil for what is filed under none
	Quotes []Quote
}

// quotesOnPage is how many quotations stand on a page, about.
const quotesOnPage = 30

// quoteSeries lists quotations by date.
func quoteSeries() series[*dossier.Statement, []Quote] {
	return series[*dossier.Statement, []Quote]{
		id: "quotes", room: quotesOnPage,
		name: func(w *lang.Words) string { return w.Quotes },
		path: func(p *lang.Paths) string { return p.Quotes },
		of:   (*site).StatementsOf,
		show: func(d *desk, _ *dossier.Entry, statements []*dossier.Statement) []Quote { return d.quotes(statements) },
		put:  func(b *continuedBody, q []Quote) { b.Quotes = q },
	}
}

// saidSeries lists what somebody said, topic by topic.
func saidSeries() series[*dossier.Statement, []QuoteGroup] {
	return series[*dossier.Statement, []QuoteGroup]{
		id: "said", room: quotesOnPage,
		name: func(w *lang.Words) string { return w.Utterances },
		path: func(p *lang.Paths) string { return p.Quotes },
		of:   (*site).said,
		show: func(d *desk, _ *dossier.Entry, statements []*dossier.Statement) []QuoteGroup {
			return d.groups(statements)
		},
		put:    func(b *continuedBody, g []QuoteGroup) { b.Said = g },
		starts: func(before, s *dossier.Statement) bool { return firstTopic(before) != firstTopic(s) },
	}
}

// said returns what an entry said by the first topic of each statement, in the
// order of the entry's topics; what has none comes last.
func (s *site) said(e *dossier.Entry) []*dossier.Statement {
	rank := map[*dossier.Topic]int{}
	for i, t := range s.TopicsOf(e) {
		rank[t] = i - len(s.TopicsOf(e))
	}
	sorted := slices.Clone(s.StatementsOf(e))
	slices.SortStableFunc(sorted, func(a, b *dossier.Statement) int {
		return cmp.Compare(rank[firstTopic(a)], rank[firstTopic(b)])
	})
	return sorted
}

// groups puts neighbours on the same topic together.
func (d *desk) groups(statements []*dossier.Statement) []QuoteGroup {
	var groups []QuoteGroup
	for i, s := range statements {
		t := firstTopic(s)
		if i == 0 || t != firstTopic(statements[i-1]) {
			groups = append(groups, QuoteGroup{})
			if t != nil {
				groups[len(groups)-1].Topic = d.link(&t.Entry)
			}
		}
		last := &groups[len(groups)-1]
		last.Quotes = append(last.Quotes, d.quote(s))
	}
	return groups
}

func firstTopic(s *dossier.Statement) *dossier.Topic {
	if topics := s.Quotes[0].Topics; len(topics) > 0 {
		return topics[0]
	}
	return nil
}
