package facts_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"berkas/site/internal/facts"
	"berkas/site/lang"
)

// dayCase is a line of testdata/days.txt.
type dayCase struct {
	line              int
	language, passage string
	base              lang.Day
	want              string
}

func dayCases(t testing.TB) []dayCase {
	t.Helper()
	data, err := os.ReadFile("testdata/days.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []dayCase
	var c dayCase
	for line := range strings.Lines(string(data)) {
		c.line++
		line = strings.TrimSuffix(line, "\n")
		if head, found := strings.CutPrefix(line, "## "); found {
			language, base, _ := strings.Cut(head, " ")
			c.language, c.base = language, lang.Day{}
			if base != "-" {
				d, err := time.Parse(time.DateOnly, base)
				if err != nil {
					t.Fatal(err)
				}
				c.base = lang.Day{Year: d.Year(), Month: int(d.Month()), Day: d.Day()}
			}
			continue
		}
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		passage, want, found := strings.Cut(line, " => ")
		if !found {
			t.Fatalf("testdata/days.txt:%d: %q is no case", c.line, line)
		}
		c.passage, c.want = passage, want
		list = append(list, c)
	}
	return list
}

// TestDaysAreReadAsWritten holds the reader to every case of testdata/days.txt.
func TestDaysAreReadAsWritten(t *testing.T) {
	cases := dayCases(t)
	if len(cases) < 150 {
		t.Fatalf("only %d cases", len(cases))
	}
	for _, c := range cases {
		if got := written(facts.Days(c.passage, c.base, c.language)); got != c.want {
			t.Errorf("testdata/days.txt:%d: %s\n\tread: %s\n\twant: %s", c.line, c.passage, got, c.want)
		}
		if plain := facts.ReadAtPlain(c.passage, c.base, c.language); len(plain) > 0 {
			t.Errorf("testdata/days.txt:%d: days are not looked for at %q", c.line, plain)
		}
	}
}

// written writes days as testdata/days.txt does.
func written(days []facts.Day) string {
	var list []string
	for _, d := range days {
		s := d.Text + ": " + d.Date.Text
		if d.Date.IsZero() {
			s += "?"
		}
		if d.Rule != "" {
			s += " " + string(d.Rule)
		}
		list = append(list, s)
	}
	if list == nil {
		return "nothing"
	}
	return strings.Join(list, "; ")
}

// TestEveryRuleOfDaysIsNeeded: without any of them a case is read wrong.
func TestEveryRuleOfDaysIsNeeded(t *testing.T) {
	cases := dayCases(t)
	facts.EachDayRule(func(name, _, _ string, _ bool) {
		for _, c := range cases {
			if written(facts.DaysWithout(name, c.passage, c.base, c.language)) != c.want {
				return
			}
		}
		t.Errorf("no case needs the rule %q", name)
	})
}

// TestEveryRuleOfDaysIsTold: a rule has a name of its own, says in a sentence what
// it reads, and reads its example.
func TestEveryRuleOfDaysIsTold(t *testing.T) {
	facts.EachDayRule(func(name, says, example string, reads bool) {
		if name == "" || !strings.HasSuffix(says, ".") || !reads {
			t.Errorf("%q: %q, %q: reads its example: %v", name, says, example, reads)
		}
	})
}

// FuzzDays: whatever the passage, base and language, days are in order, stand in
// the passage, and lie in the calendar.
func FuzzDays(f *testing.F) {
	for _, c := range dayCases(f) {
		f.Add(c.passage, c.language, c.base.Year, c.base.Month, c.base.Day)
	}
	f.Add("sekitar sekitar sekitar", "id", 2024, 4, 26)
	f.Add("16, 17, 18, 19, 20, 21, 22 April", "en", 0, 0, 0)
	f.Add("\x00(23/4)\xff April", "", 9999, 12, 31)
	f.Fuzz(func(t *testing.T, passage, language string, year, month, day int) {
		base := lang.Day{Year: year, Month: month, Day: day}
		if d, err := lang.ParseDate(base.String()); err != nil || !d.IsExact() {
			base = lang.Day{}
		}
		if plain := facts.ReadAtPlain(passage, base, language); len(plain) > 0 {
			t.Fatalf("days are not looked for at %q", plain)
		}
		end := 0
		for _, d := range facts.Days(passage, base, language) {
			if d.Start < end || d.End <= d.Start || d.End > len(passage) || passage[d.Start:d.End] != d.Text {
				t.Fatalf("%+v in %q", d, passage)
			}
			if d.Date.IsZero() && d.Rule == "" {
				t.Fatalf("%+v says nothing", d)
			}
			if !d.Date.IsZero() {
				if _, err := lang.ParseDate(d.Date.Text); err != nil {
					t.Fatalf("%+v: %v", d, err)
				}
			}
			end = d.End
		}
	})
}
