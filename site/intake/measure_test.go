package intake_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"berkas/site/dossier"
	"berkas/site/intake"
	"berkas/site/internal/match"
	"berkas/site/internal/newsread"
)

// What is found in a text alone, without the dossier's help, must be at least
// this much of what is there, and this much of it right.
const (
	wantedRecall    = 0.90
	wantedPrecision = 0.85
)

// gold is what a reader finds in a text.
type gold struct {
	people [][]string // the ways each is written; the first in full
	quotes []goldQuote
}

// goldQuote is a quotation: its words or how they begin, and who may be named as
// its speaker. One without a speaker may be found or not.
type goldQuote struct {
	text string
	by   []string
}

// score counts what was found.
type score struct {
	people, peopleFound, peopleWrong           int
	quotes, quotesFound, quotesRight, quotesIn int // quotesIn: attributed ones that were found, right or wrong
}

func (s *score) add(o score) {
	s.people += o.people
	s.peopleFound += o.peopleFound
	s.peopleWrong += o.peopleWrong
	s.quotes += o.quotes
	s.quotesFound += o.quotesFound
	s.quotesRight += o.quotesRight
	s.quotesIn += o.quotesIn
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// figures are what is asked for, by name.
func (s score) figures() map[string][2]float64 {
	return map[string][2]float64{
		"people found":            {share(s.peopleFound, s.people), wantedRecall},
		"people found are people": {share(s.peopleFound, s.peopleFound+s.peopleWrong), wantedPrecision},
		"quotations found":        {share(s.quotesFound, s.quotes), wantedRecall},
		"with the right speaker":  {share(s.quotesRight, s.quotesFound), wantedRecall},
		"attributions are right":  {share(s.quotesRight, s.quotesIn), wantedPrecision},
	}
}

// TestSuggestFindsWhoSpeaks measures the real sources and every article of
// testdata/articles, each from its bare text in an empty dossier.
func TestSuggestFindsWhoSpeaks(t *testing.T) {
	var all score
	t.Logf("%-20s %s", "", "people: found, of them right | quotations: found, right speaker, attributions right")
	measure := func(name string, f *intake.Findings, s *dossier.Source, g gold) {
		got := compare(t, name, f, s, g)
		t.Logf("%-20s %5.2f %5.2f (%2d) | %5.2f %5.2f %5.2f (%2d)", name,
			share(got.peopleFound, got.people), share(got.peopleFound, got.peopleFound+got.peopleWrong), got.people,
			share(got.quotesFound, got.quotes), share(got.quotesRight, got.quotesFound), share(got.quotesRight, got.quotesIn), got.quotes)
		for what, figure := range got.figures() {
			// one miss in a short text is more than a tenth of it
			if small := 1.0 / float64(max(min(got.people, got.quotes), 1)); figure[0] < figure[1]-small {
				t.Errorf("%s: %s: %.2f, want %.2f", name, what, figure[0], figure[1])
			}
		}
		all.add(got)
	}
	for _, c := range realSources(t) {
		measure(c.name, c.findings, c.source, c.gold)
	}
	for _, c := range articles(t) {
		measure(c.name, c.findings, c.source, c.gold)
	}
	for what, figure := range all.figures() {
		t.Logf("all: %-26s %.3f", what, figure[0])
		if figure[0] < figure[1] {
			t.Errorf("all: %s: %.3f, want %.2f", what, figure[0], figure[1])
		}
	}
}

type measured struct {
	name     string
	findings *intake.Findings
	source   *dossier.Source
	gold     gold
}

// realSources reads the dossier of this repository: its people and its direct
// quotations are the gold, its texts alone are read.
func realSources(t *testing.T) []measured {
	t.Helper()
	d, problems, err := dossier.Load(os.DirFS("../.."), dossier.Config{})
	if err != nil || d == nil {
		t.Fatal(err, problems)
	}
	var list []measured
	for _, s := range d.Sources {
		var text []string
		for _, p := range s.Body.Paragraphs {
			text = append(text, p.Text)
		}
		bare, source := alone(t, strings.Join(text, "\n\n"), s.Date.Text)
		list = append(list, measured{s.Slug, intake.Find(bare, source), source, goldOf(d, s)})
	}
	return list
}

func goldOf(d *dossier.Dossier, s *dossier.Source) gold {
	var g gold
	for _, p := range d.People {
		if slices.ContainsFunc(d.MentionsOf(&p.Entry), func(m dossier.Mention) bool { return m.In.In.Of.Source() == s }) {
			g.people = append(g.people, ways(&p.Entry))
		}
	}
	for _, q := range s.Quotes {
		switch {
		case !q.Direct:
		case len(q.By) == 0:
			g.quotes = append(g.quotes, goldQuote{text: q.Text})
		default:
			g.quotes = append(g.quotes, goldQuote{q.Text, ways(q.Speaker())})
		}
	}
	return g
}

// ways returns how an entry is written; of a government also the country, which
// stands for it.
func ways(e *dossier.Entry) []string {
	list := []string{e.Name}
	for _, a := range e.Aliases {
		list = append(list, a.Text)
	}
	if o := e.Organisation(); o != nil && o.Country != nil {
		list = append(list, ways(&o.Country.Entry)...)
	}
	return list
}

// articles reads testdata/articles as a user adds them.
func articles(t *testing.T) []measured {
	t.Helper()
	files, err := filepath.Glob("testdata/articles/*.txtar")
	if err != nil || len(files) < 6 {
		t.Fatal(files, err)
	}
	var list []measured
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		article, err := intake.Read(intake.Page{Name: file, Data: archive.Files[0].Data})
		if err != nil {
			t.Fatal(err)
		}
		bare, source := alone(t, article.Body(), "2025-05-20")
		list = append(list, measured{filepath.Base(file), intake.Find(bare, source), source, parseGold(t, string(archive.Files[1].Data))})
	}
	return list
}

// parseGold reads lines "person: Name", "quote: Speaker/or so: words" and
// "neutral: words".
func parseGold(t *testing.T, text string) gold {
	t.Helper()
	var g gold
	for line := range strings.Lines(text) {
		kind, rest, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch kind {
		case "person":
			g.people = append(g.people, strings.Split(rest, "/"))
		case "quote":
			by, words, _ := strings.Cut(rest, ": ")
			g.quotes = append(g.quotes, goldQuote{words, strings.Split(by, "/")})
		case "neutral":
			g.quotes = append(g.quotes, goldQuote{text: rest})
		default:
			t.Fatalf("%q is no gold", line)
		}
	}
	return g
}

// alone makes a dossier that has nothing but one source.
func alone(t *testing.T, body, date string) (*dossier.Dossier, *dossier.Source) {
	t.Helper()
	d, problems, err := dossier.Load(fstest.MapFS{
		"content/dossier.yaml": {Data: []byte("title: T\ndescription: D\nlanguage: id\n")},
		"content/sources/s.md": {Data: fmt.Appendf(nil, "---\ntitle: T\nsiglum: A\ndate: %s\n---\n%s\n", date, body)},
	}, dossier.Config{})
	if err != nil || d == nil {
		t.Fatal(err, problems)
	}
	return d, d.Sources[0]
}

// compare counts what was found, and says what was not.
func compare(t *testing.T, name string, f *intake.Findings, s *dossier.Source, g gold) score {
	got := score{people: len(g.people)}
	for _, person := range g.people {
		if slices.ContainsFunc(f.Names, func(n intake.UnknownName) bool { return n.Kind == "person" && isOne(n.Name, person) }) {
			got.peopleFound++
		} else {
			t.Logf("%s: not found: %s", name, person[0])
		}
	}
	for _, n := range f.Names {
		if n.Kind == "person" && !slices.ContainsFunc(g.people, func(person []string) bool { return isOne(n.Name, person) }) {
			t.Logf("%s: nobody: %s", name, n.Name)
			got.peopleWrong++
		}
	}
	used := map[int]bool{}
	for _, q := range g.quotes {
		i := slices.IndexFunc(f.Quotes, func(o intake.Quotation) bool { return overlap(s, o, q.text) })
		if i >= 0 {
			used[i] = true
		}
		if q.by == nil {
			continue
		}
		got.quotes++
		switch {
		case i < 0:
			t.Logf("%s: not found: %q", name, q.text)
			continue
		case isOne(f.Quotes[i].Speaker, q.by):
			got.quotesRight++
		default:
			t.Logf("%s: %q is said by %q, not %q", name, q.text, q.by[0], f.Quotes[i].Speaker)
		}
		got.quotesFound++
		got.quotesIn++
	}
	for i, q := range f.Quotes {
		if !used[i] && q.Speaker != "" {
			t.Logf("%s: no quotation of %s: %q", name, q.Speaker, q.Text)
			got.quotesIn++
		}
	}
	return got
}

// isOne reports whether a name is one of several ways to write it.
func isOne(name string, ways []string) bool {
	return slices.ContainsFunc(ways, func(w string) bool { return strings.EqualFold(w, name) || newsread.Same(w, name) })
}

// overlap reports whether a quotation that was found shares words with another,
// of which the beginning is enough.
func overlap(s *dossier.Source, q intake.Quotation, text string) bool {
	in := match.Fold(s.Body.Paragraphs[q.Paragraph-1].Text)
	for _, a := range match.Quotation(in, text) {
		for _, b := range match.Quotation(in, q.Text) {
			if a[0].Start < b[0].End && b[0].Start < a[len(a)-1].End {
				return true
			}
		}
	}
	return false
}
