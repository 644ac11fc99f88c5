package render

import (
	"strconv"

	"berkas/site/lang"
)

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

// Holes are what goes into the holes of a sentence, by their names.
type Holes map[string][]Phrase

// Compose fills the holes of a sentence.
func Compose(sentence string, holes Holes) Sentence {
	var s Sentence
	for _, part := range lang.Parts(sentence) {
		if phrases, ok := holes[part.Hole]; ok {
			s = append(s, phrases...)
		} else {
			s = append(s, Phrase{Text: part.Text})
		}
	}
	return s
}

// Explained fills a sentence with a reference and what it means.
func (r *Renderer) Explained(sentence string, ref Ref) Sentence {
	meaning := lang.Fill(r.Words.HomeHowToMeaning, "siglum", ref.Siglum, "n", strconv.Itoa(ref.Paragraph))
	return Compose(sentence, Holes{
		"ref":     {{Refs: Refs{Shown: []Ref{ref}}}},
		"meaning": {{Text: meaning, Em: true}},
	})
}
