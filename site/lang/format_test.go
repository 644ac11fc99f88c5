package lang

import (
	"math"
	"strings"
	"testing"
)

func TestDatesAreWrittenAtTheirPrecision(t *testing.T) {
	id, en := indonesian(), english()
	for _, c := range []struct{ date, id, short, full, en string }{
		{"", "", "", "", ""},
		{"2023", "2023", "2023", "2023", "2023"},
		{"0044", "44", "44", "44", "44"},
		{"2023-05", "Mei 2023", "Mei 2023", "Mei 2023", "May 2023"},
		{"2023-04-16", "16 April 2023", "16 Apr 2023", "Minggu, 16 April 2023", "16 April 2023"},
		{"2023-10-02", "2 Oktober 2023", "2 Okt 2023", "Senin, 2 Oktober 2023", "2 October 2023"},
		{"2022-02~", "sekitar Februari 2022", "sekitar Feb 2022", "sekitar Februari 2022", "around February 2022"},
		{"2023-08-17~", "sekitar 17 Agustus 2023", "sekitar 17 Agu 2023", "sekitar 17 Agustus 2023", "around 17 August 2023"},
		{"2023-04-16/2023-04-19", "16–19 April 2023", "16–19 Apr 2023", "16–19 April 2023", "16–19 April 2023"},
		{"2023-04-30/2023-05-02", "30 April–2 Mei 2023", "30 Apr–2 Mei 2023", "30 April–2 Mei 2023", "30 April–2 May 2023"},
		{"2022-12-30/2023-01-02", "30 Desember 2022–2 Januari 2023", "30 Des 2022–2 Jan 2023", "30 Desember 2022–2 Januari 2023", "30 December 2022–2 January 2023"},
		{"2023-04/2023-05", "April–Mei 2023", "Apr–Mei 2023", "April–Mei 2023", "April–May 2023"},
		{"2022-12/2023-01", "Desember 2022–Januari 2023", "Des 2022–Jan 2023", "Desember 2022–Januari 2023", "December 2022–January 2023"},
		{"2022/2024", "2022–2024", "2022–2024", "2022–2024", "2022–2024"},
		{"2022/2023-04-16", "2022–16 April 2023", "2022–16 Apr 2023", "2022–16 April 2023", "2022–16 April 2023"},
		{"2023-04/2023-04-16", "April 2023–16 April 2023", "Apr 2023–16 Apr 2023", "April 2023–16 April 2023", "April 2023–16 April 2023"},
		{"2023-04-16/2023-04-16", "16 April 2023", "16 Apr 2023", "16 April 2023", "16 April 2023"},
		{"2022-02~/2022-04", "sekitar Februari–April 2022", "sekitar Feb–Apr 2022", "sekitar Februari–April 2022", "around February–April 2022"},
	} {
		d := parse(t, c.date)
		for _, w := range []struct{ got, want string }{
			{id.Date(d), c.id}, {id.ShortDate(d), c.short}, {id.FullDate(d), c.full}, {en.Date(d), c.en},
		} {
			if w.got != w.want {
				t.Errorf("%s is written %q, want %q", c.date, w.got, w.want)
			}
		}
	}
	if got := en.FullDate(parse(t, "2023-04-16")); got != "Sunday, 16 April 2023" {
		t.Errorf("in English %q", got)
	}
}

func TestSpansAreWrittenFromBothEnds(t *testing.T) {
	id, en := indonesian(), english()
	for _, c := range []struct{ from, to, between, period, english string }{
		{"", "", "", "", ""},
		{"2023-04-16", "", "sejak 16 April 2023", "", "since 16 April 2023"},
		{"", "2023-12", "sampai Desember 2023", "", "until December 2023"},
		{"2023-04-16", "2024-05-16", "16 April 2023–16 Mei 2024", "April 2023–Mei 2024", "16 April 2023–16 May 2024"},
		{"2023-04-16", "2023-04-26", "16–26 April 2023", "April 2023", "16–26 April 2023"},
		{"2023-03", "2023-12", "Maret–Desember 2023", "Maret–Desember 2023", "March–December 2023"},
		{"2018", "2024-05-16", "2018–16 Mei 2024", "2018–Mei 2024", "2018–16 May 2024"},
		{"2018~", "2024", "sekitar 2018–2024", "sekitar 2018–2024", "around 2018–2024"},
		{"2018/2019", "2023-04-16/2023-05-01", "2018–1 Mei 2023", "2018–Mei 2023", "2018–1 May 2023"},
	} {
		from, to := parse(t, c.from), parse(t, c.to)
		if got := id.Between(from, to); got != c.between {
			t.Errorf("between %q and %q is %q, want %q", c.from, c.to, got, c.between)
		}
		if got := en.Between(from, to); got != c.english {
			t.Errorf("between %q and %q is %q in English, want %q", c.from, c.to, got, c.english)
		}
		if got := id.Period(from, to); got != c.period {
			t.Errorf("the period from %q to %q is %q, want %q", c.from, c.to, got, c.period)
		}
	}
}

func TestNumbersHaveTheLanguagesMarks(t *testing.T) {
	id, en := indonesian(), english()
	for _, c := range []struct {
		x      float64
		id, en string
	}{
		{0, "0", "0"},
		{math.Copysign(0, -1), "0", "0"},
		{70, "70", "70"},
		{999, "999", "999"},
		{1000, "1.000", "1,000"},
		{1234.5, "1.234,5", "1,234.5"},
		{-1234567.25, "−1.234.567,25", "−1,234,567.25"},
		{0.1, "0,1", "0.1"},
		{1e21, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"},
	} {
		if got := id.Number(c.x); got != c.id {
			t.Errorf("%v is %q, want %q", c.x, got, c.id)
		}
		if got := en.Number(c.x); got != c.en {
			t.Errorf("%v is %q in English, want %q", c.x, got, c.en)
		}
	}
	if got := id.Percent(12.5); got != "12,5%" {
		t.Errorf("12.5 percent is %q", got)
	}
	if got := id.Int(-12345); got != "−12.345" {
		t.Errorf("-12345 is %q", got)
	}
}

func TestNumberThatIsNoneIsABug(t *testing.T) {
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%v is written", x)
				}
			}()
			indonesian().Number(x)
		}()
	}
}

func TestListsEndAsTheLanguageDoes(t *testing.T) {
	id, en := indonesian(), english()
	for _, c := range []struct{ words, id, en string }{
		{"", "", ""},
		{"A", "A", "A"},
		{"A B", "A dan B", "A and B"},
		{"A B C", "A, B, dan C", "A, B, and C"},
		{"A B C D", "A, B, C, dan D", "A, B, C, and D"},
		{"{a} {b} {n}", "{a}, {b}, dan {n}", "{a}, {b}, and {n}"},
	} {
		words := strings.Fields(c.words)
		if got := id.List(words); got != c.id {
			t.Errorf("%q is %q, want %q", words, got, c.id)
		}
		if got := en.List(words); got != c.en {
			t.Errorf("%q is %q in English, want %q", words, got, c.en)
		}
	}
}

func TestCountsAgreeWithTheirNumber(t *testing.T) {
	id, en := indonesian(), english()
	for _, c := range []struct{ got, want string }{
		{id.N(id.Words.CountSources, 1), "1 sumber"},
		{id.N(id.Words.CountSources, 1234), "1.234 sumber"},
		{en.N(en.Words.CountSources, 0), "0 sources"},
		{en.N(en.Words.CountSources, 1), "1 source"},
		{en.N(en.Words.CountSources, 1234), "1,234 sources"},
		{en.N(en.Words.StripSource, 1, "siglum", "A"), "A once"},
		{en.N(en.Words.StripSource, 3, "siglum", "A"), "A 3 times"},
		{id.N(id.Words.SearchCount, 16, "q", "{n}"), "16 hasil untuk “{n}”"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

func TestTemplatesAreFilledOnce(t *testing.T) {
	for _, c := range []struct {
		template string
		pairs    []string
		want     string
	}{
		{"{a} dan {b}", []string{"a", "{b}", "b", "x"}, "{b} dan x"},
		{"{a}{a}", []string{"a", "1"}, "11"},
		{"{a} {c}", []string{"a", "1"}, "1 {c}"},
		{"{A} {} { a} {a", []string{"a", "1", "", "2"}, "{A} {} { a} {a"},
		{"{{a}}", []string{"a", "1"}, "{1}"},
		{"", []string{"a", "1"}, ""},
	} {
		if got := Fill(c.template, c.pairs...); got != c.want {
			t.Errorf("%q becomes %q, want %q", c.template, got, c.want)
		}
	}
}

func TestPartsJoinedAreTheTemplate(t *testing.T) {
	for _, l := range []*Language{indonesian(), english()} {
		for _, template := range []string{l.Words.HomeHowToText, l.Words.RefLabel, "", "{}", "{a}", "é{a}é{", "}{a}{b}"} {
			var b strings.Builder
			for _, p := range Parts(template) {
				if p.Text == "" || p.Hole != "" && p.Text != "{"+p.Hole+"}" {
					t.Errorf("%q has the part %+v", template, p)
				}
				b.WriteString(p.Text)
			}
			if b.String() != template {
				t.Errorf("%q comes back as %q", template, b.String())
			}
		}
	}
}
