package dossier

import (
	"sort"

	"berkas/site/internal/match"
)

// Sentence is a sentence of a curated text, with what it names and rests on.
type Sentence struct {
	In         *Paragraph
	Start, End int         // bytes of In.Text
	References []Reference // the wiki links in it, and those between it and the next
	Mentions   []Mention   // whom it names
}

// Text returns the words of the sentence.
func (s Sentence) Text() string { return s.In.Text[s.Start:s.End] }

// Sentences returns the sentences of p. A reference that stands between two
// belongs to the one before it.
func (p *Paragraph) Sentences() []Sentence {
	var all []Sentence
	for _, r := range match.Sentences(p.Text) {
		all = append(all, Sentence{In: p, Start: r.Start, End: r.End})
	}
	if len(all) == 0 {
		return nil
	}
	at := func(offset int) *Sentence {
		behind := sort.Search(len(all), func(i int) bool { return all[i].Start > offset })
		return &all[max(behind-1, 0)]
	}
	for _, r := range p.References {
		s := at(r.Start)
		s.References = append(s.References, r)
	}
	for _, m := range p.Mentions {
		s := at(m.Start)
		s.Mentions = append(s.Mentions, m)
	}
	return all
}
