package page

import (
	"html/template"

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
	Also      template.HTML // the other sources that print it
	Similar   []Ref         // what is probably the same utterance in another translation
	Original  string        // the passage in the article it was taken from; "" without an address
}

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
	for _, other := range q.Similar {
		shown.Similar = append(shown.Similar, d.quoteRef(other))
	}
	return shown
}

// reporting says that nobody but the source is quoted, "" when somebody is.
func (d *desk) reporting(q *dossier.Quote) string {
	if q.By != nil {
		return ""
	}
	return lang.Fill(d.words.QuoteReporting, "siglum", q.Source.Siglum)
}

func (d *desk) also(quotes []*dossier.Quote) template.HTML {
	if len(quotes) == 0 {
		return ""
	}
	var refs []Ref
	for _, q := range quotes {
		refs = append(refs, d.quoteRef(q))
	}
	return compose(d.words.QuoteAlso, hole{"refs", row(refs)})
}

// QuoteGroup is what was said on one topic.
type QuoteGroup struct {
	Topic  *Link // nil for what is filed under none
	Quotes []Quote
}

// byTopic groups statements by the first of their topics, in the order of
// topics; what has none comes last.
func (d *desk) byTopic(statements []*dossier.Statement, topics []*dossier.Topic) []QuoteGroup {
	var groups []QuoteGroup
	for _, t := range append(topics[:len(topics):len(topics)], nil) {
		var quotes []Quote
		for _, s := range statements {
			if firstTopic(s) == t {
				quotes = append(quotes, d.quote(s))
			}
		}
		if len(quotes) == 0 {
			continue
		}
		g := QuoteGroup{Quotes: quotes}
		if t != nil {
			g.Topic = d.link(&t.Entry)
		}
		groups = append(groups, g)
	}
	return groups
}

func firstTopic(s *dossier.Statement) *dossier.Topic {
	if topics := s.Quotes[0].Topics; len(topics) > 0 {
		return topics[0]
	}
	return nil
}
