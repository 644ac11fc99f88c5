package newsread

import (
	"slices"
	"sync"

	"berkas/site/internal/match"
)

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

// Paragraph is a paragraph to be read, the names in it that are known, and the
// passages outside quotation marks whose speaker is asked for.
type Paragraph struct {
	Text     string
	Known    []Known // in order, never overlapping
	Reported []match.Range
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
	Reported []Quote // the passages that were asked for, in the order of the text
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
func Read(text []Paragraph) *Reading { return everyRule().read(text) }

var everyRule = sync.OnceValue(allRules)

// read reads a text stage by stage.
func (by *rules) read(text []Paragraph) *Reading {
	lang := Language(text)
	list := paragraphs(text, lang, by)
	for i, p := range list {
		p.findMentions(text[i].Known)
	}
	n := by.join(list)
	n.decide(lang)
	r := &Reading{Language: lang, Names: slices.Grow([]Name(nil), len(n.all))}
	places := map[*name]int{}
	for i, of := range n.all {
		places[of] = i
		r.Names = append(r.Names, of.report())
	}
	f := &focus{names: n, when: map[*name]int{}}
	for _, q := range hear(list, f) {
		r.Quotes = append(r.Quotes, q.report(places))
	}
	for i, p := range list {
		for _, at := range text[i].Reported {
			r.Reported = append(r.Reported, p.reported(at).report(places))
		}
	}
	return r
}

func (q *quotation) report(places map[*name]int) Quote {
	out := Quote{Position: Position{q.in.n, q.at.Start, q.at.End}, Text: q.in.Text[q.at.Start:q.at.End], Speaker: -1, By: q.speaker.text()}
	if q.speaker.who != nil {
		out.Speaker = places[q.speaker.who]
		out.Sure = q.speaker.how == stated
	}
	return out
}

func (of *name) report() Name {
	out := Name{ID: of.id, Text: of.text, Kind: of.kind, Roles: of.roles, Forms: of.forms}
	for _, m := range of.mentions {
		out.Places = append(out.Places, Position{m.in.n, m.in.Tokens[m.From].Start, m.in.Tokens[m.To-1].End})
	}
	return out
}
