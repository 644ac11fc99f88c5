package figure

import (
	"fmt"
	"html/template"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// randomTies are some ties of one thing, with names and labels of all lengths.
func randomTies(r *rand.Rand, declared, met, named int) Ties {
	rows := func(n int, kind TieKind) (all []TieRow) {
		for i := range n {
			all = append(all, randomRow(r, kind, i))
		}
		return all
	}
	more := Link{Text: "+12 lainnya", Href: "#rest", Plain: true}
	return Ties{
		Head{ID: "ties", Title: "Ties"},
		Node{Kind: KindOrganisation, Label: randomName(r)},
		[]TieGroup{{"Shared events", SameEvent, rows(met, SameEvent), more}, {"Named in one paragraph", Mention, rows(named, Mention), more}},
		[]TieGroup{{"Declared ties", Declared, rows(declared, Declared), more}},
	}
}

func randomRow(r *rand.Rand, kind TieKind, i int) TieRow {
	row := TieRow{
		To:    Node{[]Kind{KindPerson, KindOrganisation}[r.IntN(2)], randomName(r), "far", fmt.Sprintf("orang/n%d.html", i)},
		Label: randomName(r), Hollow: r.IntN(4) == 0, Inward: r.IntN(2) == 0,
	}
	if r.IntN(3) > 0 {
		row.When = "12 Mar–24 Okt 2023"
	}
	if kind == SameEvent {
		row.Event = Link{Href: "peristiwa/e.html", Title: "Rapat"}
	}
	for range r.IntN(6) {
		at := fmt.Sprintf("%s¶%d", []string{"A", "ZZ", "WWW"}[r.IntN(3)], 1+r.IntN(9999))
		row.Refs = append(row.Refs, Link{Text: at, Href: "sumber/s.html#p" + at, Title: at})
	}
	if len(row.Refs) == 0 || r.IntN(3) == 0 {
		row.Note = "keterangan kurator"
	}
	return row
}

func randomName(r *rand.Rand) string {
	words := []string{"Li", "Kusumawardhani", "NATO", "Organisasi", "Kerja", "Sama", "Shanghai", strings.Repeat("W", 60), "Республика", "中華人民共和國"}
	var name []string
	for range 1 + r.IntN(9) {
		name = append(name, words[r.IntN(len(words))])
	}
	return strings.Join(name, " ")
}

func TestTiesAreWholeAndApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		n := func(name string) int { return rapid.IntRange(0, 9).Draw(t, name) }
		ties := randomTies(r, n("declared"), n("met"), n("named"))
		var rows []TieRow
		for _, g := range slices.Concat(ties.Left, ties.Right) {
			rows = append(rows, g.Rows...)
		}
		wholeAndLinked(t, ties.SVG(), rows)
	})
}

func TestTieListsAreWholeAndApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		list := TieList{Head: Head{ID: "ties", Title: "Ties"}}
		var rows []TieRow
		for _, kind := range []TieKind{Declared, SameEvent, Mention} {
			part := TiePart{Heading: randomName(r), Kind: kind}
			for range rapid.IntRange(0, 4).Draw(t, "hubs") {
				h := Hub{Of: Node{KindPerson, randomName(r), "near", "orang/a.html"}}
				for i := range rapid.IntRange(1, 4).Draw(t, "rows") {
					h.Rows = append(h.Rows, randomRow(r, kind, i))
				}
				rows = append(rows, h.Rows...)
				part.Hubs = append(part.Hubs, h)
			}
			list.Parts = append(list.Parts, part)
		}
		wholeAndLinked(t, list.SVG(), rows)
	})
}

// wholeAndLinked fails if a drawing of rows cuts or leaves out a label or a reference,
// or if two of its texts or marks overlap.
func wholeAndLinked(t rapid.TB, svg template.HTML, rows []TieRow) {
	t.Helper()
	if len(rows) == 0 {
		if svg != "" {
			t.Fatalf("nothing is drawn as %s", svg)
		}
		return
	}
	d := read(t, svg, 13)
	noOverlaps(t, d)
	var drawn strings.Builder
	for _, text := range d.texts {
		drawn.WriteString(strings.ReplaceAll(text.words, " ", ""))
	}
	all := drawn.String()
	for _, row := range rows {
		for _, words := range []string{row.Label, row.To.Label, row.When, row.Note} {
			if !strings.Contains(all, strings.ReplaceAll(words, " ", "")) && !inOrder(all, words) {
				t.Fatalf("%q is not all there", words)
			}
		}
		for _, link := range append([]Link{{Href: row.To.Href}, row.Event}, row.Refs...) {
			if link.Href != "" && !strings.Contains(string(svg), `href="`+link.Href+`"`) {
				t.Fatalf("nothing leads to %s", link.Href)
			}
		}
	}
	if strings.Contains(all, "…") {
		t.Fatal("something is cut")
	}
}

// inOrder reports whether the words stand one after the other, with others between.
func inOrder(all, words string) bool {
	for word := range strings.FieldsSeq(words) {
		for word != "" {
			n := len(word)
			for n > 0 && !strings.Contains(all, word[:n]) {
				n--
			}
			if n == 0 {
				return false
			}
			word = word[n:]
		}
	}
	return true
}

func TestArrowsLeadFromWhomATieIsDeclared(t *testing.T) {
	row := TieRow{To: Node{KindPerson, "B", "B", "b.html"}, Label: "murid"}
	tips := func(inward bool) float64 {
		row.Inward = inward
		svg := Ties{Head{ID: "t", Title: "T"}, Node{Kind: KindPerson, Label: "A"}, nil, []TieGroup{{"Ties", Declared, []TieRow{row}, Link{}}}}.SVG()
		at := strings.LastIndex(string(svg), `<path class="tie" d="M`)
		arrow := outlines(strings.SplitN(string(svg)[at+len(`<path class="tie" d="`):], `"`, 2)[0])[0]
		return arrow[1].x - arrow[0].x
	}
	if tips(false) <= 0 || tips(true) >= 0 {
		t.Errorf("arrows point %v and %v", tips(false), tips(true))
	}
}

func FuzzTies(f *testing.F) {
	f.Add("Li Shangfu", "menteri", "A¶1", uint8(3))
	f.Add("<svg/onload=1>", "\xff\x00", "", uint8(0))
	f.Add("0", "0", strings.Repeat("tahun ", 30), uint8(16)) // a date wider than its room
	f.Add("Organisasi Kerja Sama Shanghai yang namanya amat sangat panjang sekali", strings.Repeat("m", 300), "B", uint8(8))
	f.Fuzz(func(t *testing.T, name, label, ref string, n uint8) {
		var rows []TieRow
		for i := range int(n % 9) {
			rows = append(rows, TieRow{
				To: Node{KindPerson, name, name, ref}, Label: label, When: ref, Inward: i%2 == 0, Note: label,
				Refs: []Link{{ref, name, label, i%2 == 0}}, Event: Link{Href: label},
			})
		}
		g := []TieGroup{{label, SameEvent, rows, Link{name, ref, label, true}}}
		for _, svg := range []template.HTML{
			Ties{Head{ID: "t"}, Node{Label: name}, g, g}.SVG(),
			TieList{Head{ID: "l"}, []TiePart{{label, Declared, []Hub{{Node{Label: name}, false, rows}}, Link{}}}}.SVG(),
		} {
			if svg != "" {
				noOverlaps(t, read(t, svg, 13))
			}
		}
	})
}
