package lang

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// Problem is something wrong with the labels of a dossier.
type Problem struct {
	Key     string // the top-level key it was found at
	Message string // ready to print, names the key
}

// Overlay returns the language that a dossier's labels make of another. Entries
// are what content/labels.yaml holds: for each key of [Keys] text; for a [Count]
// text or a mapping of one and other; for the months and weekdays a list.
//
// A language that is not built in is laid over English, so that a word its
// labels lack ([Missing]) is English. Entries of other keys ([Unknown]) change
// nothing. The base is not changed. A language with problems is not fit for use.
func Overlay(base *Language, tag string, entries map[string]any) (*Language, []Problem) {
	l := new(Language)
	*l = *base
	l.Tag = canonical(tag)
	var problems []Problem
	models := byKey(indonesian())
	for _, f := range fieldsOf(l) {
		entry, given := entries[f.key]
		if !given {
			continue
		}
		if err := assign(f.at, models[f.key], entry); err != nil {
			problems = append(problems, Problem{f.key, fmt.Sprintf("%s %v", f.key, err)})
		}
	}
	return l, append(problems, l.Paths.check()...)
}

// Missing returns the keys that entries lack, in the order of [Keys].
func Missing(entries map[string]any) []string {
	return slices.DeleteFunc(Keys(), func(key string) bool { _, given := entries[key]; return given })
}

// Unknown returns the keys of entries that name no word, sorted.
func Unknown(entries map[string]any) []string {
	known := Keys()
	return slices.DeleteFunc(slices.Sorted(maps.Keys(entries)), func(key string) bool { return slices.Contains(known, key) })
}

// Keys returns every key that labels may have, in the order of [Language].
func Keys() []string {
	var keys []string
	for _, f := range fieldsOf(new(Language)) {
		keys = append(keys, f.key)
	}
	return keys
}

// ToTranslate returns a content/labels.yaml with every word of l behind a comment
// sign: who takes the sign away translates the word, and what is left is said to be
// English.
func (l *Language) ToTranslate() string {
	var out strings.Builder
	fmt.Fprintf(&out, "# The words of the site, in %s: content/labels.yaml of a dossier in another language.\n", l.Tag)
	out.WriteString("# Take a # away and translate what stands in quotation marks; {name} stays as it is, where\n")
	out.WriteString("# your grammar wants it. berkas check counts the words that are left, and shows them in English.\n")
	for _, f := range fieldsOf(l) {
		fmt.Fprintf(&out, "# %s: ", f.key)
		switch at := f.at.(type) {
		case *string:
			fmt.Fprintf(&out, "%q\n", *at)
		case *Count:
			fmt.Fprintf(&out, "{one: %q, other: %q}\n", at.One, at.Other)
		case *[7]string:
			fmt.Fprintf(&out, "[%s]\n", quotedList(at[:]))
		case *[12]string:
			fmt.Fprintf(&out, "[%s]\n", quotedList(at[:]))
		}
	}
	return out.String()
}

func quotedList(words []string) string {
	quoted := make([]string, len(words))
	for i, word := range words {
		quoted[i] = strconv.Quote(word)
	}
	return strings.Join(quoted, ", ")
}

func canonical(tag string) string {
	if t, err := language.Parse(tag); err == nil {
		return t.String()
	}
	return tag
}

var pathWord = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// check reports paths that cannot stand in an address or are not told apart.
func (p Paths) check() []Problem {
	var problems []Problem
	taken := map[string]string{"index": "the home page", "404": "the page for what is missing"}
	for _, f := range fieldsOf(&p) {
		word := *f.at.(*string)
		by, used := taken[word]
		switch {
		case !pathWord.MatchString(word):
			problems = append(problems, Problem{f.key, fmt.Sprintf("%s: %q cannot stand in an address; it may have a to z, 0 to 9 and single hyphens", f.key, word)})
		case used:
			problems = append(problems, Problem{f.key, fmt.Sprintf("%s: %q is what %s is called", f.key, word, by)})
		default:
			taken[word] = f.key
		}
	}
	return problems
}
