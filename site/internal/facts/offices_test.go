package facts_test

import (
	"os"
	"strings"
	"testing"

	"berkas/site/internal/facts"
	"berkas/site/internal/match"
)

// officeCase is a line of testdata/offices.txt.
type officeCase struct {
	line                  int
	language, text, want  string
	people, organisations []match.Range
}

func officeCases(t testing.TB) []officeCase {
	t.Helper()
	data, err := os.ReadFile("testdata/offices.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []officeCase
	n, language := 0, ""
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if head, found := strings.CutPrefix(line, "## "); found {
			language = head
			continue
		}
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		marked, want, found := strings.Cut(line, " => ")
		if !found {
			t.Fatalf("testdata/offices.txt:%d: %q is no case", n, line)
		}
		c := officeCase{line: n, language: language, want: want}
		start := 0
		for _, r := range marked {
			switch r {
			case '[', '{':
				start = len(c.text)
			case ']':
				c.people = append(c.people, match.Range{Start: start, End: len(c.text)})
			case '}':
				c.organisations = append(c.organisations, match.Range{Start: start, End: len(c.text)})
			default:
				c.text += string(r)
			}
		}
		list = append(list, c)
	}
	return list
}

// TestOfficesAreReadBesideNames holds the reader to every case of
// testdata/offices.txt.
func TestOfficesAreReadBesideNames(t *testing.T) {
	for _, c := range officeCases(t) {
		var list []string
		for _, o := range facts.Offices(c.text, c.language, c.people, c.organisations) {
			list = append(list, o.Text+" of "+c.text[o.Name.Start:o.Name.End])
		}
		got := strings.Join(list, "; ")
		if got == "" {
			got = "nothing"
		}
		if got != c.want {
			t.Errorf("testdata/offices.txt:%d: %s\n\tread: %s\n\twant: %s", c.line, c.text, got, c.want)
		}
	}
}

// FuzzOffices: whatever the passage and the names, offices stand in the passage.
func FuzzOffices(f *testing.F) {
	for _, c := range officeCases(f) {
		f.Add(c.text, c.language, c.people[0].Start, c.people[0].End)
	}
	f.Fuzz(func(t *testing.T, text, language string, start, end int) {
		if start < 0 || end > len(text) || start >= end {
			return
		}
		for _, o := range facts.Offices(text, language, []match.Range{{Start: start, End: end}}, nil) {
			if o.Title.Start < 0 || o.Title.End > len(text) || o.Title.Start >= o.Title.End || o.Text == "" {
				t.Fatalf("%+v in %q", o, text)
			}
		}
	})
}
