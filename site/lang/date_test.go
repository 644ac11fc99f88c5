package lang

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func parse(t testing.TB, s string) Date {
	t.Helper()
	if s == "" {
		return Date{}
	}
	d, err := ParseDate(s)
	if err != nil {
		t.Fatalf("%q %v", s, err)
	}
	return d
}

func TestDateMeansEveryDayItCanMean(t *testing.T) {
	for _, c := range []struct{ text, earliest, latest string }{
		{"2023", "2023-01-01", "2023-12-31"},
		{"2023-04", "2023-04-01", "2023-04-30"},
		{"2023-02", "2023-02-01", "2023-02-28"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"1900-02", "1900-02-01", "1900-02-28"},
		{"2000-02~", "2000-02-01", "2000-02-29"},
		{"2023-04-16", "2023-04-16", "2023-04-16"},
		{"2023-04-16/2023-04-19", "2023-04-16", "2023-04-19"},
		{"2022~/2023-05", "2022-01-01", "2023-05-31"},
		{"2023-04-16/2023-04", "2023-04-16", "2023-04-30"},
		{"0000", "0000-01-01", "0000-12-31"},
		{"0000-02-29", "0000-02-29", "0000-02-29"},
	} {
		d := parse(t, c.text)
		if got := d.Earliest().String(); got != c.earliest {
			t.Errorf("earliest of %s is %s, want %s", c.text, got, c.earliest)
		}
		if got := d.Latest().String(); got != c.latest {
			t.Errorf("latest of %s is %s, want %s", c.text, got, c.latest)
		}
		if d.Text != c.text {
			t.Errorf("%s is kept as %s", c.text, d.Text)
		}
		if approx := strings.Contains(c.text, "~"); d.Approx != approx {
			t.Errorf("%s: approximate is %t", c.text, d.Approx)
		}
	}
}

func TestWhatTheCalendarDoesNotHaveIsNoDate(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "the year is missing"},
		{"2023-13", "month 13 does not exist"},
		{"2023-00", "month 00 does not exist"},
		{"2023-00-01", "month 00 does not exist"},
		{"2023-04-00", "day 00 does not exist"},
		{"2023-04-31", "2023-04 has 30 days, not 31"},
		{"2023-02-29", "2023-02 has 28 days, not 29"},
		{"1900-02-29", "1900-02 has 28 days, not 29"},
		{"2024-02-30", "2024-02 has 29 days, not 30"},
		{"2023-4-16", "the month 4 should have 2 digits"},
		{"23-04-16", "the year 23 should have 4 digits"},
		{"12023", "the year 12023 should have 4 digits"},
		{"-0044", "the year is missing"},
		{"2023-", "the month is missing"},
		{"2023-04-16-01", `"2023-04-16-01" is more than a year, a month and a day`},
		{"16 April 2023", `the year "16 April 2023" is not a number`},
		{" 2023", `the year " 2023" is not a number`},
		{"2023-04-16T10:00", `the day "16T10:00" is not a number`},
		{"２０２３", `the year "２０２３" is not a number`},
		{"2023~~", `the year "2023~" is not a number`},
		{"~2023", `the year "~2023" is not a number`},
		{"2023?", `the year "2023?" is not a number`},
		{"2023/", "the year is missing"},
		{"/2023", "the year is missing"},
		{"2023/04/16", "it has more than one slash; year, month and day are joined by hyphens"},
		{"2023-04/05", "the year 05 should have 4 digits"},
		{"2023-04-19/2023-04-16", "its end 2023-04-16 comes before its beginning 2023-04-19"},
		{"0000-01/0000", "an interval cannot end with the year 0000"},
		{"2023/2022-12", "its end 2022-12 comes before its beginning 2023"},
	} {
		d, err := ParseDate(c.text)
		if err == nil {
			t.Errorf("%q is read as %+v", c.text, d)
			continue
		}
		if got, want := err.Error(), "is not a date: "+c.want; got != want {
			t.Errorf("%q %s\nwant %s", c.text, got, want)
		}
		if !d.IsZero() {
			t.Errorf("%q is refused but returns %+v", c.text, d)
		}
	}
}

func TestDatesSortByEarliestDayThenLatest(t *testing.T) {
	want := []string{"", "2022-02~", "2023-04-16", "2023-04-16/2023-04-19", "2023-04-16/2023-05", "2023-04-17", "2023-05", "2024"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b string) int { return parse(t, a).Compare(parse(t, b)) })
	if !slices.Equal(got, want) {
		t.Errorf("sorted %q, want %q", got, want)
	}
}

func TestDatesKnowWhatTheyContainAndOverlap(t *testing.T) {
	for _, c := range []struct {
		a, b               string
		contains, overlaps bool
	}{
		{"2023-04", "2023-04-16", true, true},
		{"2023-04-16", "2023-04", false, true},
		{"2023-04", "2023-05-01", false, false},
		{"2022-12/2023-04", "2023-04-30", true, true},
		{"2022-12/2023-04", "2023", false, true},
		{"2023-04-16/2023-04-19", "2023-04-20", false, false},
	} {
		a, b := parse(t, c.a), parse(t, c.b)
		if got := a.Contains(b.From); got != c.contains {
			t.Errorf("%s contains %s: %t", c.a, c.b, got)
		}
		if a.Overlaps(b) != c.overlaps || b.Overlaps(a) != c.overlaps {
			t.Errorf("%s overlaps %s: want %t from both sides", c.a, c.b, c.overlaps)
		}
	}
}

func TestMachineDateIsOneThatHTMLHas(t *testing.T) {
	for text, want := range map[string]string{
		"2023": "2023", "2023-04": "2023-04", "2023-04-16": "2023-04-16",
		"2022-02~": "", "2023-04-16/2023-04-19": "", "0000": "", "": "", "0044": "0044",
	} {
		if got := parse(t, text).Machine(); got != want {
			t.Errorf("%q is %q to a machine, want %q", text, got, want)
		}
	}
}

func TestOnlyExactDaysHaveAWeekday(t *testing.T) {
	if day, ok := parse(t, "2023-04-16").Weekday(); !ok || day != time.Sunday {
		t.Errorf("2023-04-16 is %v, %t", day, ok)
	}
	for _, s := range []string{"", "2023-04", "2023-04-16~", "2023-04-16/2023-04-19"} {
		if day, ok := parse(t, s).Weekday(); ok {
			t.Errorf("%q has a weekday, %v", s, day)
		}
	}
}

func TestIntervalIsKnownAsWellAsItsVaguerEnd(t *testing.T) {
	for text, want := range map[string]Precision{
		"2023": Year, "2023-04": Month, "2023-04-16": ADay, "2022/2023-04-16": Year, "2023-04-16/2023-05": Month,
	} {
		if got := parse(t, text).Precision(); got != want {
			t.Errorf("precision of %s is %d, want %d", text, got, want)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2023", "2023-04", "2023-04-16", "2023-04-16/2023-04-19", "2022-02~", "2022~/2024-02-29~", "2023-13", "0000-02-29", "a/b/c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "is not a date: ") {
				t.Fatalf("%q %v", s, err)
			}
			return
		}
		written := d.From.String()
		if d.IsInterval() {
			written += "/" + d.To.String()
		}
		if written != strings.ReplaceAll(s, "~", "") {
			t.Fatalf("%q is read as %s", s, written)
		}
		if d.Earliest().Compare(d.Latest()) > 0 {
			t.Fatalf("%q ends before it begins", s)
		}
		for _, l := range []*Language{indonesian(), english()} {
			if l.Date(d) == "" || l.ShortDate(d) == "" || l.FullDate(d) == "" {
				t.Fatalf("%q cannot be printed in %s", s, l.Tag)
			}
		}
	})
}
