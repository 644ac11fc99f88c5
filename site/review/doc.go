// Package review tells what one edition of a dossier says otherwise than another, for
// whoever looks a change over before it is published: quotations, figures, claims, pages
// and the dossier itself, added, changed and removed, with their words.
//
// An edition is read from what is exported of it ([Read]), so a folder of content and a
// site that was built from it are compared alike, and nothing private can be told. What
// is counted or proved of a thing is left out: it follows from the rest.
//
// A thing that has another slug now is the same thing, where redirect_from says so; of
// several that lead to one, that of its name, and the others are gone. A
// quotation is told by its words before its number: one that stands before others makes
// none of them another.
//
// What [Changes.Markdown] writes is for a comment on a pull request. Texts are hostile:
// every word of theirs stands in a code span, in which nothing is markup, link or
// mention, with the characters that cannot be seen spelled out. It is bounded, and what
// is left out is counted.
package review

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Edition is what a dossier publishes.
type Edition struct {
	dossier thing
	quotes  []thing
	figures []thing
	claims  []thing
	pages   []thing
	moved   map[string]string // slugs of now by those of before
}

// thing is one of what is compared.
type thing struct {
	id    string
	name  string         // what it is called, or who says it
	words string         // the words that it is told by
	keys  map[string]any // what else is said of it
	quote string         // the words of the quotation that it is or belongs to

	before string // the id it had, where it has another now
}

// kinds are the lists of the export whose items have pages, in the order they are told.
var kinds = [...]string{"sources", "people", "organisations", "places", "events", "topics", "pages"}

// Read reads what is exported as dossier.json.
func Read(r io.Reader) (*Edition, error) {
	var all map[string]any
	in := json.NewDecoder(r)
	in.UseNumber()
	if err := in.Decode(&all); err != nil {
		return nil, fmt.Errorf("it is no dossier.json: %w", err)
	}
	if _, err := in.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("it is no dossier.json: something stands behind it")
	}
	e := &Edition{moved: map[string]string{}}
	names := map[string]string{}
	for _, kind := range append(kinds[:], "claims") {
		for _, item := range maps(all[kind]) {
			names[text(item["slug"])] = nameOf(item)
			for _, old := range list(item["redirect_from"]) {
				e.moved[text(old)] = text(item["slug"])
			}
		}
	}
	for _, source := range maps(all["sources"]) {
		e.readQuotes(source, names)
	}
	for _, item := range maps(all["claims"]) {
		e.claims = append(e.claims, thing{text(item["slug"]), "", text(item["title"]), without(item, "slug", "title"), "", ""})
	}
	for _, kind := range kinds {
		for _, item := range maps(all[kind]) {
			e.pages = append(e.pages, thing{text(item["slug"]), kind, nameOf(item), without(item, "slug", "quotes"), "", ""})
		}
		delete(all, kind)
	}
	e.dossier = thing{keys: without(all, "claims", "statements", "relations", "statement_witnesses")}
	return e, nil
}

func (e *Edition) readQuotes(source map[string]any, names map[string]string) {
	for _, q := range maps(source["quotes"]) {
		id := fmt.Sprintf("%s#q%v", text(source["slug"]), q["n"])
		var speakers []string
		for _, by := range slices.Concat(list(q["by"]), []any{q["by"]}) {
			if name := names[text(by)]; name != "" {
				speakers = append(speakers, name)
			}
		}
		who := strings.Join(speakers, ", ")
		e.quotes = append(e.quotes, thing{id, who, text(q["text"]), without(q, "n", "text", "paragraph", "figure", "direct"), text(q["text"]), ""})
		if f, ok := q["figure"].(map[string]any); ok {
			e.figures = append(e.figures, thing{id, "", figureWords(f), without(f, "text"), text(q["text"]), ""})
		}
	}
}

// figureWords is how a figure is told.
func figureWords(f map[string]any) string {
	var words []string
	for _, key := range []string{"value", "unit", "words", "of"} {
		if v, there := f[key]; there && v != nil && v != "" {
			words = append(words, shown(v))
		}
	}
	return strings.Join(words, " ")
}

func nameOf(item map[string]any) string {
	if name := text(item["name"]); name != "" {
		return name
	}
	return text(item["title"])
}

func text(v any) string {
	s, _ := v.(string)
	return s
}

func list(v any) []any {
	l, _ := v.([]any)
	return l
}

// maps returns the mappings in a list.
func maps(v any) []map[string]any {
	var all []map[string]any
	for _, item := range list(v) {
		if m, ok := item.(map[string]any); ok {
			all = append(all, m)
		}
	}
	return all
}

// follows reports whether a key says what follows from others.
func follows(key string) bool {
	switch key {
	case "speakers", "support", "support_at", "from_support", "to_support", "rule", "witnesses", "joins", "similar", "original_proved":
		return true
	}
	return strings.HasSuffix(key, "_count") || strings.HasSuffix(key, "_witnesses") || strings.HasSuffix(key, "_joins")
}

// without returns a mapping without some keys and those that follow from others,
// however deep those stand.
func without(m map[string]any, keys ...string) map[string]any {
	kept := map[string]any{}
	for key, v := range m {
		if !slices.Contains(keys, key) && !follows(key) {
			kept[key] = plain(v)
		}
	}
	return kept
}

func plain(v any) any {
	switch v := v.(type) {
	case map[string]any:
		return without(v)
	case []any:
		all := make([]any, len(v))
		for i, item := range v {
			all[i] = plain(item)
		}
		return all
	}
	return v
}
