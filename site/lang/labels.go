package lang

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// Problem is something wrong with the labels of a dossier.
type Problem struct {
	Key     string // the top-level key it was found at; "" for the labels as a whole
	Message string // ready to print, names the key
}

// Overlay returns the language that a dossier's labels make of another. Entries
// are what content/labels.yaml holds: for each key of [Keys] text; for a [Count]
// text or a mapping of one and other; for the months and weekdays a list.
//
// Without a base the labels make a new language and must be whole. The base is
// not changed. A language with problems is not fit for use.
func Overlay(base *Language, tag string, entries map[string]any) (*Language, []Problem) {
	l := new(Language)
	if base != nil {
		*l = *base
	}
	l.Tag = canonical(tag)
	var problems []Problem
	fields, models := byKey(l), byKey(indonesian())
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		at, known := fields[key]
		if !known {
			problems = append(problems, Problem{key, fmt.Sprintf("%q is no word of the site", key)})
		} else if err := assign(at, models[key], entries[key]); err != nil {
			problems = append(problems, Problem{key, fmt.Sprintf("%s %v", key, err)})
		}
	}
	if base == nil {
		problems = append(problems, lacks(l.Tag, entries)...)
	}
	return l, append(problems, l.Paths.check()...)
}

// Keys returns every key that labels may have, in the order of [Language].
func Keys() []string {
	var keys []string
	for _, f := range fieldsOf(new(Language)) {
		keys = append(keys, f.key)
	}
	return keys
}

func canonical(tag string) string {
	if t, err := language.Parse(tag); err == nil {
		return t.String()
	}
	return tag
}

// lacks reports what a new language has not.
func lacks(tag string, entries map[string]any) []Problem {
	missing := slices.DeleteFunc(Keys(), func(key string) bool { _, given := entries[key]; return given })
	const shown = 12
	more := ""
	if n := len(missing) - shown; n > 0 {
		missing, more = missing[:shown], fmt.Sprintf(" and %d more", n)
	}
	if len(missing) == 0 {
		return nil
	}
	return []Problem{{"", fmt.Sprintf("the language %q is not built in and its labels lack %s%s", tag, strings.Join(missing, ", "), more)}}
}

var pathWord = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// check reports paths that cannot stand in an address or are not told apart.
// Missing ones are for others to report.
func (p Paths) check() []Problem {
	var problems []Problem
	taken := map[string]string{"index": "the home page", "404": "the page for what is missing"}
	for _, f := range fieldsOf(&p) {
		word := *f.at.(*string)
		by, used := taken[word]
		switch {
		case word == "":
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
