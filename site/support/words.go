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
	eachWord(text, language, func(word []string) { all = append(all, word) })
	return all
}

// stemsOf returns all stems of the words of contentOf.
func stemsOf(text, language string) stems {
	all := stems{}
	eachWord(text, language, func(word []string) { all.add(word) })
	return all
}

// eachWord calls do with the stems of each word that says what a text is about, once.
func eachWord(text, language string, do func(word []string)) {
	at, seen := stem.Of(language), map[string]bool{}
	stem.Each(text, func(folded []byte) {
		if seen[string(folded)] {
			return
		}
		word := string(folded)
		seen[word] = true
		switch {
		case at < 0:
			do([]string{word})
		case !isStop(word, at):
			do(stem.Languages[at].Stems(word))
		}
	})
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
