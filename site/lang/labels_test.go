package lang

import (
	"reflect"
	"slices"
	"testing"
)

func TestLabelsChangeWhatTheyName(t *testing.T) {
	base := indonesian()
	l, problems := Overlay(base, "id", map[string]any{
		"topics":          "Tema",
		"count_sources":   map[string]any{"one": "satu sumber", "other": "{n} sumber"},
		"count_words":     "{n} patah kata",
		"path_topics":     "tema",
		"weekdays":        []any{"Ahad", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"},
		"footer_sigla":    "Sigla",
		"decimal_mark":    "·",
		"home_howto_text": "{meaning}: {ref}",
	})
	if problems != nil {
		t.Fatal(problems)
	}
	for _, c := range []struct{ got, want string }{
		{l.Words.Topics, "Tema"},
		{l.N(l.Words.CountSources, 1), "satu sumber"},
		{l.N(l.Words.CountWords, 1), "1 patah kata"},
		{l.Paths.Topics, "tema"},
		{l.FullDate(parse(t, "2023-04-16")), "Ahad, 16 April 2023"},
		{l.Number(1.5), "1·5"},
		{l.Words.People, "Orang"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	if !reflect.DeepEqual(base, indonesian()) {
		t.Error("the language they change was changed itself")
	}
}

func TestLabelsThatCannotBeAreReported(t *testing.T) {
	for _, c := range []struct {
		key   string
		entry any
		want  string
	}{
		{"topics", "", "topics is empty"},
		{"topics", 5, "topics should be text, not 5"},
		{"topics", nil, "topics should be text, not <nil>"},
		{"topics", "Topik {n}", `topics "Topik {n}" has {n}, which nothing fills`},
		{"search_none", "Tidak ada.", `search_none "Tidak ada." lacks {q}`},
		{"count_sources", 5, "count_sources should be text, or one: and other: with a text each"},
		{"count_sources", map[string]any{"one": "satu"}, "count_sources should be text, or one: and other: with a text each"},
		{"count_sources", map[string]any{"one": "satu", "other": "sumber"}, `count_sources "sumber" lacks {n}`},
		{"count_sources", map[string]any{"one": "satu {x}", "other": "{n} sumber"}, `count_sources "satu {x}" has {x}, which nothing fills`},
		{"strip_source", map[string]any{"one": "sekali", "other": "{siglum} {n} kali"}, `strip_source "sekali" lacks {siglum}`},
		{"months", []any{"Januari"}, "months should be a list of 12 names"},
		{"weekdays", []any{"Ahad", "Senin", "Selasa", 4, "Kamis", "Jumat", "Sabtu"}, "weekdays at 4 should be text, not 4"},
		{"path_topics", "Tema", `path_topics: "Tema" cannot stand in an address; it may have a to z, 0 to 9 and single hyphens`},
		{"path_topics", "../x", `path_topics: "../x" cannot stand in an address; it may have a to z, 0 to 9 and single hyphens`},
		{"path_topics", "klaim", `path_claims: "klaim" is what path_topics is called`},
		{"path_map", "index", `path_map: "index" is what the home page is called`},
	} {
		_, problems := Overlay(indonesian(), "id", map[string]any{c.key: c.entry})
		if len(problems) != 1 || problems[0].Message != c.want {
			t.Errorf("%s: %v gives %v\nwant %s", c.key, c.entry, problems, c.want)
		}
	}
}

func TestWordsThatLabelsLackAreEnglish(t *testing.T) {
	l, problems := Overlay(english(), "ms-my", map[string]any{"topics": "Tajuk", "feed": "a word that is gone"})
	if len(problems) != 0 || l.Tag != "ms-MY" || l.Words.Topics != "Tajuk" || l.Words.People != "People" {
		t.Errorf("%s has %q and %q; problems %v", l.Tag, l.Words.Topics, l.Words.People, problems)
	}
}

func TestMissingAndUnknownLabelsAreNamed(t *testing.T) {
	entries := entriesOf(english())
	if missing, unknown := Missing(entries), Unknown(entries); len(missing)+len(unknown) != 0 {
		t.Errorf("a whole language lacks %v and has %v too many", missing, unknown)
	}
	delete(entries, "path_map")
	delete(entries, "months")
	entries["topik"], entries["feed"] = "", 5
	if missing := Missing(entries); !slices.Equal(missing, []string{"months", "path_map"}) {
		t.Errorf("missing: %v", missing)
	}
	if unknown := Unknown(entries); !slices.Equal(unknown, []string{"feed", "topik"}) {
		t.Errorf("unknown: %v", unknown)
	}
}
