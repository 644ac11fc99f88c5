package newsread

import "testing"

// TestSureSpeakersAreRight counts the quotations of the gold set of whose speaker
// a reading is sure, and fails where more than one in ten is another.
func TestSureSpeakersAreRight(t *testing.T) {
	there, sure, wrong := 0, 0, 0
	for _, g := range goldTexts(t) {
		by := map[Position]string{}
		for f := range g.facts {
			if f.class == "speaker" {
				by[f.at] = f.what
			}
		}
		there += len(by)
		r := Read(g.list)
		for _, q := range r.Quotes {
			want, known := by[q.Position]
			if !q.Sure || !known {
				continue
			}
			sure++
			if got := r.Names[q.Speaker]; got.Text != want {
				wrong++
				t.Logf("%s: %q: %s (%s), not %s", g.name, q.Text, got.Text, got.Kind, want)
			}
		}
	}
	t.Logf("%d quotations, sure of %d, wrong of %d", there, sure, wrong)
	if sure*2 < there || wrong*10 > sure {
		t.Error("sure of too few, or wrong of too many")
	}
}
