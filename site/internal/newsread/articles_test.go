package newsread

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// articleTexts reads whole articles, marked as the gold set is, each person once.
func articleTexts(t testing.TB, file string) []goldText {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []goldText
	for _, f := range archive.Files {
		g, err := parseGold(f)
		if err != nil {
			t.Fatalf("%s: %s: %v", file, f.Name, err)
		}
		all = append(all, g)
	}
	return all
}

// measureText counts what a reading of an article has of its people, quotations
// with a speaker, and roles.
func measureText(g goldText, by *rules, into map[string]tally, differs func(class, what string)) {
	r := by.read(g.list)
	people, roles := map[string]bool{}, map[string]bool{}
	speakers, places := map[string]string{}, map[string]bool{}
	for f := range g.facts {
		switch {
		case f.class == "same" && g.facts[fact{"person", f.at, ""}] > 0:
			people[f.what] = true
		case f.class == "role":
			roles[f.what] = true
		case f.class == "speaker", f.class == "quotation":
			words := plainText(g.list[f.at.Paragraph].Text[f.at.Start:f.at.End])
			places[words] = true
			if f.class == "speaker" {
				speakers[words] = f.what
			}
		}
	}
	count := func(class string, there, found, right int) {
		c := into[class]
		into[class] = tally{c.there + there, c.found + found, c.right + right}
	}
	seen := map[string]bool{}
	for _, n := range r.Names {
		if n.Kind != Person {
			continue
		}
		count("people", 0, 1, one(people[n.Text]))
		if seen[n.Text] = true; !people[n.Text] {
			differs("+ person", n.Text)
		}
		for _, role := range n.Roles {
			seen[n.Text+" = "+role] = true
		}
	}
	for p := range people {
		count("people", 1, 0, 0)
		if !seen[p] {
			differs("- person", p)
		}
	}
	for role := range roles {
		count("roles", 1, 0, one(seen[role]))
		if !seen[role] {
			differs("- role", role)
		}
	}
	count("speakers", len(speakers), 0, 0)
	found := map[string]bool{}
	for _, q := range r.Quotes {
		words := plainText(q.Text)
		found[words] = true
		if q.Speaker < 0 {
			if speakers[words] != "" {
				differs("- speaker", fmt.Sprintf("%q: %q, not %s", q.Text, q.By, speakers[words]))
			}
			continue
		}
		who := r.Names[q.Speaker].Text
		right := speakers[words] == who
		count("speakers", 0, 1, one(right))
		if q.Sure {
			count("sure", 0, 1, one(right))
		}
		if !right {
			differs("+ speaker", fmt.Sprintf("%q: %s (sure %v), not %s", q.Text, who, q.Sure, speakers[words]))
		}
	}
	for words := range speakers {
		if !found[words] {
			differs("- quotation", words)
		}
	}
}

// TestArticles prints how articles are read that the rules were tuned on.
func TestArticles(t *testing.T) {
	file := "testdata/articles/dev.txtar"
	if f := os.Getenv("ARTICLES"); f != "" {
		file = f
	}
	for _, language := range [...]string{"id", "en"} {
		all := map[string]tally{}
		for _, g := range articleTexts(t, file) {
			if g.language == language {
				measureText(g, allRules(), all, func(class, what string) {
					if os.Getenv("GOLD") != "" {
						t.Logf("%s: %s: %s", g.name, class, what)
					}
				})
			}
		}
		for _, class := range strings.Fields("people speakers sure roles") {
			c := all[class]
			t.Logf("%s %-9s precision %.3f  recall %.3f  (%d there, %d found, %d right)", language, class, c.precision(), c.recall(), c.there, c.found, c.right)
		}
	}
}
