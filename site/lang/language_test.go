package lang

import (
	"reflect"
	"testing"
)

// languages returns every built-in language.
func languages(t *testing.T) []*Language {
	var all []*Language
	for _, tag := range BuiltIn() {
		l, ok := For(tag)
		if !ok || l.Tag != tag {
			t.Fatalf("%s is not built in", tag)
		}
		all = append(all, l)
	}
	return all
}

// entriesOf returns a language the way labels would have it.
func entriesOf(l *Language) map[string]any {
	entries := map[string]any{}
	for _, f := range fieldsOf(l) {
		switch at := f.at.(type) {
		case *string:
			entries[f.key] = *at
		case *Count:
			entries[f.key] = map[string]any{"one": at.One, "other": at.Other}
		default:
			list := reflect.ValueOf(at).Elem()
			names := []any{}
			for i := range list.Len() {
				names = append(names, list.Index(i).String())
			}
			entries[f.key] = names
		}
	}
	return entries
}

func TestLanguagesAreWhole(t *testing.T) {
	for _, l := range languages(t) {
		entries := entriesOf(l)
		if len(entries) < 300 {
			t.Errorf("%s: only %d words are looked at", l.Tag, len(entries))
		}
		again, problems := Overlay(new(Language), l.Tag, entries)
		for _, p := range problems {
			t.Errorf("%s: %s", l.Tag, p.Message)
		}
		if !reflect.DeepEqual(l, again) {
			t.Errorf("%s: labels do not set every word", l.Tag)
		}
	}
}

func TestEveryWordHasAKeyOfItsOwn(t *testing.T) {
	seen := map[string]bool{}
	for _, key := range Keys() {
		if seen[key] {
			t.Errorf("two words have the key %s", key)
		}
		seen[key] = true
	}
	var unkeyed func(reflect.Type)
	unkeyed = func(s reflect.Type) {
		for f := range s.Fields() {
			if _, keyed := f.Tag.Lookup("yaml"); keyed || f.Name == "Tag" {
				continue
			}
			if f.Type.Kind() != reflect.Struct {
				t.Errorf("%s.%s has no key", s.Name(), f.Name)
				continue
			}
			unkeyed(f.Type)
		}
	}
	unkeyed(reflect.TypeFor[Language]())
}

func TestEveryWordIsReachedByItsNameAlone(t *testing.T) {
	words := reflect.TypeFor[Words]()
	for group := range words.Fields() {
		for f := range group.Type.Fields() {
			if found, ok := words.FieldByName(f.Name); !ok || found.Type != f.Type || found.Tag != f.Tag {
				t.Errorf("Words.%s is not %s.%s", f.Name, group.Name, f.Name)
			}
		}
	}
}

func TestRegionsFallBackToTheirLanguage(t *testing.T) {
	for tag, want := range map[string]string{
		"id": "id", "id-ID": "id-ID", "ID": "id", "en-GB": "en-GB", "en_gb": "en-GB", "in": "id",
		"ms": "", "": "", "und": "", "english": "", "e n": "",
	} {
		l, ok := For(tag)
		if ok != (want != "") {
			t.Errorf("%q is built in: %t", tag, ok)
			continue
		}
		if ok && l.Tag != want {
			t.Errorf("%q becomes %q, want %q", tag, l.Tag, want)
		}
	}
}

func TestLanguageBelongsToWhoAsked(t *testing.T) {
	a, _ := For("id")
	a.Words.Topics, a.Calendar.Months[0] = "x", "x"
	if b, _ := For("id"); b.Words.Topics != "Topik" || b.Calendar.Months[0] != "Januari" {
		t.Error("a change to one language is seen in another")
	}
}

func TestLanguagesAreCalledByTheirNames(t *testing.T) {
	l, _ := For("id")
	for tag, want := range map[string]string{"en": "Inggris", "zh-Hans": "Tionghoa (Aksara Sederhana)", "ru": "Rusia", "qaa": "qaa", "not a tag": "not a tag"} {
		if got := l.NameOf(tag); got != want {
			t.Errorf("%s is called %q, want %q", tag, got, want)
		}
	}
	if unknown := (&Language{Tag: "qaa"}); unknown.NameOf("id") != "Indonesian" {
		t.Errorf("a language CLDR does not know calls id %q", unknown.NameOf("id"))
	}
}

func TestLanguageTagsAreChecked(t *testing.T) {
	for _, tag := range []string{"id", "en-GB", "zh-Hans", "ms"} {
		if err := CheckTag(tag); err != nil {
			t.Errorf("%q %v", tag, err)
		}
	}
	for _, tag := range []string{"", "bahasa indonesia", "x", "en-"} {
		if CheckTag(tag) == nil {
			t.Errorf("%q is taken for a language tag", tag)
		}
	}
}
