package review

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
)

// Changes are what one edition says otherwise than another.
type Changes struct {
	sections []section
}

// section is what became of the things of one sort.
type section struct {
	title                   string
	added, changed, removed []change
}

// change is what became of one thing: one of was and is has no id where it came or went.
type change struct {
	was, is thing
	keys    []string // that are other
}

// Compare tells what an edition says otherwise than an earlier one.
func Compare(was, is *Edition) *Changes {
	names := renamed(was, is)
	c := &Changes{}
	c.section("Quotations", was.quotes, is.quotes, names, sameQuote)
	c.section("Figures", was.figures, is.figures, names, sameQuote)
	c.section("Claims", was.claims, is.claims, names, sameID)
	c.section("Pages", was.pages, is.pages, names, sameID)
	c.section("The dossier", []thing{was.dossier}, []thing{is.dossier}, names, sameID)
	return c
}

// renamed are the slugs that things of before have now, where they have others.
func renamed(was, is *Edition) map[string]string {
	there := map[string]bool{}
	for _, t := range slices.Concat(is.pages, is.claims) {
		there[t.id] = true
	}
	names := map[string]string{}
	for _, t := range slices.Concat(was.pages, was.claims) {
		if now := is.moved[t.id]; now != "" && !there[t.id] {
			names[t.id] = now
		}
	}
	return names
}

// The ways to tell which thing of before is which of now, the surest first.
var (
	sameID = []func(thing) string{
		func(t thing) string { return t.id + "\n" + t.words },
		func(t thing) string { return t.id },
	}
	sameQuote = []func(thing) string{
		func(t thing) string { return t.id + "\n" + t.quote },
		func(t thing) string { source, _, _ := strings.Cut(t.id, "#"); return source + "\n" + t.quote },
		func(t thing) string { return t.id },
	}
)

func (c *Changes) section(title string, was, is []thing, names map[string]string, same []func(thing) string) {
	s := section{title: title}
	was = slices.Clone(was)
	for i, t := range was {
		if now := rename(t.id, names).(string); now != t.id {
			was[i].id, was[i].before = now, t.id
		}
		was[i].keys = rename(t.keys, names).(map[string]any)
	}
	slices.SortStableFunc(was, func(a, b thing) int { return cmp.Compare(min(1, len(a.before)), min(1, len(b.before))) })
	old, now := slices.Clone(was), slices.Clone(is)
	for _, id := range same {
		old, now = s.pair(old, now, id)
	}
	slices.SortStableFunc(s.changed, func(a, b change) int { return cmp.Compare(a.weight(), b.weight()) })
	for _, t := range now {
		s.added = append(s.added, change{is: t})
	}
	for _, t := range old {
		t.id = cmp.Or(t.before, t.id)
		s.removed = append(s.removed, change{was: t})
	}
	c.sections = append(c.sections, s)
}

// weight puts what says something else before what stands somewhere else.
func (c change) weight() int {
	if len(c.keys) > 0 || c.was.words != c.is.words {
		return 0
	}
	return 1
}

// pair finds what has the same id in both, each once, and returns the rest.
func (s *section) pair(was, is []thing, id func(thing) string) (restWas, restIs []thing) {
	places := map[string][]int{}
	for i, t := range was {
		places[id(t)] = append(places[id(t)], i)
	}
	taken := make([]bool, len(was))
	for _, t := range is {
		at := places[id(t)]
		if len(at) == 0 {
			restIs = append(restIs, t)
			continue
		}
		places[id(t)] = at[1:]
		taken[at[0]] = true
		s.compare(was[at[0]], t)
	}
	for i, t := range was {
		if !taken[i] {
			restWas = append(restWas, t)
		}
	}
	return restWas, restIs
}

func (s *section) compare(was, is thing) {
	c := change{was: was, is: is}
	for key, v := range is.keys {
		if !reflect.DeepEqual(v, was.keys[key]) {
			c.keys = append(c.keys, key)
		}
	}
	for key := range was.keys {
		if _, still := is.keys[key]; !still {
			c.keys = append(c.keys, key)
		}
	}
	slices.Sort(c.keys)
	if len(c.keys) > 0 || was.words != is.words || was.id != is.id {
		s.changed = append(s.changed, c)
	}
}

// rename has a value name things by the slugs that they have now.
func rename(v any, names map[string]string) any {
	switch v := v.(type) {
	case string:
		slug, anchor, anchored := strings.Cut(v, "#")
		if now := names[slug]; now != "" && anchored {
			return now + "#" + anchor
		} else if now != "" {
			return now
		}
	case []any:
		all := make([]any, len(v))
		for i, item := range v {
			all[i] = rename(item, names)
		}
		return all
	case map[string]any:
		all := make(map[string]any, len(v))
		for key, item := range v {
			all[key] = rename(item, names)
		}
		return all
	}
	return v
}
