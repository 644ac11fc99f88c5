package support

import (
	"strings"
	"sync"

	"berkas/site/internal/stem"
)

// stems are the words of a passage that say what it is about, as all the stems
// they may have.
type stems map[string]bool

// content is the words of a text that say what it is about, each once, with the
// stems it may have.
type content [][]string

// contentOf returns the content words of a text. Words of a language that is not
// stemmed stand for themselves.
func contentOf(text, language string) content {
	var all content
	at, seen := stem.Of(language), map[string]bool{}
	for _, word := range stem.Words(text) {
		if !seen[word] {
			seen[word] = true
			if read := stemsOfWord(word, at); read != nil {
				all = append(all, read)
			}
		}
	}
	return all
}

// stemming is the stems of words that were read before, by language: a passage has few
// that no other has.
type stemming map[string]map[string][]string

// of returns all stems of the words of contentOf.
func (s stemming) of(text, language string) stems {
	known := s[language]
	if known == nil {
		known = map[string][]string{}
		s[language] = known
	}
	all, at := stems{}, stem.Of(language)
	stem.Each(text, func(folded []byte) {
		read, before := known[string(folded)]
		if !before {
			word := string(folded)
			read = stemsOfWord(word, at)
			known[word] = read
		}
		all.add(read)
	})
	return all
}

// stemsOfWord returns the stems that a word may have in a language of the stemmer, nil
// where it says nothing of what a text is about.
func stemsOfWord(word string, language int) []string {
	switch {
	case language < 0:
		return []string{word}
	case isStop(word, language):
		return nil
	}
	return stem.Languages[language].Stems(word)
}

// isStop reports whether a word says nothing of what a text is about.
func isStop(word string, language int) bool { return stopWords()[language][word] }

// stopWords are the stop words of each language of the stemmer.
var stopWords = sync.OnceValue(func() []stems {
	var all []stems
	for _, language := range stem.Languages {
		words := stems{}
		for word := range strings.FieldsSeq(language.Stop) {
			words[word] = true
		}
		all = append(all, words)
	}
	return all
})

// stems returns all stems of the words.
func (c content) stems() stems {
	all := stems{}
	for _, word := range c {
		all.add(word)
	}
	return all
}

func (s stems) add(word []string) {
	for _, stem := range word {
		s[stem] = true
	}
}

// in counts the words that have a stem among others.
func (c content) in(others stems) int { return len(c) - len(c.without(others)) }

// without returns the words that have no stem among others.
func (c content) without(others stems) content {
	var rest content
	for _, word := range c {
		if !others.have(word) {
			rest = append(rest, word)
		}
	}
	return rest
}

func (s stems) have(word []string) bool {
	for _, stem := range word {
		if s[stem] {
			return true
		}
	}
	return false
}
