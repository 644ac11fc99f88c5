package intake_test

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"berkas/site/intake"
	"berkas/site/internal/match"
)

// What is wanted of the saved pages: paragraphs that are in the text or the cut
// list, paragraphs of the text that are the article's, headlines and days.
const (
	wantedKept  = 0.99
	wantedClean = 0.99
	wantedSaid  = 0.97
)

// tally is how many of some things are right.
type tally struct{ right, all int }

func (c *tally) count(right bool) {
	c.all++
	if right {
		c.right++
	}
}

func (c tally) String() string {
	return fmt.Sprintf("%.3f (%d/%d)", share(c.right, c.all), c.right, c.all)
}

// savedScore is what became of saved pages.
type savedScore struct{ accounted, inText, clean, apart, title, date, authors, language, refused tally }

// TestSavedPagesOfManySystems reads every page of testdata/saved: the mark-up of
// real systems, saved in the ways that pages are. Each stands before its gold:
// lines "body:" for every paragraph of the article in order, by how it begins and
// ends; "cut:" for what has to be listed apart; "either:" for what may be either.
func TestSavedPagesOfManySystems(t *testing.T) {
	for _, set := range []string{"first", "second", "third"} {
		files, err := filepath.Glob("testdata/saved/" + set + "/*.txtar")
		if err != nil || len(files) == 0 {
			t.Fatal(files, err)
		}
		var s savedScore
		for _, file := range files {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for i := 0; i+1 < len(archive.Files); i += 2 {
				s.read(t, archive.Files[i], string(archive.Files[i+1].Data))
			}
		}
		t.Logf("%s set: paragraphs in the text or cut %v, in the text %v; paragraphs of the text that are the article's %v; listed apart %v; title %v, date %v, authors %v, language %v; refused %v",
			set, s.accounted, s.inText, s.clean, s.apart, s.title, s.date, s.authors, s.language, s.refused)
		for what, c := range map[string]struct {
			tally
			least float64
		}{"accounted": {s.accounted, wantedKept}, "clean": {s.clean, wantedClean}, "apart": {s.apart, wantedKept}, "title": {s.title, wantedSaid}, "date": {s.date, wantedSaid}, "refused": {s.refused, 1}} {
			if share(c.right, c.all) < c.least {
				t.Errorf("%s set: %s %v", set, what, c.tally)
			}
		}
	}
}

// read counts what became of a page.
func (s *savedScore) read(t *testing.T, file txtar.File, gold string) {
	t.Helper()
	var p pageGold
	p.parse(t, gold)
	a, err := intake.Read(intake.Page{Name: file.Name, URL: p.from, Data: file.Data})
	if p.refused != "" || err != nil {
		var refused *intake.InputError
		right := p.refused != "" && errors.As(err, &refused) && strings.Contains(refused.Message, p.refused) && len(refused.Hint) > 20
		if s.refused.count(right); !right {
			t.Logf("%s: %v", file.Name, err)
		}
		s.accounted.all += len(p.body)
		return
	}
	said := func(c *tally, what, got, want string) {
		if c.count(strings.EqualFold(got, want)); got != want {
			t.Logf("%s: %s %q, want %q", file.Name, what, got, want)
		}
	}
	said(&s.title, "title", a.Title, p.title)
	said(&s.date, "date", a.Date.Text, p.date)
	said(&s.authors, "authors", a.Author, p.authors)
	said(&s.language, "language", a.Language, p.language)
	if p.url != "" && a.URL != p.url {
		t.Errorf("%s: %q", file.Name, a.URL)
	}
	var blocks []string
	for _, b := range a.Blocks {
		blocks = append(blocks, b.Text)
		right := slices.ContainsFunc(append(p.body, p.either...), func(g goldText) bool { return g.is(b.Text) })
		if s.clean.count(right); !right {
			t.Logf("%s: not the article's: %q", file.Name, b.Text)
		}
	}
	for _, g := range p.body {
		inText, inCut := slices.ContainsFunc(blocks, g.is), slices.ContainsFunc(a.Cut, g.is)
		s.accounted.count(inText || inCut)
		if s.inText.count(inText); !inText {
			t.Logf("%s: not in the text, cut %t: %q … %q", file.Name, inCut, g.begins, g.ends)
		}
	}
	for _, words := range p.cut {
		has := func(text string) bool { return strings.Contains(text, words) }
		right := slices.ContainsFunc(a.Cut, has) && !slices.ContainsFunc(blocks, has)
		if s.apart.count(right); !right {
			t.Logf("%s: not listed apart: %q", file.Name, words)
		}
	}
}

// goldText is a paragraph, by how it begins and ends.
type goldText struct{ begins, ends string }

func (g goldText) is(text string) bool {
	text = strings.TrimSpace(match.Fold(text).Text)
	return strings.HasPrefix(text, g.begins) && strings.HasSuffix(text, g.ends) && (g.ends != "" || g.begins != "") && len(text) >= len(g.begins)
}

// pageGold is what a reader finds on a page.
type pageGold struct {
	title, date, authors, language, url, from, refused string
	body, either                                       []goldText
	cut                                                []string
}

func (p *pageGold) parse(t *testing.T, gold string) {
	t.Helper()
	one := map[string]*string{"title": &p.title, "date": &p.date, "authors": &p.authors, "language": &p.language, "url": &p.url, "from": &p.from, "refused": &p.refused}
	for line := range strings.Lines(gold) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		value = strings.TrimSpace(value)
		begins, ends, cut := strings.Cut(value, "…")
		if !cut {
			ends = begins
		}
		text := goldText{match.Fold(strings.TrimSpace(begins)).Text, match.Fold(strings.TrimSpace(ends)).Text}
		switch {
		case one[key] != nil:
			*one[key] = value
		case key == "body":
			p.body = append(p.body, text)
		case key == "either":
			p.either = append(p.either, text)
		case key == "cut":
			p.cut = append(p.cut, value)
		case key != "":
			t.Fatalf("%q is no gold", line)
		}
	}
}

// TestNothingIsLostUnsaidOfSavedPages: what the gold says of a page's article is
// its whole text, and no block is kept and cut.
func TestNothingIsLostUnsaidOfSavedPages(t *testing.T) {
	files, err := filepath.Glob("testdata/saved/*/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range txtar.Parse(data).Files {
			if path.Ext(f.Name) != ".html" {
				continue
			}
			a, err := intake.Read(intake.Page{Name: f.Name, Data: f.Data})
			if err != nil {
				continue // refused
			}
			have := strings.ToLower(strings.Join(append([]string{a.Text(), a.Title}, a.Cut...), "\n"))
			for _, line := range betweenKept(t, string(f.Data), a) {
				for word := range wordsOf(line) {
					if !strings.Contains(have, word) {
						t.Errorf("%s: %q of %q is neither in the text nor in the cut list", f.Name, word, line)
					}
				}
			}
			accounted(t, a, f.Name, nil)
		}
	}
}
