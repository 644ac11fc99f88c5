package words

import (
	"bytes"
	"embed"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Class is what a word can be; a word can be many things.
type Class uint64

// The classes are named in the files here, which say what each is for.
const (
	Title Class = 1 << iota
	Rank
	OfficeOf
	Male
	Female
	Particle
	Both
	Place
	People
	PlaceHead
	OrgHead
	OrgTail
	Org
	OrgPrefix
	TitlePrefix
	SayBare
	SaySoft
	SayActive
	SayPassive
	SayEnglish
	According
	Adverb
	Be
	Former
	Stop
	Pronoun
	Article
	Work
	Backward
	Month
	Weekday
	Common
	Unit
	ShiftLast
	ShiftNext
	ShiftThis
	DayWord
	LeadsMonth
	Degree
	Dotted
	Kin
	Naming
	Force

	// Free is the first class that a room may give a meaning of its own.
	Free
)

// given are the classes of given names, say those of verbs of saying.
const (
	Given = Male | Female
	Say   = SayBare | SaySoft | SayActive | SayPassive | SayEnglish
	own   = ^(Free - 1) // what rooms add
)

var classNames = map[string]Class{
	"title": Title, "rank": Rank, "of": OfficeOf, "male": Male, "female": Female, "particle": Particle, "both": Both,
	"place": Place, "people": People, "placehead": PlaceHead, "orghead": OrgHead, "orgtail": OrgTail, "org": Org, "orgprefix": OrgPrefix, "titleprefix": TitlePrefix,
	"bare": SayBare, "soft": SaySoft, "active": SayActive, "passive": SayPassive, "english": SayEnglish, "according": According, "adverb": Adverb, "be": Be, "former": Former, "stop": Stop,
	"pronoun": Pronoun, "article": Article, "work": Work, "backward": Backward,
	"month": Month, "weekday": Weekday, "common": Common,
	"unit": Unit, "last": ShiftLast, "next": ShiftNext, "this": ShiftThis, "day_word": DayWord, "leads_month": LeadsMonth,
	"degree": Degree, "dotted": Dotted, "kin": Kin, "naming": Naming, "force": Force,
}

// Lexicon is what some files say of words. It is never changed once it is made.
type Lexicon struct {
	words    map[string]Class
	phrases  map[string]Class // words joined by single spaces
	longest  map[string]int   // how many words the longest phrase has that begins with a word
	values   map[value]int    // what words mean, of classes with a number
	prefixes []prefix
	sets     map[string]Set
}

// Set is a list of words that one place alone asks for.
type Set map[string]bool

// Set returns a set of the files. That there is none is a bug of the program.
func (l *Lexicon) Set(name string) Set {
	s, found := l.sets[name]
	if !found {
		panic("words: there is no set called " + name)
	}
	return s
}

// value is a word, or a phrase, as one of a class.
type value struct {
	low   string
	class Class
}

type prefix struct {
	text  string
	class Class
}

//go:embed *.txt
var files embed.FS

// Base returns the lexicon of the files here.
var Base = sync.OnceValue(func() *Lexicon {
	return (&Lexicon{words: map[string]Class{}, phrases: map[string]Class{}, longest: map[string]int{}, values: map[value]int{}, sets: map[string]Set{}}).with(classNames, files)
})

// With returns a lexicon that has more files, with classes of their own.
func (l *Lexicon) With(classes map[string]Class, dir fs.FS) *Lexicon {
	more := &Lexicon{maps.Clone(l.words), maps.Clone(l.phrases), maps.Clone(l.longest), maps.Clone(l.values), slices.Clone(l.prefixes), maps.Clone(l.sets)}
	return more.with(classes, dir)
}

// with adds every file of a folder. What is wrong in one is a bug of the program.
func (l *Lexicon) with(classes map[string]Class, dir fs.FS) *Lexicon {
	names, err := fs.Glob(dir, "*.txt")
	if err != nil {
		panic(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(dir, name)
		if err != nil {
			panic(err)
		}
		l.read(name, data, classes)
	}
	return l
}

// read adds a file: "class: word word_of_two …", going on over lines that begin
// with a space; a number behind the class, "month 1: …", is what its words mean, and
// "set name: …" is a set. A line that begins with # is a comment.
func (l *Lexicon) read(file string, data []byte, classes map[string]Class) {
	var c Class
	var n int
	var valued bool
	var set Set
	for line := range bytes.Lines(data) {
		text := string(line)
		if strings.HasPrefix(text, "#") {
			continue
		}
		if head, rest, found := strings.Cut(text, ":"); found && text[0] != ' ' {
			name, number, numbered := strings.Cut(head, " ")
			if set = nil; name == "set" {
				set = Set{}
				l.sets[number] = set
			}
			var err error
			if n, err = strconv.Atoi(number); set == nil && (numbered && err != nil || classes[name] == 0) {
				panic("words: " + file + " has no class called " + head)
			}
			c, valued, text = classes[name], numbered, rest
		}
		for word := range strings.FieldsSeq(text) {
			word = strings.ReplaceAll(word, "_", " ")
			if set != nil {
				set[word] = true
				continue
			}
			l.add(word, c)
			if valued {
				l.values[value{word, c}] = n
			}
		}
	}
}

// Value returns what a word, or a phrase, of a class with a number means.
func (l *Lexicon) Value(low string, c Class) (n int, ok bool) {
	n, ok = l.values[value{low, c}]
	return n, ok
}

func (l *Lexicon) add(entry string, c Class) {
	switch n := strings.Count(entry, " ") + 1; {
	case c == OrgPrefix || c == TitlePrefix:
		l.prefixes = append(l.prefixes, prefix{entry, c})
	case n == 1:
		l.words[entry] |= c
	default:
		l.phrases[entry] |= c
		first, _, _ := strings.Cut(entry, " ")
		l.longest[first] = max(l.longest[first], n)
	}
}

// Listed returns what the files say of a word in small letters itself.
func (l *Lexicon) Listed(low string) Class { return l.words[low] }

// Word returns what a word in small letters can be, by itself or by its parts.
func (l *Lexicon) Word(low string) Class {
	c := l.words[low]
	if c != 0 {
		return c
	}
	if stem, found := Owned(low); found {
		if c = l.owned(stem); c != 0 {
			return c
		}
	}
	for _, p := range l.prefixes {
		if len(low) > len(p.text)+1 && strings.HasPrefix(low, p.text) {
			return p.class
		}
	}
	if l.sets["title_suffix"].Ends(low) || l.IsPlural(low) {
		return Title
	}
	return 0
}

// IsPlural reports whether an English word in small letters, which is in no file, is the
// plural of what somebody is: councillors, aldermen.
func (l *Lexicon) IsPlural(low string) bool {
	stem, found := strings.CutSuffix(low, "s")
	if start, irregular := strings.CutSuffix(low, "men"); irregular {
		stem, found = start+"man", true
	}
	return found && len(stem) > 2 && l.words[low] == 0 && l.Word(stem)&Title != 0
}

// owned returns what a word with -nya can be: an office or a relation of
// somebody's (produsernya, istrinya), or a verb with its object (menyebutnya).
func (l *Lexicon) owned(stem string) Class {
	c := l.words[stem]
	switch {
	case c&Kin != 0:
		return Title | Common
	case c&SayActive != 0:
		return c & (SayActive | own)
	}
	return c & (Title | Common)
}
