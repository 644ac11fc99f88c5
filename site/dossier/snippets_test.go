package dossier

import (
	"encoding/json"
	"reflect"
	"regexp"
	"strings"
	"testing"

	fm "berkas/site/internal/frontmatter"
)

var (
	choice = regexp.MustCompile(`\$\{\d+\|([^,|]*)[^|]*\|\}`)
	stop   = regexp.MustCompile(`\$\d+`)
)

// TestSnippetsAreFrontMatter: what an editor completes a key to is accepted once
// the places in it are filled in.
func TestSnippetsAreFrontMatter(t *testing.T) {
	var all map[string]snippet
	if err := json.Unmarshal(Snippets(), &all); err != nil {
		t.Fatal(err)
	}
	byKey := map[string][]string{}
	for _, s := range all {
		if s.Description == "" || s.Scope != "markdown" {
			t.Errorf("%+v", s)
		}
		byKey[s.Prefix] = append(byKey[s.Prefix], strings.Join(s.Body, "\n"))
	}
	compiled := schemas(t)
	for k := range kinds {
		for _, f := range fm.Fields(reflect.TypeOf(newFront(k)).Elem()) {
			if !anyAccepted(t, k, f, byKey[f.Key], func(value any) error { return compiled[k.String()].Validate(value) }) {
				t.Errorf("%s: no snippet of %s is accepted: %q", k, f.Key, byKey[f.Key])
			}
		}
	}
}

// anyAccepted reports whether one of a key's snippets fits a kind.
func anyAccepted(t *testing.T, k Kind, f fm.Field, bodies []string, validate func(any) error) bool {
	t.Helper()
	for _, body := range bodies {
		body = choice.ReplaceAllString(body, "$1")
		for _, filling := range []string{"a", "2023", "https://example.org", "koran#p1", "A", "ID", "Q1", "1, 2", strings.Repeat("a", 64)} {
			yaml := ""
			for _, other := range fm.Fields(reflect.TypeOf(newFront(k)).Elem()) {
				if other.Required && other.Key != f.Key {
					yaml += other.Key + ": 2023\n"
				}
			}
			yaml += stop.ReplaceAllString(body, filling) + "\n"
			value, problems, ok := asEditorsSee(k.Folder()+"/x.md", []byte("---\n"+yaml+"---\n"))
			if ok && len(problems) == 0 && validate(value) == nil {
				return true
			}
		}
	}
	return false
}
