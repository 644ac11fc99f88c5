package figure

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestEveryStatementIsDrawnOrCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, columns := rapid.IntRange(1, 6).Draw(t, "rows"), rapid.IntRange(1, 50).Draw(t, "columns")
		ps := Positions{Head: Head{ID: "pos", Title: "Positions"}}
		for i := range rows {
			ps.Rows = append(ps.Rows, Position{strings.Repeat("Dipertimbangkan ", 1+i), "menurut AS"})
		}
		for i := range columns {
			ps.Periods = append(ps.Periods, fmt.Sprint(months[i%12], " ", 2020+i/12))
		}
		stances := []Stance{Asserts, Denies, Qualifies, Context, NotYet}
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 4))
		for range rapid.IntRange(1, 300).Draw(t, "statements") {
			ps.Statements = append(ps.Statements, Statement{
				r.IntN(1 + r.IntN(rows)), r.IntN(1 + r.IntN(columns)), stances[r.IntN(len(stances))],
				"Kementerian Luar Negeri China", "B¶10", "title", "#x",
			})
		}
		d := read(t, ps.SVG(), 13)
		noOverlaps(t, d)
		drawn := len(d.nodes)
		for _, title := range d.titles {
			if n, err := strconv.Atoi(strings.TrimPrefix(title, "+")); err == nil {
				drawn += n
			}
		}
		if drawn != len(ps.Statements) {
			t.Fatalf("%d statements are drawn or counted, want %d", drawn, len(ps.Statements))
		}
	})
}

func TestReferencesOutlastNames(t *testing.T) {
	for _, c := range []struct {
		columns int
		want    string
	}{{3, "Wang B¶9"}, {7, "B¶9"}, {20, ""}} {
		ps := Positions{
			Head: Head{ID: "pos"}, Rows: []Position{{"Membantah", ""}}, Periods: make([]string, c.columns),
			Statements: []Statement{{0, 0, Denies, "Wang", "B¶9", "Wang, sumber B paragraf 9", "#q"}},
		}
		got := ""
		for _, text := range read(t, ps.SVG(), 13).texts {
			if strings.Contains(text.words, "¶") {
				got = text.words
			}
		}
		if got != c.want {
			t.Errorf("%d columns: %q, want %q", c.columns, got, c.want)
		}
	}
}

func TestStancesLookDifferent(t *testing.T) {
	seen := map[string]Stance{}
	for _, s := range []Stance{Asserts, Denies, Qualifies, Context, NotYet} {
		var p pen
		p.stance(s, point{10, 10})
		if other, ok := seen[p.b.String()]; ok {
			t.Errorf("%s looks like %s", s, other)
		}
		seen[p.b.String()] = s
	}
}

func TestBarsAddUpMonths(t *testing.T) {
	for _, c := range []struct{ months, bars int }{{1, 1}, {12, 12}, {48, 48}, {49, 25}, {600, 47}} {
		b := Bars{Label: "x"}
		for i := range c.months {
			b.Months = append(b.Months, i)
		}
		sum := 0
		for _, n := range b.counts() {
			sum += n
		}
		if got := len(b.counts()); got != c.bars || sum != c.months*(c.months-1)/2 {
			t.Errorf("%d months: %d bars of %d in all, want %d", c.months, got, sum, c.bars)
		}
	}
}

func TestBarsStandInProportion(t *testing.T) {
	svg := Bars{Label: "Spread: 4, 0, 8", Months: []int{4, 0, 8}}.SVG()
	bars := outlines(pathOf(svg, "bar"))
	if len(bars) != 2 {
		t.Fatalf("%d bars, want 2: %s", len(bars), svg)
	}
	low, high := extent(bars[0]).height(), extent(bars[1]).height()
	if high != 2*low || !strings.Contains(string(svg), `aria-label="Spread: 4, 0, 8"`) {
		t.Errorf("heights %v and %v: %s", low, high, svg)
	}
}
