package figure

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func randomPoint(r *rand.Rand, strands int) Point {
	p := Point{
		Label: Link{Text: randomName(r), Href: "klaim.html#s", Title: "point"}, Note: []string{"", "sama kata demi kata", randomName(r)}[r.IntN(3)],
		Count: []string{"1 sumber, 1 suara", "12 sumber, 3 suara, narasi"}[r.IntN(2)], Many: strands > 1,
	}
	for i := range strands {
		relay := []Node{{Label: "tidak disebut"}, {Label: randomName(r)}, {KindOrganisation, randomName(r), "relay", "organisasi/o.html"}}[r.IntN(3)]
		siglum, n := []string{"A", "ZZ", "WWW"}[r.IntN(3)], 1+r.IntN(9999)
		p.Strands = append(p.Strands, Strand{relay, relay.Kind != "", siglum, Link{Text: fmt.Sprintf("¶%d", n), Href: fmt.Sprintf("sumber/%s-%d.html#p%d", siglum, i, n), Title: "passage"}})
	}
	if r.IntN(3) == 0 {
		p.More = Link{Text: "+7 lainnya", Href: "#relays", Plain: true}
	}
	return p
}

// TestOriginsAreWholeAndApart: nothing is cut, nothing lies over anything else, and each
// strand leads to its passage.
func TestOriginsAreWholeAndApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 2))
		o := Origin{Head: Head{ID: "from", Title: "Origin"}, Columns: [5]string{"Suara", "Perantara", "Sumber", "Butir", "Sumber dan suara"}}
		var points []Point
		for range rapid.IntRange(1, 6).Draw(t, "voices") {
			v := Voice{Note: "3 butir, 2 sumber"}
			for range r.IntN(4) {
				v.Who = append(v.Who, Node{KindPerson, randomName(r), "voice", "orang/v.html"})
			}
			if len(v.Who) == 0 {
				v.Name = "Tanpa pembicara"
			}
			for range rapid.IntRange(1, 4).Draw(t, "points") {
				v.Points = append(v.Points, randomPoint(r, 1+r.IntN(4)))
			}
			if rapid.Bool().Draw(t, "shared") {
				v.Points = v.Points[:1]
				said, cited := randomPoint(r, 0), randomPoint(r, 2)
				o.Shared = append(o.Shared, Shared{said, []Voice{v, {Name: "Paragraf dirujuk utuh", Points: []Point{cited}}}})
				points = append(points, said, Point{Strands: v.Points[0].Strands}, Point{Strands: cited.Strands})
				continue
			}
			points = append(points, v.Points...)
			o.Voices = append(o.Voices, v)
		}
		svg := string(o.SVG())
		d := read(t, o.SVG(), 13)
		noOverlaps(t, d)
		var drawn strings.Builder
		for _, text := range d.texts {
			drawn.WriteString(strings.ReplaceAll(text.words, " ", ""))
		}
		strands := 0
		for _, p := range points {
			for _, words := range []string{p.Label.Text, p.Note, p.Count} {
				if !inOrder(drawn.String(), words) {
					t.Fatalf("%q is not all there", words)
				}
			}
			for _, s := range p.Strands {
				strands++
				if !strings.Contains(svg, `href="`+s.Place.Href+`"`) {
					t.Fatalf("nothing leads to %s", s.Place.Href)
				}
			}
		}
		if got := strings.Count(svg, `class="sigla-box node"`); got != strands || strings.Contains(drawn.String(), "…") {
			t.Fatalf("%d strands drawn of %d", got, strands)
		}
	})
}

// TestStrandsNeverCross: every strand stays between the top and the bottom of its point.
func TestStrandsNeverCross(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	o := Origin{Head: Head{ID: "from", Title: "Origin"}}
	for range 5 {
		o.Voices = append(o.Voices, Voice{Name: "V", Points: []Point{randomPoint(r, 4), randomPoint(r, 3), randomPoint(r, 1)}})
		o.Shared = append(o.Shared, Shared{randomPoint(r, 0), []Voice{{Name: "V", Points: []Point{randomPoint(r, 3)}}, {Name: "W", Points: []Point{randomPoint(r, 1)}}}})
	}
	bottom := 0.0
	for i, part := range strings.Split(string(o.SVG()), `node" cx="560"`)[1:] {
		y := floats(strings.SplitN(part, `cy="`, 2)[1])[0]
		if y <= bottom {
			t.Errorf("point %d meets at %v, above %v", i, y, bottom)
		}
		bottom = y
	}
}
