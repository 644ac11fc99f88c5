package support

import (
	"slices"
	"strings"
	"sync"

	"berkas/site/internal/stem"
)

// stems are the words of a passage that say what it is about, as all the stems
// they may have: each once, sorted, which takes a third of the room of a map.
type stems []string

// stemsOf makes stems of a list, which it may change.
func stemsOf(list []string) stems {
	slices.Sort(list)
	return slices.Clone(slices.Compact(list))
}

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
	var all []string
	at := stem.Of(language)
	stem.Each(text, func(folded []byte) {
		read, before := known[string(folded)]
		if !before {
			word := string(folded)
			read = stemsOfWord(word, at)
			known[word] = read
		}
		all = append(all, read...)
	})
	return stemsOf(all)
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
var stopWords = sync.OnceValue(func() []map[string]bool {
	var all []map[string]bool
	for _, language := range stem.Languages {
		words := map[string]bool{}
		for word := range strings.FieldsSeq(language.Stop) {
			words[word] = true
		}
		all = append(all, words)
	}
	return all
})

// stems returns all stems of the words.
func (c content) stems() stems { return stemsOf(slices.Concat(c...)) }

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
		if _, has := slices.BinarySearch(s, stem); has {
			return true
		}
	}
	return false
}
