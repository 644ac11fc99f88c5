package render

import (
	"html/template"
	"slices"
	"strconv"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// Quote is a statement as it is shown away from its source: its words once,
// with every source that prints them.
type Quote struct {
	ID          string
	Text        string
	Pieces      []Piece   // the same words, beside another version
	Versions    *Versions // the other; nil where there is none on the page
	Tongue      Tongue
	Translation *Translation // shown before Text; nil where none is needed
	Direct      bool         // the speaker's own words: set in quotation marks
	Speakers
	Reporting string // says so of a source's own reporting; "" for what somebody said
	Note      string
	Event     *Link // where it was said; nil beside a note, and on the event's own page
	When      Time  // empty where the page says it already
	Ref       Ref
	Fragment  bool
	AlsoIn    Refs            // the other sources that print it
	Also      Sentence        // says so; it has the same references
	Witnesses Sentence        // of several sources: how many witnesses they are, and why
	Relays    []Sentence      // who passed it on to the source, of several sources to each
	Own       bool            // the curator says that a source is a witness of its own
	Private   []template.HTML // what is kept from readers; of an internal edition alone
	Similar   Refs            // what is probably the same utterance in another translation
	Original  string          // the passage in the article it was taken from; "" without an address
}

// MaxAlso is how many other places of the same words are named.
const MaxAlso = 8

// Passage shows a statement by its words and places alone.
func (r *Renderer) Passage(s *dossier.Statement) Quote {
	q := s.Quotes[0]
	return Quote{Text: q.Display(), Tongue: r.Tongue(q.Source), Translation: r.translated(s), Direct: q.Direct, Ref: r.QuoteRef(q), AlsoIn: Leading(r.QuoteRef(q).Href, Few(r.Site, s.Quotes[1:], MaxAlso, r.QuoteRef))}
}

// Passages shows statements so.
func (r *Renderer) Passages(statements []*dossier.Statement) []Quote {
	var all []Quote
	for _, s := range statements {
		all = append(all, r.Passage(s))
	}
	return all
}

// Quote shows a statement by the first source that prints it.
func (r *Renderer) Quote(s *dossier.Statement) Quote {
	q, shown := s.Quotes[0], r.Passage(s)
	shown.ID, shown.Fragment, shown.Speakers = "q-"+q.Source.Siglum+strconv.Itoa(q.N), q.Fragment, r.Speakers(q.By)
	shown.Reporting, shown.Note, shown.When = r.Reporting(q), q.Note, r.Said(q)
	shown.Also, shown.Original = r.also(shown.AlsoIn), original(q)
	switch {
	case q.Event == nil:
	case &q.Event.Entry == r.Entry && q.Date == q.Event.Date:
		shown.When = Time{} // the page has said it
	case &q.Event.Entry != r.Entry && q.Note == "":
		shown.Event = r.Link(&q.Event.Entry)
	}
	shown.Relays, shown.Own = r.relays(s), slices.ContainsFunc(s.Quotes, func(q *dossier.Quote) bool { return q.OwnWitness })
	if w := r.Proofs.Statement(s); len(w.Joins) > 0 {
		shown.Witnesses = r.Witnesses(w)
	} else if w.Sources() > 1 {
		shown.Witnesses = Sentence{{Text: r.WitnessCount(w)}}
	}
	shown.Private = r.private(s.Quotes)
	shown.Similar = Leading(r.QuoteRef(q).Href, Few(r.Site, q.Similar, MaxAlso, r.QuoteRef))
	return shown
}

// private returns what is kept from readers on the quotations of a statement.
func (r *Renderer) private(quotes []*dossier.Quote) []template.HTML {
	var all []template.HTML
	for _, q := range quotes {
		if r.Internal && q.Private != nil {
			all = append(all, r.Prose(q.Private, 4))
		}
	}
	return all
}

// relays says who passed a statement on to its sources. Where several print it,
// each is named.
func (r *Renderer) relays(s *dossier.Statement) []Sentence {
	var all []Sentence
	for _, q := range s.Quotes[:min(len(s.Quotes), MaxAlso)] {
		if q.Relay.Name() == "" {
			continue
		}
		relay := Phrase{Text: q.Relay.Text}
		if o := q.Relay.Organisation; o != nil && &o.Entry == r.Entry {
			relay.Text = o.Name
		} else if o != nil {
			relay.Link = r.Link(&o.Entry)
		}
		words := r.Words.QuoteRelay
		if len(s.Quotes) > 1 {
			words = lang.Fill(r.Words.QuoteRelayIn, "siglum", q.Source.Siglum)
		}
		all = append(all, Compose(words, Holes{"relay": {relay}}))
	}
	return all
}

// Reporting says that nobody but the source is quoted, "" when somebody is.
func (r *Renderer) Reporting(q *dossier.Quote) string {
	if len(q.By) > 0 {
		return ""
	}
	return lang.Fill(r.Words.QuoteReporting, "siglum", q.Source.Siglum)
}

func (r *Renderer) also(in Refs) Sentence {
	if len(in.Shown) == 0 {
		return nil
	}
	return Compose(r.Words.QuoteAlso, Holes{"refs": {{Refs: in}}})
}
