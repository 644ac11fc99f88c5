package page

import "berkas/site/lang"

// Sentence is a sentence whose holes are filled with more than words: links,
// references. It is set phrase by phrase.
type Sentence []Phrase

// Phrase is a stretch of a sentence: words, unless one of the others is set.
type Phrase struct {
	Text  string
	Class string // of words that are a sample of how kinds are underlined
	Em    bool   // of words that say what something means
	Link  *Link
	Refs  Refs
}

// hole is what goes into a hole of a sentence.
type hole struct {
	name    string
	phrases []Phrase
}

// compose fills the holes of a sentence.
func compose(sentence string, holes ...hole) Sentence {
	var s Sentence
	for _, part := range lang.Parts(sentence) {
		s = append(s, fill(part, holes)...)
	}
	return s
}

func fill(part lang.Part, holes []hole) []Phrase {
	for _, h := range holes {
		if part.Hole == h.name {
			return h.phrases
		}
	}
	return []Phrase{{Text: part.Text}}
}
