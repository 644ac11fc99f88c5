package render

import (
	"strconv"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// Quote is a statement as it is shown away from its source: its words once,
// with every source that prints them.
type Quote struct {
	ID     string
	Text   string
	Direct bool // the speaker's own words: set in quotation marks
	Speakers
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

// MaxAlso is how many other places of the same words are named.
const MaxAlso = 8

// Quotes shows statements in the order they come.
func (r *Renderer) Quotes(statements []*dossier.Statement) []Quote {
	var all []Quote
	for _, s := range statements {
		all = append(all, r.Quote(s))
	}
	return all
}

// Quote shows a statement by the first source that prints it.
func (r *Renderer) Quote(s *dossier.Statement) Quote {
	q := s.Quotes[0]
	shown := Quote{
		ID: "q-" + q.Source.Siglum + strconv.Itoa(q.N), Text: q.Display(), Direct: q.Direct, Reporting: r.Reporting(q),
		Speakers: r.Speakers(q.By), Note: q.Note, When: r.Short(q.Date), Ref: r.QuoteRef(q), Fragment: q.Fragment,
		Also: r.also(s.Quotes[1:]), Original: original(q),
	}
	switch {
	case q.Event == nil:
	case &q.Event.Entry == r.Entry && q.Date == q.Event.Date:
		shown.When = Time{} // the page has said it
	case &q.Event.Entry != r.Entry && q.Note == "":
		shown.Event = r.Link(&q.Event.Entry)
	}
	shown.Similar = Few(r.Site, q.Similar, MaxAlso, r.QuoteRef)
	return shown
}

// Reporting says that nobody but the source is quoted, "" when somebody is.
func (r *Renderer) Reporting(q *dossier.Quote) string {
	if len(q.By) > 0 {
		return ""
	}
	return lang.Fill(r.Words.QuoteReporting, "siglum", q.Source.Siglum)
}

func (r *Renderer) also(quotes []*dossier.Quote) Sentence {
	if len(quotes) == 0 {
		return nil
	}
	return Compose(r.Words.QuoteAlso, Holes{"refs": {{Refs: Few(r.Site, quotes, MaxAlso, r.QuoteRef)}}})
}
