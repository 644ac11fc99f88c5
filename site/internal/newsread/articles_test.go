package newsread

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
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
	for s := range seen {
		if strings.Contains(s, " = ") && !roles[s] {
			differs("+ role", s)
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

// articleClasses are what is measured in articles.
var articleClasses = [...]string{"people", "speakers", "sure", "roles"}

// TestArticles prints how whole articles are read, by file and language, and fails
// below what testdata/articles/score.txt records. What a file says above its
// articles is how they were read when nothing had been tuned on them.
func TestArticles(t *testing.T) {
	recorded, err := os.ReadFile("testdata/articles/score.txt")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/articles/*.txtar")
	if err != nil || len(files) < 7 {
		t.Fatal(files, err)
	}
	measured := map[string]map[string]tally{}
	for _, file := range files {
		for _, g := range articleTexts(t, file) {
			key := strings.TrimSuffix(filepath.Base(file), ".txtar") + " " + g.language
			if measured[key] == nil {
				measured[key] = map[string]tally{}
			}
			measureText(g, allRules(), measured[key], func(class, what string) {
				if os.Getenv("GOLD") != "" {
					t.Logf("%s/%s: %s: %s", key, g.name, class, what)
				}
			})
		}
	}
	for _, key := range slices.Sorted(maps.Keys(measured)) {
		for _, class := range articleClasses {
			c := measured[key][class]
			now := fmt.Sprintf("%s %s %d %d %d", key, class, c.there, c.found, c.right)
			t.Log(now)
			var file, language, of string
			var there, found, right int
			for line := range strings.Lines(string(recorded)) {
				if strings.HasPrefix(line, key+" "+class+" ") {
					if _, err := fmt.Sscan(line, &file, &language, &of, &there, &found, &right); err != nil {
						t.Fatal(line, err)
					}
				}
			}
			if of == "" {
				t.Errorf("%s: no score is recorded", now)
			} else if c.right < right || c.found-c.right > found-right {
				t.Errorf("%s; recorded are %d %d %d", now, there, found, right)
			}
		}
	}
}
