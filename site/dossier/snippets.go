package dossier

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	fm "berkas/site/internal/frontmatter"
)

// Snippets returns every key that front matter may have, in the form that VS Code
// completes text with (a .code-snippets file). In Markdown that works without an
// extension, where schemas do not.
func Snippets() []byte {
	all := map[string]snippet{}
	for k := range kinds {
		addSnippets(all, reflect.TypeOf(newFront(k)).Elem())
	}
	data, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		panic(err) // it is made of strings
	}
	return append(data, '\n')
}

type snippet struct {
	Scope       string   `json:"scope"`
	Prefix      string   `json:"prefix"`
	Description string   `json:"description"`
	Body        []string `json:"body"`
}

// addSnippets adds the keys of a struct, and those of what they hold.
func addSnippets(all map[string]snippet, t reflect.Type) {
	for _, f := range fm.Fields(t) {
		stop := 0
		all[f.Key+": "+note(f)] = snippet{"markdown", f.Key, note(f), snippetBody(f, &stop)}
		if inner, _ := elem(f.Type); isMapping(inner) {
			addSnippets(all, inner)
		}
	}
}

// snippetBody returns the lines of a key. Stop is the last place in them that the
// editor's cursor stops at.
func snippetBody(f fm.Field, stop *int) []string {
	inner, list := elem(f.Type)
	if isMapping(inner) && !(list && readsItself(inner)) {
		first := "  "
		if list {
			first = "  - "
		}
		return append([]string{f.Key + ":"}, snippetMapping(inner, first, stop)...)
	}
	if namesKeys(inner) {
		*stop += 2
		return []string{f.Key + ": " + fmt.Sprintf("{$%d: $%d}", *stop-1, *stop)}
	}
	*stop++
	value := fmt.Sprintf("$%d", *stop)
	switch {
	case inner == reflect.TypeFor[ringFront]():
		value = "[[" + value + "]]"
	case list:
		value = "[" + value + "]"
	case len(f.Enum) > 0:
		value = fmt.Sprintf("${%d|%s|}", *stop, strings.Join(f.Enum, ","))
	case inner.Kind() == reflect.Bool:
		value = "true"
	case inner == reflect.TypeFor[fm.Text]() && f.Tag.Get("form") == "":
		value = `"` + value + `"`
	}
	return []string{f.Key + ": " + value}
}

// snippetMapping returns the lines of the keys that a mapping must have, or of
// all when it need not have any, the first behind first.
func snippetMapping(t reflect.Type, first string, stop *int) []string {
	fields := fm.Fields(t)
	if slices.ContainsFunc(fields, func(f fm.Field) bool { return f.Required }) {
		fields = slices.DeleteFunc(fields, func(f fm.Field) bool { return !f.Required })
	}
	var lines []string
	for _, f := range fields {
		for _, line := range snippetBody(f, stop) {
			if len(lines) > 0 {
				line = strings.Repeat(" ", len(first)) + line
			} else {
				line = first + line
			}
			lines = append(lines, line)
		}
	}
	return lines
}
