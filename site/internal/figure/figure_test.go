package figure

import (
	"fmt"
	"html/template"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var months = [12]string{"Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"}

// figures are one of each, with every text said to be label; linked says
// whether things have addresses. Sets are in an order drawn from r.
func figures(label string, linked bool, r *rand.Rand) map[string]template.HTML {
	href := func(s string) string {
		if linked {
			return s + "?a=1&b=" + label
		}
		return ""
	}
	head := func(id string) Head { return Head{id, label, label} }
	var events []Event
	var sources []Dispatch
	var rows []TieRow
	var places []Place
	var statements []Statement
	for i := range 20 {
		id := fmt.Sprint("n", i)
		day := DayOf(2020, 1+i*i, 1)
		events = append(events, Event{day, day + Day(i), i%2 == 0, i%3 == 0, label, href(id), label, i % 3})
		sources = append(sources, Dispatch{day, string(rune('A' + i)), label, href(id)})
		kind := []Kind{KindPerson, KindOrganisation, KindPlace, KindEvent, KindTopic, KindClaim, KindSource}[i%7]
		link := Link{label, href(id), label, i%3 == 0}
		rows = append(rows, TieRow{Node{kind, label, label, href(id)}, i%2 == 0, label, label, i%3 == 0, Link{Href: href("e"), Title: label}, []Link{link, link}, label})
		lat, lon := float64(i*37%120-50), float64(i*31%360)
		places = append(places, Place{lat, lon, label, label, href(id), i, i, "", i == 3, nil})
		if i%5 == 3 {
			places[i].Area = [][][2]float64{{{lat - 9, lon - 9}, {lat - 9, lon + 9}, {lat + 9, lon + 9}, {lat + 9, lon - 9}}}
		}
		statements = append(statements, Statement{i / 7, .1 * float64(i%7), i%2 == 0, label, []Stance{Asserts, Denies, Qualifies, Context}[i%4], label, label, label, label, href(id)})
	}
	shuffle(r, events)
	shuffle(r, sources)
	shuffle(r, places)
	timeline := inWords(Timeline{Head: head("tl"), Events: events, Sources: sources, Fold: label})
	timeline.Newest, timeline.SourceList = label, href("s")
	timeline.List = func(Day) string { return href("l") }
	node := Node{KindPerson, label, label, href("n")}
	group := TieGroup{label, Declared, rows, Link{label, href("m"), label, true}}
	return map[string]template.HTML{
		"timeline": timeline.Draw().SVG,
		"ties":     Ties{head("ties"), node, []TieGroup{group}, []TieGroup{group}}.SVG(),
		"tielist":  TieList{head("list"), []TiePart{{label, Mention, []Hub{{node, true, rows}}, group.More}}}.SVG(),
		"origin": Origin{head("from"), [5]string{label, label, label, label, label}, []Voice{
			{[]Node{node}, "", label, []Point{{Link{label, href("p"), label, false}, label, label, true, []Strand{
				{node, true, "A", Link{"¶1", href("s"), label, false}}, {Node{Label: label}, false, "B", Link{"¶2", href("s"), label, false}},
			}, group.More}}},
			{nil, label, label, []Point{{Label: Link{Text: label}, Strands: []Strand{{Siglum: "C", Place: Link{Text: "¶3"}}}}}},
		}, []Shared{{Point{Label: Link{label, href("p"), label, false}, Count: label}, []Voice{
			{[]Node{node}, label, label, []Point{{Strands: []Strand{{node, true, "A", Link{"¶1", href("s"), label, false}}}, More: group.More}}},
		}}}, group.More}.SVG(),
		"locator": Locator{head("loc"), places, false}.SVG(),
		"map":     Map{Head: head("map"), Places: places}.Draw().SVG,
		"positions": Positions{
			head("pos"),
			[]Period{{label, label, false}, {label, label, true}, {label, label, false}},
			[]Block{{label, label, href("b"), label, href("all"), []Lane{{label, Asserts, statements, nil}, {label, "", nil, []Silence{{0, 2, label}}}}, []Silence{{2, 3, label}}}},
			func(int) string { return label },
		}.SVG(),
	}
}

func shuffle[T any](r *rand.Rand, s []T) {
	if r != nil {
		r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	}
}

func TestEveryFigureIsWellFormedAndNamed(t *testing.T) {
	for _, linked := range []bool{true, false} {
		for name, svg := range figures("Li Shangfu", linked, nil) {
			d := read(t, svg, 13)
			want := "img"
			if linked {
				want = "group"
			}
			if d.role != want || (d.links > 0) != linked {
				t.Errorf("%s: role %q with %d links", name, d.role, d.links)
			}
			for _, id := range d.named {
				if !slices.Contains(d.ids, id) {
					t.Errorf("%s: named by %q, which is not there", name, id)
				}
			}
			if len(d.named) != 2 {
				t.Errorf("%s: named by %v, want a title and a description", name, d.named)
			}
		}
	}
}

func TestIDsBeginWithThePrefix(t *testing.T) {
	seen := map[string]bool{}
	for name, svg := range figures("x", true, nil) {
		for _, id := range read(t, svg, 13).ids {
			if seen[id] {
				t.Errorf("%s: id %q twice on one page", name, id)
			}
			seen[id] = true
			if prefix, _, _ := strings.Cut(id, "-"); !slices.Contains([]string{"tl", "ties", "list", "from", "loc", "map", "pos"}, prefix) {
				t.Errorf("%s: id %q", name, id)
			}
		}
	}
}

func TestFiguresLeaveLooksToTheStyleSheet(t *testing.T) {
	forbidden := regexp.MustCompile(`^\w+ (style|fill|stroke\S*|color|opacity|font\S*|on\S+) |^svg (width|height) |#[0-9a-fA-F]{3,6}$`)
	fine := regexp.MustCompile(`\d\.\d\d`)
	for name, svg := range figures("x", false, nil) {
		for _, a := range read(t, svg, 13).attrs {
			if forbidden.MatchString(a) {
				t.Errorf("%s: attribute %s", name, a)
			}
		}
		if m := fine.FindString(string(svg)); m != "" {
			t.Errorf("%s: more than one decimal: %s", name, m)
		}
	}
}

func TestTextIsEscaped(t *testing.T) {
	const label = "<script>alert('1')</script> & \"x\"]]>\x00\xff"
	for name, svg := range figures(label, true, nil) {
		d := read(t, svg, 13)
		if slices.Contains(d.elements, "script") {
			t.Errorf("%s: a label became an element", name)
		}
		if !slices.ContainsFunc(d.titles, func(s string) bool { return strings.Contains(s, `<script>alert('1')</script> & "x"`) }) {
			t.Errorf("%s: no title says what the label says: %q", name, d.titles)
		}
	}
	bars := Bars{Label: label, Months: []int{1}}.SVG()
	if d := read(t, bars, 13); slices.Contains(d.elements, "script") {
		t.Error("bars: a label became an element")
	}
}

func TestOrderOfSetsDoesNotMatter(t *testing.T) {
	want := figures("Li Shangfu", true, nil)
	for seed := range uint64(5) {
		for name, got := range figures("Li Shangfu", true, rand.New(rand.NewPCG(seed, 1))) {
			if got != want[name] {
				t.Errorf("%s: other bytes for another order", name)
			}
		}
	}
}

func TestNothingToShowShowsNothing(t *testing.T) {
	h := Head{ID: "x", Title: "x"}
	empty := []TieGroup{{Heading: "x", More: Link{Text: "x"}}}
	for i, svg := range []template.HTML{
		Timeline{Head: h, Sources: []Dispatch{{Siglum: "A"}}}.Draw().SVG, Ties{Head: h, Left: empty, Right: empty}.SVG(),
		TieList{Head: h, Parts: []TiePart{{Heading: "x"}}}.SVG(), Origin{Head: h, Voices: nil}.SVG(), Locator{Head: h}.SVG(), Map{Head: h}.Draw().SVG,
		Positions{Head: h, Blocks: []Block{{Lanes: []Lane{{}}}}, Periods: []Period{{}}}.SVG(), Bars{Label: "x"}.SVG(),
	} {
		if svg != "" {
			t.Errorf("figure %d: %s", i, svg)
		}
	}
}

func TestEveryKindHasItsShape(t *testing.T) {
	shapes := map[string]Kind{}
	for _, k := range []Kind{KindPerson, KindOrganisation, KindPlace, KindEvent, KindTopic, KindClaim, KindSource} {
		var p pen
		p.mark(k, point{20, 20}, 10)
		shape := strings.Replace(p.b.String(), "k-"+string(k), "", 1)
		if other, ok := shapes[shape]; ok {
			t.Errorf("%s looks like %s", k, other)
		}
		shapes[shape] = k
		if b := read(t, template.HTML("<svg viewBox='0 0 1 1'>"+p.b.String()+"</svg>"), 13).nodes[0].box; !b.inside(around(point{20, 20}, 11.1, 11.1)) {
			t.Errorf("%s reaches to %v", k, b)
		}
	}
}
