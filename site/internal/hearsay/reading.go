package hearsay

import "strings"

// Kind is what a name belongs to.
type Kind uint8

// The kinds. Unknown names may be anything.
const (
	Unknown Kind = iota
	Person
	Organisation
	Place
)

// String returns the kind's word: "person".
func (k Kind) String() string {
	return [...]string{"unknown", "person", "organisation", "place"}[k]
}

// Paragraph is a paragraph to be read, and the names in it that are known.
type Paragraph struct {
	Text  string
	Known []Known // in order, never overlapping
}

// Known is a name that the reader need not find. Two of one ID mean the same.
type Known struct {
	Start, End int // bytes of the paragraph
	ID         string
	Name       string // in full
	Kind       Kind
}

// Reading is what a text says of who is named and who is quoted.
type Reading struct {
	Language string // "id", "en", or "" when it is neither
	Names    []Name // in the order of the text
	Quotes   []Quote
}

// Name is somebody or something the text names.
type Name struct {
	ID     string // of a known name; "" for one that was found
	Text   string // in its longest form; of a known name what it was given as
	Kind   Kind
	Roles  []string // offices named beside it, as they stand there
	Forms  []string // every way it is written
	Places []Position
}

// Position is a stretch of a paragraph, in bytes.
type Position struct{ Paragraph, Start, End int }

// Quote is a passage in quotation marks that somebody says.
type Quote struct {
	Position        // of the words, without the marks
	Text     string // the words
	Speaker  int    // which of the reading's names says it; -1: none of them
	By       string // how the text names the speaker there; "" where it doesn't
	Sure     bool   // the text says so beside the words
}

// Read reads a text.
func Read(text []Paragraph) *Reading {
	lang := Language(text)
	list := paragraphs(text, lang)
	for i, p := range list {
		p.findMentions(text[i].Known, lang == "id")
	}
	n := join(list)
	n.decide(lang)
	r := &Reading{Language: lang}
	places := map[*name]int{}
	for i, of := range n.all {
		places[of] = i
		r.Names = append(r.Names, of.report())
	}
	f := &focus{names: n}
	for _, q := range hear(list, f) {
		r.Quotes = append(r.Quotes, q.report(places))
	}
	return r
}

// hear goes through a text in order and finds who says what in it.
func hear(list []*paragraph, f *focus) []*passage {
	var all, open []*passage
	var last *passage
	for _, p := range list {
		at := 0
		var previous *passage
		for _, q := range p.passages() {
			f.readAll(voice{p, span{at, q.pre.from}})
			at = q.tokens.to
			if !q.spoken() {
				continue
			}
			s := f.resolve(q.attribute(previous))
			if s.how == nobody && q.starts && previous == nil {
				s = f.goingOn(q, last)
			}
			q.speaker = s
			if s.how != nobody {
				f.on(s.who)
				f.meet(s)
			} else if !q.whole() {
				continue
			}
			all, previous, last = append(all, q), q, q
			open = settle(open, q)
		}
		f.readAll(voice{p, span{at, len(p.tokens)}})
	}
	return all
}

// settle gives the speaker of a quotation to those before it that were never
// closed, because it goes on with them.
func settle(open []*passage, q *passage) []*passage {
	if q.open {
		return append(open, q)
	}
	for _, o := range open {
		if o.in.n >= q.in.n-len(open) && q.speaker.who != nil && o.speaker.how != stated {
			o.speaker = speaker{how: followed, who: q.speaker.who}
		}
	}
	return nil
}

// goingOn returns the speaker of a paragraph that is nothing but a quotation: of
// the one before, or who is in focus.
func (f *focus) goingOn(q, last *passage) speaker {
	if last != nil && last.in.n >= q.in.n-1 && last.speaker.who != nil {
		return speaker{how: followed, who: last.speaker.who}
	}
	if len(f.recent) > 0 {
		return speaker{how: followed, who: f.recent[len(f.recent)-1]}
	}
	return speaker{}
}

// readAll reads words sentence by sentence.
func (f *focus) readAll(v voice) {
	from := v.from
	for i := v.from; i < v.to; i++ {
		if i > from && v.tokens[i].opens {
			f.read(voice{v.paragraph, span{from, i}})
			from = i
		}
	}
	if from < v.to {
		f.read(voice{v.paragraph, span{from, v.to}})
	}
}

// whole reports whether a passage is so long, or ends so, that somebody must
// have said it.
func (q *passage) whole() bool {
	text := q.in.text[q.at.Start:q.at.End]
	return q.tokens.len() > 7 || q.starts && q.tokens.len() > 2 && strings.ContainsAny(text[len(text)-1:], ".,!?")
}

func (q *passage) report(places map[*name]int) Quote {
	out := Quote{Position: Position{q.in.n, q.at.Start, q.at.End}, Text: q.in.text[q.at.Start:q.at.End], Speaker: -1, By: q.speaker.text()}
	if q.speaker.who != nil {
		out.Speaker = places[q.speaker.who]
		out.Sure = q.speaker.how == stated
	}
	return out
}

func (of *name) report() Name {
	out := Name{ID: of.id, Text: of.text, Kind: of.kind, Roles: of.roles, Forms: of.forms}
	for _, m := range of.mentions {
		out.Places = append(out.Places, Position{m.in.n, m.in.tokens[m.from].start, m.in.tokens[m.to-1].end})
	}
	return out
}
