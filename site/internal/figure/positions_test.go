package figure

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// debated is a figure of sides that speak at random times, with names of any
// length, and what is drawn of it read back.
func debated(t *rapid.T) (Positions, drawing, int) {
	names := []string{"Li", "Wang Wenbin", "Kementerian Luar Negeri China", "Organisasi Kerja Sama Shanghai yang sangat panjang namanya dan ditulis utuh", "Ж"}
	name := rapid.SampledFrom(names)
	periods := rapid.SampledFrom([]int{1, 2, 3, 5, 7}).Draw(t, "periods")
	ps := Positions{Head: Head{ID: "pos", Title: "Positions"}, More: func(n int) string { return fmt.Sprint(n, " more") }}
	for i := range periods {
		if PeriodsFit(i+1, i/3+1) && i%3 == 2 {
			ps.Periods = append(ps.Periods, Period{Name: "11 bulan", Folded: true})
		}
		ps.Periods = append(ps.Periods, Period{Name: fmt.Sprint(months[i], "–", months[i+2], " 2020"), Note: rapid.SampledFrom([]string{"", "hari tidak disebut"}).Draw(t, "note")})
	}
	stances := []Stance{Asserts, Denies, Qualifies, Context, NotYet}
	all := rapid.SampledFrom([]int{1, 5, 50, 500, 5000}).Draw(t, "statements")
	blocks := rapid.IntRange(1, 6).Draw(t, "blocks")
	left, r := all, rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 4))
	for i := range blocks {
		b := Block{Label: name.Draw(t, "label"), Note: "Diperdebatkan", Href: "#b", Title: "title", All: "#all"}
		lanes := rapid.IntRange(1, 5).Draw(t, "lanes")
		for j := range lanes {
			l := Lane{Label: name.Draw(t, "lane")}
			if rapid.Bool().Draw(t, "stance") {
				l.Stance = stances[j]
			}
			n := left / max(1, (blocks-i)*(lanes-j))
			if i == blocks-1 && j == lanes-1 {
				n = left
			}
			left -= n
			for range n {
				at := r.IntN(len(ps.Periods))
				for ps.Periods[at].Folded {
					at = r.IntN(len(ps.Periods))
				}
				l.Statements = append(l.Statements, Statement{
					Period: at, At: float64(r.IntN(31)) / 31, By: r.IntN(3) == 0, Day: fmt.Sprint(1 + r.IntN(31)), Stance: stances[r.IntN(5)],
					Name: names[r.IntN(len(names))], Ref: fmt.Sprint("B¶", r.IntN(200)), Times: []string{"", "×2"}[r.IntN(2)],
					Title: "says", Href: fmt.Sprint("#s", r.IntN(1e6)),
				})
			}
			slices.SortFunc(l.Statements, func(a, b Statement) int { return cmp.Or(cmp.Compare(a.Period, b.Period), cmp.Compare(a.At, b.At)) })
			if from := silentFrom(l); from < len(ps.Periods) {
				l.Silent = []Silence{{from, len(ps.Periods), "China tidak dikutip"}}
			}
			b.Lanes = append(b.Lanes, l)
		}
		ps.Blocks = append(ps.Blocks, b)
	}
	return ps, read(t, ps.SVG(), 13), all
}

// silentFrom returns the first period after a lane's last statement.
func silentFrom(l Lane) int {
	from := 0
	for _, s := range l.Statements {
		from = s.Period + 1
	}
	return from
}

func TestPositionsAreDrawnOrCountedAndNothingOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ps, d, all := debated(t)
		noOverlaps(t, d)
		drawn := strings.Count(strings.Join(d.titles, "|"), "says")
		for _, title := range d.titles {
			if n, err := strconv.Atoi(strings.TrimSuffix(title, " more")); err == nil {
				drawn += n
			}
		}
		if drawn != all {
			t.Fatalf("%d statements are drawn or counted, want %d", drawn, all)
		}
		if d.view.y1 > 3*positionsMost {
			t.Fatalf("%v high", d.view.y1)
		}
		_ = ps
	})
}

func TestPositionsCutNoWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ps, d, _ := debated(t)
		whole := map[string]bool{}
		for _, b := range ps.Blocks {
			whole[b.Label], whole[b.Note] = true, true
			for _, l := range b.Lanes {
				whole[l.Label] = true
				for _, s := range l.Statements {
					ref := strings.TrimSpace(s.Ref + " " + s.Times)
					whole[ref], whole[s.Name+" "+ref], whole[s.Day] = true, true, true
				}
				for _, s := range l.Silent {
					whole[s.Words] = true
				}
			}
		}
		for _, p := range ps.Periods {
			whole[p.Name], whole[p.Note] = true, true
		}
		for _, text := range d.texts {
			if words := strings.Join(strings.Fields(text.words), " "); !whole[words] && !strings.HasPrefix(words, "+") {
				t.Fatalf("%q is nobody's whole name", words)
			}
		}
		for _, p := range ps.Periods {
			if !slices.ContainsFunc(d.texts, func(x drawnText) bool { return x.words == p.Name }) {
				t.Fatalf("%s is not named", p.Name)
			}
		}
	})
}

func TestEveryMarkOfPositionsLeadsToItsOwnPassage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ps, _, _ := debated(t)
		want := map[string]bool{}
		for _, b := range ps.Blocks {
			for _, l := range b.Lanes {
				for _, s := range l.Statements {
					want[s.Href+" "+s.Ref] = true
				}
			}
		}
		for _, m := range markLink.FindAllStringSubmatch(string(ps.SVG()), -1) {
			if !want[m[1]+" "+m[2]] {
				t.Fatalf("%s leads to %s", m[2], m[1])
			}
		}
	})
}

var markLink = regexp.MustCompile(`<a href="(#s\d+)"><title>says</title>(?:<[^>]*>)*?<text[^>]*>(?:[^<]*)<tspan class="sigla">([^<]*)</tspan>`)

func TestPositionsStandWhereTheirTimeIs(t *testing.T) {
	at := func(period int, share float64) float64 {
		ps := Positions{Head: Head{ID: "pos"}, Periods: []Period{{Name: "Jan"}, {Name: "11 bulan", Folded: true}, {Name: "Des"}}, Blocks: []Block{{Label: "China", Lanes: []Lane{{
			Label: "Membantah", Statements: []Statement{{Period: period, At: share, Stance: Denies, Ref: "B¶9", Href: "#q"}},
		}}}}}
		return read(t, ps.SVG(), 13).nodes[0].box.middle().x
	}
	first, half, last := at(0, 0), at(0, .5), at(0, 1)
	if half-first != last-half || first >= half {
		t.Errorf("a month from %v by %v to %v", first, half, last)
	}
	if later := at(2, 0); later-last < breakRoom {
		t.Errorf("no break between %v and %v", last, later)
	}
}

func TestWordsInASilenceBeginBehindACountThatReachesIntoIt(t *testing.T) {
	lane := func(n int) Lane {
		return Lane{Label: "China", Statements: slices.Repeat([]Statement{{At: .86, Stance: Denies, Ref: "DG¶3", Title: "says", Href: "#s"}}, n)}
	}
	var periods []Period
	for _, name := range months[:8] {
		periods = append(periods, Period{Name: name})
	}
	ps := Positions{Head: Head{ID: "pos"}, Periods: periods, More: strconv.Itoa, Blocks: []Block{{
		Label: "China", All: "#all", Lanes: []Lane{lane(40), lane(3)}, Silent: []Silence{{1, 4, "China tidak dikutip"}},
	}}}
	d := read(t, ps.SVG(), 13)
	noOverlaps(t, d)
	if words := d.words("muted halo"); !slices.Equal(words, []string{"China tidak dikutip"}) {
		t.Errorf("it says %q", words)
	}
}

func TestHatchingStaysInItsBox(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		side := rapid.Float64Range(0, 400)
		b := box{x0: side.Draw(t, "x"), y0: side.Draw(t, "y")}
		b.x1, b.y1 = b.x0+side.Draw(t, "width"), b.y0+side.Draw(t, "height")
		var d path
		d.hatch(b)
		for _, line := range outlines(string(d.b)) {
			if !extent(line).grow(-.2).inside(b) {
				t.Fatalf("%v leaves %v", line, b)
			}
		}
		if (b.width() > 20 && b.height() > 20) && len(d.b) == 0 {
			t.Fatalf("%v stays empty", b)
		}
	})
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
