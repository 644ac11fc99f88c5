package page

import (
	"strconv"

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
		ID: "q-" + q.Source.Siglum + strconv.Itoa(q.N), Text: q.Display(), Direct: q.Direct, Reporting: d.reporting(q),
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
	return compose(d.words.QuoteAlso, Holes{"refs": {{Refs: few(d.site, quotes, maxAlso, d.quoteRef)}}})
}
