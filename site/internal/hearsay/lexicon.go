package hearsay

import (
	"bytes"
	"embed"
	"strings"
	"sync"
)

// class is what a word can be; a word can be many things.
type class uint64

// The classes are named in the files of words/, which say what each is for.
const (
	title class = 1 << iota
	rank
	officeOf
	male
	female
	particle
	both
	place
	people
	placeHead
	beforePlace
	orgHead
	orgTail
	org
	orgPrefix
	namedAfter
	titlePrefix
	sayBare
	saySoft
	sayActive
	sayPassive
	sayEnglish
	medium
	according
	weak
	adverb
	likewise
	be
	former
	stop
	pronoun
	somebody
	called
	article
	masculine
	feminine
	work
	that
	backward
	month
	weekday
	common
	unit
	shiftLast
	shiftNext
	shiftThis
	dayWord
	degree
	dotted
	kin
	utterance
	naming
	subordinate
	force
	companyForm
	indonesian
	english
)

// given are the classes of given names, say those of verbs of saying.
const (
	given = male | female
	say   = sayBare | saySoft | sayActive | sayPassive | sayEnglish
)

var classNames = map[string]class{
	"title": title, "rank": rank, "of": officeOf, "male": male, "female": female, "particle": particle, "both": both,
	"place": place, "people": people, "placehead": placeHead, "before_place": beforePlace,
	"orghead": orgHead, "orgtail": orgTail, "org": org, "orgprefix": orgPrefix, "namedafter": namedAfter, "titleprefix": titlePrefix,
	"bare": sayBare, "soft": saySoft, "active": sayActive, "passive": sayPassive, "english": sayEnglish, "medium": medium,
	"according": according, "weak": weak, "adverb": adverb, "likewise": likewise, "be": be, "former": former, "stop": stop,
	"pronoun": pronoun, "somebody": somebody, "called": called, "article": article, "he": masculine, "she": feminine, "work": work, "that": that, "backward": backward,
	"month": month, "weekday": weekday, "common": common,
	"unit": unit, "last": shiftLast, "next": shiftNext, "this": shiftThis, "day_word": dayWord,
	"degree": degree, "dotted": dotted, "kin": kin, "utterance": utterance, "naming": naming, "subordinate": subordinate, "force": force, "companyform": companyForm,
	"id": indonesian, "en": english,
}

// lexicon is what the files of words/ say.
type lexicon struct {
	words    map[string]class
	phrases  map[string]class // words joined by single spaces
	longest  map[string]int   // how many words the longest phrase has that begins with a word
	prefixes []prefix
}

type prefix struct {
	text  string
	class class
}

//go:embed words/*.txt
var wordFiles embed.FS

// words returns the lexicon, which is read once and never changed.
var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{words: map[string]class{}, phrases: map[string]class{}, longest: map[string]int{}}
	entries, err := wordFiles.ReadDir("words")
	if err != nil {
		panic(err)
	}
	for _, e := range entries {
		data, err := wordFiles.ReadFile("words/" + e.Name())
		if err != nil {
			panic(err)
		}
		l.read(e.Name(), data)
	}
	return l
})

// read adds a file: "class: word word_of_two …", going on over lines that begin
// with a space; a line that begins with # is a comment.
func (l *lexicon) read(file string, data []byte) {
	var c class
	for line := range bytes.Lines(data) {
		text := string(line)
		if strings.HasPrefix(text, "#") {
			continue
		}
		if name, rest, found := strings.Cut(text, ":"); found && text[0] != ' ' {
			if c = classNames[name]; c == 0 {
				panic("hearsay: " + file + " has no class called " + name)
			}
			text = rest
		}
		for word := range strings.FieldsSeq(text) {
			l.add(strings.ReplaceAll(word, "_", " "), c)
		}
	}
}

func (l *lexicon) add(entry string, c class) {
	switch n := strings.Count(entry, " ") + 1; {
	case c == orgPrefix || c == titlePrefix:
		l.prefixes = append(l.prefixes, prefix{entry, c})
	case n == 1:
		l.words[entry] |= c
	default:
		l.phrases[entry] |= c
		first, _, _ := strings.Cut(entry, " ")
		l.longest[first] = max(l.longest[first], n)
	}
}

// word returns what a word in small letters can be.
func (l *lexicon) word(low string) class {
	c := l.words[low]
	if c != 0 {
		return c
	}
	if stem, found := strings.CutSuffix(low, "nya"); found {
		if c = l.owned(stem); c != 0 {
			return c
		}
	}
	for _, p := range l.prefixes {
		if len(low) > len(p.text)+1 && strings.HasPrefix(low, p.text) {
			return p.class
		}
	}
	return 0
}

// owned returns what a word with -nya can be: an office or a relation of
// somebody's (produsernya, istrinya), or a verb with its object (menyebutnya).
func (l *lexicon) owned(stem string) class {
	c := l.words[stem]
	switch {
	case c&kin != 0:
		return title | common
	case c&sayActive != 0:
		return c & (sayActive | medium | weak)
	}
	return c & (title | common)
}
